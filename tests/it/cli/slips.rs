//! Slips and rules laid side by side: `reconcile`, `estimate --national`, `diff`.

use std::fs;

use crate::support::{folder, gongji, text};

const VISIT: &str = r#"{"region": "enshi", "insured": {"status": "active"}, "claims": [{"id": "a", "date": "2023-03-01",
    "care": "outpatient", "provider": {"kind": "hospital", "level": "tertiary"}, "bill": {"total": "1000"}}]}"#;

#[test]
fn a_slip_is_reconciled_for_people_and_programs() {
    let asked = format!(r#"{{"request": {VISIT}, "slip": {{"deductible": "123.45", "hifp_pay": 438.28}}}}"#);
    let run = gongji(&["reconcile", "-"], asked.as_bytes());
    assert_eq!((run.code, run.json()["verdict"].as_str()), (0, Some("explained")));
    assert_eq!(run.json()["explanations"][0]["changes"][0]["low"], "276.55");
    for (language, word) in [("zh", "起付标准已负担 276.55"), ("en", "276.55 of the deductible")] {
        let run = gongji(&["reconcile", "-", "--format", "table", "--language", language], asked.as_bytes());
        assert!(run.code == 0 && run.out.contains(word), "{}", run.out);
    }
    let run = gongji(&["reconcile", "-"], br#"{"request": {}, "slip": {}}"#);
    assert_eq!((run.code, run.json()["error"]["path"].as_str()), (2, Some("/request/region")));
    let run = gongji(&["reconcile", "-"], asked.replace("enshi", "nowhere").as_bytes());
    assert_eq!((run.code, run.json()["error"]["code"].as_str()), (2, Some("unknown_region")));
    let run = gongji(&["reconcile", "-", "--format", "table"], b"{");
    assert!(run.code == 2 && run.out.contains("JSON"), "{}", run.out);
}

/// A request over two years has a line and a range for each.
#[test]
fn years_are_told_apart() {
    let claim = |date: &str| {
        format!(
            r#"{{"date": "{date}", "care": "outpatient", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {{"total": "5000"}}}}"#
        )
    };
    let request = format!(
        r#"{{"region": "enshi", "insured": {{"status": "active"}}, "claims": [{}, {}]}}"#,
        claim("2023-12-31"),
        claim("2024-01-01")
    );
    let json = gongji(&["estimate", "-"], request.as_bytes()).json();
    for end in json["year"].as_array().expect("years") {
        assert_eq!((&end["totals"]["fund"], &end["range"]["fund"][0]), (&"2000.00".into(), &"1000.00".into()));
    }
    assert_eq!(json["totals_range"]["fund"][0], "2000.00");
    let table = gongji(&["estimate", "-", "--format", "table"], request.as_bytes()).out;
    let (_, years) = table.split_once("年度 2023").expect("a year");
    assert_eq!(years.matches("医保出 2000.00 元，您自己出 3000.00 元").count(), 2, "{years}");
    assert_eq!(years.matches("您自己出 3000.00 到 4000.00 元").count(), 2, "{years}");
}

#[test]
fn an_estimate_goes_out_under_national_names_and_comes_back() {
    let run = gongji(&["estimate", "--national", "-"], VISIT.as_bytes());
    let json = run.json();
    let info = &json["settlements"][0]["setlinfo"];
    assert_eq!((&info["act_pay_dedc"], &info["hifp_pay"]), (&"400.00".into(), &"300.00".into()));
    let asked = format!(r#"{{"request": {VISIT}, "settlement": {}}}"#, json["settlements"][0]);
    assert_eq!(gongji(&["reconcile", "-"], asked.as_bytes()).json()["verdict"], "agrees");
    let lines = gongji(&["estimate", "--national", "--ndjson", "-"], VISIT.replace('\n', " ").as_bytes()).lines();
    assert_eq!(lines[0], json);
    let table = gongji(&["estimate", "--national", "--format", "table", "-"], VISIT.as_bytes()).out;
    assert!(table.contains("medfee_sumamt") && table.contains("1000.00"), "{table}");
}

#[test]
fn two_rules_are_compared() {
    let run = gongji(&["diff", "enshi", "tibet", "--population", "300", "--seed", "5"], b"");
    let again = gongji(&["diff", "enshi", "tibet", "--population", "300", "--seed", "5"], b"");
    assert_eq!((run.code, &run.out), (0, &again.out));
    let json = run.json();
    assert!(json["values"].as_array().expect("values").len() > 5);
    assert_eq!(json["people"]["groups"].as_array().map(Vec::len), Some(6));
    let run = gongji(&["diff", "shandong", "--from", "2023-06-01", "--to", "2024-01-01", "--format", "table"], b"");
    assert!(run.code == 0 && run.out.contains("二（五）"), "{}", run.out);

    let folder = folder("diff");
    let old = text("regions/enshi.toml");
    let file = folder.join("enshi.toml");
    fs::write(&file, old.replace(r#"level = "tertiary", rate = "50%""#, r#"level = "tertiary", rate = "55%""#))
        .expect("a file");
    let file = file.to_string_lossy();
    let csv = "person,status,date,level,total\np,active,2023-03-01,tertiary,1000\nq,active,2023-03-01,primary,1000\n";
    let run = gongji(&["diff", "regions/enshi.toml", &file, "--csv", "-"], csv.as_bytes());
    let json = run.json();
    let claims = &json["people"]["claims"];
    assert_eq!((&claims["won"], &claims["same"], &claims["gain"]), (&1.into(), &1.into(), &"30.00".into()));
    assert_eq!(json["values"].as_array().map(Vec::len), Some(1));
}

/// Files come as spreadsheets save them: with a byte order mark, carriage returns, quoted cells and empty lines.
#[test]
fn visits_are_read_as_spreadsheets_write_them() {
    let csv = "\u{feff}total,level,\"date\",status,person\r\n10,\"primary\",2023-01-01,active,\"a,b\"\r\n\r\n \r\n20,primary,2023-01-02,active,\"a,b\"\r\n";
    let run = gongji(&["diff", "enshi", "tibet", "--csv", "-"], csv.as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.json()["people"]["claims"]["all"], 2);
    assert_eq!(run.json()["people"]["persons"][0]["persons"]["all"], 1, "one person");
    let heading = "person,status,date,level,total\n";
    for (rows, said) in [
        ("p,active,2023-03-01,tertiary\n", "第 2 行：表头有 5 列，这一行有 4 列。"),
        ("p,active,2023-03-01,tertiary,1\n\"p,active,2023-03-01,\ntertiary,1\n", "第 3 行：引号不成对"),
        ("\"p\n\"\"q\",active,2023-03-01,tertiary,\"10\"5\n", "第 3 行：引号不成对"),
        ("p,active,2023-03-01,tertiary,x\np,active,2023-03-01,tertiary,\"1\" \n", "第 2 行 total 列"),
        ("\np,active,2023-03-01,tertiary,1\n\np,active,2023-02-01,tertiary,1\n", "第 5 行 date 列"),
    ] {
        let run = gongji(&["diff", "enshi", "tibet", "--csv", "-"], format!("{heading}{rows}").as_bytes());
        assert!(run.code == 1 && run.err.contains(said), "{rows}: {}", run.err);
    }
    let run = gongji(&["diff", "enshi", "tibet", "--csv", "-"], b"person,status,date,level,total\np,\xff,1,1,1\n");
    assert!(run.code == 1 && run.err.contains("UTF-8"), "{}", run.err);
    let quoted = "\"a\"\",\nb\",\"active\",2023-03-01,tertiary,\"10\"\r\nq\"r,active,2023-03-01,tertiary,\"\"\"1\"\n";
    let run = gongji(&["diff", "enshi", "tibet", "--csv", "-"], format!("{heading}{quoted}").as_bytes());
    assert!(run.code == 1 && run.err.contains("第 4 行 total 列"), "only the last cell is wrong: {}", run.err);
}

#[test]
fn what_cannot_be_compared_is_said() {
    let bad = "person,status,date,level,total\np,active,2023-03-01,tertiary,1000\np,active,2023-03-01,tertiary,x\n";
    let run = gongji(&["diff", "enshi", "tibet", "--csv", "-"], bad.as_bytes());
    assert!(run.code == 1 && run.out.is_empty() && run.err.contains("第 3 行 total 列"), "{}", run.err);
    for arguments in [
        &["diff", "enshi"][..],
        &["diff", "enshi", "--from", "2023-01-01"],
        &["diff", "enshi", "tibet", "--from", "2023-02-29"],
        &["diff", "enshi", "nowhere"],
        &["diff", "enshi", "tibet", "--seed", "3"],
        &["diff", "enshi", "tibet", "--population", "3", "--csv", "x"],
        &["diff", "enshi", "tibet", "--parameter", "no=1", "--population", "3"],
        &["reconcile"],
    ] {
        let run = gongji(arguments, b"");
        assert!(run.code == 1 && !run.err.is_empty(), "{arguments:?}: {} {}", run.code, run.err);
    }
    for command in ["reconcile", "diff"] {
        let run = gongji(&[command, "--help"], b"");
        assert!(run.code == 0 && run.out.contains("例子"), "{}", run.out);
    }
}
