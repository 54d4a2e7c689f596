//! An opening that gives sums: exact where they say enough, else a range over all that the sums may have been.

use crate::support::{good, region};
use gongji::contract::response::Response;
use gongji::engine::{Borne, Sums, Used};
use gongji::estimate::{GivenHeld, GivenLedger, GivenOpening, GivenSums, PersonAndFund, Range};
use gongji::region::{Period, Region};
use gongji::{Money, Request, Variants, answer, slips};
use proptest::prelude::*;
use serde_json::{Value, json};

fn visit(date: &str, care: &str, level: &str, total: &str) -> Value {
    json!({"date": date, "care": care, "provider": {"kind": "hospital", "level": level}, "bill": {"total": total}})
}

/// Certainty, range of the fund, and what it is because of, of one visit.
fn asked(id: &str, claim: Value, opening: Value, readings: Value) -> (Value, Value, Value) {
    let request = json!({"region": id, "insured": {"status": "active"}, "claims": [claim], "opening": opening, "readings": readings});
    let answer = answer(&mut Variants::new(region(id)), &good(&request.to_string())).expect("an answer");
    let response = serde_json::to_value(Response::new(&answer)).expect("JSON");
    let claim = &response["claims"][0];
    (claim["certainty"].clone(), claim["range"]["fund"].clone(), claim["range"]["because"].clone())
}

#[test]
fn sums_by_the_year_say_enough() {
    let opening = json!({"year": 2023, "deductible": {"general": "300"}, "paid": {"general": "1900"}});
    let visit = visit("2023-03-01", "outpatient", "primary", "500");
    let chosen = json!({"ceiling-basis": "fund"});
    assert_eq!(asked("enshi", visit, opening, chosen), (json!("exact"), Value::Null, Value::Null));
}

#[test]
fn a_sum_by_level_gives_a_range() {
    let readings = json!({"ceiling-basis": "fund", "deductible-across-levels": "per_level", "outpatient-ceiling-pool": "separate"});
    let opening = |amount: &str| json!({"year": 2023, "deductible": {"outpatient": amount}});
    let visit = || visit("2023-03-01", "outpatient", "secondary", "1000");
    // 全在别的级别：先付 200；全在二级：不用再付。
    let range = (json!("assumed"), json!(["440.00", "550.00"]), json!(["opening"]));
    assert_eq!(asked("jilin-city", visit(), opening("300"), readings.clone()), range);
    // 只有 50：最多免 50。
    let range = (json!("assumed"), json!(["440.00", "467.50"]), json!(["opening"]));
    assert_eq!(asked("jilin-city", visit(), opening("50"), readings.clone()), range);
    let (certainty, range, _) = asked("jilin-city", visit(), opening("0"), readings.clone());
    assert_eq!((&certainty, &range), (&json!("exact"), &Value::Null));
    // 按级别合着算的读法，一个数就够了。
    let mut readings = readings;
    readings["deductible-across-levels"] = json!("top_up");
    assert_eq!(asked("jilin-city", visit(), opening("300"), readings).1, Value::Null);
}

#[test]
fn a_sum_by_month_gives_a_range_unless_it_is_january() {
    let opening = json!({"year": 2024, "deductible": {"month": "10"}, "paid": {"month_paid": "260"}});
    let of = |date: &str| asked("monthly", visit(date, "outpatient", "primary", "400"), opening.clone(), json!({}));
    assert_eq!(of("2024-03-09"), (json!("assumed"), json!(["40.00", "200.00"]), json!(["opening"])));
    // 一月里只有一月：300 减 260。
    let (certainty, range, _) = of("2024-01-09");
    assert_eq!((certainty, range), (json!("assumed"), Value::Null));
    // 第二年不相干。
    assert_eq!(of("2025-03-09"), (json!("exact"), Value::Null, Value::Null));
}

#[test]
fn a_sum_by_quarter_gives_a_range() {
    let opening = json!({"year": 2024, "deductible": {"quarter": "60"}, "paid": {"quarter": "500"}});
    let of = |date: &str| asked("quarterly", visit(date, "outpatient", "primary", "100"), opening.clone(), json!({})).1;
    assert_eq!(of("2024-05-09"), json!(["0.00", "50.00"]));
    assert_eq!(of("2024-03-31"), Value::Null, "in the first quarter it was all in this one");
}

