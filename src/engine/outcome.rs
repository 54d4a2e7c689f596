//! 结果和原因: what became of a claim, and why it was not paid.

use crate::region::{BenefitId, ClauseId, Needs, ReferralId, Region};
use crate::units::closed_list;

/// Why no rule answers, whatever the amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// What becomes of the claim.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// Values that are missing, where the outcome is `needs_value`.
    pub needs: Needs,
}

closed_list! {
    /// 六种结果
    #[schemars(rename = "OutcomeName")]
    Outcome {
        Paid = "paid", "医保支付", "The fund pays";
        /// 属于保障范围，但本次不支付: under the deductible or over the ceiling.
        NothingDue = "nothing_due", "这次医保不用付", "Nothing due this time";
        NotCovered = "not_covered", "不予支付", "Not covered";
        Referred = "referred", "按别的规定", "Other rules apply";
        NeedsValue = "needs_value", "还缺一个数", "A value is missing";
        NotInForce = "not_in_force", "还没施行", "Not in force yet";
    }
}

/// Why an outcome is not `paid`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reason {
    /// Which reason.
    pub code: Code,
    /// The clause it stands on.
    pub clause: ClauseId,
}

/// 原因. The names in the response are stable; a referral of a kind of care has its name from the region file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Code {
    /// Before the day on which the document applies.
    NotInForce,
    /// The visit joins the bill that followed.
    Merged,
    /// The kind of care is left to another rule, by index of the referral.
    Care(ReferralId),
    /// 非定点
    Undesignated,
    /// 住院期间
    DuringAdmission,
    /// 药店无处方
    NoPrescription,
    /// The level may not give this care, by index of the benefit.
    Level(BenefitId),
    /// The document is silent on pharmacies.
    Pharmacy,
    /// The document is silent on internet hospitals.
    Internet,
    /// The document is silent on direct settlement elsewhere.
    ElsewhereDirect,
    /// The document is silent on settlement by hand elsewhere.
    ElsewhereManual,
    /// A value is missing.
    MissingValue,
    /// Nothing of the bill counts.
    NothingInScope,
    /// All of it is under the deductible.
    UnderDeductible,
    /// The ceiling is used up.
    OverCeiling,
    /// The rate gives less than half a fen.
    ZeroShare,
}

impl Code {
    /// The stable name; referrals of care have their own, see [`crate::region::Referral::code`].
    pub const fn name(self) -> &'static str {
        match self {
            Code::NotInForce => "not_in_force",
            Code::Merged => "merged",
            Code::Care(_) => "other_rules",
            Code::Undesignated => "undesignated",
            Code::DuringAdmission => "during_admission",
            Code::NoPrescription => "no_prescription",
            Code::Level(_) => "level",
            Code::Pharmacy => "pharmacy",
            Code::Internet => "internet",
            Code::ElsewhereDirect => "elsewhere_direct",
            Code::ElsewhereManual => "elsewhere_manual",
            Code::MissingValue => "missing_value",
            Code::NothingInScope => "nothing_in_scope",
            Code::UnderDeductible => "under_deductible",
            Code::OverCeiling => "over_ceiling",
            Code::ZeroShare => "zero_share",
        }
    }

    /// The stable name in this region: a referral of a kind of care has its own, from the region file.
    pub fn id(self, region: &Region) -> &str {
        match self {
            Code::Care(at) => &region.referral(at).code,
            Code::NotInForce
            | Code::Merged
            | Code::Undesignated
            | Code::DuringAdmission
            | Code::NoPrescription
            | Code::Level(_)
            | Code::Pharmacy
            | Code::Internet
            | Code::ElsewhereDirect
            | Code::ElsewhereManual
            | Code::MissingValue
            | Code::NothingInScope
            | Code::UnderDeductible
            | Code::OverCeiling
            | Code::ZeroShare => self.name(),
        }
    }
}
