//! `gongji estimate`: requests in, answers out.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::enshi;
use crate::support::{folder, gongji};

#[test]
fn golden_requests_come_out() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../../golden/estimate.json")).expect("JSON");
    let input: Vec<String> = cases.iter().map(|case| case["request"].to_string()).collect();
    for mode in [&[][..], &["--slip"]] {
        let run = gongji(&[&["estimate", "-", "--ndjson"], mode].concat(), input.join("\n").as_bytes());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        for (case, answer) in cases.iter().zip(run.lines()) {
            let expected = case["expect"].as_array().expect("a list");
            assert_eq!(answer["claims"].as_array().map(Vec::len), Some(expected.len()));
            for (at, expected) in expected.iter().enumerate() {
                let found = &answer["claims"][at];
                let pair = |claim: &Value| (claim["outcome"].clone(), claim["slip"].clone());
                assert_eq!(pair(found), pair(expected), "{} claim {at}", case["id"]);
            }
        }
    }
}

#[test]
fn one_request_comes_out_as_json() {
    let file = folder("one-request").join("request.json");
    fs::write(&file, enshi("tertiary", "1000").replace(", ", ",\n  ")).expect("a file");
    let run = gongji(&["estimate", &file.to_string_lossy()], b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let json = run.json();
    assert_eq!(json["claims"][0]["slip"]["fund"], "300.00");
    assert_eq!(json["year"][0]["ceilings"][0]["left"], "1700.00");
    assert!(json["claims"][0]["steps"].as_array().is_some_and(|steps| steps.len() > 5));
    let brief = gongji(&["estimate", &file.to_string_lossy(), "--slip"], b"").json();
    assert_eq!(brief["claims"][0]["slip"], json["claims"][0]["slip"]);
    assert!(brief["claims"][0].get("steps").is_none());
}

#[test]
fn one_request_comes_out_as_a_table() {
    let run = gongji(&["estimate", "-", "--format", "table"], enshi("tertiary", "1000").as_bytes());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for line in [
        "2023-03-01 · 普通门诊（含急诊） · 医院 · 三级 · 本地 · 在职",
        "  医保出 300.00 元，您自己出 700.00 元 [按文件]",
        "    统筹基金支付                      300.00",
        "    个人负担总额                      700.00",
        "  最高支付限额 · 普通门诊  限额 2000.00  已用 300.00  还剩 1700.00",
    ] {
        assert!(run.out.lines().any(|found| found == line), "{line} in\n{}", run.out);
    }
    assert!(run.out.contains("第四条（三）「在职职工由统筹基金分别按照"), "{}", run.out);
    let missing = enshi("tertiary", "1000").replace("enshi", "chuxiong");
    let run = gongji(&["estimate", "-", "--format", "table", "--language", "en"], missing.as_bytes());
    assert!(run.out.contains("Missing: visit_deductible_tertiary rate_tertiary"), "{}", run.out);
    let run = gongji(&["estimate", "-", "--format", "table", "--slip"], enshi("primary", "400").as_bytes());
    assert!(run.out.contains("这次医保不用付：您自己出 400.00 元"), "{}", run.out);
    let run = gongji(&["estimate", "-", "--format", "table"], enshi("fourth", "1").as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.out.starts_with("请求有错，/claims/0/provider/level："), "{}", run.out);
}

#[test]
fn bad_lines_are_answered_in_their_place() {
    let mut input = Vec::new();
    let mut add = |line: &[u8]| {
        input.extend_from_slice(line);
        input.push(b'\n');
    };
    add(enshi("tertiary", "1000").as_bytes());
    add(b"");
    add(b"not json");
    add(b"{\"region\": \"\xff\"}");
    add(b"  \r");
    add(enshi("secondary", "1000").as_bytes());
    add(enshi("tertiary", "1000").replace("enshi", "wuhan").as_bytes());
    add(enshi("tertiary", "12.345").as_bytes());
    add(&b"[".repeat(100_000));
    add(format!("\u{feff}{}\r", enshi("primary", "1000")).as_bytes());
    input.extend_from_slice(b"{\"region\": \"en");
    let run = gongji(&["estimate", "-", "--ndjson"], &input);
    assert_eq!((run.code, run.err.as_str()), (2, ""));
    let lines = run.lines();
    let fund = |at: usize| lines[at]["claims"][0]["slip"]["fund"].as_str();
    let error = |at: usize| {
        let error = &lines[at]["error"];
        (error["code"].as_str().expect("a code"), error["path"].as_str().expect("a path"))
    };
    assert_eq!(lines.len(), 9);
    assert_eq!(fund(0), Some("300.00"));
    assert_eq!(error(1), ("json", ""));
    assert_eq!(error(2), ("text", ""));
    assert_eq!(fund(3), Some("360.00"));
    assert_eq!(error(4), ("unknown_region", "/region"));
    assert_eq!(error(5), ("decimals", "/claims/0/bill/total"));
    assert_eq!(error(6), ("json", ""));
    assert_eq!(fund(7), Some("420.00"));
    assert_eq!(error(8), ("json", ""));
    let message = lines[4]["error"]["message"].as_str().expect("a sentence");
    assert!(message.contains("enshi"), "{message}");
}

#[test]
fn a_line_too_long_is_passed_over() {
    let mut input = enshi("tertiary", "1000").into_bytes();
    input.push(b'\n');
    input.extend(std::iter::repeat_n(b' ', (16 << 20) + 1));
    input.extend_from_slice(enshi("tertiary", "1000").as_bytes());
    input.push(b'\n');
    input.extend_from_slice(enshi("secondary", "1000").as_bytes());
    let run = gongji(&["estimate", "-", "--ndjson", "--slip"], &input);
    assert_eq!(run.code, 2);
    let lines = run.lines();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["claims"][0]["slip"]["fund"], "300.00");
    assert_eq!(lines[1]["error"]["code"], "too_long");
    assert_eq!(lines[2]["claims"][0]["slip"]["fund"], "360.00");
}

