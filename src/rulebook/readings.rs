//! 读法: each reading's options, and the values that each would put in place of others.

use super::benefit::For;
use super::{Book, Row, Section};
use crate::region::{Change, ClauseId, DeductibleUse};
use crate::words::rules;

impl Book<'_> {
    pub(super) fn reading(&self, at: usize) -> Section {
        let (say, reading) = (self.say, &self.region.readings[at]);
        let mut rows = Vec::new();
        for (at, option) in reading.options.iter().enumerate() {
            let default = usize::from(reading.default) == at;
            let what = if default { format!("{} [{}]", option.id, say.default) } else { option.id.clone() };
            rows.push(self.row(what, self.text(&option.text), reading.clause));
            for change in &option.changes {
                let whose = self.whose(change).map(|whose| format!("{whose}{}", say.comma)).unwrap_or_default();
                for mut row in self.change(change, reading.clause) {
                    row.what = format!("{}{}{whose}{}", option.id, say.colon, row.what);
                    rows.push(row);
                }
            }
        }
        let title = format!("{}{}{} {}", say.readings, say.colon, reading.id, self.text(&reading.text));
        Section { title, rows }
    }

    /// The benefits and funds whose values change; none where the account's do.
    fn whose(&self, change: &Change) -> Option<String> {
        let part = part(change);
        let benefits = self.region.benefits.iter().enumerate().filter(|(at, benefit)| match part {
            Part::Deductible(of) => matches!(benefit.deductible, DeductibleUse::Of(at) if at == of),
            Part::Share(of) => benefit.share == of,
            Part::Ceiling(of) => benefit.ceilings.contains(&of),
            Part::Benefit(of) => usize::from(of) == *at,
            Part::SecondFund(_) | Part::Account => false,
        });
        let funds = self.region.second_funds.iter().enumerate().filter(|(at, fund)| match part {
            Part::Share(of) => fund.share == Some(of),
            Part::Ceiling(of) => fund.ceilings.contains(&of),
            Part::SecondFund(of) => usize::from(of) == *at,
            Part::Deductible(_) | Part::Benefit(_) | Part::Account => false,
        });
        let names = benefits.map(|(_, benefit)| &benefit.name).chain(funds.map(|(_, fund)| &fund.name));
        let names: Vec<&str> = names.map(|name| self.text(name)).collect();
        (!names.is_empty()).then(|| names.join(self.say.and))
    }

    /// The value that a reading puts in place; on the reading's own clause where the value has none.
    fn change(&self, change: &Change, clause: ClauseId) -> Vec<Row> {
        let (region, say, language) = (self.region, self.say, self.language);
        let one = |what: &str, value: &str| vec![self.row(what, value, clause)];
        let pool = |pool: u8| rules::pool(pool, region, language);
        match change {
            Change::DeductiblePool(_, to) => one(say.deductible, &pool(*to)),
            Change::DeductiblePer(_, per) => one(say.deductible, rules::period(*per, language)),
            Change::DeductibleAcross(_, across) => one(say.deductible, rules::across(*across, language)),
            Change::DeductibleRows(_, table) => self.amounts(say.deductible, &[], table, For::ANY),
            Change::DeductibleLimitRows(_, table) => self.amounts(say.yearly_limit, &[], table, For::ANY),
            Change::DeductibleCrossing(_, crossing) => one(say.yearly_limit, rules::crossing(*crossing, language)),
            Change::DeductibleIfMissing(_, Some(id)) => vec![self.assumed(say.if_missing, *id)],
            Change::DeductibleIfMissing(_, None) => one(say.if_missing, say.asked),
            Change::ShareRows(at, table) => self.rates(table, region.shares[usize::from(*at)].bands, For::ANY),
            Change::ShareAdd(_, rows) if rows.is_empty() => one(say.added, say.none),
            Change::ShareAdd(_, rows) => self.added(rows, For::ANY),
            Change::ShareBands(_, Some(bands)) => one(say.share, &self.bands(*bands)),
            Change::ShareBands(_, None) => one(say.share, say.no_bands),
            Change::CeilingPool(_, to) => one(say.ceiling, &pool(*to)),
            Change::CeilingPer(_, per) => one(say.ceiling, rules::period(*per, language)),
            Change::CeilingBasis(_, basis) => one(say.ceiling, rules::basis(*basis, language)),
            Change::CeilingLimit(_, limit) => self.limit(&[], limit, For::ANY),
            Change::BenefitDeductible(_, of) => self.deductible_use(*of, For::ANY),
            Change::BenefitShare(_, at) => self.share(&region.shares[usize::from(*at)], For::ANY),
            Change::BenefitCeilings(_, list, none) => self.ceilings(list, *none, For::ANY),
            Change::BenefitSecondFund(_, Some(at)) => self.second_fund(*at, For::ANY),
            Change::BenefitSecondFund(_, None) => one(say.second_fund, say.none),
            Change::SecondFundShare(_, share) => self.fund_share(*share, clause, For::ANY),
            Change::SecondFundCeilings(_, list) => self.ceilings(list, None, For::ANY),
            Change::AccountInterest(Some(interest)) => vec![self.interest(interest)],
            Change::AccountInterest(None) => one(say.interest, say.none),
            Change::AccountFamily(Some(family)) => vec![self.family(family)],
            Change::AccountFamily(None) => one(say.family, say.none),
        }
    }
}

/// The part of a region file, by index, that a change is made to.
#[derive(Clone, Copy)]
enum Part {
    Deductible(u8),
    Share(u8),
    Ceiling(u8),
    Benefit(u8),
    SecondFund(u8),
    Account,
}

fn part(change: &Change) -> Part {
    match *change {
        Change::DeductiblePool(at, _)
        | Change::DeductiblePer(at, _)
        | Change::DeductibleAcross(at, _)
        | Change::DeductibleRows(at, _)
        | Change::DeductibleLimitRows(at, _)
        | Change::DeductibleCrossing(at, _)
        | Change::DeductibleIfMissing(at, _) => Part::Deductible(at),
        Change::ShareRows(at, _) | Change::ShareAdd(at, _) | Change::ShareBands(at, _) => Part::Share(at),
        Change::CeilingPool(at, _)
        | Change::CeilingPer(at, _)
        | Change::CeilingBasis(at, _)
        | Change::CeilingLimit(at, _) => Part::Ceiling(at),
        Change::BenefitDeductible(at, _)
        | Change::BenefitShare(at, _)
        | Change::BenefitCeilings(at, ..)
        | Change::BenefitSecondFund(at, _) => Part::Benefit(at),
        Change::SecondFundShare(at, _) | Change::SecondFundCeilings(at, _) => Part::SecondFund(at),
        Change::AccountInterest(_) | Change::AccountFamily(_) => Part::Account,
    }
}
