//! Visits that came before are decided once and remembered, by region: they leave behind what they leave when they are
//! sent along.

use gongji::estimate::Before;
use gongji::{Request, Variants};
use serde_json::{Value, json};

use crate::support::{RegionFile, all_regions, good, real_regions};

/// A year of visits, at every level by turns.
fn earlier() -> Vec<Value> {
    let levels = ["primary", "secondary", "tertiary"];
    let visit = |at: usize| {
        json!({
            "date": format!("2025-{:02}-{:02}", 1 + at / 2, 1 + at % 2 * 14),
            "care": "outpatient",
            "provider": {"kind": "hospital", "level": levels[at % 3]},
            "bill": {"total": format!("{}.{:02}", 60 + at % 7 * 35, at * 37 % 100)},
        })
    };
    (0..24).map(visit).collect()
}

fn last() -> Value {
    let provider = json!({"kind": "hospital", "level": "tertiary"});
    json!({"date": "2025-12-31", "care": "outpatient", "provider": provider, "bill": {"total": "1000"}})
}

fn request(region: &str, claims: &[Value]) -> Request {
    good(&json!({"region": region, "insured": {"status": "active"}, "claims": claims}).to_string())
}

#[test]
fn a_visit_after_remembered_ones_is_answered_as_if_they_were_sent_along() {
    for file in all_regions() {
        let mut variants = Variants::new(file.whole.clone());
        let mut before = Before::new(request(file.id, &earlier()).claims);
        let alone = gongji::answer_after(&mut variants, &request(file.id, &[last()]), &mut before).expect("an answer");
        let all: Vec<Value> = earlier().into_iter().chain([last()]).collect();
        let whole = gongji::answer(&mut variants, &request(file.id, &all)).expect("an answer");
        assert_eq!(alone.claims[0].decision.slip, whole.claims[24].decision.slip, "{}", file.id);
        let ledger = |answer: &gongji::EstimateAnswer| answer.years.last().map(|year| year.ledger);
        assert_eq!(ledger(&alone), ledger(&whole), "{}", file.id);
    }
}

#[test]
fn what_one_region_lacks_for_the_visits_before_is_not_asked_of_another() {
    let lacks = |before: &mut Before, file: &'static RegionFile| -> Vec<&str> {
        let mut variants = Variants::new(file.whole.clone());
        gongji::answer_after(&mut variants, &request(file.id, &[last()]), before).expect("an answer");
        before.needs(&file.whole).ids(&file.whole).collect()
    };
    let claims = || Before::new(request("enshi", &earlier()).claims);
    // The comparison of regions asks each about the same visits.
    let mut shared = claims();
    let mut known = Vec::new();
    for file in real_regions() {
        known.push((file.id, lacks(&mut shared, file)));
        assert_eq!(known.last(), Some(&(file.id, lacks(&mut claims(), file))));
    }
    let of = |id: &str| known.iter().find(|(known, _)| *known == id).map(|(_, lacks)| lacks.as_slice());
    assert_eq!(of("enshi"), Some(&[][..]));
    assert_eq!(of("shandong"), Some(&["average_wage"][..]));
    assert_eq!(of("tibet"), Some(&["rate_secondary"][..]));
}
