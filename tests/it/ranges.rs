//! Ranges: exact for claims and for totals, each reading's own part, and no run that cannot matter.

use crate::support::{self, edited, good, region};
use crate::years::any_year;
use gongji::contract::response::Response;
use gongji::engine::Slip;
use gongji::estimate::{Paid, Range};
use gongji::region::Region;
use gongji::{Answer, Money, Request, Variants, answer, slips};
use proptest::prelude::*;
use serde_json::{Value, json};

fn answered(region: Region, request: &Value) -> Answer {
    support::answer(region, &request.to_string())
}

fn visit(care: &str, level: &str, total: &str) -> Value {
    json!({"date": "2023-03-01", "care": care, "provider": {"kind": "hospital", "level": level}, "bill": {"total": total}})
}

fn yuan(text: &str) -> Money {
    Money::parse(text).expect("an amount")
}

/// readings.md: 500 at tertiary, 500 at secondary, 400 at tertiary: the fund pays 575.00 or 465.00.
#[test]
fn totals_have_a_range_with_its_reasons() {
    let claims = [("tertiary", "500"), ("secondary", "500"), ("tertiary", "400")];
    let claims: Vec<Value> = claims.iter().map(|(level, total)| visit("outpatient", level, total)).collect();
    let request = json!({"region": "jilin-city", "insured": {"status": "active"}, "claims": claims,
        "readings": {"ceiling-basis": "fund"}});
    let answer = answered(region("jilin-city"), &request);
    let range = answer.totals_range.as_ref().expect("a range");
    assert_eq!(range.fund, [yuan("465"), yuan("575")]);
    assert_eq!(range.person, [yuan("825"), yuan("935")]);
    let across = answer.case.region.readings.iter().position(|it| it.id == "deductible-across-levels");
    assert_eq!(range.because, [across.expect("the reading") as u8]);
    let [one] = range.moves.as_slice() else { panic!("{range:?}") };
    assert_eq!((one.person, one.fund), (range.person, range.fund));
    let funds: Vec<Money> = one.options.iter().map(|paid| paid.fund).collect();
    assert_eq!(funds, [yuan("575"), yuan("465")]);
    let response = serde_json::to_value(Response::new(&answer)).expect("JSON");
    let moved = &response["totals_range"]["moves"][0];
    assert_eq!(moved["reading"], "deductible-across-levels");
    assert_eq!(moved["options"][1]["option"], "per_level");
    assert_eq!(moved["options"][1]["fund"], "465.00");
    assert_eq!(response["clauses"][moved["clause"].as_str().expect("an id")]["article"], "第六条");
    assert!(
        moved["settle"].as_str().is_some_and(|text| text.contains("12393") && text.contains("每个级别")),
        "{moved}"
    );
    assert!(response["readings"]["deductible-across-levels"].is_string());
}

/// One run for each way that the claims can go, never for readings that they do not meet.
#[test]
fn only_combinations_that_can_matter_are_run() {
    let jilin = |request: Value| answered(region("jilin-city"), &request).runs;
    let request = |care: &str, extra: Value| {
        let mut request = json!({"region": "jilin-city", "insured": {"status": "active"}});
        request["claims"] = json!([visit(care, "tertiary", "20000")]);
        request.as_object_mut().expect("an object").extend(extra.as_object().expect("an object").clone());
        request
    };
    let readings = region("jilin-city").readings;
    assert_eq!(readings.iter().map(|reading| reading.options.len()).product::<usize>(), 128);
    // 没有一条规定：一种。普通门诊：限额管什么、级别怎么累计、限额合不合并。
    for (care, runs) in
        [("maternity", 1), ("negotiated_drug", 1), ("outpatient", 8), ("inpatient", 4), ("day_surgery", 2)]
    {
        assert_eq!(jilin(request(care, json!({}))), runs, "{care}");
    }
    // 选定了的，不再跑别的。
    let chosen = json!({"readings": {"ceiling-basis": "spend", "outpatient-ceiling-pool": "separate"}});
    assert_eq!(jilin(request("outpatient", chosen)), 2);
    let chosen = json!({"readings": {"ceiling-basis": "spend", "outpatient-ceiling-pool": "separate",
        "deductible-across-levels": "top_up"}});
    assert_eq!(jilin(request("outpatient", chosen)), 1);
}

