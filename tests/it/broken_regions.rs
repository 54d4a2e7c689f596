//! What a policy officer reads when a region file is wrong: each case is `tests/regions/minimal.toml` with small
//! edits, and every fault that the loader finds in it, with line, key and sentence.

use gongji::Language;
use gongji::load::{FileFault, region};
use gongji::words::loading;

mod accounts;
mod ends;
mod parts;
mod readings;
mod tables;
mod values;

/// One broken file.
pub struct Case {
    what: &'static str,
    /// Words of the sound file, each standing there once, and what stands in their place.
    edits: &'static [(&'static str, &'static str)],
    /// `line: key: sentence`, in file order.
    faults: &'static [&'static str],
}

const FILE: &str = "regions/minimal.toml";

fn cases() -> impl Iterator<Item = &'static Case> {
    values::CASES
        .iter()
        .chain(tables::CASES)
        .chain(parts::CASES)
        .chain(readings::CASES)
        .chain(ends::CASES)
        .chain(accounts::CASES)
}

fn faults(case: &Case) -> Vec<FileFault> {
    let mut text = include_str!("../regions/minimal.toml").to_owned();
    for (find, replace) in case.edits {
        assert_eq!(text.matches(find).count(), 1, "{}: {find}", case.what);
        text = text.replace(find, replace);
    }
    region(FILE, &text).err().unwrap_or_else(|| panic!("{}: it loads", case.what))
}

#[test]
fn each_broken_file_says_where_and_what() {
    assert!(cases().count() >= 100, "{} cases", cases().count());
    for case in cases() {
        let found: Vec<String> = faults(case).iter().map(|fault| loading::placed(fault, Language::Zh)).collect();
        let wanted: Vec<String> = case.faults.iter().map(|fault| format!("{FILE}:{fault}")).collect();
        assert_eq!(found, wanted, "{}", case.what);
    }
}

#[test]
fn each_sentence_is_there_in_english() {
    for fault in cases().flat_map(faults) {
        let english = loading::fault(&fault, Language::En);
        assert!(english.len() > 10, "{fault:?}");
        assert!(!english.contains(['，', '。', '；', '：', '？', '不', '的']), "{english}");
        assert_ne!(english, loading::fault(&fault, Language::Zh));
    }
}

#[test]
fn some_sentences_in_english() {
    for (what, wanted) in [
        ("a row without a clause", "no source: every value names its clause, clause = \"ID\""),
        (
            "a rate without a percent sign",
            "write a percentage in quotes, 0% to 100%, such as \"60%\"; here it is \"60\"",
        ),
        (
            "a gap in time",
            "no row holds for tertiary, 2024-07-01 to 2024-12-31; next to it: line 124, 125. Every situation needs one",
        ),
        (
            "an overlap in time",
            "this row overlaps with line 124: both hold for tertiary, 2024-07-01 to 2024-12-31, keep one",
        ),
        ("a clause that does not exist", "there is no clause “rulez”: the nearest is “rules”"),
        (
            "an option with a gap",
            "with reading across as per_level: no row holds for tertiary; next to it: line 59. Every situation needs one",
        ),
    ] {
        let case = cases().find(|case| case.what == what).unwrap_or_else(|| panic!("{what}"));
        assert_eq!(loading::fault(&faults(case)[0], Language::En), wanted, "{what}");
    }
}

#[test]
fn no_line_makes_the_loader_panic() {
    let text = include_str!("../regions/minimal.toml");
    let lines: Vec<&str> = text.lines().collect();
    let load = |at: usize, line: &str| {
        let mut lines = lines.clone();
        lines[at] = line;
        // Whether it still loads is no matter here.
        let _ = region(FILE, &lines.join("\n"));
    };
    for (at, line) in lines.iter().enumerate() {
        load(at, "");
        load(at, &format!("{line}\n{line}"));
        if let Some((key, _)) = line.split_once(" = ") {
            for value in
                ["1", "1.5", "-1", "\"\"", "\"x\"", "[]", "{}", "[{}]", "[[]]", "true", "2024-01-01", "{ none = 1 }"]
            {
                load(at, &format!("{key} = {value}"));
            }
        }
        for (start, _) in line.match_indices('"') {
            for value in ["", "..", "99999999999999999999", "0..0", "-100%", "\", x = \""] {
                let end = line[start + 1..].find('"').map_or(line.len(), |end| start + 1 + end);
                load(at, &format!("{}{value}{}", &line[..=start], &line[end..]));
            }
        }
    }
}
