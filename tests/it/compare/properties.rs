//! Years and variants at random: every difference is found, at the first step where the two part.

use gongji::analysis::compare::{Side, apart, compare};
use gongji::answer;
use gongji::contract::response::ComparisonResponse;
use gongji::engine::{Line, Stage};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::{VALID, check, regions};
use crate::support::real_ids;
use crate::years::any_year;

fn variant() -> impl Strategy<Value = Value> {
    let maybe = |name: &'static str, values: Vec<Value>| {
        prop::option::weighted(0.4, select(values)).prop_map(move |value| value.map(|value| (name, value)))
    };
    let texts = |names: &[&str]| names.iter().map(|name| json!(name)).collect::<Vec<_>>();
    let fields = (
        maybe("region", texts(&real_ids())),
        maybe("status", texts(&["active", "retired"])),
        maybe("level", texts(&["primary", "secondary", "tertiary"])),
        maybe("kind", texts(&["hospital", "pharmacy", "internet"])),
        maybe("place", texts(&["local", "elsewhere_direct", "elsewhere_manual"])),
        maybe("date", texts(&["2022-06-12", "2023-01-01", "2023-06-15", "2024-01-01"])),
        maybe("claim", vec![json!(0)]),
        maybe("readings", vec![json!({"ceiling-basis": "spend"}), json!({"ceiling-basis": "fund"})]),
    );
    fields.prop_map(|(a, b, c, d, e, f, g, h)| {
        Value::Object(
            [a, b, c, d, e, f, g, h].into_iter().flatten().map(|(name, value)| (name.to_owned(), value)).collect(),
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Each variant is what a plain estimate of the changed request gives; every line that differs is found, parts
    /// somewhere, and the two steps there are not the same.
    #[test]
    fn every_difference_is_found_and_explained(
        year in any_year(),
        variants in prop::collection::vec(variant(), 1..4),
        seed in any::<u64>(),
    ) {
        let request: Value = serde_json::from_str(&year.json()).expect("JSON");
        let count = request["claims"].as_array().expect("claims").len();
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|at| (seed >> (at % 60)) & 7);
        let mut variants = variants;
        variants.push(json!({"order": order}));
        let comparing = check(&json!({"request": request, "variants": variants, "language": "en"})).expect("good");
        let mut regions = regions();
        let comparison = compare(&mut regions, &comparing).expect("a comparison");
        for one in &comparison.variants {
            let home = regions.iter_mut().find(|it| it.base().id == one.request.region).expect("its region");
            let plain = answer(home, &one.request).expect("an answer");
            prop_assert_eq!(plain.totals, one.answer.totals);
            for ((place, before), differences) in one.places.iter().zip(&comparison.base.claims).zip(&one.differences) {
                let after = &one.answer.claims[*place];
                prop_assert_eq!(&plain.claims[*place].decision, &after.decision);
                let lines: Vec<_> = apart(&before.decision.slip, &after.decision.slip).collect();
                let found: Vec<_> = differences.iter().map(|it| (it.line, it.base, it.variant)).collect();
                prop_assert_eq!(lines, found);
                for it in differences {
                    let side = |side: Side, decided: &gongji::estimate::Decided| match side {
                        Side::Step(at) => decided.steps.get(at).map(|step| format!("{:?} {:?}", step.kind, step.amount)),
                        Side::Reason => decided.decision.reason.map(|reason| format!("{reason:?}")),
                        Side::Nothing => None,
                    };
                    prop_assert_ne!(side(it.divergence.base, before), side(it.divergence.variant, after));
                    // The first: what earlier stages hand on is the same.
                    let (one, other) = (&before.decision.slip, &after.decision.slip);
                    for (stage, line) in [(Stage::Scope, Line::InScope), (Stage::Deductible, Line::Deductible)] {
                        prop_assert!(it.divergence.stage <= stage || one[line] == other[line], "{it:?}");
                    }
                }
            }
        }
        let view = serde_json::to_value(ComparisonResponse::new(&comparing, &comparison)).expect("JSON");
        prop_assert!(VALID.is_valid(&view), "{view}");
        // Both sides in words, each on a clause or an assumption.
        for claim in view["variants"].as_array().expect("a list").iter().flat_map(|it| it["claims"].as_array()).flatten() {
            for it in claim["differences"].as_array().expect("a list") {
                let sides: Vec<&Value> = ["base_step", "variant_step"].iter().filter_map(|side| it.get(*side)).collect();
                prop_assert!(!sides.is_empty(), "{it}");
                for side in sides {
                    prop_assert!(side["text"].as_str().is_some_and(|text| !text.is_empty()), "{it}");
                    let quoted = side["clause"]["quote"].as_str().is_some_and(|quote| !quote.is_empty());
                    prop_assert!(quoted || side["assumption"].is_string(), "{it}");
                }
            }
        }
    }
}
