//! The words of a comparison of rules.

mod en;
mod zh;

use crate::review::diff::{RowFault, Topic};
use crate::units::Language;

/// What a value is about.
pub fn topic(topic: Topic, language: Language) -> &'static str {
    say!(language, topic(topic))
}

/// What is wrong with a row of a CSV.
pub fn row(line: u64, fault: &RowFault, language: Language) -> String {
    say!(language, row(line, fault))
}

/// The names of kinds of care, of statuses and of levels, where not all are meant.
pub fn whom(care: u32, status: u32, level: u32, language: Language) -> String {
    use crate::units::{Care, Level, Status};
    let comma = say!(language, comma());
    let mut parts = Vec::new();
    let mut named = |bits: u32, names: &[&str]| {
        let all = (1 << names.len()) - 1;
        if bits != 0 && bits & all != all {
            let chosen = names.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, name)| *name);
            parts.push(chosen.collect::<Vec<_>>().join(comma));
        }
    };
    named(care, &Care::ALL.iter().map(|it| super::care(*it, language)).collect::<Vec<_>>());
    named(status, &Status::ALL.iter().map(|it| super::status(*it, language)).collect::<Vec<_>>());
    named(level, &Level::ALL.iter().map(|it| super::level(*it, language)).collect::<Vec<_>>());
    if parts.is_empty() { say!(language, everybody()).to_owned() } else { parts.join(" · ") }
}

pub(crate) fn depending(value: &str, conditions: &str, language: Language) -> String {
    say!(language, depending(value, conditions))
}

pub(crate) fn joined(one: &str, other: &str, language: Language) -> String {
    say!(language, joined(one, other))
}

pub(crate) fn covered(language: Language) -> &'static str {
    say!(language, covered())
}

pub(crate) fn no_deductible(language: Language) -> &'static str {
    say!(language, no_deductible())
}

pub(crate) fn same(language: Language) -> &'static str {
    say!(language, same())
}

pub(crate) fn in_force(it_is: bool, language: Language) -> &'static str {
    say!(language, in_force(it_is))
}

/// What stands where a side has no such value.
pub fn nothing(language: Language) -> &'static str {
    say!(language, nothing())
}

/// The names of the columns of a CSV.
fn columns(comma: &str) -> String {
    crate::review::diff::COLUMNS.map(|(name, _)| name).join(comma)
}
