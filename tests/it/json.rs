//! Our JSON reader against `serde_json`: they accept the same texts and read the same values.

#![allow(clippy::float_arithmetic, clippy::disallowed_types, reason = "the other reader has floats")]

use gongji::Json;
use proptest::prelude::*;
use serde_json::Value;

/// The same value as `serde_json` has it. Numbers are compared as far as `serde_json` keeps them.
fn same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Number(digits), Value::Number(number)) => {
            // Its floats are off by a last place now and then, which is why ours keep their digits.
            let close = |ours: f64, theirs: f64| ours == theirs || (ours / theirs - 1.0).abs() < 1e-12;
            number.to_string() == *digits
                || digits.parse().ok().zip(number.as_f64()).is_some_and(|(ours, theirs)| close(ours, theirs))
        }
        (Json::Text(ours), Value::String(theirs)) => ours == theirs,
        (Json::List(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Json::Object(ours), Value::Object(theirs)) => theirs.iter().all(|(name, theirs)| {
            ours.iter().rev().find(|(known, _)| known == name).is_some_and(|(_, ours)| same(ours, theirs))
        }),
        _ => false,
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e9..1e9).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(any::<String>(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// What views are made of: everything but floats.
fn view() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        r#"[\x00-\x1f"\\/\x7f中a]{0,8}"#.prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(any::<String>(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn writes_what_serde_json_writes(view in view()) {
        prop_assert_eq!(Json::of(&view).to_string(), view.to_string());
        prop_assert_eq!(serde_json::to_value(Json::of(&view)).expect("JSON"), view);
    }

    #[test]
    fn reads_what_serde_json_writes(value in value()) {
        let text = value.to_string();
        let ours = Json::parse(&text).expect("JSON");
        prop_assert!(same(&ours, &value), "{text}");
        let again: Value = serde_json::from_str(&ours.to_string()).expect("our own JSON");
        prop_assert!(same(&ours, &again), "{text}");
    }

    #[test]
    fn refuses_what_serde_json_refuses(text in r#"[-{}\[\]",:\\ntruefalsn0-9eE.+ \x00-\x1f中/u]{0,14}"#) {
        let theirs: Result<Value, _> = serde_json::from_str(&text);
        let ours = Json::parse(&text);
        // A number too large for a float is still JSON to us: the contract names the field that holds it.
        let huge = theirs.as_ref().is_err_and(|fault| fault.to_string().contains("out of range"));
        prop_assert!(theirs.is_ok() == ours.is_ok() || huge, "{text:?}: {ours:?} {theirs:?}");
        if let (Ok(theirs), Ok(ours)) = (&theirs, &ours) {
            prop_assert!(same(ours, theirs), "{text:?}");
        }
    }
}

#[test]
fn says_where_it_ends() {
    for (text, line, column) in [
        ("", 1, 1),
        ("{\n \"a\": tru}", 2, 7),
        ("[1, 2", 1, 6),
        ("[1] x", 1, 5),
        ("\"中文", 1, 4),
        ("{\"金额\": 1e}", 1, 10),
        ("\"\\ud800x\"", 1, 8),
    ] {
        let fault = Json::parse(text).expect_err(text);
        assert_eq!((fault.line, fault.column), (line, column), "{text}");
    }
    let deep = "[".repeat(100_000);
    assert!(Json::parse(&deep).is_err());
}
