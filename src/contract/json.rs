//! JSON as the contract needs it: numbers keep their digits, nothing becomes a float, and nothing is lost silently.
//!
//! The page carries this reader instead of `serde_json`, which costs a phone 22 kB; `tests/json.rs` holds it against
//! `serde_json`.

mod tree;

use std::borrow::Cow;
use std::fmt;

/// A JSON value that borrows from its text where it can.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Json<'t> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number, as it was written.
    Number(Cow<'t, str>),
    /// A string.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Json<'t>>),
    /// An object, in the order it was written; a name may stand twice.
    Object(Vec<(Cow<'t, str>, Json<'t>)>),
}

/// Where and why a text is not JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct JsonFault {
    /// The line, from one.
    pub line: usize,
    /// The character in the line, from one.
    pub column: usize,
    /// Why.
    pub why: JsonWhy,
}

/// Why a text is not JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JsonWhy {
    /// Something else was expected here.
    Unexpected,
    /// The text ends too early.
    End,
    /// Deeper than [`MAX_DEPTH`].
    Depth,
    /// Something follows the value.
    Trailing,
}

/// Requests are four deep; anything much deeper is an attack or an accident.
pub const MAX_DEPTH: usize = 32;

impl<'t> Json<'t> {
    /// Reads one JSON value and nothing after it.
    pub fn parse(text: &'t str) -> Result<Json<'t>, JsonFault> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0).and_then(|value| {
            reader.space();
            if reader.at == text.len() { Ok(value) } else { Err(JsonWhy::Trailing) }
        });
        value.map_err(|why| {
            let mut at = reader.at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            JsonFault { line, column, why }
        })
    }

    /// A string value that owns its text.
    pub fn text(text: impl Into<String>) -> Json<'static> {
        Json::Text(Cow::Owned(text.into()))
    }

    /// An object from pairs.
    pub fn object(pairs: impl IntoIterator<Item = (&'t str, Json<'t>)>) -> Json<'t> {
        Json::Object(pairs.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect())
    }
}

impl fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Bool(value) => write!(f, "{value}"),
            Json::Number(digits) => f.write_str(digits),
            Json::Text(text) => quote(f, text),
            Json::List(values) => {
                for (at, value) in values.iter().enumerate() {
                    write!(f, "{}{value}", if at == 0 { "[" } else { "," })?;
                }
                f.write_str(if values.is_empty() { "[]" } else { "]" })
            }
            Json::Object(fields) => {
                for (at, (name, value)) in fields.iter().enumerate() {
                    f.write_str(if at == 0 { "{" } else { "," })?;
                    quote(f, name)?;
                    write!(f, ":{value}")?;
                }
                f.write_str(if fields.is_empty() { "{}" } else { "}" })
            }
        }
    }
}

fn quote(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    for ch in text.chars() {
        match ch {
            '"' | '\\' => write!(f, "\\{ch}")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            '\u{8}' => f.write_str("\\b")?,
            '\u{c}' => f.write_str("\\f")?,
            ch if ch < ' ' => write!(f, "\\u{:04x}", ch as u32)?,
            ch => write!(f, "{ch}")?,
        }
    }
    f.write_str("\"")
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Takes `byte`, after white space.
    fn take(&mut self, byte: u8) -> Result<(), JsonWhy> {
        self.space();
        match self.peek() {
            Some(found) if found == byte => {
                self.at += 1;
                Ok(())
            }
            Some(_) => Err(JsonWhy::Unexpected),
            None => Err(JsonWhy::End),
        }
    }

    fn value(&mut self, depth: usize) -> Result<Json<'t>, JsonWhy> {
        if depth > MAX_DEPTH {
            return Err(JsonWhy::Depth);
        }
        self.space();
        match self.peek().ok_or(JsonWhy::End)? {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Json::Text),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                for (word, value) in [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))] {
                    if self.text[self.at..].starts_with(word) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                Err(JsonWhy::Unexpected)
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json<'t>, JsonWhy> {
        self.at += 1;
        let mut fields = Vec::new();
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Json::Object(fields));
        }
        loop {
            self.space();
            if self.peek().ok_or(JsonWhy::End)? != b'"' {
                return Err(JsonWhy::Unexpected);
            }
            let name = self.string()?;
            self.take(b':')?;
            fields.push((name, self.value(depth + 1)?));
            if self.take(b',').is_err() {
                self.take(b'}')?;
                return Ok(Json::Object(fields));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Json<'t>, JsonWhy> {
        self.at += 1;
        let mut values = Vec::new();
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Json::List(values));
        }
        loop {
            values.push(self.value(depth + 1)?);
            if self.take(b',').is_err() {
                self.take(b']')?;
                return Ok(Json::List(values));
            }
        }
    }

    /// `-12`, `0.5`, `1e400`: the grammar of JSON, kept as written.
    fn number(&mut self) -> Result<Json<'t>, JsonWhy> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let leading_zero = self.peek() == Some(b'0');
        let whole = self.digits()?;
        if leading_zero && whole > 1 {
            return Err(JsonWhy::Unexpected);
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Json::Number(Cow::Borrowed(&self.text[start..self.at])))
    }

    fn digits(&mut self) -> Result<usize, JsonWhy> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        match self.at - start {
            0 if self.peek().is_none() => Err(JsonWhy::End),
            0 => Err(JsonWhy::Unexpected),
            count => Ok(count),
        }
    }

    fn string(&mut self) -> Result<Cow<'t, str>, JsonWhy> {
        self.at += 1;
        let start = self.at;
        let mut owned: Option<String> = None;
        let mut copied = start;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            self.at += rest.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)).count();
            match self.peek().ok_or(JsonWhy::End)? {
                b'"' => {
                    let rest = &self.text[copied..self.at];
                    self.at += 1;
                    return Ok(match owned {
                        Some(text) => Cow::Owned(text + rest),
                        None => Cow::Borrowed(rest),
                    });
                }
                b'\\' => {
                    let text = owned.get_or_insert_default();
                    text.push_str(&self.text[copied..self.at]);
                    self.at += 1;
                    let ch = self.escape()?;
                    owned.get_or_insert_default().push(ch);
                    copied = self.at;
                }
                _ => return Err(JsonWhy::Unexpected),
            }
        }
    }

    fn escape(&mut self) -> Result<char, JsonWhy> {
        let byte = self.peek().ok_or(JsonWhy::End)?;
        self.at += 1;
        Ok(match byte {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = self.hex()?;
                let code = match high {
                    0xd800..=0xdbff => {
                        if !self.text[self.at..].starts_with("\\u") {
                            return Err(JsonWhy::Unexpected);
                        }
                        self.at += 2;
                        let low = self.hex()?;
                        if !(0xdc00..=0xdfff).contains(&low) {
                            return Err(JsonWhy::Unexpected);
                        }
                        0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)
                    }
                    code => code,
                };
                char::from_u32(code).ok_or(JsonWhy::Unexpected)?
            }
            _ => return Err(JsonWhy::Unexpected),
        })
    }

    fn hex(&mut self) -> Result<u32, JsonWhy> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).ok_or(JsonWhy::End)?;
        let code = digits.iter().try_fold(0, |sum, &byte| Some(sum * 16 + char::from(byte).to_digit(16)?));
        self.at += 4;
        code.ok_or(JsonWhy::Unexpected)
    }
}
