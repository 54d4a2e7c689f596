//! 分歧: the first step where two ways of one claim part.

use core::mem::discriminant;

use crate::engine::{Line, Outcome, Slip, Stage, Step, What};
use crate::estimate::Decided;
use crate::units::Money;

/// Where two ways of one claim part, as far as one line of the slip is concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parting {
    /// The stage.
    pub stage: Stage,
    /// What the base does there.
    pub base: Side,
    /// What the variant does there.
    pub variant: Side,
}

/// One side of a parting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The step with this index.
    Step(usize),
    /// The reason why no rule answers.
    Reason,
    /// No step: only the other side has one.
    Nothing,
}

/// Finds the first step that makes `line` differ; none where nothing does.
///
/// Stage after stage: one whose result is the same on both sides is passed over, however its numbers were found, since
/// what comes later rests on its result alone.
pub fn part(base: &Decided, variant: &Decided, line: Line) -> Option<Parting> {
    let sides = [base, variant];
    let last = last_stage(line);
    let ways = [&base.steps, &variant.steps];
    if last == Stage::Scope {
        let routes = (line == Line::Uncovered).then(|| routes(sides)).flatten();
        return routes.or_else(|| first(ways, Stage::Scope));
    }
    if let Some(parting) = routes(sides) {
        return Some(parting);
    }
    let slips = [&base.decision.slip, &variant.decision.slip];
    let stages = [Stage::Scope, Stage::Deductible, Stage::Share, Stage::Ceiling, Stage::Purse];
    let apart = |stage: &Stage| match stage {
        Stage::Route => false,
        Stage::Scope => differ(slips, &[Line::InScope]),
        Stage::Deductible => differ(slips, &[Line::Deductible]),
        Stage::Share => due(&base.steps) != due(&variant.steps),
        Stage::Ceiling => differ(slips, &[Line::Fund, Line::LargeAmount, Line::OverCeiling, Line::Coinsurance]),
        Stage::Purse => differ(slips, &[Line::Account, Line::Cash]),
    };
    let stage = stages.into_iter().take_while(|stage| *stage <= last).find(apart)?;
    first(ways, stage)
}

/// Finds the first steps of one stage that are not the same; none where the stage does the same on both sides.
pub fn part_at(base: &Decided, variant: &Decided, stage: Stage) -> Option<Parting> {
    match stage {
        Stage::Route => routes([base, variant]),
        Stage::Scope | Stage::Deductible | Stage::Share | Stage::Ceiling | Stage::Purse => {
            first([&base.steps, &variant.steps], stage)
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
        Line::Account | Line::Cash => Stage::Purse,
    }
}

/// One is answered and the other is not.
fn routes(sides: [&Decided; 2]) -> Option<Parting> {
    let refused = |side: &Decided| !matches!(side.decision.outcome, Outcome::Paid | Outcome::NothingDue);
    let [base, variant] = sides.map(|side| {
        let rule = side.steps.iter().position(|step| matches!(step.what, What::Benefit(_) | What::OwnStandard));
        if refused(side) { Side::Reason } else { rule.map_or(Side::Nothing, Side::Step) }
    });
    (refused(sides[0]) != refused(sides[1])).then_some(Parting { stage: Stage::Route, base, variant })
}

fn differ(slips: [&Slip; 2], lines: &[Line]) -> bool {
    lines.iter().any(|line| slips[0][*line] != slips[1][*line])
}

/// What the rate gives.
fn due(steps: &[Step]) -> Option<Money> {
    steps.iter().find(|step| matches!(step.what, What::Due { .. } | What::BandsDue)).and_then(|step| step.amount)
}

/// The first steps of a stage that say different things.
fn first(ways: [&Vec<Step>; 2], stage: Stage) -> Option<Parting> {
    let of = |steps: &Vec<Step>| -> Vec<usize> {
        let says = |what: &What| !matches!(what, What::Rounded | What::Assumed(_) | What::Uncovered);
        (0..steps.len()).filter(|at| steps[*at].stage == stage && says(&steps[*at].what)).collect()
    };
    let [base, variant] = ways.map(of);
    let equal = base.iter().zip(&variant).take_while(|(one, other)| same(&ways[0][**one], &ways[1][**other])).count();
    let (base, variant) = (&base[equal..], &variant[equal..]);
    let kind = |side: usize, at: usize| discriminant(&ways[side][at].what);
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
    Some(Parting { stage, base, variant })
}

/// Whether two steps, perhaps of two regions, say the same.
fn same(one: &Step, other: &Step) -> bool {
    one.amount == other.amount
        && match (one.what, other.what) {
            (
                What::Left { basis, limit, used, .. },
                What::Left { basis: other_basis, limit: other_limit, used: other_used, .. },
            ) => (basis, limit, used) == (other_basis, other_limit, other_used),
            (what, other) => what == other,
        }
}
