//! `gongji rules`: a region's values, each with its article and its words.

use std::path::Path;

use gongji::Language;
use gongji::region::Region;
use gongji::rulebook::{RulebookRow, Section, rulebook};
use serde::Serialize;

use crate::End;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::layout::{line, width};
use crate::library::Library;
use crate::page::quoted;
use crate::printing::{print, printed};
use crate::words::Labels;

#[derive(Serialize)]
struct SectionView<'r> {
    title: &'r str,
    rows: Vec<RowView<'r>>,
}

#[derive(Serialize)]
struct RowView<'r> {
    what: &'r str,
    value: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<RowClause<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumption: Option<&'r str>,
}

#[derive(Serialize)]
struct RowClause<'r> {
    id: &'r str,
    article: &'r str,
    quote: &'r str,
    gist: &'r str,
}

pub fn run(id: &str, format: Format, regions: Option<&Path>, language: Language) -> Result<End, Failure> {
    let region = Library::open(regions)?.load(id)?;
    let book = rulebook(&region, language);
    let views: Vec<SectionView> = book.iter().map(|section| view(section, &region, language)).collect();
    print(&printed(format, &views, || table(&book, &region, language))?)
}

fn view<'r>(section: &'r Section, region: &'r Region, language: Language) -> SectionView<'r> {
    let row = |row: &'r RulebookRow| RowView {
        what: &row.what,
        value: &row.value,
        clause: row.clause.map(|id| {
            let clause = region.clause(id);
            let gist = clause.gist.get(language);
            RowClause { id: &clause.id, article: &clause.article, quote: &clause.quote, gist }
        }),
        assumption: row.assumption.map(|id| region.assumption(id).id.as_str()),
    };
    SectionView { title: &section.title, rows: section.rows.iter().map(row).collect() }
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
            if let Some(id) = row.clause.filter(|_| !rows.peek().is_some_and(goes_on)) {
                line(&mut out, 6, &quoted(region, id));
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
