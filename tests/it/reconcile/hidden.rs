//! Generated years in every region: the last visit's slip under a hidden change, handed over as a real slip.

use gongji::analysis::reconcile::{Quantity, ReconcileRequest, SheetEntry, SlipExplanation, Verdict, reconcile};
use gongji::engine::{Case, Ledger, Line, Slip, accumulating, adjudicate};
use gongji::region::PoolId;
use gongji::units::Set;
use gongji::{Date, Level, Money, Place, Request, Status, Variants};
use proptest::prelude::*;

use crate::support::{good, real_ids, region};
use crate::years::{any_year, year};

/// What is hidden: its kind, and numbers to make it from.
type Hidden = (u8, usize, i64);

/// The slip of the last claim under the hidden change.
fn slip(variants: &mut Variants, request: &Request, (kind, pick, fen): Hidden) -> Slip {
    let mut request = request.clone();
    let (case, chosen) = request.case(variants.base()).expect("a case");
    let mut case: Case = case;
    let mut options = variants.options(&chosen);
    let last = request.claims.len() - 1;
    let claim = &mut request.claims[last];
    match kind {
        0 if !options.is_empty() => {
            let reading = pick % options.len();
            let count = variants.base().readings[reading].options.len() as u8;
            options[reading] = (options[reading] + 1) % count;
        }
        1 => claim.level = Level::ALL[pick % 3],
        2 => claim.status = Some(Status::ALL[pick % 2]),
        3 => {
            let known = accumulating(variants.base());
            let mut opening = Ledger::opening(claim.date.year());
            for pool in Set::all().iter() {
                let amount = |known: Set<PoolId>, share: i64| {
                    Money::from_fen(if known.contains(pool) { fen / share } else { 0 })
                };
                opening.say_borne(pool, amount(known.deductibles, 5));
                opening.say_used(pool, amount(known.ceilings, 1));
            }
            case.opening = Some(opening);
        }
        4 => claim.account_pays = !claim.account_pays,
        5 => case.balance = Some(Money::from_fen(fen)),
        // Another day of the year, or of one of the years beside.
        6 => {
            let (year, month, day) =
                (claim.date.year() + (pick % 3) as u32 - 1, fen as u32 % 12 + 1, fen as u32 % 28 + 1);
            claim.date = Date::new(year, month, day).expect("a day");
        }
        // Two at once.
        7 => {
            claim.level = Level::ALL[pick % 3];
            claim.status = Some(Status::ALL[pick / 3 % 2]);
        }
        8 => {
            claim.level = Level::ALL[pick % 3];
            claim.place = Place::ALL[pick / 3 % 3];
            claim.account_pays = !claim.account_pays;
        }
        _ => {
            use gongji::engine::Bill;
            if let Bill::Parts { total, outside_catalogue, above_limit, first_share } = &mut claim.bill {
                let rest = *total - *outside_catalogue - *above_limit;
                *first_share = Money::from_fen(fen).min(rest);
            }
        }
    }
    case.region = variants.with(&options);
    let mut order: Vec<usize> = (0..request.claims.len()).collect();
    order.sort_by_key(|at| request.claims[*at].date);
    let mut ledger = case.ledger();
    let mut slip = Slip::default();
    for at in order {
        let (decision, next) = adjudicate(&case, &ledger, &request.claims[at]);
        if at == last {
            slip = decision.slip;
        }
        ledger = next;
    }
    slip
}

