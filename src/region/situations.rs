//! 情形: the situations that a share's rows tell apart, and the rates that no situation may have.

use super::answers::Answers;
use super::id::{QuestionId, ShareId};
use super::question::Answer;
use super::table::{Conditions, Lookup, Percent, Situation};
use super::visit::{Acceptance, Accepted};
use super::{Region, Share};
use crate::units::{Care, Date, Kind, Level, Place, Rate, Set, Status};

/// A rate below 0 or above 100 %: the values that add up to it, the table's own first.
pub(crate) struct Impossible<'r>(pub Vec<&'r Percent>);

/// For which care and at which levels a share is looked up.
struct ShareUse {
    care: Set<Care>,
    levels: Set<Level>,
}

impl Region {
    /// Every rate that is below 0 or above 100 % in some situation, with these answers.
    ///
    /// What holds together is judged situation by situation. Rows that wait for an answer do not hold, and values that
    /// wait for one are not added: a claim that meets them is asked for it first.
    pub(crate) fn impossible_rates<'r>(&'r self, answers: &Answers) -> Vec<Impossible<'r>> {
        (0..self.shares.len()).flat_map(|at| self.impossible_in(ShareId::at(at), answers)).collect()
    }

    /// The same for one share.
    pub(crate) fn impossible_in<'r>(&'r self, share: ShareId, answers: &Answers) -> Vec<Impossible<'r>> {
        let (uses, share) = (self.uses(share), self.share(share));
        let mut found = Vec::new();
        for used in &uses {
            self.each_situation(share, used, &mut |situation| found.extend(share.impossible(situation, answers)));
        }
        found
    }

    /// Answers to the questions that the conditions of a share's rows ask, one for each way in which those can hold or
    /// fail; none where there are more than `most` ways, the days and ages that rows tell apart included.
    pub(crate) fn answers_told_apart(&self, share: ShareId, most: usize) -> Option<Vec<Answers>> {
        let rows: Vec<&Conditions> = self.share(share).conditions().collect();
        let mut ways = vec![Answers::none(self.questions.len())];
        let moments = self.days(&rows).len().saturating_mul(ages(&rows).len());
        for (at, question) in self.questions.iter().enumerate() {
            let id = QuestionId::at(at);
            let facts = rows.iter().flat_map(|row| &row.facts).filter(|fact| fact.question == id);
            let mut places: Vec<i64> = facts.flat_map(|fact| [fact.low.place(), fact.high.place() + 1]).collect();
            if places.is_empty() {
                continue;
            }
            let (least, greatest) = (question.bounds.0.place(), question.bounds.1.place());
            places.push(least);
            places.retain(|place| (least..=greatest).contains(place));
            places.sort_unstable();
            places.dedup();
            if ways.len().saturating_mul(places.len()).saturating_mul(moments) > most {
                return None;
            }
            let with = |way: &Answers, place: &i64| {
                let mut way = way.clone();
                way.set(id, Answer::at(question.kind, *place));
                way
            };
            ways = ways.iter().flat_map(|way| places.iter().map(move |place| with(way, place))).collect();
        }
        (moments <= most).then_some(ways)
    }

    /// What looks up a share: benefits, and the second funds that have a rate of their own.
    fn uses(&self, share: ShareId) -> Vec<ShareUse> {
        let mut uses = Vec::new();
        for benefit in &self.benefits {
            let fund = benefit.second_fund.map(|at| self.fund(at));
            let shares = [Some(benefit.share), fund.and_then(|fund| fund.share)];
            if shares.contains(&Some(share)) {
                let levels = benefit.only_levels.as_ref().map_or(Set::all(), |only| only.levels);
                uses.push(ShareUse { care: benefit.care, levels });
            }
        }
        uses
    }

    /// One situation for each way in which the share's rows can hold or fail.
    fn each_situation(&self, share: &Share, used: &ShareUse, see: &mut dyn FnMut(&Situation)) {
        let rows: Vec<&Conditions> = share.conditions().collect();
        let (days, ages) = (self.days(&rows), ages(&rows));
        let kinds = [(Kind::Pharmacy, &self.pharmacy), (Kind::Internet, &self.internet)];
        let kinds = members([Kind::Hospital].into_iter().chain(kinds.into_iter().filter_map(same)), 3, &rows);
        let places =
            [(Place::ElsewhereDirect, &self.elsewhere_direct), (Place::ElsewhereManual, &self.elsewhere_manual)];
        let places = members([Place::Local].into_iter().chain(places.into_iter().filter_map(same)), 4, &rows);
        let statuses = members(Status::ALL.iter().copied(), 0, &rows);
        let levels = used.levels.iter();
        let cares = used.care.iter();
        let (levels, cares) = (members(levels, 1, &rows), members(cares, 2, &rows));
        for status in &statuses {
            for (level, care) in levels.iter().flat_map(|level| cares.iter().map(move |care| (*level, *care))) {
                for (kind, place) in kinds.iter().flat_map(|kind| places.iter().map(move |place| (*kind, *place))) {
                    for (date, age) in days.iter().flat_map(|day| ages.iter().map(move |age| (*day, *age))) {
                        see(&Situation { status: *status, level, care, kind, place, date, age: Some(age) });
                    }
                }
            }
        }
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
