//! Errors of a request: a stable code, where it is, and a sentence that says what would be right.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::units::{Date, MoneyFault, Month, RateFault};

/// What is wrong with a request.
///
/// ```
/// use gongji::{Language, Query, Request, words};
/// let problem = Request::read(r#"{"region": "enshi", "insured": {"status": "gone"}, "claims": []}"#).unwrap_err();
/// assert_eq!((problem.code(), problem.path.as_str()), ("choice", "/insured/status"));
/// println!("{}", words::problem(&problem, Language::Zh));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// A JSON pointer to the field; empty for the whole request.
    pub path: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// Where and why a text is not JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct JsonFault {
    /// The line, from one.
    pub line: usize,
    /// The character in the line, from one.
    pub column: usize,
    /// Why.
    pub why: JsonWhy,
}

/// Why a text is not JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JsonWhy {
    /// Something else was expected here.
    Unexpected,
    /// The text ends too early.
    End,
    /// Too many lists and objects inside each other.
    Depth,
    /// Something follows the value.
    Trailing,
}

/// What a field holds, where it was given something of another type.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Expected {
    /// A text.
    Text,
    /// Yuan: a decimal text or a whole number.
    Money,
    /// Yuan as other systems print it: a decimal text or any number.
    Printed,
    /// A decimal text between 0 and 1.
    Rate,
    /// `YYYY-MM-DD`
    Date,
    /// `YYYY-MM`
    Month,
    /// `YYYY-MM-DD` or `YYYY-MM`
    DateOrMonth,
    /// A decimal text of any size.
    Decimal,
    /// A whole number.
    Integer,
    /// `true` or `false`
    Bool,
    /// One of these words.
    OneOf(Vec<String>),
    /// An object.
    Object,
    /// A list.
    List,
}

/// The kinds of error.
///
/// Those that one value alone can have cross serde's errors, which are texts, as JSON.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Fault {
    /// The text is not JSON.
    #[serde(skip)]
    NotJson(JsonFault),
    /// The input could not be read as text.
    NotText,
    /// The input is longer than this many bytes.
    TooLong(usize),
    /// A field that must be there is not.
    Missing,
    /// The value is of another type than the field holds.
    Type(Expected),
    /// A field that the contract does not know; the fields that it does.
    Unknown(Vec<String>),
    /// A field that stands twice.
    Twice,
    /// Not an amount that the contract allows.
    Money(MoneyFault),
    /// Not a rate that the contract allows.
    Rate(RateFault),
    /// Not a day of the calendar.
    Date,
    /// Before the visits that are said to be earlier; the last of them.
    #[serde(skip)]
    TooEarly(Date),
    /// Not a whole number between these ends.
    Integer(i64, i64),
    /// None of these words.
    Choice(Vec<String>),
    /// The parts of a bill exceed its total.
    PartsExceedTotal,
    /// The lines of a bill exceed the largest amount.
    SumTooLarge,
    /// A list with too few entries.
    TooFew(usize),
    /// A list with too many entries.
    TooMany(usize),
    /// Not every position of that many claims once.
    NotAnOrder(usize),
    /// An id that stands twice; where it stood first.
    DuplicateId(String),
    /// No such region; those that there are.
    UnknownRegion(Vec<String>),
    /// The region asks no such question; those it asks.
    UnknownParameter(Vec<String>),
    /// An answer outside its bounds, as the question prints them.
    ParameterRange(String, String),
    /// Not yes or no.
    YesNo,
    /// Answers whose rates add up to less than 0 or more than 1.
    RateSum,
    /// The region has no such reading; those it has.
    UnknownReading(Vec<String>),
    /// The reading has no such option; those it has.
    UnknownOption(Vec<String>),
    /// The region has no such pool; those it has.
    UnknownPool(Vec<String>),
    /// Not a month.
    Month,
    /// Neither a day of the calendar nor a month.
    DateOrMonth,
    /// Not a decimal number, or one with too many decimals.
    Decimal,
    /// A period that ends before it begins; where it begins.
    #[serde(skip)]
    Backwards(Month),
    /// A day outside the period.
    #[serde(skip)]
    OutOfPeriod(Month, Month),
    /// A period that overlaps another; which.
    Overlap(String),
    /// A day that stands twice; where it stood first.
    DuplicateDate(String),
    /// Repayment before the gap's last month.
    RepaidEarly,
    /// An account whose balance leaves the largest amount.
    BalanceTooLarge,
    /// No claim has this id; those that claims have.
    UnknownClaim(Vec<String>),
    /// Own terms where the region's own rules answer.
    TermsNotNeeded,
    /// A slip of which no line was given.
    NoLine,
}

