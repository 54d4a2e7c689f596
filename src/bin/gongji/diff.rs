//! `gongji diff`: two rules side by side, and who wins and who loses.

mod quotes;

use std::io::{self, Read};
use std::path::Path;
use std::rc::Rc;

use gongji::contract::response::{RulesComparison, yuan};
use gongji::engine::Case;
use gongji::region::Region;
use gongji::review::diff::{
    Count, Duel, People, Population, RowFault, RowFlaw, Stated, Tally, ValueDifference, values,
};
use gongji::words as said;
use gongji::{Date, Language, Level, Status};

use crate::arguments::DiffArgs;
use crate::failure::Failure;
use crate::layout::{line, table};
use crate::library::{self, Library};
use crate::page::quoted;
use crate::printing::{print, printed};
use crate::words::pages::{Headings, group_columns};
use crate::words::{Labels, labelled};
use crate::{End, asking, check};
use quotes::Quotes;

pub fn run(arguments: &DiffArgs, regions: Option<&Path>, language: Language) -> Result<End, Failure> {
    let a = find(&arguments.a, regions)?;
    let b = arguments.b.as_ref().map_or_else(|| Ok(a.clone()), |b| find(b, regions))?;
    let days = [arguments.from.unwrap_or_else(|| a.latest()), arguments.to.unwrap_or_else(|| b.latest())];
    let sides = [a.as_of(days[0]), b.as_of(days[1])];
    let differences = values([&sides[0], &sides[1]]);
    check::known(&arguments.parameters, [&a, &b].into_iter())?;
    let tally = fare(arguments, &sides, days[1].year().max(days[0].year()))?;
    let (sides, tally) = ([(&a, days[0]), (&b, days[1])], tally.as_ref());
    let view = RulesComparison::new(sides, &differences, tally, language);
    print(&printed(arguments.printed.format(), &view, || page(sides, &differences, tally, language))?)
}

/// A region by its file, or by its id.
fn find(named: &Path, regions: Option<&Path>) -> Result<Region, Failure> {
    if named.is_file() { library::read(named) } else { Library::open(regions)?.load(&named.to_string_lossy()) }
}

/// How people fare, where any were asked for.
fn fare(arguments: &DiffArgs, sides: &[Region; 2], year: u32) -> Result<Option<Tally>, Failure> {
    let case = |region: &Region| -> Result<Case, Failure> {
        Ok(Case {
            status: Status::Active,
            birth: None,
            balance: None,
            diseases: Vec::new(),
            answers: check::answers(region, &arguments.parameters)?,
            opening: None,
            region: Rc::new(region.clone()),
        })
    };
    let mut duel = Duel::new([case(&sides[0])?, case(&sides[1])?]);
    match (&arguments.csv, arguments.population) {
        (Some(file), _) => rows(file, &mut duel)?,
        (None, Some(persons)) => Population { persons, seed: arguments.seed, year }.play(&mut duel),
        (None, None) => return Ok(None),
    }
    Ok(Some(duel.end()))
}

/// Every row of a CSV, a row at a time.
fn rows(file: &Path, duel: &mut Duel) -> Result<(), Failure> {
    // The reader's line is the one after the row, where every row ends with a line feed and with nothing else.
    let input = Quotes::of(asking::open(file)?).chain(&b"\n"[..]);
    let mut reader = csv::ReaderBuilder::new();
    let mut rows = reader.has_headers(false).flexible(true).terminator(csv::Terminator::Any(b'\n')).from_reader(input);
    let (mut row, mut people) = (csv::StringRecord::new(), None::<People>);
    loop {
        match rows.read_record(&mut row) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => return Err(unread(file, rows.get_ref().get_ref().0.fault(), error)),
        }
        if row.len() == 1 && row[0].trim().is_empty() {
            continue;
        }
        // Of a row over several lines, the last.
        let line = rows.position().line().saturating_sub(1);
        let fault = |fault| Failure::Row(line, fault);
        let cells = row.iter().map(|cell| cell.trim_end_matches('\r'));
        match &mut people {
            None => people = Some(People::new(cells).map_err(fault)?),
            Some(people) => people.row(cells, duel).map_err(fault)?,
        }
    }
}

