//! 对账结果: a reconciliation under the contract's names.

use schemars::JsonSchema;
use serde::Serialize;

use super::citations::Citations;
use super::{Clauses, StepView, step};
use crate::analysis::reconcile::{
    Clash, Conflict, ReconcileRequest, Reconciled, RequestChange, SlipDifference, SlipExplanation, Span, Verdict,
};
use crate::engine::{Line, Slip};
use crate::region::Cite;
use crate::units::{Date, Money, Rate};
use crate::words::reconcile as words;

/// 对账结果: what makes the engine agree with the slip, or which line differs first.
#[derive(Serialize, JsonSchema, Debug)]
pub struct Reconciliation<'a> {
    /// 统筹地区: the region's id.
    pub region: &'a str,
    /// The visit that the slip was held against.
    pub claim: WhichView<'a>,
    /// What came out.
    pub verdict: Verdict,
    /// The same in words.
    pub text: String,
    /// What the slip says, line by line, in the contract's names.
    #[schemars(length(min = 1))]
    pub given: Vec<GivenView<'a>>,
    /// What payers pay that the estimate does not know: other funds, the hospital.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_payers: Option<Money>,
    /// Fields of the settlement or the invoice that say nothing of these lines.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub ignored: &'a [String],
    /// 结算单 as estimated.
    pub slip: Slip,
    /// Lines of the given slip that cannot all be true.
    pub conflicts: Vec<ConflictView<'a>>,
    /// Lines in which the estimate differs, in the slip's order.
    pub differences: Vec<SlipDifferenceView<'a>>,
    /// By simplicity: fewest changes first, then the likelier.
    pub explanations: Vec<ExplanationView<'a>>,
    /// 条文: every clause that is cited above, by id.
    pub clauses: Clauses<'a>,
}

/// A visit of the request.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Which")]
pub struct WhichView<'a> {
    /// Its place in the request, from zero.
    pub at: usize,
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// 结算日期
    #[schemars(with = "Date")]
    pub date: String,
}

/// A line that the slip gives, or that follows from those it gives.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "GivenLine")]
pub struct GivenView<'a> {
    /// The line's name in the contract.
    pub line: Line,
    /// Its amount.
    pub amount: Money,
    /// The names, in the input, of what it rests on.
    pub from: Vec<&'a str>,
}

/// Lines of the given slip that cannot all be true.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Conflict")]
pub struct ConflictView<'a> {
    /// How they conflict.
    pub code: Clash,
    /// Their names in the input.
    pub lines: Vec<&'a str>,
    /// What is wrong with them.
    pub text: String,
}

/// A line in which the estimate differs from the slip.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "SlipDifference")]
pub struct SlipDifferenceView<'a> {
    /// The line's name in the contract.
    pub line: Line,
    /// What the slip says.
    pub given: Money,
    /// What the engine says.
    pub estimated: Money,
    /// The step that the engine's amount comes from, with its clause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<StepView<'a>>,
}

/// Changes that together make the engine agree with every line given; the engine was run with them.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Explanation")]
pub struct ExplanationView<'a> {
    /// The changes.
    #[schemars(length(min = 1))]
    pub changes: Vec<ChangeView<'a>>,
    /// 结算单 with these changes.
    pub slip: Slip,
}

/// One thing that may be other than the request says.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Change")]
pub struct ChangeView<'a> {
    /// What is changed.
    #[schemars(extend("enum" = RequestChange::NAMES))]
    pub kind: &'static str,
    /// The change in words.
    pub text: String,
    /// What the request says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What makes the engine agree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// 累计的桶, for what was borne or used before the visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pool: Option<&'a str>,
    /// The reading's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<&'a str>,
    /// The smallest amount that fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<Money>,
    /// The largest amount that fits; absent: no upper limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Money>,
    /// 先行自付比例 of class B, where the bill is in lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Rate>")]
    pub rate: Option<String>,
    /// 条文: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<&'a str>,
}

