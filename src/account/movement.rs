//! Stage 3, 使用: what the account may pay for, for whom, and how much of it is there.

use schemars::JsonSchema;
use serde::Serialize;

use crate::region::{Allowed, AssumptionId, Cite, ClauseId, Region};
use crate::units::{Date, Member, Money, Purpose};

use super::trace::{AccountStage, AccountStep, AccountStepKind};

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

/// 不付的原因
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RefusalCode")]
pub enum AccountRefusal {
    /// The document did not apply yet.
    NotInForce,
    /// What the document says the account may not pay for.
    NotFor,
    /// The document does not list this use.
    NotListed,
    /// The document lists this use, but not for this person.
    NotForThem,
    /// 家庭共享后余额的底线
    FamilyFloor,
    /// 余额不足
    Balance,
}

impl AccountRefusal {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            AccountRefusal::NotInForce => "not_in_force",
            AccountRefusal::NotFor => "not_for",
            AccountRefusal::NotListed => "not_listed",
            AccountRefusal::NotForThem => "not_for_them",
            AccountRefusal::FamilyFloor => "family_floor",
            AccountRefusal::Balance => "balance",
        }
    }
}

impl Movement {
    /// Whether this pays out all there is, so that the account ends.
    pub(super) fn pays_out(&self, region: &Region, start: Option<Date>, balance: Money) -> bool {
        self.purpose == Purpose::Payout && self.amount >= balance && permit(region, start, self).is_ok()
    }

    /// 家庭共享: what others than the owner use; a payout uses nothing.
    fn is_shared(&self) -> bool {
        self.who != Member::Own && self.purpose != Purpose::Payout
    }
}

/// What was decided, and on what ground.
pub(super) struct MovementDecision {
    pub paid: MovementPaid,
    pub assume: Option<AssumptionId>,
    /// The clause that allows the use.
    allowed: Option<ClauseId>,
    /// What was there to pay from.
    available: Money,
}

/// Decides a movement against the balance before it. What is paid never exceeds the balance.
pub(super) fn decide(region: &Region, start: Option<Date>, balance: Money, movement: &Movement) -> MovementDecision {
    let asked = movement.amount;
    let allowed = match permit(region, start, movement) {
        Ok(allowed) => allowed,
        Err(reason) => {
            let paid = MovementPaid { paid: Money::ZERO, refused: asked, reason: Some(reason) };
            return MovementDecision { paid, assume: None, allowed: None, available: Money::ZERO };
        }
    };
    let (available, limit) = available(region, balance, movement);
    let paid = asked.min(available);
    let reason = (paid < asked).then_some(limit);
    let paid = MovementPaid { paid, refused: asked - paid, reason };
    MovementDecision { paid, assume: allowed.assume, allowed: Some(allowed.clause), available }
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
    match &region.account.family {
        Some(family) if movement.is_shared() => {
            let least = if family.above { family.floor + Money::from_fen(1) } else { family.floor };
            let spare = (balance - least).at_least_zero();
            (spare, RefusalReason { code: AccountRefusal::FamilyFloor, clause: family.clause })
        }
        Some(_) | None => all,
    }
}

impl MovementDecision {
    /// The explanation.
    pub fn steps(&self, movement: &Movement) -> Vec<AccountStep> {
        let step = |what, amount, clause| {
            let cite = Cite::Clause(clause);
            AccountStep { day: movement.date, stage: AccountStage::Use, what, amount: Some(amount), cite }
        };
        let Movement { purpose, who, amount: asked, .. } = *movement;
        let mut steps = Vec::with_capacity(3);
        if let Some(clause) = self.allowed {
            let what = AccountStepKind::Pays { purpose, who, asked, available: self.available };
            steps.push(step(what, self.paid.paid, clause));
            steps.extend(self.assume.map(|id| AccountStep::assumed(movement.date, id)));
        }
        if let Some(reason) = self.paid.reason {
            let what = AccountStepKind::Refused { code: reason.code, purpose, who };
            steps.push(step(what, self.paid.refused, reason.clause));
        }
        steps
    }
}
