//! The floors of the library: each uses only those below it, and none of its files use each other in a circle.
//!
//! `cargo test --test it arrows -- --nocapture` prints how often each floor names each other one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use super::{files, read};
use crate::support::path as root;

/// Top to bottom.
const FLOORS: [&str; 12] = [
    "contract", "rulebook", "words", "review", "analysis", "account", "estimate", "load", "engine", "region",
    "problem", "units",
];

/// Above them all: each is a program of its own, and takes what it needs of the library.
const DOORS: [&str; 3] = ["bin", "app", "js"];

/// A place in the source that names another: `path` as written there, from the root of the library on.
struct Arrow {
    file: String,
    line: usize,
    path: Vec<String>,
}

impl Arrow {
    /// The floor or door that the file belongs to.
    fn from(&self) -> &str {
        let inside = self.file.strip_prefix("src/").expect("a source file");
        inside.split(['/', '.']).next().expect("a name")
    }

    fn to(&self) -> &str {
        &self.path[0]
    }

    /// The file of the named module, as far down as the path leads to one.
    fn target(&self) -> String {
        let mut module = format!("src/{}", self.path[0]);
        for name in &self.path[1..] {
            let below = format!("{module}/{name}");
            if !root(&format!("{below}.rs")).exists() {
                break;
            }
            module = below;
        }
        format!("{module}.rs")
    }
}

/// The paths that a `use` tree or a path begins with, and the text behind it.
fn tree(text: &str) -> (Vec<Vec<String>>, &str) {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        let mut paths = Vec::new();
        while !rest.trim_start().starts_with('}') && !rest.trim_start().is_empty() {
            let (more, behind) = tree(rest);
            paths.extend(more);
            // What may follow a name: `as other`.
            let behind = behind.trim_start_matches(|ch| ch != ',' && ch != '}');
            rest = behind.strip_prefix(',').unwrap_or(behind);
        }
        return (paths, rest.trim_start().strip_prefix('}').unwrap_or_default());
    }
    let (name, rest) = text.split_at(text.find(|ch: char| !ch.is_alphanumeric() && ch != '_').unwrap_or(text.len()));
    match rest.strip_prefix("::") {
        Some(below) if !name.is_empty() => {
            let (paths, rest) = tree(below);
            let longer = paths.into_iter().map(|path| [vec![name.to_owned()], path].concat());
            (longer.collect(), rest)
        }
        _ => (vec![vec![name.to_owned()]], rest),
    }
}

/// Every path in a text that starts with these words, without them; with its line.
fn paths(text: &str, start: &str) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(start) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|ch| ch.is_alphanumeric() || ch == '_' || ch == ':') {
            continue;
        }
        let line = text[..at].matches('\n').count() + 1;
        found.extend(tree(&text[at + start.len()..]).0.into_iter().map(|path| (line, path)));
    }
    found
}

/// What a file of the library or of a door names of the library, in its code and in the links of its comments.
fn arrows(file: &str, text: &str) -> Vec<Arrow> {
    let inside = file.strip_prefix("src/").and_then(|name| name.strip_suffix(".rs")).expect("a source file");
    let depth = inside.split('/').count();
    let door = DOORS.iter().any(|door| inside.starts_with(&format!("{door}/")));
    // From a file this deep, so many steps up lead to the root.
    let ways = if door { vec!["gongji::".to_owned()] } else { vec!["crate::".to_owned(), "super::".repeat(depth)] };
    let mut found = Vec::new();
    for (line, path) in ways.iter().flat_map(|start| paths(text, start)) {
        // Not a module: a macro, or a name that the root hands on.
        if FLOORS.contains(&path[0].as_str()) {
            found.push(Arrow { file: file.to_owned(), line, path });
        }
    }
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root("")).expect("a file of the project").to_string_lossy().into_owned()
}

/// Every arrow of the source but those of `lib.rs`, which hands names on.
fn all() -> Vec<Arrow> {
    let files = files("src", &["rs"]).into_iter().filter(|path| !path.ends_with("src/lib.rs"));
    files.flat_map(|path| arrows(&relative(&path), &read(&path))).collect()
}

/// The floor's height: the doors are the highest.
fn height(name: &str) -> usize {
    FLOORS.iter().position(|floor| *floor == name).map_or(FLOORS.len(), |at| FLOORS.len() - 1 - at)
}

/// The arrows that lead upward.
fn upward(arrows: &[Arrow]) -> Vec<String> {
    let upward = arrows.iter().filter(|arrow| height(arrow.to()) > height(arrow.from()));
    let said = upward.map(|arrow| {
        format!(
            "{}:{} uses {}: `{}` stands below `{}`",
            arrow.file,
            arrow.line,
            arrow.target(),
            arrow.from(),
            arrow.to()
        )
    });
    said.collect()
}

