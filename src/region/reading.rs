//! 读法: alternative words of one clause, as parts of the region that take the place of its own.

use serde::{Deserialize, Serialize};

use super::Region;
use super::account::Account;
use super::benefit::{Benefit, Ceiling, Deductible, SecondFund, Share, YearlyLimit};
use super::id::{BenefitId, CeilingId, ClauseId, DeductibleId, FundId, ReadingId, ShareId};
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
    /// The parts that it puts in the place of the region's own; none for the default.
    pub replaces: Vec<Replacement>,
}

/// A part that takes the place of the region's own, with that one's index.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Replacement {
    /// 起付标准
    Deductible(DeductibleId, Deductible),
    /// 支付比例
    Share(ShareId, Share),
    /// 最高支付限额
    Ceiling(CeilingId, Ceiling),
    /// 待遇
    Benefit(BenefitId, Benefit),
    /// 第二段基金
    SecondFund(FundId, SecondFund),
    /// 个人账户
    Account(Account),
}

/// The values of a part that a reading can change, by their keys in a region file.
///
/// Options of two readings may replace one part, each for another of its values (the loader has seen to that). So that
/// both hold, a part is replaced value by value: each in which the option's part is not the default one.
macro_rules! values {
    ($part:ident { $($key:literal $field:ident),+ } $({ $limit:ident })?) => {
        impl $part {
            /// The values in which another part is not this one, by their keys.
            fn differing(&self, other: &$part) -> Vec<&'static str> {
                let mut keys = Vec::new();
                $(if self.$field != other.$field {
                    keys.push($key);
                })+
                $(if let (Some(mine), Some(theirs)) = (&self.$limit, &other.$limit) {
                    keys.extend(mine.differing(theirs));
                })?
                keys
            }

            /// Takes over the values in which `option` is not the default part.
            fn take_over(&mut self, default: &$part, option: &$part) {
                $(if option.$field != default.$field {
                    self.$field.clone_from(&option.$field);
                })+
                $(if let (Some(mine), Some(default), Some(option)) = (&mut self.$limit, &default.$limit, &option.$limit) {
                    mine.take_over(default, option);
                })?
            }
        }
    };
}

values!(Deductible { "pool" pool, "per" per, "across_levels" across, "rows" table } { yearly_limit });
values!(YearlyLimit { "yearly_limit.rows" table, "yearly_limit.crossing" crossing, "yearly_limit.if_missing" if_missing });
values!(Share { "rows" table, "add" add, "bands" bands });
values!(Ceiling { "pool" pool, "per" per, "basis" basis, "limit" limit });
values!(Benefit {
    "deductible" deductible, "share" share, "ceilings" ceilings, "ceilings" no_ceiling, "second_fund" second_fund
});
values!(SecondFund { "share" share, "ceilings" ceilings });
values!(Account { "interest" interest, "family" family });

impl Replacement {
    /// Which values it replaces, as the section of the file, the index and the key: two readings cannot replace one value.
    pub fn values(&self, region: &Region) -> Vec<(&'static str, usize, &'static str)> {
        let (section, at, keys) = match self {
            Replacement::Deductible(at, part) => ("deductible", at.index(), region.deductible(*at).differing(part)),
            Replacement::Share(at, part) => ("share", at.index(), region.share(*at).differing(part)),
            Replacement::Ceiling(at, part) => ("ceiling", at.index(), region.ceiling(*at).differing(part)),
            Replacement::Benefit(at, part) => ("benefit", at.index(), region.benefit(*at).differing(part)),
            Replacement::SecondFund(at, part) => ("second_fund", at.index(), region.fund(*at).differing(part)),
            Replacement::Account(part) => ("account", 0, region.account.differing(part)),
        };
        keys.into_iter().map(|key| (section, at, key)).collect()
    }

    /// Notes on the region's own part that the reading touches it.
    pub fn touch(&self, region: &mut Region, reading: ReadingId) {
        let touched = match self {
            Replacement::Deductible(at, _) => &mut region.deductibles[at.index()].touched,
            Replacement::Share(at, _) => &mut region.shares[at.index()].touched,
            Replacement::Ceiling(at, _) => &mut region.ceilings[at.index()].touched,
            Replacement::Benefit(at, _) => &mut region.benefits[at.index()].touched,
            Replacement::SecondFund(at, _) => &mut region.second_funds[at.index()].touched,
            Replacement::Account(_) => &mut region.account.touched,
        };
        touched.insert(reading);
    }
}

impl Region {
    /// The region with an option chosen for each reading, in the region's order.
    #[must_use]
    pub fn under(&self, options: &[u8]) -> Region {
        let mut region = self.clone();
        for (reading, option) in self.readings.iter().zip(options) {
            for part in &reading.options[usize::from(*option)].replaces {
                region.replace(self, part);
            }
        }
        region
    }

    /// Puts a part in the place of the one that `default` has. The loader has seen that there is one.
    fn replace(&mut self, default: &Region, part: &Replacement) {
        match part {
            Replacement::Deductible(at, part) => self.deductibles[at.index()].take_over(default.deductible(*at), part),
            Replacement::Share(at, part) => self.shares[at.index()].take_over(default.share(*at), part),
            Replacement::Ceiling(at, part) => self.ceilings[at.index()].take_over(default.ceiling(*at), part),
            Replacement::Benefit(at, part) => self.benefits[at.index()].take_over(default.benefit(*at), part),
            Replacement::SecondFund(at, part) => self.second_funds[at.index()].take_over(default.fund(*at), part),
            Replacement::Account(part) => self.account.take_over(&default.account, part),
        }
    }
}
