//! Single values of a request: amounts, shares, days, months, whole numbers, words of closed lists.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::Number;

use super::reader::{expect, refuse};
use crate::account::{Accrued, AccruedFault};
use crate::estimate::Given;
use crate::problem::{Expected, Fault};
use crate::units::{Date, Money, MoneyFault, Month, Rate};

/// A value as a request writes it.
#[derive(Clone, Copy, Debug)]
pub enum Written<'w> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number: its digits.
    Number(&'w str),
    /// A text.
    Text(&'w str),
}

impl<'w> Written<'w> {
    /// The text, where it is one.
    pub fn text(self, expected: Expected) -> Result<&'w str, Fault> {
        match self {
            Written::Text(text) => Ok(text),
            Written::Null | Written::Bool(_) | Written::Number(_) => Err(Fault::Type(expected)),
        }
    }
}

/// What can stand in one field.
pub trait Scalar: Sized {
    /// Its name in the schema; none where it is told in place.
    const NAME: Option<&'static str> = None;

    /// What is right where another type was given.
    fn expected() -> Expected;

    /// Reads it.
    ///
    /// # Errors
    /// The fault; [`Fault::Type`] where the type is another.
    fn read(written: Written) -> Result<Self, Fault>;

    /// Reads an object: as one, `serde_json` hands over the digits of a number that is no whole one of 64 bits.
    ///
    /// # Errors
    /// The fault.
    fn read_object<'de, A: MapAccess<'de>>(fields: A) -> Result<Self, A::Error> {
        let number = Number::deserialize(MapAccessDeserializer::new(fields));
        let read = number.map(|number| Self::read(Written::Number(number.as_str())));
        read.unwrap_or_else(|_| Err(Fault::Type(Self::expected()))).map_err(|fault| refuse(&fault))
    }

    /// What the schema says of it.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

/// A scalar, read from JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Read<T>(pub T);

impl<'de, T: Scalar> Deserialize<'de> for Read<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Read<T>, D::Error> {
        deserializer.deserialize_any(One::<T>(PhantomData))
    }
}

impl<T: Scalar> JsonSchema for Read<T> {
    fn inline_schema() -> bool {
        T::NAME.is_none()
    }

    fn schema_name() -> Cow<'static, str> {
        T::NAME.unwrap_or("Value").into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::schema(generator)
    }
}

struct One<T>(PhantomData<T>);

fn read<T: Scalar, E: Error>(written: Written) -> Result<Read<T>, E> {
    T::read(written).map(Read).map_err(|fault| refuse(&fault))
}

