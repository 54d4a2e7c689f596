//! 今年还剩多少: how the pools stand for one person at one level.

use crate::region::{BenefitId, DeductibleUse, Period, PoolId, Region, Situation};
use crate::units::Set;

use super::Case;
use super::ceiling::{self, CeilingStanding};
use super::deductible::{self, DeductibleStanding};
use super::ledger::Ledger;

/// The pools that a request's `opening` may name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Accumulating {
    /// Pools of deductibles that add up, or have a yearly limit.
    pub deductibles: Set<PoolId>,
    /// Pools of ceilings and of rates by band that add up.
    pub ceilings: Set<PoolId>,
}

/// The pools that add up from visit to visit.
pub fn accumulating(region: &Region) -> Accumulating {
    let adds_up = |per| matches!(per, Period::Year | Period::Quarter | Period::Month);
    let deductibles = region.deductibles.iter().filter(|rule| adds_up(rule.per) || rule.yearly_limit.is_some());
    let ceilings = region.ceilings.iter().filter(|rule| adds_up(rule.per)).map(|rule| rule.pool);
    let bands = region.shares.iter().filter_map(|share| match share.bands {
        Some(crate::region::Bands::Year(pool)) => Some(pool),
        Some(crate::region::Bands::Bill) | None => None,
    });
    Accumulating { deductibles: deductibles.map(|rule| rule.pool).collect(), ceilings: ceilings.chain(bands).collect() }
}

/// The pools that one benefit fills.
pub fn pools_of(region: &Region, benefit: BenefitId) -> Accumulating {
    let benefit = region.benefit(benefit);
    let second = benefit.second_fund.map(|fund| region.fund(fund).ceilings.as_slice());
    let ceilings = benefit.ceilings.iter().chain(second.unwrap_or_default());
    Accumulating {
        deductibles: match benefit.deductible {
            DeductibleUse::Of(at) => Set::of(region.deductible(at).pool),
            DeductibleUse::None(_) => Set::EMPTY,
        },
        ceilings: ceilings.map(|at| region.ceiling(*at).pool).collect(),
    }
}

/// How the deductible of a benefit stands; none where it has none that adds up, or a value is missing.
pub fn deductible(
    case: &Case,
    ledger: &Ledger,
    situation: &Situation,
    benefit: BenefitId,
) -> Option<DeductibleStanding> {
    let benefit = case.region.benefit(benefit);
    let DeductibleUse::Of(at) = benefit.deductible else { return None };
    let rule = case.region.deductible(at);
    if !accumulating(&case.region).deductibles.contains(rule.pool) {
        return None;
    }
    let found = deductible::find(case, ledger, situation, benefit).0.ok()?;
    Some(found.standing(ledger, rule))
}

/// How the ceilings of a benefit, and of its second fund, stand; those that add up and whose values are known.
pub fn ceilings(case: &Case, ledger: &Ledger, situation: &Situation, benefit: BenefitId) -> Vec<CeilingStanding> {
    let region = &*case.region;
    let benefit = region.benefit(benefit);
    let second = benefit.second_fund.map(|fund| region.fund(fund).ceilings.as_slice());
    let all = benefit.ceilings.iter().chain(second.unwrap_or_default());
    let known = accumulating(region).ceilings;
    all.filter(|at| known.contains(region.ceiling(**at).pool))
        .filter_map(|at| ceiling::find(case, ledger, situation, &[*at]).0.ok()?.standing())
        .collect()
}
