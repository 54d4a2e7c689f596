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
pub(super) struct Passed(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for Passed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Passed, D::Error> {
        struct Names;

        impl<'de> Visitor<'de> for Names {
            type Value = Passed;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                expect(&Expected::Object, f)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Passed, A::Error> {
                let mut names = Vec::new();
                while let Some((name, IgnoredAny)) = fields.next_entry()? {
                    names.push(name);
                }
                Ok(Passed(names))
            }
        }

        deserializer.deserialize_map(Names)
    }
}

impl JsonSchema for Passed {
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
