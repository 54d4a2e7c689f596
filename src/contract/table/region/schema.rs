//! JSON Schema of region files, printed from the tables. TOML editors such as taplo read it.

use serde_json::{Map, Value, json};

use super::{Format, REGION, Toml};
use crate::contract::table::schema::reference as request;

/// The JSON Schema (draft 2020-12) of a region file.
pub fn region_schema() -> Value {
    let mut definitions = Map::new();
    let mut schema = object(&REGION, &mut definitions);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(REGION.name);
    schema["$defs"] = Value::Object(definitions);
    schema
}

fn object(format: &'static Format, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for key in format.keys {
        let mut value = holds(&key.holds, definitions);
        value["description"] = json!(key.about);
        properties.insert(key.name.to_owned(), value);
    }
    let required: Vec<&str> = format.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut schema = json!({
        "type": "object",
        "description": format.about,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    if !format.one_of.is_empty() {
        let each: Vec<Value> = format.one_of.iter().map(|key| json!({ "required": [key] })).collect();
        schema["oneOf"] = json!(each);
    }
    schema
}

fn reference(format: &'static Format, definitions: &mut Map<String, Value>) -> Value {
    if !definitions.contains_key(format.name) {
        definitions.insert(format.name.to_owned(), Value::Null);
        let schema = object(format, definitions);
        definitions.insert(format.name.to_owned(), schema);
    }
    json!({ "$ref": format!("#/$defs/{}", format.name) })
}

fn holds(holds: &'static Toml, definitions: &mut Map<String, Value>) -> Value {
    let text = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let one_or_more = |one: Value| json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] });
    match holds {
        Toml::Text | Toml::Id => json!({ "type": "string", "minLength": 1 }),
        Toml::AnyText => json!({ "type": "string" }),
        Toml::Both => both(),
        Toml::Money => text(r"^0*\d{1,8}(\.\d{1,2})?$"),
        Toml::Percent => text(r"^0*(\d{1,2}(\.\d{1,7})?|100(\.0{1,7})?)%$"),
        Toml::Points => text(r"^-?0*(\d{1,2}(\.\d{1,7})?|100(\.0{1,7})?)%$"),
        Toml::Date => json!({ "type": "string", "format": "date" }),
        Toml::Flag => json!({ "type": "boolean" }),
        Toml::Whole(most) => {
            json!({ "anyOf": [{ "type": "integer", "minimum": 1, "maximum": most }, text(r"^\d{1,5}$")] })
        }
        Toml::Word(words) => json!({ "type": "string", "enum": words }),
        Toml::Words(words) => one_or_more(json!({ "type": "string", "enum": words })),
        Toml::Ids => json!({ "type": "array", "items": { "type": "string", "minLength": 1 } }),
        Toml::Pattern(pattern) => text(pattern),
        Toml::Ranges => one_or_more(text(r"^(\.\.[\d.]+%?|[\d.]+?%?\.\.([\d.]+%?)?)$")),
        Toml::Table(format) => reference(format, definitions),
        Toml::List(format) => json!({ "type": "array", "items": reference(format, definitions) }),
        Toml::ById(pattern, format) => {
            let inside = reference(format, definitions);
            json!({ "type": "object", "propertyNames": { "pattern": pattern }, "additionalProperties": inside })
        }
        Toml::By(pattern, inside) => {
            let inside = self::holds(inside, definitions);
            json!({ "type": "object", "propertyNames": { "pattern": pattern }, "additionalProperties": inside })
        }
        Toml::Either(all) => {
            let all: Vec<Value> = all.iter().map(|one| self::holds(one, definitions)).collect();
            json!({ "anyOf": all })
        }
        Toml::Same(same) => self::holds(same, definitions),
        Toml::Request(shape) => request(shape, true, definitions),
        Toml::Requests(shape) => {
            json!({ "type": "array", "items": request(shape, true, definitions), "minItems": 1 })
        }
        Toml::Any => json!({}),
    }
}

fn both() -> Value {
    let text = json!({ "type": "string", "minLength": 1 });
    json!({
        "type": "object",
        "properties": { "zh": text, "en": text },
        "required": ["zh", "en"],
        "additionalProperties": false,
    })
}
