//! A city's values against the bounds of its framework.

use super::{FindingKind, FindingSheet, ids};
use crate::engine::{Answers, Needs};
use crate::region::{Bound, ClauseId, Measure, Region, TableValue};
use crate::units::{Rate, Status};

/// Holds the outpatient benefit against every bound that the framework sets.
pub(super) fn hold(sheet: &mut FindingSheet, parent: &Region, answers: &Answers) {
    let grid = sheet.grid;
    let Some(bounds) = &parent.bounds else { return };
    let mut missing = Missing { needs: Needs::NONE, of_city: Needs::NONE };
    if let Some((bound, by)) = missing.take(bounds.deductible_at_most, answers) {
        for cell in &grid.cells {
            let Some((found, clause)) = missing.of(cell.yearly_deductible) else { continue };
            if found > bound {
                let what = FindingKind::DeductibleAbove { status: cell.status, found, bound };
                sheet.take(what, Some(cell.level), vec![clause], Some(by));
            }
        }
    }
    if let Some((bound, by)) = missing.take(bounds.rate_at_least, answers) {
        for cell in grid.cells.iter().filter(|cell| cell.status == Status::Active) {
            let rates = missing.of(Some(cell.rates.as_ref().map_err(|needs| *needs)));
            for (found, clause) in rates.into_iter().flatten().filter(|(found, _)| *found < bound) {
                let what = FindingKind::RateBelow { found: *found, bound };
                sheet.take(what, Some(cell.level), vec![*clause], Some(by));
            }
        }
    }
    if let Some((bound, by)) = missing.take(bounds.retired_extra, answers) {
        retired_extra(sheet, bound, by);
    }
    if let Some((bound, by)) = missing.take(bounds.level_step_at_least, answers) {
        for (low, high) in grid.by_step() {
            let (Ok(one), Ok(other)) = (&low.rates, &high.rates) else { continue };
            for ((lower, at), (higher, and)) in one.iter().zip(other) {
                let found = lower.distance(*higher);
                if found > Rate::ZERO && found < bound {
                    let (status, low, high) = (low.status, low.level, high.level);
                    sheet.take(
                        FindingKind::LevelStep { status, low, high, found, bound },
                        None,
                        vec![*at, *and],
                        Some(by),
                    );
                }
            }
        }
    }
    if let Some((about, by)) = missing.take(bounds.ceiling_about, answers) {
        for cell in &grid.cells {
            let Some((found, clause)) = missing.of(cell.yearly_ceiling) else { continue };
            if found != about {
                let what = FindingKind::Ceiling { status: cell.status, found, about };
                sheet.take(what, Some(cell.level), vec![clause], Some(by));
            }
        }
    }
    let mut needs = ids(missing.needs, parent);
    needs.extend(ids(missing.of_city, grid.region));
    needs.sort_unstable();
    needs.dedup();
    if !needs.is_empty() {
        sheet.take(FindingKind::BoundsUnanswered { needs }, None, Vec::new(), None);
    }
}

/// 平均高出: the mean over levels and bands, in whole billionths.
fn retired_extra(sheet: &mut FindingSheet, bound: Rate, by: ClauseId) {
    let grid = sheet.grid;
    let (mut extras, mut clauses) = (Vec::new(), Vec::new());
    for (active, retired) in grid.by_level() {
        let (Ok(one), Ok(other)) = (&active.rates, &retired.rates) else { return };
        for ((active, _), (retired, clause)) in one.iter().zip(other) {
            extras.push(*retired - *active);
            clauses.push(*clause);
        }
    }
    let Some(found) = Rate::mean(&extras) else { return };
    if found != bound {
        sheet.take(FindingKind::RetiredExtra { found, bound }, None, clauses, Some(by));
    }
}

/// What nobody has answered: of the framework's questions, and of the city's.
struct Missing {
    needs: Needs,
    of_city: Needs,
}

impl Missing {
    fn take<V: Measure>(&mut self, bound: Option<Bound<TableValue<V>>>, answers: &Answers) -> Option<(V, ClauseId)> {
        let Bound { value, clause } = bound?;
        let value = value.resolve(answers).inspect_err(|more| self.needs = self.needs.and(*more)).ok()?;
        Some((value, clause))
    }

    fn of<V>(&mut self, found: Option<Result<V, Needs>>) -> Option<V> {
        found?.inspect_err(|more| self.of_city = self.of_city.and(*more)).ok()
    }
}
