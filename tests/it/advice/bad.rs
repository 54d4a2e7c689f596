//! Bad wishes for advice: what is wrong, where, and which error.

use gongji::analysis::advice::advise;
use gongji::{Language, Variants, words};
use serde_json::{Value, json};

use super::{advised, brief, check, visit, wish};
use crate::support::region;

/// Each row: where, what, the code, the path.
#[test]
fn bad_wishes_are_refused() {
    let good = || {
        let mut wish = wish("jilin-city", json!([visit("2023-05-01", "outpatient", "tertiary", "3000")]));
        wish["today"] = json!("2023-01-01");
        wish
    };
    assert!(!brief(&good()).is_empty() || advised(&good()).planned == [0]);
    let rows: &[(&str, Value, &str, &str)] = &[
        ("/today", json!("2023-02-30"), "date", "/today"),
        ("/today", json!(20_230_101), "type", "/today"),
        ("/today", json!(""), "date", "/today"),
        ("/disease_ceiling", json!("-1"), "negative", "/disease_ceiling"),
        ("/disease_ceiling", json!("1.005"), "decimals", "/disease_ceiling"),
        ("/disease_ceiling", json!("100000000"), "too_large", "/disease_ceiling"),
        ("/disease_ceiling", json!([1]), "type", "/disease_ceiling"),
        ("/language", json!("fr"), "choice", "/language"),
        ("/planned", json!([0]), "unknown_field", "/planned"),
        ("/request", json!([]), "type", "/request"),
        ("/request/region", json!(7), "type", "/request/region"),
        ("/request/claims", json!([]), "empty", "/request/claims"),
        ("/request/claims/0/date", json!("soon"), "date", "/request/claims/0/date"),
        (
            "/request/claims/0/bill",
            json!({"total": "10", "first_share": "11"}),
            "parts_exceed_total",
            "/request/claims/0/bill",
        ),
        ("/request/claims/0/terms", json!({"rate": "0.5"}), "terms_not_needed", "/request/claims/0/terms"),
        ("/request/insured/status", json!("gone"), "choice", "/request/insured/status"),
        ("/request/parameters", json!({"moon": "1"}), "unknown_parameter", "/request/parameters/moon"),
        ("/request/readings", json!({"moon": "1"}), "unknown_reading", "/request/readings/moon"),
        (
            "/request/opening",
            json!({"year": 2023, "paid": {"moon": "1"}}),
            "unknown_pool",
            "/request/opening/paid/moon",
        ),
    ];
    for (pointer, value, code, path) in rows {
        let mut bad = good();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let fields = bad.pointer_mut(parent).and_then(Value::as_object_mut);
        match fields {
            Some(fields) => drop(fields.insert((*key).to_owned(), value.clone())),
            None => bad.pointer_mut(parent).expect("a list")[key.parse::<usize>().expect("an index")] = value.clone(),
        }
        let mut variants = Variants::new(region("jilin-city"));
        let problem = check(&bad).and_then(|it| advise(&mut variants, &it).map(drop)).expect_err(pointer);
        assert_eq!((problem.code(), problem.path.as_str()), (*code, *path), "{pointer} {value}");
        for language in [Language::Zh, Language::En] {
            assert!(!words::problem(&problem, language).is_empty());
        }
    }
    let problem = check(&json!({"today": "2023-01-01"})).expect_err("no request");
    assert_eq!((problem.code(), problem.path.as_str()), ("missing", "/request"));
}
