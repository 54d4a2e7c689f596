//! 支付: what the fund pays under its ceilings, and what the next fund takes.

use crate::region::Basis;
use crate::units::rate::Exact;
use crate::units::{Fraction, Money, Rate};

use super::Case;
use super::ceiling::CeilingTerms;
use super::grounds::Grounds;
use super::share::{Due, ShareTerms};
use super::terms::{SecondFundTerms, Terms};

/// What one fund pays under its ceilings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Passed {
    /// What the fund owes before its ceilings.
    pub due: Money,
    /// The most that its ceilings let through; none without a ceiling.
    pub most: Option<Money>,
    /// What it pays.
    pub paid: Money,
    /// The spending that its ceilings count.
    pub counted: Money,
}

/// 支付: what the funds pay, and what they leave to the person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FundsPaid {
    /// 统筹基金
    pub fund: Passed,
    /// 第二段基金, where the first one has stopped and there is something to take over.
    pub second: Option<Passed>,
    /// 按比例自付
    pub coinsurance: Money,
    /// 超最高支付限额
    pub over_ceiling: Money,
}

impl Passed {
    /// What this uses of a ceiling, in the ceiling's measure.
    pub fn used(&self, basis: Basis) -> Money {
        match basis {
            Basis::Fund => self.paid,
            Basis::Spend => self.counted,
        }
    }
}

impl CeilingTerms {
    /// What the ceilings let through of `due`, which is the rate's part of `payable`; and whether the rate's part of
    /// the spending that they count was rounded.
    fn pass(&self, payable: Money, due: Money, rated: impl Fn(Money) -> (Money, bool)) -> (Passed, bool) {
        let counted = self.least_left(Basis::Spend).map_or(payable, |left| left.min(payable));
        let by_spend = (counted < payable).then(|| rated(counted));
        let most = match (self.least_left(Basis::Fund), by_spend) {
            (Some(left), Some((spend, _))) => Some(left.min(spend)),
            (left, spend) => left.or(spend.map(|(spend, _)| spend)),
        };
        let paid = most.map_or(due, |most| most.min(due));
        (Passed { due, most, paid, counted }, by_spend.is_some_and(|(_, rounded)| rounded))
    }
}

/// Pays what is due as far as the ceilings allow; then the second fund pays; the rest is over the ceiling.
pub(super) fn pay(case: &Case, terms: &Terms, due: &Due) -> (FundsPaid, Grounds) {
    let payable = due.payable;
    let (fund, rounded) = terms.ceilings.pass(payable, due.amount, |part| {
        let exact = terms.share.exact(part);
        (exact.half_up(), exact.is_rounded())
    });
    let excess = due.amount - fund.paid;
    let coinsurance = payable - due.amount;
    let alone = FundsPaid { fund, second: None, coinsurance, over_ceiling: excess };
    let grounds = Grounds::of_rounding(&case.region, rounded);
    let Some(second) = terms.second.as_ref().filter(|_| fund.most == Some(fund.paid)) else {
        return (alone, grounds);
    };
    let (owed, rounded) = second_owes(terms, second, payable, &fund);
    let grounds = grounds.and(Grounds::of_rounding(&case.region, rounded));
    let coinsurance = coinsurance + (excess - owed);
    if excess.is_zero() && owed.is_zero() {
        return (FundsPaid { coinsurance, over_ceiling: owed, ..alone }, grounds);
    }
    let (passed, rounded) = second
        .ceilings
        .pass(payable - fund.counted, owed, |part| second_owes(terms, second, fund.counted + part, &fund));
    let mut grounds = grounds.and(Grounds::of_rounding(&case.region, rounded));
    grounds.assume_all(&case.region.fund(second.fund).assume);
    (FundsPaid { fund, second: Some(passed), coinsurance, over_ceiling: owed - passed.paid }, grounds)
}

/// What the second fund owes of the first `payable`, above what the first fund has paid; and whether it was rounded.
fn second_owes(terms: &Terms, second: &SecondFundTerms, payable: Money, fund: &Passed) -> (Money, bool) {
    above(&terms.share, second.share.as_ref(), payable, terms.stands(fund.paid, fund.counted))
}

impl Terms {
    /// What the first fund's payment stands for where it has stopped, before rounding.
    ///
    /// Where a ceiling on spending stopped it and the second fund has a rate of its own, that is the rate's part of the
    /// counted spending: what was rounded off would else be blown up from one rate to the other.
    pub fn stands(&self, fund: Money, spend: Money) -> Exact {
        let own = self.second.as_ref().is_some_and(|second| second.share.is_some());
        let by_spend = self.ceilings.least_left(Basis::Fund) != Some(fund);
        if own && by_spend { self.share.exact(spend) } else { Exact::of(Rate::ONE, fund) }
    }
}

/// What the second fund owes of the first `payable` above what the first fund `stands` for: at the first fund's rate
/// or at its own. Rounded once, half up; and whether that changed it.
fn above(first: &ShareTerms, own: Option<&ShareTerms>, payable: Money, stands: Exact) -> (Money, bool) {
    let above = first.exact(payable).above(stands);
    let Some(own) = own else { return (above.half_up().at_least_zero(), above.is_rounded()) };
    if first.first.rate.is_zero() {
        return (Money::ZERO, false);
    }
    let above = Fraction::from(above) * own.first.rate.into() / first.first.rate.into();
    (above.half_up().at_least_zero(), above.is_rounded())
}
