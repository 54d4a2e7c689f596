//! 公布的结构: the JSON Schemas (draft 2020-12) of every request and answer and of region files, and TypeScript types made
//! from them.

mod types;

pub use types::typescript;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::national::Settlements;
use super::request::{
    Advise, Compare, Reconcile, WireAccountRequest, WireCurveRequest, WireDraft, WireInverseRequest, WireRequest,
};
use super::response::{
    AccountResponse, AdvisedResponse, ComparisonResponse, CurveResponse, ErrorResponse, InverseResponse,
    QuestionsResponse, Reconciliation, Response, RulesComparison, SlipsResponse,
};
use crate::load;

/// Makes a schema.
type Make = fn() -> Value;

/// Every request, every answer and the region file, under the name of its schema.
const PUBLISHED: &[(&str, Make)] = &[
    ("request", request::<WireRequest>),
    ("response", answer::<Response>),
    ("slips", answer::<SlipsResponse>),
    ("curve-request", request::<WireCurveRequest>),
    ("curve", answer::<CurveResponse>),
    ("inverse-request", request::<WireInverseRequest>),
    ("inverse", answer::<InverseResponse>),
    ("reconcile", request::<Reconcile>),
    ("reconciliation", answer::<Reconciliation>),
    ("national", answer::<Settlements>),
    ("diff", answer::<RulesComparison>),
    ("compare", request::<Compare>),
    ("comparison", answer::<ComparisonResponse>),
    ("advise", request::<Advise>),
    ("advice", answer::<AdvisedResponse>),
    ("draft", request::<WireDraft>),
    ("questions", answer::<QuestionsResponse>),
    ("account-request", request::<WireAccountRequest>),
    ("account-response", answer::<AccountResponse>),
    ("error", answer::<ErrorResponse>),
    ("region", region),
];

/// The names of all schemas.
pub fn names() -> impl Iterator<Item = &'static str> {
    PUBLISHED.iter().map(|(name, _)| *name)
}

/// The schema of this name.
pub fn schema(name: &str) -> Option<Value> {
    PUBLISHED.iter().find(|(known, _)| *known == name).map(|(_, make)| make())
}

/// What a request looks like, as it is read.
fn request<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>().to_value()
}

/// What an answer looks like: nothing but what is named, and nothing is null.
fn answer<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(closed));
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// Nothing else may be there, and nothing is null.
fn closed(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if object.contains_key("properties") {
        object.entry("additionalProperties").or_insert(json!(false));
    }
    if let Some(Value::Array(kinds)) = object.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(names)) = object.get_mut("enum") {
        names.retain(|name| !name.is_null());
    }
    if let Some(Value::Array(either)) = object.get_mut("anyOf") {
        either.retain(|one| one["type"] != "null");
        if let [Value::Object(only)] = either.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            object.extend(only.into_iter().filter(|(key, _)| key != "description"));
        }
    }
}

/// The shape of a region file, with what its examples ask as requests have it.
fn region() -> Value {
    let mut region = load::schema::region();
    let requests = [
        ("Example", request::<WireRequest>(), ["insured", "claims", "opening"].as_slice()),
        ("AccountExample", request::<WireAccountRequest>(), ["insured", "gaps", "interest", "movements"].as_slice()),
    ];
    for (example, mut asking, fields) in requests {
        for field in fields {
            let asked = &asking["properties"][field];
            let place = &mut region["$defs"][example]["properties"][field];
            for key in ["$ref", "items"] {
                if let Some(shape) = asked.get(key) {
                    place[key] = shape.clone();
                }
            }
        }
        if let (Value::Object(known), Value::Object(further)) = (&mut region["$defs"], asking["$defs"].take()) {
            known.extend(further);
        }
    }
    region
}
