//! What an opening leaves unsaid: the ways in which the year's sums may have been spread over levels and months.
//!
//! The fund pays no less of a visit the more of its deductible has been borne, and no more the more of its ceiling has
//! been used. So the least and the most of one visit come about where all or nothing was borne at its level or in its
//! month; those of several, where each level but one holds nothing, or as much as where it begins to matter, or its whole
//! standard. Bands are tried from each of their beginnings, and from where the first visit's bill would end at one.

use super::benefit::{ceilings, deductible, shares};
use super::opening::YearBeginning;
use crate::engine::{Borne, Case, Claim, Known, Ledger, Line, Sums, Used, accumulators, adjudicate};
use crate::region::{Across, Bands, BenefitId, Ceiling, Deductible, Period, PoolId, Route, Situation};
use crate::units::{Date, Level, Money, Set};

/// The most ways of one opening that are tried together; beyond it pools are varied one at a time.
const MOST: usize = 256;

/// The ledgers that the year's first visit may find: as the opening stands, then every way to spread its sums. Only of
/// pools that these visits use; others stay as they are.
pub(super) fn spread(case: &Case, opening: &YearBeginning, visits: &[&Claim]) -> Vec<Ledger> {
    let Some(first) = visits.iter().map(|visit| visit.date).min() else { return vec![opening.ledger] };
    let base = opening.ledger.on(first, None);
    let used = PoolUses { case, visits, periods: feasible(opening, first) };
    let mut ledgers = vec![base];
    for pool in Set::<PoolId>::all().iter() {
        let places = if base.borne(pool).is_open() { used.borne(&base, pool) } else { Vec::new() };
        ledgers = vary(ledgers, &places, |ledger, borne| ledger.put_borne(pool, *borne));
    }
    for pool in Set::<PoolId>::all().iter() {
        let open = base.used(pool).known != Known::Whole && !base.used(pool).placed;
        let places = if open { used.paid(&base, pool) } else { Vec::new() };
        ledgers = vary(ledgers, &places, |ledger, used| ledger.put_used(pool, *used));
    }
    if ledgers.len() == 1 && ledgers[0] == base {
        return vec![opening.ledger];
    }
    let mut all = vec![opening.ledger];
    for ledger in ledgers {
        if !all.contains(&ledger) {
            all.push(ledger);
        }
    }
    all
}

/// Each ledger with each value; with too many, the first ledger with each value and each ledger with the first value.
fn vary<T>(ledgers: Vec<Ledger>, values: &[T], put: impl Fn(&mut Ledger, &T)) -> Vec<Ledger> {
    if values.is_empty() {
        return ledgers;
    }
    let together = ledgers.len() * values.len() <= MOST;
    let mut all = Vec::new();
    for (at, ledger) in ledgers.iter().enumerate() {
        for value in &values[..if together || at == 0 { values.len() } else { 1 }] {
            let mut ledger = *ledger;
            put(&mut ledger, value);
            all.push(ledger);
        }
    }
    all
}

/// When the year's sums may have been used, seen from the first visit: in its month, earlier in its quarter, or before.
fn feasible(opening: &YearBeginning, first: Date) -> Vec<Period> {
    let ledger = &opening.ledger;
    let quarter_begins = first.month() % 3 == 1;
    let mut periods = Vec::new();
    if first.quarter() > 1 {
        periods.push(Period::Year);
    }
    if !quarter_begins && (opening.sums || ledger.quarter() == first.quarter()) {
        periods.push(Period::Quarter);
    }
    if opening.sums || ledger.month() == first.month() {
        periods.push(Period::Month);
    }
    periods
}

/// What visits use of the pools.
struct PoolUses<'a> {
    case: &'a Case,
    visits: &'a [&'a Claim],
    periods: Vec<Period>,
}

