//! Years at random: a plain estimate confirms every piece of advice.

use gongji::analysis::advice::{Action, Advice, Advising, advise};
use gongji::contract::response::AdvisedResponse;
use gongji::engine::{Line, Outcome};
use gongji::{Care, Money, Place, Request, Variants, slips};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::{VALID, check};
use crate::support::region;
use crate::years::any_year;

/// The request as the advice would have it, written down a second time.
fn followed(request: &Request, advice: &Advice, wish: &Advising) -> Request {
    let mut request = request.clone();
    let days: Vec<_> = request.claims.iter().map(|claim| claim.date).collect();
    for at in &advice.claims {
        let claim = &mut request.claims[*at];
        match &advice.action {
            Action::Level(level) => claim.level = *level,
            Action::Designated => claim.designated = true,
            Action::Prescription => (claim.designated, claim.prescription) = (true, true),
            Action::Direct => claim.place = Place::ElsewhereDirect,
            Action::Recognition => claim.care = Care::Chronic,
            Action::Account => claim.account_pays = true,
            Action::NewYear(day) => claim.date = *day,
            Action::Order(_) => {}
        }
    }
    if let Action::Order(order) = &advice.action {
        let mut slots: Vec<_> = order.iter().map(|at| days[*at]).collect();
        slots.sort();
        order.iter().zip(slots).for_each(|(at, day)| request.claims[*at].date = day);
    }
    if advice.action == Action::Recognition && request.diseases.is_empty() {
        request.diseases.extend(wish.disease_ceiling);
    }
    request
}

fn sum(request: &Request, line: Line) -> (Money, Vec<Outcome>) {
    let decisions = slips(&mut Variants::new(region(&request.region)), request).expect("slips");
    let total = decisions.iter().map(|decision| decision.slip[line]).sum();
    (total, decisions.iter().map(|decision| decision.outcome).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// A plain estimate of the changed request confirms every gain; only planned visits change; sorted, at least a yuan;
    /// and the changed request is known: no visit is moved to another rule.
    #[test]
    fn plain_estimates_confirm_the_advice(
        year in any_year(),
        today in prop::option::of(select(vec!["2022-01-01", "2023-01-01", "2023-06-15", "2023-12-15", "2024-06-01"])),
        ceiling in prop::option::of(0..5_000_i64),
    ) {
        let request: Value = serde_json::from_str(&year.json()).expect("JSON");
        let mut wish = json!({"request": request});
        if let Some(today) = today {
            wish["today"] = json!(today);
        }
        if let Some(ceiling) = ceiling {
            wish["disease_ceiling"] = json!(ceiling);
        }
        let wish = check(&wish).expect("a good wish");
        let mut variants = Variants::new(region(year.region));
        let advised = advise(&mut variants, &wish).expect("advice");
        let (person, outcomes) = sum(&wish.request, Line::Person);
        let (cash, _) = sum(&wish.request, Line::Cash);
        let gains: Vec<_> = advised.advice.iter().map(|one| std::cmp::Reverse((one.gain, one.cash))).collect();
        prop_assert!(gains.is_sorted());
        for one in &advised.advice {
            prop_assert!(one.gain.max(one.cash) >= Money::from_fen(100));
            prop_assert!(one.claims.iter().all(|at| advised.planned.contains(at)));
            // Nobody is told to move care that cannot wait, nor to go elsewhere with it.
            let urgent = one.claims.iter().any(|at| wish.request.claims[*at].care == Care::Rescue);
            let harmless = matches!(one.action, Action::Account | Action::Direct | Action::Prescription);
            prop_assert!(!urgent || harmless, "{:?}", one);
            let after = followed(&wish.request, one, &wish);
            let (new_person, new_outcomes) = sum(&after, Line::Person);
            prop_assert_eq!(person - new_person, one.gain, "{:?}", one);
            prop_assert_eq!(cash - sum(&after, Line::Cash).0, one.cash);
            prop_assert_eq!(one.person, [person, new_person]);
            let left = |outcome: &Outcome| matches!(outcome, Outcome::Referred | Outcome::NeedsValue);
            for (before, after) in outcomes.iter().zip(&new_outcomes) {
                prop_assert!(left(before) || !left(after), "{before:?} {after:?}");
                prop_assert!(!left(before) || left(after) || one.at_most && *before == Outcome::Referred);
            }
        }
        let view = serde_json::to_value(AdvisedResponse::new(&advised)).expect("JSON");
        prop_assert!(VALID.is_valid(&view), "{view}");
    }
}
