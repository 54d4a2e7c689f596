//! 待遇: one benefit with every value it uses.

use super::{Narrator, RulebookRow, Section};
use crate::region::{
    Amount, AssumptionId, Bands, Ceiling, CeilingId, ClauseId, Conditions, Deductible, DeductibleUse, FundId, Limit,
    Percent, Period, Row, SecondFund, Share, ShareId, ShareRow, Table, YearlyLimit,
};
use crate::units::{Care, Level, Set};
use crate::words::rules;

/// For whom values are read: rows that no such visit meets are left out.
#[derive(Clone, Copy)]
pub(super) struct For {
    care: Set<Care>,
    levels: Set<Level>,
}

impl For {
    /// Any visit.
    pub fn any() -> For {
        For { care: Set::all(), levels: Set::all() }
    }

    fn meets(self, when: &Conditions) -> bool {
        let [_, levels, care, ..] = when.lists();
        levels.is_none_or(|bits| u64::from(bits) & self.levels.mask() != 0)
            && care.is_none_or(|bits| u64::from(bits) & self.care.mask() != 0)
    }
}

impl Narrator<'_> {
    pub(super) fn benefit(&self, at: usize) -> Section {
        let (say, benefit) = (self.say, &self.region.benefits[at]);
        let levels = benefit.only_levels.as_ref().map_or(Set::all(), |only| only.levels);
        let whom = For { care: benefit.care, levels };
        let mut rows = vec![self.rule(&rules::cares(benefit.care, self.language), benefit.clause)];
        if let Some(only) = &benefit.only_levels {
            let value = format!("{}{}{}", rules::levels(only.levels, self.language), say.colon, self.text(&only.text));
            rows.push(self.row(say.only_levels, value, only.clause));
        }
        rows.extend(self.assume(&benefit.assume));
        rows.extend(self.deductible_use(benefit.deductible, whom));
        rows.extend(self.share(self.region.share(benefit.share), whom));
        rows.extend(self.ceilings(&benefit.ceilings, benefit.no_ceiling, whom));
        rows.extend(benefit.second_fund.map(|at| self.second_fund(at, whom)).into_iter().flatten());
        Section { title: self.text(&benefit.name).to_owned(), rows }
    }

    /// Assumptions that hold whenever something is used.
    pub(super) fn assume(&self, ids: &[AssumptionId]) -> Vec<RulebookRow> {
        ids.iter().map(|id| self.assumed(self.say.assumption, *id)).collect()
    }

    pub(super) fn deductible_use(&self, of: DeductibleUse, whom: For) -> Vec<RulebookRow> {
        match of {
            DeductibleUse::None(clause) => vec![self.rule(self.say.no_deductible, clause)],
            DeductibleUse::Of(at) => self.deductible(self.region.deductible(at), whom),
        }
    }

    fn deductible(&self, rule: &Deductible, whom: For) -> Vec<RulebookRow> {
        let mut how = vec![rules::period(rule.per, self.language).to_owned()];
        let adds_up = matches!(rule.per, Period::Year | Period::Quarter | Period::Month);
        if adds_up && rule.table.rows.iter().any(|row| row.when.lists()[1].is_some()) {
            how.push(rules::across(rule.across, self.language).to_owned());
        }
        how.push(rules::pool(rule.pool, self.region, self.language));
        let mut rows = self.amounts(self.say.deductible, &how, &rule.table, whom);
        rows.extend(rule.yearly_limit.iter().flat_map(|limit| self.yearly_limit(limit, whom)));
        rows
    }

    fn yearly_limit(&self, limit: &YearlyLimit, whom: For) -> Vec<RulebookRow> {
        let how = [rules::crossing(limit.crossing, self.language).to_owned()];
        let mut rows = self.amounts(self.say.yearly_limit, &how, &limit.table, whom);
        rows.extend(limit.if_missing.map(|id| self.assumed(self.say.if_missing, id)));
        rows
    }

    /// A table of amounts: how they add up, then each of them.
    pub(super) fn amounts(&self, name: &str, how: &[String], table: &Table<Amount>, whom: For) -> Vec<RulebookRow> {
        let value = |row: &Row<Amount>| rules::amount(&row.value, self.region, self.language);
        self.table(name, how, table, whom, value)
    }

    fn table<V>(
        &self,
        name: &str,
        how: &[String],
        table: &Table<V>,
        whom: For,
        value: impl Fn(&Row<V>) -> String,
    ) -> Vec<RulebookRow> {
        let holds = |row: &&Row<V>| whom.meets(&row.when);
        let first = table.rows.iter().find(holds).filter(|_| !how.is_empty());
        let how = first.map(|first| self.row(name, how.join(self.say.comma), first.clause));
        let rows = table.rows.iter().filter(holds).map(|row| self.of_table(name, row, value(row)));
        how.into_iter().chain(rows).collect()
    }

    pub(super) fn share(&self, share: &Share, whom: For) -> Vec<RulebookRow> {
        let mut rows = self.rates(&share.table, share.bands, whom);
        rows.extend(self.added(&share.add, whom));
        rows
    }

    pub(super) fn rates(&self, table: &Table<ShareRow>, bands: Option<Bands>, whom: For) -> Vec<RulebookRow> {
        let how: Vec<String> = bands.map(|bands| self.bands(bands)).into_iter().collect();
        let value = |row: &Row<ShareRow>| {
            let rate = rules::percent(&row.value.rate, self.region, self.language);
            if bands.is_none() {
                return rate;
            }
            let band = rules::band(row.value.over, row.value.up_to, self.language);
            format!("{band}{}{rate}", self.say.colon)
        };
        self.table(self.say.share, &how, table, whom, value)
    }

    pub(super) fn bands(&self, bands: Bands) -> String {
        match bands {
            Bands::Bill => self.say.bands_bill.to_owned(),
            Bands::Year(pool) => {
                format!("{}{}{}", self.say.bands_year, self.say.comma, rules::pool(pool, self.region, self.language))
            }
        }
    }

    pub(super) fn added(&self, rows: &[Row<Percent>], whom: For) -> Vec<RulebookRow> {
        let value = |row: &Row<Percent>| rules::added(&row.value, self.region, self.language);
        let rows = rows.iter().filter(|row| whom.meets(&row.when));
        rows.map(|row| self.of_table(self.say.added, row, value(row))).collect()
    }

    pub(super) fn ceilings(&self, list: &[CeilingId], none: Option<ClauseId>, whom: For) -> Vec<RulebookRow> {
        let none = none.map(|clause| self.rule(self.say.no_ceiling, clause));
        let rows = list.iter().flat_map(|at| self.ceiling(self.region.ceiling(*at), whom));
        rows.chain(none).collect()
    }

    fn ceiling(&self, ceiling: &Ceiling, whom: For) -> Vec<RulebookRow> {
        let how = [
            rules::period(ceiling.per, self.language).to_owned(),
            rules::basis(ceiling.basis, self.language).to_owned(),
            rules::pool(ceiling.pool, self.region, self.language),
        ];
        self.limit(&how, &ceiling.limit, whom)
    }

    pub(super) fn limit(&self, how: &[String], limit: &Limit, whom: For) -> Vec<RulebookRow> {
        match limit {
            Limit::Table(table) => self.amounts(self.say.ceiling, how, table, whom),
            Limit::ByDisease(rule) => {
                let how = (!how.is_empty()).then(|| self.row(self.say.ceiling, how.join(self.say.comma), rule.clause));
                let value = rules::by_disease(rule.each_further, rule.at_most, rule.counts, self.language);
                how.into_iter().chain([self.row(self.say.ceiling, value, rule.clause)]).collect()
            }
        }
    }

    pub(super) fn second_fund(&self, at: FundId, whom: For) -> Vec<RulebookRow> {
        let fund: &SecondFund = self.region.fund(at);
        let name = self.text(&fund.name);
        let mut rows = vec![self.rule(name, fund.clause)];
        rows.extend(self.assume(&fund.assume));
        rows.extend(self.fund_share(fund.share, fund.clause, whom));
        rows.extend(self.ceilings(&fund.ceilings, None, whom));
        for row in rows.iter_mut().skip(1) {
            row.what = format!("{name}{}{}", self.say.comma, row.what);
        }
        rows
    }

    pub(super) fn fund_share(&self, share: Option<ShareId>, clause: ClauseId, whom: For) -> Vec<RulebookRow> {
        match share {
            None => vec![self.row(self.say.share, self.say.same_share, clause)],
            Some(at) => self.share(self.region.share(at), whom),
        }
    }
}
