//! Stage 3, 使用: what the account may pay for, for whom, and how much of it is there.

use crate::region::{Allowed, Cite, ClauseId, Region};
use crate::units::{Date, Member, Money, Purpose};

use super::trace::{AccountRefusal, AccountStage, AccountStep, AccountStepKind};

/// 支出: a payment that is asked of the account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Movement {
    /// The day.
    pub date: Date,
    /// What for.
    pub purpose: Purpose,
    /// How much.
    pub amount: Money,
    /// For whom.
    pub who: Member,
}

/// What became of a movement: `paid` and `refused` add up to what was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MovementPaid {
    /// What the account pays.
    pub paid: Money,
    /// What it does not.
    pub refused: Money,
    /// Why not all is paid.
    pub reason: Option<RefusalReason>,
}

/// Why an account does not pay all that is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RefusalReason {
    /// Which reason.
    pub code: AccountRefusal,
    /// The clause it stands on.
    pub clause: ClauseId,
}

impl Movement {
    /// Whether this pays out all there is, so that the account ends.
    pub(super) fn pays_out(&self, region: &Region, start: Option<Date>, balance: Money) -> bool {
        self.purpose == Purpose::Payout && self.amount >= balance && permit(region, start, self).is_ok()
    }
}

/// What was decided, and on what ground.
pub(super) struct MovementDecision<'r> {
    pub paid: MovementPaid,
    /// What allows the use.
    pub allowed: Option<&'r Allowed>,
    /// What was there to pay from.
    available: Money,
}

/// Decides a movement against the balance before it. What is paid never exceeds the balance.
pub(super) fn decide<'r>(
    region: &'r Region,
    start: Option<Date>,
    balance: Money,
    movement: &Movement,
) -> MovementDecision<'r> {
    let asked = movement.amount;
    let (allowed, (available, limit)) = match permit(region, start, movement) {
        Ok(allowed) => (Some(allowed), available(region, balance, movement)),
        Err(reason) => (None, (Money::ZERO, reason)),
    };
    let paid = asked.min(available);
    let reason = (allowed.is_none() || paid < asked).then_some(limit);
    MovementDecision { paid: MovementPaid { paid, refused: asked - paid, reason }, allowed, available }
}

/// What allows the use; or why it is refused.
fn permit<'r>(region: &'r Region, start: Option<Date>, movement: &Movement) -> Result<&'r Allowed, RefusalReason> {
    if start.is_some_and(|start| movement.date < start) {
        return Err(RefusalReason { code: AccountRefusal::NotInForce, clause: region.document.clause });
    }
    permitted(region, movement.purpose, movement.who)
}

/// 用途: what allows this use, whatever the balance.
///
/// # Errors
/// Why the document does not allow it.
pub fn permitted(region: &Region, purpose: Purpose, who: Member) -> Result<&Allowed, RefusalReason> {
    let account = &region.account;
    let refuse = |code, clause| Err(RefusalReason { code, clause });
    if let Some(allowed) = account.allowed(purpose, who) {
        return Ok(allowed);
    }
    let for_others = account.allows.iter().find(|allowed| allowed.purposes.contains(purpose));
    match (for_others, purpose) {
        (Some(others), _) => refuse(AccountRefusal::NotForThem, others.clause),
        (None, Purpose::Other) => refuse(AccountRefusal::NotFor, account.not_for),
        (None, _) => refuse(AccountRefusal::NotListed, account.pays),
    }
}

/// What can be paid, and what stops more.
fn available(region: &Region, balance: Money, movement: &Movement) -> (Money, RefusalReason) {
    let all = (balance, RefusalReason { code: AccountRefusal::Balance, clause: region.account.cash });
    // 家庭共享: what others than the owner use; a payout uses nothing.
    let shared = movement.who != Member::Own && movement.purpose != Purpose::Payout;
    match &region.account.family {
        Some(family) if shared => {
            let least = if family.above { family.floor + Money::from_fen(1) } else { family.floor };
            let spare = (balance - least).at_least_zero();
            (spare, RefusalReason { code: AccountRefusal::FamilyFloor, clause: family.clause })
        }
        Some(_) | None => all,
    }
}

impl MovementDecision<'_> {
    /// The explanation.
    pub fn steps(&self, movement: &Movement) -> Vec<AccountStep> {
        let step = |what, amount, clause| {
            let cite = Cite::Clause(clause);
            AccountStep { day: movement.date, stage: AccountStage::Use, what, amount: Some(amount), cite }
        };
        let Movement { purpose, who, amount: asked, .. } = *movement;
        let mut steps = Vec::with_capacity(3);
        if let Some(allowed) = self.allowed {
            let what = AccountStepKind::Pays { purpose, who, asked, available: self.available };
            steps.push(step(what, self.paid.paid, allowed.clause));
            steps.extend(allowed.assume.map(|id| AccountStep::assumed(movement.date, id)));
        }
        if let Some(reason) = self.paid.reason {
            let what = AccountStepKind::Refused { code: reason.code, purpose, who };
            steps.push(step(what, self.paid.refused, reason.clause));
        }
        steps
    }
}
