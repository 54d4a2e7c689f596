//! Generated years: requests with everything the contract knows, in the contract's own JSON.

use gongji::region::{PoolId, QuestionKind, Region};
use gongji::units::Set;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{all_ids, real_ids, region};

/// A generated request.
#[derive(Clone, Debug)]
pub struct Year {
    pub region: &'static str,
    insured: String,
    claims: Vec<String>,
    extra: String,
}

impl Year {
    /// The request as JSON.
    pub fn json(&self) -> String {
        let Year { region, insured, claims, extra } = self;
        format!(r#"{{"region": "{region}", "insured": {insured}, "claims": [{}]{extra}}}"#, claims.join(", "))
    }
}

/// Amounts as bills have them: mostly small, sometimes around a threshold, sometimes huge.
fn money() -> impl Strategy<Value = String> {
    let fen = prop_oneof![
        6 => 0..200_000_i64,
        2 => (select(vec![10_000, 20_000, 30_000, 40_000, 100_000, 200_000, 240_000, 300_000, 600_000_i64]), -2..=2_i64)
            .prop_map(|(fen, off)| fen + off),
        1 => 0..60_000_000_i64,
        1 => 0..=9_999_999_999_i64,
    ];
    fen.prop_map(|fen| format!("{}.{:02}", fen / 100, fen % 100))
}

fn bill() -> impl Strategy<Value = String> {
    let parts = (money(), 0..100_u32, 0..100_u32, 0..100_u32).prop_map(|(total, outside, above, first)| {
        let fen: i64 = total.replace('.', "").parse().expect("digits");
        let part = |percent: u32| fen * i64::from(percent) / 400;
        let yuan = |fen: i64| format!("{}.{:02}", fen / 100, fen % 100);
        format!(
            r#"{{"total": "{total}", "outside_catalogue": "{}", "above_limit": "{}", "first_share": "{}"}}"#,
            yuan(part(outside)),
            yuan(part(above)),
            yuan(part(first)),
        )
    });
    let item = (select(vec!["A", "B", "C"]), 0..500_000_i64, prop::option::of(0..500_000_i64), 0..4_u32, any::<bool>());
    let items = prop::collection::vec(item, 1..5).prop_map(|items| {
        let yuan = |fen: i64| format!("{}.{:02}", fen / 100, fen % 100);
        let items: Vec<String> = items
            .into_iter()
            .map(|(class, amount, limit, rate, dual)| {
                let limit = limit.map_or(String::new(), |limit| format!(r#", "limit": "{}""#, yuan(limit)));
                let rate =
                    ["", r#", "first_share_rate": "0.05""#, r#", "first_share_rate": "0.333""#, ""][rate as usize];
                format!(r#"{{"class": "{class}", "amount": "{}"{limit}{rate}, "dual_channel": {dual}}}"#, yuan(amount))
            })
            .collect();
        format!(r#"{{"items": [{}]}}"#, items.join(", "))
    });
    prop_oneof![3 => money().prop_map(|total| format!(r#"{{"total": "{total}"}}"#)), 1 => parts, 1 => items]
}

fn claim() -> impl Strategy<Value = String> {
    let care = prop_oneof![
        5 => Just("outpatient"), 2 => Just("chronic"), 2 => Just("special"), 1 => Just("rescue"),
        1 => Just("day_surgery"), 2 => Just("inpatient"), 1 => Just("negotiated_drug"), 1 => Just("maternity"),
    ];
    let place = (
        prop_oneof![6 => Just("hospital"), 2 => Just("pharmacy"), 1 => Just("internet")],
        select(vec!["primary", "secondary", "tertiary"]),
        prop_oneof![9 => Just(true), 1 => Just(false)],
        prop_oneof![6 => Just("local"), 1 => Just("elsewhere_direct"), 1 => Just("elsewhere_manual")],
    );
    let date = (prop_oneof![1 => Just(2022_u32), 6 => Just(2023), 1 => Just(2024)], 1..=12_u32, 1..=28_u32);
    let rest = (
        prop_oneof![4 => Just(""), 1 => Just(r#", "status": "retired""#), 1 => Just(r#", "status": "active""#)],
        prop_oneof![
            6 => Just(""),
            1 => Just(r#", "followed_by": {"care": "inpatient", "days": 7, "same_hospital": true}"#),
            1 => Just(r#", "followed_by": {"care": "special", "days": 8, "same_hospital": false}"#),
        ],
        prop_oneof![5 => Just(""), 1 => Just(r#", "during_admission": true"#), 1 => Just(r#", "account_pays": false"#)],
        prop_oneof![5 => Just(""), 1 => Just(r#", "prescription": false"#)],
    );
    (care, place, date, bill(), rest).prop_map(|(care, (kind, level, designated, place), (y, m, d), bill, rest)| {
        let (status, next, flags, prescription) = rest;
        format!(
            r#"{{"date": "{y}-{m:02}-{d:02}", "care": "{care}", "provider": {{"kind": "{kind}", "level": "{level}", "designated": {designated}}}, "place": "{place}", "bill": {bill}{status}{next}{flags}{prescription}}}"#
        )
    })
}

fn insured() -> impl Strategy<Value = String> {
    let diseases = prop::collection::vec(money(), 0..4);
    let birth = prop::option::weighted(0.7, 1_930..2_000_u32);
    (any::<bool>(), prop::option::of(money()), diseases, birth).prop_map(|(retired, balance, diseases, birth)| {
        let status = if retired { "retired" } else { "active" };
        let balance = balance.map_or(String::new(), |balance| format!(r#", "account_balance": "{balance}""#));
        let birth = birth.map_or(String::new(), |year| format!(r#", "birth": "{year}-07-01""#));
        let diseases: Vec<String> = diseases.iter().map(|ceiling| format!(r#"{{"ceiling": "{ceiling}"}}"#)).collect();
        format!(r#"{{"status": "{status}"{birth}{balance}, "chronic_diseases": [{}]}}"#, diseases.join(", "))
    })
}

/// Answers to some of the region's questions, and a choice for some of its readings.
fn extra(region: &Region) -> impl Strategy<Value = String> + use<> {
    let questions: Vec<(String, QuestionKind)> =
        region.questions.iter().map(|question| (question.id.clone(), question.kind)).collect();
    let readings: Vec<(String, Vec<String>)> = region
        .readings
        .iter()
        .map(|reading| (reading.id.clone(), reading.options.iter().map(|option| option.id.clone()).collect()))
        .collect();
    let answers = prop::collection::vec((any::<bool>(), 1..45_000_i64), questions.len());
    let choices = prop::collection::vec((0..4_u32, 0..8_usize), readings.len());
    let opening = prop::option::weighted(0.3, (2022..=2024_u32, 0..100_000_i64));
    let pools = gongji::engine::accumulating(region);
    let named = move |known: Set<PoolId>, ids: &[String], yuan: i64| {
        let amounts = ids.iter().enumerate().filter(|(at, _)| known.contains(PoolId::at(*at)));
        amounts.map(|(_, id)| format!(r#""{id}": {yuan}"#)).collect::<Vec<_>>().join(", ")
    };
    let ids: Vec<String> = region.pools.iter().map(|pool| pool.id.clone()).collect();
    (answers, choices, opening).prop_map(move |(answers, choices, opening)| {
        let parameters =
            questions.iter().zip(&answers).filter(|(_, (given, _))| *given).map(|((id, kind), (_, number))| {
                let value = match kind {
                    QuestionKind::Money => format!("{}.{:02}", number, number % 100),
                    // Small enough that no sum of rates leaves 100 %, which is an error of its own.
                    QuestionKind::Rate => format!("0.{:05}", number % 25_000),
                    QuestionKind::Number => (number % 40).to_string(),
                    QuestionKind::YesNo => if number % 2 == 0 { "yes" } else { "no" }.to_owned(),
                };
                format!(r#""{id}": "{value}""#)
            });
        let readings = readings
            .iter()
            .zip(&choices)
            .filter(|(_, (skip, _))| *skip == 0)
            .map(|((id, options), (_, at))| format!(r#""{id}": "{}""#, options[at % options.len()]));
        let opening = opening.map_or(String::new(), |(year, yuan)| {
            let (deductible, paid) = (named(pools.deductibles, &ids, yuan % 700), named(pools.ceilings, &ids, yuan));
            format!(r#", "opening": {{"year": {year}, "deductible": {{{deductible}}}, "paid": {{{paid}}}}}"#)
        });
        let (parameters, readings): (Vec<_>, Vec<_>) = (parameters.collect(), readings.collect());
        format!(r#", "parameters": {{{}}}, "readings": {{{}}}{opening}"#, parameters.join(", "), readings.join(", "))
    })
}

/// Requests of any region in `regions/`.
pub fn any_year() -> impl Strategy<Value = Year> {
    select(real_ids()).prop_flat_map(year)
}

/// Requests of any region, real or invented.
pub fn any_year_anywhere() -> impl Strategy<Value = Year> {
    select(all_ids()).prop_flat_map(year)
}

/// Requests of one region with up to a dozen claims.
pub fn year(id: &'static str) -> impl Strategy<Value = Year> {
    let claims = prop::collection::vec(claim(), 1..12);
    (insured(), claims, extra(&region(id))).prop_map(move |(insured, claims, extra)| Year {
        region: id,
        insured,
        claims,
        extra,
    })
}
