//! 读法: what each option changes, found by reading the rules again with the option's values in place.

use super::FileFault;
use super::coverage::Surroundings;
use super::cursor::{At, TomlFields};
use super::known::KnownParts;
use super::names::nearest;
use super::relations::{self, TableUses};
use super::rules::{self, Placed, Rules, SECTIONS};
use super::sink::Sink;
use super::tree::{TomlNode, TomlValue};
use super::visit::Taken;
use super::wrong::{Alphabet, Want, Wrong};
use crate::region::{
    BenefitId, CeilingId, DeductibleId, FundId, Reading, ReadingId, ReadingOption, Region, Replacement, ShareId,
};

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
pub(super) fn readings(at: &At, known: &KnownParts) -> Vec<Reading> {
    at.each_entry(None, |id, f| reading(id, f, known))
}

fn reading(id: &str, f: &TomlFields, known: &KnownParts) -> Reading {
    let options: Vec<ReadingOption> = f.get("option", |at| {
        at.each_entry(Some(Alphabet::Option), |id, f| {
            f.may("set");
            ReadingOption { id: id.to_owned(), text: f.get("text", At::both), replaces: Vec::new() }
        })
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

/// An option with its values in the tree.
struct Overlay<'i> {
    reading: usize,
    option: usize,
    /// The line and the path of its set.
    line: u32,
    path: String,
    tree: TomlNode<'i>,
    sink: Sink,
}

/// Finds what each option changes, and checks the file as it stands and with each option in place.
pub(super) fn apply(root: &At, rules: &Rules, referred: Taken, world: &Surroundings, region: &mut Region) {
    let mut readings = std::mem::take(&mut region.readings);
    let overlays = overlays(root, &readings);
    let roots: Vec<At> = overlays.iter().map(|overlay| At::root(&overlay.sink, &overlay.tree)).collect();
    let variants: Vec<Option<Rules>> =
        roots.iter().map(|at| at.fields(|f| rules::read(f, world.known, &mut referred.clone()))).collect();
    let mut uses = TableUses::default();
    uses.add(rules);
    variants.iter().flatten().for_each(|variant| uses.add(variant));
    let sound = root.sink.broken() == 0;
    if sound {
        relations::check(rules, &uses, world, root.sink);
    }
    let known = root.sink.faults();
    let mut taken: Vec<((&str, usize, &str), usize)> = Vec::new();
    for (overlay, variant) in overlays.iter().zip(&variants) {
        let Some(variant) = variant else { continue };
        if sound && overlay.sink.broken() == 0 {
            relations::check(variant, &uses, world, &overlay.sink);
            let parts = replacements(rules, variant);
            if parts.is_empty() {
                root.sink.fault(overlay.line, &overlay.path, Wrong::SetsNothing);
            }
            for value in parts.iter().flat_map(|part| part.values(region)) {
                if let Some((_, other)) = taken.iter().find(|(it, by)| *it == value && *by != overlay.reading) {
                    let other = readings[*other].id.clone();
                    root.sink.fault(overlay.line, &overlay.path, Wrong::SetTwice { other });
                }
                taken.push((value, overlay.reading));
            }
            parts.iter().for_each(|part| part.touch(region, ReadingId::at(overlay.reading)));
            readings[overlay.reading].options[overlay.option].replaces = parts;
        }
        let reading = &readings[overlay.reading];
        let under = Some((reading.id.clone(), reading.options[overlay.option].id.clone()));
        for fault in overlay.sink.faults().into_iter().filter(|fault| !known.contains(fault)) {
            root.sink.push(FileFault { under: under.clone(), ..fault });
        }
    }
    region.readings = readings;
}

/// The options that change something, each with a tree of its own.
fn overlays<'i>(root: &At<'i>, readings: &[Reading]) -> Vec<Overlay<'i>> {
    let mut overlays = Vec::new();
    let Some(section) = root.node.get("reading") else { return overlays };
    let plain = root.node.only(&SECTIONS);
    for (reading, part) in readings.iter().enumerate() {
        for (option, choice) in part.options.iter().enumerate() {
            let Some(node) = option_node(section, &part.id, &choice.id) else { continue };
            let path = format!("reading.{}.option.{}.set", part.id, choice.id);
            match (node.get("set"), option == usize::from(part.default)) {
                (None, true) => {}
                (Some(set), true) => root.sink.fault(set.line, &path, Wrong::DefaultSets),
                (None, false) => root.sink.fault(node.line, &path, Wrong::SetsNothing),
                (Some(set), false) => {
                    let mut tree = plain.clone();
                    if overlay(root, &path, set, &mut tree) {
                        overlays.push(Overlay { reading, option, line: set.line, path, tree, sink: Sink::default() });
                    }
                }
            }
        }
    }
    overlays
}

