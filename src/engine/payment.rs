//! Stage 6, 付款: what the person pays, from the account and in cash.

use crate::units::Money;

use super::claim::Claim;

/// The person's part, split twice: 自付 and 自费, account and cash. Always found by subtraction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Payment {
    /// 个人负担总额
    pub person: Money,
    /// 个人自付
    pub self_pay: Money,
    /// 个人自费
    pub own_expense: Money,
    /// What the account holds before, where it pays; none where it does not.
    pub balance: Option<Money>,
    /// 个人账户支付
    pub account: Money,
    /// 个人现金支付
    pub cash: Money,
}

/// Splits the person's part, `own_expense` of which is outside the catalogue.
///
/// The account pays at any designated institution, whatever the outcome, up to its balance.
pub(super) fn pay(claim: &Claim, person: Money, own_expense: Money, balance: Money) -> Payment {
    let balance = (claim.designated && claim.account_pays).then_some(balance);
    let account = balance.unwrap_or_default().min(person);
    Payment { person, self_pay: person - own_expense, own_expense, balance, account, cash: person - account }
}
