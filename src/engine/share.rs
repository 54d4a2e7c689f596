//! Stage 4, 比例: the rate that applies, and the person's part.

use crate::region::{Bands, Base, Cite, ClauseId, Lookup, Percent, Region, Row, Share, Situation};
use crate::units::rate::Exact;
use crate::units::{Money, Rate};

use super::Case;
use super::decision::Grounds;
use super::ledger::Ledger;
use super::route::Applied;
use super::shape::Slope;
use super::slip::{Line, Slip};
use super::trace::{Stage, Step, Trace, What};
use crate::region::Needs;

/// 支付比例 that applies to one claim: one rate, or one for each band, and what is added to it.
///
/// Nearly every claim has one rate and at most one addition, so that nothing is allocated for the bands.
#[derive(Clone)]
pub(super) struct Rates {
    /// The rate; of the first band where there are several.
    first: Band,
    /// Further bands.
    more: Vec<Band>,
    /// Added points and their clauses.
    added: Vec<(Rate, ClauseId)>,
    /// Where in the bands this bill begins.
    start: Money,
    /// The pool that remembers it.
    pool: Option<u8>,
    /// Whether it is the person's own figure.
    own: bool,
}

/// One band of a rate.
#[derive(Clone, Copy)]
struct Band {
    /// Where it begins.
    over: Money,
    /// The rate with additions.
    rate: Rate,
    /// The rate in the table.
    plain: Rate,
    /// The clause.
    clause: ClauseId,
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
        let (added, needs) = additions(case, situation, share, grounds);
        let points = added.iter().fold(Rate::ZERO, |sum, (points, _)| sum + *points);
        let (start, pool) = match share.bands {
            Some(Bands::Year(pool)) => (ledger.paid(pool).year, Some(pool)),
            Some(Bands::Bill) | None => (Money::ZERO, None),
        };
        let mut rates = Rates { start, pool, added, ..Rates::own(Rate::ZERO, ClauseId(0)) };
        let bits = situation.bits();
        let (mut found, mut needs, mut unknown) = (false, needs, Needs::NONE);
        for row in &share.table.rows {
            match row.when.check(situation, bits, &case.answers) {
                Lookup::Fails => {}
                Lookup::Needs(more) => unknown = unknown.and(more),
                Lookup::Holds => match rate(row, &row.value.rate, case, grounds) {
                    Err(more) => needs = needs.and(more),
                    Ok(plain) => {
                        let band = Band { over: row.value.over, rate: plain + points, plain, clause: row.clause };
                        if found {
                            rates.more.push(band);
                        } else {
                            (rates.first, rates.own, found) = (band, false, true);
                            if share.bands.is_none() {
                                break;
                            }
                        }
                    }
                },
            }
        }
        if !found {
            needs = needs.and(unknown);
        }
        if needs.is_empty() { Ok(rates) } else { Err(needs) }
    }

    /// The person's own rate.
    pub fn own(rate: Rate, clause: ClauseId) -> Rates {
        let first = Band { over: Money::ZERO, rate, plain: rate, clause };
        Rates { first, more: Vec::new(), added: Vec::new(), start: Money::ZERO, pool: None, own: true }
    }

    /// The pool that remembers where in the bands the year stands.
    pub fn pool(&self) -> Option<u8> {
        self.pool
    }

    /// The clause of the rate; of the first band where there are several.
    pub fn clause(&self) -> ClauseId {
        self.first.clause
    }

    /// The one rate; the first band's where there are several.
    pub fn rate(&self) -> Rate {
        self.first.rate
    }

    /// The rate from each amount above the deductible on, from zero up.
    pub fn slopes(&self) -> impl Iterator<Item = Slope> {
        let ends = self.more.iter().map(|band| band.over).chain([Money::from_fen(i64::MAX)]);
        let ahead = [&self.first].into_iter().chain(&self.more).zip(ends).filter(|(_, end)| *end > self.start);
        let over = |band: &Band| (band.over - self.start).at_least_zero();
        ahead.map(move |(band, _)| Slope { over: over(band), rate: band.rate, clause: band.clause })
    }

    /// What the fund owes of the first `payable` of this bill, before rounding.
    pub fn exact(&self, payable: Money) -> Exact {
        if self.more.is_empty() {
            return Exact::of(self.first.rate, payable);
        }
        self.parts(payable).fold(Exact::default(), |sum, (part, band)| sum.plus(Exact::of(band.rate, part)))
    }

    /// Each band's part of the first `payable`.
    fn parts(&self, payable: Money) -> impl Iterator<Item = (Money, &Band)> {
        let end = self.start + payable;
        let ends = self.more.iter().map(|band| band.over).chain([end]);
        [&self.first].into_iter().chain(&self.more).zip(ends).map(move |(band, next)| {
            let part = next.min(end) - band.over.max(self.start);
            (part.at_least_zero(), band)
        })
    }
}

/// Every addition that holds, and what must be known first to tell.
fn additions(
    case: &Case,
    situation: &Situation,
    share: &Share,
    grounds: &mut Grounds,
) -> (Vec<(Rate, ClauseId)>, Needs) {
    let bits = situation.bits();
    let (mut added, mut needs) = (Vec::new(), Needs::NONE);
    for row in &share.add {
        match row.when.check(situation, bits, &case.answers) {
            Lookup::Fails => {}
            Lookup::Needs(more) => needs = needs.and(more),
            Lookup::Holds => match rate(row, &row.value, case, grounds) {
                Ok(points) => added.push((points, row.clause)),
                Err(more) => needs = needs.and(more),
            },
        }
    }
    (added, needs)
}

/// A row's rate, noting what it rests on.
fn rate<V>(row: &Row<V>, value: &Percent, case: &Case, grounds: &mut Grounds) -> Result<Rate, Needs> {
    let rate = value.resolve(&case.answers)?;
    grounds.assume_all(&row.assume);
    grounds.own_figures |= matches!(value.base, Base::Ask(_)) || !row.when.facts.is_empty();
    Ok(rate)
}

/// Finds what is due at the rate, and what the person pays beside it. Rounded once, half up.
pub(super) fn due(
    region: &Region,
    applied: &Applied,
    slip: &mut Slip,
    grounds: &mut Grounds,
    trace: &mut Trace,
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
    if rates.more.is_empty() {
        let Band { rate, plain, clause, .. } = rates.first;
        say(if rates.own { What::OwnRate(plain) } else { What::Rate(plain) }, None, None, Cite::Clause(clause));
        for (points, clause) in &rates.added {
            say(What::AddedRate(*points), None, None, Cite::Clause(*clause));
        }
        say(What::Due { payable, rate }, Some(due), None, first);
    } else {
        for (part, band) in rates.parts(payable).filter(|(part, _)| !part.is_zero()) {
            say(What::Band { part, rate: band.rate }, None, None, Cite::Clause(band.clause));
        }
        say(What::BandsDue, Some(due), None, first);
    }
    if exact.is_rounded() {
        grounds.assume(region.rounding);
        say(What::Rounded, Some(due), None, Cite::Assumption(region.rounding));
    }
    due
}
