//! Writes a book: the rulebook in both languages, and what only running the engine can tell.

use std::rc::Rc;

use super::{Book, BookEntry, BookReading, BookSubject, Chapter, Extent};
use crate::estimate::variants::Variants;
use crate::region::Region;
use crate::review::coverage::{Coverage, Subject, coverage};
use crate::review::examples::Readers;
use crate::review::impact::impacts;
use crate::rulebook::{RulebookRow, Section, plain};
use crate::units::{Date, Language, Text};
use crate::words::rules;

/// Writes a region's book.
pub fn write(region: &Region, readers: Readers) -> Book {
    let mut variants = Variants::new(region.clone());
    let sections = plain(region, Language::Zh).into_iter().zip(plain(region, Language::En));
    Book {
        id: region.id.clone(),
        name: region.name.clone(),
        notice: region.document.notice.clone(),
        clauses: region.clauses.clone(),
        covers: covers(region, variants.base()),
        choices: choices(region, &mut variants, readers),
        chapters: sections.map(|(zh, en)| chapter(region, zh, en)).collect(),
    }
}

fn both(text: impl Fn(Language) -> String) -> Text {
    Text { zh: text(Language::Zh), en: text(Language::En) }
}

fn chapter(region: &Region, zh: Section, en: Section) -> Chapter {
    let entry = |(zh, en): (RulebookRow, RulebookRow)| {
        let assumption = zh.assumption.map(|id| region.assumption(id).text.clone());
        BookEntry {
            assumption: assumption.filter(|text| text.zh != zh.value),
            what: Text { zh: zh.what, en: en.what },
            value: Text { zh: zh.value, en: en.value },
            clause: zh.clause,
        }
    };
    Chapter {
        title: Text { zh: zh.title, en: en.title },
        entries: zh.rows.into_iter().zip(en.rows).map(entry).collect(),
    }
}

fn covers(region: &Region, shared: &Rc<Region>) -> Vec<BookSubject> {
    let day = last_change(region);
    let mut covers = Vec::new();
    for subject in Subject::all() {
        let extent = match coverage(shared, subject, day) {
            Coverage::Computed => Extent::Computed,
            Coverage::Asked(needs) => Extent::Lacks(needs.ids(region).count() as u8),
            Coverage::Referred => Extent::Referred,
            Coverage::Silent => Extent::Silent,
        };
        covers.push(BookSubject { what: both(|language| rules::subject(subject, language)), extent });
    }
    covers
}

/// The day from which nothing changes any more: credits may come in stages.
fn last_change(region: &Region) -> Date {
    let rows = region.account.credits.iter().flat_map(|credit| &credit.table.rows);
    rows.filter_map(|row| row.when.from).max().unwrap_or(region.document.in_force)
}

fn choices(region: &Region, variants: &mut Variants, readers: Readers) -> Vec<BookReading> {
    let mut choices = Vec::new();
    for (reading, impact) in region.readings.iter().zip(impacts(variants, readers)) {
        let consequences = impact.iter().flat_map(|impact| &impact.options);
        choices.push(BookReading {
            text: reading.text.clone(),
            clause: reading.clause,
            default: reading.default,
            options: reading.options.iter().map(|option| option.text.clone()).collect(),
            ways: consequences.map(|one| both(|language| rules::consequence(one, language))).collect(),
            example: impact.map(|impact| impact.example),
        });
    }
    choices
}
