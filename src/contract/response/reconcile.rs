//! 对账结果的样子: a reconciliation under the contract's names.

use serde::Serialize;

use super::{ClauseView, StepView, clause, step};
use crate::analysis::reconcile::{
    Change, Clash, Conflict, Difference, Explanation, ReconcileRequest, Reconciled, Span,
};
use crate::engine::{Line, Slip};
use crate::region::{Cite, Region};
use crate::units::{Language, Money};
use crate::words::reconcile as words;

/// The response to a reconciliation.
#[derive(Serialize, Debug)]
pub struct Reconciliation<'a> {
    region: &'a str,
    claim: WhichView<'a>,
    verdict: &'static str,
    text: String,
    given: Vec<GivenView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_payers: Option<Money>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    ignored: &'a [String],
    slip: Slip,
    conflicts: Vec<ConflictView<'a>>,
    differences: Vec<DifferenceView<'a>>,
    explanations: Vec<ExplanationView<'a>>,
}

#[derive(Serialize, Debug)]
struct WhichView<'a> {
    at: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    date: String,
}

#[derive(Serialize, Debug)]
struct GivenView<'a> {
    line: &'static str,
    amount: Money,
    from: Vec<&'a str>,
}

#[derive(Serialize, Debug)]
struct ConflictView<'a> {
    code: &'static str,
    lines: Vec<&'a str>,
    text: String,
}

#[derive(Serialize, Debug)]
struct DifferenceView<'a> {
    line: &'static str,
    given: Money,
    estimated: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<StepView<'a>>,
}

#[derive(Serialize, Debug)]
struct ExplanationView<'a> {
    changes: Vec<ChangeView<'a>>,
    slip: Slip,
}

#[derive(Serialize, Debug)]
struct ChangeView<'a> {
    kind: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pool: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<ClauseView<'a>>,
}

impl<'a> Reconciliation<'a> {
    /// The result in words.
    pub fn new(asked: &'a ReconcileRequest, found: &'a Reconciled) -> Reconciliation<'a> {
        let (region, language, sheet) = (&*found.case.region, found.language, &found.sheet);
        let claim = &asked.request.claims[asked.claim];
        let given = sheet.said().map(|(line, amount)| GivenView {
            line: line.name(),
            amount,
            from: sheet.names(line).collect(),
        });
        Reconciliation {
            region: &region.id,
            claim: WhichView { at: asked.claim, id: claim.id.as_deref(), date: claim.date.to_string() },
            verdict: found.verdict().name(),
            text: words::verdict(found, language),
            given: given.collect(),
            other_payers: sheet.others(&found.decision.slip).filter(|others| !others.is_zero()),
            ignored: &asked.passed,
            slip: found.decision.slip,
            conflicts: sheet.conflicts.iter().map(|it| conflict(found, it)).collect(),
            differences: found.differences.iter().map(|it| difference(region, it, language)).collect(),
            explanations: found.explanations.iter().map(|it| explanation(region, it, language)).collect(),
        }
    }
}

fn conflict<'a>(found: &'a Reconciled, conflict: &Conflict) -> ConflictView<'a> {
    let entry = |at: &usize| &found.sheet.entries[*at];
    ConflictView {
        code: match conflict.clash {
            Clash::Twice => "twice",
            Clash::Sum => "sum",
            Clash::Exceeds => "exceeds",
        },
        lines: conflict.entries.iter().map(|at| entry(at).name.as_str()).collect(),
        text: words::conflict(&found.sheet, conflict, found.language),
    }
}

fn difference<'a>(region: &'a Region, it: &Difference, language: Language) -> DifferenceView<'a> {
    let step = it.step.as_ref().map(|one| step(region, one, language));
    DifferenceView { line: it.line.name(), given: it.given, estimated: it.estimated, step }
}

fn explanation<'a>(region: &'a Region, it: &Explanation, language: Language) -> ExplanationView<'a> {
    let changes = it.changes.iter().map(|(one, cite)| change(region, one, *cite, language));
    ExplanationView { changes: changes.collect(), slip: it.slip }
}

fn change<'a>(region: &'a Region, change: &Change, cite: Option<Cite>, language: Language) -> ChangeView<'a> {
    let mut view = ChangeView {
        kind: change.kind().0,
        text: words::change(change, region, language),
        from: None,
        to: None,
        pool: None,
        reading: None,
        low: None,
        high: None,
        rate: None,
        clause: match cite {
            Some(Cite::Clause(id)) => Some(clause(region, id, language)),
            Some(Cite::Assumption(id)) => region.assumption(id).clause.map(|id| clause(region, id, language)),
            None => None,
        },
    };
    let mut span = |from: Money, to: Span| {
        (view.from, view.low, view.high) = (Some(from.to_string()), Some(to.low), to.high);
    };
    let ends = |from: &dyn ToString, to: &dyn ToString| (Some(from.to_string()), Some(to.to_string()));
    match *change {
        Change::Balance { from, to } => span(from, to),
        Change::Borne { pool, from, to } | Change::Used { pool, from, to } => {
            span(from, to);
            view.pool = Some(&region.pools[usize::from(pool)].id);
        }
        Change::FirstShare { from, to, rate } => {
            span(from, to);
            view.rate = rate.map(|rate| rate.decimal());
        }
        Change::Account { pays } => (view.from, view.to) = ends(&!pays, &pays),
        Change::Designated { to } | Change::Prescription { to } => (view.from, view.to) = ends(&!to, &to),
        Change::Level { from, to } => (view.from, view.to) = ends(&from.name(), &to.name()),
        Change::Status { from, to } => (view.from, view.to) = ends(&from.name(), &to.name()),
        Change::Kind { from, to } => (view.from, view.to) = ends(&from.name(), &to.name()),
        Change::Place { from, to } => (view.from, view.to) = ends(&from.name(), &to.name()),
        Change::Date { from, to } => (view.from, view.to) = ends(&from, &to),
        Change::Reading { reading, from, to } => {
            let reading = &region.readings[usize::from(reading)];
            let option = |at: u8| reading.options[usize::from(at)].id.as_str();
            (view.from, view.to) = ends(&option(from), &option(to));
            view.reading = Some(&reading.id);
        }
        Change::Parts { outside_catalogue, above_limit, first_share } => {
            let parts = [
                (Line::OutsideCatalogue, outside_catalogue),
                (Line::AboveLimit, above_limit),
                (Line::FirstShare, first_share),
            ];
            let text = parts.map(|(line, amount)| format!("{} {amount}", line.name()));
            view.to = Some(text.join(", "));
        }
    }
    view
}
