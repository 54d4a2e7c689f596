//! 谁、在哪里、看什么: what decides which rule answers a visit.

use serde::{Deserialize, Serialize};

use super::id::{AssumptionId, BenefitId, ClauseId, ReferralId};
use crate::units::{Care, Rate, Set, Text};

/// What answers a kind of care.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Route {
    /// A benefit of this document, by index.
    Benefit(BenefitId),
    /// Another rule, by index into [`super::Region::referrals`].
    Refer(ReferralId),
}

/// 另有规定: kinds of care that the document leaves to another rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Referral {
    /// The stable reason code.
    pub code: String,
    /// The kinds of care.
    pub care: Set<Care>,
    /// The clause that leaves them.
    pub clause: ClauseId,
    /// Which rule applies.
    pub text: Text,
}

/// 并入结算: a visit that an admission or a recognition soon follows joins that bill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Merge {
    /// The kinds of care that can join.
    pub care: Set<Care>,
    /// What they join: `inpatient`, `special`.
    pub into: Set<Care>,
    /// Within how many days, where the document says.
    pub within_days: Option<u32>,
    /// Only in the same hospital.
    pub same_hospital: bool,
    /// The clause.
    pub clause: ClauseId,
    /// What happens, in plain words.
    pub text: Text,
}

/// 不享受: kinds of care that get nothing in some circumstance.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Exclusion {
    /// The kinds of care.
    pub care: Set<Care>,
    /// The clause.
    pub clause: ClauseId,
    /// What happens, in plain words.
    pub text: Text,
}

/// Whether a kind of provider or a place has the same benefits.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Acceptance {
    /// Whether they are the same.
    pub accepted: Accepted,
    /// The clause that says so, or that comes closest without saying it.
    pub clause: ClauseId,
    /// Where that is taken, not stated.
    pub assume: Option<AssumptionId>,
    /// Which rule applies instead; empty where the benefits are the same.
    pub text: Text,
}

/// Whether benefits are the same as for an ordinary visit.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub enum Accepted {
    /// The same benefits.
    #[default]
    Same,
    /// The document is silent or leaves it to another rule.
    Referred,
}

/// 乙类先行自付: the region's own first share for class B.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct FirstShare {
    /// By kind of care; kinds not named have none.
    pub rows: Vec<FirstShareRow>,
    /// The assumption under which kinds not named have none.
    pub otherwise: AssumptionId,
}

/// One line of [`FirstShare`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FirstShareRow {
    /// The kinds of care.
    pub care: Set<Care>,
    /// 先行自付比例
    pub rate: Rate,
    /// 双通道药品除外
    pub dual_channel_exempt: bool,
    /// The clause.
    pub clause: ClauseId,
    /// Where the row rests on an assumption too.
    pub assume: Option<AssumptionId>,
}
