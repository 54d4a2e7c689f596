//! Stage 5, 最高支付限额: the ceilings that apply, and what is left under each.

use smallvec::SmallVec;

use crate::region::{
    Basis, ByDisease, Ceiling, CeilingId, ClauseId, Counts, Limit, Needs, Personal, PoolId, Situation,
};
use crate::units::Money;

use super::Case;
use super::grounds::Grounds;
use super::ledger::Ledger;
use super::lookup::{self, Resolved};

/// 最高支付限额 that apply to one claim; the tightest holds. Most benefits have one: then nothing is allocated.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CeilingTerms(SmallVec<[CeilingTerm; 1]>);

/// One ceiling, and what has been used of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CeilingTerm {
    /// The region's ceiling, by index, and the pool that it limits; none for own terms.
    pub rule: Option<(CeilingId, PoolId)>,
    /// What it limits.
    pub basis: Basis,
    /// The limit.
    pub limit: Money,
    /// What has been used of it, which may be more.
    pub used: Money,
    /// The highest disease's ceiling and the number of further diseases, where the limit goes by disease.
    pub diseases: Option<(Money, u32)>,
    /// The clause.
    pub clause: ClauseId,
}

/// 最高支付限额: how one pool stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CeilingStanding {
    /// The pool, by index.
    pub pool: PoolId,
    /// The limit.
    pub limit: Money,
    /// What has been used of it.
    pub used: Money,
    /// What is left.
    pub left: Money,
}

impl CeilingTerm {
    /// The pool that it limits; none for own terms.
    pub fn pool(&self) -> Option<PoolId> {
        self.rule.map(|(_, pool)| pool)
    }

    /// What is left under it, in its own measure.
    pub fn left(&self) -> Money {
        (self.limit - self.used).at_least_zero()
    }
}

/// Looks up a benefit's or a fund's ceilings.
pub(super) fn find(
    case: &Case,
    ledger: &Ledger,
    situation: &Situation,
    ceilings: &[CeilingId],
) -> Resolved<CeilingTerms> {
    let (mut found, mut needs, mut grounds) = (SmallVec::new(), Needs::NONE, Grounds::default());
    for at in ceilings {
        let ceiling = case.region.ceiling(*at);
        let (limit, rests_on) = limit(case, situation, ceiling);
        grounds = grounds.and(Grounds::of_readings(ceiling.touched)).and(rests_on);
        match limit {
            Err(missing) => needs = needs.and(missing),
            Ok(Limited { limit, diseases, clause }) => {
                let (rule, basis) = (Some((*at, ceiling.pool)), ceiling.basis);
                let used = ledger.paid(ceiling.pool).over(ceiling.per);
                found.push(CeilingTerm { rule, basis, limit, used, diseases, clause });
            }
        }
    }
    (if needs.is_empty() { Ok(CeilingTerms(found)) } else { Err(needs) }, grounds)
}

/// A ceiling's limit, with the diseases and the clause that give it.
struct Limited {
    limit: Money,
    diseases: Option<(Money, u32)>,
    clause: ClauseId,
}

fn limit(case: &Case, situation: &Situation, ceiling: &Ceiling) -> Resolved<Limited> {
    match &ceiling.limit {
        Limit::Table(table) => {
            let (found, grounds) = lookup::amount(case, situation, table);
            (found.map(|(limit, row)| Limited { limit, diseases: None, clause: row.clause }), grounds)
        }
        Limit::ByDisease(rule) => {
            let Some(highest) = case.diseases.iter().max() else {
                return (Err(Needs::of(Personal::ChronicDiseases)), Grounds::default());
            };
            let further = case.diseases.len() as u32 - 1;
            let (limit, diseases) = (disease_limit(rule, *highest, further), Some((*highest, further)));
            (Ok(Limited { limit, diseases, clause: rule.clause }), Grounds::of_own_figures())
        }
    }
}

/// 多病种限额: the ceiling of a person whose highest disease has `highest` and who has `further` other diseases.
pub fn disease_limit(rule: &ByDisease, highest: Money, further: u32) -> Money {
    // An amount is at most 10¹⁰ fen and a request has at most some thousand diseases; a region that asks for more is
    // held at its bound.
    let added = Money::from_fen(rule.each_further.fen().saturating_mul(i64::from(further)));
    match rule.counts {
        Counts::Total if further == 0 => highest,
        Counts::Total => (highest + added.min(rule.at_most)).min(rule.at_most).max(highest),
        Counts::Increments => highest + added.min(rule.at_most),
    }
}

impl CeilingTerms {
    /// What is left by the person's own account; none: no limit.
    pub(super) fn own(left: Option<Money>, clause: ClauseId) -> CeilingTerms {
        let term =
            |limit| CeilingTerm { rule: None, basis: Basis::Fund, limit, used: Money::ZERO, diseases: None, clause };
        CeilingTerms(left.map(term).into_iter().collect())
    }

    /// Each ceiling, in the region's order.
    pub fn each(&self) -> impl Iterator<Item = &CeilingTerm> {
        self.0.iter()
    }

    /// The clause of the ceiling with the least left, or `otherwise` without ceilings.
    pub fn tightest(&self, otherwise: ClauseId) -> ClauseId {
        self.each().min_by_key(|term| term.left()).map_or(otherwise, |term| term.clause)
    }

    /// The least left under ceilings of one basis; none where there is no such ceiling.
    pub fn least_left(&self, basis: Basis) -> Option<Money> {
        self.each().filter(|term| term.basis == basis).map(CeilingTerm::left).min()
    }

    /// How the first ceiling's pool stands.
    pub(super) fn standing(&self) -> Option<CeilingStanding> {
        let term = self.0.first()?;
        Some(CeilingStanding { pool: term.pool()?, limit: term.limit, used: term.used, left: term.left() })
    }
}