fn option_node<'r, 'i>(section: &'r TomlNode<'i>, reading: &str, option: &str) -> Option<&'r TomlNode<'i>> {
    section.get(reading)?.get("option")?.get(option)
}

/// Puts the set's values into the tree; false where one of them cannot be.
fn overlay<'i>(root: &At, path: &str, set: &TomlNode<'i>, tree: &mut TomlNode<'i>) -> bool {
    let TomlValue::Table(entries) = &set.value else {
        root.sink.fault(set.line, path, Wrong::Want { want: Want::Table, found: set.shown() });
        return false;
    };
    if entries.is_empty() {
        root.sink.fault(set.line, path, Wrong::SetsNothing);
    }
    let mut whole = !entries.is_empty();
    for entry in entries {
        let key = format!("{path}.\"{}\"", entry.key);
        let mut fault = |what| {
            root.sink.fault(entry.node.line, &key, what);
            whole = false;
        };
        if !entry.key.contains('.') {
            fault(Wrong::PathQuotes);
        } else if !REPLACEABLE.iter().any(|known| fits(known, &entry.key)) {
            fault(Wrong::FixedPath);
        } else {
            let node = TomlNode { alias: Some(key.as_str().into()), ..entry.node.clone() };
            if !tree.replace(&entry.key, node) {
                fault(Wrong::NoSuchPath { near: near(root.node, &entry.key) });
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

/// The path in the file that `path` is probably meant to be.
fn near(root: &TomlNode, path: &str) -> Option<String> {
    let mut paths = Vec::new();
    gather(root, "", &mut paths);
    nearest(path, paths.iter().map(String::as_str)).map(str::to_owned)
}

/// Every path in the file that a reading may replace.
fn gather(node: &TomlNode, path: &str, paths: &mut Vec<String>) {
    for key in node.keys() {
        let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        if let Some(node) = node.get(key) {
            gather(node, &path, paths);
        }
        if REPLACEABLE.iter().any(|known| fits(known, &path)) {
            paths.push(path);
        }
    }
}

/// The parts that are others under an option.
fn replacements(base: &Rules, other: &Rules) -> Vec<Replacement> {
    let mut parts = Vec::new();
    parts.extend(others(&base.deductibles, &other.deductibles, |at, part| {
        Replacement::Deductible(DeductibleId::at(at), part)
    }));
    parts.extend(others(&base.shares, &other.shares, |at, part| Replacement::Share(ShareId::at(at), part)));
    parts.extend(others(&base.ceilings, &other.ceilings, |at, part| Replacement::Ceiling(CeilingId::at(at), part)));
    parts.extend(others(&base.benefits, &other.benefits, |at, part| Replacement::Benefit(BenefitId::at(at), part)));
    parts.extend(others(&base.second_funds, &other.second_funds, |at, part| {
        Replacement::SecondFund(FundId::at(at), part)
    }));
    if base.account != other.account {
        parts.push(Replacement::Account(other.account.clone()));
    }
    parts
}

/// Each part that differs, with its index.
fn others<T: PartialEq + Clone>(
    old: &[Placed<T>],
    new: &[Placed<T>],
    replacement: impl Fn(usize, T) -> Replacement,
) -> Vec<Replacement> {
    let pairs = old.iter().zip(new).enumerate().filter(|(_, (old, new))| old.part != new.part);
    pairs.map(|(at, (_, new))| replacement(at, new.part.clone())).collect()
}
