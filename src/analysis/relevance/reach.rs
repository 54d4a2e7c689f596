//! 用得到的规定: the rules that a draft can still reach, and the values at which they change.

use std::collections::BTreeSet;

use crate::estimate::benefit;
use crate::region::{
    Amount, Bands, Base, Ceiling, Conditions, Deductible, Limit, Percent, PoolId, QuestionId, Region, Route, Share,
    Table,
};
use crate::units::{Care, Date, Money, Set};

use super::input::Input;

/// What the benefits that some kinds of care can lead to look at.
#[derive(Default)]
pub(super) struct Reach {
    /// Deductible pools.
    pub borne: Set<PoolId>,
    /// Pools of ceilings and of rates by band.
    pub used: Set<PoolId>,
    /// The questions.
    pub questions: Set<QuestionId>,
    /// Questions of yearly limits that a region knows how to do without.
    pub dispensable: Set<QuestionId>,
    /// Whether a ceiling goes by disease.
    pub diseases: bool,
    /// Ages at which a rule changes.
    pub ages: BTreeSet<u32>,
    /// Days from which a rule is another.
    pub days: BTreeSet<Date>,
    /// Amounts that the document gives: standards, ceilings, bands.
    pub amounts: BTreeSet<Money>,
    /// Answers at which a condition changes, by question: their places.
    pub facts: Vec<(QuestionId, i64)>,
}

impl Reach {
    /// All that these kinds of care can lead to.
    pub fn of(region: &Region, cares: &[Care]) -> Reach {
        let mut reach = Reach::default();
        for care in cares {
            let Route::Benefit(at) = region.route(*care) else { continue };
            benefit::deductible(region, at).into_iter().for_each(|rule| reach.deductible(rule));
            benefit::shares(region, at).for_each(|share| reach.share(share));
            benefit::ceilings(region, at).for_each(|ceiling| reach.ceiling(ceiling));
        }
        reach.dispensable = reach.dispensable.difference(reach.questions);
        reach.questions = reach.questions.union(reach.dispensable);
        reach
    }

    /// The amounts and the birthday that these rules look at.
    pub fn inputs(&self) -> Vec<Input> {
        let borne = self.borne.iter().map(Input::Borne).chain(self.used.iter().map(Input::Used));
        let mut inputs: Vec<Input> = borne.chain(self.questions.iter().map(Input::Parameter)).collect();
        inputs.extend(self.diseases.then_some(Input::Diseases));
        inputs.extend((!self.ages.is_empty()).then_some(Input::Birth));
        inputs
    }

    fn deductible(&mut self, rule: &Deductible) {
        self.borne.insert(rule.pool);
        self.table(&rule.table);
        if let Some(limit) = &rule.yearly_limit {
            let needed = self.questions;
            self.table(&limit.table);
            if limit.if_missing.is_some() {
                self.dispensable = self.dispensable.union(self.questions.difference(needed));
                self.questions = needed;
            }
        }
    }

    fn share(&mut self, share: &Share) {
        if let Some(Bands::Year(pool)) = share.bands {
            self.used.insert(pool);
        }
        for row in &share.table.rows {
            self.amounts.insert(row.value.over);
            self.percent(&row.when, &row.value.rate);
        }
        share.add.iter().for_each(|row| self.percent(&row.when, &row.value));
    }

    fn ceiling(&mut self, ceiling: &Ceiling) {
        self.used.insert(ceiling.pool);
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
                    self.amounts.insert(row.value.percent.map_or(amount, |percent| percent.of(amount)));
                }
                Base::Ask(question) => self.questions.insert(question),
            }
        }
    }

    fn percent(&mut self, when: &Conditions, value: &Percent) {
        self.when(when);
        if let Base::Ask(question) = value.base {
            self.questions.insert(question);
        }
    }

    fn when(&mut self, when: &Conditions) {
        self.days.extend(when.from);
        self.days.extend(when.until.map(Date::next));
        if let Some((low, high)) = when.age {
            self.ages.extend([low, high]);
        }
        for fact in &when.facts {
            self.questions.insert(fact.question);
            let (low, high) = (fact.low.place(), fact.high.place());
            let ends = [low - 1, low, high, high + 1];
            self.facts.extend(ends.map(|answer| (fact.question, answer)));
        }
    }
}
