//! 时间: the days on which a region's rules change, and the rules as they stand on one day.

use super::{Account, Ceiling, Deductible, Limit, Region, Replacement, Row, Share};
use crate::units::Date;

impl Region {
    /// The days on which rules of benefits begin, in order; the day on which the document comes into force first of all.
    pub fn starts(&self) -> Vec<Date> {
        let deductibles = self.deductibles.iter().flat_map(Deductible::conditions);
        let shares = self.shares.iter().flat_map(Share::conditions);
        let ceilings = self.ceilings.iter().flat_map(Ceiling::conditions);
        let mut starts = vec![self.document.in_force];
        for when in deductibles.chain(shares).chain(ceilings) {
            starts.extend(when.from);
            starts.extend(when.until.map(Date::next));
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
        region.deductibles.iter_mut().for_each(|part| part.freeze(day));
        region.shares.iter_mut().for_each(|part| part.freeze(day));
        region.ceilings.iter_mut().for_each(|part| part.freeze(day));
        region.account.freeze(day);
        let options = region.readings.iter_mut().flat_map(|reading| &mut reading.options);
        for part in options.flat_map(|option| &mut option.replaces) {
            match part {
                Replacement::Deductible(_, part) => part.freeze(day),
                Replacement::Share(_, part) => part.freeze(day),
                Replacement::Ceiling(_, part) => part.freeze(day),
                Replacement::Account(part) => part.freeze(day),
                Replacement::Benefit(..) | Replacement::SecondFund(..) => {}
            }
        }
        region
    }
}

impl Deductible {
    fn freeze(&mut self, day: Date) {
        freeze(&mut self.table.rows, day);
        if let Some(limit) = &mut self.yearly_limit {
            freeze(&mut limit.table.rows, day);
        }
    }
}

impl Share {
    fn freeze(&mut self, day: Date) {
        freeze(&mut self.table.rows, day);
        freeze(&mut self.add, day);
    }
}

impl Ceiling {
    fn freeze(&mut self, day: Date) {
        match &mut self.limit {
            Limit::Table(table) => freeze(&mut table.rows, day),
            Limit::ByDisease(_) => {}
        }
    }
}

impl Account {
    fn freeze(&mut self, day: Date) {
        for credit in &mut self.credits {
            freeze(&mut credit.table.rows, day);
        }
    }
}

/// Rows that hold on `day`, for all days.
fn freeze<V>(rows: &mut Vec<Row<V>>, day: Date) {
    rows.retain(|row| row.when.holds_on(day));
    for row in rows {
        (row.when.from, row.when.until) = (None, None);
    }
}
