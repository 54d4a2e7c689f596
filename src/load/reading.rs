//! 读法: what each option changes, found by reading the rules again with the option's values in place.

use super::changes;
use super::cursor::{At, Fields, Sink};
use super::known::Known;
use super::names::{Alphabet, nearest};
use super::rules::{self, Rules, SECTIONS};
use super::tree::{Node, Value};
use super::visit::Taken;
use super::words::Wrong;
use crate::region::{Reading, ReadingOption, Region};

/// The values that a reading may replace, `*` for any id. Parts of these are replaced by what a set says of them.
const REPLACEABLE: [&str; 25] = [
    "deductible.*.pool",
    "deductible.*.per",
    "deductible.*.across_levels",
    "deductible.*.rows",
    "deductible.*.yearly_limit",
    "deductible.*.yearly_limit.rows",
    "deductible.*.yearly_limit.crossing",
    "deductible.*.yearly_limit.if_missing",
    "share.*.rows",
    "share.*.add",
    "share.*.bands",
    "ceiling.*.pool",
    "ceiling.*.per",
    "ceiling.*.basis",
    "ceiling.*.rows",
    "ceiling.*.by_disease",
    "benefit.*.deductible",
    "benefit.*.share",
    "benefit.*.ceilings",
    "benefit.*.second_fund",
    "second_fund.*.share",
    "second_fund.*.ceilings",
    "account.interest.day_count",
    "account.family.floor",
    "account.family.keep",
];

/// Reads the readings; what they change is found later, by [`apply`].
pub(super) fn readings(at: &At, known: &Known) -> Vec<Reading> {
    at.entries().iter().filter_map(|(id, at)| at.fields(|f| reading(id, f, known))).collect()
}

fn reading(id: &str, f: &Fields, known: &Known) -> Reading {
    let options: Vec<ReadingOption> = f.get("option", |at| {
        let read = |(id, at): &(&str, At)| {
            if !Alphabet::Underscore.fits(id) {
                at.fault(Wrong::BadId { alphabet: Alphabet::Underscore });
            }
            at.fields(|f| {
                f.opt("set", |_| ());
                ReadingOption { id: (*id).to_owned(), text: f.get("text", At::both), changes: Vec::new() }
            })
        };
        at.entries().iter().filter_map(read).collect()
    });
    if options.len() < 2 {
        f.at.fault(Wrong::OneOption);
    }
    let default = f.get("default", |at| {
        let id = at.raw_text().unwrap_or_default();
        let found = options.iter().position(|option| option.id == id);
        if found.is_none() {
            let near = nearest(id, options.iter().map(|option| option.id.as_str())).map(str::to_owned);
            at.fault(Wrong::NoSuchOption { near });
        }
        found.unwrap_or_default()
    });
    Reading {
        id: id.to_owned(),
        clause: f.get("clause", |at| known.clause(at)),
        text: f.get("text", At::both),
        default: u8::try_from(default).unwrap_or_default(),
        options,
    }
}

/// Finds what each option changes, and checks the file with each option in place.
pub(super) fn apply(root: &At, known: &Known, base: &Rules, referred: Taken, region: &mut Region) {
    let mut readings = std::mem::take(&mut region.readings);
    let Some(section) = root.node.get("reading") else { return };
    let plain = root.node.only(&SECTIONS);
    for (bit, reading) in readings.iter_mut().enumerate() {
        for (at, option) in reading.options.iter_mut().enumerate() {
            let path = format!("reading.{}.option.{}", reading.id, option.id);
            let Some(node) = option_node(section, &reading.id, &option.id) else { continue };
            let (sets, default) = (node.get("set"), at == usize::from(reading.default));
            let set = match (sets, default) {
                (None, true) => continue,
                (Some(set), true) => {
                    root.fault_in(&format!("{path}.set"), set.line, Wrong::DefaultSets);
                    continue;
                }
                (None, false) => {
                    root.fault_in(&path, node.line, Wrong::SetsNothing);
                    continue;
                }
                (Some(set), false) => set,
            };
            let path = format!("{path}.set");
            let mut tree = plain.clone();
            if !overlay(root, &path, set, &mut tree) {
                continue;
            }
            let sink = Sink::default();
            let other = At::root(&sink, &tree);
            let Some(other) = other.fields(|f| rules::read(f, known, &mut referred.clone())) else { continue };
            option.changes = changes::changes(base, &other);
            for change in &option.changes {
                changes::touch(region, change, bit as u32);
            }
        }
    }
    region.readings = readings;
}

fn option_node<'r, 'i>(section: &'r Node<'i>, reading: &str, option: &str) -> Option<&'r Node<'i>> {
    section.get(reading)?.get("option")?.get(option)
}

/// Puts the set's values into the tree; false where one of them cannot be.
fn overlay<'i>(root: &At, path: &str, set: &Node<'i>, tree: &mut Node<'i>) -> bool {
    let Value::Table(entries) = &set.value else {
        root.fault_in(path, set.line, Wrong::Want { want: super::words::Want::Table, found: set.shown() });
        return false;
    };
    if entries.is_empty() {
        root.fault_in(path, set.line, Wrong::SetsNothing);
    }
    let mut whole = !entries.is_empty();
    for entry in entries {
        let key = format!("{path}.\"{}\"", entry.key);
        let mut fault = |what| {
            root.fault_in(&key, entry.node.line, what);
            whole = false;
        };
        if !entry.key.contains('.') {
            fault(Wrong::PathQuotes);
        } else if !REPLACEABLE.iter().any(|known| fits(known, &entry.key)) {
            fault(Wrong::FixedPath);
        } else {
            let node = Node { alias: Some(key.as_str().into()), ..entry.node.clone() };
            if !tree.replace(&entry.key, node) {
                fault(Wrong::NoSuchPath { near: None });
            }
        }
    }
    whole
}

fn fits(known: &str, path: &str) -> bool {
    let (mut known, mut path) = (known.split('.'), path.split('.'));
    loop {
        match (known.next(), path.next()) {
            (None, None) => return true,
            (Some(known), Some(word)) if known == "*" || known == word => {}
            _ => return false,
        }
    }
}
