//! The documents for people who read and change this project: what they name is there.

use gongji::engine::{Certainty, Line, Outcome, Stage};
use gongji::{Care, Kind, Language, Level, Member, Place, Purpose, Status};

use crate::support::{path, text};

const DOCUMENTS: [&str; 7] = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/architecture.md",
    "docs/contract.md",
    "docs/glossary.md",
    "regions/README.md",
];

/// What stands between each pair of marks.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(inside, _)| inside).collect()
}

#[test]
fn every_link_leads_to_a_file() {
    for document in DOCUMENTS {
        let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in between(&text(document), "](", ")") {
            let file = link.split('#').next().unwrap_or_default();
            if !file.is_empty() && !file.starts_with("http") {
                assert!(path(folder).join(file).exists(), "{document}: {link}");
            }
        }
    }
}

/// Every path in code marks: from the project's folder, or, in the drawing of the floors, from `src/`.
#[test]
fn every_path_is_there() {
    for document in DOCUMENTS {
        let text = text(document);
        let marked =
            text.lines().filter(|line| !line.starts_with("```")).flat_map(|line| line.split('`').skip(1).step_by(2));
        let paths = marked.filter(|word| word.is_ascii() && word.contains('/') && !word.contains([' ', '*', '{', '<']));
        for word in paths.filter(|word| !word.starts_with(['/', '.', '"']) && !word.contains("://")) {
            // What is built, and modules of the JavaScript package.
            if ["target/", "dist/", "gongji/", "screenshots/", "node_modules"]
                .iter()
                .any(|built| word.starts_with(built))
            {
                continue;
            }
            let found = path(word).exists() || path("src").join(word).exists();
            assert!(found, "{document}: `{word}`");
        }
    }
}

/// The glossary has every member of every closed list and every line of the slip, as the code names them.
#[test]
fn the_glossary_has_every_word() {
    let glossary = text("docs/glossary.md");
    let mut rows: Vec<String> = Vec::new();
    macro_rules! lists {
        ($($list:ident),*) => {$(
            for one in $list::ALL {
                let (zh, en) = (one.label(Language::Zh), one.label(Language::En));
                rows.push(format!("| {zh} | {en} | `{}` | |", one.name()));
            }
        )*};
    }
    lists!(Status, Level, Care, Kind, Place, Purpose, Member, Outcome, Certainty, Stage);
    for line in Line::ALL {
        let field = line.national().map_or(String::new(), |field| format!("`{field}` "));
        let (zh, en) = (line.label(Language::Zh), line.label(Language::En));
        rows.push(format!("| {zh} | {en} | `{}` | {field}|", line.name()));
    }
    let missing: Vec<String> = rows.into_iter().filter(|row| !glossary.contains(row.as_str())).collect();
    assert!(missing.is_empty(), "docs/glossary.md lacks\n{}", missing.join("\n"));
}
