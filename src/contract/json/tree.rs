//! Any view as JSON: a serializer that cannot fail and that does its work in a few plain functions, so that the code for each
//! view is a list of its fields and nothing else.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{self, Serialize, Serializer};

use super::Json;

impl Json<'static> {
    /// What a view says. Bytes become lists of numbers; variants that hold something stand by what they hold.
    pub fn of(view: &impl Serialize) -> Json<'static> {
        let mut tree = Tree::default();
        match view.serialize(&mut tree) {
            Ok(()) => tree.root,
            Err(never) => match never {},
        }
    }
}

/// A value that grows.
struct Tree {
    /// What stands, once all is closed.
    root: Json<'static>,
    /// Lists and objects that are open, the innermost last. An object's last field has its name before its value.
    open: Vec<Json<'static>>,
}

impl Default for Tree {
    fn default() -> Tree {
        Tree { root: Json::Null, open: Vec::new() }
    }
}

impl Tree {
    fn put(&mut self, value: Json<'static>) {
        match self.open.last_mut() {
            Some(Json::List(values)) => values.push(value),
            Some(Json::Object(fields)) => {
                if let Some((_, place)) = fields.last_mut() {
                    *place = value;
                }
            }
            _ => self.root = value,
        }
    }

    fn name(&mut self, name: Cow<'static, str>) {
        if let Some(Json::Object(fields)) = self.open.last_mut() {
            fields.push((name, Json::Null));
        }
    }

    fn text(&mut self, text: &str) {
        self.put(Json::text(text));
    }

    fn number(&mut self, digits: String) {
        self.put(Json::Number(Cow::Owned(digits)));
    }

    fn open(&mut self, object: bool) {
        self.open.push(if object { Json::Object(Vec::new()) } else { Json::List(Vec::new()) });
    }

    fn close(&mut self) {
        let value = self.open.pop().unwrap_or(Json::Null);
        self.put(value);
    }
}

/// What never happens.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    /// Only a view that cannot be JSON would come here, and there is none.
    fn custom<T: fmt::Display>(_: T) -> Never {
        std::process::abort()
    }
}

type Put = Result<(), Never>;

/// Numbers, by their digits.
macro_rules! numbers {
    ($($method:ident($kind:ty)),*) => {$(
        fn $method(self, value: $kind) -> Put {
            self.number(value.to_string());
            Ok(())
        }
    )*};
}

/// No view has one.
macro_rules! refuse {
    ($($method:ident($kind:ty)),*) => {$(
        fn $method(self, _: $kind) -> Put {
            std::process::abort()
        }
    )*};
}

/// What opens a list or an object.
macro_rules! opens {
    ($($method:ident($($kind:ty),*) $object:literal),*) => {$(
        fn $method(self, $(_: $kind),*) -> Result<Self, Never> {
            self.open($object);
            Ok(self)
        }
    )*};
}

#[expect(clippy::disallowed_types, reason = "a serializer names floats to refuse them")]
impl Serializer for &mut Tree {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers!(serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64));
    numbers!(serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64));
    refuse!(serialize_f32(f32), serialize_f64(f64));
    opens!(
        serialize_seq(Option<usize>) false,
        serialize_tuple(usize) false,
        serialize_tuple_struct(&'static str, usize) false,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) false,
        serialize_map(Option<usize>) true,
        serialize_struct(&'static str, usize) true,
        serialize_struct_variant(&'static str, u32, &'static str, usize) true
    );

    fn serialize_bool(self, value: bool) -> Put {
        self.put(Json::Bool(value));
        Ok(())
    }

    fn serialize_char(self, value: char) -> Put {
        self.put(Json::text(value));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Put {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Put {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Put {
        self.put(Json::Null);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Put {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Put {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Put {
        self.serialize_none()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Put {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Put {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Put {
        value.serialize(self)
    }
}

/// Entries of a list.
macro_rules! lists {
    ($($kind:ident::$method:ident),*) => {$(
        impl ser::$kind for &mut Tree {
            type Ok = ();
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Put {
                value.serialize(&mut **self)
            }

            fn end(self) -> Put {
                self.close();
                Ok(())
            }
        }
    )*};
}

lists!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

/// Fields of an object.
macro_rules! structs {
    ($($kind:ident),*) => {$(
        impl ser::$kind for &mut Tree {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Put {
                self.name(Cow::Borrowed(name));
                value.serialize(&mut **self)
            }

            fn end(self) -> Put {
                self.close();
                Ok(())
            }
        }
    )*};
}

structs!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for &mut Tree {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Put {
        if let Json::Text(name) | Json::Number(name) = Json::of(&name) {
            self.name(name);
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Put {
        value.serialize(&mut **self)
    }

    fn end(self) -> Put {
        self.close();
        Ok(())
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(digits) => match digits.parse() {
                Ok(whole) => serializer.serialize_i64(whole),
                // Views have no other numbers.
                Err(_) => serializer.serialize_str(digits),
            },
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(values) => serializer.collect_seq(values),
            Json::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}