#[test]
fn each_floor_uses_only_those_below() {
    let arrows = all();
    assert!(arrows.len() > 500, "{} arrows", arrows.len());
    println!("{}", table(&arrows));
    let wrong = upward(&arrows);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// How often the floor of a row names the floor of a column.
fn table(arrows: &[Arrow]) -> String {
    let mut count: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for arrow in arrows {
        *count.entry((arrow.from(), arrow.to())).or_default() += 1;
    }
    let mut text = " ".repeat(9);
    FLOORS.iter().for_each(|floor| write!(text, "{floor:>9}").expect("a text"));
    for from in DOORS.iter().chain(&FLOORS) {
        write!(text, "\n{from:<9}").expect("a text");
        for to in &FLOORS {
            let number = count.get(&(*from, *to)).filter(|_| from != to).map_or("·".to_owned(), usize::to_string);
            write!(text, "{number:>9}").expect("a text");
        }
    }
    text
}

/// Every module of the library is on a floor, and every floor is there.
#[test]
fn the_floors_are_the_modules() {
    let lib = read(&root("src/lib.rs"));
    let modules = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    assert_eq!(modules.collect::<BTreeSet<_>>(), FLOORS.into_iter().collect());
    let folders = root("src").read_dir().expect("a folder").flatten().filter(|entry| entry.path().is_dir());
    for name in folders.map(|entry| entry.file_name().into_string().expect("a plain name")) {
        assert!(FLOORS.contains(&name.as_str()) || DOORS.contains(&name.as_str()), "src/{name} is on no floor");
    }
}

/// A door is a program of its own: no file of another stands in it.
#[test]
fn doors_do_not_lead_into_each_other() {
    for path in DOORS.iter().flat_map(|door| files(&format!("src/{door}"), &["rs"])) {
        let text = read(&path);
        assert!(!text.contains("#[path") && !text.contains("include!("), "{}", path.display());
    }
}

/// Which files of a folder use which, by name: by module, and by what the folder's own file hands on of it.
fn inside(floor: &str) -> BTreeMap<String, BTreeSet<String>> {
    let module = |path: &Path| {
        let name = relative(path);
        let below = name.strip_prefix(&format!("src/{floor}/"))?;
        below.split(['/', '.']).next().map(str::to_owned)
    };
    let hall = read(&root(&format!("src/{floor}.rs")));
    let handed: BTreeMap<String, String> = paths(&hall, "pub use ")
        .into_iter()
        .filter(|(_, path)| path.len() > 1)
        .map(|(_, path)| (path[path.len() - 1].clone(), path[0].clone()))
        .collect();
    if !root(&format!("src/{floor}")).exists() {
        return BTreeMap::new();
    }
    let all = files(&format!("src/{floor}"), &["rs"]);
    let modules: BTreeSet<String> = all.iter().filter_map(|path| module(path)).collect();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in &all {
        let from = module(path).expect("a file of the folder");
        let depth = relative(path).split('/').count() - 2;
        let text = read(path);
        let mut named = paths(&text, &"super::".repeat(depth));
        named.extend(paths(&text, &format!("crate::{floor}::")));
        let named = named.into_iter().map(|(_, path)| handed.get(&path[0]).unwrap_or(&path[0]).clone());
        let named = named.filter(|to| modules.contains(to) && *to != from);
        uses.entry(from.clone()).or_default().extend(named);
    }
    uses
}

/// Takes away, again and again, what uses nothing that is left; what then remains stands in a circle or above one.
fn circle(mut uses: BTreeMap<String, BTreeSet<String>>) -> BTreeMap<String, BTreeSet<String>> {
    loop {
        let free: Vec<String> = uses.iter().filter(|(_, to)| to.is_empty()).map(|(from, _)| from.clone()).collect();
        if free.is_empty() {
            return uses;
        }
        uses.retain(|from, _| !free.contains(from));
        uses.values_mut().for_each(|to| to.retain(|to| !free.contains(to)));
    }
}

#[test]
fn no_floor_has_a_circle() {
    for floor in FLOORS {
        let left = circle(inside(floor));
        assert!(left.is_empty(), "src/{floor}: these use each other in a circle, or what does: {left:#?}");
    }
}

/// The test sees what it must: each way to write a wrong `use`, and no right one.
#[test]
fn a_wrong_use_is_named() {
    for (file, text) in [
        ("src/units/money.rs", "use crate::words::amount;"),
        ("src/units/money.rs", "\nuse crate::{\n    units::Rate,\n    words::{amount as a, step},\n};"),
        ("src/units/money.rs", "/// See [`crate::words::amount`]."),
        ("src/units/money.rs", "let said = super::super::words::amount::said();"),
        ("src/units.rs", "macro_rules! list { () => { $crate::words::amount() } }"),
    ] {
        let [wrong, ..] = &upward(&arrows(file, text))[..] else { panic!("{text} passes") };
        assert!(wrong.starts_with(file) && wrong.contains("uses src/words/amount.rs"), "{wrong}");
    }
    for (file, text) in [
        ("src/words/amount.rs", "use crate::units::Money;"),
        ("src/units/money.rs", "use super::rate::Rate; use crate::units::date::Date; use other_crate::words::amount;"),
        ("src/app/words.rs", "use crate::words::Field; use gongji::words;"),
    ] {
        assert_eq!(upward(&arrows(file, text)), [""; 0]);
    }
    let uses = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(from, to)| ((*from).to_owned(), BTreeSet::from([(*to).to_owned()]))).collect()
    };
    assert_eq!(circle(uses(&[("route", "slip"), ("slip", "share"), ("share", "slip")])).len(), 3);
}
