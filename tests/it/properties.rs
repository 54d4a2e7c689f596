//! What must hold for every year in every region: the contract's identities, over generated years.

use crate::support::{good, region};
use crate::years::{Year, any_year};
use gongji::engine::{Bill, Case, Claim, Ledger, Line, Outcome, Slip, adjudicate, explain};
use gongji::region::{Cite, PoolId, Region};
use gongji::{EstimateAnswer, Money, Request, Variants, answer};
use proptest::prelude::*;

fn answered(year: &Year) -> (Request, EstimateAnswer) {
    let request = good(&year.json());
    let answer = answer(&mut Variants::new(region(year.region)), &request).expect("an answer");
    (request, answer)
}

/// Decides claims in order of date, with the ledger before each.
fn walk(case: &Case, claims: &[Claim], mut see: impl FnMut(usize, &Ledger, &Slip, Outcome)) -> Ledger {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|at| claims[*at].date);
    let mut ledger = case.ledger();
    for at in order {
        let (decision, next) = adjudicate(case, &ledger, &claims[at]);
        see(at, &ledger, &decision.slip, decision.outcome);
        ledger = next;
    }
    ledger
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    /// The contract's identities hold to the fen, and `uncovered` is what the outcome says.
    #[test]
    fn slips_add_up(year in any_year()) {
        let (request, answer) = answered(&year);
        let mut totals = Slip::default();
        for (claim, decided) in request.claims.iter().zip(&answer.claims) {
            let slip = &decided.decision.slip;
            prop_assert!(slip.adds_up(), "{claim:?}: {slip:?}");
            let covered = matches!(decided.decision.outcome, Outcome::Paid | Outcome::NothingDue);
            let uncovered = if covered { Money::ZERO } else { slip[Line::InScope] };
            prop_assert_eq!(slip[Line::Uncovered], uncovered);
            prop_assert_eq!(decided.decision.outcome == Outcome::Paid, slip.funds() > Money::ZERO);
            prop_assert_eq!(decided.decision.reason.is_none(), decided.decision.outcome == Outcome::Paid);
            prop_assert_eq!(decided.decision.needs.is_empty(), decided.decision.outcome != Outcome::NeedsValue);
            if !claim.designated {
                prop_assert_eq!(slip[Line::Account], Money::ZERO);
            }
            totals += *slip;
        }
        prop_assert_eq!(totals, answer.totals);
        let spent: Money = answer.claims.iter().map(|decided| decided.decision.slip[Line::Account]).sum();
        prop_assert!(spent <= request.account_balance.unwrap_or_default());
    }

    /// Every amount on the slip has a step; every step stands on a clause, or on an assumption that is listed.
    #[test]
    fn every_amount_is_explained(year in any_year()) {
        let (_, answer) = answered(&year);
        for decided in &answer.claims {
            for (line, amount) in decided.decision.slip.lines().filter(|(_, amount)| !amount.is_zero()) {
                let step = decided.steps.iter().find(|step| step.line == Some(line));
                prop_assert_eq!(step.and_then(|step| step.amount), Some(amount), "{:?} of {:?}", line, decided.steps);
            }
            for step in &decided.steps {
                if let Cite::Assumption(_) = step.cite {
                    prop_assert!(decided.decision.grounds.rests_on(step.cite), "{step:?}");
                }
                for language in [gongji::Language::Zh, gongji::Language::En] {
                    prop_assert!(!gongji::words::step(step, &answer.case.region, language).is_empty());
                }
            }
            let stages: Vec<_> = decided.steps.iter().map(|step| step.stage).collect();
            prop_assert!(stages.is_sorted(), "{stages:?}");
        }
    }

    /// Explaining changes nothing, and the same input gives the same answer.
    #[test]
    fn explaining_changes_nothing(year in any_year()) {
        let (request, answer) = answered(&year);
        let mut ledger = answer.case.ledger();
        walk(&answer.case, &request.claims, |at, before, slip, outcome| {
            assert_eq!(*before, ledger);
            let (decision, next) = adjudicate(&answer.case, before, &request.claims[at]);
            let steps = explain(&answer.case, &decision);
            assert_eq!((decision.slip, decision.outcome), (*slip, outcome));
            assert_eq!(steps, answer.claims[at].steps);
            ledger = next;
        });
    }

    /// No ceiling is ever exceeded by what it limits.
    #[test]
    fn ceilings_hold(year in any_year()) {
        let (_, answer) = answered(&year);
        for end in &answer.years {
            let opened = answer.case.opening.as_ref().filter(|opening| opening.year() == end.year);
            for standing in &end.ceilings {
                // A person may have used more before, or under a status with a higher limit.
                let before = opened.map_or(Money::ZERO, |opening| opening.paid(standing.pool).year);
                let highest = highest_limit(&answer.case.region, standing.pool).unwrap_or(standing.limit);
                prop_assert!(standing.used <= highest.max(standing.limit).max(before), "{standing:?}");
                prop_assert_eq!(standing.left, (standing.limit - standing.used).at_least_zero());
            }
            for standing in &end.deductibles {
                prop_assert!(standing.left <= standing.standard, "{standing:?}");
            }
        }
    }

    /// Claims of different days may be given in any order.
    #[test]
    fn order_of_input_does_not_matter(year in any_year(), turn in 0..12_usize) {
        let (request, answer) = answered(&year);
        let mut turned = request.clone();
        // A stable order within one day is kept by moving whole days.
        turned.claims.sort_by_key(|claim| (claim.date.day() as usize + turn * claim.date.month() as usize) % 13);
        let mut dates: Vec<_> = request.claims.iter().map(|claim| claim.date).collect();
        dates.sort();
        dates.dedup();
        prop_assume!(dates.len() == request.claims.len());
        let other = gongji::answer(&mut Variants::new(region(year.region)), &turned).expect("an answer");
        for (claim, decided) in turned.claims.iter().zip(&other.claims) {
            let at = request.claims.iter().position(|known| known.date == claim.date).expect("the same claim");
            prop_assert_eq!(&decided.decision, &answer.claims[at].decision);
            prop_assert_eq!(&decided.range, &answer.claims[at].range);
        }
        prop_assert_eq!(other.years, answer.years);
    }

    /// A claim removed, changed or added late: the same as if it had been so from the start. No claim sees the future.
    #[test]
    fn replay_equals_fresh_run(year in any_year(), cut in 0..12_usize) {
        let (request, answer) = answered(&year);
        let cut = request.claims[cut % request.claims.len()].date;
        let mut early = request.clone();
        early.claims.retain(|claim| claim.date < cut);
        prop_assume!(!early.claims.is_empty());
        let fresh = gongji::answer(&mut Variants::new(region(year.region)), &early).expect("an answer");
        let kept = request.claims.iter().zip(&answer.claims).filter(|(claim, _)| claim.date < cut);
        for ((_, whole), fresh) in kept.zip(&fresh.claims) {
            prop_assert_eq!(&whole.decision, &fresh.decision);
            prop_assert_eq!(&whole.steps, &fresh.steps);
        }
    }

    /// One fen more on a bill lowers neither what the fund pays nor what the person pays.
    #[test]
    fn more_bill_never_lowers_a_part(year in any_year(), more in prop_oneof![Just(1_i64), 1..1_000_000_i64]) {
        let (request, answer) = answered(&year);
        walk(&answer.case, &request.claims, |at, before, slip, _| {
            let mut claim = request.claims[at].clone();
            let Bill::Parts { total, .. } = &mut claim.bill else { return };
            if total.fen() + more > Money::MAX.fen() {
                return;
            }
            *total += Money::from_fen(more);
            let (larger, _) = adjudicate(&answer.case, before, &claim);
            assert!(larger.slip[Line::Fund] >= slip[Line::Fund], "{claim:?}");
            assert!(larger.slip.funds() >= slip.funds(), "{claim:?}");
            assert!(larger.slip[Line::Person] >= slip[Line::Person], "{claim:?}");
        });
    }

    /// A range holds what every combination of readings gives, touches both ends, and names only readings that move it.
    #[test]
    fn ranges_are_exact(year in any_year()) {
        let mut request: Request = good(&year.json());
        // What an opening leaves unsaid has its own test.
        request.opening = None;
        let answer = answer(&mut Variants::new(region(year.region)), &request).expect("an answer");
        let region = region(year.region);
        let mut all: Vec<Vec<(Money, Money)>> = vec![Vec::new(); request.claims.len()];
        let mut variants = Variants::new(region.clone());
        for combination in 0..region.readings.iter().map(|reading| reading.options.len()).product() {
            let mut options = vec![0; region.readings.len()];
            let mut rest: usize = combination;
            let mut chosen = true;
            for (at, reading) in region.readings.iter().enumerate() {
                options[at] = (rest % reading.options.len()) as u8;
                rest /= reading.options.len();
                let fixed = request.readings.iter().find(|(id, _)| *id == reading.id);
                chosen &= fixed.is_none_or(|(_, option)| reading.options[usize::from(options[at])].id == *option);
            }
            if chosen {
                let case = Case { region: variants.with(&options), ..answer.case.clone() };
                walk(&case, &request.claims, |at, _, slip, outcome| {
                    // A reading under which a value is missing is no amount of its own.
                    if outcome != Outcome::NeedsValue {
                        all[at].push((slip[Line::Person], slip[Line::Fund]));
                    }
                });
            }
        }
        for (decided, all) in answer.claims.iter().zip(&all) {
            if decided.decision.outcome == Outcome::NeedsValue {
                prop_assert_eq!(&decided.range, &None);
                continue;
            }
            let ends = |pick: fn(&(Money, Money)) -> Money| [all.iter().map(pick).min(), all.iter().map(pick).max()];
            let (person, fund) = (ends(|paid| paid.0), ends(|paid| paid.1));
            match &decided.range {
                Some(range) => {
                    prop_assert_eq!(range.person.map(Some), person);
                    prop_assert_eq!(range.fund.map(Some), fund);
                    prop_assert!(!range.because.is_empty());
                }
                None => prop_assert!(person[0] == person[1] && fund[0] == fund[1], "{person:?} {fund:?}"),
            }
        }
    }
}

/// The highest limit that a table of the region's ceilings on this pool gives, where it gives one itself.
fn highest_limit(region: &Region, pool: PoolId) -> Option<Money> {
    let rows = region.ceilings.iter().filter(|ceiling| ceiling.pool == pool);
    let amounts = rows.filter_map(|ceiling| match &ceiling.limit {
        gongji::region::Limit::Table(table) => Some(table.rows.iter().filter_map(|row| match row.value.base {
            gongji::region::Base::Given(amount) => Some(amount),
            gongji::region::Base::Ask(_) => None,
        })),
        gongji::region::Limit::ByDisease(_) => None,
    });
    amounts.flatten().max()
}
