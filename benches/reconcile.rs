//! How fast a slip is reconciled. `estimate` is one plain estimate of the same request, in the same run.

#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

use divan::{Bencher, black_box};
use gongji::reconcile::{ReconcileRequest, Verdict, reconcile};
use gongji::{Json, Variants, answer, slips};

fn main() {
    divan::main();
}

fn variants(id: &str) -> Variants {
    let path = format!("{}/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the region's file");
    Variants::new(gongji::load::region(&path, &text).expect("a region that loads"))
}

/// A year of visits in 吉林市, and the slip of the last.
fn asked(visits: usize, slip: &str) -> ReconcileRequest {
    let claims: Vec<String> = (0..visits)
        .map(|at| {
            let (month, day) = (at * 12 / visits + 1, at % 28 + 1);
            format!(
                r#"{{"date": "2023-{month:02}-{day:02}", "care": "outpatient", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {{"total": "{}"}}}}"#,
                if at + 1 == visits { 600 } else { 2 }
            )
        })
        .collect();
    let text = format!(
        r#"{{"request": {{"region": "jilin-city", "insured": {{"status": "active"}}, "claims": [{}]}}, "slip": {slip}}}"#,
        claims.join(",")
    );
    ReconcileRequest::check(&Json::parse(&text).expect("JSON")).expect("a good request")
}

const SLIPS: [(&str, &str, Verdict); 4] = [
    ("agrees", r#"{"deductible": "298", "fund": "151"}"#, Verdict::Agrees),
    ("one change", r#"{"deductible": "123.45", "fund": "238.28"}"#, Verdict::Explained),
    ("two changes", r#"{"deductible": "123.45", "fund": "38.28"}"#, Verdict::Explained),
    ("nothing", r#"{"deductible": "456.78", "fund": "1.23"}"#, Verdict::Unexplained),
];

/// The request's own answer, slips only.
#[divan::bench(args = [1, 50])]
fn estimate(bencher: Bencher, visits: usize) {
    let (mut variants, asked) = (variants("jilin-city"), asked(visits, SLIPS[0].1));
    bencher.bench_local(|| slips(&mut variants, black_box(&asked.request)).expect("slips"));
}

/// The request's own answer in full.
#[divan::bench(args = [1, 50])]
fn full_estimate(bencher: Bencher, visits: usize) {
    let (mut variants, asked) = (variants("jilin-city"), asked(visits, SLIPS[0].1));
    bencher.bench_local(|| answer(&mut variants, black_box(&asked.request)).expect("an answer"));
}

/// One visit.
#[divan::bench(args = [0, 1, 2, 3])]
fn one_visit(bencher: Bencher, slip: usize) {
    run(bencher, 1, slip);
}

/// The last of fifty.
#[divan::bench(args = [0, 1, 2, 3])]
fn fifty_visits(bencher: Bencher, slip: usize) {
    run(bencher, 50, slip);
}

fn run(bencher: Bencher, visits: usize, slip: usize) {
    let (name, slip, verdict) = SLIPS[slip];
    // One visit has borne nothing before, so that the first slip is another.
    let slip = if visits == 1 && verdict == Verdict::Agrees { r#"{"deductible": "300", "fund": "150"}"# } else { slip };
    let slip =
        if visits == 50 && verdict == Verdict::Agrees { r#"{"deductible": "202", "fund": "199"}"# } else { slip };
    let (mut variants, asked) = (variants("jilin-city"), asked(visits, slip));
    let found = reconcile(&mut variants, &asked).expect("a reconciliation");
    assert_eq!(found.verdict(), verdict, "{name}, {visits} visits: {:?}", found.differences);
    bencher.bench_local(|| reconcile(&mut variants, black_box(&asked)).expect("a reconciliation"));
}
