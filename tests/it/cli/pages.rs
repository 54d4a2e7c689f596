//! Every page of the command line as a whole: what stands on standard output and standard error, and the exit code.
//!
//! After a change that is meant, `INSTA_UPDATE=always cargo test --test it pages` writes the pages anew; read the
//! difference before committing it.

use std::fs;
use std::path::Path;
use std::process::Command;

use insta::assert_snapshot;

use super::enshi;
use crate::support::{folder, run};

/// Runs the program with each of these lines of arguments, in this package's folder.
fn session(lines: &[&str], input: &str) -> String {
    session_in(Path::new(env!("CARGO_MANIFEST_DIR")), lines, input)
}

/// What a person sees who types these lines one after the other.
fn session_in(folder: &Path, lines: &[&str], input: &str) -> String {
    let mut seen = String::new();
    for line in lines {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongji"));
        command.args(line.split_whitespace()).current_dir(folder).env_remove("COLUMNS");
        let found = run(&mut command, input.as_bytes());
        seen += &format!("$ gongji {line}\n{}", found.out);
        if !found.err.is_empty() {
            seen += &format!("[standard error]\n{}", found.err);
        }
        seen += &format!("[exit code {}]\n\n", found.code);
    }
    seen
}

/// The line in Chinese, then in English.
fn both(line: &str, input: &str) -> String {
    session(&[line, &format!("{line} --language en")], input)
}

/// Holds a page against `tests/it/snapshots/NAME.snap`.
macro_rules! page {
    ($name:expr, $page:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| assert_snapshot!($name, $page));
    }};
}

/// Two visits of one year at 吉林市, with an account, items and a value that the document leaves open.
const JILIN: &str = r#"{"region": "jilin-city", "insured": {"status": "active", "account_balance": "500"},
  "parameters": {"average_wage": "60000"}, "claims": [
  {"id": "a", "date": "2024-03-01", "care": "inpatient", "provider": {"kind": "hospital", "level": "tertiary"},
   "bill": {"items": [{"name": "drug", "class": "A", "amount": "9000"}, {"class": "B", "amount": "1000", "limit": "900"},
                      {"class": "C", "amount": "200"}]}},
  {"id": "b", "date": "2024-05-01", "care": "outpatient", "provider": {"kind": "hospital", "level": "primary"},
   "bill": {"total": "400"}}]}"#;

#[test]
fn pages_of_help() {
    page!("help", both("--help", ""));
    for command in super::COMMANDS {
        page!(format!("help-{command}"), both(&format!("{command} --help"), ""));
    }
}

#[test]
fn pages_of_estimates() {
    let visit = enshi("tertiary", "1000");
    page!("estimate", both("estimate - --format table", &visit));
    page!("estimate-slip", both("estimate - --format table --slip", &visit));
    page!("estimate-national", both("estimate - --format table --national", &visit));
    page!("estimate-several", both("estimate - --format table", JILIN));
    let lacking = visit.replace("enshi", "chuxiong");
    page!("estimate-lacking", both("estimate - --format table", &lacking));
    let years = visit.replace(
        r#""claims": [{"#,
        r#""claims": [{"date": "2024-12-31", "care": "outpatient",
      "provider": {"kind": "hospital", "level": "primary"}, "bill": {"total": "3000"}}, {"#,
    );
    page!("estimate-years", both("estimate - --format table", &years));
    let early = visit.replace("2023-03-01", "2022-03-01");
    page!("estimate-early", both("estimate - --format table", &early));
    page!("estimate-refused", both("estimate - --format table", &enshi("tertiary", "12.345")));
    page!("estimate-refused-json", both("estimate - --format json", &enshi("tertiary", "12.345")));
}

#[test]
fn pages_of_rules() {
    page!("regions", both("regions --format table", ""));
    for region in ["chuxiong", "enshi", "jilin-city", "shandong", "tibet"] {
        page!(format!("rules-{region}"), both(&format!("rules {region} --format table"), ""));
    }
}

#[test]
fn pages_of_curves() {
    page!("curve", both("curve - --format table", &enshi("tertiary", "1000")));
    page!("curve-several", both("curve - --claim a --format table", JILIN));
    let early = enshi("tertiary", "1000").replace("2023-03-01", "2022-03-01");
    page!("curve-early", both("curve - --format table", &early));
    let questions = [
        "inverse - --person-at-most 700 --format table",
        "inverse - --person-exactly 700 --format table",
        "inverse - --fund-at-least 5000 --format table",
        "inverse - --fund-exactly 300 --format table",
        "inverse - --until-deductible --format table",
        "inverse - --until-ceiling --format table",
        "inverse - --until-ceiling --format table --language en",
        "inverse - --fund-at-least 5000 --format table --language en",
    ];
    page!("inverse", session(&questions, &enshi("tertiary", "1000")));
}

