//! Stage 4, 比例: the rate that applies, and what is due at it.

use smallvec::SmallVec;

use crate::region::{Bands, ClauseId, Lookup, Needs, PoolId, Share, ShareId, Situation};
use crate::units::rate::Exact;
use crate::units::{Money, Rate};

use super::Case;
use super::grounds::Grounds;
use super::ledger::Ledger;
use super::lookup::{Resolved, both, rate_of};

/// 支付比例 that applies to one claim: one rate, or one for each band, and what is added to it.
///
/// Nearly every claim has one rate and at most one addition: then nothing is allocated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ShareTerms {
    /// The rate; of the first band where there are several.
    pub first: Band,
    /// Further bands, in order.
    pub further: Vec<Band>,
    /// What is added to the rates.
    pub added: SmallVec<[Addition; 1]>,
    /// Where in the bands this bill begins.
    pub start: Money,
    /// The pool that remembers it.
    pub pool: Option<PoolId>,
    /// Whether it is the person's own figure.
    pub own: bool,
}

/// One band of a rate; it ends where the next one begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Band {
    /// Where it begins: this much above the deductible.
    pub over: Money,
    /// The rate, additions included.
    pub rate: Rate,
    /// The rate in the table.
    pub plain: Rate,
    /// The clause.
    pub clause: ClauseId,
}

/// Points added to a rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Addition {
    /// The points; below zero where they come off.
    pub points: Rate,
    /// The clause.
    pub clause: ClauseId,
}

/// 应付: what the rate gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Due {
    /// What is above the deductible.
    pub payable: Money,
    /// What the rate gives of it, rounded once, half up.
    pub amount: Money,
    /// Whether rounding changed it.
    pub rounded: bool,
}

/// Looks up a share.
pub(super) fn find(case: &Case, ledger: &Ledger, situation: &Situation, share: ShareId) -> Resolved<ShareTerms> {
    let share = case.region.share(share);
    let (added, added_grounds) = additions(case, situation, share);
    let (bands, band_grounds) = bands(case, situation, share);
    let (start, pool) = match share.bands {
        Some(Bands::Year(pool)) => (ledger.paid(pool).year, Some(pool)),
        Some(Bands::Bill) | None => (Money::ZERO, None),
    };
    let terms = both(added, bands).map(|(added, (first, further))| {
        let points = added.iter().fold(Rate::ZERO, |sum, addition| sum + addition.points);
        let raised = |band: Band| Band { rate: band.plain + points, ..band };
        let further = further.into_iter().map(raised).collect();
        ShareTerms { first: raised(first), further, added, start, pool, own: false }
    });
    (terms, Grounds::of_readings(share.touched).and(added_grounds).and(band_grounds))
}

/// Every addition that holds. While an answer is missing, every one that may still hold counts.
fn additions(case: &Case, situation: &Situation, share: &Share) -> Resolved<SmallVec<[Addition; 1]>> {
    let bits = situation.bits();
    let (mut added, mut needs, mut grounds) = (SmallVec::new(), Needs::NONE, Grounds::default());
    for row in &share.add {
        match row.when.check(situation, bits, &case.answers) {
            Lookup::Fails => {}
            Lookup::Needs(facts) => {
                needs = needs.and(facts).and(row.value.resolve(&case.answers).err().unwrap_or_default());
            }
            Lookup::Holds => {
                let (points, rests_on) = rate_of(case, row, &row.value);
                grounds = grounds.and(rests_on);
                match points {
                    Ok(points) => added.push(Addition { points, clause: row.clause }),
                    Err(missing) => needs = needs.and(missing),
                }
            }
        }
    }
    (if needs.is_empty() { Ok(added) } else { Err(needs) }, grounds)
}

/// The bands that hold, the first apart; a share without bands has one. Nothing is added to the rates yet.
///
/// A row that waits for an answer counts, unless another row holds for the same band.
fn bands(case: &Case, situation: &Situation, share: &Share) -> Resolved<(Band, Vec<Band>)> {
    let bits = situation.bits();
    let (mut first, mut further) = (None, Vec::new());
    let (mut needs, mut grounds) = (Needs::NONE, Grounds::default());
    for row in &share.table.rows {
        match row.when.check(situation, bits, &case.answers) {
            Lookup::Fails => {}
            Lookup::Needs(facts) => {
                let holds = |over: Money| {
                    let of_band = share.table.rows.iter().filter(|row| row.value.over == over);
                    of_band.map(|row| row.when.check(situation, bits, &case.answers)).any(|it| it == Lookup::Holds)
                };
                if !holds(row.value.over) {
                    needs = needs.and(facts).and(row.value.rate.resolve(&case.answers).err().unwrap_or_default());
                }
            }
            Lookup::Holds => {
                let (rate, rests_on) = rate_of(case, row, &row.value.rate);
                grounds = grounds.and(rests_on);
                match rate {
                    Err(missing) => needs = needs.and(missing),
                    Ok(plain) => {
                        let band = Band { over: row.value.over, rate: plain, plain, clause: row.clause };
                        if first.is_none() { first = Some(band) } else { further.push(band) }
                    }
                }
                if share.bands.is_none() {
                    break;
                }
            }
        }
    }
    (first.filter(|_| needs.is_empty()).map(|first| (first, further)).ok_or(needs), grounds)
}

impl ShareTerms {
    /// The person's own rate.
    pub(super) fn own(rate: Rate, clause: ClauseId) -> ShareTerms {
        let first = Band { over: Money::ZERO, rate, plain: rate, clause };
        ShareTerms { first, further: Vec::new(), added: SmallVec::new(), start: Money::ZERO, pool: None, own: true }
    }

    /// The one rate; none where it goes by bands.
    pub fn rate(&self) -> Option<Rate> {
        self.further.is_empty().then_some(self.first.rate)
    }

    /// The bands that this bill can still reach, each from some amount above the deductible on, from zero up.
    pub fn bands(&self) -> impl Iterator<Item = Band> {
        let ends = self.further.iter().map(|band| band.over).chain([Money::from_fen(i64::MAX)]);
        let ahead = [&self.first].into_iter().chain(&self.further).zip(ends).filter(|(_, end)| *end > self.start);
        ahead.map(|(band, _)| Band { over: (band.over - self.start).at_least_zero(), ..*band })
    }

    /// What the fund owes of the first `payable` of this bill, before rounding.
    pub fn exact(&self, payable: Money) -> Exact {
        if self.further.is_empty() {
            return Exact::of(self.first.rate, payable);
        }
        self.parts(payable).fold(Exact::default(), |sum, (part, band)| sum.plus(Exact::of(band.rate, part)))
    }

    /// Each band's part of the first `payable`.
    pub fn parts(&self, payable: Money) -> impl Iterator<Item = (Money, &Band)> {
        let end = self.start + payable;
        let ends = self.further.iter().map(|band| band.over).chain([end]);
        [&self.first].into_iter().chain(&self.further).zip(ends).map(move |(band, next)| {
            let part = next.min(end) - band.over.max(self.start);
            (part.at_least_zero(), band)
        })
    }
}

/// Finds what is due at the rate. Rounded once, half up.
pub(super) fn due(terms: &ShareTerms, payable: Money) -> Due {
    let exact = terms.exact(payable);
    Due { payable, amount: exact.half_up(), rounded: exact.is_rounded() }
}
