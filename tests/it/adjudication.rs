//! What must be said of one claim: everything it needs at once, and everything it rests on.

use crate::support::{answer, edited, region};
use gongji::engine::{Certainty, Decision, Outcome};
use gongji::region::Region;
use gongji::{EstimateAnswer, Money, words};

fn answered(region: Region, insured: &str, claims: &[(&str, &str, &str)], rest: &str) -> EstimateAnswer {
    let visit = |(at, (status, care, total)): (usize, &(&str, &str, &str))| {
        format!(
            r#"{{"date": "2024-05-{:02}", "care": "{care}", "provider": {{"kind": "hospital", "level": "primary"}},
                "status": "{status}", "bill": {{"total": "{total}"}}}}"#,
            at + 1
        )
    };
    let claims: Vec<String> = claims.iter().enumerate().map(visit).collect();
    let text = format!(
        r#"{{"region": "{}", "insured": {{"status": "active"{insured}}}, "claims": [{}]{rest}}}"#,
        region.id,
        claims.join(", ")
    );
    answer(region, &text)
}

/// Which values the last claim asks for.
fn asks(answer: &EstimateAnswer) -> Vec<&str> {
    let decision = last(answer);
    let needs = words::needs(decision.needs, &answer.case.region).collect();
    assert_eq!(decision.outcome == Outcome::NeedsValue, !decision.needs.is_empty());
    needs
}

fn last(answer: &EstimateAnswer) -> &Decision {
    &answer.claims.last().expect("a claim").decision
}

fn fund(answer: &EstimateAnswer) -> Money {
    last(answer).slip.funds()
}

