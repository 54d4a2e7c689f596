//! The words of a reconciliation.

mod en;
mod zh;

use crate::analysis::reconcile::{Change, Conflict, Quantity, Reconciled, Sheet, Span};
use crate::engine::Line;
use crate::region::Region;
use crate::units::Language;

/// What came out, in one sentence.
pub fn verdict(found: &Reconciled, language: Language) -> String {
    say!(language, verdict(found))
}

/// Which lines cannot all be true, and why.
pub fn conflict(sheet: &Sheet, conflict: &Conflict, language: Language) -> String {
    let given = conflict.entries.iter().map(|at| &sheet.entries[*at]);
    let given: Vec<String> = given.map(|entry| format!("{} {}", entry.name, entry.amount)).collect();
    say!(language, conflict(conflict, &given))
}

/// What may be other than the request says.
pub fn change(change: &Change, region: &Region, language: Language) -> String {
    say!(language, change(change, region))
}

/// What an amount is of.
pub fn quantity(quantity: Quantity, language: Language) -> &'static str {
    match quantity {
        Quantity::Line(line) => super::line(line, language),
        Quantity::OtherFunds => say!(language, other_funds()),
        Quantity::Hospital => say!(language, hospital()),
        Quantity::OtherPayers => say!(language, other_payers()),
        Quantity::AllFunds => say!(language, all_funds()),
        Quantity::Beyond => say!(language, beyond()),
        Quantity::Payers => say!(language, payers()),
    }
}

/// Amounts that fit.
pub fn span(span: &Span, language: Language) -> String {
    say!(language, span(span))
}

/// The names of three of the bill's parts.
const PARTS: [Line; 3] = [Line::OutsideCatalogue, Line::AboveLimit, Line::FirstShare];
