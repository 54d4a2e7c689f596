//! Ranges: exact for claims and for totals, each reading's own part, and no run that cannot matter.

use crate::support::{self, edited, good, region};
use crate::years::any_year;
use gongji::contract::response::Response;
use gongji::engine::{Outcome, Slip};
use gongji::estimate::{PersonAndFund, Range};
use gongji::region::{ReadingId, Region};
use gongji::{EstimateAnswer, Money, Request, Variants, answer, slips};
use proptest::prelude::*;
use serde_json::{Value, json};

fn answered(region: Region, request: &Value) -> EstimateAnswer {
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
    assert_eq!(range.because, [ReadingId::at(across.expect("the reading"))]);
    let [one] = range.moves.as_slice() else { panic!("{range:?}") };
    assert_eq!((one.person, one.fund), (range.person, range.fund));
    let funds: Vec<Money> = one.options.iter().flatten().map(|paid| paid.fund).collect();
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

/// A claim under one set of options: what is paid, and whether a value is missing.
type Seen = (PersonAndFund, bool);

/// What is paid under one set of options, by the plain estimate.
fn paid(request: &Request, region: &Region, options: &[usize]) -> Vec<Seen> {
    let mut request = request.clone();
    let all = region.readings.iter().zip(options);
    request.readings = all.map(|(reading, at)| (reading.id.clone(), reading.options[*at].id.clone())).collect();
    let decisions = slips(&mut Variants::new(region.clone()), &request).expect("slips");
    decisions
        .iter()
        .map(|decision| (PersonAndFund::of(&decision.slip), decision.outcome == Outcome::NeedsValue))
        .collect()
}

/// The sum; none where a value is missing of other claims than in the answer.
fn sum(paid: &[Seen], own: &[Seen]) -> Option<PersonAndFund> {
    let sum = |pick: fn(&PersonAndFund) -> Money| paid.iter().map(|(paid, _)| pick(paid)).sum();
    let alike = paid.iter().zip(own).all(|((_, missing), (_, own))| missing == own);
    alike.then(|| PersonAndFund { person: sum(|paid| paid.person), fund: sum(|paid| paid.fund) })
}

fn ends(all: &[Option<PersonAndFund>], pick: fn(&PersonAndFund) -> Money) -> [Money; 2] {
    let all = || all.iter().flatten().map(pick);
    [all().min().expect("one"), all().max().expect("one")]
}

/// Each part of a range against the plain estimates of its options; those without a value are left out.
fn hold(range: Option<&Range>, all: &[Option<PersonAndFund>], alone: &dyn Fn(usize) -> Vec<Option<PersonAndFund>>) {
    let (person, fund) = (ends(all, |paid| paid.person), ends(all, |paid| paid.fund));
    let Some(range) = range else {
        return assert!(person[0] == person[1] && fund[0] == fund[1], "{person:?} {fund:?}");
    };
    assert_eq!((range.person, range.fund), (person, fund));
    assert!(!range.opening, "{range:?}");
    assert_eq!(range.because, range.moves.iter().map(|one| one.reading).collect::<Vec<_>>());
    for one in &range.moves {
        assert_eq!(one.options, alone(one.reading.index()));
        assert_eq!(one.person, ends(&one.options, |paid| paid.person));
        assert_eq!(one.fund, ends(&one.options, |paid| paid.fund));
    }
}

/// Every combination of the readings that the request leaves open.
fn combinations(region: &Region, chosen: &dyn Fn(usize) -> Option<usize>) -> Vec<Vec<usize>> {
    let counts: Vec<usize> = region.readings.iter().map(|reading| reading.options.len()).collect();
    let combination = |number: usize| {
        let mut rest = number;
        let split = |count: &usize| {
            let at = rest % count;
            rest /= count;
            at
        };
        counts.iter().map(split).collect::<Vec<usize>>()
    };
    let all = (0..counts.iter().product()).map(combination);
    all.filter(|options| (0..options.len()).all(|at| chosen(at).is_none_or(|chosen| chosen == options[at]))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Claims and totals: the ends over all combinations, and each reading's part alone.
    #[test]
    fn ranges_hold_against_plain_estimates(year in any_year()) {
        let mut request: Request = good(&year.json());
        // What an opening leaves unsaid has its own test.
        request.opening = None;
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
        let all: Vec<Vec<Seen>> =
            combinations(&region, &option).iter().map(|options| paid(&request, &region, options)).collect();
        prop_assert!(answer.runs <= all.len());
        let alone = |reading: usize| -> Vec<Vec<Seen>> {
            (0..region.readings[reading].options.len()).map(|at| {
                let mut options = own.clone();
                options[reading] = at;
                paid(&request, &region, &options)
            }).collect()
        };
        let own = paid(&request, &region, &own);
        for (at, decided) in answer.claims.iter().enumerate() {
            if own[at].1 {
                prop_assert_eq!(&decided.range, &None);
                continue;
            }
            let told = |all: Vec<Vec<Seen>>| -> Vec<Option<PersonAndFund>> {
                all.iter().map(|paid| (!paid[at].1).then_some(paid[at].0)).collect()
            };
            hold(decided.range.as_ref(), &told(all.clone()), &|reading| told(alone(reading)));
            prop_assert!(decided.left_out.is_empty() || told(all.clone()).contains(&None));
        }
        let totals = |all: Vec<Vec<Seen>>| -> Vec<Option<PersonAndFund>> { all.iter().map(|paid| sum(paid, &own)).collect() };
        hold(answer.totals_range.as_ref(), &totals(all.clone()), &|reading| totals(alone(reading)));
        for end in &answer.years {
            let of_year = |paid: &[Seen]| -> Vec<Seen> {
                let paid = paid.iter().zip(&request.claims).filter(|(_, claim)| claim.date.year() == end.year);
                paid.map(|(paid, _)| *paid).collect()
            };
            let sums = |all: Vec<Vec<Seen>>| -> Vec<Option<PersonAndFund>> {
                all.iter().map(|paid| sum(&of_year(paid), &of_year(&own))).collect()
            };
            prop_assert_eq!(Some(PersonAndFund::of(&end.totals)), sum(&of_year(&own), &of_year(&own)));
            hold(end.range.as_ref(), &sums(all.clone()), &|reading| sums(alone(reading)));
        }
        let sum = answer.years.iter().fold(Slip::default(), |mut sum, end| { sum += end.totals; sum });
        prop_assert_eq!(sum, answer.totals);
    }
}

/// A way to read a clause under which a value is missing is no payment of nothing: it stays out of the range, by name.
#[test]
fn a_missing_value_is_left_out_of_the_range() {
    let request = |readings: Value| {
        let insured = json!({"status": "active"});
        json!({"region": "tibet", "insured": insured, "claims": [visit("outpatient", "secondary", "1000")], "readings": readings})
    };
    let respond =
        |request: Value| serde_json::to_value(Response::new(&answered(region("tibet"), &request))).expect("JSON");
    let response = respond(request(json!({})));
    let claim = &response["claims"][0];
    assert_eq!((&claim["slip"]["person"], &claim["certainty"]), (&json!("510.00"), &json!("assumed")));
    assert_eq!((&claim["range"], &claim["left_out"]), (&Value::Null, &json!(["below-secondary"])));
    assert_eq!((&response["totals_range"], &response["totals_left_out"]), (&Value::Null, &json!(["below-secondary"])));
    assert_eq!(response["year"][0]["left_out"], json!(["below-secondary"]));
    assert!(response["readings"]["below-secondary"].is_string(), "{response}");
    // 选定了，就没有漏下的；换一种读法，就是缺数，没有范围。
    let response = respond(request(json!({"below-secondary": "inclusive"})));
    assert_eq!(response["claims"][0]["left_out"], Value::Null);
    let response = respond(request(json!({"below-secondary": "exclusive"})));
    let claim = &response["claims"][0];
    assert_eq!((&claim["outcome"], &claim["range"]), (&json!("needs_value"), &Value::Null));
}
