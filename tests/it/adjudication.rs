//! What must be said of one claim: everything it needs at once, and everything it rests on.

use crate::years::{read, region};
use gongji::engine::{Certainty, Decision, Outcome};
use gongji::region::Region;
use gongji::{Answer, Money, Variants, answer, words};

/// A region of the tests with some of its text exchanged.
fn changed(id: &str, changes: &[(&str, &str)]) -> Region {
    let path = format!("{}/tests/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let mut text = std::fs::read_to_string(&path).expect("the region's file");
    // Its examples hold for the file as it is.
    text.truncate(text.find("[[example]]").unwrap_or(text.len()));
    for (old, new) in changes {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text = text.replace(old, new);
    }
    gongji::load::region(&path, &text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn answered(region: Region, insured: &str, claims: &[(&str, &str, &str)], rest: &str) -> Answer {
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
    answer(&mut Variants::new(region), &read(&text)).expect("an answer")
}

/// Which values the last claim asks for.
fn asks(answer: &Answer) -> Vec<&str> {
    let decision = last(answer);
    let needs = words::needs(decision.needs, &answer.case.region).collect();
    assert_eq!(decision.outcome == Outcome::NeedsValue, !decision.needs.is_empty());
    needs
}

fn last(answer: &Answer) -> &Decision {
    &answer.claims.last().expect("a claim").decision
}

fn fund(answer: &Answer) -> Money {
    last(answer).slip.funds()
}

const BANDS: [(&str, &str); 2] = [
    (r#"{ band = "1000..3000", rate = "60%", clause = "steps" }"#, r#"{ band = "1000..", age = "..70", rate = "60%", clause = "steps" }"#),
    (r#"{ band = "3000..", rate = "70%", clause = "steps" }"#, r#"{ band = "1000..", age = "70..", rate = "80%", clause = "steps" }"#),
];

#[test]
fn a_band_that_waits_for_an_answer_is_asked_for() {
    let visit = [("active", "outpatient", "2100")];
    let unknown = answered(changed("steps", &BANDS), "", &visit, "");
    assert_eq!(asks(&unknown), ["birth"]);
    // 100 first; 1000 × 50% + 1000 × 60%, or from 70 on × 80%.
    for (birth, paid) in [("1954-05-02", 110_000), ("1954-05-01", 130_000)] {
        let known = answered(changed("steps", &BANDS), &format!(r#", "birth": "{birth}""#), &visit, "");
        assert_eq!((asks(&known), fund(&known)), (Vec::new(), Money::from_fen(paid)), "{birth}");
    }
}

#[test]
fn a_band_that_no_answer_can_bring_about_is_not_asked_for() {
    // The row for those of 70 and more is for the retired alone.
    let others = [
        BANDS[0],
        (
            BANDS[1].0,
            r#"{ band = "1000..", age = "70..", rate = "80%", clause = "steps" },
  { status = "retired", band = "0..1000", rate = "50%", clause = "steps" },
  { status = "retired", band = "1000..", rate = "80%", clause = "steps" }"#,
        ),
        (r#"{ band = "0..1000", rate = "50%", clause = "steps" }"#, r#"{ status = "active", band = "0..1000", rate = "50%", clause = "steps" }"#),
    ];
    let others = others.map(|(old, new)| {
        (old, new.replace(r#"band = "1000..", age"#, r#"status = "active", band = "1000..", age"#))
    });
    let others: Vec<(&str, &str)> = others.iter().map(|(old, new)| (*old, new.as_str())).collect();
    let retired = answered(changed("steps", &others), "", &[("retired", "outpatient", "2100")], "");
    assert_eq!((asks(&retired), fund(&retired)), (Vec::new(), Money::from_fen(130_000)));
    assert_eq!(asks(&answered(changed("steps", &others), "", &[("active", "outpatient", "2100")], "")), ["birth"]);
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
        (r#"{ age = "75..", amount = "0", clause = "deductible" }"#, r#"{ age = "75..", amount = { ask = "base" }, clause = "deductible" }"#),
        // So is a rate behind another answer.
        (r#"when = { years = "..10" }, rate = "50%""#, r#"when = { years = "..10" }, rate = { ask = "rate" }"#),
    ];
    let visit = [("active", "outpatient", "100")];
    let nothing = answered(changed("persons", &every), "", &visit, "");
    assert_eq!(asks(&nothing), ["years", "signed_doctor", "base", "rate", "birth"]);
    // Once it is known which rows hold, only what they need is asked for.
    let known = answered(changed("persons", &every), r#", "birth": "1990-01-01""#, &visit, r#", "parameters": {"years": "10", "signed_doctor": "no"}"#);
    assert_eq!((asks(&known), fund(&known)), (Vec::new(), Money::ZERO));
    let young = answered(changed("persons", &every), r#", "birth": "1990-01-01""#, &visit, r#", "parameters": {"years": "9", "signed_doctor": "no"}"#);
    assert_eq!(asks(&young), ["rate"]);
}

#[test]
fn an_addition_asks_for_its_points_and_its_condition_at_once() {
    let asked = [
        ("[pool.general]", QUESTIONS),
        (r#"{ when = { signed_doctor = "yes" }, rate = "5%", clause = "rate" }"#, r#"{ when = { signed_doctor = "yes" }, rate = { ask = "rate", percent = "10%" }, clause = "rate" }"#),
    ];
    let visit = [("active", "outpatient", "1000")];
    let years = r#", "parameters": {"years": "10"}"#;
    let insured = r#", "birth": "1990-01-01""#;
    assert_eq!(asks(&answered(changed("persons", &asked), insured, &visit, years)), ["signed_doctor", "rate"]);
    let no = r#", "parameters": {"years": "10", "signed_doctor": "no"}"#;
    assert_eq!(asks(&answered(changed("persons", &asked), insured, &visit, no)), [""; 0]);
}

#[test]
fn the_second_fund_asks_for_its_rate_and_its_ceiling_at_once() {
    let asked = [
        ("[pool.inpatient]", &*QUESTIONS.replace("[pool.general]", "[pool.inpatient]").replace(r#"clause = "rate""#, r#"clause = "rules""#)),
        (r#"rows = [{ rate = "50%", clause = "inpatient" }]"#, r#"rows = [{ rate = { ask = "rate" }, clause = "inpatient" }]"#),
        (r#"rows = [{ amount = "2000", clause = "inpatient" }]"#, r#"rows = [{ amount = { ask = "base" }, clause = "inpatient" }]"#),
    ];
    let visit = [("active", "inpatient", "5000")];
    assert_eq!(asks(&answered(changed("two-funds", &asked), "", &visit, "")), ["base", "rate"]);
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
        let text = format!(
            r#"{{"region": "tibet", "insured": {{"status": "active"}}, "claims": [{}]}}"#,
            claims.join(", ")
        );
        let answer = answer(&mut Variants::new(region("tibet")), &read(&text)).expect("an answer");
        answer.claims.iter().map(|decided| decided.certainty).collect::<Vec<_>>()
    };
    use Certainty::{Assumed, Exact};
    let before = visit("active", 1, "outpatient", "250");
    let [small, large] = ["10", "100"].map(|total| visit("retired", 2, "outpatient", total));
    // Without a change nothing is assumed: so the change alone makes it so.
    let steady = [visit("retired", 1, "outpatient", "250"), small.clone(), large.clone()];
    assert_eq!(certainty(&steady), [Exact; 3]);
    assert_eq!(certainty(&[before.clone(), small.clone(), large.clone()]), [Exact, Assumed, Assumed]);
    // Also where the status goes back, and where a claim that no rule answers comes between.
    let back = visit("active", 3, "outpatient", "100");
    assert_eq!(certainty(&[before.clone(), small.clone(), back.clone(), back]), [Exact, Assumed, Assumed, Assumed]);
    // A new year begins without it.
    let next = large.replace("2023-02", "2024-02");
    assert_eq!(certainty(&[before, small, next.clone(), next])[2..], [Exact, Exact]);
}
