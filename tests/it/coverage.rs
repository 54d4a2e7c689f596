//! 一览、读法的影响 and the books made of them, of every region file as it stands.

use std::rc::Rc;

use gongji::contract::request::READERS;
use gongji::load::pack::{self, PackFault};
use gongji::review::coverage::{Coverage, Subject, coverage};
use gongji::review::impact::{Consequence, impacts};
use gongji::rulebook::book::{Book, Extent, write};
use gongji::{Care, Date, Kind, Money, Place, Purpose, Status, Variants};

use crate::support::{real_ids, whole};

/// What the region has on a subject in mid-2024, in one word; the values that it lacks.
fn cover(id: &str, subject: Subject) -> (&'static str, String) {
    let region = Rc::new(whole(id));
    match coverage(&region, subject, Date::parse("2024-06-01").expect("a day")) {
        Coverage::Computed => ("computes", String::new()),
        Coverage::Asked(needs) => ("asks", needs.ids(&region).collect::<Vec<_>>().join(" ")),
        Coverage::Referred => ("refers", String::new()),
        Coverage::Silent => ("silent", String::new()),
    }
}

#[test]
fn covers_what_the_documents_cover() {
    let elsewhere = Subject::Place(Place::ElsewhereDirect);
    for (id, subject, says) in [
        ("enshi", Subject::Care(Care::Outpatient), "computes"),
        ("enshi", Subject::Care(Care::Special), "refers"),
        ("enshi", Subject::Kind(Kind::Internet), "silent"),
        ("enshi", elsewhere, "computes"),
        ("enshi", Subject::Credit(Status::Retired), "computes"),
        ("enshi", Subject::Interest, "silent"),
        ("jilin-city", Subject::Care(Care::Inpatient), "computes"),
        ("jilin-city", Subject::Care(Care::NegotiatedDrug), "refers"),
        ("jilin-city", Subject::Interest, "computes"),
        ("chuxiong", Subject::Care(Care::Rescue), "refers"),
        ("chuxiong", Subject::Place(Place::ElsewhereManual), "silent"),
        ("shandong", elsewhere, "silent"),
        ("shandong", Subject::Use(Purpose::Payout), "silent"),
        ("tibet", Subject::Care(Care::Outpatient), "computes"),
        ("tibet", Subject::Use(Purpose::Premium), "computes"),
    ] {
        assert_eq!(cover(id, subject), (says, String::new()), "{id} {subject:?}");
    }
}

#[test]
fn names_what_is_missing() {
    for (id, subject, needs) in [
        ("jilin-city", Subject::Care(Care::Chronic), "chronic_diseases"),
        ("jilin-city", Subject::Credit(Status::Retired), "average_pension"),
        ("chuxiong", Subject::Care(Care::Chronic), "chronic_rate chronic_ceiling"),
        ("shandong", Subject::Care(Care::Outpatient), "average_wage"),
        ("shandong", Subject::Credit(Status::Retired), "average_pension"),
    ] {
        assert_eq!(cover(id, subject), ("asks", needs.to_owned()), "{id} {subject:?}");
    }
    let early = coverage(&Rc::new(whole("shandong")), Subject::Credit(Status::Active), Date::MIN);
    assert!(matches!(early, Coverage::Asked(_)), "in 2023 the employer's part is asked for");
}

/// The contract's own figures for a reading, and both ends of the others.
#[test]
fn readings_move_examples() {
    let fen = Money::from_fen;
    let mut jilin = Variants::unpack(&pack::pack(&whole("jilin-city")), Some("jilin-city")).expect("a pack");
    let found = impacts(&mut jilin, READERS);
    let of = |id: &str| {
        let at = jilin.base().readings.iter().position(|reading| reading.id == id).expect(id);
        found[at].as_ref().unwrap_or_else(|| panic!("{id} moves nothing")).options.clone()
    };
    let visits = |person, funds| Consequence::Visits { person: fen(person), funds: fen(funds) };
    assert_eq!(of("deductible-across-levels"), [visits(82_500, 57_500), visits(93_500, 46_500)]);
    assert_eq!(of("day-count"), [Consequence::Balance(fen(1_131_881)), Consequence::Balance(fen(1_131_718))]);
    let mut tibet = Variants::unpack(&pack::pack(&whole("tibet")), Some("tibet")).expect("a pack");
    let found = impacts(&mut tibet, READERS);
    let options = |at: usize| found[at].as_ref().expect("an impact").options.clone();
    assert_eq!(options(1)[1], Consequence::Unknown);
    assert_eq!(options(2), [Consequence::Balance(fen(300_001)), Consequence::Balance(fen(300_000))]);
}

