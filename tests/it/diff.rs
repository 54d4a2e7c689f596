//! 比较规定: values that differ, and winners and losers, held against the engine's own slips.

use std::rc::Rc;

use crate::support::{edited, faults, good, json, real_ids, whole};
use gongji::contract::response::Comparison;
use gongji::engine::{Answers, Case, Line, Outcome};
use gongji::region::Region;
use gongji::review::diff::{Count, Duel, People, Population, RowFlaw, Stated, Tally, Topic, values};
use gongji::words::diff::stated;
use gongji::{Care, Date, Language, Level, Request, Status, Variants, slips};

fn day(text: &str) -> Date {
    Date::parse(text).expect(text)
}

fn case(region: &Region) -> Case {
    Case {
        status: Status::Active,
        birth: None,
        balance: None,
        diseases: Vec::new(),
        answers: Answers::none(region.questions.len()),
        opening: None,
        region: Rc::new(region.clone()),
    }
}

#[test]
fn a_changed_rate_is_one_difference_in_its_situation() {
    let row = r#"status = "active", level = "secondary", rate = "60%""#;
    let (old, new) = (whole("enshi"), edited("enshi", &[(row, &row.replace("60%", "65%"))]));
    let found = values([&old, &new]);
    assert_eq!(found.len(), 1, "{found:?}");
    let it = &found[0];
    assert_eq!((it.topic, it.status, it.level), (Topic::Share, Status::Active.bit(), Level::Secondary.bit()));
    assert_eq!(it.care, Care::Outpatient.bit() | Care::Rescue.bit());
    let texts = it.sides.clone().map(|side| side.iter().map(|one| stated(one, &old, Language::Zh)).collect::<Vec<_>>());
    assert_eq!(texts, [["60%"], ["65%"]]);
    assert_eq!(old.clause(it.sides[0][0].clause).id, "share");
    assert!(values([&old, &old]).is_empty());
}

/// A value that holds at every level, and one that holds for both statuses, is told once.
#[test]
fn what_differs_alike_is_told_together() {
    let row = r#"status = "active", amount = "400""#;
    let (old, new) = (whole("enshi"), edited("enshi", &[(row, &row.replace("400", "450"))]));
    let found = values([&old, &new]);
    let [it] = found.as_slice() else { panic!("{found:?}") };
    let all = Level::ALL.iter().fold(0, |bits, level| bits | level.bit());
    assert_eq!((it.topic, it.status, it.level), (Topic::Deductible, Status::Active.bit(), all));
}

#[test]
fn every_pair_differs_both_ways_alike() {
    let ids = real_ids();
    for (a, b) in ids.iter().flat_map(|a| ids.iter().map(|b| (whole(a), whole(b)))) {
        let (there, back) = (values([&a, &b]), values([&b, &a]));
        assert_eq!(there.is_empty(), a.id == b.id);
        assert_eq!(there.len(), back.len(), "{} {}", a.id, b.id);
        for it in there {
            // A region file's own sentence may differ in one language only.
            let read = |side: &[Stated], region: &Region| -> Vec<[String; 2]> {
                side.iter().map(|one| [Language::Zh, Language::En].map(|it| stated(one, region, it))).collect()
            };
            assert_ne!(read(&it.sides[0], &a), read(&it.sides[1], &b), "{} {}: {it:?}", a.id, b.id);
            assert!(back.iter().any(|other| other.topic == it.topic && other.sides[0] == it.sides[1]));
        }
    }
}

#[test]
fn two_dates_of_one_file_differ_in_what_changed_between() {
    let shandong = whole("shandong");
    let sides = [shandong.as_of(day("2023-06-01")), shandong.as_of(day("2024-01-01"))];
    let found = values([&sides[0], &sides[1]]);
    assert!(!found.is_empty() && found.iter().all(|it| it.topic == Topic::Credit), "{found:?}");
    assert_eq!(shandong.latest(), day("2024-01-01"));
    let before = [shandong.as_of(day("2022-12-31")), shandong.as_of(day("2023-01-01"))];
    let found = values([&before[0], &before[1]]);
    assert!(found.iter().any(|it| it.topic == Topic::InForce), "{found:?}");
}

