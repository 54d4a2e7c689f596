//! Bad requests of a reconciliation: what, where and which error.

use gongji::analysis::reconcile::{ReconcileRequest, reconcile};
use gongji::{Language, Query, Variants, words};

use crate::support::region;

const REQUEST: &str = r#"{"region": "enshi", "insured": {"status": "active"}, "claims": [{"id": "a", "date": "2023-03-01",
    "care": "outpatient", "provider": {"kind": "hospital", "level": "tertiary"}, "bill": {"total": "1000"}}]}"#;

#[test]
fn bad_requests_say_what_and_where() {
    let with = |rest: &str| format!(r#"{{"request": {REQUEST}{rest}}}"#);
    let changed =
        |from: &str, to: &str| format!(r#"{{"request": {}, "slip": {{"fund": "1"}}}}"#, REQUEST.replace(from, to));
    let slip = |lines: &str| with(&format!(r#", "slip": {{{lines}}}"#));
    let settlement = |lines: &str| with(&format!(r#", "settlement": {{{lines}}}"#));
    let invoice = |lines: &str| with(&format!(r#", "invoice": {{{lines}}}"#));
    let rows = [
        (r#"[]"#.to_owned(), "type", ""),
        (r#"{"slip": {"fund": "1"}}"#.to_owned(), "missing", "/request"),
        (r#"{"request": 1, "slip": {"fund": "1"}}"#.to_owned(), "type", "/request"),
        (with(""), "missing", "/slip"),
        (slip(""), "no_line", "/slip"),
        (settlement(""), "no_line", "/settlement"),
        (settlement(r#""medfee_sumamt": null"#), "no_line", "/settlement"),
        (invoice(r#""票据代码": "1""#), "no_line", "/invoice"),
        (with(r#", "slips": {}"#), "unknown_field", "/slips"),
        (with(r#", "slip": {"fund": "1"}, "slip": {"fund": "1"}"#), "duplicate_field", "/slip"),
        (with(r#", "slip": [], "claim": "a""#), "type", "/slip"),
        (with(r#", "claim": "b", "slip": {"fund": "1"}"#), "choice", "/claim"),
        (with(r#", "claim": 0, "slip": {"fund": "1"}"#), "type", "/claim"),
        (changed(r#""region""#, r#""area""#), "unknown_field", "/request/area"),
        (changed(r#""2023-03-01""#, r#""2023-02-29""#), "date", "/request/claims/0/date"),
        (changed(r#"{"total": "1000"}"#, r#"{"total": "-1"}"#), "negative", "/request/claims/0/bill/total"),
        (changed(r#""claims""#, r#""readings": {"no": "x"}, "claims""#), "unknown_reading", "/request/readings/no"),
        (
            changed(r#""claims""#, r#""parameters": {"no": "1"}, "claims""#),
            "unknown_parameter",
            "/request/parameters/no",
        ),
        (
            changed(r#""claims""#, r#""opening": {"year": 2023, "paid": {"no": 1}}, "claims""#),
            "unknown_pool",
            "/request/opening/paid/no",
        ),
        (slip(r#""fond": "1""#), "unknown_field", "/slip/fond"),
        (slip(r#""fund": "1", "fund": "1""#), "duplicate_field", "/slip/fund"),
        (slip(r#""fund": "-1""#), "negative", "/slip/fund"),
        (slip(r#""fund": 1.5"#), "type", "/slip/fund"),
        (slip(r#""fund": "1.005""#), "decimals", "/slip/fund"),
        (slip(r#""fund": "100000000""#), "too_large", "/slip/fund"),
        (slip(r#""fund": null"#), "type", "/slip/fund"),
        (slip(r#""hifp_pay": 1e2"#), "money", "/slip/hifp_pay"),
        (slip(r#""hifp_pay": -0.01"#), "negative", "/slip/hifp_pay"),
        (slip(r#""hifp_pay": 1.005"#), "decimals", "/slip/hifp_pay"),
        (slip(r#""hifp_pay": true"#), "type", "/slip/hifp_pay"),
        (settlement(r#""hifp_pay": "1,000.00""#), "money", "/settlement/hifp_pay"),
        (settlement(r#""hifp_pay": 1, "hifp_pay": 1"#), "duplicate_field", "/settlement/hifp_pay"),
        (settlement(r#""setlinfo": {"hifp_pay": -5.00}"#), "negative", "/settlement/setlinfo/hifp_pay"),
        (settlement(r#""setlinfo": {"hifp_pay": 5}, "hifp_pay": 5"#), "duplicate_field", "/settlement/hifp_pay"),
        (settlement(r#""setlinfo": []"#), "type", "/settlement/setlinfo"),
        (settlement(r#""output": {"setlinfo": {"acct_pay": "x"}}"#), "money", "/settlement/output/setlinfo/acct_pay"),
        (settlement(r#""setldetail": {}"#), "type", "/settlement/setldetail"),
        (settlement(r#""setldetail": [1]"#), "type", "/settlement/setldetail/0"),
        (settlement(r#""setldetail": [{"fund_payamt": []}]"#), "type", "/settlement/setldetail/0/fund_payamt"),
        (
            settlement(r#""setldetail": [{"fund_pay_type": 310100, "fund_payamt": 1}]"#),
            "type",
            "/settlement/setldetail/0/fund_pay_type",
        ),
        (invoice(r#""个人自付": "0.001""#), "decimals", "/invoice/个人自付"),
        (invoice(r#""其他支付": {}"#), "type", "/invoice/其他支付"),
    ];
    assert!(rows.len() >= 25);
    for (text, code, path) in rows {
        let checked = ReconcileRequest::read(&text).and_then(|asked| {
            let mut variants = Variants::new(region("enshi"));
            reconcile(&mut variants, &asked).map(|_| ())
        });
        let problem = checked.expect_err(&text);
        assert_eq!((problem.code(), problem.path.as_str()), (code, path), "{text}");
        for language in [Language::Zh, Language::En] {
            assert!(words::problem(&problem, language).chars().count() > 5, "{text}");
        }
    }
}