impl From<MoneyFault> for Fault {
    fn from(fault: MoneyFault) -> Fault {
        Fault::Money(fault)
    }
}

impl From<RateFault> for Fault {
    fn from(fault: RateFault) -> Fault {
        Fault::Rate(fault)
    }
}

/// The codes, written once: for whoever reads a problem, and for the types of those who handle it.
macro_rules! codes {
    ($($fault:pat => $code:literal,)*) => {
        /// Every stable code.
        pub const CODES: &[&str] = &[$($code),*];

        fn code(fault: &Fault) -> &'static str {
            match fault {
                $($fault => $code,)*
            }
        }
    };
}

codes! {
    Fault::NotJson(_) => "json",
    Fault::NotText => "text",
    Fault::TooLong(_) => "too_long",
    Fault::Missing => "missing",
    Fault::Type(_) => "type",
    Fault::Unknown(_) => "unknown_field",
    Fault::Twice => "duplicate_field",
    Fault::Money(MoneyFault::Shape) => "money",
    Fault::Money(MoneyFault::Negative) => "negative",
    Fault::Money(MoneyFault::Decimals) => "decimals",
    Fault::Money(MoneyFault::TooLarge) | Fault::SumTooLarge | Fault::BalanceTooLarge => "too_large",
    Fault::Rate(RateFault::Shape) => "rate",
    Fault::Rate(RateFault::Range) => "rate_range",
    Fault::Rate(RateFault::Decimals) => "rate_decimals",
    Fault::Date | Fault::DateOrMonth => "date",
    Fault::TooEarly(_) => "too_early",
    Fault::Integer(..) => "integer",
    Fault::Choice(_) => "choice",
    Fault::PartsExceedTotal => "parts_exceed_total",
    Fault::TooFew(_) => "empty",
    Fault::TooMany(_) => "too_many",
    Fault::NotAnOrder(_) => "order",
    Fault::DuplicateId(_) => "duplicate_id",
    Fault::UnknownRegion(_) => "unknown_region",
    Fault::UnknownParameter(_) => "unknown_parameter",
    Fault::ParameterRange(..) => "parameter_range",
    Fault::YesNo => "yes_no",
    Fault::RateSum => "rate_sum",
    Fault::UnknownReading(_) => "unknown_reading",
    Fault::UnknownOption(_) => "unknown_option",
    Fault::UnknownPool(_) => "unknown_pool",
    Fault::Month => "month",
    Fault::Decimal => "decimal",
    Fault::Backwards(_) => "backwards",
    Fault::OutOfPeriod(..) => "out_of_period",
    Fault::Overlap(_) => "overlap",
    Fault::DuplicateDate(_) => "duplicate_date",
    Fault::RepaidEarly => "repaid_early",
    Fault::UnknownClaim(_) => "unknown_claim",
    Fault::TermsNotNeeded => "terms_not_needed",
    Fault::NoLine => "no_line",
}

impl Problem {
    /// A problem with the whole request.
    pub fn whole(fault: Fault) -> Problem {
        Problem { path: String::new(), fault }
    }

    /// The same problem, in a request that is itself a part: its path goes on from `path`.
    #[must_use]
    pub fn below(mut self, path: &str) -> Problem {
        self.path.insert_str(0, path);
        if let Fault::DuplicateId(first) = &mut self.fault {
            first.insert_str(0, path);
        }
        self
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        code(&self.fault)
    }
}

impl fmt::Display for Problem {
    /// For programmers; `words` has the sentences.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {:?}", self.code(), self.path)
    }
}

impl std::error::Error for Problem {}

/// A name as a JSON pointer writes it.
pub fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