/// The first band is for every age, the second by age.
const BANDS: [(&str, &str); 3] = [
    (r#"{ band = "0..1000","#, r#"{ band = "0..1000", age = ["..70", "70.."],"#),
    (r#"{ band = "1000..3000","#, r#"{ band = "1000..", age = "..70","#),
    (r#"{ band = "3000..", rate = "70%""#, r#"{ band = "1000..", age = "70..", rate = "80%""#),
];

#[test]
fn a_band_that_waits_for_an_answer_is_asked_for() {
    let visit = [("active", "outpatient", "2100")];
    let unknown = answered(edited("steps", &BANDS), "", &visit, "");
    assert_eq!(asks(&unknown), ["birth"]);
    // 100 first; 1000 × 50% + 1000 × 60%, or from 70 on × 80%.
    for (birth, paid) in [("1954-05-02", 110_000), ("1954-05-01", 130_000)] {
        let known = answered(edited("steps", &BANDS), &format!(r#", "birth": "{birth}""#), &visit, "");
        assert_eq!((asks(&known), fund(&known)), (Vec::new(), Money::from_fen(paid)), "{birth}");
    }
}

/// The same for the employed; the retired have both bands at every age.
const BANDS_BY_STATUS: [(&str, &str); 3] = [
    (r#"{ band = "0..1000","#, r#"{ status = ["active", "retired"], band = "0..1000", age = ["..70", "70.."],"#),
    (r#"{ band = "1000..3000","#, r#"{ status = "active", band = "1000..", age = "..70","#),
    (
        r#"{ band = "3000..", rate = "70%", clause = "steps" }"#,
        r#"{ status = "active", band = "1000..", age = "70..", rate = "80%", clause = "steps" },
  { status = "retired", band = "1000..", age = ["..70", "70.."], rate = "80%", clause = "steps" }"#,
    ),
];

#[test]
fn a_band_that_no_answer_can_change_is_not_asked_for() {
    let of = |status| answered(edited("steps", &BANDS_BY_STATUS), "", &[(status, "outpatient", "2100")], "");
    assert_eq!((asks(&of("retired")), fund(&of("retired"))), (Vec::new(), Money::from_fen(130_000)));
    assert_eq!(asks(&of("active")), ["birth"]);
}

const QUESTIONS: &str = r#"[question.base]
kind = "money"
name = { zh = "基数", en = "Base" }
why = { zh = "没有给出。", en = "Not given." }
clause = "rate"

[question.rate]
kind = "rate"
name = { zh = "比例", en = "Rate" }
why = { zh = "没有给出。", en = "Not given." }
clause = "rate"

[pool.general]"#;

#[test]
fn all_that_may_be_needed_is_named_at_once() {
    let every = [
        ("[pool.general]", QUESTIONS),
        // What the standard is for the oldest is asked, and who is among them is not known.
        (
            r#"{ age = "75..", amount = "0", clause = "deductible" }"#,
            r#"{ age = "75..", amount = { ask = "base" }, clause = "deductible" }"#,
        ),
        // So is a rate behind another answer.
        (r#"when = { years = "..10" }, rate = "50%""#, r#"when = { years = "..10" }, rate = { ask = "rate" }"#),
    ];
    let visit = [("active", "outpatient", "100")];
    let nothing = answered(edited("persons", &every), "", &visit, "");
    assert_eq!(asks(&nothing), ["years", "signed_doctor", "base", "rate", "birth"]);
    // Once it is known which rows hold, only what they need is asked for.
    let known = answered(
        edited("persons", &every),
        r#", "birth": "1990-01-01""#,
        &visit,
        r#", "parameters": {"years": "10", "signed_doctor": "no"}"#,
    );
    assert_eq!((asks(&known), fund(&known)), (Vec::new(), Money::ZERO));
    let young = answered(
        edited("persons", &every),
        r#", "birth": "1990-01-01""#,
        &visit,
        r#", "parameters": {"years": "9", "signed_doctor": "no"}"#,
    );
    assert_eq!(asks(&young), ["rate"]);
}

#[test]
fn an_addition_asks_for_its_points_and_its_condition_at_once() {
    let asked = [
        ("[pool.general]", QUESTIONS),
        (
            r#"{ when = { signed_doctor = "yes" }, rate = "5%", clause = "rate" }"#,
            r#"{ when = { signed_doctor = "yes" }, rate = { ask = "rate", percent = "10%" }, clause = "rate" }"#,
        ),
        (r#"{ status = "active", amount = "1500","#, r#"{ status = "active", amount = { ask = "base" },"#),
    ];
    let visit = [("active", "outpatient", "1000")];
    let years = r#", "parameters": {"years": "10", "base": "1500"}"#;
    let insured = r#", "birth": "1990-01-01""#;
    assert_eq!(asks(&answered(edited("persons", &asked), insured, &visit, years)), ["signed_doctor", "rate"]);
    let no = r#", "parameters": {"years": "10", "base": "1500", "signed_doctor": "no"}"#;
    assert_eq!(asks(&answered(edited("persons", &asked), insured, &visit, no)), [""; 0]);
}

#[test]
fn the_second_fund_asks_for_its_rate_and_its_ceiling_at_once() {
    let asked = [
        (
            "[pool.inpatient]",
            &*QUESTIONS
                .replace("[pool.general]", "[pool.inpatient]")
                .replace(r#"clause = "rate""#, r#"clause = "rules""#),
        ),
        (
            r#"rows = [{ rate = "50%", clause = "inpatient" }]"#,
            r#"rows = [{ rate = { ask = "rate" }, clause = "inpatient" }]"#,
        ),
        (
            r#"rows = [{ amount = "2000", clause = "inpatient" }]"#,
            r#"rows = [{ amount = { ask = "base" }, clause = "inpatient" }]"#,
        ),
    ];
    let visit = [("active", "inpatient", "5000")];
    assert_eq!(asks(&answered(edited("two-funds", &asked), "", &visit, "")), ["base", "rate"]);
}

#[test]
fn every_claim_after_a_change_of_status_rests_on_it() {
    let visit = |status: &str, month: u32, care: &str, total: &str| {
        format!(
            r#"{{"date": "2023-{month:02}-01", "care": "{care}", "provider": {{"kind": "hospital", "level": "primary"}},
                "status": "{status}", "bill": {{"total": "{total}"}}}}"#
        )
    };
    let certainty = |claims: &[String]| {
        let text =
            format!(r#"{{"region": "tibet", "insured": {{"status": "active"}}, "claims": [{}]}}"#, claims.join(", "));
        let answer = answer(region("tibet"), &text);
        answer.claims.iter().map(|decided| decided.certainty).collect::<Vec<_>>()
    };
    use Certainty::{Assumed, Exact};
    let before = visit("active", 1, "outpatient", "250");
    let [small, large] = ["10", "100"].map(|total| visit("retired", 2, "outpatient", total));
    // Without a change nothing is assumed: so the change alone makes it so.
    let steady = [visit("retired", 1, "outpatient", "250"), small.clone(), large.clone()];
    assert_eq!(certainty(&steady), [Exact; 3]);
    let after = [before.clone(), small.clone(), large.clone(), large.clone()];
    assert_eq!(certainty(&after), [Exact, Assumed, Assumed, Assumed]);
    // Also where the status goes back, and where a claim that no rule answers comes between.
    let back = visit("active", 3, "outpatient", "100");
    assert_eq!(certainty(&[before.clone(), small.clone(), back.clone(), back]), [Exact, Assumed, Assumed, Assumed]);
    // A new year begins without it.
    let next = large.replace("2023-02", "2024-02");
    assert_eq!(certainty(&[before, small, next.clone(), next])[2..], [Exact, Exact]);
}
