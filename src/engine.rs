//! The engine: one claim's way through six stages, and the ledger it leaves behind.
//!
//! `route → scope → deductible → share → ceiling → purse`. Each stage is one file and one pure function that reads
//! what came before; none reaches back. There is no clock, no input or output and no global state here.

mod ceiling;
mod claim;
mod decision;
mod deductible;
mod ledger;
mod purse;
mod route;
mod scope;
pub mod shape;
mod share;
mod slip;
pub mod standing;
mod trace;

pub use crate::region::{Answers, Needs, Personal};
pub use ceiling::disease_limit;
pub use claim::{Bill, Claim, Class, FollowedBy, Item, OwnTerms};
pub use decision::{Certainty, Code, Decision, Grounds, Outcome, Reason};
pub use ledger::{Borne, Known, Ledger, Sums, Used};
pub use shape::{Refusal, Shape, shape_of};
pub use slip::{Line, Slip};
pub use standing::accumulating;
use trace::Trace;
pub use trace::{Stage, Step, What};

use std::rc::Rc;

use crate::region::{Cite, Region, Situation};
use crate::units::{Date, Money, Status};
use route::Routed;

/// Who claims where: a region with its readings applied, the person, and what they have said.
#[derive(Clone, Debug)]
pub struct Case {
    /// The region, with the chosen readings applied.
    pub region: Rc<Region>,
    /// 参保状态, where a claim does not say otherwise.
    pub status: Status,
    /// 出生日期
    pub birth: Option<Date>,
    /// 个人账户余额
    pub balance: Option<Money>,
    /// 门诊慢性病: each recognised disease's yearly ceiling.
    pub diseases: Vec<Money>,
    /// Values that the document leaves open.
    pub answers: Answers,
    /// What the first claim of its year finds, where something was used before.
    pub opening: Option<Ledger>,
}

impl Case {
    /// The ledger before the first claim.
    pub fn ledger(&self) -> Ledger {
        Ledger::new(self.balance.unwrap_or(Money::ZERO))
    }

    /// What tables select by, for this claim.
    pub fn situation(&self, claim: &Claim) -> Situation {
        Situation {
            status: claim.status.unwrap_or(self.status),
            level: claim.level,
            care: claim.care,
            kind: claim.kind,
            place: claim.place,
            date: claim.date,
            age: self.birth.map(|birth| birth.age_on(claim.date)),
        }
    }
}

/// Decides one claim: what is paid, by whom, and the ledger that the next claim finds.
pub fn decide(case: &Case, ledger: &Ledger, claim: &Claim) -> (Decision, Ledger) {
    let mut next = *ledger;
    let decision = settle(case, &mut next, claim);
    (decision, next)
}

/// The same, the ledger moved on in place: many claims one after the other.
pub fn settle(case: &Case, ledger: &mut Ledger, claim: &Claim) -> Decision {
    run(case, ledger, claim, &mut Trace::silent())
}

/// Decides one claim and says how.
pub fn explain(case: &Case, ledger: &Ledger, claim: &Claim) -> (Decision, Ledger, Vec<Step>) {
    let (mut trace, mut next) = (Trace::telling(), *ledger);
    let decision = run(case, &mut next, claim, &mut trace);
    (decision, next, trace.steps())
}

fn run(case: &Case, ledger: &mut Ledger, claim: &Claim, trace: &mut Trace) -> Decision {
    let region = &*case.region;
    let situation = case.situation(claim);
    ledger.turn(claim.date, case.opening.as_ref());
    let mut grounds = Grounds::default();
    let mut slip = Slip::default();

    let routed = route::route(case, ledger, claim, &situation, &mut grounds, trace);
    scope::split(region, claim, &mut slip, &mut grounds, trace);
    let (outcome, reason, needs, benefit) = match &routed {
        Routed::Refused { outcome, reason, needs } => {
            slip[Line::Uncovered] = slip[Line::InScope];
            trace.step(|| Step {
                stage: Stage::Scope,
                what: What::Uncovered,
                amount: Some(slip[Line::Uncovered]),
                line: Some(Line::Uncovered),
                cite: Cite::Clause(reason.clause),
            });
            (*outcome, Some(*reason), *needs, None)
        }
        Routed::Answered(applied) => {
            deductible::bear(applied, &mut slip, trace);
            let due = share::due(region, applied, &mut slip, &mut grounds, trace);
            let counted = ceiling::pay(region, applied, due, &mut slip, &mut grounds, trace);
            applied.enter(&situation, &counted, &slip, ledger);
            let reason = applied.nothing_due(&slip, due);
            let outcome = if reason.is_some() { Outcome::NothingDue } else { Outcome::Paid };
            grounds.floor = applied.is_floor(region);
            (outcome, reason, Needs::NONE, applied.benefit)
        }
    };
    purse::split(case, claim, ledger, &mut slip, trace);
    ledger.settle(situation.status);
    debug_assert!(slip.adds_up(), "{claim:?} gives {slip:?}");
    Decision { outcome, reason, grounds, needs, benefit, slip }
}
