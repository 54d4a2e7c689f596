//! TypeScript types, made from the schemas.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::PUBLISHED;
use crate::load::pack::PackFault;

/// The types of every request and answer.
pub fn typescript() -> String {
    let mut text = "// 共济 Gongji: requests and answers, as `gongji schema types` prints them.\n".to_owned();
    let mut known = BTreeSet::new();
    for (_, make) in PUBLISHED.iter().filter(|(name, _)| *name != "region") {
        let mut schema = make();
        let parts = schema["$defs"].take();
        let title = schema["title"].as_str().unwrap_or_default().to_owned();
        let parts = parts.as_object().into_iter().flatten();
        for (name, shape) in std::iter::once((&title, &schema)).chain(parts) {
            if known.insert(name.clone()) {
                text += &declared(name, shape);
            }
        }
    }
    let codes = union(PackFault::CODES.iter().map(|code| format!("{code:?}")));
    text + &format!("\n/** 数据包读不出来的原因: why bytes are not a region. */\nexport type PackCode = {codes};\n")
}

/// A type of its own: an interface, or a name for something simpler.
fn declared(name: &str, shape: &Value) -> String {
    let about = comment(shape, "");
    match shape.get("properties") {
        Some(Value::Object(properties)) => format!("\n{about}export interface {name} {}\n", object(shape, properties)),
        _ => format!("\n{about}export type {name} = {};\n", of(shape)),
    }
}

fn object(shape: &Value, properties: &Map<String, Value>) -> String {
    let required = |name: &str| shape["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
    let mut text = "{\n".to_owned();
    for (name, field) in properties {
        let plain = name.chars().all(|ch| ch == '_' || ch.is_ascii_alphanumeric());
        let written = if plain { name.clone() } else { format!("{name:?}") };
        let optional = if required(name) { "" } else { "?" };
        text += &format!("{}  {written}{optional}: {};\n", comment(field, "  "), of(field));
    }
    if shape["additionalProperties"] == true {
        text += "  [other: string]: unknown;\n";
    }
    text + "}"
}

/// What a value is.
fn of(shape: &Value) -> String {
    if let Some(name) = shape["$ref"].as_str() {
        return name.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(only) = shape.get("const") {
        return only.to_string();
    }
    if let Some(names) = shape["enum"].as_array() {
        return union(names.iter().map(Value::to_string));
    }
    if let Some(either) = shape["anyOf"].as_array().or(shape["oneOf"].as_array()) {
        return union(either.iter().map(of));
    }
    match &shape["type"] {
        Value::Array(kinds) => union(kinds.iter().map(|kind| plain(shape, kind))),
        kind @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_)) => {
            plain(shape, kind)
        }
    }
}

/// A value of one of JSON's kinds.
fn plain(shape: &Value, kind: &Value) -> String {
    match kind.as_str().unwrap_or_default() {
        kind @ ("string" | "boolean" | "null") => kind.to_owned(),
        "integer" | "number" => "number".to_owned(),
        "array" => list(shape),
        "object" if shape["additionalProperties"].is_object() => {
            format!("Record<string, {}>", of(&shape["additionalProperties"]))
        }
        _ => "unknown".to_owned(),
    }
}

/// A list; exactly two are a pair.
fn list(shape: &Value) -> String {
    let item = of(&shape["items"]);
    match (shape["minItems"].as_u64(), shape["maxItems"].as_u64()) {
        (Some(2), Some(2)) => format!("[{item}, {item}]"),
        _ if item.contains(" | ") => format!("({item})[]"),
        _ => format!("{item}[]"),
    }
}

fn union(kinds: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for kind in kinds {
        if !all.contains(&kind) {
            all.push(kind);
        }
    }
    all.join(" | ")
}

fn comment(shape: &Value, indent: &str) -> String {
    let about = shape["description"].as_str().unwrap_or_default().replace('\n', " ");
    if about.is_empty() { String::new() } else { format!("{indent}/** {about} */\n") }
}
