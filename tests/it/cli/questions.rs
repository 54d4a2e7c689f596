//! `gongji curve` and `gongji inverse`.

use super::enshi;
use crate::support::gongji;

#[test]
fn a_curve_is_drawn_for_people_and_for_programs() {
    let request = enshi("tertiary", "1000");
    let json = gongji(&["curve", "-"], request.as_bytes());
    assert_eq!(json.code, 0, "{}", json.err);
    let curve = json.json();
    let parts: Vec<_> = curve["pieces"].as_array().expect("pieces").iter().map(|piece| &piece["part"]).collect();
    assert_eq!(parts, ["deductible", "share", "over_ceiling"]);
    assert_eq!(curve["pieces"][1]["fund"], serde_json::json!({"rate": "0.50", "base": "0.00"}));
    assert_eq!(
        curve["here"],
        serde_json::json!({"bill": "1000.00", "fund": "300.00", "large_amount": "0.00", "person": "700.00"})
    );
    assert_eq!(curve["breakpoints"][1]["bill"], "4399.99");
    assert_eq!(curve["breakpoints"][1]["clause"]["id"], "ceiling");
    assert_eq!(curve["plateaus"][1]["fund"], "2000.00");
    let table = gongji(&["curve", "-", "--format", "table"], request.as_bytes());
    for said in
        ["400.00", "4399.99", "0.00 → 1999.99", "2399.99 → …", "起付标准满了", "最高支付限额满了", "您自己出 700.00"]
    {
        assert!(table.out.contains(said), "{said} in {}", table.out);
    }
    assert!(!table.out.contains("大额补助"), "{}", table.out);
    let stay = request.replace("enshi", "jilin-city").replace("outpatient", "inpatient");
    let table = gongji(&["curve", "-", "--format", "table"], stay.as_bytes());
    for said in ["大额补助", "0.00 → 409999.99"] {
        assert!(table.out.contains(said), "{said} in {}", table.out);
    }
    let table = gongji(&["curve", "-", "--format", "table", "--language", "en"], request.as_bytes());
    for said in ["the deductible", "ceiling used up", "you pay 700.00"] {
        assert!(table.out.contains(said), "{said} in {}", table.out);
    }
}

#[test]
fn questions_are_answered_with_all_bills() {
    let request = enshi("tertiary", "1000");
    for (question, bills) in [
        (["--person-at-most", "900"], serde_json::json!([{"from": "0.00", "to": "1400.01"}])),
        (["--person-exactly", "900"], serde_json::json!([{"from": "1400.00", "to": "1400.01"}])),
        (["--fund-at-least", "500"], serde_json::json!([{"from": "1399.99", "to": "99999999.99"}])),
        (["--fund-exactly", "500"], serde_json::json!([{"from": "1399.99", "to": "1400.00"}])),
        (["--fund-at-least", "2000.01"], serde_json::json!([])),
    ] {
        let run = gongji(&[&["inverse", "-"], &question[..]].concat(), request.as_bytes());
        assert_eq!(run.code, 0, "{}", run.err);
        assert_eq!(run.json()["bills"], bills, "{question:?}");
        let table = gongji(&[&["inverse", "-", "--format", "table"], &question[..]].concat(), request.as_bytes());
        let said = if bills == serde_json::json!([]) { "没有这样的账单" } else { question[1] };
        assert!(table.out.contains(said), "{}", table.out);
    }
    for (question, of, bill) in [("--until-deductible", "deductible", "400.00"), ("--until-ceiling", "fund", "4399.99")]
    {
        let until = gongji(&["inverse", "-", question], request.as_bytes()).json();
        assert_eq!((&until["until"][0]["of"], &until["until"][0]["bill"]), (&of.into(), &bill.into()));
        let table = gongji(&["inverse", "-", question, "--format", "table", "--language", "en"], request.as_bytes());
        assert!(table.out.contains(bill), "{}", table.out);
    }
}

#[test]
fn bad_requests_are_refused_and_nothing_is_drawn() {
    let good = enshi("tertiary", "1000");
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    for (request, code, path) in [
        (String::new(), "json", ""),
        (good[..40].to_owned(), "json", ""),
        ("[]".to_owned(), "type", ""),
        ("{}".to_owned(), "missing", "/region"),
        (with("enshi", "nowhere"), "unknown_region", "/region"),
        (with(r#""status": "active""#, ""), "missing", "/insured/status"),
        (with("active", "gone"), "choice", "/insured/status"),
        (with(r#""claims""#, r#""claim""#), "unknown_field", "/claim"),
        (with("2023-03-01", "2023-02-29"), "date", "/claims/0/date"),
        (with("outpatient", "dental"), "choice", "/claims/0/care"),
        (with(r#""hospital""#, "1"), "type", "/claims/0/provider/kind"),
        (with(r#"{"total": "1000"}"#, "{}"), "missing", "/claims/0/bill/total"),
        (with(r#""1000""#, r#""-1""#), "negative", "/claims/0/bill/total"),
        (with(r#""1000""#, r#""1.005""#), "decimals", "/claims/0/bill/total"),
        (with(r#""1000""#, "1.5"), "type", "/claims/0/bill/total"),
        (with(r#""1000""#, r#""100000000""#), "too_large", "/claims/0/bill/total"),
        (with(r#""1000""#, r#""10", "first_share": "11""#), "parts_exceed_total", "/claims/0/bill"),
        (with(r#""date""#, r#""terms": {"rate": "0.5"}, "date""#), "terms_not_needed", "/claims/0/terms"),
        (with(r#""claims""#, r#""readings": {"no": "x"}, "claims""#), "unknown_reading", "/readings/no"),
        (with(r#""claims""#, r#""parameters": {"no": "1"}, "claims""#), "unknown_parameter", "/parameters/no"),
        (
            with(r#""claims""#, r#""opening": {"year": 2023, "paid": {"no": "1"}}, "claims""#),
            "unknown_pool",
            "/opening/paid/no",
        ),
    ] {
        for command in
            [&["curve", "-"][..], &["inverse", "-", "--until-ceiling"], &["inverse", "-", "--person-at-most", "1"]]
        {
            let run = gongji(command, request.as_bytes());
            assert_eq!(run.code, 2, "{request}: {}", run.out);
            let error = &run.json()["error"];
            assert_eq!((&error["code"], &error["path"]), (&code.into(), &path.into()), "{request}");
        }
    }
    let run = gongji(&["curve", "-", "--claim", "x", "--format", "table"], enshi("tertiary", "1").as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.out.contains("没有这个编号的就诊"), "{}", run.out);
}

#[test]
fn a_claim_that_no_rule_pays_has_its_clause() {
    let early = enshi("tertiary", "1000").replace("2023-03-01", "2022-03-01");
    let curve = gongji(&["curve", "-"], early.as_bytes()).json();
    assert_eq!((&curve["reason"]["code"], &curve["pieces"][0]["part"]), (&"not_in_force".into(), &"uncovered".into()));
    let until = gongji(&["inverse", "-", "--until-ceiling"], early.as_bytes()).json();
    assert_eq!(until["until"], serde_json::json!([]));
    let paid = gongji(&["inverse", "-", "--fund-at-least", "0.01", "--format", "table"], early.as_bytes());
    assert!(paid.out.contains("没有这样的账单") && paid.out.contains("施行"), "{}", paid.out);
}
