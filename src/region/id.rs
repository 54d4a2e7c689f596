//! 编号: where a part stands in its list of the region. A type for each list, so that one is never taken for another.

use serde::{Deserialize, Serialize};

use crate::units::Numbered;

/// The most pools a region may have: the ledger is a fixed-size value.
pub const MAX_POOLS: usize = 8;

/// The most readings a region may have: a decision carries a set of them.
pub const MAX_READINGS: usize = 32;

/// The most assumptions a region may have: a decision carries a set of them.
pub const MAX_ASSUMPTIONS: usize = 64;

/// The most questions a region may have: a decision carries a set of those that have no answer.
pub const MAX_QUESTIONS: usize = 60;

macro_rules! ids {
    ($($id:ident($number:ty) of $list:ident;)+) => {
        $(
            #[doc = concat!("An index into [`Region::", stringify!($list), "`](super::Region::", stringify!($list), ").")]
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
    };
}

ids! {
    ClauseId(u16) of clauses;
    AssumptionId(u8) of assumptions;
    QuestionId(u8) of questions;
    ReadingId(u8) of readings;
    PoolId(u8) of pools;
    BenefitId(u8) of benefits;
    DeductibleId(u8) of deductibles;
    ShareId(u8) of shares;
    CeilingId(u8) of ceilings;
    FundId(u8) of second_funds;
    ReferralId(u8) of referrals;
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
