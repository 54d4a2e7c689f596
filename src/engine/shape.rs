//! 适用的数: what the engine has resolved for one claim before it looks at the amount.
//!
//! [`shape_of`] runs the same look-ups as [`super::decide`] and stops where the bill's amount would come in. The curve
//! and the inverse are found from it.

use crate::region::{AssumptionId, Basis, ClauseId};
use crate::units::rate::Exact;
use crate::units::{Money, Rate};

use super::claim::Claim;
use super::decision::{Grounds, Outcome, Reason};
use super::ledger::Ledger;
use super::route::{self, Applied, Routed, Second};
use super::slip::{Line, Slip};
use super::trace::Trace;
use super::{Case, scope};
use crate::region::Needs;

/// 适用的数: everything about a claim but the amount.
pub struct Shape<'a> {
    /// What of the bill never counts: 全自费, 超限价 and 先行自付 as this bill has them.
    pub fixed: Money,
    /// What the choice of rule and its values rest on.
    pub grounds: Grounds,
    /// The rule that answers, or why none does.
    pub rule: Result<Rule<'a>, Refusal>,
}

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

/// The rule that answers a claim, with its values.
pub struct Rule<'a>(Applied<'a>);

/// 起付标准 that is left to bear before the fund pays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Threshold {
    /// How much is left.
    pub left: Money,
    /// The pool that it fills; none without a deductible and for own terms.
    pub pool: Option<u8>,
    /// The clause that says how much.
    pub clause: ClauseId,
    /// Whether that is the yearly limit's clause.
    pub yearly: bool,
}

/// 支付比例 from some amount above the deductible on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Slope {
    /// Where it begins: this much above the deductible.
    pub over: Money,
    /// The rate, additions included.
    pub rate: Rate,
    /// The clause.
    pub clause: ClauseId,
}

/// What is left under one ceiling.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Headroom {
    /// How much, in the ceiling's own measure.
    pub left: Money,
    /// The pool; none for own terms.
    pub pool: Option<u8>,
    /// What the ceiling limits.
    pub basis: Basis,
    /// The clause.
    pub clause: ClauseId,
}

/// Looks up all that applies to a claim, whatever its amount.
pub fn shape_of<'a>(case: &'a Case, ledger: &Ledger, claim: &Claim) -> Shape<'a> {
    let ledger = ledger.on(claim.date, case.opening.as_ref());
    let situation = case.situation(claim);
    let (mut grounds, mut slip) = (Grounds::default(), Slip::default());
    let routed = route::route(case, &ledger, claim, &situation, &mut grounds, &mut Trace::silent());
    scope::split(&case.region, claim, &mut slip, &mut grounds, &mut Trace::silent());
    let rule = match routed {
        Routed::Answered(applied) => {
            grounds.floor = applied.is_floor(&case.region);
            Ok(Rule(applied))
        }
        Routed::Refused { outcome, reason, needs } => Err(Refusal { outcome, reason, needs }),
    };
    Shape { fixed: slip[Line::Total] - slip[Line::InScope], grounds, rule }
}

impl Rule<'_> {
    /// 起付标准 that is left.
    pub fn threshold(&self) -> Threshold {
        self.0.standard.threshold()
    }

    /// 支付比例 of the fund, one for each band that this claim can still reach.
    pub fn slopes(&self) -> impl Iterator<Item = Slope> {
        self.0.rates.slopes()
    }

    /// What the fund owes of the first `payable` above the deductible, before rounding and before any ceiling.
    pub fn exact(&self, payable: Money) -> Exact {
        self.0.rates.exact(payable)
    }

    /// What is left under each ceiling of the fund.
    pub fn headroom(&self) -> impl Iterator<Item = Headroom> {
        self.0.caps.headroom()
    }

    /// The clause that grants the benefit, or that leaves it to other rules.
    pub fn clause(&self) -> ClauseId {
        self.0.clause
    }

    /// 第二段基金
    pub fn second(&self) -> Option<SecondRule<'_>> {
        self.0.second.as_ref().map(|second| SecondRule { first: &self.0, second })
    }
}

/// 第二段基金: what pays above the ceilings.
#[derive(Clone, Copy)]
pub struct SecondRule<'a> {
    first: &'a Applied<'a>,
    second: &'a Second<'a>,
}

impl SecondRule<'_> {
    /// The clause.
    pub fn clause(&self) -> ClauseId {
        self.second.clause
    }

    /// What holds whenever it pays.
    pub fn assume(&self) -> &[AssumptionId] {
        self.second.assume
    }

    /// Its own rate and the first fund's, where it has one of its own.
    pub fn rates(&self) -> Option<(Rate, Rate)> {
        self.second.rates.as_ref().map(|rates| (rates.rate(), self.first.rates.rate()))
    }

    /// What the first fund's payment stands for where it has stopped, before rounding.
    pub fn stands(&self, fund: Money, spend: Money) -> Exact {
        self.first.stands(fund, spend)
    }

    /// What is left under each of its ceilings.
    pub fn headroom(&self) -> impl Iterator<Item = Headroom> {
        self.second.caps.headroom()
    }
}
