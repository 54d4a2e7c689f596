//! JSON Schema of requests, printed from the tables.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::{Holds, Shape};
use crate::contract::scalars::{Decimal, SignedMoney};
use crate::units::{Date, Money, Month, Rate};

/// The JSON Schema (draft 2020-12) of a request and everything in it.
pub fn json_schema(shape: &'static Shape) -> Schema {
    let mut generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut definitions = Map::new();
    let mut schema = object(shape, &mut generator, &mut definitions);
    definitions.extend(generator.take_definitions(true));
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(shape.name);
    schema["$defs"] = Value::Object(definitions);
    Schema::try_from(schema).unwrap_or_default()
}

fn object(shape: &'static Shape, generator: &mut SchemaGenerator, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for field in shape.fields {
        let mut value = holds(&field.holds, generator, definitions);
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

fn reference(shape: &'static Shape, generator: &mut SchemaGenerator, definitions: &mut Map<String, Value>) -> Value {
    if !definitions.contains_key(shape.name) {
        definitions.insert(shape.name.to_owned(), Value::Null);
        let schema = object(shape, generator, definitions);
        definitions.insert(shape.name.to_owned(), schema);
    }
    json!({ "$ref": format!("#/$defs/{}", shape.name) })
}

fn holds(holds: &Holds, generator: &mut SchemaGenerator, definitions: &mut Map<String, Value>) -> Value {
    match holds {
        Holds::Text => json!({ "type": "string" }),
        Holds::Signed => single::<SignedMoney>(generator),
        Holds::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Holds::Pair => single::<[Money; 2]>(generator),
        Holds::Money => single::<Money>(generator),
        Holds::Rate => single::<Rate>(generator),
        Holds::Date => single::<Date>(generator),
        Holds::Month => single::<Month>(generator),
        Holds::DateOrMonth => json!({ "type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$" }),
        Holds::Decimal => single::<Decimal>(generator),
        Holds::Integer(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
        Holds::Integers(low, high) => {
            json!({ "type": "array", "items": { "type": "integer", "minimum": low, "maximum": high } })
        }
        Holds::Bool => json!({ "type": "boolean" }),
        Holds::OneOf(names) => json!({ "type": "string", "enum": names }),
        Holds::Object(shape) => reference(shape, generator, definitions),
        Holds::Either(shapes) => {
            let shapes: Vec<Value> = shapes.iter().map(|shape| reference(shape, generator, definitions)).collect();
            json!({ "oneOf": shapes })
        }
        Holds::List(shape, low, high) => {
            json!({ "type": "array", "items": reference(shape, generator, definitions), "minItems": low, "maxItems": high })
        }
        Holds::Printed => printed(),
        Holds::Foreign(shape) => nullable(&foreign(shape, generator, definitions)),
        Holds::ForeignList(shape, low, high) => {
            json!({ "type": ["array", "null"], "items": foreign(shape, generator, definitions), "minItems": low, "maxItems": high })
        }
        Holds::MoneyByName => json!({ "type": "object", "additionalProperties": single::<Money>(generator) }),
        Holds::TextByName => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Holds::ValueByName => {
            json!({ "type": "object", "additionalProperties": { "type": ["string", "integer", "boolean"] } })
        }
    }
}

fn single<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<T>().to_value()
}

fn nullable(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// Another system's object: what is not in the table may be there and is passed over.
fn foreign(shape: &'static Shape, generator: &mut SchemaGenerator, definitions: &mut Map<String, Value>) -> Value {
    if !definitions.contains_key(shape.name) {
        definitions.insert(shape.name.to_owned(), Value::Null);
        let mut schema = object(shape, generator, definitions);
        schema["additionalProperties"] = json!(true);
        definitions.insert(shape.name.to_owned(), schema);
    }
    json!({ "$ref": format!("#/$defs/{}", shape.name) })
}

/// Yuan as other systems print it.
fn printed() -> Value {
    let text = json!({ "type": "string", "pattern": r"^0*\d{1,8}(\.\d{1,2})?$" });
    json!({ "anyOf": [text, { "type": "number", "minimum": 0, "exclusiveMaximum": 100_000_000 }, { "type": "null" }] })
}
