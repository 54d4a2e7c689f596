//! `compare`, `advise` and `ask`, run as people and programs run them.

use serde_json::json;

use super::enshi;
use crate::support::gongji;

#[test]
fn help_of_each_teaches() {
    for (command, words) in [
        ("compare", &["--by level,status", "variants", "从哪一步开始分开", "退出码"][..]),
        ("advise", &["--today", "--disease-ceiling", "不教人钻空子", "退出码"]),
        ("ask", &["defaults", "先问哪一项", "gongji schema draft", "退出码"]),
    ] {
        let help = gongji(&[command, "--help"], b"");
        assert_eq!((help.code, help.err.as_str()), (0, ""));
        for word in words {
            assert!(help.out.contains(word), "{word} in {}", help.out);
        }
    }
}

#[test]
fn a_plain_request_is_compared_by_level_and_by_what_is_asked_for() {
    let request = enshi("tertiary", "1000");
    let found = gongji(&["compare", "-"], request.as_bytes()).json();
    let people: Vec<_> =
        found["variants"].as_array().expect("a list").iter().map(|it| it["totals"]["person"].clone()).collect();
    assert_eq!(people, [json!("580.00"), json!("640.00"), json!("700.00")]);
    let found = gongji(&["compare", "-", "--by", "level,status,region"], request.as_bytes()).json();
    assert_eq!(found["variants"].as_array().expect("a list").len(), 30);
    let table = gongji(&["compare", "-", "--format", "table"], request.as_bytes());
    for word in ["照原样 · 恩施州", "580.00  420.00  (-120.00)", "报销比例 50%", "报销比例 70%", "第四条（三）"]
    {
        assert!(table.out.contains(word), "{word} in {}", table.out);
    }
}

/// A sum that lacks a value is not what a person would pay: the table says so.
#[test]
fn a_table_says_which_sums_lack_something() {
    let table =
        gongji(&["compare", "-", "--by", "region", "--format", "table"], enshi("tertiary", "1000").as_bytes()).out;
    let row = |region: &str| table.lines().find(|line| line.starts_with(region)).expect(region);
    assert!(row("楚雄州").ends_with("还缺一个数") && row("山东省").ends_with("还缺一个数"), "{table}");
    assert!(row("西藏自治区").ends_with(')'), "{table}");
}

#[test]
fn a_comparison_of_its_own_is_answered_in_its_language() {
    let comparing = format!(
        r#"{{"request": {}, "variants": [{{"status": "retired"}}], "language": "en"}}"#,
        enshi("tertiary", "1000")
    );
    let table = gongji(&["compare", "-", "--format", "table"], comparing.as_bytes());
    assert_eq!(table.code, 0);
    assert!(table.out.contains("Retired") && table.out.contains("before,"), "{}", table.out);
    let chinese = gongji(&["compare", "-", "--format", "table", "--language", "zh"], comparing.as_bytes());
    assert!(chinese.out.contains("退休"), "{}", chinese.out);
}

#[test]
fn advice_is_given_and_sorted() {
    let request = enshi("tertiary", "1000");
    let found = gongji(&["advise", "-"], request.as_bytes()).json();
    let gains: Vec<_> = found["advice"].as_array().expect("a list").iter().map(|it| it["gain"].clone()).collect();
    assert_eq!(gains, [json!("120.00"), json!("60.00")]);
    assert_eq!(gongji(&["advise", "-", "--today", "2023-03-02"], request.as_bytes()).json()["advice"], json!([]));
    let table = gongji(&["advise", "-", "--format", "table"], request.as_bytes());
    for word in ["1. 这次就诊改在一级及以下医院看", "自己少出 120.00 元", "急症就近看", "「"] {
        assert!(table.out.contains(word), "{word} in {}", table.out);
    }
    let nothing = gongji(&["advise", "-", "--format", "table", "--language", "en"], enshi("primary", "100").as_bytes());
    assert!(nothing.out.contains("no way"), "{}", nothing.out);
}

#[test]
fn what_is_left_is_asked_for() {
    let draft = r#"{"region": "tibet", "defaults": true, "insured": {"status": "active"}, "claim": {"care": "outpatient", "date": "2023-02-02", "provider": {"kind": "hospital"}, "bill": {"total": "1000"}}}"#;
    let found = gongji(&["ask", "-"], draft.as_bytes()).json();
    assert_eq!((&found["settled"], &found["ask"][0]["input"]), (&json!(false), &json!("/claim/provider/level")));
    let table = gongji(&["ask", "-", "--format", "table"], draft.as_bytes());
    assert!(table.out.contains("一级及以下或二级，结果一样"), "{}", table.out);
    let settled = draft.replace(r#""kind": "hospital""#, r#""kind": "hospital", "level": "primary""#);
    let table = gongji(&["ask", "-", "--format", "table"], settled.as_bytes());
    assert!(table.out.contains("够了") && table.out.contains("490.00"), "{}", table.out);
}

#[test]
fn what_is_wrong_is_said_where_it_stands() {
    let plain = enshi("tertiary", "-1");
    let nested = format!(r#"{{"request": {plain}, "variants": [{{}}]}}"#);
    let idle = enshi("tertiary", "1").replace(r#""date""#, r#""terms": {"rate": "0.5"}, "date""#);
    let unknown = enshi("tertiary", "1").replace("enshi", "atlantis");
    for (command, input, code, path) in [
        (&["compare", "-"][..], plain.as_str(), "negative", "/claims/0/bill/total"),
        (&["compare", "-"], &nested, "negative", "/request/claims/0/bill/total"),
        (&["compare", "-"], &idle, "terms_not_needed", "/claims/0/terms"),
        (&["compare", "-"], &unknown, "unknown_region", "/region"),
        (&["compare", "-"], "", "json", ""),
        (&["advise", "-"], &plain, "negative", "/claims/0/bill/total"),
        (&["advise", "-"], &idle, "terms_not_needed", "/claims/0/terms"),
        (&["advise", "-"], &unknown, "unknown_region", "/region"),
        (&["advise", "-"], "[", "json", ""),
        (&["advise", "-"], &format!(r#"{{"request": {unknown}}}"#), "unknown_region", "/request/region"),
        (&["ask", "-"], "{}", "missing", "/region"),
        (&["ask", "-"], r#"{"region": "atlantis"}"#, "unknown_region", "/region"),
    ] {
        let run = gongji(command, input.as_bytes());
        assert_eq!(run.code, 2, "{command:?} {input}: {}", run.out);
        let error = &run.json()["error"];
        assert_eq!((&error["code"], &error["path"]), (&json!(code), &json!(path)), "{command:?} {input}");
    }
    for arguments in [
        &["advise", "-", "--today", "tomorrow"][..],
        &["compare", "-", "--by", "moon"],
        &["advise", "-", "--disease-ceiling", "-1"],
    ] {
        let run = gongji(arguments, b"");
        assert_eq!(run.code, 1, "{arguments:?}");
        assert!(!run.err.is_empty());
    }
}
