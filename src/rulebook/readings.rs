//! 读法: each reading's options, and the values that each would put in place of others.

use super::benefit::For;
use super::{Narrator, RulebookRow, Section};
use crate::region::{
    Account, Benefit, Ceiling, ClauseId, Deductible, DeductibleUse, Replacement, SecondFund, Share, YearlyLimit,
};
use crate::words::rules;

impl Narrator<'_> {
    pub(super) fn reading(&self, at: usize) -> Section {
        let (say, reading) = (self.say, &self.region.readings[at]);
        let mut rows = Vec::new();
        for (at, option) in reading.options.iter().enumerate() {
            let default = usize::from(reading.default) == at;
            let what = if default { format!("{} [{}]", option.id, say.default) } else { option.id.clone() };
            rows.push(self.row(what, self.text(&option.text), reading.clause));
            for part in &option.replaces {
                let whose = self.whose(part).map(|whose| format!("{whose}{}", say.comma)).unwrap_or_default();
                for mut row in self.replacement(part, reading.clause) {
                    row.what = format!("{}{}{whose}{}", option.id, say.colon, row.what);
                    rows.push(row);
                }
            }
        }
        let title = format!("{}{}{} {}", say.readings, say.colon, reading.id, self.text(&reading.text));
        Section { title, rows }
    }

    /// The benefits and funds whose values change; none where the account's do.
    fn whose(&self, part: &Replacement) -> Option<String> {
        let benefits = self.region.benefits.iter().enumerate().filter(|(at, benefit)| match part {
            Replacement::Deductible(of, _) => matches!(benefit.deductible, DeductibleUse::Of(at) if at == *of),
            Replacement::Share(of, _) => benefit.share == *of,
            Replacement::Ceiling(of, _) => benefit.ceilings.contains(of),
            Replacement::Benefit(of, _) => of.index() == *at,
            Replacement::SecondFund(..) | Replacement::Account(_) => false,
        });
        let funds = self.region.second_funds.iter().enumerate().filter(|(at, fund)| match part {
            Replacement::Share(of, _) => fund.share == Some(*of),
            Replacement::Ceiling(of, _) => fund.ceilings.contains(of),
            Replacement::SecondFund(of, _) => of.index() == *at,
            Replacement::Deductible(..) | Replacement::Benefit(..) | Replacement::Account(_) => false,
        });
        let names = benefits.map(|(_, benefit)| &benefit.name).chain(funds.map(|(_, fund)| &fund.name));
        let names: Vec<&str> = names.map(|name| self.text(name)).collect();
        (!names.is_empty()).then(|| names.join(self.say.and))
    }

    /// The values that a reading puts in place; on the reading's own clause where a value has none.
    fn replacement(&self, part: &Replacement, clause: ClauseId) -> Vec<RulebookRow> {
        let region = self.region;
        match part {
            Replacement::Deductible(at, new) => self.other_deductible(region.deductible(*at), new, clause),
            Replacement::Share(at, new) => self.other_share(region.share(*at), new, clause),
            Replacement::Ceiling(at, new) => self.other_ceiling(region.ceiling(*at), new, clause),
            Replacement::Benefit(at, new) => self.other_benefit(region.benefit(*at), new, clause),
            Replacement::SecondFund(at, new) => self.other_fund(region.fund(*at), new, clause),
            Replacement::Account(new) => self.other_account(&region.account, new, clause),
        }
    }

    fn other_deductible(&self, old: &Deductible, new: &Deductible, clause: ClauseId) -> Vec<RulebookRow> {
        let (say, language) = (self.say, self.language);
        let mut rows = Vec::new();
        if old.pool != new.pool {
            rows.push(self.row(say.deductible, rules::pool(new.pool, self.region, language), clause));
        }
        if old.per != new.per {
            rows.push(self.row(say.deductible, rules::period(new.per, language), clause));
        }
        if old.across != new.across {
            rows.push(self.row(say.deductible, rules::across(new.across, language), clause));
        }
        if old.table != new.table {
            rows.extend(self.amounts(say.deductible, &[], &new.table, For::any()));
        }
        if let (Some(old), Some(new)) = (&old.yearly_limit, &new.yearly_limit) {
            rows.extend(self.other_yearly_limit(old, new, clause));
        }
        rows
    }

    fn other_yearly_limit(&self, old: &YearlyLimit, new: &YearlyLimit, clause: ClauseId) -> Vec<RulebookRow> {
        let say = self.say;
        let mut rows = Vec::new();
        if old.table != new.table {
            rows.extend(self.amounts(say.yearly_limit, &[], &new.table, For::any()));
        }
        if old.crossing != new.crossing {
            rows.push(self.row(say.yearly_limit, rules::crossing(new.crossing, self.language), clause));
        }
        if old.if_missing != new.if_missing {
            rows.push(match new.if_missing {
                Some(id) => self.assumed(say.if_missing, id),
                None => self.row(say.if_missing, say.asked, clause),
            });
        }
        rows
    }

    fn other_share(&self, old: &Share, new: &Share, clause: ClauseId) -> Vec<RulebookRow> {
        let say = self.say;
        let mut rows = Vec::new();
        if old.table != new.table {
            rows.extend(self.rates(&new.table, new.bands, For::any()));
        }
        if old.add != new.add && new.add.is_empty() {
            rows.push(self.row(say.added, say.none, clause));
        } else if old.add != new.add {
            rows.extend(self.added(&new.add, For::any()));
        }
        if old.bands != new.bands {
            let bands = new.bands.map_or(say.no_bands.to_owned(), |bands| self.bands(bands));
            rows.push(self.row(say.share, bands, clause));
        }
        rows
    }

    fn other_ceiling(&self, old: &Ceiling, new: &Ceiling, clause: ClauseId) -> Vec<RulebookRow> {
        let (say, language) = (self.say, self.language);
        let mut rows = Vec::new();
        if old.pool != new.pool {
            rows.push(self.row(say.ceiling, rules::pool(new.pool, self.region, language), clause));
        }
        if old.per != new.per {
            rows.push(self.row(say.ceiling, rules::period(new.per, language), clause));
        }
        if old.basis != new.basis {
            rows.push(self.row(say.ceiling, rules::basis(new.basis, language), clause));
        }
        if old.limit != new.limit {
            rows.extend(self.limit(&[], &new.limit, For::any()));
        }
        rows
    }

    fn other_benefit(&self, old: &Benefit, new: &Benefit, clause: ClauseId) -> Vec<RulebookRow> {
        let say = self.say;
        let mut rows = Vec::new();
        if old.deductible != new.deductible {
            rows.extend(self.deductible_use(new.deductible, For::any()));
        }
        if old.share != new.share {
            rows.extend(self.share(self.region.share(new.share), For::any()));
        }
        if (&old.ceilings, old.no_ceiling) != (&new.ceilings, new.no_ceiling) {
            rows.extend(self.ceilings(&new.ceilings, new.no_ceiling, For::any()));
        }
        if old.second_fund != new.second_fund {
            match new.second_fund {
                Some(at) => rows.extend(self.second_fund(at, For::any())),
                None => rows.push(self.row(say.second_fund, say.none, clause)),
            }
        }
        rows
    }

    fn other_fund(&self, old: &SecondFund, new: &SecondFund, clause: ClauseId) -> Vec<RulebookRow> {
        let mut rows = Vec::new();
        if old.share != new.share {
            rows.extend(self.fund_share(new.share, clause, For::any()));
        }
        if old.ceilings != new.ceilings {
            rows.extend(self.ceilings(&new.ceilings, None, For::any()));
        }
        rows
    }

    fn other_account(&self, old: &Account, new: &Account, clause: ClauseId) -> Vec<RulebookRow> {
        let say = self.say;
        let mut rows = Vec::new();
        if old.interest != new.interest {
            let none = || self.row(say.interest, say.none, clause);
            rows.push(new.interest.as_ref().map_or_else(none, |interest| self.interest(interest)));
        }
        if old.family != new.family {
            let none = || self.row(say.family, say.none, clause);
            rows.push(new.family.as_ref().map_or_else(none, |family| self.family(family)));
        }
        rows
    }
}
