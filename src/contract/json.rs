//! JSON texts: a value of `serde_json`, unless a name stands twice in one object, which `serde_json` would pass over.

use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use crate::problem::{Fault, JsonFault, JsonWhy, Problem, escaped};

/// Requests are four deep; anything much deeper is an attack or an accident.
pub const MAX_DEPTH: usize = 32;

/// Reads one JSON value and nothing after it. Numbers keep their digits, objects their order.
///
/// # Errors
/// `json` where the text is no JSON or deeper than [`MAX_DEPTH`], `duplicate_field` where a name stands twice.
pub fn parse(text: &str) -> Result<Value, Problem> {
    let mut names = Names::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    Walk { names: &mut names, depth: 0 }.deserialize(&mut reader).map_err(|error| not_json(text, &error, None))?;
    reader.end().map_err(|error| not_json(text, &error, Some(JsonWhy::Trailing)))?;
    if let Some(path) = names.twice {
        return Err(Problem { path, fault: Fault::Twice });
    }
    serde_json::from_str(text).map_err(|error| not_json(text, &error, None))
}

fn not_json(text: &str, error: &serde_json::Error, why: Option<JsonWhy>) -> Problem {
    let why = why.unwrap_or(match error.classify() {
        Category::Eof => JsonWhy::End,
        Category::Syntax | Category::Io => JsonWhy::Unexpected,
        // The walk itself refuses nothing but depth.
        Category::Data => JsonWhy::Depth,
    });
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    // `serde_json` counts bytes, people count characters.
    let column = line.char_indices().filter(|(at, _)| at + 1 < error.column()).count() + 1;
    Problem::whole(Fault::NotJson(JsonFault { line: error.line().max(1), column, why }))
}

/// What the walk through a text has seen.
#[derive(Default)]
struct Names {
    /// The JSON pointer to where the walk is.
    path: String,
    /// The first name that stands twice in its object.
    twice: Option<String>,
}

/// One value of the text: nothing is kept of it.
struct Walk<'n> {
    names: &'n mut Names,
    depth: usize,
}

impl Walk<'_> {
    /// The value at `key` of this one.
    fn below(&mut self, key: &str) -> Walk<'_> {
        self.names.path.push('/');
        self.names.path.push_str(key);
        Walk { names: self.names, depth: self.depth + 1 }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.depth > MAX_DEPTH {
            return Err(D::Error::custom("too deep"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let (length, mut at) = (self.names.path.len(), 0_usize);
        while list.next_element_seed(self.below(&at.to_string()))?.is_some() {
            self.names.path.truncate(length);
            at += 1;
        }
        self.names.path.truncate(length);
        Ok(())
    }

    /// An object; or a number of more than 64 bits or with decimals, which `serde_json` hands over as an object of one
    /// name, so that it keeps its digits.
    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<(), A::Error> {
        let (length, mut seen) = (self.names.path.len(), HashSet::new());
        while let Some(name) = fields.next_key::<String>()? {
            let walk = self.below(&escaped(&name));
            if seen.contains(&name) && walk.names.twice.is_none() {
                walk.names.twice = Some(walk.names.path.clone());
            }
            fields.next_value_seed(walk)?;
            self.names.path.truncate(length);
            seen.insert(name);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, parse};
    use crate::problem::{Fault, JsonFault, JsonWhy};

    #[test]
    fn keeps_digits_and_order() {
        for text in
            ["0", "-0.0", "1e400", "500.0000", "1234567890123456789012345678901234567890", r#"{"b":1.50,"a":[]}"#]
        {
            assert_eq!(parse(text).expect(text).to_string(), text);
        }
    }

    #[test]
    fn says_where_a_name_stands_twice() {
        for (text, path) in [
            (r#"{"a": 1, "a": 1}"#, "/a"),
            (r#"{"a": [0, {"b/c": 1.5, "d": {}, "b/c": 2}]}"#, "/a/1/b~1c"),
            (r#"{"a": {"x": 1, "x": 1}, "a": 2}"#, "/a/x"),
        ] {
            let problem = parse(text).expect_err(text);
            assert_eq!((problem.path.as_str(), problem.fault), (path, Fault::Twice), "{text}");
        }
        assert!(parse(r#"[{"a": 1}, {"a": 1}, {"b": {"a": 1}, "a": {"a": 1}}]"#).is_ok());
    }

    #[test]
    fn says_where_a_text_is_no_json() {
        for (text, line, column, why) in [
            ("{\"元\": x}", 1, 7, JsonWhy::Unexpected),
            ("{\n  \"a\": 1,\n}", 3, 1, JsonWhy::Unexpected),
            ("[1] 2", 1, 5, JsonWhy::Trailing),
        ] {
            let problem = parse(text).expect_err(text);
            assert_eq!(problem.fault, Fault::NotJson(JsonFault { line, column, why }), "{text}");
        }
        for text in ["", "{", "[1,", "\"a"] {
            let fault = parse(text).expect_err(text).fault;
            assert!(matches!(fault, Fault::NotJson(JsonFault { why: JsonWhy::End, .. })), "{text}: {fault:?}");
        }
    }

    #[test]
    fn goes_no_deeper_than_it_must() {
        let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        for depth in [MAX_DEPTH + 1, 100_000] {
            let fault = parse(&nested(depth)).expect_err("too deep").fault;
            assert!(matches!(fault, Fault::NotJson(JsonFault { why: JsonWhy::Depth, .. })), "{fault:?}");
        }
    }
}
