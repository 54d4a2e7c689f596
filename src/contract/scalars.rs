//! 金额、比例、日期: how single values stand in requests and responses.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Map;

use crate::engine::{Line, Slip};
use crate::units::{Date, Fraction, Language, Money, Month, Rate};

/// A value's name in the schemas, and what it looks like.
macro_rules! scalar {
    ($value:ty, $name:literal, |$generator:ident| $schema:expr) => {
        impl JsonSchema for $value {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

/// Yuan that may be less than nothing.
pub enum SignedMoney {}

/// A decimal of any size.
pub enum Decimal {}

scalar!(Money, "Money", |generator| if generator.contract().is_serialize() {
    json_schema!({
        "description": "元，十进制的文字，两位小数：\"1000.50\"。 Yuan in a response.",
        "type": "string",
        "pattern": r"^\d+\.\d{2}$",
    })
} else {
    json_schema!({
        "description": "元：至多两位小数的文字，或整数。 Yuan in a request.",
        "anyOf": [
            { "type": "string", "pattern": r"^0*\d{1,8}(\.\d{1,2})?$" },
            { "type": "integer", "minimum": 0, "maximum": 99_999_999 },
        ],
    })
});

scalar!(SignedMoney, "SignedMoney", |_generator| json_schema!({
    "description": "可能小于零的元：\"-12.00\"。",
    "type": "string",
    "pattern": r"^-?\d+\.\d{2}$",
}));

scalar!(Rate, "Rate", |_generator| json_schema!({
    "description": "0 到 1 的十进制文字：\"0.55\"。",
    "type": "string",
    "pattern": r"^(0+(\.\d{1,9})?|0*1(\.0{1,9})?)$",
}));

scalar!(Decimal, "Decimal", |_generator| json_schema!({
    "description": "十进制的文字，至多十一位小数。",
    "type": "string",
    "pattern": r"^\d+(\.\d{1,11})?$",
}));

scalar!(Fraction, "Fraction", |_generator| json_schema!({
    "description": "An exact decimal, or a fraction `1200/17`.",
    "type": "string",
    "pattern": r"^-?\d+(\.\d+|/\d+)?$",
}));

scalar!(Date, "Day", |_generator| json_schema!({
    "description": "YYYY-MM-DD",
    "type": "string",
    "format": "date",
    "pattern": r"^\d{4}-\d{2}-\d{2}$",
}));

scalar!(Month, "Month", |_generator| json_schema!({
    "description": "YYYY-MM",
    "type": "string",
    "pattern": r"^\d{4}-\d{2}$",
}));

scalar!(Slip, "Slip", |generator| {
    let about = "结算单: sixteen amounts that add up to the fen.";
    amounts(about, Line::ALL.map(|line| (line.name(), meaning(line))), generator)
});

/// 官方名称 and the national field.
pub(super) fn meaning(line: Line) -> String {
    let name = line.label(Language::Zh);
    line.national().map_or_else(|| name.to_owned(), |field| format!("{name} ({field})"))
}

/// An object of amounts, all of which are there.
pub(super) fn amounts(
    about: &str,
    lines: impl IntoIterator<Item = (&'static str, String)>,
    generator: &mut SchemaGenerator,
) -> Schema {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for (name, meaning) in lines {
        let mut amount = generator.subschema_for::<Money>();
        amount.insert("description".to_owned(), meaning.into());
        properties.insert(name.to_owned(), amount.to_value());
        required.push(name);
    }
    json_schema!({ "description": about, "type": "object", "properties": properties, "required": required })
}
