//! 个人账户, and the bounds of a framework.

use super::{Narrator, RulebookRow, Section};
use crate::region::{Amount, Bound, Family, Interest, Percent};
use crate::words::rules;

impl Narrator<'_> {
    pub(super) fn account(&self) -> Section {
        let (say, account) = (self.say, &self.region.account);
        let mut rows = vec![
            self.rule(say.account_pays, account.pays),
            self.rule(say.account_cash, account.cash),
            self.rule(say.account_not_for, account.not_for),
        ];
        for allowed in &account.allows {
            let row = self.row(say.allowed, rules::allowed(allowed, self.language), allowed.clause);
            rows.push(RulebookRow { assumption: allowed.assume, ..row });
        }
        for row in account.credits.iter().flat_map(|credit| &credit.table.rows) {
            rows.push(self.of_table(say.credit, row, rules::credit(&row.value, self.region, self.language)));
        }
        rows.extend(account.on_retirement.map(|cite| self.cited(say.on_retirement, cite)));
        rows.extend(account.gap.map(|cite| self.cited(say.gap, cite)));
        rows.extend(account.assume.iter().map(|id| self.assumed(say.account, *id)));
        rows.extend(account.interest.iter().map(|interest| self.interest(interest)));
        if let Some(interest) = &account.interest {
            rows.extend(interest.on_payout.map(|clause| self.rule(say.on_payout, clause)));
            rows.extend(interest.if_missing.map(|id| self.assumed(say.if_missing, id)));
        }
        rows.extend(account.family.iter().map(|family| self.family(family)));
        Section { title: say.account.to_owned(), rows }
    }

    pub(super) fn interest(&self, interest: &Interest) -> RulebookRow {
        self.row(self.say.interest, rules::interest(interest.day_count, self.language), interest.clause)
    }

    pub(super) fn family(&self, family: &Family) -> RulebookRow {
        self.row(self.say.family, rules::family(family.floor, family.above, self.language), family.clause)
    }

    pub(super) fn bounds(&self) -> Option<Section> {
        let (say, bounds) = (self.say, self.region.bounds.as_ref()?);
        let amount = |name: &str, bound: &Option<Bound<Amount>>| {
            let bound = bound.as_ref()?;
            Some(self.row(name, rules::amount(&bound.value, self.region, self.language), bound.clause))
        };
        let rate = |name: &str, bound: &Option<Bound<Percent>>| {
            let bound = bound.as_ref()?;
            Some(self.row(name, rules::percent(&bound.value, self.region, self.language), bound.clause))
        };
        let rows = [
            amount(say.deductible_at_most, &bounds.deductible_at_most),
            rate(say.rate_at_least, &bounds.rate_at_least),
            rate(say.retired_extra, &bounds.retired_extra),
            rate(say.level_step, &bounds.level_step_at_least),
            amount(say.ceiling_about, &bounds.ceiling_about),
        ];
        self.section(say.bounds, rows.into_iter().flatten().collect())
    }
}
