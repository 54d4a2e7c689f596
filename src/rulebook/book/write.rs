//! Writes a book: the rulebook in both languages, and what only running the engine can tell.

use std::rc::Rc;

use super::{Book, Chapter, Choice, Covered, Entry};
use crate::estimate::variants::Variants;
use crate::region::Region;
use crate::review::coverage::{Cover, Subject, glance};
use crate::review::examples::Readers;
use crate::review::impact::effects;
use crate::rulebook::{Row, Section, plain};
use crate::units::{Date, Language, Text};
use crate::words::{self, rules};

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
    let entry = |(zh, en): (Row, Row)| {
        let assumption = zh.assumption.map(|id| region.assumption(id).text.clone());
        Entry {
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

fn covers(region: &Region, shared: &Rc<Region>) -> Vec<Covered> {
    let day = last_change(region);
    let covered = |subject| {
        let (code, values) = match glance(shared, subject, day) {
            Cover::Computes => (0, 0),
            Cover::Asks(needs) => (1, words::needs(needs, region).count() as u8),
            Cover::Refers => (2, 0),
            Cover::Silent => (3, 0),
        };
        Covered { what: both(|language| rules::subject(subject, language)), code, values }
    };
    Subject::all().map(covered).collect()
}

/// The day from which nothing changes any more: credits may come in stages.
fn last_change(region: &Region) -> Date {
    let rows = region.account.credits.iter().flat_map(|credit| &credit.table.rows);
    rows.map(|row| row.when.from).max().unwrap_or(Date::FIRST)
}

fn choices(region: &Region, variants: &mut Variants, readers: Readers) -> Vec<Choice> {
    let choice = |(reading, effect): (&crate::region::Reading, Option<crate::review::impact::Effect>)| {
        let ways = effect.iter().flat_map(|effect| &effect.ways);
        Choice {
            text: reading.text.clone(),
            clause: reading.clause,
            default: reading.default,
            options: reading.options.iter().map(|option| option.text.clone()).collect(),
            ways: ways.map(|way| both(|language| rules::way(way, language))).collect(),
            example: effect.map(|effect| effect.example),
        }
    };
    region.readings.iter().zip(effects(variants, readers)).map(choice).collect()
}
