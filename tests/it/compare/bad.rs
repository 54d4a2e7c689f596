//! Bad comparisons: what is wrong, where, and which error.

use gongji::analysis::compare::compare;
use gongji::{Language, words};
use serde_json::{Value, json};

use super::{check, one, regions};

/// Each row: what is wrong, the code, the path.
#[test]
fn bad_comparisons_are_refused() {
    let good = || json!({"request": one("enshi", "active", "tertiary", "1000"), "variants": [{"level": "primary"}]});
    assert!(compare(&mut regions(), &check(&good()).expect("good")).is_ok());
    let rows: &[(&str, Value, &str, &str)] = &[
        ("/variants", json!([]), "empty", "/variants"),
        ("/variants", json!({}), "type", "/variants"),
        ("/variants", Value::Array(vec![json!({}); 1_001]), "too_many", "/variants"),
        ("/variants/0", json!("primary"), "type", "/variants/0"),
        ("/variants/0/level", json!("top"), "choice", "/variants/0/level"),
        ("/variants/0/level", json!(3), "type", "/variants/0/level"),
        ("/variants/0/status", json!("gone"), "choice", "/variants/0/status"),
        ("/variants/0/kind", json!("clinic"), "choice", "/variants/0/kind"),
        ("/variants/0/place", json!("abroad"), "choice", "/variants/0/place"),
        ("/variants/0/date", json!("2023-02-29"), "date", "/variants/0/date"),
        ("/variants/0/region", json!("atlantis"), "unknown_region", "/variants/0/region"),
        ("/variants/0/region", json!(1), "type", "/variants/0/region"),
        ("/variants/0/claim", json!(1), "integer", "/variants/0/claim"),
        ("/variants/0/claim", json!(-1), "integer", "/variants/0/claim"),
        ("/variants/0/order", json!([0, 0]), "order", "/variants/0/order"),
        ("/variants/0/order", json!([]), "order", "/variants/0/order"),
        ("/variants/0/order", json!([1]), "integer", "/variants/0/order/0"),
        ("/variants/0/order", json!("first"), "type", "/variants/0/order"),
        ("/variants/0/amount", json!("1"), "unknown_field", "/variants/0/amount"),
        (
            "/variants/0/parameters",
            json!({"average_wage": "1"}),
            "unknown_parameter",
            "/variants/0/parameters/average_wage",
        ),
        (
            "/variants/0/readings",
            json!({"ceiling-basis": "moon"}),
            "unknown_option",
            "/variants/0/readings/ceiling-basis",
        ),
        ("/variants/0/readings", json!({"moon": "full"}), "unknown_reading", "/variants/0/readings/moon"),
        ("/request/region", json!("atlantis"), "unknown_region", "/request/region"),
        ("/request/claims/0/bill/total", json!("-1"), "negative", "/request/claims/0/bill/total"),
        ("/request/parameters", json!({"average_wage": "1"}), "unknown_parameter", "/request/parameters/average_wage"),
        (
            "/request/claims/1",
            json!({"id": "a", "date": "2023-03-01", "care": "outpatient", "bill": {"total": "1"},
            "provider": {"kind": "hospital", "level": "primary"}}),
            "duplicate_id",
            "/request/claims/1/id",
        ),
        ("/language", json!("fr"), "choice", "/language"),
        ("/budget", json!(1), "unknown_field", "/budget"),
    ];
    for (pointer, value, code, path) in rows {
        let mut bad = good();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        match bad.pointer_mut(parent).expect(pointer) {
            Value::Object(fields) => drop(fields.insert((*key).to_owned(), value.clone())),
            Value::Array(list) if list.len() == key.parse::<usize>().expect("an index") => {
                list[0]["id"] = json!("a");
                list.push(value.clone());
            }
            Value::Array(list) => list[key.parse::<usize>().expect("an index")] = value.clone(),
            _ => panic!("{pointer}"),
        }
        let problem = check(&bad).and_then(|it| compare(&mut regions(), &it).map(drop)).expect_err(pointer);
        assert_eq!((problem.code(), problem.path.as_str()), (*code, *path), "{pointer} {value}");
        for language in [Language::Zh, Language::En] {
            assert!(!words::problem(&problem, language).is_empty());
        }
    }
    for missing in ["request", "variants"] {
        let mut bad = good();
        bad.as_object_mut().expect("an object").remove(missing);
        let problem = check(&bad).expect_err(missing);
        assert_eq!((problem.code(), problem.path), ("missing", format!("/{missing}")));
    }
}
