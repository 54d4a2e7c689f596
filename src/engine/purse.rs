//! Stage 6, 付款: what the person pays, from the account and in cash.

use crate::region::Cite;
use crate::units::Money;

use super::Case;
use super::claim::Claim;
use super::ledger::Ledger;
use super::slip::{Line, Slip};
use super::trace::{Stage, Step, Trace, What};

/// Splits the person's part twice: 自付 and 自费, account and cash. Always found by subtraction.
///
/// The account pays at any designated institution, whatever the outcome, up to its balance.
pub(super) fn split(case: &Case, claim: &Claim, ledger: &mut Ledger, slip: &mut Slip, trace: &mut Trace) {
    let region = &*case.region;
    let (total, fund, large) = (slip[Line::Total], slip[Line::Fund], slip[Line::LargeAmount]);
    let person = total - fund - large;
    let own = slip[Line::OutsideCatalogue];
    let balance = ledger.balance;
    let pays = claim.designated && claim.account_pays;
    let account = if pays { balance.min(person) } else { Money::ZERO };
    slip[Line::Person] = person;
    slip[Line::OwnExpense] = own;
    slip[Line::SelfPay] = person - own;
    slip[Line::Account] = account;
    slip[Line::Cash] = person - account;
    ledger.balance = balance - account;

    let mut say = |line: Line, what, clause| {
        let (amount, cite) = (Some(slip[line]), Cite::Clause(clause));
        trace.step(|| Step { stage: Stage::Purse, what, amount, line: Some(line), cite });
    };
    say(Line::Person, What::Person { total, fund, large }, region.account.cash);
    say(Line::SelfPay, What::SelfPay { person, own }, region.scope);
    if !own.is_zero() {
        say(Line::OwnExpense, What::OwnExpense, region.scope);
    }
    if case.balance.is_some() {
        say(Line::Account, What::Account { person, balance }, region.account.pays);
    }
    say(Line::Cash, What::Cash { person, account }, region.account.cash);
}