/// A CSV that cannot be read, whose quotation marks are wrong on a line, or that is not UTF-8.
fn unread(file: &Path, quotes: Option<u64>, error: csv::Error) -> Failure {
    match (error.into_kind(), quotes) {
        (csv::ErrorKind::Utf8 { .. }, _) => Failure::NotText(file.to_owned()),
        (_, Some(line)) => Failure::Row(line, RowFault { column: None, flaw: RowFlaw::Quote }),
        (csv::ErrorKind::Io(error), None) => Failure::Read(file.to_owned(), error),
        (other, None) => Failure::Read(file.to_owned(), io::Error::other(format!("{other:?}"))),
    }
}

fn page(sides: [(&Region, Date); 2], values: &[ValueDifference], tally: Option<&Tally>, language: Language) -> String {
    let (mut out, names) = (String::new(), Headings::of(language));
    for (letter, (region, day)) in ["A", "B"].into_iter().zip(sides) {
        line(&mut out, 0, &format!("{letter}  {}  {day} {}", region.name.get(language), names.as_of));
    }
    out.push('\n');
    if values.is_empty() {
        line(&mut out, 0, names.no_values);
    }
    for value in values {
        let whom = said::diff::whom(value.care, value.status, value.level, language);
        line(&mut out, 0, &format!("{} · {whom}", said::diff::topic(value.topic, language)));
        for (at, letter) in ["A", "B"].into_iter().enumerate() {
            side(&mut out, letter, sides[at].0, &value.sides[at], language);
        }
    }
    if let Some(tally) = tally {
        out.push('\n');
        people(&mut out, sides.map(|(region, _)| region), tally, language);
    }
    out
}

fn side(out: &mut String, letter: &str, region: &Region, all: &[Stated], language: Language) {
    if all.is_empty() {
        line(out, 2, &format!("{letter}  {}", said::diff::nothing(language)));
    }
    for one in all {
        line(out, 2, &format!("{letter}  {}", said::diff::stated(one, region, language)));
        line(out, 5, &quoted(region, one.clause));
    }
}

fn people(out: &mut String, regions: [&Region; 2], tally: &Tally, language: Language) {
    let names = Headings::of(language);
    let mut rows = vec![group_columns(language).map(str::to_owned).to_vec()];
    let row = |name: String, count: &Count, funds: String| {
        let Count { all, won, lost, gain, loss } = *count;
        let numbers = [all, won, count.same(), lost].map(|number| number.to_string());
        [vec![name], numbers.to_vec(), vec![yuan(gain), yuan(loss), funds]].concat()
    };
    for (status, level) in Status::ALL.iter().flat_map(|status| Level::ALL.iter().map(move |level| (status, level))) {
        let funds = tally.funds[*status as usize][*level as usize];
        let name = format!("{} · {} · {}", names.claims, status.label(language), level.label(language));
        let count = &tally.groups[*status as usize][*level as usize];
        rows.push(row(name, count, format!("{} → {}", yuan(funds[0]), yuan(funds[1]))));
    }
    let [a, b] = tally.all_funds();
    let funds = format!("{} → {}", yuan(a), yuan(b));
    rows.push(row(format!("{} · {}", names.claims, names.all), &tally.claims(), funds));
    for status in Status::ALL {
        let name = format!("{} · {}", names.persons, status.label(language));
        rows.push(row(name, &tally.persons[status as usize], String::new()));
    }
    out.push_str(&table(&rows));
    if tally.unknown > 0 {
        labelled(out, 0, names.unknown, &tally.unknown.to_string(), language);
        for (at, letter) in ["A", "B"].into_iter().enumerate() {
            let needs: Vec<&str> = tally.needs[at].ids(regions[at]).collect();
            if !needs.is_empty() {
                labelled(out, 2, &format!("{letter} {}", Labels::of(language).missing), &needs.join(" "), language);
            }
        }
    }
}
