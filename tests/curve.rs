//! The curve agrees with the engine at every fen that is looked at, and its breakpoints are where the rules put them.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "properties/years.rs"]
#[allow(dead_code, reason = "shared with the engine's properties")]
mod years;

use gongji::curve::{Cause, Curve, Paid, Part, curve};
use gongji::engine::{Bill, Case, Claim, Ledger, Line, decide, shape_of};
use gongji::region::Basis;
use gongji::{Money, Request, Variants, answer};
use proptest::prelude::*;
use years::{Year, read, region, year};

const REGIONS: [&str; 12] = [
    "enshi", "jilin-city", "chuxiong", "shandong", "tibet", "admission", "minimal", "monthly", "persons", "quarterly",
    "steps", "two-funds",
];

fn any_year() -> impl Strategy<Value = Year> {
    (0..REGIONS.len()).prop_flat_map(|at| year(REGIONS[at]))
}

fn fen(fen: i64) -> Money {
    Money::from_fen(fen)
}

/// The claim with another total, its fixed parts as they are.
fn with_total(claim: &Claim, parts: [Money; 3], total: Money) -> Claim {
    let [outside_catalogue, above_limit, first_share] = parts;
    Claim { bill: Bill::Parts { total, outside_catalogue, above_limit, first_share }, ..claim.clone() }
}

/// What the engine says is paid.
fn paid(case: &Case, ledger: &Ledger, claim: &Claim) -> Paid {
    let slip = decide(case, ledger, claim).0.slip;
    Paid { fund: slip[Line::Fund], large_amount: slip[Line::LargeAmount], person: slip[Line::Person] }
}

/// Holds a curve against the engine at each end of each piece, a fen around it, and at `draws` between.
fn agrees(case: &Case, ledger: &Ledger, claim: &Claim, draws: &[u64]) -> Curve {
    let shape = shape_of(case, ledger, claim);
    let curve = Curve::of(&shape);
    let slip = decide(case, ledger, claim).0.slip;
    let parts = [Line::OutsideCatalogue, Line::AboveLimit, Line::FirstShare].map(|line| slip[line]);
    let fixed: Money = parts.into_iter().sum();
    let mut bills = vec![fixed, fixed + fen(1), slip[Line::Total], Money::MAX];
    for piece in &curve.pieces {
        for end in [piece.from, piece.to] {
            bills.extend([end - fen(1), end, end + fen(1)]);
        }
        let width = (piece.to - piece.from).fen() as u64 + 1;
        bills.extend(draws.iter().map(|draw| piece.from + fen((draw % width) as i64)));
        bills.extend(draws.iter().map(|draw| piece.from + fen((draw % width.min(1_000)) as i64)));
    }
    bills.extend(curve.breakpoints.iter().flat_map(|point| [-1, 0, 1].map(|off| point.bill + fen(off))));
    for bill in bills.into_iter().filter(|bill| (fixed..=Money::MAX).contains(bill)) {
        let engine = paid(case, ledger, &with_total(claim, parts, bill));
        assert_eq!(curve.at(bill), Some(engine), "{bill} of {claim:?} on {curve:?}");
    }
    assert_eq!(curve.at(fixed - fen(1)), None);
    assert_eq!(curve.at(Money::MAX + fen(1)), None);
    curve
}

/// Pieces cover everything once; breakpoints stand where pieces begin; a fen more goes to one side only.
fn is_sound(curve: &Curve) {
    for pair in curve.pieces.windows(2) {
        assert_eq!(pair[0].to + fen(1), pair[1].from, "{curve:?}");
    }
    assert_eq!(curve.pieces.last().map(|piece| piece.to), Some(Money::MAX));
    for piece in &curve.pieces {
        assert!(piece.from <= piece.to && piece.person_rate().is_share(), "{curve:?}");
        let begins = curve.breakpoints.iter().any(|point| point.bill == piece.from);
        assert!(begins || piece.from == curve.pieces[0].from, "{curve:?}");
    }
    assert!(curve.breakpoints.is_sorted_by_key(|point| point.bill), "{curve:?}");
    for point in &curve.breakpoints {
        assert!(curve.pieces.iter().any(|piece| piece.from == point.bill), "{curve:?}");
    }
    for plateau in curve.plateaus() {
        for bill in [plateau.from, plateau.to] {
            let paid = curve.at(bill).expect("a bill on the curve");
            assert_eq!((paid.fund, paid.large_amount), (plateau.fund, plateau.large_amount));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    /// Whatever the region, the year before, the parameters and the readings.
    #[test]
    fn the_curve_is_the_engine(year in any_year(), draws in prop::collection::vec(any::<u64>(), 6)) {
        let request = read(&year.json());
        let answer = answer(&mut Variants::new(region(year.region)), &request).expect("an answer");
        let mut order: Vec<usize> = (0..request.claims.len()).collect();
        order.sort_by_key(|at| request.claims[*at].date);
        let mut ledger = answer.case.ledger();
        for at in order {
            let claim = &request.claims[at];
            is_sound(&agrees(&answer.case, &ledger, claim, &draws));
            ledger = decide(&answer.case, &ledger, claim).1;
        }
    }

    /// One fen more is the funds' or the person's.
    #[test]
    fn a_fen_more_goes_to_one_side(year in any_year(), draw in any::<u64>()) {
        let request = read(&year.json());
        let mut variants = Variants::new(region(year.region));
        let found = curve(&mut variants, &request, None).expect("a curve");
        for piece in &found.curve.pieces {
            let steps = (piece.to - piece.from).fen().min(50);
            let from = piece.from + fen((draw % ((piece.to - piece.from).fen() - steps + 1) as u64) as i64);
            let mut before = piece.at(from);
            for step in 1..=steps {
                let after = piece.at(from + fen(step));
                prop_assert!(after.fund >= before.fund && after.large_amount >= before.large_amount);
                prop_assert!(after.person >= before.person);
                before = after;
            }
        }
    }
}
