//! Tables: rows with their conditions, amounts and rates.

use super::cursor::{At, TomlFields};
use super::known::{KnownParts, known_answer};
use super::tree::TomlValue;
use super::wrong::{PartKind, Want, Wrong};
use crate::region::{
    Amount, Answer, Base, Conditions, Fact, Measure, Percent, Question, QuestionId, QuestionKind, Row, Situation,
    Table, TableValue,
};
use crate::units::{Care, Kind, Level, Place, Rate, Status};

/// The first age that nobody reaches.
pub(super) const NO_AGE: i64 = 200;
/// The most questions of one table: every combination of answers is looked at.
const MOST_QUESTIONS: usize = 6;
/// All bits of a closed list.
const ALL: u32 = u32::MAX;

/// What a table asks for.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct Asks {
    /// Status, level, care, kind and place.
    pub lists: [bool; 5],
    pub age: bool,
    pub time: bool,
    pub facts: Vec<QuestionId>,
}

/// Where a table stands, and what it asks for.
#[derive(Clone, Default, Debug)]
pub(super) struct Spot {
    pub path: String,
    pub line: u32,
    pub rows: Vec<u32>,
    pub asks: Asks,
}

impl Spot {
    /// The path of a row.
    pub fn row(&self, at: usize) -> String {
        format!("{}[{}]", self.path, at + 1)
    }
}

/// What the rows of a table may ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// Everything; all rows the same.
    Same,
    /// Everything; each row as it likes.
    Free,
    /// Status, age, dates and answers only: 个人账户 knows no hospital.
    Person,
}

/// Reads the rows of a table of amounts; empty where the file has none.
pub(super) fn amounts(f: &TomlFields, known: &KnownParts) -> (Table<Amount>, Spot) {
    let read = |at: At| rows(&at, known, Keys::Same, |f| f.get("amount", |at| amount(at, known)));
    f.need("rows").map(read).unwrap_or_default()
}

/// Reads a table.
pub(super) fn rows<'s, V>(
    at: &At<'s>,
    known: &KnownParts,
    keys: Keys,
    value: impl Fn(&TomlFields) -> V,
) -> (Table<V>, Spot) {
    let items = at.items();
    if items.is_empty() && matches!(at.node.value, TomlValue::List(_)) {
        at.fault(Wrong::Empty);
    }
    let mut spot = Spot { path: at.path(), line: at.line(), rows: Vec::new(), asks: Asks::default() };
    let mut rows = Vec::with_capacity(items.len());
    for item in &items {
        let row = item.fields(|f| {
            let (when, asks) = conditions(f, known, keys);
            let clause = f.get("clause", |at| known.clause(at));
            let assume = f.opt("assume", |at| known.assumption(at));
            (Row { when, value: value(f), clause, assume }, asks)
        });
        let Some((row, asks)) = row else { continue };
        if keys == Keys::Free {
            spot.asks.join(&asks);
        } else if rows.is_empty() {
            spot.asks = asks;
        } else if let Some(key) = spot.asks.differs(&asks, known) {
            item.fault(Wrong::RowKeys { key, other: spot.rows[0] });
        }
        spot.rows.push(item.line());
        rows.push(row);
    }
    let found = spot.asks.facts.len();
    if found > MOST_QUESTIONS {
        at.fault(Wrong::TooMany { part: PartKind::Question, most: MOST_QUESTIONS, found });
    }
    (Table { rows }, spot)
}

impl Asks {
    /// The first key that only one of the two asks for.
    fn differs(&self, other: &Asks, known: &KnownParts) -> Option<String> {
        let lists = ["status", "level", "care", "kind", "place"].into_iter().zip(self.lists.iter().zip(other.lists));
        let plain = [("age", self.age, other.age), ("from / until", self.time, other.time)];
        let mut keys = lists.map(|(key, (one, two))| (key, *one, two)).chain(plain);
        if let Some((key, ..)) = keys.find(|(_, one, two)| one != two) {
            return Some(key.to_owned());
        }
        let lone = |one: &Asks, two: &Asks| one.facts.iter().copied().find(|fact| !two.facts.contains(fact));
        let fact = lone(self, other).or_else(|| lone(other, self))?;
        Some(format!("when.{}", known.question(fact).id))
    }

    /// Asks for what either does.
    pub fn join(&mut self, other: &Asks) {
        for (mine, theirs) in self.lists.iter_mut().zip(other.lists) {
            *mine |= theirs;
        }
        self.age |= other.age;
        self.time |= other.time;
        for fact in &other.facts {
            if !self.facts.contains(fact) {
                self.facts.push(*fact);
            }
        }
    }
}

fn conditions(f: &TomlFields, known: &KnownParts, keys: Keys) -> (Conditions, Asks) {
    let status = f.opt("status", |at| at.mask(Status::NAMES));
    let [level, care, kind, place] = if keys == Keys::Person {
        [None; 4]
    } else {
        [("level", Level::NAMES), ("care", Care::NAMES), ("kind", Kind::NAMES), ("place", Place::NAMES)]
            .map(|(key, names)| f.opt(key, |at| at.mask(names)))
    };
    let (from, until) = (f.opt("from", At::date), f.opt("until", At::date));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        f.at.fault(Wrong::Backwards { from, until });
    }
    let age = f.opt("age", ages);
    let facts = f.opt("when", |at| facts(at, known)).unwrap_or_default();
    let asks = Asks {
        lists: [status, level, care, kind, place].map(|mask| mask.is_some()),
        age: age.is_some(),
        time: from.is_some() || until.is_some(),
        facts: facts.iter().map(|(fact, _)| fact.question).collect(),
    };
    let bits = |mask: Option<u32>, all: usize| mask.unwrap_or(ALL) & ((1 << all) - 1);
    let mask = Situation::mask(
        bits(status, Status::ALL.len()),
        bits(level, Level::ALL.len()),
        bits(care, Care::ALL.len()),
        bits(kind, Kind::ALL.len()),
        bits(place, Place::ALL.len()),
    );
    let conditions = Conditions {
        mask,
        from,
        until,
        age: age.flatten(),
        facts: facts.into_iter().filter(|(_, all)| !all).map(|(fact, _)| fact).collect(),
    };
    (conditions, asks)
}

