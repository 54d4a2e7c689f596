//! 情形: the situations that a share's rows tell apart, and the rates that no situation may have.

use super::answers::Answers;
use super::table::{Conditions, Lookup, Percent, Situation};
use super::visit::{Acceptance, Accepted};
use super::{Region, Share};
use crate::units::{Care, Date, Kind, Level, Place, Rate, Status};

/// A rate below 0 or above 100 %: the values that add up to it, the table's own first.
pub(crate) struct Impossible<'r>(pub Vec<&'r Percent>);

/// For which care and at which levels a share is looked up, as masks.
struct Use {
    care: u32,
    levels: u32,
}

impl Region {
    /// Every rate that is below 0 or above 100 % in some situation, with these answers.
    ///
    /// What holds together is judged situation by situation. Rows that wait for an answer do not hold, and values that
    /// wait for one are not added: a claim that meets them is asked for it first.
    pub(crate) fn impossible_rates<'r>(&'r self, answers: &Answers) -> Vec<Impossible<'r>> {
        let mut found = Vec::new();
        for (at, share) in self.shares.iter().enumerate() {
            let uses = self.uses(at);
            for situation in self.situations(share, &uses) {
                found.extend(share.impossible(&situation, answers));
            }
        }
        found
    }

    /// What looks up a share: benefits, and the second funds that have a rate of their own.
    fn uses(&self, share: usize) -> Vec<Use> {
        let mut uses = Vec::new();
        for benefit in &self.benefits {
            let fund = benefit.second_fund.map(|at| &self.second_funds[usize::from(at)]);
            let shares = [Some(benefit.share), fund.and_then(|fund| fund.share)];
            if shares.contains(&u8::try_from(share).ok()) {
                let levels = benefit.only_levels.as_ref().map_or(u32::MAX, |only| only.levels);
                uses.push(Use { care: benefit.care, levels });
            }
        }
        uses
    }

    /// One situation for each way in which the share's rows can hold or fail.
    fn situations(&self, share: &Share, uses: &[Use]) -> Vec<Situation> {
        let rows: Vec<&Conditions> =
            share.table.rows.iter().map(|row| &row.when).chain(share.add.iter().map(|row| &row.when)).collect();
        let (days, ages) = (self.days(&rows), ages(&rows));
        let kinds = [(Kind::Pharmacy, &self.pharmacy), (Kind::Internet, &self.internet)];
        let kinds = members([Kind::Hospital].into_iter().chain(kinds.into_iter().filter_map(same)), 3, &rows);
        let places =
            [(Place::ElsewhereDirect, &self.elsewhere_direct), (Place::ElsewhereManual, &self.elsewhere_manual)];
        let places = members([Place::Local].into_iter().chain(places.into_iter().filter_map(same)), 4, &rows);
        let statuses = members(Status::ALL.iter().copied(), 0, &rows);
        let mut all = Vec::new();
        for used in uses {
            let levels = Level::ALL.iter().copied().filter(|level| used.levels & level.bit() != 0);
            let cares = Care::ALL.iter().copied().filter(|care| used.care & care.bit() != 0);
            let (levels, cares) = (members(levels, 1, &rows), members(cares, 2, &rows));
            for status in &statuses {
                for (level, care) in levels.iter().flat_map(|level| cares.iter().map(move |care| (*level, *care))) {
                    for (kind, place) in kinds.iter().flat_map(|kind| places.iter().map(move |place| (*kind, *place))) {
                        for (date, age) in days.iter().flat_map(|day| ages.iter().map(move |age| (*day, *age))) {
                            let status = *status;
                            all.push(Situation { status, level, care, kind, place, date, age: Some(age) });
                        }
                    }
                }
            }
        }
        all
    }

    /// The day on which the document comes into force, and those after it from which other rows hold.
    fn days(&self, rows: &[&Conditions]) -> Vec<Date> {
        let start = self.document.in_force;
        let changes = rows.iter().flat_map(|row| [row.from, row.until.map(Date::next)]).flatten();
        let mut days: Vec<Date> = changes.filter(|day| *day > start).chain([start]).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

impl Share {
    fn impossible(&self, situation: &Situation, answers: &Answers) -> Vec<Impossible<'_>> {
        let bits = situation.bits();
        let mut added = Vec::new();
        let mut points = Rate::ZERO;
        for row in &self.add {
            if row.when.check(situation, bits, answers) == Lookup::Holds
                && let Ok(more) = row.value.resolve(answers)
            {
                added.push(&row.value);
                points = points + more;
            }
        }
        let mut found = Vec::new();
        for row in &self.table.rows {
            if row.when.check(situation, bits, answers) == Lookup::Holds
                && let Ok(rate) = row.value.rate.resolve(answers)
                && !(rate + points).is_share()
            {
                found.push(Impossible([&row.value.rate].into_iter().chain(added.iter().copied()).collect()));
            }
        }
        found
    }
}

/// Ages from which other rows hold.
fn ages(rows: &[&Conditions]) -> Vec<u32> {
    let mut ages: Vec<u32> = rows.iter().filter_map(|row| row.age).flat_map(|(low, high)| [low, high]).collect();
    ages.push(0);
    ages.sort_unstable();
    ages.dedup();
    ages
}

/// The members of a closed list that rows tell apart; one of them where no row asks for that list.
fn members<T>(all: impl Iterator<Item = T>, list: usize, rows: &[&Conditions]) -> Vec<T> {
    let asked = rows.iter().any(|row| row.lists()[list].is_some());
    all.take(if asked { usize::MAX } else { 1 }).collect()
}

/// The member, where its benefits are the same as for an ordinary visit.
fn same<T>((member, acceptance): (T, &Acceptance)) -> Option<T> {
    match acceptance.accepted {
        Accepted::Same => Some(member),
        Accepted::Referred => None,
    }
}
