//! `gongji curve` and `gongji inverse`.

use super::{enshi, gongji};

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
    for said in ["400.00", "4399.99", "起付标准满了", "最高支付限额满了", "您自己出 700.00"] {
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
    for (request, code, path) in [
        ("", "json", ""),
        ("{}", "missing", "/region"),
        (
            r#"{"region": "nowhere", "insured": {"status": "active"}, "claims": [{"date": "2023-03-01", "care": "outpatient", "provider": {"kind": "hospital", "level": "primary"}, "bill": {"total": "1"}}]}"#,
            "unknown_region",
            "/region",
        ),
        (&enshi("tertiary", "-1"), "negative", "/claims/0/bill/total"),
        (
            &enshi("tertiary", "1").replace(r#""date""#, r#""terms": {"rate": "0.5"}, "date""#),
            "terms_not_needed",
            "/claims/0/terms",
        ),
    ] {
        for command in [&["curve", "-"][..], &["inverse", "-", "--until-ceiling"]] {
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
