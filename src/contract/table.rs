//! The contract's shapes as tables: the `check` stage reads requests by them, and the schemas are printed from them.
//!
//! A field that is not in its table is an error in a request, and cannot be in a response.

pub mod account;
pub mod advice;
pub mod compare;
pub mod curve;
pub mod diff;
pub mod national;
pub mod questions;
pub mod reconcile;
pub mod region;
pub mod request;
pub mod response;
mod schema;
mod types;

pub use {region::region_schema, schema::json_schema, types::typescript};

/// Every request and response under the name of its schema, and whether it is a request.
pub static PUBLISHED: &[(&str, &Shape, bool)] = &[
    ("request", &request::REQUEST, true),
    ("response", &response::RESPONSE, false),
    ("slips", &response::SLIPS, false),
    ("curve-request", &curve::CURVE_REQUEST, true),
    ("curve", &curve::CURVE, false),
    ("inverse-request", &curve::INVERSE_REQUEST, true),
    ("inverse", &curve::INVERSE, false),
    ("reconcile", &reconcile::RECONCILE, true),
    ("reconciliation", &reconcile::RECONCILIATION, false),
    ("national", &national::SETTLEMENTS, false),
    ("diff", &diff::COMPARISON, false),
    ("compare", &compare::COMPARE, true),
    ("comparison", &compare::COMPARISON, false),
    ("advise", &advice::ADVISE, true),
    ("advice", &advice::ADVISED, false),
    ("draft", &questions::DRAFT, true),
    ("questions", &questions::QUESTIONS, false),
    ("account-request", &account::ACCOUNT_REQUEST, true),
    ("account-response", &account::ACCOUNT_RESPONSE, false),
    ("error", &response::ERROR, false),
];

/// An object: its fields in order.
#[derive(PartialEq, Eq, Debug)]
pub struct Shape {
    /// Its name in the schema.
    pub name: &'static str,
    /// What it is; the Chinese term first.
    pub about: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// A field of an object.
#[derive(PartialEq, Eq, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it holds.
    pub holds: Holds,
    /// What it means; the Chinese term and, where there is one, the national field first.
    pub about: &'static str,
}

/// What a field holds.
#[derive(PartialEq, Eq, Debug)]
pub enum Holds {
    /// Any text.
    Text,
    /// Yuan as a decimal string with at most two decimals; in requests also a whole number.
    Money,
    /// Yuan that may be less than nothing: `-12.00`. Responses only.
    Signed,
    /// A decimal string between 0 and 1.
    Rate,
    /// `YYYY-MM-DD`.
    Date,
    /// `YYYY-MM`.
    Month,
    /// `YYYY-MM-DD`; or `YYYY-MM`, which means its first or last day.
    DateOrMonth,
    /// A decimal string of any size, with at most eleven decimals.
    Decimal,
    /// A whole number between both ends.
    Integer(i64, i64),
    /// A list of whole numbers between both ends.
    Integers(i64, i64),
    /// `true` or `false`.
    Bool,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An object.
    Object(&'static Shape),
    /// One of several objects.
    Either(&'static [&'static Shape]),
    /// A list of objects, with the least and the most of them.
    List(&'static Shape, usize, usize),
    /// A list of texts.
    Texts,
    /// Two amounts, the low one first.
    Pair,
    /// Amounts by name.
    MoneyByName,
    /// Objects by name.
    ByName(&'static Shape),
    /// Texts by name.
    TextByName,
    /// Yuan as other systems print it: a decimal string, or a number with at most two decimals.
    Printed,
    /// Another system's object: fields that are not in the table are passed over and named in the response.
    Foreign(&'static Shape),
    /// A list of another system's objects.
    ForeignList(&'static Shape, usize, usize),
    /// Values by name: money, rates, whole numbers, `yes` and `no`.
    ValueByName,
}

const fn field(name: &'static str, required: bool, holds: Holds, about: &'static str) -> Field {
    Field { name, required, holds, about }
}

/// A field that must be there.
const fn must(name: &'static str, holds: Holds, about: &'static str) -> Field {
    field(name, true, holds, about)
}

/// A field that may be left out.
const fn may(name: &'static str, holds: Holds, about: &'static str) -> Field {
    field(name, false, holds, about)
}
