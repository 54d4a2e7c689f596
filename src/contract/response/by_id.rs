//! Values by id, in the order in which they were found.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

/// Values by id, each id once. A list, because nothing looks an id up here.
#[derive(Debug)]
pub struct ById<'a, T>(Vec<(&'a str, T)>);

impl<'a, T> ById<'a, T> {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a value, unless there is one by this id.
    pub fn add(&mut self, id: &'a str, value: T) {
        if self.0.iter().all(|(known, _)| *known != id) {
            self.0.push((id, value));
        }
    }
}

impl<'a, T> FromIterator<(&'a str, T)> for ById<'a, T> {
    /// Of values by one id, the first stays.
    fn from_iter<I: IntoIterator<Item = (&'a str, T)>>(values: I) -> ById<'a, T> {
        let mut by_id = ById(Vec::new());
        for (id, value) in values {
            by_id.add(id, value);
        }
        by_id
    }
}

impl<T: Serialize> Serialize for ById<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

impl<T: JsonSchema> JsonSchema for ById<'_, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        BTreeMap::<String, T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}
