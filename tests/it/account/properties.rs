//! What must hold for every account in every region, over generated requests.

use gongji::account::{AccountStepKind, Statement, state};
use gongji::contract::response::AccountResponse;
use gongji::region::Cite;
use gongji::words::account_formula;
use gongji::{AccountRequest, Language, Money, Variants};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::formulas::{rounded, worked_out, yuan as yuan_of};
use crate::support::{good, real_regions, region};

fn yuan() -> impl Strategy<Value = String> {
    let fen = prop_oneof![0..100_i64, 0..100_000_i64, 290_000..310_000_i64, 0..10_000_000_i64];
    fen.prop_map(|fen| Money::from_fen(fen).to_string())
}

fn day(months: std::ops::Range<u32>) -> impl Strategy<Value = (u32, String)> {
    (months, 1..29_u32).prop_map(|(month, day)| (month, format!("{}-{day:02}", label(month))))
}

/// The month this many after January 2022.
fn label(month: u32) -> String {
    format!("{}-{:02}", 2022 + month / 12, month % 12 + 1)
}

/// A request for `months` months from January 2022 on.
fn request() -> impl Strategy<Value = (u32, Value)> {
    let person = (0..real_regions().len(), any::<bool>(), prop::option::of(day(0..60)), yuan(), 1948..1960_u32);
    let paid = (day(0..60), 0..5_usize, yuan(), 0..4_usize);
    let rates = prop::collection::btree_map(0..60_u32, 0..100_u32, 0..4);
    let gap = prop::option::of((0..60_u32, 0..5_u32, prop::option::of(0..12_u32)));
    (person, 1..60_u32, yuan(), prop::collection::vec(paid, 0..12), rates, gap, any::<bool>()).prop_map(
        |((at, retired, retires_on, base, birth), months, opening, paid, rates, gap, other)| {
            let region = &real_regions()[at].whole;
            let mut request = json!({
                "region": region.id,
                "insured": {
                    "status": if retired { "retired" } else { "active" },
                    "birth": format!("{birth}-06-15"),
                    "monthly_base": base,
                },
                "from": label(0),
                "to": label(months - 1),
                "opening": opening,
                "interest": rates.iter().map(|(from, rate)| {
                    json!({"from": format!("{}-15", label(*from)), "rate": format!("0.{rate:03}")})
                }).collect::<Vec<_>>(),
            });
            if let Some((_, day)) = retires_on {
                request["insured"]["retires_on"] = json!(day);
            }
            if let Some((from, more, wait)) = gap {
                let mut gap = json!({"from": label(from), "to": label(from + more)});
                if let Some(wait) = wait {
                    gap["repaid_on"] = json!(format!("{}-20", label(from + more + wait)));
                }
                request["gaps"] = json!([gap]);
            }
            let inside = paid.into_iter().filter(|((month, _), ..)| *month < months);
            request["movements"] = inside
                .map(|((_, date), kind, amount, who)| {
                    let kind = ["medical", "pharmacy", "premium", "payout", "other"][kind];
                    let who = ["self", "spouse", "parent", "child"][who];
                    json!({"date": date, "kind": kind, "amount": amount, "who": who})
                })
                .collect();
            let mut answers = json!({});
            for (id, answer) in [
                ("average_pension", "3210.55"),
                ("retired_monthly_credit", "87.65"),
                ("employer_credit_rate", "0.0123"),
            ] {
                if region.question(id).is_some() {
                    answers[id] = json!(answer);
                }
            }
            request["parameters"] = answers;
            let reading = match region.id.as_str() {
                "jilin-city" if other => json!({"day-count": "365"}),
                "tibet" if other => json!({"family-floor": "at_least"}),
                _ => json!({}),
            };
            request["readings"] = reading;
            (months, request)
        },
    )
}

fn stated(request: &Value) -> Statement {
    let request = good::<AccountRequest>(&request.to_string());
    let region = &region(&request.region);
    state(&mut Variants::new(region.clone()), &request).expect("a statement")
}

fn credited(statement: &Statement) -> Money {
    statement.months.iter().filter_map(|month| month.amount).sum()
}

fn paid(statement: &Statement) -> Money {
    statement.movements.iter().map(|movement| movement.paid).sum()
}

