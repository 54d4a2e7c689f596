//! `gongji account`.

use serde_json::json;

use crate::support::{folder, gongji};

const REQUEST: &str = r#"{"region": "tibet", "insured": {"status": "retired"}, "from": "2023-11", "to": "2024-02",
  "opening": "3100", "movements": [{"date": "2023-12-01", "kind": "pharmacy", "amount": "900", "who": "child"}]}"#;

#[test]
fn states_an_account_from_a_file_and_from_a_pipe() {
    let file = folder("account").join("request.json");
    std::fs::write(&file, REQUEST).expect("a file");
    let one = gongji(&["account", file.to_str().expect("a path")], b"");
    let other = gongji(&["account", "-"], REQUEST.as_bytes());
    assert_eq!((one.code, &one.out, one.err.as_str()), (0, &other.out, ""));
    let response = one.json();
    assert_eq!(response["closing"], "3600.01");
    assert_eq!(response["movements"][0]["paid"], "699.99");
    assert_eq!(response["movements"][0]["refused"], "200.01");
    let range = &response["range"];
    assert_eq!((&range["closing"], &range["because"]), (&json!(["3600.00", "3600.01"]), &json!(["family-floor"])));
}

#[test]
fn prints_a_table_in_both_languages() {
    for (language, said) in [
        ("zh", ["期初余额", "期末余额", "2023-11 – 2024-02 · 4 ×", "不付 200.01", "第十五条", "family-floor"]),
        (
            "en",
            [
                "Opening balance",
                "Closing balance",
                "2023-11 – 2024-02 · 4 ×",
                "not paid 200.01",
                "第十五条",
                "family-floor",
            ],
        ),
    ] {
        let run = gongji(&["account", "-", "--format", "table", "--language", language], REQUEST.as_bytes());
        assert_eq!(run.code, 0);
        for said in said {
            assert!(run.out.contains(said), "{said}: {}", run.out);
        }
    }
}

#[test]
fn missing_values_are_asked_for_and_are_no_error() {
    let request = br#"{"region": "chuxiong", "insured": {"status": "retired"}, "from": "2023-01", "to": "2023-02", "opening": "0"}"#;
    let run = gongji(&["account", "-"], request);
    assert_eq!((run.code, &run.json()["needs"]), (0, &json!(["retired_monthly_credit"])));
    let run = gongji(&["account", "-", "--format", "table"], request);
    assert!(run.out.contains("还缺：retired_monthly_credit"), "{}", run.out);
}

#[test]
fn errors_have_code_path_and_message() {
    for (request, code, path) in [
        ("{", "json", ""),
        ("\u{fffd}", "json", ""),
        (
            r#"{"region": "wuhan", "insured": {"status": "retired"}, "from": "2023-01", "to": "2023-01", "opening": "0"}"#,
            "unknown_region",
            "/region",
        ),
        (
            r#"{"region": "enshi", "insured": {"status": "retired"}, "from": "2023-02", "to": "2023-01", "opening": "0"}"#,
            "backwards",
            "/to",
        ),
    ] {
        let run = gongji(&["account", "-"], request.as_bytes());
        let error = &run.json()["error"];
        assert_eq!((run.code, &error["code"], &error["path"]), (2, &json!(code), &json!(path)), "{request}");
        let table = gongji(&["account", "-", "--format", "table"], request.as_bytes());
        assert_eq!((table.code, table.out.lines().count()), (2, 1), "{request}: {}", table.out);
        assert!(table.out.starts_with("请求有错"), "{}", table.out);
    }
    assert_eq!(gongji(&["account", "-"], b"\xff").json()["error"]["code"], "text");
}

#[test]
fn the_help_teaches_a_request_that_works() {
    let help = gongji(&["account", "--help"], b"").out;
    let start = help.find("{\"region\"").expect("a request");
    let end = start + help[start..].find("\"0\"}").expect("its end") + 4;
    let run = gongji(&["account", "-"], &help.as_bytes()[start..end]);
    assert_eq!((run.code, run.json()["closing"].clone()), (0, json!("1200.00")));
}
