//! What can be wrong with a region file, as values.

use crate::region::{MAX_ASSUMPTIONS, MAX_POOLS, MAX_QUESTIONS, MAX_READINGS, QuestionKind};
use crate::units::{Care, Date, Kind, Level, Place, Rate, Status};

/// What is wrong at one place of a file, with what a sentence needs to say what would be right.
#[derive(Clone, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "each field is what the sentence of the same name prints")]
pub enum Wrong {
    /// The file is not TOML.
    NotToml { message: String },
    /// A day that the calendar does not have.
    NoSuchDay,
    /// A key stands twice.
    KeyTwice,
    /// A key is missing.
    Missing { key: String },
    /// A key that means nothing here.
    UnknownKey { near: Option<String>, known: Vec<&'static str> },
    /// Another kind of value is wanted.
    Want { want: Want, found: String },
    /// A text or list with nothing in it.
    Empty,
    /// The same member twice in a list.
    Repeated,
    /// A use that the account allows twice.
    AllowTwice { other: u32 },
    /// A word that is none of those allowed.
    OneOf { found: String, near: Option<String>, allowed: Vec<String> },
    /// Of several keys exactly one is wanted.
    ExactlyOne { keys: &'static [&'static str] },
    /// A key that has no effect here.
    Idle { because: Idle },
    /// A quotation that is too long.
    QuoteTooLong { characters: usize },
    /// An id with other letters.
    BadId { alphabet: Alphabet },
    /// The region's id is not the file's name.
    NotFileName { stem: String },
    /// A part that the file does not have.
    NoSuch { part: PartKind, id: String, near: Option<String> },
    /// A part that nothing uses.
    Unused { part: PartKind },
    /// More parts than the engine has room for.
    TooMany { part: PartKind, most: usize, found: usize },
    /// A draft or a framework without a notice.
    NoNotice,
    /// A kind of care that nothing answers.
    CareMissing { care: Care },
    /// A kind of care that two parts answer.
    CareTwice { care: Care, other: u32 },
    /// A question of another kind.
    QuestionKind { question: String, kind: QuestionKind },
    /// A range without anything in it.
    EmptyRange,
    /// Ranges that do not join.
    Apart,
    /// A date range that ends before it begins.
    Backwards { from: Date, until: Date },
    /// Rows of one table with different keys.
    RowKeys { key: String, other: u32 },
    /// A situation that no row answers.
    Gap { situation: Circumstances, more: usize, near: Vec<u32> },
    /// A situation that two rows answer.
    Overlap { situation: Circumstances, other: u32 },
    /// A row that no situation reaches.
    DeadRow,
    /// The first band does not begin at zero.
    BandStart { situation: Circumstances },
    /// A band does not begin where the one before ends.
    BandBreak { situation: Circumstances, other: u32 },
    /// A band stands after one that is above it.
    BandOrder { situation: Circumstances, other: u32 },
    /// The last band has an end.
    BandEnd { situation: Circumstances },
    /// More rows at once than the engine has room for.
    TooManyAtOnce { situation: Circumstances, most: usize },
    /// A rate with its additions leaves 0 to 100 %.
    RateSum { situation: Circumstances, rate: Rate },
    /// Deductibles over different times in one pool.
    PoolPer { other: u32 },
    /// Ceilings of different measures in one pool.
    PoolBasis { other: u32 },
    /// A band pool that ceilings fill too.
    BandsPool { other: u32 },
    /// Two ceilings of one benefit in one pool.
    PoolTwice { other: String },
    /// `across_levels` is missing where standards differ by level.
    AcrossNeeded,
    /// A limit by disease that is not yearly.
    DiseaseYear,
    /// A second fund where there is no first ceiling.
    NoFirstCeiling,
    /// Bands where a second fund cannot carry them on.
    SecondFundBands { other: u32 },
    /// A second fund that measures spending above ceilings on payment.
    SecondFundBasis { other: u32 },
    /// An option that is not among the reading's own.
    NoSuchOption { near: Option<String> },
    /// A reading with fewer than two options.
    OneOption,
    /// The default changes something.
    DefaultSets,
    /// An option that is not the default changes nothing.
    SetsNothing,
    /// A path that leads nowhere.
    NoSuchPath { near: Option<String> },
    /// A path to something that readings cannot change.
    FixedPath,
    /// A path without quotes.
    PathQuotes,
    /// Another reading changes the same value.
    SetTwice { other: String },
    /// Claims and expectations that do not match in number.
    Expectations { claims: usize, found: usize },
    /// Two examples with one id.
    ExampleTwice { other: u32 },
}

