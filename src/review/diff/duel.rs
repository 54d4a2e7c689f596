//! 得失: one claim after the other decided under both rules, counted by status and level.

use crate::engine::{Case, Claim, Decision, Ledger, Line, Needs, Outcome, adjudicate};
use crate::units::{Level, Money, Status};

/// How claims, or persons, of one group fare under the second rules beside the first.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Count {
    /// All that were compared.
    pub all: u64,
    /// Those that pay less under the second.
    pub won: u64,
    /// Those that pay more under the second.
    pub lost: u64,
    /// What the winners save together, in fen.
    pub gain: i128,
    /// What the losers pay more together, in fen.
    pub loss: i128,
}

impl Count {
    /// Counts one, that saves `saved` or pays more.
    fn see(&mut self, saved: i64) {
        self.all += 1;
        self.won += u64::from(saved > 0);
        self.lost += u64::from(saved < 0);
        self.gain += i128::from(saved.max(0));
        self.loss += i128::from((-saved).max(0));
    }

    /// Those for whom nothing changes.
    pub fn same(&self) -> u64 {
        self.all - self.won - self.lost
    }
}

impl core::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.all += other.all;
        self.won += other.won;
        self.lost += other.lost;
        self.gain += other.gain;
        self.loss += other.loss;
    }
}

/// Winners and losers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally {
    /// Claims by status and level, in the contract's order.
    pub groups: [[Count; 3]; 2],
    /// What the funds pay in each group, under either rules, in fen.
    pub funds: [[[i128; 2]; 3]; 2],
    /// Persons, by the status at their first claim.
    pub persons: [Count; 2],
    /// Claims that either rules leave unanswered, for want of a value or to another document: they are in no group.
    pub unknown: u64,
    /// The values that they want, under either rules.
    pub needs: [Needs; 2],
}

impl Tally {
    /// All claims that were compared.
    pub fn claims(&self) -> Count {
        let mut sum = Count::default();
        self.groups.iter().flatten().for_each(|group| sum += *group);
        sum
    }

    /// What the funds pay in all groups together, under either rules, in fen.
    pub fn all_funds(&self) -> [i128; 2] {
        let mut sum = [0; 2];
        for [a, b] in self.funds.as_flattened() {
            sum = [sum[0] + a, sum[1] + b];
        }
        sum
    }
}

/// Two rules, and the person at hand.
#[derive(Debug)]
pub struct Duel {
    cases: [Case; 2],
    ledgers: [Ledger; 2],
    /// The person's status at the first claim, and what they have saved.
    person: Option<(Status, i64)>,
    tally: Tally,
}

impl Duel {
    /// Nobody yet, under two rules. The cases say the regions and the answers; persons come one by one.
    pub fn new(cases: [Case; 2]) -> Duel {
        let ledgers = [cases[0].ledger(), cases[1].ledger()];
        let tally = Tally {
            groups: [[Count::default(); 3]; 2],
            funds: [[[0; 2]; 3]; 2],
            persons: [Count::default(); 2],
            unknown: 0,
            needs: [Needs::NONE; 2],
        };
        Duel { cases, ledgers, person: None, tally }
    }

    /// The next person comes: with an empty year, and perhaps a chronic disease of this yearly ceiling.
    pub fn person(&mut self, disease: Option<Money>) {
        self.close();
        for (case, ledger) in self.cases.iter_mut().zip(&mut self.ledgers) {
            case.diseases.clear();
            case.diseases.extend(disease);
            *ledger = case.ledger();
        }
    }

    /// The person's next claim; its status is the claim's own, or active.
    #[inline]
    pub fn claim(&mut self, claim: &Claim) {
        let status = claim.status.unwrap_or(Status::Active);
        let [a, b] = [0, 1].map(|side| {
            let (decision, next) = adjudicate(&self.cases[side], &self.ledgers[side], claim);
            self.ledgers[side] = next;
            decision
        });
        if !answered(&a) || !answered(&b) {
            self.tally.unknown += 1;
            self.tally.needs = [self.tally.needs[0].and(a.needs), self.tally.needs[1].and(b.needs)];
            return;
        }
        let saved = (a.slip[Line::Person] - b.slip[Line::Person]).fen();
        self.count(status, claim.level, &a, &b, saved);
    }

    fn count(&mut self, status: Status, level: Level, a: &Decision, b: &Decision, saved: i64) {
        let (row, column) = (status as usize, level as usize);
        self.tally.groups[row][column].see(saved);
        for (sum, decision) in self.tally.funds[row][column].iter_mut().zip([a, b]) {
            *sum += i128::from(decision.slip.funds().fen());
        }
        self.person.get_or_insert((status, 0)).1 += saved;
    }

    fn close(&mut self) {
        if let Some((status, saved)) = self.person.take() {
            self.tally.persons[status as usize].see(saved);
        }
    }

    /// How everybody fared.
    pub fn end(mut self) -> Tally {
        self.close();
        self.tally
    }
}

/// Whether these rules say who pays what.
fn answered(decision: &Decision) -> bool {
    match decision.outcome {
        Outcome::Paid | Outcome::NothingDue | Outcome::NotCovered => true,
        Outcome::Referred | Outcome::NeedsValue | Outcome::NotInForce => false,
    }
}