/// Every reading has an example that shows what it moves, among those that the page can offer.
#[test]
fn no_reading_is_without_an_example() {
    for id in real_ids() {
        let mut variants = Variants::unpack(&pack::pack(&whole(id)), Some(id)).expect("a pack");
        for (reading, impact) in whole(id).readings.iter().zip(impacts(&mut variants, READERS)) {
            let impact = impact.unwrap_or_else(|| panic!("{id}: {} moves no shown example", reading.id));
            assert_eq!(impact.options.len(), reading.options.len());
        }
    }
}

fn entries(book: &Book) -> impl Iterator<Item = &gongji::rulebook::book::BookEntry> {
    book.chapters.iter().flat_map(|chapter| &chapter.entries)
}

#[test]
fn books_say_everything_in_both_languages() {
    for id in real_ids() {
        let (region, book) = (whole(id), write(&whole(id), READERS));
        assert_eq!(book.covers.len(), Subject::all().count());
        assert_eq!(book.choices.len(), region.readings.len());
        let texts = entries(&book).flat_map(|entry| [&entry.what, &entry.value]);
        let texts = texts.chain(book.covers.iter().map(|covered| &covered.what));
        let texts = texts.chain(book.choices.iter().flat_map(|choice| &choice.ways));
        for text in texts {
            assert!(!text.zh.is_empty() && !text.en.is_empty(), "{id}: {text:?}");
        }
        for (at, clause) in region.clauses.iter().enumerate() {
            let stands = entries(&book).any(|entry| entry.clause.is_some_and(|id| id.index() == at))
                || book.choices.iter().any(|choice| choice.clause.index() == at);
            assert!(stands, "{id}: nothing stands on {}", clause.id);
        }
        for assumption in &region.assumptions {
            let said = |entry: &gongji::rulebook::book::BookEntry| {
                entry.value == assumption.text || entry.assumption.as_ref() == Some(&assumption.text)
            };
            assert!(entries(&book).any(said), "{id}: {}", assumption.id);
        }
        for question in &region.questions {
            let said = |entry: &gongji::rulebook::book::BookEntry| {
                entry.value == question.why && entry.what.zh.starts_with(&question.name.zh)
            };
            assert!(entries(&book).any(said), "{id}: {}", question.id);
        }
    }
}

/// A document that begins in mid-month, as 楚雄's does, is asked about its first whole month.
#[test]
fn books_ask_about_days_on_which_the_document_applies() {
    let book = write(&whole("chuxiong"), READERS);
    let extent = |what: &str| {
        let covered = book.covers.iter().find(|covered| covered.what.zh.ends_with(what)).expect(what);
        covered.extent
    };
    assert_eq!(extent("在职"), Extent::Computed);
    assert_eq!(extent("退休"), Extent::Lacks(1));
    assert_eq!(extent("普通门诊（含急诊）"), Extent::Lacks(5));
}

#[test]
fn books_survive_packing_and_broken_ones_are_refused() {
    for id in real_ids() {
        let book = write(&whole(id), READERS);
        let bytes = book.pack();
        assert_eq!(Book::unpack(&bytes, id).as_ref(), Ok(&book));
        assert!(Book::unpack(&bytes[..bytes.len() - 1], id).is_err());
        assert!(Book::unpack(&pack::pack(&whole(id)), id).is_err(), "a region is no book");
        assert_eq!(Book::unpack(&bytes, "elsewhere"), Err(PackFault::Other(id.to_owned())));
    }
}
