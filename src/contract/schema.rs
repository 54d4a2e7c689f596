//! 公布的结构: the JSON Schemas (draft 2020-12) of every request and answer and of region files, and TypeScript types made
//! from them.

mod types;

pub use types::typescript;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use super::national::Settlements;
use super::response::{
    AccountResponse, AdvisedResponse, ComparisonResponse, CurveResponse, ErrorResponse, InverseResponse,
    QuestionsResponse, Reconciliation, Response, RulesComparison, SlipsResponse,
};
use super::table::{self, json_schema};
use crate::load;

/// Every request, every answer and the region file, under the name of its schema.
const PUBLISHED: &[(&str, fn() -> Value)] = &[
    ("request", || request(&table::request::REQUEST)),
    ("response", answer::<Response>),
    ("slips", answer::<SlipsResponse>),
    ("curve-request", || request(&table::curve::CURVE_REQUEST)),
    ("curve", answer::<CurveResponse>),
    ("inverse-request", || request(&table::curve::INVERSE_REQUEST)),
    ("inverse", answer::<InverseResponse>),
    ("reconcile", || request(&table::reconcile::RECONCILE)),
    ("reconciliation", answer::<Reconciliation>),
    ("national", answer::<Settlements>),
    ("diff", answer::<RulesComparison>),
    ("compare", || request(&table::compare::COMPARE)),
    ("comparison", answer::<ComparisonResponse>),
    ("advise", || request(&table::advice::ADVISE)),
    ("advice", answer::<AdvisedResponse>),
    ("draft", || request(&table::questions::DRAFT)),
    ("questions", answer::<QuestionsResponse>),
    ("account-request", || request(&table::account::ACCOUNT_REQUEST)),
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

/// What a request looks like: its money is not as strict as an answer's, so it has a name of its own.
fn request(shape: &'static table::Shape) -> Value {
    let mut schema = json_schema(shape);
    RecursiveTransform(money_in).transform(&mut schema);
    let mut schema = schema.to_value();
    if let Some(money) = schema["$defs"].as_object_mut().and_then(|parts| parts.remove("Money")) {
        schema["$defs"]["MoneyIn"] = money;
    }
    schema
}

fn money_in(schema: &mut Schema) {
    if schema.get("$ref").is_some_and(|name| name == "#/$defs/Money") {
        schema.insert("$ref".to_owned(), "#/$defs/MoneyIn".into());
    }
}

/// What an answer looks like: nothing but what is named, and nothing is null.
fn answer<T: JsonSchema>() -> Value {
    let settings =
        SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(load::schema::closed));
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// The shape of a region file, with what its examples ask as requests have it.
fn region() -> Value {
    let mut region = load::schema::region();
    let requests = [
        ("Example", request(&table::request::REQUEST), ["insured", "claims", "opening"].as_slice()),
        (
            "AccountExample",
            request(&table::account::ACCOUNT_REQUEST),
            ["insured", "gaps", "interest", "movements"].as_slice(),
        ),
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
