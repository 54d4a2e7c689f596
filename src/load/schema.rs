//! 地区文件的写法: the shape of a region file as a JSON Schema, which editors of TOML such as taplo read. The loader holds
//! files to more than a shape can say.

mod tables;

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// Ids with hyphens.
const HYPHEN: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
/// Ids with underscores.
const UNDERSCORE: &str = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";
/// Ids of options, which may begin with a digit.
const OPTION: &str = "^[a-z0-9]+(_[a-z0-9]+)*$";
/// The keys that a reading may replace.
const REPLACED: &str = r"^(deductible|share|ceiling|second_fund|benefit|account)\.[a-z0-9_.]+$";

/// The JSON Schema (draft 2020-12) of a region file. What its examples ask, `insured`, `claims` and so on, is any object
/// here: requests are the contract's.
pub fn region() -> Value {
    let mut region = tables::region();
    region.shape["title"] = region.name.into();
    region.shape["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    let parts = [
        tables::document(),
        tables::visits(),
        tables::benefits(),
        tables::values(),
        tables::account(),
        tables::examples(),
    ];
    region.shape["$defs"] =
        parts.into_iter().flatten().map(|table| (table.name, table.shape)).collect::<Map<_, _>>().into();
    region.shape
}

/// A table of the file, or a closed list, under its name in the schema.
struct Shape {
    name: String,
    shape: Value,
}

impl Shape {
    /// A table without keys so far. What its keys do not name may not be there.
    fn new(name: &str, about: &str) -> Shape {
        let shape = json!({ "type": "object", "description": about, "properties": {}, "additionalProperties": false });
        Shape { name: name.to_owned(), shape }
    }

    /// A key that must be there.
    fn must(mut self, key: &str, holds: Value, about: &str) -> Shape {
        match &mut self.shape["required"] {
            Value::Array(keys) => keys.push(key.into()),
            none => *none = json!([key]),
        }
        self.may(key, holds, about)
    }

    /// A key that may be left out.
    fn may(mut self, key: &str, mut holds: Value, about: &str) -> Shape {
        holds["description"] = about.into();
        self.shape["properties"][key] = holds;
        self
    }

    /// Of these keys exactly one is there.
    fn exactly_one(mut self, keys: &[&str]) -> Shape {
        self.shape["oneOf"] = keys.iter().map(|key| json!({ "required": [key] })).collect();
        self
    }
}

/// The members of a closed list.
fn closed<T: JsonSchema>() -> Shape {
    let shape = T::json_schema(&mut SchemaGenerator::default()).to_value();
    Shape { name: T::schema_name().into_owned(), shape }
}

/// The table, or a member of the closed list, of this name.
fn table(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn list(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

/// A list with something in it.
fn some(of: Value) -> Value {
    json!({ "type": "array", "items": of, "minItems": 1 })
}

/// A value, or a list of them.
fn one_or_more(of: Value) -> Value {
    either(of.clone(), some(of))
}

fn either(one: Value, other: Value) -> Value {
    json!({ "anyOf": [one, other] })
}

/// Values under keys that the file chooses.
fn keyed(alphabet: &str, of: Value) -> Value {
    json!({ "type": "object", "additionalProperties": of, "propertyNames": { "pattern": alphabet } })
}

fn one_of(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words })
}

fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

fn text() -> Value {
    json!({ "type": "string" })
}

/// Text with something in it; the id of another part.
fn words() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

/// A text in both languages.
fn both() -> Value {
    json!({
        "type": "object", "properties": { "zh": words(), "en": words() }, "required": ["zh", "en"],
        "additionalProperties": false,
    })
}

fn flag() -> Value {
    json!({ "type": "boolean" })
}

/// Yuan, in quotes.
fn yuan() -> Value {
    pattern(r"^0*\d{1,8}(\.\d{1,2})?$")
}

/// A percentage in quotes.
fn percent() -> Value {
    pattern(r"^0*(\d{1,2}(\.\d{1,7})?|100(\.0{1,7})?)%$")
}

/// Percentage points in quotes, perhaps below zero.
fn points() -> Value {
    pattern(r"^-?0*(\d{1,2}(\.\d{1,7})?|100(\.0{1,7})?)%$")
}

/// A day, without quotes.
fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

/// A month, in quotes.
fn month() -> Value {
    pattern(r"^\d{4}-\d{2}$")
}

/// From and up to: `..70`, `60..70`, `70..`.
fn span() -> Value {
    pattern(r"^(\.\.[\d.]+%?|[\d.]+?%?\.\.([\d.]+%?)?)$")
}

/// A part of a bill or of a pool: `0..5000`, `5000..`.
fn band() -> Value {
    pattern(r"^[0-9]+(\.[0-9]{1,2})?\.\.([0-9]+(\.[0-9]{1,2})?)?$")
}

/// A whole number from one, bare or in quotes.
fn whole(most: u32) -> Value {
    either(json!({ "type": "integer", "minimum": 1, "maximum": most }), pattern(r"^\d{1,5}$"))
}

/// An object of a request.
fn object() -> Value {
    json!({ "type": "object" })
}

fn anything() -> Value {
    json!({})
}
