//! 试算: the engine under some changes, from the visits before to the visit at hand.

use std::collections::BTreeMap;

use super::change::RequestChange;
use super::sheet::{Quantity, SlipSheet};
use crate::engine::{Case, Claim, Decision, Ledger, Line, Slip, adjudicate};
use crate::estimate::by_date;
use crate::estimate::variants::Variants;
use crate::region::Situation;
use crate::units::{Date, Money};

/// A request on the bench: its claims, its case under any readings, and the ledgers that were already worked out.
pub(super) struct Bench<'b> {
    variants: &'b mut Variants,
    pub case: &'b Case,
    /// The option of every reading, as asked.
    pub options: Vec<u8>,
    claims: &'b [Claim],
    pub target: usize,
    ledgers: BTreeMap<(Vec<u8>, Date), Ledger>,
}

/// The visit at hand under some changes.
#[derive(Clone, Debug)]
pub(super) struct Trial {
    /// The case, under the trial's readings.
    pub case: Case,
    /// The visit.
    pub claim: Claim,
    /// What it finds.
    pub ledger: Ledger,
    /// What was changed, in the order of likelihood.
    pub changes: Vec<RequestChange>,
}

impl<'b> Bench<'b> {
    pub fn new(
        variants: &'b mut Variants,
        case: &'b Case,
        chosen: &[Option<u8>],
        claims: &'b [Claim],
        target: usize,
    ) -> Bench<'b> {
        let options = variants.options(chosen);
        Bench { variants, case, options, claims, target, ledgers: BTreeMap::new() }
    }

    /// The visit as the request has it.
    pub fn claim(&self) -> &'b Claim {
        &self.claims[self.target]
    }

    /// The days of the other visits.
    pub fn others(&self) -> Vec<Date> {
        (0..self.claims.len()).filter(|at| *at != self.target).map(|at| self.claims[at].date).collect()
    }

    /// The visit under changes of readings and of what the visit is; amounts are solved on the trial itself.
    pub fn trial(&mut self, changes: &[RequestChange]) -> Trial {
        let (mut options, mut claim, mut case) = (self.options.clone(), self.claim().clone(), self.case.clone());
        for change in changes {
            match *change {
                RequestChange::Reading { reading, to, .. } => options[reading.index()] = to,
                RequestChange::Level { to, .. } => claim.level = to,
                RequestChange::Status { to, .. } => claim.status = Some(to),
                RequestChange::Date { to, .. } => claim.date = to,
                RequestChange::Kind { to, .. } => claim.kind = to,
                RequestChange::Place { to, .. } => claim.place = to,
                RequestChange::Designated { to } => claim.designated = to,
                RequestChange::Prescription { to } => claim.prescription = to,
                RequestChange::Account { .. }
                | RequestChange::Balance { .. }
                | RequestChange::Borne { .. }
                | RequestChange::Used { .. }
                | RequestChange::FirstShare { .. }
                | RequestChange::Parts { .. } => {}
            }
        }
        case.region = self.variants.with(&options);
        let ledger = self.ledger(&case, options, claim.date).on(claim.date, case.opening.as_ref());
        Trial { case, claim, ledger, changes: changes.to_vec() }
    }

    /// What the visits before `date` leave, those of one day in the order given.
    fn ledger(&mut self, case: &Case, options: Vec<u8>, date: Date) -> Ledger {
        let (claims, target) = (self.claims, self.target);
        let decided = || {
            let before = |at: &usize| *at != target && (claims[*at].date, *at) < (date, target);
            let visits = by_date(claims).into_iter().filter(before);
            visits.fold(case.ledger(), |ledger, at| adjudicate(case, &ledger, &claims[at]).1)
        };
        *self.ledgers.entry((options, date)).or_insert_with(decided)
    }
}

impl Trial {
    /// What the engine says.
    pub fn decide(&self) -> Decision {
        adjudicate(&self.case, &self.ledger, &self.claim).0
    }

    /// What the region's tables select by.
    pub fn situation(&self) -> Situation {
        self.case.situation(&self.claim)
    }

    /// The same trial with one more change, which `make` brings about.
    #[must_use]
    pub fn with(&self, change: RequestChange, make: impl FnOnce(&mut Trial)) -> Trial {
        let mut trial = self.clone();
        trial.changes.push(change);
        make(&mut trial);
        trial
    }
}

/// Each line that the slip tells, with its amount and the engine's.
///
/// What other payers pay comes off the person's part, and off what the account and cash pay of it.
pub(super) fn compared(sheet: &SlipSheet, slip: &Slip) -> Vec<(Line, Money, Money)> {
    let seen = beside(sheet, slip);
    let mut lines: Vec<_> = sheet.lines().map(|(line, given)| (line, given, seen[line])).collect();
    match (sheet.others(slip), sheet.get(Quantity::Beyond)) {
        (None, Some(beyond)) => lines.push((Line::LargeAmount, beyond, slip[Line::LargeAmount])),
        (Some(others), _) if others > slip[Line::Person] => lines.push((Line::Person, others, slip[Line::Person])),
        _ => {}
    }
    lines
}

/// Whether every line agrees, but for the account's and cash.
pub(super) fn fits(sheet: &SlipSheet, slip: &Slip) -> bool {
    all(sheet, slip, |line| !matches!(line, Line::Account | Line::Cash))
}

/// Whether every line agrees.
pub(super) fn agrees(sheet: &SlipSheet, slip: &Slip) -> bool {
    all(sheet, slip, |_| true)
}

fn all(sheet: &SlipSheet, slip: &Slip, counts: impl Fn(Line) -> bool) -> bool {
    if sheet.others(slip).is_none_or(|others| others > slip[Line::Person]) {
        return false;
    }
    let seen = beside(sheet, slip);
    sheet.lines().all(|(line, given)| !counts(line) || seen[line] == given)
}

/// The engine's slip as it would be printed where other payers take their part: of the catalogue's part first.
pub(super) fn beside(sheet: &SlipSheet, slip: &Slip) -> Slip {
    let others = sheet.others(slip).unwrap_or_default().min(slip[Line::Person]);
    let mut seen = *slip;
    if !others.is_zero() {
        seen[Line::Person] -= others;
        let within = others.min(slip[Line::SelfPay]);
        seen[Line::SelfPay] -= within;
        seen[Line::OwnExpense] -= others - within;
        seen[Line::Account] = slip[Line::Account].min(seen[Line::Person]);
        seen[Line::Cash] = seen[Line::Person] - seen[Line::Account];
    }
    seen
}
