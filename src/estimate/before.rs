//! 此前的就诊: visits that came earlier, decided once and remembered, so that the next one costs only itself.

use std::rc::Rc;

use crate::engine::{Case, Claim, Ledger, Needs};
use crate::region::{ReadingId, Region};
use crate::units::Set;

use super::year::Years;
use super::{adjudicate_all, by_date};

/// The most cases that are remembered: more than a region has ways to read it.
const MOST: usize = 256;

/// 此前的就诊: what a person's earlier visits leave behind, in every case that was asked about.
#[derive(Default)]
pub struct Before {
    claims: Vec<Claim>,
    known: Vec<(Case, Trail)>,
}

/// What visits leave behind.
#[derive(Clone)]
pub(super) struct Trail {
    /// How full the pools are.
    pub ledger: Ledger,
    /// The years so far.
    pub years: Years,
    /// The readings that were met.
    pub readings: Set<ReadingId>,
    /// 缺的数
    needs: Needs,
}

impl Trail {
    /// Before the first visit.
    fn begin(case: &Case) -> Trail {
        Trail { ledger: case.ledger(), years: Years::default(), readings: Set::EMPTY, needs: Needs::NONE }
    }
}

impl Before {
    /// After these visits.
    pub fn new(claims: Vec<Claim>) -> Before {
        Before { claims, ..Before::default() }
    }

    /// 缺的数 of these visits under this region's rules, however it is read, as far as they have been decided. Ids of
    /// questions are a region's own: what another region lacks says nothing here.
    pub fn needs(&self, region: &Region) -> Needs {
        let trails = self.known.iter().filter(|(case, _)| case.region.id == region.id);
        trails.fold(Needs::NONE, |needs, (_, trail)| needs.and(trail.needs))
    }

    /// The visits.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// What they leave behind in this case.
    pub(super) fn trail(&mut self, case: &Case) -> Trail {
        if self.claims.is_empty() {
            return Trail::begin(case);
        }
        if let Some((_, trail)) = self.known.iter().find(|(known, _)| same(known, case)) {
            return trail.clone();
        }
        let mut trail = Trail::begin(case);
        for it in adjudicate_all(case, trail.ledger, &self.claims, &by_date(&self.claims)) {
            trail.years.see(case, &self.claims[it.at], &it.decision, &it.after);
            trail.ledger = it.after;
            trail.readings = trail.readings.union(it.decision.grounds.readings);
            trail.needs = trail.needs.and(it.decision.needs);
        }
        if self.known.len() == MOST {
            self.known.remove(0);
        }
        self.known.push((case.clone(), trail.clone()));
        trail
    }
}

/// Whether every visit goes the same way in both cases. A region is held as long as it is remembered, so that its
/// address is its own.
fn same(one: &Case, other: &Case) -> bool {
    Rc::ptr_eq(&one.region, &other.region)
        && one.status == other.status
        && one.birth == other.birth
        && one.balance == other.balance
        && one.diseases == other.diseases
        && one.answers == other.answers
        && one.opening == other.opening
}
