//! 此前各次就诊: what they leave for the visit that is asked about, found once for all trials that leave them alone.

use std::cell::RefCell;

use crate::engine::{Case, Claim, Ledger, adjudicate};
use crate::estimate::by_date;

/// Earlier visits that are adjudicated anew for each trial: comparing cases would take as long.
const FEW: usize = 4;

/// Ledgers remembered at most.
const REMEMBERED: usize = 128;

/// The ledgers found so far, by what was tried of the case.
#[derive(Default)]
pub(super) struct Earlier(RefCell<Vec<(Case, Ledger)>>);

impl Earlier {
    /// The ledger after these visits. All cases are of one region, all visits the same.
    pub fn ledger(&self, case: &Case, visits: &[Claim]) -> Ledger {
        let mut found = self.0.borrow_mut();
        if let Some((_, ledger)) = found.iter().find(|(known, _)| says_the_same(known, case)) {
            return *ledger;
        }
        let mut ledger = case.ledger();
        for at in by_date(visits) {
            ledger = adjudicate(case, &ledger, &visits[at]).1;
        }
        if visits.len() > FEW && found.len() < REMEMBERED {
            found.push((case.clone(), ledger));
        }
        ledger
    }
}

/// Whether two cases of one region leave the same ledger.
fn says_the_same(one: &Case, other: &Case) -> bool {
    let said = |case: &Case| (case.status, case.birth, case.balance, case.opening);
    said(one) == said(other) && one.diseases == other.diseases && one.answers == other.answers
}
