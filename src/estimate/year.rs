//! 年度: how the pools stand after the last claim of each year, and what was paid in it.

use super::Range;
use crate::engine::accumulators::{self, CeilingStanding, DeductibleStanding};
use crate::engine::{Case, Claim, Decision, Ledger, Slip};
use crate::region::{MAX_POOLS, Situation};
use crate::units::{Care, Kind, Place};

/// How the pools stand at the end of what a request tells of a year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearEnd {
    /// 自然年度
    pub year: u32,
    /// 起付标准, by pool.
    pub deductibles: Vec<DeductibleStanding>,
    /// 最高支付限额, by pool.
    pub ceilings: Vec<CeilingStanding>,
    /// 全年合计: the sum of the year's slips.
    pub totals: Slip,
    /// What person and fund may pay in the year, where readings differ.
    pub range: Option<Range>,
}

/// Years as they go by: the last claim's ledger, and the benefit that last used each pool.
#[derive(Clone, Default)]
pub(super) struct Years {
    done: Vec<YearEnd>,
    now: Option<Now>,
}

#[derive(Clone)]
struct Now {
    ledger: Ledger,
    last: Situation,
    totals: Slip,
    /// For each pool: who used it last, as a deductible and as a ceiling.
    borne: [Option<(u8, Situation)>; MAX_POOLS],
    paid: [Option<(u8, Situation)>; MAX_POOLS],
}

impl Years {
    /// Takes in one claim's decision and the ledger it left.
    pub fn see(&mut self, case: &Case, claim: &Claim, decision: &Decision, ledger: &Ledger) {
        let situation = case.situation(claim);
        if self.now.as_ref().is_some_and(|now| now.last.date.year() != claim.date.year()) {
            self.close(case);
        }
        let now = self.now.get_or_insert(Now {
            ledger: *ledger,
            last: situation,
            totals: Slip::default(),
            borne: [None; MAX_POOLS],
            paid: [None; MAX_POOLS],
        });
        (now.ledger, now.last) = (*ledger, situation);
        now.totals += decision.slip;
        let Some(benefit) = decision.benefit else { return };
        if let Some(standing) = accumulators::deductible(case, ledger, &situation, benefit) {
            now.borne[usize::from(standing.pool)] = Some((benefit, situation));
        }
        for standing in accumulators::ceilings(case, ledger, &situation, benefit) {
            now.paid[usize::from(standing.pool)] = Some((benefit, situation));
        }
    }

    /// All years, in order.
    pub fn end(mut self, case: &Case) -> Vec<YearEnd> {
        self.close(case);
        self.done
    }

    fn close(&mut self, case: &Case) {
        let Some(now) = self.now.take() else { return };
        let year = now.last.date.year();
        let (deductibles, ceilings) = (Vec::new(), Vec::new());
        let mut end = YearEnd { year, deductibles, ceilings, totals: now.totals, range: None };
        // Pools in use first by their last user; those not used yet as the person would find them.
        let used = now.borne.iter().chain(&now.paid).flatten().copied();
        let unused = (0..case.region.benefits.len()).map(|at| (at as u8, now.at_home(case, at)));
        for (benefit, situation) in used.clone().chain(unused.clone()) {
            let standing = accumulators::deductible(case, &now.ledger, &situation, benefit);
            let user = |pool: u8| now.borne[usize::from(pool)].is_none_or(|user| user == (benefit, situation));
            if let Some(new) = standing.filter(|new| user(new.pool))
                && let Err(at) = end.deductibles.binary_search_by_key(&new.pool, |known| known.pool)
            {
                end.deductibles.insert(at, new);
            }
            for new in accumulators::ceilings(case, &now.ledger, &situation, benefit) {
                let user = now.paid[usize::from(new.pool)].is_none_or(|user| user == (benefit, situation));
                let place = end.ceilings.binary_search_by_key(&new.pool, |known| known.pool);
                if let Some(at) = place.err().filter(|_| user) {
                    end.ceilings.insert(at, new);
                }
            }
        }
        self.done.push(end);
    }
}

impl Now {
    /// The person's next ordinary visit to this benefit, at the level last seen.
    fn at_home(&self, case: &Case, benefit: usize) -> Situation {
        let care = case.region.benefits[benefit].care;
        let care = Care::ALL.iter().copied().find(|kind| care & kind.bit() != 0).unwrap_or(self.last.care);
        Situation { care, kind: Kind::Hospital, place: Place::Local, ..self.last }
    }
}
