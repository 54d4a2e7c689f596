//! Region files on the command line: listed, read aloud, checked, compiled.

use std::fs;
use std::process::{Command, Stdio};

use super::enshi;
use crate::support::{folder, gongji, path, real_regions, run, text};

const MINIMAL: &str = include_str!("../../regions/minimal.toml");

#[test]
fn regions_are_listed() {
    let run = gongji(&["regions"], b"");
    let ids: Vec<String> = run.json().as_array().expect("a list").iter().map(|one| one["id"].to_string()).collect();
    assert_eq!(ids, [r#""chuxiong""#, r#""enshi""#, r#""jilin-city""#, r#""shandong""#, r#""tibet""#]);
    let table = gongji(&["regions", "--format", "table"], b"").out;
    assert!(table.contains("enshi       恩施州          正式文件    2023-01-01  恩施州政办发〔2022〕41号"), "{table}");
    assert!(table.contains("jilin-city  吉林市          征求意见稿  2023-01-01  —"), "{table}");
}

#[test]
fn regions_are_found() {
    let elsewhere = folder("elsewhere");
    let here = path("regions");
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongji"));
        command.args(["regions"]).current_dir(&elsewhere);
        command
    };
    // Found upwards from the program, which lies in this package's `target`.
    let found = run(&mut program(), b"");
    assert_eq!(found.json().as_array().map(Vec::len), Some(real_regions().len()), "{}", found.err);
    // The environment goes before that, the option before the environment.
    let mut command = program();
    command.stdin(Stdio::null()).env("GONGJI_REGIONS", &elsewhere);
    let output = command.output().expect("the program ends");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.starts_with("找不到地区文件。找过：") && told.contains("elsewhere"), "{told}");
    let output = command.args(["--regions", &here.to_string_lossy()]).output().expect("the program ends");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn rules_are_read_aloud() {
    let table = gongji(&["rules", "enshi", "--format", "table"], b"").out;
    assert!(table.contains("  支付比例：在职，三级                50%\n"), "{table}");
    assert!(table.contains("      第四条（三）「在职职工由统筹基金分别按照 50%"), "{table}");
    let json = gongji(&["rules", "tibet", "--language", "en"], b"").json();
    let sections = json.as_array().expect("sections");
    let titles: Vec<&str> = sections.iter().filter_map(|section| section["title"].as_str()).collect();
    assert!(titles.contains(&"Personal account"), "{titles:?}");
    let row = &sections[1]["rows"][0];
    assert!(row["clause"]["quote"].as_str().is_some_and(|quote| !quote.is_empty()), "{row}");
}

#[test]
fn good_files_pass() {
    let run = gongji(&["check", "regions", "tests/regions", "--parameter", "average_wage=80000"], b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(
        run.out.lines().last().is_some_and(|last| last.contains("0 个不能用（0 处错）") && last.contains("0 个不符"))
    );
    let english = gongji(&["check", "regions/enshi.toml", "--language", "en"], b"").out;
    assert!(english.contains("1 file(s), 0 unusable (0 fault(s))"), "{english}");
}

#[test]
fn broken_files_are_told_by_line_and_key() {
    let folder = folder("broken");
    let file = folder.join("minimal.toml");
    fs::write(&file, MINIMAL.replace(r#"amount = "100""#, "amount = 100")).expect("a file");
    fs::copy(path("regions/tibet.toml"), folder.join("tibet.toml")).expect("a copy");
    let run = gongji(&["check", &folder.to_string_lossy()], b"");
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let line = MINIMAL.lines().position(|line| line.contains(r#"amount = "100""#)).expect("the line") + 1;
    let said = format!("{}:{line}: deductible.general.rows[1].amount: 金额要写成", file.display());
    assert!(run.out.contains(&said), "{said} in {}", run.out);
    assert!(run.out.contains("2 个文件，1 个不能用（1 处错）"), "{}", run.out);
    // What does not load is not estimated with either.
    let request = enshi("tertiary", "1").replace("enshi", "minimal");
    let run = gongji(&["estimate", "-", "--regions", &folder.to_string_lossy()], request.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains(&said), "{}", run.err);
    fs::write(&file, b"id = \"\xff\"").expect("a file");
    let run = gongji(&["check", &file.to_string_lossy()], b"");
    assert_eq!(run.code, 1);
    assert!(run.out.contains("不是 UTF-8 文本"), "{}", run.out);
}

#[test]
fn examples_that_differ_are_told_line_by_line() {
    let text = text("regions/enshi.toml");
    let file = folder("differing").join("enshi.toml");
    fs::write(&file, text.replacen(r#"fund = "300", person = "700""#, r#"fund = "299.99", person = "700""#, 1))
        .expect("a file");
    let run = gongji(&["check", &file.to_string_lossy()], b"");
    assert_eq!(run.code, 1);
    assert!(run.out.contains("第 1 笔，统筹基金支付：例子写 299.99，算出 300.00"), "{}", run.out);
    assert!(run.out.contains("1 个不符"), "{}", run.out);
    let english = gongji(&["check", &file.to_string_lossy(), "--language", "en"], b"").out;
    assert!(english.contains("claim 1, ") && english.contains("the example says 299.99"), "{english}");
}

#[test]
fn a_city_is_checked_against_its_framework() {
    let text = text("regions/enshi.toml");
    let file = folder("city").join("enshi.toml");
    let name = r#"name = { zh = "恩施州""#;
    fs::write(&file, text.replacen(name, &format!("parent = \"shandong\"\n{name}"), 1)).expect("a file");
    let check = |more: &[&str]| gongji(&[&["check", &file.to_string_lossy()], more].concat(), b"");
    let run = check(&["--parameter", "average_wage=80000"]);
    assert_eq!(run.code, 0, "findings are no faults: {}", run.out);
    assert!(run.out.contains("年度最高支付限额 2000.00 元，框架说大约 4000.00 元"), "{}", run.out);
    assert!(check(&[]).out.contains("没核对：普通门诊统筹，普通门诊（含急诊）：没有给出 average_wage"));
    let alone = check(&["--regions", "tests/regions"]);
    assert!(alone.out.contains("找不到上位框架 shandong"), "{}", alone.out);
}

#[test]
fn compiled_packs_answer_alike() {
    let packs = folder("packs");
    fs::write(packs.join("gone.pack"), b"old").expect("a file");
    let out = packs.to_string_lossy();
    for _ in 0..2 {
        let run = gongji(&["compile", "--out", &out], b"");
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    }
    let mut names: Vec<String> = fs::read_dir(&packs)
        .expect("a folder")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let regions = ["chuxiong", "enshi", "jilin-city", "shandong", "tibet"];
    let mut wanted: Vec<String> =
        ["pack", "book"].iter().flat_map(|kind| regions.map(|id| format!("{id}.{kind}"))).collect();
    wanted.push("index.pack".to_owned());
    wanted.sort();
    assert_eq!(names, wanted);
    let index = fs::read(packs.join("index.pack")).expect("bytes");
    assert_eq!(gongji::load::pack::read_index(&index).expect("an index").len(), 5);
    let request = enshi("tertiary", "1000");
    let from_pack = gongji(&["estimate", "-", "--regions", &out], request.as_bytes());
    assert_eq!(from_pack.out, gongji(&["estimate", "-"], request.as_bytes()).out);
    fs::write(packs.join("enshi.pack"), b"GJRG").expect("a file");
    let damaged = gongji(&["estimate", "-", "--regions", &out], request.as_bytes());
    assert_eq!(damaged.code, 1);
    assert!(damaged.err.contains("enshi.pack"), "{}", damaged.err);
}

#[test]
fn other_people_s_files_are_left_alone() {
    let folder = folder("others");
    fs::write(folder.join("letter.txt"), b"dear").expect("a file");
    fs::write(folder.join("enshi.pack"), b"old").expect("a file");
    let run = gongji(&["compile", "--out", &folder.to_string_lossy()], b"");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("letter.txt"), "{}", run.err);
    assert_eq!(fs::read(folder.join("enshi.pack")).expect("bytes"), b"old");
}

#[test]
fn schemas_and_types_are_printed_as_checked_in() {
    let folder = path("schema");
    let names = gongji::contract::table::PUBLISHED.iter().map(|(name, ..)| *name).chain(["region"]);
    let mut files: Vec<(&str, String)> = names.map(|name| (name, format!("{name}.json"))).collect();
    files.push(("types", "gongji.d.ts".to_owned()));
    for (name, file) in &files {
        let checked_in = fs::read_to_string(folder.join(file)).unwrap_or_default();
        assert!(gongji(&["schema", name], b"").out == checked_in, "{file} is stale: cargo run -- schema {name}");
    }
    assert_eq!(fs::read_dir(folder).expect("a folder").count(), files.len(), "nothing else stands there");
}

/// Every shape of every request and response is declared once, with each of its fields, and what a type mentions is
/// declared.
#[test]
fn types_are_whole() {
    let types = gongji(&["schema", "types"], b"").out;
    let mut names: Vec<&str> = types.lines().filter_map(|line| line.strip_prefix("export ")).collect();
    names.iter_mut().for_each(|line| *line = line.split_whitespace().nth(1).unwrap_or_default());
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    let known = ["string", "number", "boolean", "null", "unknown", "Record"];
    for line in types.lines().filter(|line| line.starts_with("  ") && !line.starts_with("  /**")) {
        let holds = line.split_once(": ").expect(line).1;
        let words = holds.split(|ch: char| !ch.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.filter(|_| !holds.contains('"')) {
            assert!(known.contains(&word) || names.binary_search(&word).is_ok(), "{word} in {line}");
        }
    }
    for (_, shape, requests) in gongji::contract::table::PUBLISHED {
        let interface = format!("export interface {} {{", shape.name);
        let start = types.find(&interface).expect(shape.name);
        let body = types[start..].split_once("\n}\n").expect("an end").0;
        for field in shape.fields {
            let optional = if field.required { "" } else { "?" };
            assert!(body.contains(&format!("\n  {}{optional}: ", field.name)), "{} in {body}", field.name);
        }
        assert!(!requests || !body.contains(": Money;"), "{body}");
    }
}
