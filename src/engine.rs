//! The engine: one claim's way through six stages, and the ledger it leaves behind.
//!
//! `route → scope → deductible → share → ceiling → payment`. Each stage is one file and one pure function that returns
//! what it found; none reaches back. What they found together are the [`Workings`] of a [`Decision`]: the [`Slip`] is
//! made from them, and [`explain`] says afterwards how it came about. There is no clock, no input or output and no
//! global state here.

pub mod accumulators;
mod ceiling;
mod claim;
mod decision;
mod deductible;
mod explain;
mod funds;
mod grounds;
mod ledger;
mod lookup;
mod outcome;
mod payment;
pub mod route;
mod scope;
mod share;
mod slip;
mod step;
mod terms;
mod workings;

pub use crate::region::{Answers, Needs, Personal};
pub use accumulators::accumulating;
pub use ceiling::{CeilingStanding, CeilingTerm, CeilingTerms, disease_limit};
pub use claim::{Bill, Claim, Class, FollowedBy, Item, OwnTerms};
pub use decision::Decision;
pub use deductible::{DeductibleStanding, DeductibleTerms, Source, Threshold, YearlyTerms};
pub use explain::explain;
pub use funds::{FundsPaid, Passed};
pub use grounds::{Certainty, Grounds};
pub use ledger::{Borne, Known, Ledger, Sums, Used};
pub use outcome::{Code, Outcome, Reason, Refusal};
pub use payment::Payment;
pub use scope::{LineShare, Scope};
pub use share::{Addition, Band, Due, ShareTerms};
pub use slip::{Line, Slip};
pub use step::{Stage, Step, StepKind};
pub use terms::{SecondFundTerms, Terms};
pub use workings::{Covered, Workings};

use std::rc::Rc;

use crate::region::{Region, Situation};
use crate::units::{Date, Money, Status};

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

/// 审核 Adjudicates one claim: what is paid, by whom and why; and the ledger that the next claim finds.
pub fn adjudicate(case: &Case, ledger: &Ledger, claim: &Claim) -> (Decision, Ledger) {
    let region = &*case.region;
    let mut ledger = ledger.on(claim.date, case.opening.as_ref());
    let situation = case.situation(claim);
    let (terms, route_grounds) = route::route(case, &ledger, claim, &situation);
    let (scope, scope_grounds) = scope::split(region, claim);
    let in_scope = scope.in_scope();
    let grounds = route_grounds.and(scope_grounds);
    let (covered, grounds) = match terms {
        Err(refusal) => (Err(refusal), grounds),
        Ok(terms) => {
            let (covered, rests_on) = cover(case, terms, in_scope);
            (Ok(covered), grounds.and(rests_on))
        }
    };
    let funds = covered.as_ref().map(|covered| covered.fund() + covered.large_amount()).unwrap_or_default();
    let payment = payment::pay(claim, scope.total - funds, scope.outside_catalogue, ledger.balance);
    let status_changed = ledger.status_changes_to(situation.status);
    let workings = Workings { situation, status_changed, scope, covered, payment };
    workings.enter(&mut ledger);
    (Decision::of(workings, grounds), ledger)
}

/// Stages 3 to 5, where a rule answers the claim.
fn cover(case: &Case, terms: Terms, in_scope: Money) -> (Covered, Grounds) {
    let deductible = deductible::bear(&terms.deductible, in_scope);
    let due = share::due(&terms.share, in_scope - deductible);
    let (paid, grounds) = funds::pay(case, &terms, &due);
    let grounds = grounds.and(Grounds::of_rounding(&case.region, due.rounded));
    (Covered { terms, deductible, due, paid }, grounds)
}
