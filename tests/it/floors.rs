//! How the source is laid out, as far as a test can hold it.

mod arrows;

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{path as root, real_regions};

/// The most lines of a source file.
const MOST_LINES: usize = 400;

/// Every file below a folder with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if path.is_dir() {
                // What npm installs is not ours.
                if !path.ends_with("node_modules") {
                    open.push(path);
                }
            } else if endings.contains(&ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a text file")
}

/// The code of a file, without its comments and its tests.
fn code(path: &Path) -> String {
    let text = read(path);
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let line = |line: &str| line.split("//").next().unwrap_or_default().to_owned() + "\n";
    text.lines().map(line).collect()
}

#[test]
fn files_stay_small() {
    let all: Vec<PathBuf> =
        ["src", "tests", "benches", "style"].iter().flat_map(|folder| files(folder, &["rs", "css", "mjs"])).collect();
    assert!(all.len() > 60, "{} files", all.len());
    for path in all {
        let lines = read(&path).lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines; is it still one room?", path.display());
    }
}

#[test]
fn no_folder_is_a_bin() {
    for path in files("src", &["rs"]) {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(!["utils", "util", "common", "helpers", "misc", "mod"].contains(&name), "{}", path.display());
    }
}

/// The page asks the engine; it neither makes amounts nor computes with them.
#[test]
fn the_page_computes_no_money() {
    for path in files("src/app", &["rs"]) {
        let code = code(&path);
        for word in ["from_fen", "Rate::", "half_up"] {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

/// The engine knows no clock, no file and no other global state.
#[test]
fn the_engine_is_pure() {
    for path in files("src/engine", &["rs"]).into_iter().chain(files("src/estimate", &["rs"])) {
        let code = code(&path);
        for word in ["std::time", "std::fs", "std::io", "std::env", "static mut", "thread_local", "println"] {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

/// The engine branches on what it knows: a new kind of care, outcome or reading is a compiler error, not a default.
#[test]
fn sentences_have_no_wildcard() {
    for path in files("src/words", &["rs"]) {
        let code = code(&path);
        assert!(!code.contains("_ =>"), "{} has a wildcard: a new case would have no words", path.display());
    }
}

/// One library for every target: no rule, no rounding and no sentence hangs on what it is built for.
#[test]
fn the_library_is_one_for_every_target() {
    let doors = ["src/bin", "src/app", "src/js"].map(root);
    for path in files("src", &["rs"]).into_iter().filter(|path| !doors.iter().any(|door| path.starts_with(door))) {
        assert!(!code(&path).contains("target_arch"), "{}", path.display());
    }
}

/// Quotations are short; the documents are not copied. (That they are exact is checked against the documents.)
#[test]
fn region_files_cite_and_do_not_copy() {
    assert!(real_regions().len() >= 5);
    for region in real_regions().iter().map(|file| &file.whole) {
        for clause in &region.clauses {
            assert!((1..=80).contains(&clause.quote.chars().count()), "{}: {}", region.id, clause.id);
            assert!(!clause.gist.zh.is_empty() && !clause.gist.en.is_empty(), "{}: {}", region.id, clause.id);
            assert_ne!(clause.gist.zh, clause.quote, "{}: {} repeats its quotation", region.id, clause.id);
        }
    }
}
