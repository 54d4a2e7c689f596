//! The command line, run as people and programs run it.

use crate::support::gongji;

mod account;
mod choices;
mod files;
mod pages;
mod questions;
mod requests;
mod slips;

/// 恩施, one visit at this level.
fn enshi(level: &str, total: &str) -> String {
    format!(
        r#"{{"region": "enshi", "insured": {{"status": "active"}}, "claims": [{{"date": "2023-03-01", "care": "outpatient", "provider": {{"kind": "hospital", "level": "{level}"}}, "bill": {{"total": "{total}"}}}}]}}"#
    )
}

/// Every command, in the order of the help.
const COMMANDS: [&str; 14] = [
    "estimate",
    "curve",
    "inverse",
    "reconcile",
    "account",
    "compare",
    "advise",
    "ask",
    "regions",
    "rules",
    "check",
    "diff",
    "compile",
    "schema",
];

#[test]
fn help_teaches() {
    let help = gongji(&["--help"], b"");
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for word in COMMANDS.iter().chain(&["退出码", "--language en"]) {
        assert!(help.out.contains(word), "{word} in {}", help.out);
    }
    for command in COMMANDS {
        let help = gongji(&[command, "--help"], b"");
        assert_eq!(help.code, 0);
        assert!(help.out.contains("例子："), "{command}: {}", help.out);
        for english in ["Options:", "Arguments:", "Commands:", "Usage:"] {
            assert!(!help.out.contains(english), "{command}: {}", help.out);
        }
    }
}

/// In English nothing is left in Chinese: every command and every argument has its words.
#[test]
fn help_teaches_in_english_too() {
    let commands = gongji(&["--help"], b"").out;
    let (_, commands) = commands.split_once("命令:").expect("commands");
    let commands = commands.lines().skip(1).take_while(|line| !line.is_empty());
    let commands: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(commands.len(), 14, "{commands:?}");
    for arguments in commands.iter().map(|command| vec![*command]).chain([Vec::new()]) {
        let help = gongji(&[&arguments[..], &["--help", "--language", "en"]].concat(), b"");
        assert_eq!((help.code, help.err.as_str()), (0, ""));
        assert!(help.out.contains("Usage:") && help.out.contains("gongji "), "{}", help.out);
        assert!(arguments.is_empty() || help.out.contains("Examples:"), "{}", help.out);
        let chinese: Vec<&str> = help.out.lines().filter(|line| line.chars().any(|ch| ch > '\u{2e80}')).collect();
        assert_eq!(chinese, [""; 0], "{arguments:?}");
    }
}

#[test]
fn wrong_arguments_are_explained() {
    for (arguments, said) in [
        (&["estimat"][..], "没有「estimat」这个命令"),
        (&[], "缺少命令"),
        (&["estimate"], "缺少 <FILE>"),
        (&["estimate", "-", "--slips"], "没有「--slips」这个参数"),
        (&["estimate", "-", "--format", "xml"], "不能写「xml」，可以写 table、json"),
        (&["estimate", "-", "--ndjson", "--format", "json"], "不能一起用"),
        (
            &["schema", "answer"],
            "可以写 request、response、slips、curve-request、curve、inverse-request、inverse、reconcile、reconciliation、national、diff、compare、comparison、advise、advice、draft、questions、account-request、account-response、error、region、types",
        ),
        (&["curve"], "缺少 <FILE>"),
        (&["curve", "no-such-file.json"], "读不了 no-such-file.json"),
        (&["inverse", "-"], "--person-at-most"),
        (&["inverse", "-", "--person-at-most"], "--person-at-most <元> 后面要写一个值"),
        (&["inverse", "-", "--person-at-most", "1.005"], "金额最多两位小数"),
        (&["inverse", "-", "--person-at-most=-1"], "金额不能小于零"),
        (&["inverse", "-", "--person-exactly", "100000000"], "金额太大"),
        (&["inverse", "-", "--fund-at-least", "many"], "不是金额"),
        (&["inverse", "-", "--fund-exactly", "1", "--until-ceiling"], "不能一起用"),
        (&["check", "regions", "--parameter", "wage"], "--parameter"),
        (&["rules", "wuhan"], "没有地区「wuhan」。有：chuxiong、enshi、jilin-city、shandong、tibet。"),
        (&["estimate", "no-such-file.json"], "读不了 no-such-file.json"),
        (&["check", "no-such-folder"], "读不了 no-such-folder"),
        (&["check", "regions", "--parameter", "wage=1"], "--parameter wage：这些地区都没有问这个数"),
        (&["check", "regions", "--parameter", "average_wage=-1"], "金额不能小于零"),
        (&["regions", "--regions", "src"], "找不到地区文件。找过：src。"),
    ] {
        let run = gongji(arguments, b"");
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(said), "{arguments:?}: {}", run.err);
    }
    let english = gongji(&["rules", "wuhan", "--language", "en"], b"");
    assert!(english.err.starts_with("There is no region “wuhan”."), "{}", english.err);
    let english = gongji(&["estimate", "--language", "en"], b"");
    assert!(english.err.contains("required arguments"), "{}", english.err);
}
