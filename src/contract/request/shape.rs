//! How requests are put together: objects, fields that may be left out, lists with bounds, values by name.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::reader::{expect, refuse};
use crate::problem::{Expected, Fault};

/// Structs that are read from objects alone. What serde derives would take a list for a struct, too; with
/// `#[serde(remote = "Self")]` it is a plain function, which is called here with objects.
macro_rules! objects {
    ($($object:ty),+ $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $object {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$object, D::Error> {
                struct Object;

                impl<'de> serde::de::Visitor<'de> for Object {
                    type Value = $object;

                    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                        $crate::contract::request::reader::expect(&$crate::problem::Expected::Object, f)
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, fields: A) -> Result<$object, A::Error> {
                        <$object>::deserialize(serde::de::value::MapAccessDeserializer::new(fields))
                    }
                }

                deserializer.deserialize_map(Object)
            }
        }
    )+};
}
pub(super) use objects;

/// A field that may be left out. Unlike with `Option`, `null` does not stand for nothing.
#[derive(Clone, Debug)]
pub struct Maybe<T>(pub Option<T>);

impl<T> Default for Maybe<T> {
    fn default() -> Maybe<T> {
        Maybe(None)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Maybe<T>, D::Error> {
        T::deserialize(deserializer).map(|value| Maybe(Some(value)))
    }
}

impl<T: JsonSchema> JsonSchema for Maybe<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// A list of at least `LOW` and at most `HIGH` entries.
#[derive(Clone, Debug)]
pub struct List<T, const LOW: usize, const HIGH: usize>(pub Vec<T>);

impl<'de, T: Deserialize<'de>, const LOW: usize, const HIGH: usize> Deserialize<'de> for List<T, LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<List<T, LOW, HIGH>, D::Error> {
        deserializer.deserialize_seq(ListVisitor::<T, LOW, HIGH>(PhantomData))
    }
}

struct ListVisitor<T, const LOW: usize, const HIGH: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const LOW: usize, const HIGH: usize> Visitor<'de> for ListVisitor<T, LOW, HIGH> {
    type Value = List<T, LOW, HIGH>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        expect(&Expected::List, f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<List<T, LOW, HIGH>, A::Error> {
        let mut entries = Vec::new();
        if list.size_hint().is_some_and(|length| length > HIGH) {
            return Err(refuse(&Fault::TooMany(HIGH)));
        }
        while let Some(entry) = list.next_element()? {
            if entries.len() == HIGH {
                return Err(refuse(&Fault::TooMany(HIGH)));
            }
            entries.push(entry);
        }
        if entries.len() < LOW {
            return Err(refuse(&Fault::TooFew(LOW)));
        }
        Ok(List(entries))
    }
}

impl<T: JsonSchema, const LOW: usize, const HIGH: usize> JsonSchema for List<T, LOW, HIGH> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("List_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = generator.subschema_for::<T>();
        json_schema!({ "type": "array", "items": items, "minItems": LOW, "maxItems": HIGH })
    }
}

/// Values by name, in the order given.
#[derive(Clone, Debug)]
pub struct ByName<T>(pub Vec<(String, T)>);

impl<T> Default for ByName<T> {
    fn default() -> ByName<T> {
        ByName(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByName<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ByName<T>, D::Error> {
        deserializer.deserialize_map(ByNameVisitor(PhantomData))
    }
}

struct ByNameVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ByNameVisitor<T> {
    type Value = ByName<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        expect(&Expected::Object, f)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<ByName<T>, A::Error> {
        let (mut values, mut seen) = (Vec::new(), HashSet::new());
        while let Some((name, value)) = fields.next_entry::<String, T>()? {
            if !seen.insert(name.clone()) {
                return Err(refuse(&Fault::Twice));
            }
            values.push((name, value));
        }
        Ok(ByName(values))
    }
}

impl<T: JsonSchema> JsonSchema for ByName<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}_by_name", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "type": "object", "additionalProperties": value })
    }
}

/// An object whose first name was read, to see which kind it is.
pub(super) struct Resumed<A> {
    /// None in an empty object.
    pub first: Option<String>,
    pub rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Resumed<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        match self.first.take() {
            Some(name) => seed.deserialize(IntoDeserializer::<A::Error>::into_deserializer(name)).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}
