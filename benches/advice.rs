//! How fast choices are weighed. `one_estimate` is a plain estimate in the same run: what the others are made of.

#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

use divan::{Bencher, black_box};
use gongji::advice::{Advising, advise};
use gongji::compare::{Comparing, Variant, compare};
use gongji::questions::{Draft, ask};
use gongji::{Date, Json, Level, Request, Status, Variants, answer};

fn main() {
    divan::main();
}

const REGIONS: [&str; 5] = ["enshi", "jilin-city", "chuxiong", "shandong", "tibet"];

fn region(id: &str) -> Variants {
    let path = format!("{}/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the region's file");
    Variants::new(gongji::load::region(&path, &text).expect("a region that loads"))
}

/// A year of visits to hospitals of changing level, with changing amounts.
fn year(region: &str, visits: usize) -> Request {
    let visit = |at: usize| {
        let (month, day) = (at * 12 / visits + 1, at % 28 + 1);
        let level = ["primary", "secondary", "tertiary"][at % 3];
        let total = 100 + at * 37 % 400;
        format!(
            r#"{{"date": "2023-{month:02}-{day:02}", "care": "outpatient", "provider": {{"kind": "hospital", "level": "{level}"}}, "bill": {{"total": "{total}"}}}}"#
        )
    };
    let claims: Vec<String> = (0..visits).map(visit).collect();
    let text = format!(
        r#"{{"region": "{region}", "insured": {{"status": "active", "account_balance": "300"}}, "claims": [{}]}}"#,
        claims.join(",")
    );
    Request::check(&Json::parse(&text).expect("JSON")).expect("a good request")
}

/// A plain estimate in full: explanations, ranges, the year.
#[divan::bench(args = [1, 12, 50])]
fn one_estimate(bencher: Bencher, visits: usize) {
    let (mut variants, request) = (region("jilin-city"), year("jilin-city", visits));
    bencher.bench_local(|| answer(&mut variants, black_box(&request)).expect("an answer"));
}

/// 3 levels × 2 statuses × 5 regions: under 2 ms.
#[divan::bench(args = [1, 12])]
fn comparison_of_thirty(bencher: Bencher, visits: usize) {
    let mut regions: Vec<Variants> = REGIONS.iter().map(|id| region(id)).collect();
    let mut variants = Vec::new();
    for region in REGIONS {
        for status in Status::ALL {
            for level in Level::ALL {
                let (region, status, level) = (Some(region.to_owned()), Some(*status), Some(*level));
                variants.push(Variant { region, status, level, ..Variant::default() });
            }
        }
    }
    let comparing = Comparing { request: year("jilin-city", visits), variants };
    bencher.bench_local(|| compare(&mut regions, black_box(&comparing)).expect("a comparison"));
}

/// A year of visits, all of them still to be chosen: under 5 ms for 50.
#[divan::bench(args = [("jilin-city", 1), ("jilin-city", 12), ("jilin-city", 50), ("enshi", 50)])]
fn advice_for_a_year(bencher: Bencher, (id, visits): (&str, usize)) {
    let mut variants = region(id);
    let (request, today) = (year(id, visits), Date::new(2023, 1, 1));
    let advising = Advising { request, today, disease_ceiling: None };
    bencher.bench_local(|| advise(&mut variants, black_box(&advising)).expect("advice"));
}

/// What is left to ask: of the page's ordinary path, of a draft that says nothing of what may be left out, and of one
/// that says nothing at all.
#[divan::bench(args = ["path", "careful", "empty"])]
fn questions(bencher: Bencher, kind: &str) {
    let text = match kind {
        "path" => {
            r#"{"region": "jilin-city", "defaults": true, "claim": {"care": "outpatient", "date": "2023-03-01", "provider": {"kind": "hospital"}}}"#
        }
        "careful" => {
            r#"{"region": "jilin-city", "insured": {"status": "active"}, "claim": {"care": "outpatient", "date": "2023-03-01", "provider": {"kind": "hospital", "level": "tertiary"}, "place": "local", "bill": {"total": "1000"}}}"#
        }
        _ => r#"{"region": "jilin-city"}"#,
    };
    let mut variants = region("jilin-city");
    let draft = Draft::check(&Json::parse(text).expect("JSON")).expect("a good draft");
    bencher.bench_local(|| ask(&mut variants, black_box(&draft)).expect("questions"));
}
