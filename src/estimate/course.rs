//! 经过: visits by month and by year with their sums, and how the pools stood before and after each.

use crate::engine::accumulators;
use crate::engine::{Case, Claim, Ledger, Slip};
use crate::engine::{CeilingStanding, DeductibleStanding};
use crate::units::Date;

use super::{Decided, adjudicate_all, by_date};

/// 小计: visits of one year or month, and the sum of their slips.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PeriodSum {
    /// The first of its visits.
    pub since: Date,
    /// Its visits by index, in order of date.
    pub claims: Vec<usize>,
    /// The sum of their slips.
    pub totals: Slip,
}

/// How the pools that a visit used stand; those that add up.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pools {
    /// 起付标准
    pub deductible: Option<DeductibleStanding>,
    /// 最高支付限额
    pub ceilings: Vec<CeilingStanding>,
}

/// How a visit finds the pools that it uses, and how it leaves them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Passage {
    /// Before it.
    pub found: Pools,
    /// After it.
    pub left: Pools,
}

/// Visits and what became of them, put together where `period` says the same of their dates.
pub fn sums(claims: &[Claim], decided: &[Decided], period: fn(Date) -> u32) -> Vec<PeriodSum> {
    let mut sums: Vec<PeriodSum> = Vec::new();
    for at in by_date(claims) {
        let date = claims[at].date;
        if sums.last().is_none_or(|sum| period(sum.since) != period(date)) {
            sums.push(PeriodSum { since: date, claims: Vec::new(), totals: Slip::default() });
        }
        if let (Some(sum), Some(decided)) = (sums.last_mut(), decided.get(at)) {
            sum.claims.push(at);
            sum.totals += decided.decision.slip;
        }
    }
    sums
}

/// How the pools stood before and after each visit, in the order given.
pub fn course(case: &Case, claims: &[Claim]) -> Vec<Passage> {
    let mut course = vec![Passage::default(); claims.len()];
    for it in adjudicate_all(case, case.ledger(), claims, &by_date(claims)) {
        let Some(benefit) = it.decision.benefit else { continue };
        let situation = case.situation(&claims[it.at]);
        let pools = |ledger: &Ledger| Pools {
            deductible: accumulators::deductible(case, ledger, &situation, benefit),
            ceilings: accumulators::ceilings(case, ledger, &situation, benefit),
        };
        let found = it.before.on(situation.date, case.opening.as_ref());
        course[it.at] = Passage { found: pools(&found), left: pools(&it.after) };
    }
    course
}