impl<'de, T: Scalar> Visitor<'de> for One<T> {
    type Value = Read<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        expect(&T::expected(), f)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Read<T>, E> {
        read(Written::Text(text))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Read<T>, E> {
        read(Written::Bool(flag))
    }

    fn visit_unit<E: Error>(self) -> Result<Read<T>, E> {
        read(Written::Null)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Read<T>, E> {
        read(Written::Number(&number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Read<T>, E> {
        read(Written::Number(&number.to_string()))
    }

    /// The digits of a number, as the contract's own reader hands them over.
    fn visit_bytes<E: Error>(self, digits: &[u8]) -> Result<Read<T>, E> {
        read(Written::Number(std::str::from_utf8(digits).unwrap_or_default()))
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Read<T>, A::Error> {
        T::read_object(fields).map(Read)
    }
}

fn is_whole(digits: &str) -> bool {
    digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `-1`, `-0.5`: a number that is no whole number anyway, but whose first fault is its sign.
fn is_below_zero(digits: &str) -> bool {
    digits.starts_with('-') && digits.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}

impl Scalar for Money {
    const NAME: Option<&'static str> = Some("MoneyIn");

    fn expected() -> Expected {
        Expected::Money
    }

    fn read(written: Written) -> Result<Money, Fault> {
        match written {
            Written::Text(text) => Ok(Money::parse(text)?),
            Written::Number(digits) if is_whole(digits) => Ok(Money::parse(digits)?),
            Written::Number(digits) if is_below_zero(digits) => Err(Fault::Money(MoneyFault::Negative)),
            Written::Number(_) | Written::Bool(_) | Written::Null => Err(Fault::Type(Expected::Money)),
        }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        Money::json_schema(generator)
    }
}

impl Scalar for Rate {
    const NAME: Option<&'static str> = Some("Rate");

    fn expected() -> Expected {
        Expected::Rate
    }

    fn read(written: Written) -> Result<Rate, Fault> {
        match written {
            Written::Text(text) | Written::Number(text @ ("0" | "1")) => Ok(Rate::parse(text)?),
            Written::Number(_) | Written::Bool(_) | Written::Null => Err(Fault::Type(Expected::Rate)),
        }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        Rate::json_schema(generator)
    }
}

impl Scalar for Date {
    const NAME: Option<&'static str> = Some("Day");

    fn expected() -> Expected {
        Expected::Date
    }

    fn read(written: Written) -> Result<Date, Fault> {
        Date::parse(written.text(Expected::Date)?).ok_or(Fault::Date)
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        Date::json_schema(generator)
    }
}

impl Scalar for Month {
    const NAME: Option<&'static str> = Some("Month");

    fn expected() -> Expected {
        Expected::Month
    }

    fn read(written: Written) -> Result<Month, Fault> {
        Month::parse(written.text(Expected::Month)?).ok_or(Fault::Month)
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        Month::json_schema(generator)
    }
}

/// `YYYY-MM-DD`; or `YYYY-MM`, which means its first or its last day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DayOrMonth {
    /// The day, or the month's first.
    pub first: Date,
    /// The day, or the month's last.
    pub last: Date,
}

impl Scalar for DayOrMonth {
    const NAME: Option<&'static str> = Some("DayOrMonth");

    fn expected() -> Expected {
        Expected::DateOrMonth
    }

    fn read(written: Written) -> Result<DayOrMonth, Fault> {
        let text = written.text(Expected::DateOrMonth)?;
        let day = Date::parse(text).map(|day| DayOrMonth { first: day, last: day });
        let month = || Month::parse(text).map(|month| DayOrMonth { first: month.first(), last: month.last() });
        day.or_else(month).ok_or(Fault::DateOrMonth)
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "YYYY-MM-DD, or YYYY-MM for its first or last day.",
            "type": "string",
            "pattern": r"^\d{4}-\d{2}(-\d{2})?$",
        })
    }
}

impl Scalar for Accrued {
    fn expected() -> Expected {
        Expected::Decimal
    }

    fn read(written: Written) -> Result<Accrued, Fault> {
        Accrued::parse(written.text(Expected::Decimal)?).map_err(|fault| match fault {
            AccruedFault::Shape | AccruedFault::Decimals => Fault::Decimal,
            AccruedFault::Negative => Fault::Money(MoneyFault::Negative),
            AccruedFault::TooLarge => Fault::SumTooLarge,
        })
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^\d+(\.\d{1,11})?$" })
    }
}

/// Yuan as other systems print it, numbers with decimals too; none where they print `null`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Printed(pub Option<Money>);

impl Scalar for Printed {
    fn expected() -> Expected {
        Expected::Printed
    }

    fn read(written: Written) -> Result<Printed, Fault> {
        match written {
            Written::Text(text) | Written::Number(text) => Ok(Printed(Some(Money::parse(text)?))),
            Written::Null => Ok(Printed(None)),
            Written::Bool(_) => Err(Fault::Type(Expected::Printed)),
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                { "type": "string", "pattern": r"^0*\d{1,8}(\.\d{1,2})?$" },
                { "type": "number", "minimum": 0, "exclusiveMaximum": 100_000_000 },
                { "type": "null" },
            ],
        })
    }
}

/// A parameter's value: what it must be depends on the region's question.
impl Scalar for Given {
    fn expected() -> Expected {
        Expected::Money
    }

    fn read(written: Written) -> Result<Given, Fault> {
        match written {
            Written::Text(text) => Ok(Given::Text(text.to_owned())),
            Written::Number(digits) => Ok(Given::Number(digits.to_owned())),
            Written::Bool(flag) => Ok(Given::Bool(flag)),
            Written::Null => Err(Fault::Type(Expected::Money)),
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "integer", "boolean"] })
    }
}

/// A whole number between both ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Whole<const LOW: i64, const HIGH: i64>(i64);

impl<const LOW: i64, const HIGH: i64> Whole<LOW, HIGH> {
    /// The number, where its bounds are within those of `u32`.
    pub fn get(self) -> u32 {
        const { assert!(LOW >= 0 && HIGH <= u32::MAX as i64) };
        self.0 as u32
    }
}

impl<const LOW: i64, const HIGH: i64> Scalar for Whole<LOW, HIGH> {
    fn expected() -> Expected {
        Expected::Integer
    }

    fn read(written: Written) -> Result<Whole<LOW, HIGH>, Fault> {
        let Written::Number(digits) = written else { return Err(Fault::Type(Expected::Integer)) };
        let number = digits.parse().ok().filter(|number| (LOW..=HIGH).contains(number));
        number.map(Whole).ok_or(Fault::Integer(LOW, HIGH))
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": LOW, "maximum": HIGH })
    }
}