impl<'a> PoolUses<'a> {
    /// The visits that a benefit answers, with it.
    fn visits(&self) -> impl Iterator<Item = (&'a Claim, BenefitId)> + use<'a> {
        let region = &self.case.region;
        self.visits.iter().filter_map(|visit| match region.route(visit.care) {
            Route::Benefit(benefit) => Some((*visit, benefit)),
            Route::Refer(_) => None,
        })
    }

    /// Where a deductible's sum may have been borne; nothing where that does not matter.
    fn borne(&self, base: &Ledger, pool: PoolId) -> Vec<Borne> {
        let sum = base.borne(pool).over(Period::Year, None);
        let mut rules: Vec<&Deductible> = Vec::new();
        for (_, benefit) in self.visits() {
            if let Some(rule) = deductible(&self.case.region, benefit).filter(|rule| rule.pool == pool)
                && !rules.contains(&rule)
            {
                rules.push(rule);
            }
        }
        if !rules.iter().any(|rule| needs_more(rule)) {
            return Vec::new();
        }
        let first_level = rules.iter().any(|rule| rule.across == Across::FirstLevel);
        let firsts: Vec<Option<Level>> =
            if first_level { Level::ALL.iter().copied().map(Some).collect() } else { vec![None] };
        let monthly = rules.iter().all(|rule| rule.per == Period::Month);
        let splits = splits(sum, &self.turns(base, pool, &|date| !monthly || date.month() == base.month()));
        let mut places = Vec::new();
        for period in self.periods(&rules.iter().map(|rule| rule.per).collect::<Vec<_>>()) {
            let by_level =
                |rule: &&Deductible| rule.across == Across::PerLevel && !Sums::of(sum, period).over(rule.per).is_zero();
            let count = if rules.iter().any(by_level) { splits.len() } else { 1 };
            for split in &splits[..count] {
                let levels = split.map(|amount| Sums::of(amount, period));
                places.extend(firsts.iter().map(|first| Borne {
                    levels,
                    first: *first,
                    known: Known::Sum,
                    placed: true,
                }));
            }
        }
        places
    }

    /// When a ceiling's sum may have been used, or how much may have gone through a rate's bands.
    fn paid(&self, base: &Ledger, pool: PoolId) -> Vec<Used> {
        let used = base.used(pool);
        let make = |sums| Used { sums, known: used.known, placed: true };
        if used.known == Known::Nothing {
            let starts = self.band_starts(base, pool);
            return starts.into_iter().map(|start| make(Sums::of(start, Period::Year))).collect();
        }
        let mut rules: Vec<Period> = Vec::new();
        for (_, benefit) in self.visits() {
            rules.extend(ceilings(&self.case.region, benefit).filter(|rule| rule.pool == pool).map(|rule| rule.per));
        }
        if !rules.iter().any(|per| matches!(per, Period::Quarter | Period::Month)) {
            return Vec::new();
        }
        self.periods(&rules).into_iter().map(|period| make(Sums::of(used.sums.year, period))).collect()
    }

    /// The feasible periods that rules over these periods tell apart.
    fn periods(&self, rules: &[Period]) -> Vec<Period> {
        let seen = |period: Period, per: Period| !Sums::of(Money::MAX, period).over(per).is_zero();
        let effect =
            |period: Period| [Period::Quarter, Period::Month].map(|per| rules.contains(&per) && seen(period, per));
        let mut periods: Vec<Period> = Vec::new();
        for period in &self.periods {
            if periods.iter().all(|known| effect(*known) != effect(*period)) {
                periods.push(*period);
            }
        }
        periods
    }

    /// Where what was borne of a pool at each level begins and ceases to matter to the visits up to `until`.
    fn turns(&self, base: &Ledger, pool: PoolId, until: &dyn Fn(Date) -> bool) -> [Turns; 3] {
        let nothing = Ledger::opening(base.year());
        let mut turns = [Turns::default(); 3];
        let mut in_scope = [Money::ZERO; 3];
        for (visit, benefit) in self.visits() {
            if deductible(&self.case.region, benefit).is_none_or(|rule| rule.pool != pool) {
                continue;
            }
            if until(visit.date) {
                in_scope[visit.level as usize] += adjudicate(self.case, base, visit).0.slip[Line::InScope];
            }
            for (level, turn) in Level::ALL.iter().zip(&mut turns) {
                let situation = Situation { level: *level, ..self.case.situation(visit) };
                let found = accumulators::deductible(self.case, &nothing, &situation, benefit);
                turn.full = found.map_or(turn.full, |found| found.standard.max(turn.full));
            }
        }
        for (turn, in_scope) in turns.iter_mut().zip(in_scope) {
            turn.idle = (turn.full - in_scope).at_least_zero();
        }
        turns
    }

    /// How much may have gone through the bands that this pool remembers.
    fn band_starts(&self, base: &Ledger, pool: PoolId) -> Vec<Money> {
        let mut starts = Vec::new();
        let mut first: Option<&Claim> = None;
        for (visit, benefit) in self.visits() {
            for share in shares(&self.case.region, benefit).filter(|share| share.bands == Some(Bands::Year(pool))) {
                starts.extend(share.table.rows.iter().map(|row| row.value.over));
                first = first.filter(|first| first.date <= visit.date).or(Some(visit));
            }
        }
        if let Some(first) = first {
            let slip = adjudicate(self.case, base, first).0.slip;
            let payable = slip[Line::InScope] - slip[Line::Deductible];
            let before: Vec<Money> = starts.iter().map(|over| *over - payable).collect();
            starts.extend(before.into_iter().filter(|start| *start > Money::ZERO));
        }
        starts.sort_unstable();
        starts.dedup();
        starts
    }
}

/// What the fund pays in all changes with what was borne at a level only between these two amounts.
#[derive(Clone, Copy, Default)]
struct Turns {
    /// Up to here these visits bear in full anyway.
    idle: Money,
    /// From here on they bear nothing more: the level's standard.
    full: Money,
}

/// The ways to spread a sum over the levels that suffice: every level but one at nothing or at one of its turns, and
/// the rest at that one.
fn splits(sum: Money, turns: &[Turns; 3]) -> Vec<[Money; 3]> {
    let mut splits: Vec<[Money; 3]> = Vec::new();
    for rest in 0..3 {
        let (one, two) = ((rest + 1) % 3, (rest + 2) % 3);
        let points = |level: usize| [Money::ZERO, turns[level].idle, turns[level].full];
        for (at_one, at_two) in points(one).into_iter().flat_map(|at| points(two).map(|other| (at, other))) {
            let mut split = [Money::ZERO; 3];
            (split[one], split[two], split[rest]) = (at_one, at_two, sum - at_one - at_two);
            if split[rest] >= Money::ZERO && !splits.contains(&split) {
                splits.push(split);
            }
        }
    }
    splits
}

/// Whether the year's sum alone does not tell what was borne of a deductible.
fn needs_more(rule: &Deductible) -> bool {
    rule.across != Across::TopUp || matches!(rule.per, Period::Quarter | Period::Month)
}

/// Whether a decision under this benefit rests on what the opening left unsaid.
pub(super) fn unsure(case: &Case, ledger: &Ledger, benefit: BenefitId) -> bool {
    let borne = deductible(&case.region, benefit)
        .is_some_and(|rule| ledger.borne(rule.pool).known != Known::Whole && needs_more(rule));
    let timed = |rule: &Ceiling| matches!(rule.per, Period::Quarter | Period::Month);
    let paid = ceilings(&case.region, benefit).any(|rule| ledger.used(rule.pool).known == Known::Sum && timed(rule));
    let banded = shares(&case.region, benefit).any(|share| match share.bands {
        Some(Bands::Year(pool)) => ledger.used(pool).known == Known::Nothing,
        Some(Bands::Bill) | None => false,
    });
    borne || paid || banded
}
