//! How fast the questions beyond an estimate are, each beside one plain estimate in the same run.

#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

use divan::{Bencher, black_box};
use gongji::curve::curve;
use gongji::inverse::{Asked, inverse};
use gongji::{Json, Money, Request, Variants, answer, slips};

fn main() {
    divan::main();
}

/// The regions, with a kind of care that goes through all that they have: 吉林市's admissions have a second fund.
const CARES: [(&str, &str); 3] = [("enshi", "outpatient"), ("jilin-city", "inpatient"), ("tibet", "outpatient")];
const REGIONS: [&str; 3] = ["enshi", "jilin-city", "tibet"];

fn variants(id: &str) -> Variants {
    let path = format!("{}/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the region's file");
    Variants::new(gongji::load::region(&path, &text).expect("a region that loads"))
}

/// One claim.
fn request(id: &str) -> Request {
    let (_, care) = CARES.into_iter().find(|(known, _)| *known == id).expect("a known region");
    let text = format!(
        r#"{{"region": "{id}", "insured": {{"status": "active"}}, "claims": [{{"date": "2024-03-01", "care": "{care}",
        "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {{"total": "1234.56", "first_share": "12.34"}}}}]}}"#
    );
    Request::check(&Json::parse(&text).expect("JSON")).expect("a good request")
}

/// One plain estimate: the slip.
#[divan::bench(args = REGIONS)]
fn estimate(bencher: Bencher, id: &str) {
    let (mut variants, request) = (variants(id), request(id));
    bencher.bench_local(|| slips(&mut variants, black_box(&request)).expect("a slip"));
}

/// One estimate in full: steps, ranges, the year.
#[divan::bench(args = REGIONS)]
fn estimate_in_full(bencher: Bencher, id: &str) {
    let (mut variants, request) = (variants(id), request(id));
    bencher.bench_local(|| answer(&mut variants, black_box(&request)).expect("an answer"));
}

/// The curve of one claim: under a millisecond.
#[divan::bench(args = REGIONS)]
fn whole_curve(bencher: Bencher, id: &str) {
    let (mut variants, request) = (variants(id), request(id));
    bencher.bench_local(|| curve(&mut variants, black_box(&request), None).expect("a curve").curve);
}

fn back(bencher: Bencher, id: &str, asked: Asked) {
    let (mut variants, request) = (variants(id), request(id));
    bencher.bench_local(|| inverse(&mut variants, black_box(&request), None, asked).expect("an answer").found);
}

/// The bills of which the person pays at most an amount: under a millisecond.
#[divan::bench(args = REGIONS)]
fn person_at_most(bencher: Bencher, id: &str) {
    back(bencher, id, Asked::PersonAtMost(Money::from_fen(90_000)));
}

/// The bills of which the person pays exactly an amount: under a millisecond.
#[divan::bench(args = REGIONS)]
fn person_exactly(bencher: Bencher, id: &str) {
    back(bencher, id, Asked::PersonExactly(Money::from_fen(90_000)));
}

/// The bills of which the fund pays at least an amount: under a millisecond.
#[divan::bench(args = REGIONS)]
fn fund_at_least(bencher: Bencher, id: &str) {
    back(bencher, id, Asked::FundAtLeast(Money::from_fen(50_000)));
}

/// How far it is to the ceilings: under a millisecond.
#[divan::bench(args = REGIONS)]
fn until_ceiling(bencher: Bencher, id: &str) {
    back(bencher, id, Asked::UntilCeiling);
}
