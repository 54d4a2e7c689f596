//! 年度: how the pools stand after the last claim of each year, and what was paid in it.

use super::Range;
use crate::engine::accumulators;
use crate::engine::{Case, Claim, Decision, Ledger, Slip};
use crate::engine::{CeilingStanding, DeductibleStanding};
use crate::region::{BenefitId, MAX_POOLS, PoolId, ReadingId, Situation};
use crate::units::{Date, Kind, Place};

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
    /// The readings that the range leaves out, by index: under them a value is missing.
    pub left_out: Vec<ReadingId>,
    /// The day of the year's last claim.
    pub through: Date,
    /// 年度台账: all that the year's next claim has to know.
    pub ledger: Ledger,
    /// The ledger under other readings, or as it may be: where it is not the same in all of them. The own one first.
    pub ways: Vec<LedgerUnder>,
}

/// The ledger, where these readings are chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LedgerUnder {
    /// Readings and their options, by index: those that decide it.
    pub readings: Vec<(ReadingId, u8)>,
    /// The ledger.
    pub ledger: Ledger,
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
    borne: [Option<(BenefitId, Situation)>; MAX_POOLS],
    paid: [Option<(BenefitId, Situation)>; MAX_POOLS],
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
            now.borne[standing.pool.index()] = Some((benefit, situation));
        }
        for standing in accumulators::ceilings(case, ledger, &situation, benefit) {
            now.paid[standing.pool.index()] = Some((benefit, situation));
        }
    }

    /// All years, in order.
    pub fn end(mut self, case: &Case) -> Vec<YearEnd> {
        self.close(case);
        self.done
    }

    fn close(&mut self, case: &Case) {
        let Some(now) = self.now.take() else { return };
        let (year, through) = (now.last.date.year(), now.last.date);
        let adds_up = accumulators::accumulating(&case.region);
        self.done.push(YearEnd {
            year,
            deductibles: adds_up.deductibles.iter().filter_map(|pool| now.deductible(case, pool)).collect(),
            ceilings: adds_up.ceilings.iter().filter_map(|pool| now.ceiling(case, pool)).collect(),
            totals: now.totals,
            range: None,
            left_out: Vec::new(),
            through,
            ledger: now.ledger,
            ways: Vec::new(),
        });
    }
}

impl Now {
    /// How a deductible's pool stands.
    fn deductible(&self, case: &Case, pool: PoolId) -> Option<DeductibleStanding> {
        let visits = self.visits(case, self.borne[pool.index()]);
        let standings = visits.map(|(at, visit)| accumulators::deductible(case, &self.ledger, &visit, at));
        standings.flatten().find(|standing| standing.pool == pool)
    }

    /// How a ceiling's pool stands.
    fn ceiling(&self, case: &Case, pool: PoolId) -> Option<CeilingStanding> {
        let visits = self.visits(case, self.paid[pool.index()]);
        let standings = visits.flat_map(|(at, visit)| accumulators::ceilings(case, &self.ledger, &visit, at));
        standings.into_iter().find(|standing| standing.pool == pool)
    }

    /// The visits by which a pool's standard or limit may be found, the best first: to the benefit that used it last;
    /// where nothing has, to any benefit. At the status last seen, and at the level last seen if the document has a
    /// value for that level.
    fn visits<'a>(
        &'a self,
        case: &'a Case,
        user: Option<(BenefitId, Situation)>,
    ) -> impl Iterator<Item = (BenefitId, Situation)> + use<'a> {
        let last = self.last;
        let of_user = user.into_iter().flat_map(move |(benefit, visit)| {
            let now = Situation { status: last.status, date: last.date, age: last.age, ..visit };
            [Situation { level: last.level, ..now }, now, visit].map(|visit| (benefit, visit))
        });
        let any = if user.is_some() { 0 } else { case.region.benefits.len() };
        of_user.chain((0..any).map(move |at| (BenefitId::at(at), self.at_home(case, BenefitId::at(at)))))
    }

    /// The person's next ordinary visit to this benefit, at the level last seen.
    fn at_home(&self, case: &Case, benefit: BenefitId) -> Situation {
        let care = case.region.benefit(benefit).care;
        let care = care.first().unwrap_or(self.last.care);
        Situation { care, kind: Kind::Hospital, place: Place::Local, ..self.last }
    }
}
