//! 编号: where a part stands in its list of the region. A type for each list, so that one is never taken for another.

use serde::{Deserialize, Serialize};

use super::{
    Assumption, Benefit, Ceiling, Clause, Deductible, MAX_ASSUMPTIONS, MAX_POOLS, MAX_QUESTIONS, MAX_READINGS, Pool,
    Question, Reading, Referral, Region, SecondFund, Share,
};
use crate::units::Numbered;

macro_rules! ids {
    ($($(#[$doc:meta])+ $id:ident($number:ty), $(#[$of:meta])+ $get:ident: $list:ident of $part:ident;)+) => {
        $(
            $(#[$doc])+
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $id(pub $number);

            impl $id {
                /// The id of what stands here in the list. The loader has seen that the list is short enough.
                pub fn at(index: usize) -> $id {
                    $id(<$number>::try_from(index).unwrap_or_default())
                }

                /// Where it stands in the list.
                pub fn index(self) -> usize {
                    usize::from(self.0)
                }
            }
        )+

        impl Region {
            $(
                $(#[$of])+
                pub fn $get(&self, id: $id) -> &$part {
                    &self.$list[id.index()]
                }
            )+
        }
    };
}

ids! {
    /// An index into [`Region::clauses`].
    ClauseId(u16),
    /// The clause with this index.
    clause: clauses of Clause;

    /// An index into [`Region::assumptions`].
    AssumptionId(u8),
    /// The assumption with this index.
    assumption: assumptions of Assumption;

    /// An index into [`Region::questions`].
    QuestionId(u8),
    /// The question with this index.
    question_of: questions of Question;

    /// An index into [`Region::readings`].
    ReadingId(u8),
    /// The reading with this index.
    reading: readings of Reading;

    /// An index into [`Region::pools`].
    PoolId(u8),
    /// The pool with this index.
    pool_of: pools of Pool;

    /// An index into [`Region::benefits`].
    BenefitId(u8),
    /// The benefit with this index.
    benefit: benefits of Benefit;

    /// An index into [`Region::deductibles`].
    DeductibleId(u8),
    /// The deductible with this index.
    deductible: deductibles of Deductible;

    /// An index into [`Region::shares`].
    ShareId(u8),
    /// The rate with this index.
    share: shares of Share;

    /// An index into [`Region::ceilings`].
    CeilingId(u8),
    /// The ceiling with this index.
    ceiling: ceilings of Ceiling;

    /// An index into [`Region::second_funds`].
    FundId(u8),
    /// The second fund with this index.
    fund: second_funds of SecondFund;

    /// An index into [`Region::referrals`].
    ReferralId(u8),
    /// The referral with this index.
    referral: referrals of Referral;
}

/// Ids that decisions carry in sets: the loader holds their lists to this length.
macro_rules! numbered {
    ($($id:ident below $count:expr;)+) => {$(
        impl Numbered for $id {
            const COUNT: usize = $count;

            fn number(self) -> usize {
                self.index()
            }

            fn numbered(number: usize) -> Option<$id> {
                (number < $count).then(|| $id::at(number))
            }
        }
    )+};
}

numbered! {
    AssumptionId below MAX_ASSUMPTIONS;
    QuestionId below MAX_QUESTIONS;
    ReadingId below MAX_READINGS;
    PoolId below MAX_POOLS;
}
