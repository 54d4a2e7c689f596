//! Stage 4, 比例: the rate that applies, and the person's part.

use crate::money::Money;
use crate::rate::{Exact, Rate};
use crate::region::{Bands, Base, Cite, ClauseId, Percent, Region, Row, Situation};

use super::Case;
use super::answers::Needs;
use super::decision::Grounds;
use super::ledger::Ledger;
use super::route::Applied;
use super::slip::{Line, Slip};
use super::trace::{Stage, Step, Trace, What};

/// The most bands of a rate, and the most additions to one; the loader refuses more.
pub(crate) const MAX_PIECES: usize = 8;

/// 支付比例 that applies to one claim: one rate, or one for each band, and what is added to it.
#[derive(Clone, Copy)]
pub(super) struct Rates {
    /// Where each band begins, its rate with additions, the rate in the table, and the clause.
    bands: [(Money, Rate, Rate, ClauseId); MAX_PIECES],
    band_count: usize,
    /// Added points and their clauses.
    added: [(Rate, ClauseId); MAX_PIECES],
    added_count: usize,
    /// Where in the bands this bill begins.
    start: Money,
    /// The pool that remembers it.
    pool: Option<u8>,
    /// Whether it is the person's own figure.
    own: bool,
}

impl Rates {
    /// Looks up a share.
    pub fn find(
        case: &Case,
        ledger: &Ledger,
        situation: &Situation,
        share: u8,
        grounds: &mut Grounds,
    ) -> Result<Rates, Needs> {
        let share = &case.region.shares[usize::from(share)];
        grounds.readings |= share.touched;
        let bits = situation.bits();
        let mut rates = Rates::own(Rate::ZERO, ClauseId(0));
        (rates.own, rates.band_count) = (false, 0);
        let mut needs = Needs::NONE;
        let mut points = Rate::ZERO;
        for row in &share.add {
            match row.when.check(situation, bits, &case.answers) {
                crate::region::Lookup::Fails => {}
                crate::region::Lookup::Needs(more) => needs = needs.and(more),
                crate::region::Lookup::Holds => match rate(row, &row.value, case, grounds) {
                    Err(more) => needs = needs.and(more),
                    Ok(rate) => {
                        points = points + rate;
                        rates.added[rates.added_count] = (rate, row.clause);
                        rates.added_count += 1;
                    }
                },
            }
        }
        let mut unknown = Needs::NONE;
        for row in &share.table.rows {
            match row.when.check(situation, bits, &case.answers) {
                crate::region::Lookup::Fails => {}
                crate::region::Lookup::Needs(more) => unknown = unknown.and(more),
                crate::region::Lookup::Holds => match rate(row, &row.value.rate, case, grounds) {
                    Err(more) => needs = needs.and(more),
                    Ok(rate) => {
                        rates.bands[rates.band_count] = (row.value.over, rate + points, rate, row.clause);
                        rates.band_count += 1;
                    }
                },
            }
        }
        if rates.band_count == 0 {
            needs = needs.and(unknown);
        }
        if let Some(Bands::Year(pool)) = share.bands {
            (rates.start, rates.pool) = (ledger.paid(pool).year, Some(pool));
        }
        if needs.is_empty() { Ok(rates) } else { Err(needs) }
    }

    /// The person's own rate.
    pub fn own(rate: Rate, clause: ClauseId) -> Rates {
        Rates {
            bands: [(Money::ZERO, rate, rate, clause); MAX_PIECES],
            band_count: 1,
            added: [(Rate::ZERO, clause); MAX_PIECES],
            added_count: 0,
            start: Money::ZERO,
            pool: None,
            own: true,
        }
    }

    /// The pool that remembers where in the bands the year stands.
    pub fn pool(&self) -> Option<u8> {
        self.pool
    }

    /// The clause of the rate; of the first band where there are several.
    pub fn clause(&self) -> ClauseId {
        self.bands[0].3
    }

    /// The one rate; the first band's where there are several.
    pub fn rate(&self) -> Rate {
        self.bands[0].1
    }

    /// What the fund owes of the first `payable` of this bill, before rounding.
    pub fn exact(&self, payable: Money) -> Exact {
        self.parts(payable).fold(Exact::default(), |sum, (part, rate, _, _)| sum.plus(Exact::of(rate, part)))
    }

    /// Each band's part of the first `payable`, with its rate, the table's rate and the clause.
    fn parts(&self, payable: Money) -> impl Iterator<Item = (Money, Rate, Rate, ClauseId)> + '_ {
        let end = self.start + payable;
        (0..self.band_count).map(move |at| {
            let (over, rate, plain, clause) = self.bands[at];
            let next = if at + 1 < self.band_count { self.bands[at + 1].0 } else { end };
            let part = next.min(end) - over.max(self.start);
            (part.at_least_zero(), rate, plain, clause)
        })
    }
}

/// A row's rate, noting what it rests on.
fn rate<V>(row: &Row<V>, value: &Percent, case: &Case, grounds: &mut Grounds) -> Result<Rate, Needs> {
    let rate = value.resolve(&case.answers)?;
    grounds.assume_all(&row.assume);
    grounds.own_figures |= matches!(value.base, Base::Ask(_)) || !row.when.facts.is_empty();
    Ok(rate)
}

/// Finds what is due at the rate, and what the person pays beside it. Rounded once, half up.
pub(super) fn due<T: Trace>(
    region: &Region,
    applied: &Applied,
    slip: &mut Slip,
    grounds: &mut Grounds,
    trace: &mut T,
) -> Money {
    let rates = &applied.rates;
    let (in_scope, deductible) = (slip[Line::InScope], slip[Line::Deductible]);
    let payable = in_scope - deductible;
    let exact = rates.exact(payable);
    let due = exact.half_up();
    slip[Line::Coinsurance] = payable - due;

    let mut say = |what, amount, line, cite| trace.step(|| Step { stage: Stage::Share, what, amount, line, cite });
    let first = Cite::Clause(rates.clause());
    say(What::Payable { in_scope, deductible }, Some(payable), None, Cite::Clause(applied.standard.clause));
    if rates.band_count == 1 {
        let (_, rate, plain, clause) = rates.bands[0];
        say(if rates.own { What::OwnRate(plain) } else { What::Rate(plain) }, None, None, Cite::Clause(clause));
        for (points, clause) in &rates.added[..rates.added_count] {
            say(What::AddedRate(*points), None, None, Cite::Clause(*clause));
        }
        say(What::Due { payable, rate }, Some(due), None, first);
    } else {
        for (part, rate, _, clause) in rates.parts(payable).filter(|(part, ..)| !part.is_zero()) {
            say(What::Band { part, rate }, None, None, Cite::Clause(clause));
        }
        say(What::BandsDue, Some(due), None, first);
    }
    if exact.is_rounded() {
        grounds.assume(region.rounding);
        say(What::Rounded, Some(due), None, Cite::Assumption(region.rounding));
    }
    due
}
