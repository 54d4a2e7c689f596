//! 用得到的规定: the rules that a draft can still reach, and the values at which they change.

use crate::region::{Amount, Bands, Base, Conditions, DeductibleUse, Limit, Percent, QuestionId, Region, Route, Table};
use crate::units::{Care, Date, Money};

/// What the benefits that some kinds of care can lead to look at.
#[derive(Default)]
pub(super) struct Reach {
    /// Deductible pools, as bits.
    pub borne: u32,
    /// Pools of ceilings and of rates by band, as bits.
    pub used: u32,
    /// Questions, as bits.
    pub questions: u64,
    /// Questions of yearly limits that a region knows how to do without, as bits.
    pub dispensable: u64,
    /// Whether a ceiling goes by disease.
    pub diseases: bool,
    /// Ages at which a rule changes.
    pub ages: Vec<u32>,
    /// Days from which a rule is another.
    pub days: Vec<Date>,
    /// Amounts that the document gives: standards, ceilings, bands.
    pub amounts: Vec<Money>,
    /// Answers at which a condition changes, by question: their places.
    pub facts: Vec<(QuestionId, i64)>,
}

impl Reach {
    /// All that these kinds of care can lead to.
    pub fn of(region: &Region, cares: &[Care]) -> Reach {
        let mut reach = Reach::default();
        for care in cares {
            let Route::Benefit(at) = region.route(*care) else { continue };
            let benefit = &region.benefits[usize::from(at)];
            if let DeductibleUse::Of(at) = benefit.deductible {
                reach.deductible(region, at);
            }
            reach.share(region, benefit.share);
            benefit.ceilings.iter().for_each(|at| reach.ceiling(region, *at));
            if let Some(fund) = benefit.second_fund {
                let fund = &region.second_funds[usize::from(fund)];
                fund.share.iter().for_each(|at| reach.share(region, *at));
                fund.ceilings.iter().for_each(|at| reach.ceiling(region, *at));
            }
        }
        reach.dispensable &= !reach.questions;
        reach.questions |= reach.dispensable;
        let (mut amounts, mut days, mut ages) = (reach.amounts, reach.days, reach.ages);
        sort_out(&mut amounts);
        sort_out(&mut days);
        sort_out(&mut ages);
        Reach { amounts, days, ages, ..reach }
    }

    fn deductible(&mut self, region: &Region, at: u8) {
        let rule = &region.deductibles[usize::from(at)];
        self.borne |= 1 << rule.pool;
        self.table(&rule.table);
        if let Some(limit) = &rule.yearly_limit {
            let needed = self.questions;
            self.table(&limit.table);
            if limit.if_missing.is_some() {
                self.dispensable |= self.questions & !needed;
                self.questions = needed;
            }
        }
    }

    fn share(&mut self, region: &Region, at: u8) {
        let share = &region.shares[usize::from(at)];
        if let Some(Bands::Year(pool)) = share.bands {
            self.used |= 1 << pool;
        }
        for row in &share.table.rows {
            self.amounts.push(row.value.over);
            self.percent(&row.when, &row.value.rate);
        }
        share.add.iter().for_each(|row| self.percent(&row.when, &row.value));
    }

    fn ceiling(&mut self, region: &Region, at: u8) {
        let ceiling = &region.ceilings[usize::from(at)];
        self.used |= 1 << ceiling.pool;
        match &ceiling.limit {
            Limit::Table(table) => self.table(table),
            Limit::ByDisease(_) => self.diseases = true,
        }
    }

    fn table(&mut self, table: &Table<Amount>) {
        for row in &table.rows {
            self.when(&row.when);
            match row.value.base {
                Base::Given(amount) => {
                    self.amounts.push(row.value.percent.map_or(amount, |percent| percent.of(amount)))
                }
                Base::Ask(question) => self.questions |= 1 << question.0,
            }
        }
    }

    fn percent(&mut self, when: &Conditions, value: &Percent) {
        self.when(when);
        if let Base::Ask(question) = value.base {
            self.questions |= 1 << question.0;
        }
    }

    fn when(&mut self, when: &Conditions) {
        self.days.extend(when.from);
        self.days.extend(when.until.map(Date::next));
        if let Some((low, high)) = when.age {
            self.ages.extend([low, high]);
        }
        for fact in &when.facts {
            self.questions |= 1 << fact.question.0;
            let (low, high) = (fact.low.place(), fact.high.place());
            let ends = [low - 1, low, high, high + 1];
            self.facts.extend(ends.map(|answer| (fact.question, answer)));
        }
    }
}

/// Values in order, each once.
fn sort_out<T: Ord>(values: &mut Vec<T>) {
    values.sort_unstable();
    values.dedup();
}