/// Some of the slip's lines, as entries.
fn entries(slip: &Slip, mask: u32) -> Vec<SheetEntry> {
    let entry = |(line, amount): (Line, Money)| SheetEntry {
        quantity: Quantity::Line(line),
        name: line.name().to_owned(),
        amount,
    };
    slip.lines().filter(|(line, _)| mask >> *line as u32 & 1 == 1).map(entry).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    /// A hidden change is explained, and the explanation reproduces the whole slip exactly.
    #[test]
    fn a_hidden_change_is_found(
        year in any_year(),
        hidden in (0..10_u8, 0..64_usize, 0..700_000_i64),
    ) {
        let request = good(&year.json());
        let mut variants = Variants::new(region(year.region));
        let slip = slip(&mut variants, &request, hidden);
        let claim = request.claims.len() - 1;
        let asked = ReconcileRequest { request, claim, entries: entries(&slip, u32::MAX), passed: Vec::new() };
        let found = reconcile(&mut variants, &asked).expect("a reconciliation");
        prop_assert!(found.sheet.conflicts.is_empty(), "{:?}", found.sheet.conflicts);
        match found.verdict() {
            Verdict::Agrees => prop_assert_eq!(found.decision.slip, slip),
            Verdict::Explained => {
                for explanation in &found.explanations {
                    prop_assert_eq!(explanation.slip, slip, "{:?}", explanation);
                }
                prop_assert!(found.explanations.is_sorted_by_key(SlipExplanation::simplicity));
                // Nothing that was hidden alone is explained by more than one change.
                let alone = !matches!(hidden.0, 3 | 7 | 8);
                prop_assert!(!alone || found.explanations[0].changes.len() == 1, "{:?}", found.explanations[0]);
            }
            other => prop_assert!(false, "{other:?}: hidden {hidden:?}\n{:?}\n{:?}", found.differences, slip),
        }
    }

    /// With some lines only, every explanation agrees with those, and the lines that follow are the engine's own.
    #[test]
    fn a_part_of_a_slip_is_enough(
        year in any_year(),
        hidden in (0..10_u8, 0..64_usize, 0..700_000_i64),
        mask in 1..0xffff_u32,
    ) {
        let request = good(&year.json());
        let mut variants = Variants::new(region(year.region));
        let slip = slip(&mut variants, &request, hidden);
        let claim = request.claims.len() - 1;
        let asked = ReconcileRequest { request, claim, entries: entries(&slip, mask), passed: Vec::new() };
        let found = reconcile(&mut variants, &asked).expect("a reconciliation");
        prop_assert!(found.sheet.conflicts.is_empty(), "{:?}", found.sheet.conflicts);
        // Where both what was borne and what was used are hidden, and the slip says nothing of the deductible, several
        // pairs may fit, and none needs to be found.
        let open = hidden.0 == 3 && found.sheet.line(Line::Deductible).is_none();
        let explained = open || found.verdict() != Verdict::Unexplained;
        prop_assert!(explained, "hidden {:?}\n{:?}\n{:?}", hidden, found.differences, slip);
        for (line, amount) in found.sheet.lines() {
            prop_assert_eq!(amount, slip[line], "{:?} follows wrongly", line);
            for explanation in &found.explanations {
                prop_assert_eq!(explanation.slip[line], amount, "{:?}", explanation);
            }
        }
    }

}

proptest! {
    // Unexplained slips try everything there is to try.
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// A slip that is a fen off in one line is either explained exactly, or contradicts itself, or its first
    /// difference is named with a step on a clause.
    #[test]
    fn a_fen_off_is_seen(
        year in any_year(),
        hidden in (0..10_u8, 0..64_usize, 0..700_000_i64),
        line in 0..16_usize,
        mask in 1..0xffff_u32,
    ) {
        let request = good(&year.json());
        let mut variants = Variants::new(region(year.region));
        let mut slip = slip(&mut variants, &request, hidden);
        let line = Line::ALL[line];
        slip[line] += Money::from_fen(1);
        let claim = request.claims.len() - 1;
        let given = entries(&slip, mask | 1 << line as u32);
        let asked = ReconcileRequest { request, claim, entries: given.clone(), passed: Vec::new() };
        let found = reconcile(&mut variants, &asked).expect("a reconciliation");
        match found.verdict() {
            Verdict::Conflict => prop_assert!(found.sheet.conflicts.iter().all(|it| !it.entries.is_empty())),
            // The fen makes up for the hidden change.
            Verdict::Agrees => {
                let agree = given.iter().all(|it| found.sheet.get(it.quantity) == Some(it.amount));
                prop_assert!(agree && found.differences.is_empty(), "{:?}", given);
            }
            Verdict::Explained => {
                for (entry, explanation) in given.iter().flat_map(|it| found.explanations.iter().map(move |e| (it, e))) {
                    let Quantity::Line(line) = entry.quantity else { continue };
                    prop_assert_eq!(explanation.slip[line], entry.amount, "{:?}", explanation);
                }
            }
            Verdict::Unexplained => {
                let first = found.differences.first().expect("a difference");
                prop_assert!(first.given != first.estimated && first.step.is_some(), "{first:?}");
            }
        }
    }
}

/// Every kind of hidden change is met, and most of them must be explained, not merely agree.
#[test]
fn every_kind_is_hidden_and_found() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut explained = [0; 10];
    // Another reading seldom moves the last visit, so it is tried more often than the rest.
    let kinds = [0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    let ids = real_ids();
    for round in 0..1_300_usize {
        let pick = round / (ids.len() * kinds.len());
        let year = year(ids[round % ids.len()]).new_tree(&mut runner).expect("a year").current();
        let request = good(&year.json());
        let mut variants = Variants::new(region(year.region));
        let kind = kinds[round / ids.len() % kinds.len()];
        let slip = slip(&mut variants, &request, (kind, pick, round as i64 * 997 % 300_000));
        let claim = request.claims.len() - 1;
        let asked = ReconcileRequest { request, claim, entries: entries(&slip, u32::MAX), passed: Vec::new() };
        let found = reconcile(&mut variants, &asked).expect("a reconciliation");
        explained[usize::from(kind)] += usize::from(found.verdict() == Verdict::Explained);
    }
    assert!(
        explained.iter().all(|count| *count >= 3),
        "reading, level, status, opening, use, balance, date, two, three, share: {explained:?}"
    );
}