#[test]
fn the_language_is_the_request_s_own_unless_told() {
    let request = enshi("tertiary", "1000");
    let english = request.replace(r#"{"region""#, r#"{"language": "en", "region""#);
    let gist = |arguments: &[&str], request: &str| {
        let json = gongji(arguments, request.as_bytes()).json();
        json["claims"][0]["steps"][0]["text"].as_str().expect("a sentence").to_owned()
    };
    let (zh, en) = (gist(&["estimate", "-"], &request), gist(&["estimate", "-"], &english));
    assert!(zh.starts_with("这次按") && en.starts_with("Decided as"), "{zh} {en}");
    assert_eq!(gist(&["estimate", "-", "--language", "en"], &request), en);
    assert_eq!(gist(&["estimate", "-", "--language=zh"], &english), zh);
    let wrong = english.replace("1000", "x");
    let error = gongji(&["estimate", "-"], wrong.as_bytes()).json();
    assert!(error["error"]["message"].as_str().is_some_and(str::is_ascii), "{error}");
}

/// Whoever sends one request and waits gets its answer, and may go away at any time.
#[test]
fn answers_come_while_the_pipe_is_open() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gongji"))
        .args(["estimate", "-", "--ndjson", "--slip"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("its input");
    let mut stdout = BufReader::new(child.stdout.take().expect("its output"));
    for (level, fund) in [("tertiary", "300.00"), ("secondary", "360.00")] {
        writeln!(stdin, "{}", enshi(level, "1000")).expect("it reads");
        let mut line = String::new();
        stdout.read_line(&mut line).expect("it answers");
        assert!(line.contains(&format!(r#""fund":"{fund}""#)), "{line}");
    }
    drop(stdout);
    writeln!(stdin, "{}", enshi("primary", "1000")).expect("it reads");
    drop(stdin);
    assert_eq!(child.wait().expect("the program ends").code(), Some(0));
    let mut err = String::new();
    child.stderr.take().expect("its errors").read_to_string(&mut err).expect("UTF-8");
    assert_eq!(err, "");
}
