//! Comparison of rules in English.

use crate::review::diff::{RowFault, RowFlaw, Topic};
use crate::units::Language;

pub(super) fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::InForce => "in force",
        Topic::Route => "who covers it",
        Topic::FirstShare => "first share of class B",
        Topic::Deductible => "deductible",
        Topic::YearlyLimit => "yearly limit of deductibles",
        Topic::Share => "rate",
        Topic::Added => "points added",
        Topic::Ceiling => "ceiling",
        Topic::SecondFund => "above the ceiling",
        Topic::Pharmacy => "pharmacies",
        Topic::Internet => "internet hospitals",
        Topic::ElsewhereDirect => "elsewhere, settled directly",
        Topic::ElsewhereManual => "elsewhere, settled by hand",
        Topic::Merge => "joining another bill",
        Topic::DuringAdmission => "excluded during an admission",
        Topic::Credit => "account credit",
        Topic::Interest => "account interest",
        Topic::Family => "family sharing",
    }
}

pub(super) fn row(line: u64, fault: &RowFault) -> String {
    let place = match &fault.column {
        Some(column) => format!("Line {line}, column {column}: "),
        None => format!("Line {line}: "),
    };
    let what = match &fault.flaw {
        RowFlaw::Value(fault) => crate::words::fault(fault, Language::En),
        RowFlaw::Unknown => format!("There is no such column. There may be: {}.", super::columns(", ")),
        RowFlaw::Twice => "The column stands twice; leave one.".to_owned(),
        RowFlaw::Missing => "The column is missing; add it.".to_owned(),
        RowFlaw::Cells(want, found) => format!("The heading has {want} cells, this line {found}."),
        RowFlaw::Quote => "A quotation mark has no partner, or there is text beside one.".to_owned(),
        RowFlaw::Unsorted(last) => {
            format!("Before the same person’s last row ({last}). A person’s rows must be in order of date.")
        }
    };
    place + &what
}

pub(super) fn comma() -> &'static str {
    ", "
}

pub(super) fn everybody() -> &'static str {
    "everybody"
}

pub(super) fn depending(value: &str, conditions: &str) -> String {
    format!("{value} ({conditions})")
}

pub(super) fn joined(one: &str, other: &str) -> String {
    format!("{one}: {other}")
}

pub(super) fn covered() -> &'static str {
    "covered by this document"
}

pub(super) fn no_deductible() -> &'static str {
    "no deductible"
}

pub(super) fn same() -> &'static str {
    "the same benefits"
}

pub(super) fn in_force(it_is: bool) -> &'static str {
    if it_is { "in force" } else { "not yet in force" }
}

pub(super) fn nothing() -> &'static str {
    "none"
}
