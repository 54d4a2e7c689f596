//! 结论: what becomes of one claim.

use crate::region::{BenefitId, Needs};

use super::grounds::Grounds;
use super::outcome::{Outcome, Reason, Refusal};
use super::slip::{Line, Slip};
use super::workings::Workings;

/// 结论: the outcome, what it rests on, the slip, and how it was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// What became of the claim.
    pub outcome: Outcome,
    /// Why, for everything but `paid`.
    pub reason: Option<Reason>,
    /// What the decision rests on.
    pub grounds: Grounds,
    /// Values that are missing, where the outcome is `needs_value`.
    pub needs: Needs,
    /// The benefit that answered, by index; none where no rule of the region did.
    pub benefit: Option<BenefitId>,
    /// 结算单
    pub slip: Slip,
    /// What each stage found.
    pub workings: Workings,
}

impl Decision {
    /// The decision that the workings come to.
    pub(super) fn of(workings: Workings, grounds: Grounds) -> Decision {
        let slip = Slip::of(&workings);
        let (outcome, reason, needs, benefit) = match &workings.covered {
            Err(Refusal { outcome, reason, needs }) => (*outcome, Some(*reason), *needs, None),
            Ok(covered) => {
                let reason = covered.nothing_due(slip[Line::InScope]);
                let outcome = if reason.is_some() { Outcome::NothingDue } else { Outcome::Paid };
                (outcome, reason, Needs::NONE, covered.terms.benefit)
            }
        };
        Decision { outcome, reason, grounds, needs, benefit, slip, workings }
    }
}
