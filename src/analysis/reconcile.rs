//! 对账: what makes the engine agree with a real settlement slip, or which line differs first.
//!
//! `sheet → trial → solve → search`: what the slip says, the engine under some changes, the amounts that the rules
//! leave only one answer for, and the changes in order of simplicity. Every explanation is the engine's own run.

mod change;
mod scope;
mod search;
mod sheet;
mod solve;
mod trial;

pub use change::{RequestChange, SlipExplanation, Span};
pub use sheet::{Clash, Conflict, Quantity, SheetEntry, SlipSheet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::engine::{Case, Decision, Line, Stage, Step, explain};
use crate::estimate::Request;
use crate::estimate::prepare;
use crate::estimate::variants::Variants;
use crate::problem::Problem;
use crate::units::{Language, Money};
use trial::{Bench, compared};

/// 对账结果.
#[derive(Debug)]
pub struct Reconciled {
    /// The region, the person and what they said.
    pub case: Case,
    /// Which claim the slip was held against, by place.
    pub claim: usize,
    /// What the engine says of it, without any change.
    pub decision: Decision,
    /// The given lines, and what is wrong with them.
    pub sheet: SlipSheet,
    /// Lines in which the engine differs, in the slip's order.
    pub differences: Vec<SlipDifference>,
    /// What makes it agree: fewest changes first, then the likelier kind.
    pub explanations: Vec<SlipExplanation>,
    /// The language of explanations.
    pub language: Language,
}

/// A line in which the engine differs from the slip.
#[derive(Clone, Debug)]
pub struct SlipDifference {
    /// The line.
    pub line: Line,
    /// What the slip says.
    pub given: Money,
    /// What the engine says.
    pub estimated: Money,
    /// The step that the engine's amount comes from.
    pub step: Option<Step>,
}

/// What came out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The engine agrees as it stands.
    Agrees,
    /// It agrees with the changes of an explanation.
    Explained,
    /// No change that is known explains the slip.
    Unexplained,
    /// The slip contradicts itself.
    Conflict,
}

impl Reconciled {
    /// What came out.
    pub fn verdict(&self) -> Verdict {
        if !self.sheet.conflicts.is_empty() {
            Verdict::Conflict
        } else if self.differences.is_empty() {
            Verdict::Agrees
        } else if self.explanations.is_empty() {
            Verdict::Unexplained
        } else {
            Verdict::Explained
        }
    }
}

/// Finds what makes the engine agree with the slip.
///
/// # Errors
/// When the estimate's request does not fit its region.
pub fn reconcile(variants: &mut Variants, asked: &ReconcileRequest) -> Result<Reconciled, Problem> {
    let request = &asked.request;
    let (case, chosen) = prepare(variants, request).map_err(|problem| problem.below("/request"))?;
    let sheet = SlipSheet::new(asked.entries.clone(), !case.region.second_funds.is_empty());
    let mut bench = Bench::new(variants, &case, &chosen, &request.claims, asked.claim);
    let decision = bench.trial(&[]).decide();
    let steps = explain(&case, &decision);
    let differences = differences(&sheet, &decision, &steps);
    let sound = sheet.conflicts.is_empty() && !differences.is_empty();
    let explanations = if sound { search::explain(&mut bench, &sheet) } else { Vec::new() };
    let language = request.language;
    Ok(Reconciled { case, claim: asked.claim, decision, sheet, differences, explanations, language })
}

fn differences(sheet: &SlipSheet, decision: &Decision, steps: &[Step]) -> Vec<SlipDifference> {
    let all = compared(sheet, &decision.slip).into_iter();
    let differing = all.filter(|(_, given, estimated)| given != estimated);
    let find = |(line, given, estimated)| SlipDifference { line, given, estimated, step: behind(line, steps).copied() };
    differing.map(find).collect()
}

/// The step that a line comes from. A line of zero has none of its own: then the one that it would be seen in.
fn behind(line: Line, steps: &[Step]) -> Option<&Step> {
    let own = |line: Line| steps.iter().rev().find(|step| step.line == Some(line));
    let instead = match line {
        Line::OutsideCatalogue | Line::AboveLimit | Line::FirstShare => Line::InScope,
        Line::OverCeiling | Line::LargeAmount => Line::Fund,
        Line::OwnExpense => Line::SelfPay,
        Line::Account => Line::Cash,
        Line::Total
        | Line::InScope
        | Line::Deductible
        | Line::Coinsurance
        | Line::Uncovered
        | Line::Fund
        | Line::Person
        | Line::SelfPay
        | Line::Cash => Line::Uncovered,
    };
    let route = || steps.iter().find(|step| step.stage == Stage::Route);
    own(line).or_else(|| own(instead)).or_else(|| own(Line::Uncovered)).or_else(route)
}

/// 对账请求, checked for everything that can be said without the region.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReconcileRequest {
    /// The visit, and those before it.
    pub request: Request,
    /// Which visit the slip belongs to, by place.
    pub claim: usize,
    /// The amounts given.
    pub entries: Vec<SheetEntry>,
    /// Fields of other systems that say nothing of these lines.
    pub passed: Vec<String>,
}
