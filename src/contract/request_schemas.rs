//! The schemas of requests, from the structs that they are read by.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::request::{AccountRequest, Advise, Compare, CurveRequest, Draft, InverseRequest, Reconcile, Request};

/// Makes a schema.
pub type Make = fn() -> Schema;

/// Every request under the name of its schema.
pub const REQUESTS: &[(&str, Make)] = &[
    ("request", schema::<Request>),
    ("curve-request", schema::<CurveRequest>),
    ("inverse-request", schema::<InverseRequest>),
    ("reconcile", schema::<Reconcile>),
    ("compare", schema::<Compare>),
    ("advise", schema::<Advise>),
    ("draft", schema::<Draft>),
    ("account-request", schema::<AccountRequest>),
];

/// As it is read.
fn schema<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>()
}
