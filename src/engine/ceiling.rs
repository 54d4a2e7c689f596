//! Stage 5, 最高支付限额: what is left under each ceiling, what the fund pays, and what the next fund takes.

use crate::region::{Basis, ByDisease, Ceiling, Cite, ClauseId, Counts, Limit, Region, Situation};
use crate::units::rate::Exact;
use crate::units::{Fraction, Money, Rate};

use super::Case;
use super::decision::Grounds;
use super::deductible::value;
use super::ledger::Ledger;
use super::route::Applied;
use super::shape::Headroom;
use super::share::Rates;
use super::slip::{Line, Slip};
use super::standing::CeilingStanding;
use super::trace::{Stage, Step, Trace, What};
use crate::region::Needs;

/// One ceiling, and what has been used of it.
#[derive(Clone, Copy)]
struct Cap {
    pool: Option<u8>,
    basis: Basis,
    limit: Money,
    used: Money,
    /// The highest disease's ceiling and the number of further diseases, where the limit goes by disease.
    diseases: Option<(Money, u32)>,
    clause: ClauseId,
}

impl Cap {
    fn left(&self) -> Money {
        (self.limit - self.used).at_least_zero()
    }
}

/// 最高支付限额 that apply to one claim. Most benefits have one, so that nothing is allocated for it.
#[derive(Default)]
pub(super) struct Caps {
    first: Option<Cap>,
    more: Vec<Cap>,
}

/// What a claim counted against ceilings that limit spending.
pub(super) struct Counted {
    /// Of the first fund.
    pub spend: Money,
    /// Of the second.
    pub second_spend: Money,
}

impl Caps {
    /// Looks up a benefit's or a fund's ceilings.
    pub fn find(
        case: &Case,
        ledger: &Ledger,
        situation: &Situation,
        ceilings: &[u8],
        grounds: &mut Grounds,
    ) -> Result<Caps, Needs> {
        let mut caps = Caps::default();
        let mut needs = Needs::NONE;
        for at in ceilings {
            let ceiling = &case.region.ceilings[usize::from(*at)];
            grounds.readings |= ceiling.touched;
            let mut cap = match find(case, situation, ceiling, grounds) {
                Ok(cap) => cap,
                Err(missing) => {
                    needs = needs.and(missing);
                    continue;
                }
            };
            cap.used = ledger.paid(ceiling.pool).over(ceiling.per);
            match caps.first {
                None => caps.first = Some(cap),
                Some(_) => caps.more.push(cap),
            }
        }
        if needs.is_empty() { Ok(caps) } else { Err(needs) }
    }

    /// What is left by the person's own account; none: no limit.
    pub fn own(left: Option<Money>, clause: ClauseId) -> Caps {
        let cap = |limit| Cap { pool: None, basis: Basis::Fund, limit, used: Money::ZERO, diseases: None, clause };
        Caps { first: left.map(cap), more: Vec::new() }
    }

    fn all(&self) -> impl Iterator<Item = &Cap> {
        self.first.iter().chain(&self.more)
    }

    /// What is left under each ceiling.
    pub fn headroom(&self) -> impl Iterator<Item = Headroom> {
        self.all().map(|cap| Headroom { left: cap.left(), pool: cap.pool, basis: cap.basis, clause: cap.clause })
    }

    /// Notes what was paid, or counted, in each ceiling's pool.
    pub fn enter(&self, paid: Money, counted: Money, ledger: &mut Ledger) {
        for cap in self.all() {
            if let Some(pool) = cap.pool {
                ledger.pay(
                    pool,
                    match cap.basis {
                        Basis::Fund => paid,
                        Basis::Spend => counted,
                    },
                );
            }
        }
    }

    /// The clause of the ceiling with the least left, or `otherwise` without ceilings.
    pub fn tightest(&self, otherwise: ClauseId) -> ClauseId {
        self.all().min_by_key(|cap| cap.left()).map_or(otherwise, |cap| cap.clause)
    }

    /// The least left under ceilings of one basis; none where there is no such ceiling.
    fn left(&self, basis: Basis) -> Option<Money> {
        self.all().filter(|cap| cap.basis == basis).map(Cap::left).min()
    }

    /// What the ceilings let through of `due`, which is the rate's part of `payable`: the amount paid, the spending
    /// counted, and the limit that held, where one did.
    fn let_through(
        &self,
        payable: Money,
        due: Money,
        mut rated: impl FnMut(Money) -> Money,
    ) -> (Money, Money, Option<Money>) {
        let counted = self.left(Basis::Spend).map_or(payable, |left| left.min(payable));
        let by_spend = if counted < payable { Some(rated(counted)) } else { None };
        let cap = match (self.left(Basis::Fund), by_spend) {
            (Some(left), Some(spend)) => Some(left.min(spend)),
            (left, spend) => left.or(spend),
        };
        (cap.map_or(due, |cap| cap.min(due)), counted, cap)
    }

    /// How the first ceiling's pool stands.
    pub fn standing(&self) -> Option<CeilingStanding> {
        let cap = self.first?;
        Some(CeilingStanding { pool: cap.pool?, limit: cap.limit, used: cap.used, left: cap.left() })
    }

    fn say(&self, trace: &mut Trace) {
        for cap in self.all() {
            let mut say = |what, amount| {
                let (amount, cite) = (Some(amount), Cite::Clause(cap.clause));
                trace.step(|| Step { stage: Stage::Ceiling, what, amount, line: None, cite });
            };
            if let Some((highest, further)) = cap.diseases {
                say(What::DiseaseLimit { highest, further }, cap.limit);
            }
            match cap.pool {
                Some(pool) => {
                    let (basis, limit, used) = (cap.basis, cap.limit, cap.used);
                    say(What::Left { pool, basis, limit, used }, cap.left());
                }
                None => say(What::OwnLeft, cap.limit),
            }
        }
    }
}

