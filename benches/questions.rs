//! How fast the questions beyond an estimate are answered, all in one run, each beside what one plain estimate of the
//! same request takes: `a_estimate` is the slips alone, `b_in_full` has explanations, ranges and the year.

#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

use divan::{Bencher, black_box};
use gongji::account::state;
use gongji::analysis::advice::{Advising, advise};
use gongji::analysis::compare::{Comparing, Variant, compare};
use gongji::analysis::inverse::{InverseQuestion, inverse};
use gongji::analysis::reconcile::{ReconcileRequest, Verdict, reconcile};
use gongji::analysis::relevance::{VisitDraft, ask};
use gongji::{AccountRequest, Date, Level, Money, Query, Request, Status, Variants, answer, slips};

fn main() {
    divan::main();
}

const REGIONS: [&str; 5] = ["enshi", "jilin-city", "chuxiong", "shandong", "tibet"];

fn region(id: &str) -> Variants {
    let path = format!("{}/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the region's file");
    Variants::new(gongji::load::region(&path, &text).expect("a region that loads"))
}

/// One claim, of a kind of care that goes through all that the region has: 吉林市's admissions have a second fund.
fn claim(id: &str) -> Request {
    let care = if id == "jilin-city" { "inpatient" } else { "outpatient" };
    let text = format!(
        r#"{{"region": "{id}", "insured": {{"status": "active"}}, "claims": [{{"date": "2024-03-01", "care": "{care}",
        "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {{"total": "1234.56", "first_share": "12.34"}}}}]}}"#
    );
    Request::read(&text).expect("a good request")
}

/// A year of visits to hospitals of changing level, with changing amounts.
fn year(id: &str, visits: usize) -> Request {
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
        r#"{{"region": "{id}", "insured": {{"status": "active", "account_balance": "300"}}, "claims": [{}]}}"#,
        claims.join(",")
    );
    Request::read(&text).expect("a good request")
}

/// One claim, in the regions of the curve and its inverse.
mod one_claim {
    use super::*;
    use gongji::analysis::curve::curve;

    const IDS: [&str; 3] = ["enshi", "jilin-city", "tibet"];

    /// The slip.
    #[divan::bench(args = IDS)]
    fn a_estimate(bencher: Bencher, id: &str) {
        let (mut variants, request) = (region(id), claim(id));
        bencher.bench_local(|| slips(&mut variants, black_box(&request)).expect("a slip"));
    }

    /// Steps, ranges, the year.
    #[divan::bench(args = IDS)]
    fn b_in_full(bencher: Bencher, id: &str) {
        let (mut variants, request) = (region(id), claim(id));
        bencher.bench_local(|| answer(&mut variants, black_box(&request)).expect("an answer"));
    }

    /// Under a millisecond.
    #[divan::bench(args = IDS)]
    fn c_curve(bencher: Bencher, id: &str) {
        let (mut variants, request) = (region(id), claim(id));
        bencher.bench_local(|| curve(&mut variants, black_box(&request), None).expect("a curve").curve);
    }

    /// Under a millisecond, each question.
    #[divan::bench(args = ["person_at_most", "person_exactly", "fund_at_least", "fund_exactly", "until_deductible", "until_ceiling"])]
    fn d_inverse(bencher: Bencher, question: &str) {
        let asked = match question {
            "person_at_most" => InverseQuestion::PersonAtMost(Money::from_fen(90_000)),
            "person_exactly" => InverseQuestion::PersonExactly(Money::from_fen(90_000)),
            "fund_at_least" => InverseQuestion::FundAtLeast(Money::from_fen(50_000)),
            "fund_exactly" => InverseQuestion::FundExactly(Money::from_fen(50_000)),
            "until_deductible" => InverseQuestion::UntilDeductible,
            _ => InverseQuestion::UntilCeiling,
        };
        let (mut variants, request) = (region("jilin-city"), claim("jilin-city"));
        bencher.bench_local(|| inverse(&mut variants, black_box(&request), None, asked).expect("an answer").found);
    }
}

/// Comparison and advice, by the number of visits.
mod a_year {
    use super::*;

    const VISITS: [usize; 3] = [1, 12, 50];

    /// The slips.
    #[divan::bench(args = VISITS)]
    fn a_estimate(bencher: Bencher, visits: usize) {
        let (mut variants, request) = (region("jilin-city"), year("jilin-city", visits));
        bencher.bench_local(|| slips(&mut variants, black_box(&request)).expect("slips"));
    }

    /// Explanations, ranges, the year.
    #[divan::bench(args = VISITS)]
    fn b_in_full(bencher: Bencher, visits: usize) {
        let (mut variants, request) = (region("jilin-city"), year("jilin-city", visits));
        bencher.bench_local(|| answer(&mut variants, black_box(&request)).expect("an answer"));
    }

    /// 3 levels × 2 statuses × 5 regions of one visit: under 2 ms.
    #[divan::bench(args = [1, 12])]
    fn c_comparison_of_thirty(bencher: Bencher, visits: usize) {
        let mut regions: Vec<Variants> = REGIONS.iter().map(|id| region(id)).collect();
        let mut variants = Vec::new();
        for region in REGIONS {
            for status in Status::ALL {
                for level in Level::ALL {
                    let (region, status, level) = (Some(region.to_owned()), Some(status), Some(level));
                    variants.push(Variant { region, status, level, ..Variant::default() });
                }
            }
        }
        let comparing = Comparing { request: year("jilin-city", visits), variants };
        bencher.bench_local(|| compare(&mut regions, black_box(&comparing)).expect("a comparison"));
    }