#[test]
fn pages_of_choices() {
    let visit = enshi("tertiary", "1000");
    page!("compare", both("compare - --format table", &visit));
    page!("compare-regions", both("compare - --by status,region --format table", &visit));
    page!("compare-several", both("compare - --format table", JILIN));
    page!("advise", both("advise - --format table", &visit));
    page!("advise-none", both("advise - --format table", &enshi("primary", "100")));
    let draft = r#"{"region": "tibet", "defaults": true, "insured": {"status": "active"}, "claim": {"care": "outpatient",
      "date": "2023-02-02", "provider": {"kind": "hospital"}, "bill": {"total": "1000"}}}"#;
    page!("ask", both("ask - --format table", draft));
    let settled = draft.replace(r#""kind": "hospital""#, r#""kind": "hospital", "level": "primary""#);
    page!("ask-settled", both("ask - --format table", &settled));
}

#[test]
fn pages_of_slips() {
    let visit = enshi("tertiary", "1000");
    let slip = format!(r#"{{"request": {visit}, "slip": {{"deductible": "123.45", "hifp_pay": 438.28}}}}"#);
    page!("reconcile", both("reconcile - --format table", &slip));
    let agrees = format!(r#"{{"request": {visit}, "slip": {{"deductible": "400", "fund": "300", "person": "700"}}}}"#);
    page!("reconcile-agrees", both("reconcile - --format table", &agrees));
    let conflict = format!(r#"{{"request": {visit}, "slip": {{"total": "1000", "fund": "300", "person": "800"}}}}"#);
    page!("reconcile-conflict", both("reconcile - --format table", &conflict));
}

#[test]
fn pages_of_accounts() {
    let account = r#"{"region": "tibet", "insured": {"status": "retired"}, "from": "2023-11", "to": "2024-02",
      "opening": "3100", "movements": [{"date": "2023-12-01", "kind": "pharmacy", "amount": "900", "who": "child"}]}"#;
    page!("account", both("account - --format table", account));
    let lacking = r#"{"region": "chuxiong", "insured": {"status": "retired"}, "from": "2023-01", "to": "2023-02",
      "opening": "0"}"#;
    page!("account-lacking", both("account - --format table", lacking));
}

#[test]
fn pages_of_differences() {
    page!("diff", both("diff enshi tibet --format table", ""));
    page!("diff-drafts", both("diff jilin-city shandong --format table", ""));
    page!("diff-population", both("diff enshi tibet --population 300 --seed 5 --format table", ""));
    page!("diff-days", both("diff shandong --from 2023-06-01 --to 2024-01-01 --format table", ""));
    let visits = "person,status,date,level,total\np,active,2023-03-01,tertiary,1000\nq,active,2023-03-01,primary,10\n";
    page!("diff-visits", both("diff enshi tibet --csv - --format table", visits));
    let bad = "person,status,date,level,total\np,active,2023-03-01,tertiary,1000\np,active,2023-03-01,tertiary,x\n";
    page!("diff-bad-visits", both("diff enshi tibet --csv - --format table", bad));
}

#[test]
fn pages_of_checks() {
    page!("check", both("check regions --parameter average_wage=80000", ""));
    let text = fs::read_to_string("regions/enshi.toml").expect("a region file");
    let folder = folder("pages-of-checks");
    let write = |inside: &str, text: &str| {
        fs::create_dir(folder.join(inside)).expect("a folder");
        fs::write(folder.join(inside).join("enshi.toml"), text).expect("a file");
    };
    write("differing", &text.replacen(r#"fund = "300", person = "700""#, r#"fund = "299", person = "701""#, 1));
    let name = r#"name = { zh = "恩施州""#;
    write("city", &text.replacen(name, &format!("parent = \"shandong\"\n{name}"), 1));
    write("broken", &text.replacen(r#"amount = "400""#, "amount = 400", 1).replacen("clause = ", "claus = ", 1));
    write("not", "id = enshi\n");
    fs::create_dir(folder.join("laws")).expect("a folder");
    fs::copy("regions/shandong.toml", folder.join("laws/shandong.toml")).expect("a copy");
    for (page, line) in [
        ("check-differing", "check differing"),
        ("check-city", "check city laws --parameter average_wage=80000"),
        ("check-city-alone", "check city --regions broken"),
        ("check-broken", "check broken not/enshi.toml"),
        ("estimate-broken", "estimate - --regions broken"),
    ] {
        let page_of = session_in(&folder, &[line, &format!("{line} --language en")], &enshi("tertiary", "1"));
        page!(page, page_of);
    }
}

#[test]
fn pages_of_mistakes() {
    let lines = [
        "",
        "estimat",
        "frobnicate",
        "estimate",
        "estimate - --slips",
        "estimate - --format xml",
        "estimate - --ndjson --format json",
        "estimate no-such-file.json",
        "schema answer",
        "inverse -",
        "inverse - --person-at-most",
        "inverse - --person-at-most 1.005",
        "inverse - --fund-exactly 1 --until-ceiling",
        "advise - --today tomorrow",
        "compare - --by moon",
        "check regions --parameter wage",
        "check regions --parameter wage=1",
        "check regions --parameter average_wage=-1",
        "check no-such-folder",
        "rules wuhan",
        "rules enshy",
        "regions --regions src",
        "diff enshi",
        "diff enshi nowhere",
        "diff enshi tibet --seed 3",
    ];
    let lines: Vec<String> =
        lines.iter().flat_map(|line| [(*line).to_owned(), format!("{line} --language en")]).collect();
    page!("mistakes", session(&lines.iter().map(String::as_str).collect::<Vec<_>>(), ""));
}