/// The ceiling's limit for this claim, nothing used yet.
fn find(case: &Case, situation: &Situation, ceiling: &Ceiling, grounds: &mut Grounds) -> Result<Cap, Needs> {
    let cap = |limit, diseases, clause| Cap {
        pool: Some(ceiling.pool),
        basis: ceiling.basis,
        limit,
        used: Money::ZERO,
        diseases,
        clause,
    };
    match &ceiling.limit {
        Limit::Table(table) => {
            let row = table.find(situation, &case.answers)?;
            Ok(cap(value(row, case, grounds)?, None, row.clause))
        }
        Limit::ByDisease(rule) => {
            let highest = *case.diseases.iter().max().ok_or(Needs::CHRONIC_DISEASES)?;
            grounds.own_figures = true;
            let further = case.diseases.len() as u32 - 1;
            Ok(cap(disease_limit(rule, highest, further), Some((highest, further)), rule.clause))
        }
    }
}

/// 多病种限额: the ceiling of a person whose highest disease has `highest` and who has `further` other diseases.
pub fn disease_limit(rule: &ByDisease, highest: Money, further: u32) -> Money {
    let added = Money::from_fen(rule.each_further.fen().saturating_mul(i64::from(further)));
    match rule.counts {
        Counts::Total if further == 0 => highest,
        Counts::Total => (highest + added).min(rule.at_most).max(highest),
        Counts::Increments => highest + added.min(rule.at_most),
    }
}

/// Pays what is due as far as the ceilings allow; then the second fund pays; the rest is over the ceiling.
pub(super) fn pay(
    region: &Region,
    applied: &Applied,
    due: Money,
    slip: &mut Slip,
    grounds: &mut Grounds,
    trace: &mut Trace,
) -> Counted {
    let payable = slip[Line::InScope] - slip[Line::Deductible];
    let mut rounded = false;
    let (fund, spend, cap) = applied.caps.let_through(payable, due, |part| {
        let exact = applied.rates.exact(part);
        rounded |= exact.is_rounded();
        exact.half_up()
    });
    let mut excess = due - fund;
    slip[Line::Fund] = fund;
    applied.caps.say(trace);
    let by = if fund < due { applied.caps.tightest(applied.clause) } else { applied.rates.clause() };
    say(trace, What::Fund { due, cap }, fund, Line::Fund, by);

    let mut second_spend = Money::ZERO;
    let mut over_by = applied.caps.tightest(applied.clause);
    if let Some(second) = applied.second.as_ref().filter(|_| cap == Some(fund)) {
        let stands = applied.stands(fund, spend);
        let mut owed = |payable| {
            let (owed, inexact) = above(&applied.rates, second.rates.as_ref(), payable, stands);
            rounded |= inexact;
            owed
        };
        let whole = owed(payable);
        slip[Line::Coinsurance] += excess - whole;
        if !(excess.is_zero() && whole.is_zero()) {
            let (large, counted, cap) = second.caps.let_through(payable - spend, whole, |part| owed(spend + part));
            grounds.assume_all(second.assume);
            second_spend = counted;
            slip[Line::LargeAmount] = large;
            second.caps.say(trace);
            say(trace, What::LargeAmount { excess: whole, cap }, large, Line::LargeAmount, second.clause);
            over_by = second.caps.tightest(second.clause);
        }
        excess = whole;
    }
    if rounded {
        grounds.assume(region.rounding);
    }
    slip[Line::OverCeiling] = excess - slip[Line::LargeAmount];
    let coinsurance = slip[Line::Coinsurance];
    let what = What::Coinsurance { payable, due: payable - coinsurance };
    say(trace, what, coinsurance, Line::Coinsurance, applied.rates.clause());
    if !slip[Line::OverCeiling].is_zero() {
        let what = What::OverCeiling { due: fund + excess, fund, large: slip[Line::LargeAmount] };
        say(trace, what, slip[Line::OverCeiling], Line::OverCeiling, over_by);
    }
    Counted { spend, second_spend }
}

impl Applied<'_> {
    /// What the first fund's payment stands for where it has stopped, before rounding.
    ///
    /// Where a ceiling on spending stopped it and the second fund has a rate of its own, that is the rate's part of the
    /// counted spending: what was rounded off would else be blown up from one rate to the other.
    pub fn stands(&self, fund: Money, spend: Money) -> Exact {
        let own = self.second.as_ref().is_some_and(|second| second.rates.is_some());
        let by_spend = self.caps.left(Basis::Fund) != Some(fund);
        if own && by_spend { self.rates.exact(spend) } else { Exact::of(Rate::ONE, fund) }
    }
}

/// What the second fund owes of the first `payable` above what the first fund `stands` for: at the first fund's rate
/// or at its own. Rounded once, half up; and whether that changed it.
fn above(first: &Rates, own: Option<&Rates>, payable: Money, stands: Exact) -> (Money, bool) {
    let above = first.exact(payable).above(stands);
    let Some(own) = own else { return (above.half_up().at_least_zero(), above.is_rounded()) };
    if first.rate().is_zero() {
        return (Money::ZERO, false);
    }
    let above = Fraction::from(above) * own.rate().into() / first.rate().into();
    (above.half_up().at_least_zero(), above.is_rounded())
}

fn say(trace: &mut Trace, what: What, amount: Money, line: Line, clause: ClauseId) {
    let (amount, line, cite) = (Some(amount), Some(line), Cite::Clause(clause));
    trace.step(|| Step { stage: Stage::Ceiling, what, amount, line, cite });
}
