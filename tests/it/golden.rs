//! The golden cases, copied from the contract: every line of every slip, to the fen.

use gongji::Request;
use serde_json::Value;

use crate::support::{answer, good, region};

#[test]
fn every_golden_case_agrees() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../golden/estimate.json")).expect("golden cases");
    assert!(cases.len() >= 15, "{} golden cases", cases.len());
    for case in &cases {
        let text = case["request"].to_string();
        let answer = answer(region(&good::<Request>(&text).region), &text);
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
