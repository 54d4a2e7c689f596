//! `gongji rules`: a region's values, each with its article and its words.

use std::io::{self, Write};
use std::path::Path;

use gongji::Language;
use gongji::region::{ClauseId, Region};
use gongji::rulebook::{RulebookRow, Section, rulebook};
use serde::Serialize;

use crate::End;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::layout::{line, width};
use crate::library::Library;
use crate::words::Labels;

#[derive(Serialize)]
struct SectionView {
    title: String,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    what: String,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<ClauseView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumption: Option<String>,
}

#[derive(Serialize)]
struct ClauseView {
    id: String,
    article: String,
    quote: String,
    gist: String,
}

pub fn run(id: &str, format: Format, regions: Option<&Path>, language: Language) -> Result<End, Failure> {
    let region = Library::open(regions)?.load(id)?;
    let book = rulebook(&region, language);
    let text = match format {
        Format::Json => {
            let sections: Vec<SectionView> = book.into_iter().map(|section| view(section, &region, language)).collect();
            serde_json::to_string_pretty(&sections)? + "\n"
        }
        Format::Table => table(&book, &region, language),
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(End::Fine)
}

fn view(section: Section, region: &Region, language: Language) -> SectionView {
    let row = |row: RulebookRow| RowView {
        what: row.what,
        value: row.value,
        clause: row.clause.map(|id| {
            let clause = region.clause(id).clone();
            let gist = clause.gist.get(language).to_owned();
            ClauseView { id: clause.id, article: clause.article, quote: clause.quote, gist }
        }),
        assumption: row.assumption.map(|id| region.assumption(id).id.clone()),
    };
    SectionView { title: section.title, rows: section.rows.into_iter().map(row).collect() }
}

/// Values one under the other; under each group that stands on one clause, its article and words.
fn table(book: &[Section], region: &Region, language: Language) -> String {
    let mut out = String::new();
    for section in book {
        line(&mut out, 0, &section.title);
        let mut rows = section.rows.iter().peekable();
        while let Some(row) = rows.next() {
            entry(&mut out, row);
            if let Some(id) = row.assumption {
                let text = region.assumption(id).text.get(language);
                // An assumption that is the value has been said.
                if row.value != text {
                    line(&mut out, 6, &format!("[{}] {text}", Labels::of(language).assumed));
                }
            }
            let goes_on = |next: &&RulebookRow| next.clause == row.clause && next.assumption.is_none();
            if !rows.peek().is_some_and(goes_on) {
                source(&mut out, region, row.clause);
            }
        }
        out.push('\n');
    }
    out
}

/// A short value stands beside what it is, a long one under it.
fn entry(out: &mut String, row: &RulebookRow) {
    if width(&row.what) + width(&row.value) < 72 {
        let gap = " ".repeat(36usize.saturating_sub(width(&row.what)).max(2));
        line(out, 2, &format!("{}{gap}{}", row.what, row.value));
    } else {
        line(out, 2, &row.what);
        line(out, 4, &row.value);
    }
}

fn source(out: &mut String, region: &Region, clause: Option<ClauseId>) {
    if let Some(id) = clause {
        let clause = region.clause(id);
        line(out, 6, &format!("{}「{}」", clause.article, clause.quote));
    }
}
