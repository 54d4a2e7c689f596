//! Where a reader stands in the tree: typed getters that note faults, with the path that a person can follow.
//!
//! A getter that fails notes a fault and returns a placeholder; no placeholder leaves the loader, because a region
//! with a fault does not load.

use std::cell::RefCell;

use super::names::{PartNames, nearest};
use super::sink::Sink;
use super::tree::{TomlNode, TomlValue};
use super::wrong::{Alphabet, Want, Wrong};
use crate::units::{Date, Money, Numbered, Rate, Set, Text};

/// How the reader came here from the table or list above.
#[derive(Clone, Copy)]
enum Link<'a> {
    Root,
    Key(&'a str),
    Item(usize),
}

/// A place in the tree.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub sink: &'a Sink,
    up: Option<&'a At<'a>>,
    link: Link<'a>,
    pub node: &'a TomlNode<'a>,
}

impl<'a> At<'a> {
    pub fn root(sink: &'a Sink, node: &'a TomlNode<'a>) -> At<'a> {
        At { sink, up: None, link: Link::Root, node }
    }

    pub fn line(&self) -> u32 {
        self.node.line
    }

    /// The dotted path from the top; items of a list count from one.
    pub fn path(&self) -> String {
        if let Some(alias) = &self.node.alias {
            return alias.to_string();
        }
        let above = self.up.map(At::path).unwrap_or_default();
        match self.link {
            Link::Root => above,
            Link::Key(key) if above.is_empty() => key.to_owned(),
            Link::Key(key) => format!("{above}.{key}"),
            Link::Item(at) => format!("{above}[{}]", at + 1),
        }
    }

    /// Notes a fault here.
    pub fn fault(&self, what: Wrong) {
        self.sink.fault(self.node.line, self.path(), what);
    }

    /// Notes where an id, the key of this value or the value itself, has other letters.
    pub fn check_id(&self, id: &str, alphabet: Alphabet) {
        if !alphabet.fits(id) {
            self.fault(Wrong::BadId { alphabet });
        }
    }

    /// Notes that there is no such part. The one most like it counts as used: one slip of the pen is one fault.
    pub fn no_such(&self, names: &PartNames, id: &str) {
        let near = names.suggest(id).map(str::to_owned);
        self.fault(Wrong::NoSuch { part: names.part, id: id.to_owned(), near });
    }

    /// Notes that another kind of value is wanted here.
    pub fn want(&self, want: Want) {
        self.fault(Wrong::Want { want, found: self.node.shown() });
    }

    /// Reads a table; keys that `read` does not ask for are faults.
    pub fn fields<'s, T>(&'s self, read: impl FnOnce(&TomlFields<'s>) -> T) -> Option<T> {
        let TomlValue::Table(entries) = &self.node.value else {
            self.want(Want::Table);
            return None;
        };
        let fields = TomlFields { at: self, known: RefCell::default() };
        let value = read(&fields);
        let known = fields.known.into_inner();
        for entry in entries.iter().filter(|entry| !known.contains(&&*entry.key)) {
            let near = nearest(&entry.key, known.iter().copied()).map(str::to_owned);
            self.child(&entry.key, &entry.node).fault(Wrong::UnknownKey { near, known: known.clone() });
        }
        Some(value)
    }

    /// Each entry of a table whose keys the file chooses.
    pub fn entries<'s>(&'s self) -> Vec<(&'s str, At<'s>)> {
        match &self.node.value {
            TomlValue::Table(entries) => {
                entries.iter().map(|entry| (&*entry.key, self.child(&entry.key, &entry.node))).collect()
            }
            _ => {
                self.want(Want::Table);
                Vec::new()
            }
        }
    }