fn borne(statement: &Statement) -> Money {
    statement.interest.iter().map(|(_, amount)| *amount).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Opening and credits and interest, less what is paid, is closing; no part is below zero, nor the balance ever.
    #[test]
    fn accounts_add_up((_, request) in request()) {
        let statement = stated(&request);
        prop_assert!(statement.needs.is_empty());
        let closing = statement.closing.expect("nothing is missing");
        let opening = statement.case.request.opening;
        prop_assert_eq!(opening + credited(&statement) + borne(&statement) - paid(&statement), closing);
        prop_assert_eq!(statement.months.len(), statement.case.request.from.months_through(statement.case.request.to));
        for (asked, movement) in statement.case.request.movements.iter().zip(&statement.movements) {
            prop_assert_eq!(movement.paid + movement.refused, asked.amount);
            prop_assert!(movement.paid >= Money::ZERO && movement.refused >= Money::ZERO);
            prop_assert!(movement.refused.is_zero() || movement.reason.is_some());
        }
        let mut balance = opening;
        for step in &statement.steps {
            match (step.what, step.amount) {
                (AccountStepKind::Pays { available, .. }, Some(amount)) => {
                    prop_assert!(amount <= available && available <= balance);
                    balance -= amount;
                }
                (AccountStepKind::Refused { .. }, _) | (_, None) => {}
                (_, Some(amount)) => balance += amount,
            }
            prop_assert!(balance >= Money::ZERO, "{:?}", step);
        }
        prop_assert_eq!(balance, closing);
    }

    /// Steps come in order of time; each stands on a clause or on a listed assumption.
    #[test]
    fn steps_are_in_order_and_cited((_, request) in request()) {
        let statement = stated(&request);
        prop_assert!(statement.steps.is_sorted_by_key(|step| step.day));
        for step in &statement.steps {
            if let Cite::Assumption(id) = step.cite {
                prop_assert!(statement.grounds.assumptions().any(|listed| listed == id), "{:?}", step);
            }
        }
    }

    /// Every printed formula, worked out, gives the amount of its step.
    #[test]
    fn every_formula_gives_the_amount_of_its_step((_, request) in request()) {
        for step in &stated(&request).steps {
            for language in [Language::Zh, Language::En] {
                let Some(formula) = account_formula(step, language) else { continue };
                let (exact, printed) = worked_out(&formula).unwrap_or_else(|| panic!("no known form: {formula}"));
                prop_assert_eq!(Some(printed), step.amount.map(yuan_of), "{}", formula);
                prop_assert_eq!(rounded(exact), printed, "{}", formula);
            }
        }
    }

    /// The order in which movements of different days are written does not matter.
    #[test]
    fn movements_are_decided_by_date((_, mut request) in request()) {
        let mut days = std::collections::BTreeSet::new();
        let movements: Vec<Value> = request["movements"].as_array().expect("a list").iter()
            .filter(|movement| days.insert(movement["date"].as_str().map(str::to_owned))).cloned().collect();
        request["movements"] = json!(movements);
        let one = stated(&request);
        request["movements"] = movements.iter().rev().cloned().collect();
        let other = stated(&request);
        prop_assert_eq!(one.closing, other.closing);
        prop_assert!(one.movements.iter().eq(other.movements.iter().rev()));
    }

    /// The same question has the same answer, in both languages.
    #[test]
    fn the_same_question_has_the_same_answer((_, mut request) in request()) {
        let say = |request: &Value| serde_json::to_value(AccountResponse::new(&stated(request))).expect("JSON");
        let one = say(&request);
        prop_assert_eq!(&one, &say(&request));
        request["language"] = json!("en");
        let english = say(&request);
        for same in ["closing", "interest", "needs", "certainty", "accrued"] {
            prop_assert_eq!(one.get(same), english.get(same));
        }
        for same in ["/range/closing", "/range/because", "/range/moves/0/options/0/closing"] {
            prop_assert_eq!(one.pointer(same), english.pointer(same));
        }
    }

    /// A period cut in two at any month, the second part opening with what the first closed with, gives the same.
    #[test]
    fn a_period_can_be_cut((months, request) in request(), cut in 1..60_u32) {
        prop_assume!(cut < months);
        let whole = stated(&request);
        let movements = request["movements"].as_array().expect("a list");
        let is_before = |movement: &&Value| movement["date"].as_str().is_some_and(|date| date[..7] < *label(cut));
        let (mut first, mut second) = (request.clone(), request.clone());
        first["to"] = json!(label(cut - 1));
        first["movements"] = movements.iter().filter(is_before).cloned().collect();
        let first = stated(&first);
        second["from"] = json!(label(cut));
        second["opening"] = json!(first.closing.expect("nothing is missing").to_string());
        second["accrued"] = json!(first.accrued.to_string());
        second["movements"] = movements.iter().filter(|movement| !is_before(movement)).cloned().collect();
        let second = stated(&second);
        prop_assert_eq!(whole.closing, second.closing);
        prop_assert_eq!(whole.accrued, second.accrued);
        prop_assert_eq!(paid(&whole), paid(&first) + paid(&second));
        prop_assert_eq!(borne(&whole), borne(&first) + borne(&second));
        let months: Vec<_> = first.months.iter().chain(&second.months).collect();
        prop_assert!(whole.months.iter().eq(months));
    }
}
