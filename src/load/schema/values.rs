//! Single values of a region file.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// A text in both languages.
#[derive(JsonSchema)]
#[schemars(inline)]
pub struct Both {
    zh: Words,
    en: Words,
}

/// A value, and what it looks like wherever it stands.
macro_rules! value {
    ($($(#[$about:meta])* $value:ident $schema:tt)*) => {$(
        $(#[$about])*
        pub enum $value {}

        impl JsonSchema for $value {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($value).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

value! {
    /// Text with something in it.
    Words { "type": "string", "minLength": 1 }
    /// The id of another part.
    Id { "type": "string", "minLength": 1 }
    /// Yuan, in quotes.
    Yuan { "type": "string", "pattern": r"^0*\d{1,8}(\.\d{1,2})?$" }
    /// A percentage in quotes.
    Percent { "type": "string", "pattern": r"^0*(\d{1,2}(\.\d{1,7})?|100(\.0{1,7})?)%$" }
    /// Percentage points in quotes, perhaps below zero.
    Points { "type": "string", "pattern": r"^-?0*(\d{1,2}(\.\d{1,7})?|100(\.0{1,7})?)%$" }
    /// A day, without quotes.
    Day { "type": "string", "format": "date" }
    /// A month, in quotes.
    Month { "type": "string", "pattern": r"^\d{4}-\d{2}$" }
    /// From and up to: `..70`, `60..70`, `70..`.
    Span { "type": "string", "pattern": r"^(\.\.[\d.]+%?|[\d.]+?%?\.\.([\d.]+%?)?)$" }
    /// A part of a bill or of a pool: `0..5000`, `5000..`.
    Band { "type": "string", "pattern": r"^[0-9]+(\.[0-9]{1,2})?\.\.([0-9]+(\.[0-9]{1,2})?)?$" }
    /// A number of days from one, bare or in quotes.
    Days { "anyOf": [{ "type": "integer", "minimum": 1, "maximum": 366 }, { "type": "string", "pattern": r"^\d{1,5}$" }] }
    /// A year, bare or in quotes.
    Year { "anyOf": [{ "type": "integer", "minimum": 1, "maximum": 9998 }, { "type": "string", "pattern": r"^\d{1,5}$" }] }
    /// An object of a request.
    Requested { "type": "object" }
    /// Anything.
    Anything {}
}

/// A value, or a list of them.
pub struct OneOrMore<T>(T);

impl<T: JsonSchema> JsonSchema for OneOrMore<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMore{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
    }
}
