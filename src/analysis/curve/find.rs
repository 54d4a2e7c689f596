//! Breakpoints and pieces, from the values that apply to the claim.

use crate::engine::{Band, CeilingTerm, CeilingTerms, SecondFundTerms, Terms, Workings};
use crate::region::{Basis, ClauseId, PoolId};
use crate::units::Money;
use crate::units::rate::Exact;

use super::payment::PaymentLine;
use super::{Breakpoint, Cause, Curve, PayingFund, Piece, PiecePart};

const NOTHING: Money = Money::ZERO;
const FEN: Money = Money::from_fen(1);

pub(super) fn find(workings: &Workings) -> Curve {
    let mut finder = Finder(Curve { pieces: Vec::with_capacity(8), breakpoints: Vec::with_capacity(8) });
    let fixed = workings.scope.fixed();
    match &workings.covered {
        Err(refusal) => {
            finder.piece(fixed, PiecePart::Uncovered, refusal.reason.clause, [PaymentLine::flat(NOTHING); 2]);
        }
        Ok(covered) => finder.rule(&covered.terms, fixed),
    }
    finder.curve()
}

/// A curve in the making: pieces come in order of their beginnings.
struct Finder(Curve);

/// A stretch of one payment's line, up to where the next begins.
#[derive(Clone, Copy)]
struct Stretch {
    from: Money,
    end: Money,
    payment: PaymentLine,
    band: Band,
}

/// Where the first fund stops.
struct FirstFundEnd {
    bill: Money,
    /// What it pays from here on.
    paid: Money,
    /// The bill up to which spending counts, where a ceiling limits spending.
    counted: Option<Money>,
    /// What that stands for, to a second fund.
    stands: Exact,
}

impl Finder {
    /// A piece begins. Where two begin at one bill, the second is what holds there.
    fn piece(&mut self, from: Money, part: PiecePart, clause: ClauseId, [fund, large_amount]: [PaymentLine; 2]) {
        if from > Money::MAX {
            return;
        }
        let pieces = &mut self.0.pieces;
        if pieces.last().is_some_and(|last| last.from == from) {
            pieces.pop();
        }
        pieces.push(Piece { from, to: Money::MAX, part, clause, fund, large_amount });
    }

    fn breakpoint(&mut self, bill: Money, cause: Cause, pool: Option<PoolId>, clause: ClauseId) {
        if bill <= Money::MAX {
            self.0.breakpoints.push(Breakpoint { bill, cause, pool, clause });
        }
    }

    /// Notes the ceilings that are reached at a bill: the tightest of each basis, and every other with as little left.
    fn reached(
        &mut self,
        bill: Money,
        payer: PayingFund,
        tightest: [(Option<CeilingTerm>, Option<Money>); 2],
        all: &CeilingTerms,
    ) -> Option<ClauseId> {
        let mut clause = None;
        for (tightest, at) in tightest {
            let Some(tightest) = tightest.filter(|_| at == Some(bill)) else { continue };
            clause = Some(tightest.clause);
            for cap in all.each().filter(|cap| (cap.basis, cap.left()) == (tightest.basis, tightest.left())) {
                self.breakpoint(bill, Cause::Ceiling(payer, cap.basis), cap.pool(), cap.clause);
            }
        }
        clause
    }

    /// Each piece ends a fen before the next begins.
    fn curve(mut self) -> Curve {
        let pieces = &mut self.0.pieces;
        for at in 1..pieces.len() {
            pieces[at - 1].to = pieces[at].from - FEN;
        }
        self.0
    }

    fn rule(&mut self, terms: &Terms, fixed: Money) {
        let threshold = terms.deductible.threshold();
        let start = fixed + threshold.left;
        if start > fixed {
            self.piece(fixed, PiecePart::Deductible, threshold.clause, [PaymentLine::flat(NOTHING); 2]);
            let cause = if threshold.yearly { Cause::YearlyDeductible } else { Cause::Deductible };
            self.breakpoint(start, cause, threshold.pool, threshold.clause);
        }
        let stretches = stretches(terms, start);
        let [payment, spending] = tightest(&terms.ceilings);
        let by_payment = payment.and_then(|cap| first_reach(&stretches, start, cap.left()));
        let counted = spending.map(|cap| start + cap.left());
        let bill = by_payment.into_iter().chain(counted).min();
        self.share(&stretches, bill, |stretch| {
            (PiecePart::Share, stretch.band.clause, [stretch.payment, PaymentLine::flat(NOTHING)])
        });
        let Some(bill) = bill else { return };
        let due = terms.share.exact((bill - start).min(Money::MAX)).half_up();
        let paid = payment.map_or(due, |cap| cap.left().min(due));
        let clause =
            self.reached(bill, PayingFund::Fund, [(payment, by_payment), (spending, counted)], &terms.ceilings);
        let clause = clause.unwrap_or(terms.clause);
        match &terms.second {
            None => self.piece(bill, PiecePart::OverCeiling, clause, [paid, NOTHING].map(PaymentLine::flat)),
            Some(second) => {
                let stop =
                    FirstFundEnd { bill, paid, counted, stands: terms.stands(paid, (bill - start).min(Money::MAX)) };
                self.second(terms, second, start, &stop, &stretches);
            }
        }
    }