/// A claim is decided by the rules of its day as by the rules as of that day.
#[test]
fn rules_as_of_a_day_are_that_days_rules() {
    let mut count = 0;
    for id in real_ids() {
        let region = whole(id);
        for example in &region.examples {
            let request = good::<Request>(&example.request);
            for claim in &request.claims {
                let one = Request { claims: vec![claim.clone()], ..request.clone() };
                let slip =
                    |region: Region| slips(&mut Variants::new(region), &one).map(|all| (all[0].outcome, all[0].slip));
                if let Ok(usual) = slip(region.clone()) {
                    assert_eq!(slip(region.as_of(claim.date)), Ok(usual), "{id} {}", example.id);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 300, "{count} claims");
}

#[test]
fn a_population_is_its_seeds() {
    let play = |persons, seed| -> Tally {
        let mut duel = Duel::new([case(&whole("enshi")), case(&whole("tibet"))]);
        Population { persons, seed, year: 2024 }.play(&mut duel);
        duel.end()
    };
    let tally = play(2_000, 7);
    assert_eq!(tally, play(2_000, 7));
    assert_ne!(tally, play(2_000, 8));
    let claims = tally.claims();
    assert!(claims.all > 8_000 && claims.won > 0 && claims.lost > 0 && claims.same() > 0, "{tally:?}");
    assert!(tally.persons.iter().map(|count| count.all).sum::<u64>() > 1_500);
    assert!(tally.groups.iter().flatten().all(|group| group.all > 100));
}

/// Rows of a CSV, and the same persons as requests.
#[test]
fn winners_and_losers_are_those_of_the_slips() {
    let mut csv = vec!["person,status,date,level,total,care,kind,first_share".to_owned()];
    let mut requests = Vec::new();
    for person in 0..60_u32 {
        let status = ["active", "retired"][(person % 2) as usize];
        let mut claims = Vec::new();
        for visit in 0..=person % 9 {
            let (month, level) = (visit + 1, ["primary", "secondary", "tertiary"][((person + visit) % 3) as usize]);
            let care = ["outpatient", "rescue", "inpatient"][(person / 7 % 3) as usize];
            let kind = ["hospital", "pharmacy"][usize::from(care == "outpatient" && visit % 4 == 3)];
            let total = format!("{}.{:02}", 40 + (person * 131 + visit * 57) % 1400, (person * visit) % 100);
            csv.push(format!("p{person},{status},2024-{month:02}-10,{level},{total},{care},{kind},1.5"));
            claims.push(format!(
                r#"{{"date": "2024-{month:02}-10", "care": "{care}", "provider": {{"kind": "{kind}", "level": "{level}"}}, "bill": {{"total": "{total}", "first_share": "1.5"}}}}"#
            ));
        }
        requests.push(format!(r#""insured": {{"status": "{status}"}}, "claims": [{}]}}"#, claims.join(",")));
    }
    let pair = ["enshi", "jilin-city"];
    let mut duel = Duel::new(pair.map(|id| case(&whole(id))));
    let mut people = People::new(csv[0].split(',')).expect("a heading");
    for row in &csv[1..] {
        people.row(row.split(','), &mut duel).expect(row);
    }
    let tally = duel.end();

    let (mut claims, mut unknown, mut persons) = (Count::default(), 0, [Count::default(); 2]);
    let see = |count: &mut Count, saved: i64| {
        count.all += 1;
        count.won += u64::from(saved > 0);
        count.lost += u64::from(saved < 0);
        count.gain += i128::from(saved.max(0));
        count.loss += i128::from((-saved).max(0));
    };
    for (at, request) in requests.iter().enumerate() {
        let [a, b] = pair.map(|id| {
            let text = format!(r#"{{"region": "{id}", {request}"#);
            let request = good::<Request>(&text);
            slips(&mut Variants::new(whole(id)), &request).expect("slips")
        });
        let mut year = None;
        for (a, b) in a.iter().zip(&b) {
            let silent = |it: Outcome| matches!(it, Outcome::NeedsValue | Outcome::Referred | Outcome::NotInForce);
            if silent(a.outcome) || silent(b.outcome) {
                unknown += 1;
                continue;
            }
            let saved = (a.slip[Line::Person] - b.slip[Line::Person]).fen();
            see(&mut claims, saved);
            *year.get_or_insert(0) += saved;
        }
        if let Some(saved) = year {
            see(&mut persons[at % 2], saved);
        }
    }
    assert_eq!((tally.claims(), tally.unknown, tally.persons), (claims, unknown, persons));
    assert!(claims.won > 0 && claims.lost > 0 && unknown > 0);
}

#[test]
fn bad_rows_say_where() {
    let heading =
        "person,status,date,level,total,care,kind,place,outside_catalogue,above_limit,first_share,chronic_ceiling";
    for (heading, column) in [
        ("person,status,date,level", "total"),
        ("person,status,date,level,total,totl", "totl"),
        ("person,status,date,level,total,total", "total"),
        ("", ""),
    ] {
        assert_eq!(People::new(heading.split(',')).expect_err(heading).column.as_deref(), Some(column), "{heading}");
    }
    for (row, column) in [
        ("p,gone,2024-01-01,primary,1,,,,,,,", "status"),
        ("p,active,2024-02-30,primary,1,,,,,,,", "date"),
        ("p,active,2024-01-01,fourth,1,,,,,,,", "level"),
        ("p,active,2024-01-01,primary,,,,,,,,", "total"),
        ("p,active,2024-01-01,primary,-1,,,,,,,", "total"),
        ("p,active,2024-01-01,primary,1.005,,,,,,,", "total"),
        ("p,active,2024-01-01,primary,123456789,,,,,,,", "total"),
        ("p,active,2024-01-01,primary,1e3,,,,,,,", "total"),
        ("p,active,2024-01-01,primary,1,dentist,,,,,,", "care"),
        ("p,active,2024-01-01,primary,1,,shop,,,,,", "kind"),
        ("p,active,2024-01-01,primary,1,,,abroad,,,,", "place"),
        ("p,active,2024-01-01,primary,1,,,,1.x,,,", "outside_catalogue"),
        ("p,active,2024-01-01,primary,1,,,,,.5,,", "above_limit"),
        ("p,active,2024-01-01,primary,1,,,,,,-0,", "first_share"),
        ("p,active,2024-01-01,primary,1,,,,0.5,0.5,0.01,", "total"),
        ("p,active,2024-01-01,primary,1,,,,,,,many", "chronic_ceiling"),
        ("q,active,2022-12-31,primary,1,,,,,,,", "date"),
        ("p,active", ""),
        ("p,active,2024-01-01,primary,1,,,,,,,,", ""),
    ] {
        let mut duel = Duel::new([case(&whole("enshi")), case(&whole("tibet"))]);
        let mut people = People::new(heading.split(',')).expect("a heading");
        people.row("q,active,2023-01-01,primary,10.5,,,,,,,".split(','), &mut duel).expect("a good row");
        let fault = people.row(row.split(','), &mut duel).expect_err(row);
        assert_eq!(fault.column.as_deref().unwrap_or_default(), column, "{row}: {fault:?}");
        if row.starts_with('q') {
            assert!(matches!(fault.flaw, RowFlaw::Unsorted(_)));
        }
        for language in [Language::Zh, Language::En] {
            assert!(gongji::words::diff::row(2, &fault, language).chars().count() > 8);
        }
        assert_eq!(duel.end().claims().all, 1, "nothing of a bad row counts");
    }
}

#[test]
fn comparisons_are_as_the_schema_says() {
    let ids = real_ids();
    for (a, b) in ids.iter().zip(ids.iter().rev()).map(|(a, b)| (whole(a), whole(b))) {
        let mut duel = Duel::new([case(&a), case(&b)]);
        Population { persons: 50, seed: 3, year: 2024 }.play(&mut duel);
        let (found, tally) = (values([&a, &b]), duel.end());
        let sides = [(&a, a.latest()), (&b, b.latest())];
        let view = Comparison::new(sides, &found, Some(&tally), Language::Zh);
        assert_eq!(faults("diff", &json(&view)), [""; 0], "{} {}", a.id, b.id);
    }
}