#[test]
fn the_first_level_is_not_in_a_sum() {
    let readings =
        json!({"ceiling-basis": "fund", "special-once": "first_level", "outpatient-ceiling-pool": "separate"});
    let opening = |amount: &str| json!({"year": 2023, "deductible": {"special": amount}});
    let visit = || visit("2023-03-01", "special", "secondary", "2000");
    // 首次在二级：800 已付清；首次在三级：1100，还差 300。
    let (_, range, because) = asked("jilin-city", visit(), opening("800"), readings.clone());
    assert_eq!((range, because), (json!(["1479.00", "1740.00"]), json!(["opening"])));
    assert_eq!(asked("jilin-city", visit(), opening("0"), readings).1, Value::Null);
}

#[test]
fn bands_that_are_not_named_give_a_range() {
    let visit = || visit("2024-03-09", "chronic", "primary", "100");
    let of = |opening: Value| asked("steps", visit(), opening, json!({}));
    let range = (json!("assumed"), json!(["50.00", "70.00"]), json!(["opening"]));
    assert_eq!(of(json!({"year": 2024, "paid": {"both": "400"}})), range);
    // 说了就够了；一分没付过，就没有进过段。
    let exact = (json!("exact"), Value::Null, Value::Null);
    assert_eq!(of(json!({"year": 2024, "paid": {"both": "400", "spent": "800"}})), exact);
    assert_eq!(of(json!({"year": 2024, "deductible": {"first": "50"}})), exact);
}

fn yuan(yuan: i64) -> Money {
    Money::from_fen(yuan * 100)
}

/// Every way to put `sum` into `bins`, in steps.
fn spreads(sum: i64, step: i64, bins: usize) -> Vec<Vec<i64>> {
    if bins == 1 {
        return vec![vec![sum]];
    }
    let mut all = Vec::new();
    let mut here = 0;
    while here <= sum {
        for mut rest in spreads(sum - here, step, bins - 1) {
            rest.push(here);
            all.push(rest);
        }
        here += step;
    }
    all
}

/// A year that has gone so far on the day of the first claim.
fn begun(request: &Request, deductible: Vec<(String, Borne)>, paid: Vec<(String, Used)>) -> Request {
    let through = request.claims.iter().map(|claim| claim.date).min().expect("a claim");
    let held = GivenHeld { account: None, deductible, paid };
    let ledger =
        GivenLedger { year: through.year(), through, status: None, status_changed: false, held, ways: Vec::new() };
    Request { opening: Some(GivenOpening::Ledger(Box::new(ledger))), ..request.clone() }
}

/// Each claim's and the sum's range under sums against the plain slips of every history.
fn hold(region: &Region, request: &Request, sums: GivenSums, histories: &[Request]) {
    let mut variants = Variants::new(region.clone());
    let request = Request { opening: Some(GivenOpening::Sums(sums)), ..request.clone() };
    let answer = answer(&mut variants, &request).expect("an answer");
    let mut all: Vec<Vec<PersonAndFund>> = Vec::new();
    for history in histories {
        let decisions = slips(&mut variants, history).expect("slips");
        all.push(decisions.iter().map(|decision| PersonAndFund::of(&decision.slip)).collect());
    }
    let check = |range: Option<&Range>, own: PersonAndFund, all: Vec<PersonAndFund>| {
        let ends = |pick: fn(&PersonAndFund) -> Money| {
            [all.iter().map(pick).min().expect("one"), all.iter().map(pick).max().expect("one")]
        };
        let found = range.map_or(([own.person; 2], [own.fund; 2]), |range| (range.person, range.fund));
        assert_eq!(found, (ends(|paid| paid.person), ends(|paid| paid.fund)), "{request:?}");
    };
    for (at, decided) in answer.claims.iter().enumerate() {
        let own = PersonAndFund::of(&decided.decision.slip);
        check(decided.range.as_ref(), own, all.iter().map(|paid| paid[at]).collect());
    }
    let sum = |paid: &Vec<PersonAndFund>| PersonAndFund {
        person: paid.iter().map(|paid| paid.person).sum(),
        fund: paid.iter().map(|paid| paid.fund).sum(),
    };
    check(answer.totals_range.as_ref(), PersonAndFund::of(&answer.totals), all.iter().map(sum).collect());
}

