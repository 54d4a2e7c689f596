//! A TOML file as a tree in file order, each value with its line and its own words.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::wrong::Wrong;
use crate::units::Date;

/// One value of the file.
#[derive(Clone, Debug)]
pub(super) struct TomlNode<'i> {
    /// Its line; for a value in a table the line of its key.
    pub line: u32,
    /// The value as the file writes it.
    pub raw: &'i str,
    /// The path to say in faults, where a reading has put the value elsewhere.
    pub alias: Option<Rc<str>>,
    pub value: TomlValue<'i>,
}

#[derive(Clone, Debug)]
pub(super) enum TomlValue<'i> {
    Text(Cow<'i, str>),
    Whole(i64),
    Flag(bool),
    Day(Date),
    List(Vec<TomlNode<'i>>),
    Table(Vec<TomlEntry<'i>>),
    /// A float, a time of day, a number out of range: nothing that a region file has use for.
    Other,
}

#[derive(Clone, Debug)]
pub(super) struct TomlEntry<'i> {
    pub key: Cow<'i, str>,
    pub node: TomlNode<'i>,
}

/// Turns byte offsets into lines.
struct LineStarts<'i> {
    text: &'i str,
    starts: Vec<usize>,
}

impl<'i> LineStarts<'i> {
    fn new(text: &'i str) -> LineStarts<'i> {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        LineStarts { text, starts: std::iter::once(0).chain(breaks).collect() }
    }

    fn of(&self, offset: usize) -> u32 {
        u32::try_from(self.starts.partition_point(|start| *start <= offset)).unwrap_or(u32::MAX)
    }

    fn raw(&self, span: Range<usize>) -> &'i str {
        self.text.get(span).unwrap_or_default()
    }
}

/// Reads the file's text, or says on which lines it is not TOML.
pub(super) fn parse(text: &str) -> Result<TomlNode<'_>, Vec<(u32, Wrong)>> {
    let lines = LineStarts::new(text);
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let fault = |error: &toml::de::Error| {
            let span = error.span().unwrap_or_default();
            let wrong = match error.message() {
                "duplicate key" => Wrong::KeyTwice,
                message if message.starts_with("invalid date") => Wrong::NoSuchDay,
                message => Wrong::NotToml { message: message.to_owned() },
            };
            (lines.of(span.start), wrong)
        };
        return Err(errors.iter().map(fault).collect());
    }
    Ok(TomlNode { line: 1, raw: "", alias: None, value: table(root.into_inner(), &lines) })
}

/// The entries in file order: the parser sorts them by key.
fn table<'i>(table: DeTable<'i>, lines: &LineStarts<'i>) -> TomlValue<'i> {
    let mut entries: Vec<(usize, TomlEntry)> = table
        .into_iter()
        .map(|(key, value)| {
            let start = key.span().start;
            let entry =
                TomlEntry { key: key.into_inner(), node: TomlNode { line: lines.of(start), ..node(value, lines) } };
            (start, entry)
        })
        .collect();
    entries.sort_by_key(|(start, _)| *start);
    TomlValue::Table(entries.into_iter().map(|(_, entry)| entry).collect())
}

fn node<'i>(value: Spanned<DeValue<'i>>, lines: &LineStarts<'i>) -> TomlNode<'i> {
    let span = value.span();
    let (line, raw) = (lines.of(span.start), lines.raw(span));
    let value = match value.into_inner() {
        DeValue::String(text) => TomlValue::Text(text),
        DeValue::Integer(whole) => {
            i64::from_str_radix(whole.as_str(), whole.radix()).map_or(TomlValue::Other, TomlValue::Whole)
        }
        DeValue::Boolean(flag) => TomlValue::Flag(flag),
        DeValue::Datetime(moment) => match (moment.date, moment.time) {
            (Some(day), None) => {
                Date::new(day.year.into(), day.month.into(), day.day.into()).map_or(TomlValue::Other, TomlValue::Day)
            }
            _ => TomlValue::Other,
        },
        DeValue::Array(list) => TomlValue::List(list.into_iter().map(|item| node(item, lines)).collect()),
        DeValue::Table(entries) => table(entries, lines),
        DeValue::Float(_) => TomlValue::Other,
    };
    TomlNode { line, raw, alias: None, value }
}

impl<'i> TomlNode<'i> {
    /// The text, where this is one.
    pub fn text(&self) -> Option<&str> {
        if let TomlValue::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The value under `key`, where this is a table that has it.
    pub fn get(&self, key: &str) -> Option<&TomlNode<'i>> {
        match &self.value {
            TomlValue::Table(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node),
            _ => None,
        }
    }

    /// The same for changing.
    fn get_mut(&mut self, key: &str) -> Option<&mut TomlNode<'i>> {
        match &mut self.value {
            TomlValue::Table(entries) => entries.iter_mut().find(|entry| entry.key == key).map(|entry| &mut entry.node),
            _ => None,
        }
    }

    /// The keys of a table, in file order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let entries = match &self.value {
            TomlValue::Table(entries) => entries.as_slice(),
            _ => &[],
        };
        entries.iter().map(|entry| &*entry.key)
    }

    /// A tree of only these tables.
    pub fn only(&self, keys: &[&str]) -> TomlNode<'i> {
        let value = match &self.value {
            TomlValue::Table(entries) => {
                TomlValue::Table(entries.iter().filter(|entry| keys.contains(&&*entry.key)).cloned().collect())
            }
            other => other.clone(),
        };
        TomlNode { line: self.line, raw: self.raw, alias: None, value }
    }

    /// Puts `node` in the place of the value at the dotted `path`, where there is one.
    pub fn replace(&mut self, path: &str, node: TomlNode<'i>) -> bool {
        match path.split('.').try_fold(self, |at, key| at.get_mut(key)) {
            Some(place) => {
                *place = node;
                true
            }
            None => false,
        }
    }

    /// The value in the file's words, cut to fit a sentence.
    pub fn shown(&self) -> String {
        const MOST: usize = 40;
        let first = self.raw.lines().next().unwrap_or_default();
        let cut: String = first.chars().take(MOST).collect();
        if cut.len() < self.raw.trim_end().len() { format!("{cut}…") } else { cut }
    }
}
