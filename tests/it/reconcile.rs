//! 对账: slips of the engine itself under a hidden change are explained, to the fen, by changes that reproduce them.

mod bad;
mod hidden;
mod imports;

use crate::support::{faults, good, json, region};
use gongji::analysis::reconcile::{ReconcileRequest, Reconciled, RequestChange, Verdict, reconcile};
use gongji::contract::response::Reconciliation;
use gongji::engine::Line;
use gongji::{Language, Money, Variants};

/// Reconciles a request given as JSON, which is as its schema says, and so is the result.
pub fn found(text: &str) -> (ReconcileRequest, Reconciled) {
    let (asked, found) = reconciled(text);
    assert_eq!(faults("reconcile", &serde_json::from_str(text).expect("JSON")), [""; 0], "{text}");
    let view = json(&Reconciliation::new(&asked, &found));
    assert_eq!(faults("reconciliation", &view), [""; 0], "{view}");
    (asked, found)
}

fn reconciled(text: &str) -> (ReconcileRequest, Reconciled) {
    let asked: ReconcileRequest = good(text);
    let found = reconcile(&mut Variants::new(region(&asked.request.region)), &asked).expect("a reconciliation");
    (asked, found)
}

/// An outpatient visit to a tertiary hospital in 恩施, with a slip.
fn enshi(bill: &str, insured: &str, slip: &str) -> (ReconcileRequest, Reconciled) {
    found(&format!(
        r#"{{"request": {{"region": "enshi", "insured": {{{insured}}}, "claims": [{{"date": "2023-03-01",
            "care": "outpatient", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {bill}}}]}},
            "slip": {slip}}}"#
    ))
}

fn active(slip: &str) -> Reconciled {
    enshi(r#"{"total": "1000"}"#, r#""status": "active""#, slip).1
}

/// The changes of every explanation, in words.
fn kinds(found: &Reconciled) -> Vec<Vec<&'static str>> {
    let kinds = |it: &gongji::analysis::reconcile::SlipExplanation| {
        it.changes.iter().map(|(change, _)| change.kind().0).collect()
    };
    found.explanations.iter().map(kinds).collect()
}

