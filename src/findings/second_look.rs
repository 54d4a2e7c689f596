//! Values of one region beside each other: what runs against the usual order.

use super::values::{Found, Grid};
use super::{Take, What, ids};
use crate::engine::Needs;
use crate::money::Money;

/// Compares active with retired, and each level with the next.
pub(super) fn look(grid: &Grid, take: &mut Take) {
    let needs = grid.cells.iter().map(|cell| cell.needs()).fold(Needs::NONE, Needs::and);
    if !needs.is_empty() {
        take(What::Unanswered { needs: ids(needs, grid.region) }, Vec::new(), None);
    }
    for (active, retired) in grid.by_level() {
        let level = active.level;
        if let (Ok(one), Ok(other)) = (&active.rates, &retired.rates) {
            for ((active, at), (retired, by)) in one.iter().zip(other) {
                if retired < active {
                    let what = What::RetiredRateLower { level, active: *active, retired: *retired };
                    take(what, vec![*at, *by], None);
                }
            }
        }
        if let Some((one, other)) = both(active.deductible, retired.deductible)
            && other.0 > one.0
        {
            let what = What::RetiredDeductibleHigher { level, active: one.0, retired: other.0 };
            take(what, vec![one.1, other.1], None);
        }
        for (one, other) in active.ceilings.iter().zip(&retired.ceilings) {
            if let Some((one, other)) = both(Some(*one), Some(*other))
                && other.0 < one.0
            {
                let what = What::RetiredCeilingLower { level, active: one.0, retired: other.0 };
                take(what, vec![one.1, other.1], None);
            }
        }
    }
    for (low, high) in grid.by_step() {
        let status = low.status;
        if let (Ok(one), Ok(other)) = (&low.rates, &high.rates) {
            for ((lower, at), (higher, by)) in one.iter().zip(other) {
                if higher > lower {
                    let (low, high) = ((low.level, *lower), (high.level, *higher));
                    take(What::HigherLevelRateHigher { status, low, high }, vec![*at, *by], None);
                }
            }
        }
        if let Some((one, other)) = both(low.deductible, high.deductible)
            && other.0 < one.0
        {
            let (low, high) = ((low.level, one.0), (high.level, other.0));
            take(What::HigherLevelDeductibleLower { status, low, high }, vec![one.1, other.1], None);
        }
    }
}

/// Both values, where both are known.
fn both(
    one: Option<Found<Money>>,
    other: Option<Found<Money>>,
) -> Option<((Money, crate::region::ClauseId), (Money, crate::region::ClauseId))> {
    Some((one?.ok()?, other?.ok()?))
}