impl<'a> Reconciliation<'a> {
    /// The result in words.
    pub fn new(asked: &'a ReconcileRequest, found: &'a Reconciled) -> Reconciliation<'a> {
        let (region, language, sheet) = (&*found.case.region, found.language, &found.sheet);
        let citations = Citations::new(region, language);
        let claim = &asked.request.claims[asked.claim];
        let given = sheet.said().map(|(line, amount)| GivenView { line, amount, from: sheet.names(line).collect() });
        Reconciliation {
            region: &region.id,
            claim: WhichView { at: asked.claim, id: claim.id.as_deref(), date: claim.date.to_string() },
            verdict: found.verdict(),
            text: words::verdict(found, language),
            given: given.collect(),
            other_payers: sheet.others(&found.decision.slip).filter(|others| !others.is_zero()),
            ignored: &asked.passed,
            slip: found.decision.slip,
            conflicts: sheet.conflicts.iter().map(|it| conflict(found, it)).collect(),
            differences: found.differences.iter().map(|it| difference(&citations, it)).collect(),
            explanations: found.explanations.iter().map(|it| explanation(&citations, it)).collect(),
            clauses: citations.clauses(),
        }
    }
}

fn conflict<'a>(found: &'a Reconciled, conflict: &Conflict) -> ConflictView<'a> {
    let entry = |at: &usize| &found.sheet.entries[*at];
    ConflictView {
        code: conflict.clash,
        lines: conflict.entries.iter().map(|at| entry(at).name.as_str()).collect(),
        text: words::conflict(&found.sheet, conflict, found.language),
    }
}

fn difference<'a>(citations: &Citations<'a>, it: &SlipDifference) -> SlipDifferenceView<'a> {
    let step = it.step.as_ref().map(|one| step(citations, one));
    SlipDifferenceView { line: it.line, given: it.given, estimated: it.estimated, step }
}

fn explanation<'a>(citations: &Citations<'a>, it: &SlipExplanation) -> ExplanationView<'a> {
    let changes = it.changes.iter().map(|(one, cite)| change(citations, one, *cite));
    ExplanationView { changes: changes.collect(), slip: it.slip }
}

fn change<'a>(citations: &Citations<'a>, change: &RequestChange, cite: Option<Cite>) -> ChangeView<'a> {
    let region = citations.region;
    let clause = match cite {
        Some(Cite::Clause(id)) => Some(id),
        Some(Cite::Assumption(id)) => region.assumption(id).clause,
        None => None,
    };
    let mut view = ChangeView {
        kind: change.kind().0,
        text: words::change(change, region, citations.language),
        from: None,
        to: None,
        pool: None,
        reading: None,
        low: None,
        high: None,
        rate: None,
        clause: clause.map(|id| citations.clause(id)),
    };
    let mut span = |from: Money, to: Span| {
        (view.from, view.low, view.high) = (Some(from.to_string()), Some(to.low), to.high);
    };
    let ends = |from: &dyn ToString, to: &dyn ToString| (Some(from.to_string()), Some(to.to_string()));
    match *change {
        RequestChange::Balance { from, to } => span(from, to),
        RequestChange::Borne { pool, from, to } | RequestChange::Used { pool, from, to } => {
            span(from, to);
            view.pool = Some(citations.pool(pool));
        }
        RequestChange::FirstShare { from, to, rate } => {
            span(from, to);
            view.rate = rate.map(|rate| rate.decimal());
        }
        RequestChange::Account { pays } => (view.from, view.to) = ends(&!pays, &pays),
        RequestChange::Designated { to } | RequestChange::Prescription { to } => (view.from, view.to) = ends(&!to, &to),
        RequestChange::Level { from, to } => (view.from, view.to) = ends(&from.name(), &to.name()),
        RequestChange::Status { from, to } => (view.from, view.to) = ends(&from.name(), &to.name()),
        RequestChange::Kind { from, to } => (view.from, view.to) = ends(&from.name(), &to.name()),
        RequestChange::Place { from, to } => (view.from, view.to) = ends(&from.name(), &to.name()),
        RequestChange::Date { from, to } => (view.from, view.to) = ends(&from, &to),
        RequestChange::Reading { reading, from, to } => {
            let reading = region.reading(reading);
            let option = |at: u8| reading.options[usize::from(at)].id.as_str();
            (view.from, view.to) = ends(&option(from), &option(to));
            view.reading = Some(&reading.id);
        }
        RequestChange::Parts { outside_catalogue, above_limit, first_share } => {
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
