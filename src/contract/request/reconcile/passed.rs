//! Fields of other systems that the contract does not know.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::contract::request::reader::expect;
use crate::problem::Expected;

/// The names of another system's fields that say nothing here.
#[derive(Default, Clone, Debug)]
pub(super) struct PassedOver(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for PassedOver {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<PassedOver, D::Error> {
        struct PassedVisitor;

        impl<'de> Visitor<'de> for PassedVisitor {
            type Value = PassedOver;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                expect(&Expected::Object, f)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<PassedOver, A::Error> {
                let mut names = Vec::new();
                while let Some((name, IgnoredAny)) = fields.next_entry()? {
                    names.push(name);
                }
                Ok(PassedOver(names))
            }
        }

        deserializer.deserialize_map(PassedVisitor)
    }
}

impl JsonSchema for PassedOver {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Passed".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": true })
    }
}