fn levels() -> impl Strategy<Value = Vec<(usize, i64)>> {
    prop::collection::vec((0..3_usize, 0..12_i64), 1..4)
}

const LEVELS: [&str; 3] = ["primary", "secondary", "tertiary"];

fn borne(parts: &[i64], period: Period) -> [Sums; 3] {
    [0, 1, 2].map(|level| Sums::of(yuan(parts[level]), period))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// One sum of the year where every level counts for itself: every way to spread it, in steps of 50.
    #[test]
    fn sums_by_level_range_over_every_spread(visits in levels(), sum in 0..13_i64) {
        let region = region("jilin-city");
        let claims: Vec<Value> = visits.iter()
            .map(|(level, fifty)| visit("2023-05-09", "outpatient", LEVELS[*level], &(fifty * 50).to_string())).collect();
        let readings = json!({"ceiling-basis": "fund", "deductible-across-levels": "per_level", "outpatient-ceiling-pool": "separate"});
        let request: Request = good(&json!({"region": "jilin-city", "insured": {"status": "active"}, "claims": claims, "readings": readings}).to_string());
        let histories: Vec<Request> = spreads(sum * 50, 50, 3).into_iter().map(|parts| {
            let borne = Borne { levels: borne(&parts, Period::Year), ..Borne::default() };
            begun(&request, vec![("outpatient".to_owned(), borne)], Vec::new())
        }).collect();
        let sums = GivenSums { year: 2023, deductible: vec![("outpatient".to_owned(), yuan(sum * 50))], paid: Vec::new() };
        hold(&region, &request, sums, &histories);
    }

    /// The same by month: over the three levels of this month and what was borne before it, in steps of 10; and one
    /// sum of what was paid, in this month or before.
    #[test]
    fn sums_by_month_range_over_every_spread(visits in levels(), sum in 0..10_i64, paid in 0..31_i64) {
        let region = region("monthly");
        // Of several visits the monthly ceiling does not stop any.
        let paid = if visits.len() > 1 { 0 } else { paid * 10 };
        let claims: Vec<Value> = visits.iter()
            .map(|(level, ten)| visit("2024-05-09", "outpatient", LEVELS[*level], &(ten * 10).to_string())).collect();
        let request: Request = good(&json!({"region": "monthly", "insured": {"status": "active"}, "claims": claims}).to_string());
        let mut histories = Vec::new();
        for parts in spreads(sum * 10, 10, 4) {
            for here in (0..=paid).step_by(10) {
                let mut borne = Borne { levels: borne(&parts, Period::Month), ..Borne::default() };
                borne.levels[0].year += yuan(parts[3]);
                let mut used = Used { sums: Sums::of(yuan(here), Period::Month), ..Used::default() };
                used.sums.year = yuan(paid);
                histories.push(begun(&request, vec![("month".to_owned(), borne)], vec![("month_paid".to_owned(), used)]));
            }
        }
        let (deductible, paid) = (vec![("month".to_owned(), yuan(sum * 10))], vec![("month_paid".to_owned(), yuan(paid))]);
        hold(&region, &request, GivenSums { year: 2024, deductible, paid }, &histories);
    }

    /// Bands that nobody named: every place where the year may stand in them, in steps of 100.
    #[test]
    fn bands_range_over_every_beginning(visits in prop::collection::vec(0..12_i64, 1..2)) {
        let region = region("steps");
        let claims: Vec<Value> =
            visits.iter().map(|hundred| visit("2024-05-09", "chronic", "primary", &(hundred * 100).to_string())).collect();
        // What was paid leaves the ceilings far away.
        let request: Request = good(&json!({"region": "steps", "insured": {"status": "active"}, "claims": claims}).to_string());
        let histories: Vec<Request> = (0..60).map(|start| {
            let used = Used { sums: Sums::of(yuan(start * 100), Period::Year), ..Used::default() };
            let both = Used { sums: Sums::of(yuan(1), Period::Year), ..Used::default() };
            begun(&request, Vec::new(), vec![("spent".to_owned(), used), ("both".to_owned(), both)])
        }).collect();
        let sums = GivenSums { year: 2024, deductible: Vec::new(), paid: vec![("both".to_owned(), yuan(1))] };
        hold(&region, &request, sums, &histories);
    }
}
