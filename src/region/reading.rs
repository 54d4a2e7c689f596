//! 读法: alternative words of one clause, as changes to the region's own values.

use serde::{Deserialize, Serialize};

use super::Region;
use super::account::{Family, Interest};
use super::benefit::{Across, Bands, Basis, Crossing, DeductibleUse, Limit, Period, ShareRow, YearlyLimit};
use super::document::{AssumptionId, ClauseId};
use super::table::{Amount, Percent, Row, Table};
use crate::units::Text;

/// 读法: a clause that can be read in more than one way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reading {
    /// Its id: the key in a request's `readings`.
    pub id: String,
    /// The clause.
    pub clause: ClauseId,
    /// What is in question.
    pub text: Text,
    /// The default, by index.
    pub default: u8,
    /// The ways to read it.
    pub options: Vec<ReadingOption>,
}

/// One way to read a clause.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReadingOption {
    /// Its id.
    pub id: String,
    /// What it means.
    pub text: Text,
    /// What it changes; nothing for the default.
    pub changes: Vec<Change>,
}

/// One value that a reading replaces: which part, by index, and the new value.
///
/// Every value of a part that a file can set stands here, so that a reading can change any of them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Change {
    /// `deductible.X.pool`
    DeductiblePool(u8, u8),
    /// `deductible.X.per`
    DeductiblePer(u8, Period),
    /// `deductible.X.across_levels`
    DeductibleAcross(u8, Across),
    /// `deductible.X.rows`
    DeductibleRows(u8, Table<Amount>),
    /// `deductible.X.yearly_limit.rows`
    DeductibleLimitRows(u8, Table<Amount>),
    /// `deductible.X.yearly_limit.crossing`
    DeductibleCrossing(u8, Crossing),
    /// `deductible.X.yearly_limit.if_missing`
    DeductibleIfMissing(u8, Option<AssumptionId>),
    /// `share.X.rows`
    ShareRows(u8, Table<ShareRow>),
    /// `share.X.add`
    ShareAdd(u8, Vec<Row<Percent>>),
    /// `share.X.bands`
    ShareBands(u8, Option<Bands>),
    /// `ceiling.X.pool`
    CeilingPool(u8, u8),
    /// `ceiling.X.per`
    CeilingPer(u8, Period),
    /// `ceiling.X.basis`
    CeilingBasis(u8, Basis),
    /// `ceiling.X.rows` or `ceiling.X.by_disease`
    CeilingLimit(u8, Limit),
    /// `benefit.X.deductible`
    BenefitDeductible(u8, DeductibleUse),
    /// `benefit.X.share`
    BenefitShare(u8, u8),
    /// `benefit.X.ceilings`
    BenefitCeilings(u8, Vec<u8>, Option<ClauseId>),
    /// `benefit.X.second_fund`
    BenefitSecondFund(u8, Option<u8>),
    /// `second_fund.X.share`
    SecondFundShare(u8, Option<u8>),
    /// `second_fund.X.ceilings`
    SecondFundCeilings(u8, Vec<u8>),
    /// `account.interest`
    AccountInterest(Option<Interest>),
    /// `account.family`
    AccountFamily(Option<Family>),
}

impl Region {
    /// Replaces one value. The loader has seen that the indexes exist.
    pub fn change(&mut self, change: &Change) {
        match change {
            Change::DeductiblePool(at, pool) => self.deductibles[usize::from(*at)].pool = *pool,
            Change::DeductiblePer(at, per) => self.deductibles[usize::from(*at)].per = *per,
            Change::DeductibleAcross(at, across) => self.deductibles[usize::from(*at)].across = *across,
            Change::DeductibleRows(at, table) => self.deductibles[usize::from(*at)].table = table.clone(),
            Change::DeductibleLimitRows(at, table) => {
                self.limit(*at, |limit| limit.table = table.clone());
            }
            Change::DeductibleCrossing(at, crossing) => self.limit(*at, |limit| limit.crossing = *crossing),
            Change::DeductibleIfMissing(at, assume) => self.limit(*at, |limit| limit.if_missing = *assume),
            Change::ShareRows(at, table) => self.shares[usize::from(*at)].table = table.clone(),
            Change::ShareAdd(at, rows) => self.shares[usize::from(*at)].add = rows.clone(),
            Change::ShareBands(at, bands) => self.shares[usize::from(*at)].bands = *bands,
            Change::CeilingPool(at, pool) => self.ceilings[usize::from(*at)].pool = *pool,
            Change::CeilingPer(at, per) => self.ceilings[usize::from(*at)].per = *per,
            Change::CeilingBasis(at, basis) => self.ceilings[usize::from(*at)].basis = *basis,
            Change::CeilingLimit(at, limit) => self.ceilings[usize::from(*at)].limit = limit.clone(),
            Change::BenefitDeductible(at, deductible) => self.benefits[usize::from(*at)].deductible = *deductible,
            Change::BenefitShare(at, share) => self.benefits[usize::from(*at)].share = *share,
            Change::BenefitCeilings(at, list, none) => {
                let benefit = &mut self.benefits[usize::from(*at)];
                benefit.ceilings.clone_from(list);
                benefit.no_ceiling = *none;
            }
            Change::BenefitSecondFund(at, fund) => self.benefits[usize::from(*at)].second_fund = *fund,
            Change::SecondFundShare(at, share) => self.second_funds[usize::from(*at)].share = *share,
            Change::SecondFundCeilings(at, list) => self.second_funds[usize::from(*at)].ceilings.clone_from(list),
            Change::AccountInterest(interest) => self.account.interest = *interest,
            Change::AccountFamily(family) => self.account.family = *family,
        }
    }
    /// Changes the yearly limit of a deductible that has one.
    fn limit(&mut self, at: u8, change: impl FnOnce(&mut YearlyLimit)) {
        if let Some(limit) = &mut self.deductibles[usize::from(at)].yearly_limit {
            change(limit);
        }
    }
}