    /// Pieces along stretches, up to a bill where another rule takes over.
    fn share(
        &mut self,
        stretches: &[Stretch],
        until: Option<Money>,
        piece: impl Fn(&Stretch) -> (PiecePart, ClauseId, [PaymentLine; 2]),
    ) {
        for (at, stretch) in stretches.iter().enumerate() {
            if until.is_some_and(|until| stretch.from >= until) {
                break;
            }
            if at > 0 {
                self.breakpoint(stretch.from, Cause::Band(stretch.band.rate), None, stretch.band.clause);
            }
            let (part, clause, payments) = piece(stretch);
            self.piece(stretch.from, part, clause, payments);
        }
    }

    /// The second fund, from where the first one stops.
    fn second(
        &mut self,
        terms: &Terms,
        second: &SecondFundTerms,
        start: Money,
        stop: &FirstFundEnd,
        first: &[Stretch],
    ) {
        self.breakpoint(stop.bill, Cause::SecondFund, None, second.clause);
        let ahead = first.iter().filter(|stretch| stretch.end > stop.bill);
        let stretches: Vec<Stretch> = ahead.map(|stretch| above(terms, second, start, stop, stretch)).collect();
        let fund = PaymentLine::flat(stop.paid);
        let [payment, spending] = tightest(&second.ceilings);
        let limit = payment.map(|cap| cap.left());
        let by_payment = limit.and_then(|limit| first_reach(&stretches, stop.bill, limit));
        // Spending counts against the second fund only where the first one counts spending too.
        let counted = stop.counted.zip(spending).map(|(counted, cap)| counted + cap.left());
        let end = by_payment.into_iter().chain(counted).min();
        self.share(&stretches, end, |stretch| (PiecePart::SecondFund, second.clause, [fund, stretch.payment]));
        let Some(bill) = end else { return };
        let owed = paid_at(&stretches, bill);
        let paid = limit.map_or(owed, |limit| limit.min(owed));
        let clause =
            self.reached(bill, PayingFund::LargeAmount, [(payment, by_payment), (spending, counted)], &second.ceilings);
        self.piece(bill, PiecePart::OverCeiling, clause.unwrap_or(second.clause), [fund, PaymentLine::flat(paid)]);
    }
}

/// The fund's line, band by band.
fn stretches(terms: &Terms, start: Money) -> Vec<Stretch> {
    let bands: Vec<Band> = terms.share.bands().collect();
    let ends = bands.iter().skip(1).map(|band| start + band.over).chain([Money::from_fen(i64::MAX)]);
    let ends: Vec<Money> = ends.collect();
    let stretch = |(band, end): (Band, Money)| {
        let from = start + band.over;
        Stretch { from, end, payment: PaymentLine::rising(from, band.rate, terms.share.exact(band.over)), band }
    };
    bands.iter().copied().zip(ends).map(stretch).collect()
}

/// The second fund's line along a stretch of the first fund's.
fn above(terms: &Terms, second: &SecondFundTerms, start: Money, stop: &FirstFundEnd, first: &Stretch) -> Stretch {
    let from = first.from.max(stop.bill);
    let exact = terms.share.exact((from - start).min(Money::MAX));
    let payment = PaymentLine::above(from, first.band.rate, exact, stop.stands);
    let own = second.share.as_ref().map(|own| own.first.rate);
    let payment = own.map_or(payment, |own| payment.at_own_rate(own, terms.share.first.rate));
    Stretch { from, payment, ..*first }
}

/// The least left under ceilings on payment, and under ceilings on spending.
fn tightest(ceilings: &CeilingTerms) -> [Option<CeilingTerm>; 2] {
    let mut least: [Option<CeilingTerm>; 2] = [None; 2];
    for cap in ceilings.each() {
        let slot = &mut least[usize::from(cap.basis == Basis::Spend)];
        if slot.is_none_or(|known| cap.left() < known.left()) {
            *slot = Some(*cap);
        }
    }
    least
}

/// The first bill at which the line gives `amount`, which is `from` for nothing.
fn first_reach(stretches: &[Stretch], from: Money, amount: Money) -> Option<Money> {
    if amount.is_zero() {
        return Some(from);
    }
    stretches.iter().find_map(|stretch| stretch.payment.reaches(amount).filter(|bill| *bill < stretch.end))
}

fn paid_at(stretches: &[Stretch], bill: Money) -> Money {
    let stretch = stretches.iter().rev().find(|stretch| stretch.from <= bill);
    stretch.map_or(NOTHING, |stretch| stretch.payment.at(bill))
}