    /// Each item of a list.
    pub fn items<'s>(&'s self) -> Vec<At<'s>> {
        match &self.node.value {
            TomlValue::List(items) => items
                .iter()
                .enumerate()
                .map(|(at, node)| At { sink: self.sink, up: Some(self), link: Link::Item(at), node })
                .collect(),
            _ => {
                self.want(Want::List);
                Vec::new()
            }
        }
    }

    /// What each entry of a table of tables reads as, by its id, which is held against `letters` where these are given.
    pub fn each_entry<T>(&self, letters: Option<Alphabet>, mut read: impl FnMut(&str, &TomlFields) -> T) -> Vec<T> {
        let mut all = Vec::new();
        for (id, at) in self.entries() {
            letters.into_iter().for_each(|letters| at.check_id(id, letters));
            all.extend(at.fields(|f| read(id, f)));
        }
        all
    }

    /// What each item of a list of tables reads as.
    pub fn each_item<T>(&self, mut read: impl FnMut(&TomlFields) -> T) -> Vec<T> {
        self.items().iter().filter_map(|at| at.fields(|f| read(f))).collect()
    }

    /// The items of a list, or the value itself where it stands alone.
    pub fn one_or_more<'s>(&'s self) -> Vec<At<'s>> {
        if matches!(self.node.value, TomlValue::List(_)) { self.items() } else { vec![*self] }
    }

    fn child<'s>(&'s self, key: &'s str, node: &'s TomlNode<'s>) -> At<'s> {
        At { sink: self.sink, up: Some(self), link: Link::Key(key), node }
    }

    /// A text as it stands, empty or not.
    pub fn raw_text(&self) -> Option<&'a str> {
        self.or_want(self.node.text(), Want::Text)
    }

    /// A text that may be empty.
    pub fn any_text(&self) -> String {
        self.raw_text().unwrap_or_default().to_owned()
    }

    /// A text with something in it.
    pub fn text(&self) -> String {
        let text = self.any_text();
        if text.trim().is_empty() && matches!(self.node.value, TomlValue::Text(_)) {
            self.fault(Wrong::Empty);
        }
        text
    }

    /// A text in both languages.
    pub fn both(&self) -> Text {
        if !matches!(self.node.value, TomlValue::Table(_)) {
            self.want(Want::Both);
            return Text::default();
        }
        self.fields(|f| Text { zh: f.get("zh", At::text), en: f.get("en", At::text) }).unwrap_or_default()
    }

    pub fn money(&self) -> Money {
        let read = self.node.text().and_then(|text| Money::parse(text).ok());
        self.or_want(read, Want::Money).unwrap_or_default()
    }

    /// A share between 0 and 100 %.
    pub fn percent(&self) -> Rate {
        let rate = self.points();
        if !rate.is_share() {
            self.want(Want::Percent);
        }
        rate
    }

    /// Points to add, perhaps below zero.
    pub fn points(&self) -> Rate {
        let read = self.node.text().and_then(|text| Rate::parse_percent(text).ok());
        self.or_want(read, Want::Percent).unwrap_or_default()
    }

    pub fn date(&self) -> Date {
        let read = if let TomlValue::Day(day) = self.node.value { Some(day) } else { None };
        self.or_want(read, Want::Date).unwrap_or(Date::MIN)
    }

    pub fn flag(&self) -> bool {
        let read = if let TomlValue::Flag(flag) = self.node.value { Some(flag) } else { None };
        self.or_want(read, Want::Flag).unwrap_or_default()
    }

    /// A whole number from one to `most`, bare or in quotes.
    pub fn whole(&self, most: u32) -> u32 {
        let read = match &self.node.value {
            TomlValue::Whole(whole) => u32::try_from(*whole).ok(),
            TomlValue::Text(text) => text.parse().ok(),
            _ => None,
        };
        self.or_want(read.filter(|whole| (1..=most).contains(whole)), Want::Whole { most }).unwrap_or(1)
    }

    fn or_want<T>(&self, read: Option<T>, want: Want) -> Option<T> {
        if read.is_none() {
            self.want(want);
        }
        read
    }

    /// Notes that this is none of the words allowed here.
    fn want_one_of<'w>(&self, allowed: impl Iterator<Item = &'w str> + Clone) {
        let near = self.node.text().and_then(|text| nearest(text, allowed.clone()).map(str::to_owned));
        let allowed = allowed.map(|word| format!("\"{word}\"")).collect();
        self.fault(Wrong::OneOf { found: self.node.shown(), near, allowed });
    }

    /// One of a few words, each with its meaning; the first where it is none of them.
    pub fn choice<T: Copy>(&self, words: &[(&str, T)]) -> T {
        let found = self.node.text().and_then(|text| words.iter().find(|(word, _)| *word == text));
        if found.is_none() {
            self.want_one_of(words.iter().map(|(word, _)| *word));
        }
        found.map_or(words[0].1, |(_, meaning)| *meaning)
    }

    /// Members of a closed list, alone or in a list, as bits.
    pub fn mask(&self, names: &[&str]) -> u32 {
        let items = self.one_or_more();
        if items.is_empty() {
            self.fault(Wrong::Empty);
        }
        items.iter().fold(0, |mask, item| {
            let found = item.node.text().and_then(|text| names.iter().position(|name| *name == text));
            let Some(at) = found else {
                item.want_one_of(names.iter().copied());
                return mask;
            };
            if mask >> at & 1 == 1 {
                item.fault(Wrong::Repeated);
            }
            mask | 1 << at
        })
    }

    /// Members of a closed list, which have these names; alone or in a list.
    pub fn set<T: Numbered>(&self, names: &[&str]) -> Set<T> {
        let mask = self.mask(names);
        (0..names.len()).filter(|at| mask >> at & 1 == 1).filter_map(T::numbered).collect()
    }

    /// The index of the part that this id names.
    pub fn id(&self, names: &PartNames) -> usize {
        let Some(id) = self.raw_text() else { return 0 };
        names.find(id).unwrap_or_else(|| {
            self.no_such(names, id);
            0
        })
    }
}

/// A table whose keys are known beforehand.
pub(super) struct TomlFields<'s> {
    pub at: &'s At<'s>,
    known: RefCell<Vec<&'static str>>,
}

impl<'s> TomlFields<'s> {
    /// The value under `key`, where the file has it.
    pub fn may(&self, key: &'static str) -> Option<At<'s>> {
        self.known.borrow_mut().push(key);
        self.at.node.get(key).map(|node| self.at.child(key, node))
    }

    /// The value under `key`, which must be there.
    pub fn need(&self, key: &'static str) -> Option<At<'s>> {
        let found = self.may(key);
        if found.is_none() {
            self.missing(key);
        }
        found
    }

    /// Notes that `key` is missing.
    pub fn missing(&self, key: &str) {
        let path = self.at.path();
        let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        self.at.sink.fault(self.at.line(), path, Wrong::Missing { key: key.to_owned() });
    }

    pub fn get<T: Default>(&self, key: &'static str, read: impl FnOnce(&At<'s>) -> T) -> T {
        self.need(key).map(|at| read(&at)).unwrap_or_default()
    }

    pub fn get_or<T>(&self, key: &'static str, placeholder: T, read: impl FnOnce(&At<'s>) -> T) -> T {
        self.need(key).map_or(placeholder, |at| read(&at))
    }

    pub fn opt<T>(&self, key: &'static str, read: impl FnOnce(&At<'s>) -> T) -> Option<T> {
        self.may(key).map(|at| read(&at))
    }
}
