//! Stage 2, 范围: the bill split into what counts and what does not.

use crate::region::{Cite, ClauseId, Region};
use crate::units::rate::Exact;
use crate::units::{Money, Rate};

use super::claim::{Bill, Claim, Class, Item};
use super::decision::Grounds;
use super::slip::{Line, Slip};
use super::trace::{Stage, Step, Trace, What};

/// Splits the bill. The same whatever the outcome, except that before the in-force date the region's own class B
/// rate does not apply.
pub(super) fn split(region: &Region, claim: &Claim, slip: &mut Slip, grounds: &mut Grounds, trace: &mut Trace) {
    match &claim.bill {
        Bill::Parts { total, outside_catalogue, above_limit, first_share } => {
            slip[Line::Total] = *total;
            slip[Line::OutsideCatalogue] = *outside_catalogue;
            slip[Line::AboveLimit] = *above_limit;
            slip[Line::FirstShare] = *first_share;
        }
        Bill::Items(items) => {
            for (at, item) in items.iter().enumerate() {
                line(region, claim, at, item, slip, grounds, trace);
            }
        }
    }
    let [total, outside, above, first] =
        [Line::Total, Line::OutsideCatalogue, Line::AboveLimit, Line::FirstShare].map(|line| slip[line]);
    slip[Line::InScope] = total - outside - above - first;
    let mut say = |line: Line, what, always: bool| {
        if always || !slip[line].is_zero() {
            let amount = Some(slip[line]);
            trace.step(|| Step {
                stage: Stage::Scope,
                what,
                amount,
                line: Some(line),
                cite: Cite::Clause(region.scope),
            });
        }
    };
    say(Line::Total, What::Total, true);
    say(Line::OutsideCatalogue, What::OutsideCatalogue, false);
    say(Line::AboveLimit, What::AboveLimit, false);
    say(Line::FirstShare, What::FirstShare, false);
    say(Line::InScope, What::InScope { total, outside, above, first }, true);
}

/// One line of the bill: class C is outside; of A and B first what is over the limit, then the first share.
fn line(
    region: &Region,
    claim: &Claim,
    at: usize,
    item: &Item,
    slip: &mut Slip,
    grounds: &mut Grounds,
    trace: &mut Trace,
) {
    slip[Line::Total] += item.amount;
    if item.class == Class::C {
        slip[Line::OutsideCatalogue] += item.amount;
        return;
    }
    let above = item.limit.map_or(Money::ZERO, |limit| (item.amount - limit).at_least_zero());
    slip[Line::AboveLimit] += above;
    let of = item.amount - above;
    let (rate, clause) = first_share_rate(region, claim, item, grounds);
    let exact = Exact::of(rate, of);
    let first = exact.half_up();
    slip[Line::FirstShare] += first;
    if !first.is_zero() {
        let what = What::ItemFirstShare { item: at as u32 + 1, of, rate };
        let cite = Cite::Clause(clause);
        trace.step(|| Step { stage: Stage::Scope, what, amount: Some(first), line: None, cite });
    }
    if exact.is_rounded() {
        grounds.assume(region.rounding);
        let cite = Cite::Assumption(region.rounding);
        trace.step(|| Step { stage: Stage::Scope, what: What::Rounded, amount: Some(first), line: None, cite });
    }
}

/// The line's own rate, or the region's for class B; and the clause that it stands on.
fn first_share_rate(region: &Region, claim: &Claim, item: &Item, grounds: &mut Grounds) -> (Rate, ClauseId) {
    if let Some(rate) = item.first_share_rate {
        return (rate, region.scope);
    }
    if item.class == Class::A || !region.in_force_on(claim.date) {
        return (Rate::ZERO, region.scope);
    }
    let Some(row) = region.first_share.rows.iter().find(|row| row.care & claim.care.bit() != 0) else {
        grounds.assume(region.first_share.otherwise);
        return (Rate::ZERO, region.scope);
    };
    grounds.assume_all(&row.assume);
    let rate = if item.dual_channel && row.dual_channel_exempt { Rate::ZERO } else { row.rate };
    (rate, row.clause)
}
