//! Reconciliation in English.

use super::PARTS;
use crate::analysis::reconcile::{Change, Clash, Conflict, Reconciled, Span, Verdict};
use crate::region::Region;
use crate::units::Language;
use crate::words;

const EN: Language = Language::En;

pub(super) fn verdict(found: &Reconciled) -> String {
    let first = found.differences.first();
    match found.verdict() {
        Verdict::Agrees => "The slip agrees with the estimate.".to_owned(),
        Verdict::Explained => {
            let changes = found.explanations.first().map_or(0, |it| it.changes.len());
            let ways = counted(found.explanations.len(), "explanation");
            format!(
                "They differ, but {ways} would account for it ({} each): then every line agrees.",
                counted(changes, "change")
            )
        }
        Verdict::Unexplained => first.map_or_else(String::new, |it| {
            let name = words::line(it.line, EN);
            format!(
                "They differ, and nothing known explains it. The first line that differs is “{name}”: slip {}, \
                 estimate {}.",
                it.given, it.estimated
            )
        }),
        Verdict::Conflict => {
            "The slip contradicts itself: some lines cannot all be true. Check how they were copied.".to_owned()
        }
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

pub(super) fn conflict(conflict: &Conflict, given: &[String]) -> String {
    let Conflict { clash, of, whole, parts, .. } = conflict;
    let (of, given) = (super::quantity(*of, EN), given.join(", "));
    match clash {
        Clash::Twice => format!("“{of}” has two amounts: {given}."),
        Clash::Sum => {
            format!("“{of}” must be the sum of its parts, but is {whole} by some lines and {parts} by others: {given}.")
        }
        Clash::Exceeds => format!("“{of}” is {whole}, but its parts come to {parts}, by these lines: {given}."),
    }
}

pub(super) fn change(change: &Change, region: &Region) -> String {
    let pool = |at: u8| region.pools[usize::from(at)].name.en.as_str();
    match *change {
        Change::Account { pays: true } => "The account was used".to_owned(),
        Change::Account { pays: false } => "The account was not used".to_owned(),
        Change::Balance { from, to } => format!("Before this visit the account held {}, not {from}", span(&to)),
        Change::Borne { pool: at, from, to } => {
            let (pool, to) = (pool(at), span(&to));
            format!(
                "Before this visit {to} of the deductible ({pool}) had been borne, not {from}: visits may be missing"
            )
        }
        Change::Used { pool: at, from, to } => {
            let (pool, to) = (pool(at), span(&to));
            format!("Before this visit {to} of the ceiling ({pool}) had been used, not {from}: visits may be missing")
        }
        Change::FirstShare { from, to, rate: Some(rate) } => {
            format!("The first share of class B is {rate}, which is {}, not {from}", span(&to))
        }
        Change::FirstShare { from, to, rate: None } => format!("The first share is {}, not {from}", span(&to)),
        Change::Parts { outside_catalogue, above_limit, first_share } => {
            let amounts = PARTS.iter().zip([outside_catalogue, above_limit, first_share]);
            let parts: Vec<String> =
                amounts.map(|(line, amount)| format!("{} {amount}", words::line(*line, EN))).collect();
            format!("The bill is made up as on the slip: {}", parts.join(", "))
        }
        Change::Level { from, to } => {
            format!("Settled as {}, not {}", words::level(to, EN), words::level(from, EN))
        }
        Change::Status { from, to } => {
            format!("Settled as {}, not {}", words::status(to, EN), words::status(from, EN))
        }
        Change::Reading { reading, from, to } => {
            let reading = &region.readings[usize::from(reading)];
            let option = |at: u8| reading.options[usize::from(at)].text.en.as_str();
            format!("“{}” is read as “{}”, not “{}”", reading.text.en, option(to), option(from))
        }
        Change::Date { from, to } if from.year() != to.year() => {
            format!("Counted in {} (for example on {to}), not in {}", to.year(), from.year())
        }
        Change::Date { from, to } if region.changes_between(from, to) => {
            format!("Settled by the rules of {to}, not of {from}")
        }
        Change::Date { from, to } => {
            format!("Settled around {to}, not on {from}: in another order with the other visits")
        }
        Change::Kind { from, to } => format!("Settled as {}, not {}", words::kind(to, EN), words::kind(from, EN)),
        Change::Place { from, to } => {
            format!("The place is “{}”, not “{}”", words::place(to, EN), words::place(from, EN))
        }
        Change::Designated { to: true } => "Settled as at a designated institution".to_owned(),
        Change::Designated { to: false } => "Settled as at an institution that is not designated".to_owned(),
        Change::Prescription { to: true } => "Bought on a prescription".to_owned(),
        Change::Prescription { to: false } => "Bought without a prescription".to_owned(),
    }
}

pub(super) fn span(span: &Span) -> String {
    match span.high {
        Some(high) if high == span.low => high.to_string(),
        Some(high) => format!("{} to {high}", span.low),
        None => format!("{} or more", span.low),
    }
}

pub(super) fn other_funds() -> &'static str {
    "Other funds"
}

pub(super) fn hospital() -> &'static str {
    "The hospital’s part"
}

pub(super) fn other_payers() -> &'static str {
    "Other funds and the hospital"
}

pub(super) fn all_funds() -> &'static str {
    "All funds"
}

pub(super) fn beyond() -> &'static str {
    "Other payments"
}

pub(super) fn payers() -> &'static str {
    "Everybody but the person"
}