#[test]
fn agreement_needs_no_explanation() {
    let found = active(r#"{"act_pay_dedc": "400.00", "fund": "300", "cash": 700}"#);
    assert_eq!(found.verdict(), Verdict::Agrees);
    assert!(found.explanations.is_empty());
}

#[test]
fn the_deductible_borne_before_is_the_standard_less_what_was_borne() {
    let found = active(r#"{"deductible": "123.45"}"#);
    let (change, _) = found.explanations[0].changes[0];
    let RequestChange::Borne { from, to, .. } = change else { panic!("{change:?}") };
    assert_eq!((from, to.low, to.high), (Money::ZERO, Money::from_fen(27_655), Some(Money::from_fen(27_655))));
    // Nothing borne this time: any amount from the standard on.
    let found = active(r#"{"deductible": "0"}"#);
    let (RequestChange::Borne { to, .. }, _) = found.explanations[0].changes[0] else { panic!() };
    assert_eq!((to.low, to.high), (Money::from_fen(40_000), None));
    // Only what was paid is said: (1000 − d) × 50 % = 361.73 has two solutions.
    let found = active(r#"{"fund": "361.73"}"#);
    let borne = found.explanations.iter().find_map(|it| match it.changes[..] {
        [(RequestChange::Borne { to, .. }, _)] => Some((to.low.fen(), to.high.map(Money::fen))),
        _ => None,
    });
    assert_eq!(borne, Some((12_345, Some(12_346))));
}

#[test]
fn the_ceiling_used_before_is_the_limit_less_what_was_paid() {
    let found = active(r#"{"deductible": "400", "fund": "88.88"}"#);
    let (change, _) = found.explanations[0].changes[0];
    let RequestChange::Used { to, .. } = change else { panic!("{change:?}") };
    assert_eq!((to.low, to.high), (Money::from_fen(191_112), Some(Money::from_fen(191_112))));
    let found = active(r#"{"deductible": "400", "fund": "0"}"#);
    let used = found.explanations.iter().find_map(|it| match it.changes[..] {
        [(RequestChange::Used { to, .. }, _)] => Some((to.low.fen(), to.high)),
        _ => None,
    });
    assert_eq!(used, Some((200_000, None)));
    // Both: the deductible met, the ceiling nearly used.
    let found = active(r#"{"deductible": "0", "fund": "10"}"#);
    assert_eq!(kinds(&found)[0], ["borne", "used"]);
}

#[test]
fn plain_mistakes_have_plain_explanations() {
    let all = |slip: &str| kinds(&active(slip)).concat();
    assert!(all(r#"{"deductible": "400", "fund": "420", "person": "580"}"#).contains(&"level"));
    assert!(all(r#"{"deductible": "300", "fund": "420", "person": "580"}"#).contains(&"status"));
    assert_eq!(all(r#"{"uncovered": "1000"}"#), ["date", "kind", "place", "designated"]);
    let parts = active(r#"{"fulamt_ownpay_amt": 100.00, "preselfpay_amt": 50.5, "hifp_pay": 224.75}"#);
    assert_eq!(kinds(&parts), [["parts"]]);
    let share = active(r#"{"in_scope": "900", "fund": "250"}"#);
    assert_eq!(kinds(&share), [["first_share"]]);
    // The account: what it held, or whether it was used.
    let insured = r#""status": "active", "account_balance": "500""#;
    let (_, kept) = enshi(r#"{"total": "1000"}"#, insured, r#"{"account": "0", "cash": "700"}"#);
    assert_eq!(kinds(&kept), [["account"], ["balance"]]);
    let (_, poorer) = enshi(r#"{"total": "1000"}"#, insured, r#"{"account": "120.50"}"#);
    assert_eq!(kinds(&poorer), [["balance"]]);
    let richer = active(r#"{"acct_pay": "700.00", "psn_cash_pay": 0}"#);
    let (RequestChange::Balance { to, .. }, _) = richer.explanations[0].changes[0] else { panic!() };
    assert_eq!((to.low.fen(), to.high), (70_000, None));
}

/// Only the cash is told: what was borne before explains it as well as an account does.
#[test]
fn cash_alone_says_what_was_borne() {
    let found = active(r#"{"cash": "650"}"#);
    assert_eq!(kinds(&found), [["balance"], ["borne"]]);
    let RequestChange::Borne { to, .. } = found.explanations[1].changes[0].0 else {
        panic!("{:?}", found.explanations)
    };
    // (1000 − 300) × 50 % is 350 of the fund's.
    assert_eq!((to.low.fen(), to.high.map(Money::fen)), (9_999, Some(10_000)));
}

/// The visit is told on another day: before another visit, or after it.
#[test]
fn another_order_of_visits_is_found() {
    let claim = |id: &str, date: &str, total: &str| {
        format!(
            r#"{{"id": "{id}", "date": "{date}", "care": "outpatient", "provider": {{"kind": "hospital", "level": "tertiary"}},
                "bill": {{"total": "{total}"}}}}"#
        )
    };
    let days = |this: &str, slip: &str| {
        let claims = [claim("this", this, "1000"), claim("a", "2023-03-10", "250"), claim("b", "2023-05-20", "100")];
        let (_, found) = found(&format!(
            r#"{{"request": {{"region": "enshi", "insured": {{"status": "active"}}, "claims": [{}]}}, "claim": "this",
                "slip": {slip}}}"#,
            claims.join(", ")
        ));
        let date = |it: &gongji::analysis::reconcile::SlipExplanation| match it.changes[..] {
            [(RequestChange::Date { to, .. }, _)] => Some(to.to_string()),
            _ => None,
        };
        found.explanations.iter().filter_map(date).collect::<Vec<_>>()
    };
    assert_eq!(days("2023-06-30", r#"{"deductible": "400"}"#), ["2023-03-09", "2024-01-01"]);
    assert_eq!(days("2023-06-30", r#"{"deductible": "150"}"#), ["2023-05-19"]);
    assert_eq!(days("2023-03-01", r#"{"deductible": "50"}"#), ["2023-05-21"]);
    assert!(days("2023-03-01", r#"{"deductible": "60"}"#).is_empty());
}

#[test]
fn the_class_b_rate_is_found_from_the_lines() {
    let bill = r#"{"items": [{"class": "A", "amount": "500"}, {"class": "B", "amount": "333.33"},
        {"class": "B", "amount": "166.67"}]}"#;
    let (_, found) = enshi(bill, r#""status": "active""#, r#"{"first_share": "75.00"}"#);
    let (RequestChange::FirstShare { rate, .. }, _) = found.explanations[0].changes[0] else { panic!() };
    assert_eq!(rate.expect("a rate").decimal(), "0.15");
    assert_eq!(found.explanations[0].slip[Line::FirstShare], Money::from_fen(7_500));
}

#[test]
fn what_nothing_explains_names_the_line_that_differs_first() {
    let found = active(r#"{"total": "1000", "deductible": "450.00", "fund": "300.00"}"#);
    assert_eq!(found.verdict(), Verdict::Unexplained, "{:?}", found.explanations);
    let first = &found.differences[0];
    assert_eq!((first.line, first.given.fen(), first.estimated.fen()), (Line::Deductible, 45_000, 40_000));
    let step = first.step.expect("its step");
    assert_eq!((step.line, step.amount), (Some(Line::Deductible), Some(Money::from_fen(40_000))));
    // Another bill altogether.
    let found = active(r#"{"total": "1000.01"}"#);
    assert_eq!((found.verdict(), found.differences[0].line), (Verdict::Unexplained, Line::Total));
}

#[test]
fn lines_that_cannot_both_be_true_are_named_together() {
    for (slip, lines) in [
        (r#"{"fund": "300", "hifp_pay": "300.01"}"#, vec!["fund", "hifp_pay"]),
        (r#"{"total": "1000", "fund": "300", "person": "699.99"}"#, vec!["total", "fund", "person"]),
        (r#"{"in_scope": "100", "deductible": "100.01"}"#, vec!["in_scope", "deductible"]),
        (r#"{"total": "100", "fund": "101"}"#, vec!["total", "fund"]),
        (r#"{"outside_catalogue": "5", "own_expense": "6"}"#, vec!["outside_catalogue", "own_expense"]),
        (r#"{"person": "10", "account": "3", "cash": "8"}"#, vec!["person", "account", "cash"]),
        (
            r#"{"medfee_sumamt": 10, "inscp_scp_amt": 8, "preselfpay_amt": 3}"#,
            vec!["medfee_sumamt", "preselfpay_amt", "inscp_scp_amt"],
        ),
    ] {
        let found = active(slip);
        assert_eq!(found.verdict(), Verdict::Conflict, "{slip}");
        let conflict = &found.sheet.conflicts[0];
        let mut names: Vec<&str> = conflict.entries.iter().map(|at| found.sheet.entries[*at].name.as_str()).collect();
        let mut lines = lines;
        names.sort_unstable();
        lines.sort_unstable();
        assert_eq!(names, lines, "{slip}");
        assert!(found.explanations.is_empty());
    }
}

#[test]
fn results_speak_both_languages() {
    let text = r#"{"request": {"region": "enshi", "insured": {"status": "active"}, "claims": [
        {"id": "a", "date": "2023-03-01", "care": "outpatient", "provider": {"kind": "hospital", "level": "tertiary"},
         "bill": {"total": "1000"}}]}, "claim": "a", "slip": {"deductible": "0", "fund": "10"}}"#;
    for language in [Language::Zh, Language::En] {
        let (asked, mut found) = found(text);
        found.language = language;
        let json = json(&Reconciliation::new(&asked, &found));
        assert_eq!((&json["verdict"], &json["claim"]["id"]), (&"explained".into(), &"a".into()));
        let change = &json["explanations"][0]["changes"][0];
        assert_eq!(
            (&change["kind"], &change["low"], &change["pool"]),
            (&"borne".into(), &"400.00".into(), &"general".into())
        );
        assert_eq!(change["clause"], "deductible");
        let chinese = change["text"].as_str().expect("words").chars().any(|ch| ch > '\u{2e80}');
        assert_eq!(chinese, language == Language::Zh, "{change}");
    }
}
