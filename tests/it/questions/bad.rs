//! Bad drafts: what is wrong, where, and which error.

use gongji::analysis::relevance::ask;
use gongji::{Language, Variants, words};
use serde_json::{Value, json};

use super::completions::set;
use super::{check, visit};
use crate::support::region;

/// Each row: where, what, the code, the path.
#[test]
fn bad_drafts_are_refused() {
    let rows: &[(&str, Value, &str, &str)] = &[
        ("/region", json!(1), "type", "/region"),
        ("/insured/status", json!("gone"), "choice", "/insured/status"),
        ("/insured/birth", json!("1970-13-01"), "date", "/insured/birth"),
        ("/insured/account_balance", json!("-1"), "negative", "/insured/account_balance"),
        ("/insured/chronic_diseases", json!([{"name": "甲"}]), "missing", "/insured/chronic_diseases/0/ceiling"),
        ("/insured/wage", json!("1"), "unknown_field", "/insured/wage"),
        ("/claim/date", json!("2023-02-30"), "date", "/claim/date"),
        ("/claim/care", json!("dental"), "choice", "/claim/care"),
        ("/claim/provider/kind", json!("clinic"), "choice", "/claim/provider/kind"),
        ("/claim/provider/level", json!(3), "type", "/claim/provider/level"),
        ("/claim/provider/designated", json!("yes"), "type", "/claim/provider/designated"),
        ("/claim/place", json!("abroad"), "choice", "/claim/place"),
        ("/claim/bill/total", json!("1.005"), "decimals", "/claim/bill/total"),
        ("/claim/bill/outside_catalogue", json!("1000.01"), "parts_exceed_total", "/claim/bill"),
        ("/claim/bill", json!({"items": []}), "empty", "/claim/bill/items"),
        ("/claim/followed", json!("no"), "type", "/claim/followed"),
        (
            "/claim/followed_by",
            json!({"care": "chronic", "days": 1, "same_hospital": true}),
            "choice",
            "/claim/followed_by/care",
        ),
        ("/claim/terms", json!({"rate": "0.5"}), "unknown_field", "/claim/terms"),
        ("/opening", json!({"deductible": {}}), "missing", "/opening/year"),
        ("/opening", json!({"year": 2023, "paid": {"moon": "1"}}), "unknown_pool", "/opening/paid/moon"),
        ("/parameters", json!({"moon": "1"}), "unknown_parameter", "/parameters/moon"),
        ("/readings", json!({"ceiling-basis": "moon"}), "unknown_option", "/readings/ceiling-basis"),
        ("/defaults", json!("yes"), "type", "/defaults"),
        ("/language", json!("fr"), "choice", "/language"),
        (
            "/earlier",
            json!([{"date": "2023-03-02", "care": "outpatient", "provider": {"kind": "hospital", "level": "primary"}, "bill": {"total": "1"}}]),
            "too_early",
            "/claim/date",
        ),
        ("/earlier", json!([{"date": "2023-02-02"}]), "missing", "/earlier/0/provider"),
    ];
    for (path, value, code, at) in rows {
        let mut draft = visit("enshi", "1000");
        set(&mut draft, path, value.clone());
        let problem =
            check(&draft).and_then(|draft| ask(&mut Variants::new(region("enshi")), &draft).map(drop)).expect_err(path);
        assert_eq!((problem.code(), problem.path.as_str()), (*code, *at), "{path} {value}");
        for language in [Language::Zh, Language::En] {
            assert!(!words::problem(&problem, language).is_empty());
        }
    }
    assert_eq!(check(&json!({})).expect_err("no region").code(), "missing");
}
