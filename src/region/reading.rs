//! 读法: alternative words of one clause, as parts of the region that take the place of its own.

use serde::{Deserialize, Serialize};

use super::Region;
use super::account::Account;
use super::benefit::{Benefit, Ceiling, Deductible, SecondFund, Share, YearlyLimit};
use super::id::{BenefitId, CeilingId, ClauseId, DeductibleId, FundId, ShareId};
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
            pub fn differing(&self, other: &$part) -> Vec<&'static str> {
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
