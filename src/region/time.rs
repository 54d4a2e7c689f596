//! 时间: the days on which a region's rules change, and the rules as they stand on one day.

use super::{Change, Conditions, Limit, Region, Row};
use crate::units::Date;

impl Region {
    /// The days on which rules of benefits begin, in order; the day on which the document comes into force first of all.
    pub fn starts(&self) -> Vec<Date> {
        let mut starts = vec![self.document.in_force];
        let mut see = |when: &Conditions| {
            starts.extend(when.from);
            starts.extend(when.until.map(Date::next));
        };
        for rule in &self.deductibles {
            rule.table.rows.iter().for_each(|row| see(&row.when));
            let limit = rule.yearly_limit.iter().flat_map(|limit| &limit.table.rows);
            limit.for_each(|row| see(&row.when));
        }
        for share in &self.shares {
            share.table.rows.iter().for_each(|row| see(&row.when));
            share.add.iter().for_each(|row| see(&row.when));
        }
        for ceiling in &self.ceilings {
            match &ceiling.limit {
                Limit::Table(table) => table.rows.iter().for_each(|row| see(&row.when)),
                Limit::ByDisease(_) => {}
            }
        }
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// Whether rules of benefits begin between two days, so that they are decided by different ones.
    pub fn changes_between(&self, one: Date, other: Date) -> bool {
        self.starts().into_iter().any(|start| (start <= one) != (start <= other))
    }

    /// The day from which on nothing changes any more, the personal account included.
    pub fn latest(&self) -> Date {
        let credits = self.account.credits.iter().flat_map(|credit| &credit.table.rows);
        let from = credits.filter_map(|row| row.when.from).max();
        self.starts().into_iter().max().into_iter().chain(from).max().unwrap_or(self.document.in_force)
    }

    /// Whether the document applies to claims of a day.
    pub fn in_force_on(&self, day: Date) -> bool {
        self.document.in_force <= self.as_of.unwrap_or(day)
    }

    /// The rules as they stand on `day`, for claims of any day: rows of other times are left out. Before its document
    /// is in force, a region answers nothing.
    #[must_use]
    pub fn as_of(&self, day: Date) -> Region {
        let mut region = self.clone();
        region.as_of = Some(day);
        for rule in &mut region.deductibles {
            freeze(&mut rule.table.rows, day);
            if let Some(limit) = &mut rule.yearly_limit {
                freeze(&mut limit.table.rows, day);
            }
        }
        for share in &mut region.shares {
            freeze(&mut share.table.rows, day);
            freeze(&mut share.add, day);
        }
        for ceiling in &mut region.ceilings {
            freeze_limit(&mut ceiling.limit, day);
        }
        for credit in &mut region.account.credits {
            freeze(&mut credit.table.rows, day);
        }
        let options = region.readings.iter_mut().flat_map(|reading| &mut reading.options);
        for change in options.flat_map(|option| &mut option.changes) {
            match change {
                Change::DeductibleRows(_, table) | Change::DeductibleLimitRows(_, table) => {
                    freeze(&mut table.rows, day)
                }
                Change::ShareRows(_, table) => freeze(&mut table.rows, day),
                Change::ShareAdd(_, rows) => freeze(rows, day),
                Change::CeilingLimit(_, limit) => freeze_limit(limit, day),
                Change::DeductiblePool(..)
                | Change::DeductiblePer(..)
                | Change::DeductibleAcross(..)
                | Change::DeductibleCrossing(..)
                | Change::DeductibleIfMissing(..)
                | Change::ShareBands(..)
                | Change::CeilingPool(..)
                | Change::CeilingPer(..)
                | Change::CeilingBasis(..)
                | Change::BenefitDeductible(..)
                | Change::BenefitShare(..)
                | Change::BenefitCeilings(..)
                | Change::BenefitSecondFund(..)
                | Change::SecondFundShare(..)
                | Change::SecondFundCeilings(..)
                | Change::AccountInterest(_)
                | Change::AccountFamily(_) => {}
            }
        }
        region
    }
}

/// Rows that hold on `day`, for all days.
fn freeze<V>(rows: &mut Vec<Row<V>>, day: Date) {
    rows.retain(|row| row.when.holds_on(day));
    for row in rows {
        (row.when.from, row.when.until) = (None, None);
    }
}

fn freeze_limit(limit: &mut Limit, day: Date) {
    match limit {
        Limit::Table(table) => freeze(&mut table.rows, day),
        Limit::ByDisease(_) => {}
    }
}
