//! From JSON to the structs of the contract, with a stable code and a pointer to whatever is wrong.
//!
//! There are two ways into the same structs. A good text goes straight from `serde_json` into them. Its errors are
//! sentences of its own, so where that fails, the text is read as a [`Value`] and the structs are read from it again, by
//! a deserializer whose errors are [`Problem`]s. Where a value is what there is, as in the page and the JavaScript
//! package, that is the only way, and half of the derived code stays out.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected as Expecting, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value, map};

use crate::contract::json;
use crate::problem::{Expected, Fault, Problem, escaped};

/// Reads a text.
///
/// # Errors
/// The first fault in the order of the text.
pub fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    match serde_json::from_str(text) {
        Ok(read) => Ok(read),
        Err(_) => from_value(&json::parse(text)?),
    }
}

/// Reads a value.
///
/// # Errors
/// The first fault in the value's order.
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, Problem> {
    T::deserialize(Node(value)).map_err(|Refusal(problem)| problem)
}

/// A fault of a single value on its way through an error type of serde, which takes a text and nothing else.
pub(super) fn refuse<E: Error>(fault: &Fault) -> E {
    // Faults of single values are names, numbers and texts: writing them cannot fail.
    E::custom(serde_json::to_string(fault).unwrap_or_default())
}

/// What a visitor of the contract expects, for [`Refusal::expected`] to read.
pub(super) fn expect(expected: &Expected, f: &mut fmt::Formatter) -> fmt::Result {
    f.write_str(&serde_json::to_string(expected).unwrap_or_default())
}

/// A problem as an error of serde.
#[derive(Debug)]
struct Refusal(Problem);

impl Refusal {
    fn here(fault: Fault) -> Refusal {
        Refusal(Problem::whole(fault))
    }

    fn at(name: &str, fault: Fault) -> Refusal {
        Refusal::here(fault).below(name)
    }

    /// The same one level further up.
    fn below(self, key: &str) -> Refusal {
        Refusal(self.0.below(&format!("/{}", escaped(key))))
    }

    /// The contract's own visitors say it in JSON, those of serde in words.
    fn expected(expecting: &dyn Expecting) -> Refusal {
        let text = expecting.to_string();
        let expected = match text.as_str() {
            "a string" => Expected::Text,
            "a boolean" => Expected::Bool,
            "a sequence" => Expected::List,
            _ => serde_json::from_str(&text).unwrap_or(Expected::Object),
        };
        Refusal::here(Fault::Type(expected))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refusal {}

impl Error for Refusal {
    fn custom<T: fmt::Display>(text: T) -> Refusal {
        let fault = serde_json::from_str(&text.to_string());
        Refusal::here(fault.unwrap_or(Fault::Type(Expected::Object)))
    }

    fn invalid_type(_: Unexpected, expecting: &dyn Expecting) -> Refusal {
        Refusal::expected(expecting)
    }

    fn invalid_value(_: Unexpected, expecting: &dyn Expecting) -> Refusal {
        Refusal::expected(expecting)
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Refusal {
        Refusal::at(name, Fault::Unknown(known.iter().map(|name| (*name).to_owned()).collect()))
    }

    fn missing_field(name: &'static str) -> Refusal {
        Refusal::at(name, Fault::Missing)
    }

    fn duplicate_field(name: &'static str) -> Refusal {
        Refusal::at(name, Fault::Twice)
    }
}

/// A value that is read.
struct Node<'v>(&'v Value);

impl Node<'_> {
    fn refused(&self, expecting: &dyn Expecting) -> Refusal {
        Refusal::expected(expecting)
    }
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Refusal;

    /// JSON has no bytes: they carry the digits of a number.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(*flag),
            Value::Number(number) => visitor.visit_borrowed_bytes(number.as_str().as_bytes()),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(values) => visitor.visit_seq(Entries { values: values.iter(), at: 0 }),
            Value::Object(fields) => visitor.visit_map(Fields::of(fields)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let Value::String(text) = self.0 else { return Err(self.refused(&visitor)) };
        visitor.visit_borrowed_str(text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct seq tuple tuple_struct
        map struct enum identifier ignored_any
    }
}

/// What is left of a list.
struct Entries<'v> {
    values: std::slice::Iter<'v, Value>,
    at: usize,
}

impl<'de> SeqAccess<'de> for Entries<'de> {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let Some(value) = self.values.next() else { return Ok(None) };
        let read = seed.deserialize(Node(value)).map_err(|refusal| refusal.below(&self.at.to_string()))?;
        self.at += 1;
        Ok(Some(read))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.values.len())
    }
}

/// What is left of an object.
struct Fields<'v> {
    fields: map::Iter<'v>,
    /// The field whose name was read and whose value was not.
    open: Option<(&'v str, &'v Value)>,
}

impl<'v> Fields<'v> {
    fn of(fields: &'v Map<String, Value>) -> Fields<'v> {
        Fields { fields: fields.iter(), open: None }
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        self.open = self.fields.next().map(|(name, value)| (name.as_str(), value));
        let Some((name, _)) = self.open else { return Ok(None) };
        let name: StrDeserializer<Refusal> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        let (name, value) = self.open.take().ok_or_else(|| Refusal::here(Fault::Missing))?;
        seed.deserialize(Node(value)).map_err(|refusal| refusal.below(name))
    }
}
