//! 计算经过: what each stage found for one claim, as values.

use crate::region::{ClauseId, Situation};
use crate::units::Money;

use super::funds::FundsPaid;
use super::ledger::Ledger;
use super::outcome::{Code, Reason, Refusal};
use super::payment::Payment;
use super::scope::Scope;
use super::share::Due;
use super::terms::Terms;

/// What each stage found. The slip and the explanation are made from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Workings {
    /// What the tables select by.
    pub situation: Situation,
    /// 年内身份变化: whether the status has changed within the year, up to this claim.
    pub status_changed: bool,
    /// Stage 2, 范围.
    pub scope: Scope,
    /// Stages 3 to 5; or why no rule answers the claim.
    pub covered: Result<Covered, Refusal>,
    /// Stage 6, 付款.
    pub payment: Payment,
}

/// What the stages between scope and payment found, where a rule answers the claim.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Covered {
    /// The rule's values.
    pub terms: Terms,
    /// 起付标准（本次支付）
    pub deductible: Money,
    /// 应付
    pub due: Due,
    /// 支付
    pub paid: FundsPaid,
}

impl Covered {
    /// 统筹基金支付
    pub fn fund(&self) -> Money {
        self.paid.fund.paid
    }

    /// 职工大额医疗费用补助
    pub fn large_amount(&self) -> Money {
        self.paid.second.map(|second| second.paid).unwrap_or_default()
    }

    /// The clause that decides what the fund pays: the tightest ceiling's where that held, else the rate's.
    pub fn fund_clause(&self) -> ClauseId {
        let held = self.paid.fund.paid < self.paid.fund.due;
        if held { self.terms.ceilings.tightest(self.terms.clause) } else { self.terms.share.first.clause }
    }

    /// Why nothing is paid, where nothing is.
    pub(super) fn nothing_due(&self, in_scope: Money) -> Option<Reason> {
        let terms = &self.terms;
        let (code, clause) = if self.fund() + self.large_amount() > Money::ZERO {
            return None;
        } else if in_scope.is_zero() {
            (Code::NothingInScope, terms.clause)
        } else if in_scope == self.deductible {
            (Code::UnderDeductible, terms.deductible.clause)
        } else if self.due.amount.is_zero() {
            (Code::ZeroShare, terms.share.first.clause)
        } else {
            (Code::OverCeiling, terms.ceilings.tightest(terms.clause))
        };
        Some(Reason { code, clause })
    }
}

impl Workings {
    /// Enters what was found into the ledger: the next claim finds it there.
    pub(super) fn enter(&self, ledger: &mut Ledger) {
        if let Ok(Covered { terms, deductible, due, paid }) = &self.covered {
            if let Some(pool) = terms.deductible.pool() {
                ledger.bear(pool, self.situation.level, *deductible);
            }
            if let Some(pool) = terms.share.pool {
                ledger.pay(pool, due.payable);
            }
            let second = terms.second.as_ref().map(|second| (&second.ceilings, paid.second));
            let funds = [Some((&terms.ceilings, Some(paid.fund))), second].into_iter().flatten();
            for (ceilings, passed) in funds {
                for ceiling in ceilings.each() {
                    if let (Some(pool), Some(passed)) = (ceiling.pool(), passed) {
                        ledger.pay(pool, passed.used(ceiling.basis));
                    }
                }
            }
        }
        ledger.balance -= self.payment.account;
        ledger.settle(self.situation.status);
    }
}