/// A kind of value that is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "each is one sentence")]
pub enum Want {
    Text,
    Both,
    Money,
    Amount,
    Percent,
    Rate,
    Date,
    Month,
    Flag,
    Whole { most: u32 },
    List,
    Table,
    Ages,
    Band,
    Range(QuestionKind),
    Answer(QuestionKind),
}

/// Why a key has no effect.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "each is one sentence")]
pub enum Idle {
    TextWhenSame,
    AcrossByVisit,
    YearlyLimitOfYear,
    IfMissingKnown,
    BandWithoutBands,
}

/// 情形: a situation, as far as a table asks for it: closed-list names, ages, dates, answers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Circumstances(pub Vec<Circumstance>);

/// One part of a [`Circumstances`].
#[derive(Clone, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "each is what it says")]
pub enum Circumstance {
    Status(Status),
    Level(Level),
    Care(Care),
    Kind(Kind),
    Place(Place),
    Age(u32, Option<u32>),
    Days(Option<Date>, Option<Date>),
    Answer { question: String, from: String, until: String },
}

/// A kind of part that a file declares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartKind {
    /// 条文
    Clause,
    /// 假设
    Assumption,
    /// 要问的数
    Question,
    /// 读法
    Reading,
    /// 累计的桶
    Pool,
    /// 起付标准
    Deductible,
    /// 支付比例
    Share,
    /// 最高支付限额
    Ceiling,
    /// 第二段基金
    SecondFund,
}

impl PartKind {
    /// The table of the file that declares these parts.
    pub const fn section(self) -> &'static str {
        match self {
            PartKind::Clause => "clause",
            PartKind::Assumption => "assumption",
            PartKind::Question => "question",
            PartKind::Reading => "reading",
            PartKind::Pool => "pool",
            PartKind::Deductible => "deductible",
            PartKind::Share => "share",
            PartKind::Ceiling => "ceiling",
            PartKind::SecondFund => "second_fund",
        }
    }

    /// The letters of its ids.
    pub const fn alphabet(self) -> Alphabet {
        match self {
            PartKind::Clause | PartKind::Assumption | PartKind::Reading => Alphabet::Hyphen,
            PartKind::Question
            | PartKind::Pool
            | PartKind::Deductible
            | PartKind::Share
            | PartKind::Ceiling
            | PartKind::SecondFund => Alphabet::Underscore,
        }
    }

    /// How many a region may have: what the ledger, the decision's bit sets and the index types hold.
    pub const fn most(self) -> usize {
        match self {
            PartKind::Clause => 1000,
            PartKind::Assumption => MAX_ASSUMPTIONS,
            PartKind::Question => MAX_QUESTIONS,
            PartKind::Reading => MAX_READINGS,
            PartKind::Pool => MAX_POOLS,
            PartKind::Deductible | PartKind::Share | PartKind::Ceiling | PartKind::SecondFund => 100,
        }
    }

    /// Where the part with this id stands.
    pub fn path(self, id: &str) -> String {
        format!("{}.{id}", self.section())
    }
}

/// The letters of an id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alphabet {
    /// Small letters, digits and hyphens, from a letter on.
    Hyphen,
    /// Small letters, digits and underscores, from a letter on.
    Underscore,
    /// Small letters, digits and underscores: of an option, which is never the name of a field.
    Option,
}

impl Alphabet {
    /// Whether `id` is written in it. A name of fields begins with a letter: JavaScript puts those that are numbers before
    /// all others.
    pub fn fits(self, id: &str) -> bool {
        let joint = match self {
            Alphabet::Hyphen => b'-',
            Alphabet::Underscore | Alphabet::Option => b'_',
        };
        let words = |id: &str| {
            id.split(char::from(joint)).all(|word| {
                !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
        };
        words(id) && (self == Alphabet::Option || id.starts_with(|first: char| first.is_ascii_lowercase()))
    }
}

/// Keys without which the rest can still be compared.
const HARMLESS: [&str; 16] = [
    "clause",
    "text",
    "name",
    "zh",
    "en",
    "title",
    "number",
    "article",
    "quote",
    "gist",
    "gist_en",
    "why",
    "use",
    "cash",
    "not_for",
    "assumption.rounding",
];

impl Wrong {
    /// Whether the values around it are no longer fit for comparison with each other.
    pub(super) fn breaks(&self) -> bool {
        match self {
            Wrong::UnknownKey { .. }
            | Wrong::Empty
            | Wrong::QuoteTooLong { .. }
            | Wrong::BadId { .. }
            | Wrong::NotFileName { .. }
            | Wrong::Unused { .. }
            | Wrong::NoNotice
            | Wrong::NoSuch { part: PartKind::Clause | PartKind::Assumption, .. } => false,
            Wrong::Missing { key } => !HARMLESS.contains(&key.as_str()),
            _ => true,
        }
    }
}
