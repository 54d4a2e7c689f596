//! Stage 5, 最高支付限额: what is left under each ceiling, what the fund pays, and what the next fund takes.

use smallvec::SmallVec;

use crate::region::{
    Basis, ByDisease, Ceiling, CeilingId, ClauseId, Counts, Limit, Needs, Personal, PoolId, Situation,
};
use crate::units::rate::Exact;
use crate::units::{Fraction, Money, Rate};

use super::Case;
use super::accumulators::CeilingStanding;
use super::grounds::Grounds;
use super::ledger::Ledger;
use super::lookup::{self, Resolved};
use super::share::{Due, ShareTerms};
use super::terms::{SecondFundTerms, Terms};

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

/// What one fund pays under its ceilings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Passed {
    /// What the fund owes before its ceilings.
    pub due: Money,
    /// The most that its ceilings let through; none without a ceiling.
    pub most: Option<Money>,
    /// What it pays.
    pub paid: Money,
    /// The spending that its ceilings count.
    pub counted: Money,
}

/// 支付: what the funds pay, and what they leave to the person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FundsPaid {
    /// 统筹基金
    pub fund: Passed,
    /// 第二段基金, where the first one has stopped and there is something to take over.
    pub second: Option<Passed>,
    /// 按比例自付
    pub coinsurance: Money,
    /// 超最高支付限额
    pub over_ceiling: Money,
}

impl Passed {
    /// What this uses of a ceiling, in the ceiling's measure.
    pub fn used(&self, basis: Basis) -> Money {
        match basis {
            Basis::Fund => self.paid,
            Basis::Spend => self.counted,
        }
    }
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

    /// What the ceilings let through of `due`, which is the rate's part of `payable`; and whether the rate's part of
    /// the spending that they count was rounded.
    fn pass(&self, payable: Money, due: Money, rated: impl Fn(Money) -> (Money, bool)) -> (Passed, bool) {
        let counted = self.least_left(Basis::Spend).map_or(payable, |left| left.min(payable));
        let by_spend = (counted < payable).then(|| rated(counted));
        let most = match (self.least_left(Basis::Fund), by_spend) {
            (Some(left), Some((spend, _))) => Some(left.min(spend)),
            (left, spend) => left.or(spend.map(|(spend, _)| spend)),
        };
        let paid = most.map_or(due, |most| most.min(due));
        (Passed { due, most, paid, counted }, by_spend.is_some_and(|(_, rounded)| rounded))
    }
}

/// Pays what is due as far as the ceilings allow; then the second fund pays; the rest is over the ceiling.
pub(super) fn pay(case: &Case, terms: &Terms, due: &Due) -> (FundsPaid, Grounds) {
    let payable = due.payable;
    let (fund, rounded) = terms.ceilings.pass(payable, due.amount, |part| {
        let exact = terms.share.exact(part);
        (exact.half_up(), exact.is_rounded())
    });
    let excess = due.amount - fund.paid;
    let coinsurance = payable - due.amount;
    let alone = FundsPaid { fund, second: None, coinsurance, over_ceiling: excess };
    let grounds = Grounds::of_rounding(&case.region, rounded);
    let Some(second) = terms.second.as_ref().filter(|_| fund.most == Some(fund.paid)) else {
        return (alone, grounds);
    };
    let (owed, rounded) = second_owes(terms, second, payable, &fund);
    let grounds = grounds.and(Grounds::of_rounding(&case.region, rounded));
    let coinsurance = coinsurance + (excess - owed);
    if excess.is_zero() && owed.is_zero() {
        return (FundsPaid { coinsurance, over_ceiling: owed, ..alone }, grounds);
    }
    let (passed, rounded) = second
        .ceilings
        .pass(payable - fund.counted, owed, |part| second_owes(terms, second, fund.counted + part, &fund));
    let mut grounds = grounds.and(Grounds::of_rounding(&case.region, rounded));
    grounds.assume_all(&case.region.fund(second.fund).assume);
    (FundsPaid { fund, second: Some(passed), coinsurance, over_ceiling: owed - passed.paid }, grounds)
}

/// What the second fund owes of the first `payable`, above what the first fund has paid; and whether it was rounded.
fn second_owes(terms: &Terms, second: &SecondFundTerms, payable: Money, fund: &Passed) -> (Money, bool) {
    above(&terms.share, second.share.as_ref(), payable, terms.stands(fund.paid, fund.counted))
}

impl Terms {
    /// What the first fund's payment stands for where it has stopped, before rounding.
    ///
    /// Where a ceiling on spending stopped it and the second fund has a rate of its own, that is the rate's part of the
    /// counted spending: what was rounded off would else be blown up from one rate to the other.
    pub fn stands(&self, fund: Money, spend: Money) -> Exact {
        let own = self.second.as_ref().is_some_and(|second| second.share.is_some());
        let by_spend = self.ceilings.least_left(Basis::Fund) != Some(fund);
        if own && by_spend { self.share.exact(spend) } else { Exact::of(Rate::ONE, fund) }
    }
}

/// What the second fund owes of the first `payable` above what the first fund `stands` for: at the first fund's rate
/// or at its own. Rounded once, half up; and whether that changed it.
fn above(first: &ShareTerms, own: Option<&ShareTerms>, payable: Money, stands: Exact) -> (Money, bool) {
    let above = first.exact(payable).above(stands);
    let Some(own) = own else { return (above.half_up().at_least_zero(), above.is_rounded()) };
    if first.first.rate.is_zero() {
        return (Money::ZERO, false);
    }
    let above = Fraction::from(above) * own.first.rate.into() / first.first.rate.into();
    (above.half_up().at_least_zero(), above.is_rounded())
}
