//! Values of one region beside each other: what runs against the usual order.

use super::values::FoundValue;
use super::{FindingKind, FindingSheet, ids};
use crate::engine::Needs;
use crate::units::Money;

/// Compares active with retired, and each level with the next.
pub(super) fn look(sheet: &mut FindingSheet) {
    let grid = sheet.grid;
    let needs = grid.cells.iter().map(|cell| cell.needs()).fold(Needs::NONE, Needs::and);
    if !needs.is_empty() {
        sheet.take(FindingKind::Unanswered { needs: ids(needs, grid.region) }, None, Vec::new(), None);
    }
    for (active, retired) in grid.by_level() {
        let level = Some(active.level);
        if let (Ok(one), Ok(other)) = (&active.rates, &retired.rates) {
            for ((active, at), (retired, by)) in one.iter().zip(other) {
                if retired < active {
                    let what = FindingKind::RetiredRateLower { active: *active, retired: *retired };
                    sheet.take(what, level, vec![*at, *by], None);
                }
            }
        }
        if let Some((one, other)) = both(active.deductible, retired.deductible)
            && other.0 > one.0
        {
            let what = FindingKind::RetiredDeductibleHigher { active: one.0, retired: other.0 };
            sheet.take(what, level, vec![one.1, other.1], None);
        }
        for (one, other) in active.ceilings.iter().zip(&retired.ceilings) {
            if let Some((one, other)) = both(Some(*one), Some(*other))
                && other.0 < one.0
            {
                let what = FindingKind::RetiredCeilingLower { active: one.0, retired: other.0 };
                sheet.take(what, level, vec![one.1, other.1], None);
            }
        }
    }
    for (low, high) in grid.by_step() {
        let status = low.status;
        if let (Ok(one), Ok(other)) = (&low.rates, &high.rates) {
            for ((lower, at), (higher, by)) in one.iter().zip(other) {
                if higher > lower {
                    let (low, high) = ((low.level, *lower), (high.level, *higher));
                    sheet.take(FindingKind::HigherLevelRateHigher { status, low, high }, None, vec![*at, *by], None);
                }
            }
        }
        if let Some((one, other)) = both(low.deductible, high.deductible)
            && other.0 < one.0
        {
            let (low, high) = ((low.level, one.0), (high.level, other.0));
            sheet.take(FindingKind::HigherLevelDeductibleLower { status, low, high }, None, vec![one.1, other.1], None);
        }
    }
}

/// Both values, where both are known.
fn both(
    one: Option<FoundValue<Money>>,
    other: Option<FoundValue<Money>>,
) -> Option<((Money, crate::region::ClauseId), (Money, crate::region::ClauseId))> {
    Some((one?.ok()?, other?.ok()?))
}
