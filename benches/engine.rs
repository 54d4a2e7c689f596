//! How fast the engine is. `plain` is the same policy as a bare integer loop: the ceiling to compare with, in the
//! same run, since machines differ and are noisy.

#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use gongji::engine::{Bill, Case, Claim, adjudicate, explain};
use gongji::{Money, Query, Request, Variants, answer, slips};

fn main() {
    divan::main();
}

const YEAR: usize = 12;

fn region_text(id: &str) -> (String, String) {
    let path = format!("{}/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the region's file");
    (path, text)
}

fn variants(id: &str) -> Variants {
    let (path, text) = region_text(id);
    Variants::new(gongji::load::region(&path, &text).expect("a region that loads"))
}

/// A year of visits to hospitals of changing level, with changing amounts.
fn request(region: &str, visits: usize) -> Request {
    let claims: Vec<String> = (0..visits)
        .map(|at| {
            let (month, day) = (at * 12 / visits + 1, at % 28 + 1);
            let level = ["primary", "secondary", "tertiary"][at % 3];
            format!(
                r#"{{"date": "2023-{month:02}-{day:02}", "care": "outpatient", "provider": {{"kind": "hospital", "level": "{level}"}}, "bill": {{"total": "{}.{:02}"}}}}"#,
                100 + at * 37 % 400,
                at * 7 % 100,
            )
        })
        .collect();
    let text =
        format!(r#"{{"region": "{region}", "insured": {{"status": "active"}}, "claims": [{}]}}"#, claims.join(","));
    Request::read(&text).expect("a good request")
}

fn case(variants: &Variants, request: &Request) -> Case {
    request.case(variants.base()).expect("a case").0
}

/// Claims without explanation: the figure to hold is 4,500,000 a second.
#[divan::bench(args = ["enshi", "jilin-city", "tibet"])]
fn silent(bencher: Bencher, region: &str) {
    let (variants, request) = (variants(region), request(region, YEAR));
    let case = case(&variants, &request);
    bencher.counter(ItemsCount::new(YEAR)).bench_local(|| {
        let mut ledger = case.ledger();
        for claim in black_box(&request.claims) {
            let (decision, next) = adjudicate(&case, &ledger, claim);
            black_box(decision);
            ledger = next;
        }
    });
}

/// Claims with every step of the explanation as data: 3,500,000 a second.
#[divan::bench(args = ["enshi", "jilin-city", "tibet"])]
fn explained(bencher: Bencher, region: &str) {
    let (variants, request) = (variants(region), request(region, YEAR));
    let case = case(&variants, &request);
    bencher.counter(ItemsCount::new(YEAR)).bench_local(|| {
        let mut ledger = case.ledger();
        for claim in black_box(&request.claims) {
            let (decision, next) = adjudicate(&case, &ledger, claim);
            black_box(explain(&case, &decision));
            black_box(decision);
            ledger = next;
        }
    });
}

/// 恩施's policy for an active person as a bare loop over integers, with the values written into the code.
#[divan::bench]
fn plain(bencher: Bencher) {
    let claims: Vec<(i64, i64)> = request("enshi", YEAR).claims.iter().map(plain_claim).collect();
    bencher.counter(ItemsCount::new(YEAR)).bench_local(|| {
        let (mut met, mut paid) = (0, 0);
        for (total, percent) in black_box(&claims) {
            let deductible = (40_000 - met).clamp(0, *total);
            let due = ((total - deductible) * percent + 50) / 100;
            let fund = due.min(200_000 - paid);
            met += deductible;
            paid += fund;
            black_box((deductible, due, fund, total - fund));
        }
    });
}

fn plain_claim(claim: &Claim) -> (i64, i64) {
    let Bill::Parts { total, .. } = &claim.bill else { panic!("a bill in parts") };
    (total.fen(), 70 - 10 * claim.level as i64)
}

/// The bare loop and the engine agree, else comparing them would say nothing.
#[divan::bench]
fn plain_agrees(bencher: Bencher) {
    let (variants, request) = (variants("enshi"), request("enshi", YEAR));
    let case = case(&variants, &request);
    let (mut ledger, mut met, mut paid) = (case.ledger(), 0, 0);
    for claim in &request.claims {
        let (total, percent) = plain_claim(claim);
        let deductible = (40_000 - met).clamp(0, total);
        let fund = (((total - deductible) * percent + 50) / 100).min(200_000 - paid);
        (met, paid) = (met + deductible, paid + fund);
        let (decision, next) = adjudicate(&case, &ledger, claim);
        assert_eq!(decision.slip[gongji::engine::Line::Fund], Money::from_fen(fund));
        ledger = next;
    }
    bencher.bench_local(|| black_box((met, paid)));
}

/// Loading a region from its file, with every check: under a millisecond.
#[divan::bench(args = ["enshi", "jilin-city"])]
fn load(bencher: Bencher, region: &str) {
    let (path, text) = region_text(region);
    bencher.bench(|| gongji::load::region(black_box(&path), black_box(&text)).expect("a region that loads"));
}

/// Loading a region from its pack, as the page does.
#[divan::bench(args = ["enshi", "jilin-city"])]
fn unpack(bencher: Bencher, region: &str) {
    let pack = gongji::load::pack::pack(variants(region).base());
    bencher.bench(|| gongji::load::pack::unpack(black_box(&pack), None).expect("a pack"));
}

/// A diary of 300 visits, answered in full: explanations, every combination of the readings, the year.
#[divan::bench(args = ["enshi", "jilin-city"])]
fn diary(bencher: Bencher, region: &str) {
    let (mut variants, request) = (variants(region), request(region, 300));
    bencher
        .counter(ItemsCount::new(300_usize))
        .bench_local(|| answer(&mut variants, black_box(&request)).expect("an answer"));
}

/// The same diary, slips only.
#[divan::bench(args = ["enshi", "jilin-city"])]
fn diary_slips(bencher: Bencher, region: &str) {
    let (mut variants, request) = (variants(region), request(region, 300));
    bencher
        .counter(ItemsCount::new(300_usize))
        .bench_local(|| slips(&mut variants, black_box(&request)).expect("slips"));
}