    /// All visits still to be chosen: under 5 ms for 50.
    #[divan::bench(args = [("jilin-city", 1), ("jilin-city", 12), ("jilin-city", 50), ("enshi", 50)])]
    fn d_advice(bencher: Bencher, (id, visits): (&str, usize)) {
        let mut variants = region(id);
        let (request, today) = (year(id, visits), Date::new(2023, 1, 1));
        let advising = Advising { request, today, disease_ceiling: None };
        bencher.bench_local(|| advise(&mut variants, black_box(&advising)).expect("advice"));
    }
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
    let draft = VisitDraft::read(text).expect("a good draft");
    bencher.bench_local(|| ask(&mut variants, black_box(&draft)).expect("questions"));
}

/// A real slip against the last of a year's visits.
mod reconciliation {
    use super::*;

    /// The last visit's slip, what it needs, and what comes of it: of one visit and of fifty.
    const SLIPS: [(&str, [&str; 2], Verdict); 4] = [
        (
            "agrees",
            [r#"{"deductible": "300", "fund": "150"}"#, r#"{"deductible": "202", "fund": "199"}"#],
            Verdict::Agrees,
        ),
        ("one_change", [r#"{"deductible": "123.45", "fund": "238.28"}"#; 2], Verdict::Explained),
        ("two_changes", [r#"{"deductible": "123.45", "fund": "38.28"}"#; 2], Verdict::Explained),
        ("nothing", [r#"{"deductible": "456.78", "fund": "1.23"}"#; 2], Verdict::Unexplained),
    ];
    const NAMES: [&str; 4] = ["agrees", "one_change", "two_changes", "nothing"];

    fn asked(visits: usize, slip: &str) -> ReconcileRequest {
        let claim = |at: usize| {
            let (month, day) = (at * 12 / visits + 1, at % 28 + 1);
            let total = if at + 1 == visits { 600 } else { 2 };
            format!(
                r#"{{"date": "2023-{month:02}-{day:02}", "care": "outpatient", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {{"total": "{total}"}}}}"#
            )
        };
        let claims: Vec<String> = (0..visits).map(claim).collect();
        let text = format!(
            r#"{{"request": {{"region": "jilin-city", "insured": {{"status": "active"}}, "claims": [{}]}}, "slip": {slip}}}"#,
            claims.join(",")
        );
        ReconcileRequest::read(&text).expect("a good request")
    }

    /// The request's own slips.
    #[divan::bench(args = [1, 50])]
    fn a_estimate(bencher: Bencher, visits: usize) {
        let (mut variants, asked) = (region("jilin-city"), asked(visits, SLIPS[0].1[0]));
        bencher.bench_local(|| slips(&mut variants, black_box(&asked.request)).expect("slips"));
    }

    #[divan::bench(args = NAMES)]
    fn b_one_visit(bencher: Bencher, name: &str) {
        run(bencher, 1, name);
    }

    #[divan::bench(args = NAMES)]
    fn c_fifty_visits(bencher: Bencher, name: &str) {
        run(bencher, 50, name);
    }

    fn run(bencher: Bencher, visits: usize, name: &str) {
        let (_, slips, verdict) = SLIPS.into_iter().find(|(known, ..)| *known == name).expect("a slip");
        let (mut variants, asked) = (region("jilin-city"), asked(visits, slips[usize::from(visits > 1)]));
        let found = reconcile(&mut variants, &asked).expect("a reconciliation");
        assert_eq!(found.verdict(), verdict, "{name}, {visits} visits: {:?}", found.differences);
        bencher.bench_local(|| reconcile(&mut variants, black_box(&asked)).expect("a reconciliation"));
    }
}

/// A year of a personal account, with a retirement, a gap, interest at two rates and twelve movements.
#[divan::bench(args = ["jilin-city", "tibet"])]
fn account_year(bencher: Bencher, id: &str) {
    let movements: Vec<String> = (1..=12)
        .map(|month| {
            let who = ["self", "spouse", "parent", "child"][month % 4];
            format!(
                r#"{{"date": "2023-{month:02}-15", "kind": "pharmacy", "amount": "{}", "who": "{who}"}}"#,
                10 + month
            )
        })
        .collect();
    let parameters = if id == "jilin-city" { r#""average_pension": "3000""# } else { "" };
    let text = format!(
        r#"{{"region": "{id}", "insured": {{"status": "active", "monthly_base": "5000", "retires_on": "2023-08-10"}},
        "from": "2023-01", "to": "2023-12", "opening": "4000", "parameters": {{{parameters}}},
        "gaps": [{{"from": "2023-03", "to": "2023-04", "repaid_on": "2023-05-20"}}],
        "interest": [{{"from": "2023-01-01", "rate": "0.011"}}, {{"from": "2023-07-01", "rate": "0.0105"}}],
        "movements": [{}]}}"#,
        movements.join(",")
    );
    let (mut variants, request) = (region(id), AccountRequest::read(&text).expect("a good request"));
    bencher.bench_local(|| state(&mut variants, black_box(&request)).expect("a statement"));
}
