//! The golden cases, copied from the contract: every line of every slip, to the fen.

use gongji::{Query, Request, Variants, answer};
use serde_json::Value;

fn region(id: &str) -> Variants {
    let path = format!("{}/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the region's file");
    Variants::new(gongji::load::region(&path, &text).expect("a region that loads"))
}

#[test]
fn every_golden_case_agrees() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../golden/estimate.json")).expect("golden cases");
    assert!(cases.len() >= 15, "{} golden cases", cases.len());
    for case in &cases {
        let text = case["request"].to_string();
        let request = Request::read(&text).expect("a good request");
        let answer = answer(&mut region(&request.region), &request).expect("an answer");
        let expected = case["expect"].as_array().expect("a list");
        assert_eq!(answer.claims.len(), expected.len(), "{}", case["id"]);
        for (at, (got, expected)) in answer.claims.iter().zip(expected).enumerate() {
            let place = format!("{} claim {at}", case["id"]);
            assert_eq!(got.decision.outcome.name(), expected["outcome"], "{place}");
            let slip = expected["slip"].as_object().expect("a slip");
            assert_eq!(slip.len(), 16, "{place}");
            for (line, amount) in got.decision.slip.lines() {
                assert_eq!(amount.to_string(), slip[line.name()], "{place}: {}", line.name());
            }
        }
    }
}