/// Ages, from the first up to, not including, the second; none where every age is meant.
fn ages(at: &At) -> Option<(u32, u32)> {
    let whole = |text: &str| text.parse().ok().filter(|age| (0..NO_AGE).contains(age));
    let (low, high) = ranges(at, (0, NO_AGE - 1), Want::Ages, whole)?;
    let age = |years: i64| u32::try_from(years).unwrap_or_default();
    if (low, high) == (0, NO_AGE - 1) {
        None
    } else {
        Some((age(low), if high == NO_AGE - 1 { u32::MAX } else { age(high + 1) }))
    }
}

/// Conditions on answers, each with whether it holds for every answer.
fn facts(at: &At, known: &KnownParts) -> Vec<(Fact, bool)> {
    let read = |(id, at): &(&str, At)| {
        let question = known.find_question(at, id)?;
        let Question { kind, bounds, .. } = known.question(question);
        let all = (bounds.0.place(), bounds.1.place());
        let (low, high) = if *kind == QuestionKind::YesNo {
            let words = at.mask(&["no", "yes"]);
            (i64::from(words & 1 == 0), i64::from(words >> 1 & 1))
        } else {
            ranges(at, all, Want::Range(*kind), |text| known_answer(*kind, text).map(Answer::place))?
        };
        let [first, last] = [low, high].map(|place| Answer::at(*kind, place));
        Some((Fact { question, low: first, high: last }, (low, high) == all))
    };
    at.entries().iter().filter_map(read).collect()
}

/// One or more ranges that join into one, both ends included, cut to what can be.
fn ranges(at: &At, all: (i64, i64), want: Want, end: impl Fn(&str) -> Option<i64>) -> Option<(i64, i64)> {
    let mut parts: Vec<(i64, i64)> = Vec::new();
    for item in at.one_or_more() {
        let TomlValue::Text(text) = &item.node.value else {
            item.want(want);
            return None;
        };
        let ends = text.split_once("..").filter(|(low, high)| !(low.is_empty() && high.is_empty()));
        let read = ends.and_then(|(low, high)| {
            let low = if low.is_empty() { all.0 } else { end(low)? };
            let high = if high.is_empty() { all.1 } else { end(high)? - 1 };
            Some((low.max(all.0), high.min(all.1)))
        });
        let Some(part) = read else {
            item.want(want);
            return None;
        };
        if part.0 > part.1 {
            item.fault(Wrong::EmptyRange);
            return None;
        }
        parts.push(part);
    }
    parts.sort_unstable();
    let mut parts = parts.into_iter();
    let first = parts.next()?;
    let joined = parts.try_fold(first, |sum, part| (part.0 <= sum.1 + 1).then(|| (sum.0, sum.1.max(part.1))));
    if joined.is_none() {
        at.fault(Wrong::Apart);
    }
    joined
}

/// An amount: `"400"`, or a table that [`amount_of`] reads.
pub(super) fn amount(at: &At, known: &KnownParts) -> Amount {
    quantity(at, Want::Amount, At::money, |f| amount_of(f, known))
}

/// A rate: `"60%"`, as `plain` reads it, or a table that [`rate_of`] reads.
pub(super) fn rate<'s>(at: &At<'s>, known: &KnownParts, plain: impl Fn(&At<'s>) -> Rate) -> Percent {
    quantity(at, Want::Rate, plain, |f| rate_of(f, known))
}

fn quantity<'s, V: Measure>(
    at: &At<'s>,
    want: Want,
    plain: impl Fn(&At<'s>) -> V,
    table: impl Fn(&TomlFields) -> TableValue<V>,
) -> TableValue<V> {
    match &at.node.value {
        TomlValue::Table(_) => at.fields(table).unwrap_or_default(),
        TomlValue::Text(_) => TableValue::given(plain(at)),
        _ => {
            at.want(want);
            TableValue::default()
        }
    }
}

/// An amount or a question, perhaps a share of it.
pub(super) fn amount_of(f: &TomlFields, known: &KnownParts) -> Amount {
    part_of(f, known, &["amount", "ask"], At::money)
}

/// A rate or a question, perhaps a share of it.
pub(super) fn rate_of(f: &TomlFields, known: &KnownParts) -> Percent {
    part_of(f, known, &["rate", "ask"], At::percent)
}

fn part_of<'s, V: Measure>(
    f: &TomlFields<'s>,
    known: &KnownParts,
    keys: &'static [&'static str; 2],
    read: fn(&At<'s>) -> V,
) -> TableValue<V> {
    let given = f.opt(keys[0], |at| Base::Given(read(at)));
    let asked = f.opt(keys[1], |at| Base::Ask(known.ask(at, V::KIND)));
    let base = exactly_one(f, [given, asked], keys).unwrap_or(Base::Given(V::default()));
    TableValue { base, percent: f.opt("percent", At::percent) }
}

/// The one of several keys that the file has.
pub(super) fn exactly_one<T, const N: usize>(
    f: &TomlFields,
    found: [Option<T>; N],
    keys: &'static [&'static str],
) -> Option<T> {
    let mut found = found.into_iter().flatten();
    let one = found.next();
    if one.is_none() || found.next().is_some() {
        f.at.fault(Wrong::ExactlyOne { keys });
    }
    one
}
