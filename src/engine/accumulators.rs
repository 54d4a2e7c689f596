//! 今年还剩多少: how the pools stand for one person at one level.

use crate::region::{DeductibleUse, Period, Region, Situation};

use super::Case;
use super::ceiling::{self, CeilingStanding};
use super::deductible::{self, DeductibleStanding};
use super::ledger::Ledger;

/// The pools that a request's `opening` may name, as bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Accumulating {
    /// Pools of deductibles that add up, or have a yearly limit.
    pub deductibles: u32,
    /// Pools of ceilings and of rates by band that add up.
    pub ceilings: u32,
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
    Accumulating {
        deductibles: deductibles.fold(0, |mask, rule| mask | 1 << rule.pool),
        ceilings: ceilings.chain(bands).fold(0, |mask, pool| mask | 1 << pool),
    }
}

/// The pools that one benefit fills, as bits.
pub fn pools_of(region: &Region, benefit: u8) -> Accumulating {
    let benefit = &region.benefits[usize::from(benefit)];
    let second = benefit.second_fund.map(|fund| region.second_funds[usize::from(fund)].ceilings.as_slice());
    let ceilings = benefit.ceilings.iter().chain(second.unwrap_or_default());
    Accumulating {
        deductibles: match benefit.deductible {
            DeductibleUse::Of(at) => 1 << region.deductibles[usize::from(at)].pool,
            DeductibleUse::None(_) => 0,
        },
        ceilings: ceilings.fold(0, |mask, at| mask | 1 << region.ceilings[usize::from(*at)].pool),
    }
}

/// How the deductible of a benefit stands; none where it has none that adds up, or a value is missing.
pub fn deductible(case: &Case, ledger: &Ledger, situation: &Situation, benefit: u8) -> Option<DeductibleStanding> {
    let benefit = &case.region.benefits[usize::from(benefit)];
    let DeductibleUse::Of(at) = benefit.deductible else { return None };
    let rule = &case.region.deductibles[usize::from(at)];
    if accumulating(&case.region).deductibles >> rule.pool & 1 == 0 {
        return None;
    }
    let found = deductible::find(case, ledger, situation, benefit).0.ok()?;
    Some(found.standing(ledger, rule))
}

/// How the ceilings of a benefit, and of its second fund, stand; those that add up and whose values are known.
pub fn ceilings(case: &Case, ledger: &Ledger, situation: &Situation, benefit: u8) -> Vec<CeilingStanding> {
    let region = &*case.region;
    let benefit = &region.benefits[usize::from(benefit)];
    let second = benefit.second_fund.map(|fund| region.second_funds[usize::from(fund)].ceilings.as_slice());
    let all = benefit.ceilings.iter().chain(second.unwrap_or_default());
    let known = accumulating(region).ceilings;
    all.filter(|at| known >> region.ceilings[usize::from(**at)].pool & 1 == 1)
        .filter_map(|at| ceiling::find(case, ledger, situation, &[*at]).0.ok()?.standing())
        .collect()
}
