//! JSON Schema, printed from the tables.

use serde_json::{Map, Value, json};

use super::{Holds, Shape};

/// The JSON Schema (draft 2020-12) of `shape` and everything in it.
pub fn json_schema(shape: &'static Shape, requests: bool) -> Value {
    let mut definitions = Map::new();
    let mut schema = object(shape, requests, &mut definitions);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(shape.name);
    if !definitions.is_empty() {
        schema["$defs"] = Value::Object(definitions);
    }
    schema
}

fn object(shape: &'static Shape, requests: bool, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for field in shape.fields {
        let mut value = holds(&field.holds, requests, definitions);
        value["description"] = json!(field.about);
        properties.insert(field.name.to_owned(), value);
    }
    let required: Vec<&str> = shape.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({
        "type": "object",
        "description": shape.about,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

pub(super) fn reference(shape: &'static Shape, requests: bool, definitions: &mut Map<String, Value>) -> Value {
    if !definitions.contains_key(shape.name) {
        definitions.insert(shape.name.to_owned(), Value::Null);
        let schema = object(shape, requests, definitions);
        definitions.insert(shape.name.to_owned(), schema);
    }
    json!({ "$ref": format!("#/$defs/{}", shape.name) })
}

fn holds(holds: &Holds, requests: bool, definitions: &mut Map<String, Value>) -> Value {
    match holds {
        Holds::Text => json!({ "type": "string" }),
        Holds::Money => money(requests),
        Holds::Signed => json!({ "type": "string", "pattern": r"^-?\d+\.\d{2}$" }),
        Holds::Rate => json!({ "type": "string", "pattern": r"^(0+(\.\d{1,9})?|0*1(\.0{1,9})?)$" }),
        Holds::Date => json!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" }),
        Holds::Month => json!({ "type": "string", "pattern": r"^\d{4}-\d{2}$" }),
        Holds::DateOrMonth => json!({ "type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$" }),
        Holds::Decimal => json!({ "type": "string", "pattern": r"^\d+(\.\d{1,11})?$" }),
        Holds::Integer(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
        Holds::Integers(low, high) => {
            json!({ "type": "array", "items": { "type": "integer", "minimum": low, "maximum": high } })
        }
        Holds::Bool => json!({ "type": "boolean" }),
        Holds::OneOf(names) => json!({ "type": "string", "enum": names }),
        Holds::Object(shape) => reference(shape, requests, definitions),
        Holds::Either(shapes) => {
            let shapes: Vec<Value> = shapes.iter().map(|shape| reference(shape, requests, definitions)).collect();
            json!({ "oneOf": shapes })
        }
        Holds::List(shape, low, high) => {
            json!({ "type": "array", "items": reference(shape, requests, definitions), "minItems": low, "maxItems": high })
        }
        Holds::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Holds::Printed => printed(),
        Holds::Foreign(shape) => foreign(shape, requests, definitions),
        Holds::ForeignList(shape, low, high) => {
            json!({ "type": ["array", "null"], "items": foreign(shape, requests, definitions), "minItems": low, "maxItems": high })
        }
        Holds::Pair => json!({ "type": "array", "items": money(requests), "minItems": 2, "maxItems": 2 }),
        Holds::MoneyByName => json!({ "type": "object", "additionalProperties": money(requests) }),
        Holds::ByName(shape) => {
            json!({ "type": "object", "additionalProperties": reference(shape, requests, definitions) })
        }
        Holds::TextByName => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Holds::ValueByName => {
            json!({ "type": "object", "additionalProperties": { "type": ["string", "integer", "boolean"] } })
        }
    }
}

/// Another system's object: what is not in the table may be there and is passed over, and nothing is as good as absent.
fn foreign(shape: &'static Shape, requests: bool, definitions: &mut Map<String, Value>) -> Value {
    if !definitions.contains_key(shape.name) {
        definitions.insert(shape.name.to_owned(), Value::Null);
        let mut schema = object(shape, requests, definitions);
        schema["additionalProperties"] = json!(true);
        schema["type"] = json!(["object", "null"]);
        definitions.insert(shape.name.to_owned(), schema);
    }
    json!({ "$ref": format!("#/$defs/{}", shape.name) })
}

/// Yuan as other systems print it.
fn printed() -> Value {
    let text = json!({ "type": "string", "pattern": r"^0*\d{1,8}(\.\d{1,2})?$" });
    json!({ "anyOf": [text, { "type": "number", "minimum": 0, "exclusiveMaximum": 100_000_000 }, { "type": "null" }] })
}

/// Requests may leave out decimals and write whole numbers; responses always print two decimals.
fn money(requests: bool) -> Value {
    if requests {
        let text = json!({ "type": "string", "pattern": r"^0*\d{1,8}(\.\d{1,2})?$" });
        json!({ "anyOf": [text, { "type": "integer", "minimum": 0, "maximum": 99_999_999 }] })
    } else {
        json!({ "type": "string", "pattern": r"^\d+\.\d{2}$" })
    }
}