/// A reading that comes into play only under another reading's option is run only there.
#[test]
fn readings_within_readings_are_run_where_they_are_met() {
    let all = r#""ceiling.general.basis" = "spend", "ceiling.chronic.basis" = "spend", "ceiling.inpatient.basis""#;
    let nested = edited("jilin-city", &[(all, r#""ceiling.inpatient.basis""#)]);
    let claims = json!([visit("outpatient", "tertiary", "900")]);
    let request = json!({"region": "jilin-city", "insured": {"status": "active"}, "claims": claims});
    // 分别计算时碰不到住院的限额：2 × (1 + 2)，不是 2 × 2 × 2。
    assert_eq!(answered(nested, &request).runs, 6);
}

/// What is paid under one set of options, by the plain estimate.
fn paid(request: &Request, region: &Region, options: &[usize]) -> Vec<Paid> {
    let mut request = request.clone();
    let all = region.readings.iter().zip(options);
    request.readings = all.map(|(reading, at)| (reading.id.clone(), reading.options[*at].id.clone())).collect();
    let decisions = slips(&mut Variants::new(region.clone()), &request).expect("slips");
    decisions.iter().map(|decision| Paid::of(&decision.slip)).collect()
}

fn sum(paid: &[Paid]) -> Paid {
    let sum = |pick: fn(&Paid) -> Money| paid.iter().map(pick).sum();
    Paid { person: sum(|paid| paid.person), fund: sum(|paid| paid.fund) }
}

fn ends(all: &[Paid], pick: fn(&Paid) -> Money) -> [Money; 2] {
    [all.iter().map(pick).min().expect("one"), all.iter().map(pick).max().expect("one")]
}

/// Each part of a range against the plain estimates of its options.
fn hold(range: Option<&Range>, all: &[Paid], alone: &dyn Fn(usize) -> Vec<Paid>) {
    let (person, fund) = (ends(all, |paid| paid.person), ends(all, |paid| paid.fund));
    let Some(range) = range else {
        return assert!(person[0] == person[1] && fund[0] == fund[1], "{person:?} {fund:?}");
    };
    assert_eq!((range.person, range.fund), (person, fund));
    assert_eq!(range.because, range.moves.iter().map(|one| one.reading).collect::<Vec<_>>());
    for one in &range.moves {
        assert_eq!(one.options, alone(usize::from(one.reading)));
        assert_eq!(one.person, ends(&one.options, |paid| paid.person));
        assert_eq!(one.fund, ends(&one.options, |paid| paid.fund));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Claims and totals: the ends over all combinations, and each reading's part alone.
    #[test]
    fn ranges_hold_against_plain_estimates(year in any_year()) {
        let request = good(&year.json());
        let region = region(year.region);
        let answer = answer(&mut Variants::new(region.clone()), &request).expect("an answer");
        let option = |at: usize| {
            let reading = &region.readings[at];
            let chosen = request.readings.iter().find(|(id, _)| *id == reading.id);
            let position = |(_, id): &(String, String)| reading.options.iter().position(|option| option.id == *id);
            chosen.and_then(position)
        };
        let own: Vec<usize> = region.readings.iter().enumerate()
            .map(|(at, reading)| option(at).unwrap_or(usize::from(reading.default))).collect();
        let counts: Vec<usize> = region.readings.iter().map(|reading| reading.options.len()).collect();
        let mut all: Vec<Vec<Paid>> = Vec::new();
        for combination in 0..counts.iter().product() {
            let mut rest: usize = combination;
            let options: Vec<usize> = counts.iter().map(|count| { let at = rest % count; rest /= count; at }).collect();
            if (0..options.len()).all(|at| option(at).is_none_or(|chosen| chosen == options[at])) {
                all.push(paid(&request, &region, &options));
            }
        }
        prop_assert!(answer.runs <= all.len());
        let alone = |reading: usize| -> Vec<Vec<Paid>> {
            (0..counts[reading]).map(|at| {
                let mut options = own.clone();
                options[reading] = at;
                paid(&request, &region, &options)
            }).collect()
        };
        for (at, decided) in answer.claims.iter().enumerate() {
            let one: Vec<Paid> = all.iter().map(|paid| paid[at]).collect();
            hold(decided.range.as_ref(), &one, &|reading| alone(reading).iter().map(|paid| paid[at]).collect());
        }
        let totals: Vec<Paid> = all.iter().map(|paid| sum(paid)).collect();
        hold(answer.totals_range.as_ref(), &totals, &|reading| alone(reading).iter().map(|paid| sum(paid)).collect());
        for end in &answer.years {
            let of_year = |paid: &[Paid]| {
                let paid = paid.iter().zip(&request.claims).filter(|(_, claim)| claim.date.year() == end.year);
                sum(&paid.map(|(paid, _)| *paid).collect::<Vec<_>>())
            };
            prop_assert_eq!(Paid::of(&end.totals), of_year(&paid(&request, &region, &own)));
            let all: Vec<Paid> = all.iter().map(|paid| of_year(paid)).collect();
            hold(end.range.as_ref(), &all, &|reading| alone(reading).iter().map(|paid| of_year(paid)).collect());
        }
        let sum = answer.years.iter().fold(Slip::default(), |mut sum, end| { sum += end.totals; sum });
        prop_assert_eq!(sum, answer.totals);
    }
}
