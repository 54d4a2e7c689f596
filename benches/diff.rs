//! How fast two rules are compared, claim by claim under both: 2,000,000 claims a second. `estimate` is one plain
//! estimate of the same claims under one rule, in the same run.

#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use gongji::engine::{Answers, Case, adjudicate};
use gongji::review::diff::{Duel, People, Population, values};
use gongji::{Date, Query, Request, Status};

fn main() {
    divan::main();
}

fn region(id: &str) -> gongji::region::Region {
    let path = format!("{}/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the region's file");
    gongji::load::region(&path, &text).expect("a region that loads")
}

fn case(id: &str) -> Case {
    let region = region(id);
    Case {
        status: Status::Active,
        birth: None,
        balance: None,
        diseases: Vec::new(),
        answers: Answers::none(region.questions.len()),
        opening: None,
        region: std::rc::Rc::new(region.as_of(Date::new(2024, 1, 1).expect("a day"))),
    }
}

fn duel() -> Duel {
    Duel::new([case("enshi"), case("jilin-city")])
}

const POPULATION: Population = Population { persons: 10_000, seed: 1, year: 2024 };

fn claims() -> u64 {
    let mut duel = duel();
    POPULATION.play(&mut duel);
    let tally = duel.end();
    tally.claims().all + tally.unknown
}

const ROWS: u64 = 100_000;

/// Visits as a CSV.
fn csv() -> String {
    (0..ROWS)
        .map(|row: u64| {
            let (person, visit) = (row / 12, row % 12);
            let status = ["active", "retired"][(person % 2) as usize];
            let level = ["primary", "secondary", "tertiary"][(row % 3) as usize];
            let yuan = 50 + row * 37 % 900;
            format!("{person},{status},2024-{:02}-15,{level},{yuan}.{:02},outpatient\n", visit + 1, row * 7 % 100)
        })
        .collect()
}

/// One plain estimate of each visit, under one rule.
#[divan::bench]
fn estimate(bencher: Bencher) {
    let case = case("enshi");
    let claims: Vec<String> = (1..=12)
        .map(|month| {
            format!(
                r#"{{"date": "2024-{month:02}-15", "care": "outpatient", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {{"total": "{}"}}}}"#,
                month * 37
            )
        })
        .collect();
    let text = format!(r#"{{"region": "enshi", "insured": {{"status": "active"}}, "claims": [{}]}}"#, claims.join(","));
    let request = Request::read(&text).expect("a good request");
    bencher.counter(ItemsCount::new(12_usize)).bench_local(|| {
        request.claims.iter().fold(case.ledger(), |ledger, claim| {
            let (decision, next) = adjudicate(&case, &ledger, black_box(claim));
            black_box(decision);
            next
        })
    });
}

/// A generated population under two rules, generation included.
#[divan::bench]
fn population(bencher: Bencher) {
    bencher.counter(ItemsCount::new(claims())).with_inputs(duel).bench_local_values(|mut duel| {
        black_box(POPULATION).play(&mut duel);
        duel.end()
    });
}

/// A CSV under two rules, reading included.
#[divan::bench]
fn rows(bencher: Bencher) {
    let rows = csv();
    bencher.counter(ItemsCount::new(ROWS)).with_inputs(duel).bench_local_values(|mut duel| {
        let mut people = People::new(["person", "status", "date", "level", "total", "care"]).expect("a heading");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(black_box(rows.as_bytes()));
        let mut row = csv::StringRecord::new();
        while reader.read_record(&mut row).expect("a row") {
            people.row(&row, &mut duel).expect("a visit");
        }
        duel.end()
    });
}

/// Every value of two regions, side by side.
#[divan::bench]
fn all_values(bencher: Bencher) {
    let (a, b) = (region("enshi"), region("jilin-city"));
    bencher.bench_local(|| values([black_box(&a), &b]));
}
