//! 分歧: where two ways of one claim diverge.
//!
//! The stage is found by the values that the engine worked out on both sides; of that stage the steps that say different
//! things are shown.

use core::mem::discriminant;

use crate::engine::{Covered, Decision, Line, Stage, Step, StepKind};
use crate::estimate::Decided;
use crate::units::Money;

/// Where two ways of one claim diverge, as far as one line of the slip is concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Divergence {
    /// The stage.
    pub stage: Stage,
    /// What the base does there.
    pub base: Side,
    /// What the variant does there.
    pub variant: Side,
}

/// One side of a divergence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The step with this index.
    Step(usize),
    /// The reason why no rule answers.
    Reason,
    /// No step: only the other side has one.
    Nothing,
}

/// Finds the first stage that makes `line` differ; none where nothing does.
///
/// Stage after stage: one whose result is the same on both sides is passed over, however its numbers were found, since
/// what comes later rests on its result alone.
pub fn diverge(base: &Decided, variant: &Decided, line: Line) -> Option<Divergence> {
    let last = last_stage(line);
    if last == Stage::Scope {
        let routes = (line == Line::Uncovered).then(|| routes(base, variant)).flatten();
        return routes.or_else(|| first(base, variant, Stage::Scope));
    }
    if let Some(divergence) = routes(base, variant) {
        return Some(divergence);
    }
    let stages = [Stage::Scope, Stage::Deductible, Stage::Share, Stage::Ceiling, Stage::Payment];
    let differs = |stage: &Stage| differs(&base.decision, &variant.decision, *stage);
    let stage = stages.into_iter().take_while(|stage| *stage <= last).find(differs)?;
    first(base, variant, stage)
}

/// Finds the first steps of one stage that are not the same; none where the stage does the same on both sides.
pub fn diverge_at(base: &Decided, variant: &Decided, stage: Stage) -> Option<Divergence> {
    match stage {
        Stage::Route => routes(base, variant),
        Stage::Scope | Stage::Deductible | Stage::Share | Stage::Ceiling | Stage::Payment => {
            first(base, variant, stage)
        }
    }
}

/// The last stage that a line depends on.
fn last_stage(line: Line) -> Stage {
    match line {
        Line::Total
        | Line::OutsideCatalogue
        | Line::AboveLimit
        | Line::FirstShare
        | Line::InScope
        | Line::Uncovered
        | Line::OwnExpense => Stage::Scope,
        Line::Deductible => Stage::Deductible,
        Line::Coinsurance | Line::OverCeiling | Line::Fund | Line::LargeAmount | Line::Person | Line::SelfPay => {
            Stage::Ceiling
        }
        Line::Account | Line::Cash => Stage::Payment,
    }
}

/// One is answered and the other is not.
fn routes(base: &Decided, variant: &Decided) -> Option<Divergence> {
    let answered = |side: &Decided| side.decision.workings.covered.is_ok();
    let side = |side: &Decided| {
        let rule = side.steps.iter().position(|step| matches!(step.kind, StepKind::Benefit(_) | StepKind::OwnStandard));
        if answered(side) { rule.map_or(Side::Nothing, Side::Step) } else { Side::Reason }
    };
    let diverge = answered(base) != answered(variant);
    diverge.then(|| Divergence { stage: Stage::Route, base: side(base), variant: side(variant) })
}

/// Whether a stage came to another result.
fn differs(base: &Decision, variant: &Decision, stage: Stage) -> bool {
    let (one, other) = (&base.workings, &variant.workings);
    let differ =
        |part: &dyn Fn(&Covered) -> Money| one.covered.as_ref().ok().map(part) != other.covered.as_ref().ok().map(part);
    let paid: [fn(&Covered) -> Money; 4] =
        [Covered::fund, Covered::large_amount, |covered| covered.paid.over_ceiling, |covered| covered.paid.coinsurance];
    match stage {
        Stage::Route => false,
        Stage::Scope => one.scope.in_scope() != other.scope.in_scope(),
        Stage::Deductible => differ(&|covered| covered.deductible),
        Stage::Share => differ(&|covered| covered.due.amount),
        Stage::Ceiling => paid.iter().any(|part| differ(part)),
        Stage::Payment => (one.payment.account, one.payment.cash) != (other.payment.account, other.payment.cash),
    }
}

/// The first steps of a stage that say different things.
fn first(base: &Decided, variant: &Decided, stage: Stage) -> Option<Divergence> {
    let ways = [&base.steps, &variant.steps];
    let of = |steps: &Vec<Step>| -> Vec<usize> {
        let says = |kind: &StepKind| !matches!(kind, StepKind::Rounded | StepKind::Assumed(_) | StepKind::Uncovered);
        (0..steps.len()).filter(|at| steps[*at].stage == stage && says(&steps[*at].kind)).collect()
    };
    let [base, variant] = ways.map(of);
    let equal = base.iter().zip(&variant).take_while(|(one, other)| same(&ways[0][**one], &ways[1][**other])).count();
    let (base, variant) = (&base[equal..], &variant[equal..]);
    let kind = |side: usize, at: usize| discriminant(&ways[side][at].kind);
    let (base, variant) = match (base.first().copied(), variant.first().copied()) {
        (None, None) => return None,
        (Some(one), Some(other)) if kind(0, one) != kind(1, other) => {
            if base.iter().any(|at| kind(0, *at) == kind(1, other)) {
                (Side::Step(one), Side::Nothing)
            } else if variant.iter().any(|at| kind(1, *at) == kind(0, one)) {
                (Side::Nothing, Side::Step(other))
            } else {
                (Side::Step(one), Side::Step(other))
            }
        }
        (one, other) => (one.map_or(Side::Nothing, Side::Step), other.map_or(Side::Nothing, Side::Step)),
    };
    Some(Divergence { stage, base, variant })
}

/// Whether two steps, perhaps of two regions, say the same.
fn same(one: &Step, other: &Step) -> bool {
    one.amount == other.amount
        && match (one.kind, other.kind) {
            (
                StepKind::Left { basis, limit, used, .. },
                StepKind::Left { basis: other_basis, limit: other_limit, used: other_used, .. },
            ) => (basis, limit, used) == (other_basis, other_limit, other_used),
            (kind, other) => kind == other,
        }
}
