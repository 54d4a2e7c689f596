//! Advice: what a plain estimate of the changed request confirms, what the person can choose, and nothing else.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "properties/years.rs"]
#[allow(dead_code, reason = "not all of it is used here")]
mod years;

use gongji::advice::{Action, Advice, Advised, Advising, advise};
use gongji::engine::{Line, Outcome};
use gongji::response::AdvisedResponse;
use gongji::{Care, Json, Language, Money, Place, Problem, Request, Variants, slips};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use years::{region, year};

const REGIONS: [&str; 5] = ["enshi", "jilin-city", "chuxiong", "shandong", "tibet"];

fn check(advising: &Value) -> Result<Advising, Problem> {
    Advising::check(&Json::parse(&advising.to_string()).expect("JSON"))
}

fn advised(advising: &Value) -> Advised {
    let advising = check(advising).expect("a good wish");
    advise(&mut Variants::new(region(&advising.request.region)), &advising).expect("advice")
}

/// Each piece of advice as `kind gain cash`.
fn brief(advising: &Value) -> Vec<String> {
    let advised = advised(advising);
    let name = |action: &Action| match action {
        Action::Level(level) => format!("level {}", level.name()),
        Action::NewYear(day) => format!("new_year {day}"),
        Action::Order(order) => format!("order {order:?}"),
        other => other.name().to_owned(),
    };
    advised.advice.iter().map(|one| format!("{} {} {}", name(&one.action), one.gain, one.cash)).collect()
}

fn visit(date: &str, care: &str, level: &str, total: &str) -> Value {
    json!({"date": date, "care": care, "provider": {"kind": "hospital", "level": level}, "bill": {"total": total}})
}

fn wish(region: &str, claims: Value) -> Value {
    json!({"request": {"region": region, "insured": {"status": "active"}, "claims": claims}})
}

#[test]
fn another_level() {
    let mut enshi = wish("enshi", json!([visit("2023-03-01", "outpatient", "tertiary", "1000")]));
    assert_eq!(brief(&enshi), ["level primary 120.00 120.00", "level secondary 60.00 60.00"]);
    // 个人账户付了一部分的，省下的先是账户的钱。
    enshi["request"]["insured"]["account_balance"] = json!("650");
    assert_eq!(brief(&enshi), ["level primary 120.00 50.00", "level secondary 60.00 50.00"]);
    let mut jilin = wish("jilin-city", json!([visit("2023-03-01", "outpatient", "tertiary", "1000")]));
    // 三级 350；二级 (1000 − 200) × 55% = 440；一级 (1000 − 100) × 60% = 540。
    assert_eq!(brief(&jilin), ["level primary 190.00 190.00", "level secondary 90.00 90.00"]);
    jilin["request"]["claims"][0]["care"] = json!("special");
    // 一级不做特殊疾病；起付标准 1100 和 800。
    assert_eq!(brief(&jilin), ["level secondary 174.00 174.00"]);
    let tibet = wish("tibet", json!([visit("2023-03-01", "outpatient", "tertiary", "1000")]));
    assert_eq!(brief(&tibet), ["level primary 70.00 70.00", "level secondary 70.00 70.00"]);
    let mut shandong = wish("shandong", json!([visit("2023-03-01", "outpatient", "tertiary", "3000")]));
    shandong["request"]["parameters"] = json!({"average_wage": "80000"});
    assert_eq!(brief(&shandong), [""; 0], "the framework does not tell levels apart");
    let mut chuxiong = wish("chuxiong", json!([visit("2023-03-01", "outpatient", "secondary", "1000")]));
    assert_eq!(brief(&chuxiong), [""; 0], "nothing is known, nothing is advised");
    chuxiong["request"]["parameters"] = json!({"visit_deductible_secondary": "50"});
    assert_eq!(brief(&chuxiong), [""; 0], "the other levels are not known");
    chuxiong["request"]["parameters"] = json!({"visit_deductible_secondary": "50", "visit_deductible_primary": "20"});
    // 950 × 55% = 522.50；980 × 60% = 588。
    assert_eq!(brief(&chuxiong), ["level primary 65.50 65.50"]);
}

#[test]
fn nothing_below_one_yuan() {
    for (total, expected) in [
        ("5", vec!["level primary 1.00 1.00"]),
        ("4.99", vec![]),
        ("9.99", vec!["level primary 1.99 1.99"]),
        ("10", vec!["level primary 2.00 2.00", "level secondary 1.00 1.00"]),
    ] {
        let mut wish = wish("enshi", json!([visit("2023-03-01", "outpatient", "tertiary", total)]));
        wish["request"]["opening"] = json!({"year": 2023, "deductible": {"general": "400"}});
        assert_eq!(brief(&wish), expected, "{total}");
    }
    for (balance, expected) in [("1", vec!["account 0.00 1.00"]), ("0.99", vec![])] {
        let mut wish = wish("enshi", json!([visit("2023-03-01", "maternity", "tertiary", "300")]));
        wish["request"]["insured"]["account_balance"] = json!(balance);
        wish["request"]["claims"][0]["account_pays"] = json!(false);
        assert_eq!(brief(&wish), expected, "{balance}");
    }
}

#[test]
fn a_designated_place() {
    let mut wish = wish("enshi", json!([visit("2023-03-01", "outpatient", "primary", "1000")]));
    wish["request"]["claims"][0]["provider"]["designated"] = json!(false);
    assert_eq!(brief(&wish), ["designated 420.00 420.00"]);
    wish["request"]["claims"][0]["care"] = json!("rescue");
    assert_eq!(brief(&wish), [""; 0], "a rescue goes where it is nearest");
}

#[test]
fn a_prescription() {
    for (designated, prescription, expected) in [
        (true, true, vec![]),
        (true, false, vec!["prescription 420.00 420.00"]),
        (false, true, vec!["prescription 420.00 420.00"]),
        (false, false, vec!["prescription 420.00 420.00"]),
    ] {
        let mut wish = wish("enshi", json!([visit("2023-03-01", "outpatient", "primary", "1000")]));
        wish["request"]["claims"][0]["provider"] =
            json!({"kind": "pharmacy", "level": "primary", "designated": designated});
        wish["request"]["claims"][0]["prescription"] = json!(prescription);
        assert_eq!(brief(&wish), expected);
    }
}

#[test]
fn settled_directly() {
    let elsewhere = |region: &str| {
        let mut wish = wish(region, json!([visit("2023-03-01", "outpatient", "primary", "1000")]));
        wish["request"]["claims"][0]["place"] = json!("elsewhere_manual");
        wish
    };
    for (region, expected) in [
        ("enshi", vec!["direct 420.00 420.00"]),
        ("tibet", vec!["direct 490.00 490.00"]),
        // 待遇一样，没有差别；框架哪一种都没写。
        ("jilin-city", vec![]),
        ("shandong", vec![]),
        // 还缺起付标准。
        ("chuxiong", vec![]),
    ] {
        assert_eq!(brief(&elsewhere(region)), expected, "{region}");
    }
    let advised = advised(&elsewhere("enshi"));
    assert!(advised.advice[0].at_most, "what the other rule would pay is not known");
    let view = serde_json::to_value(AdvisedResponse::new(&advised)).expect("JSON");
    assert_eq!(view["advice"][0]["worth"], "自己最多少出 420.00 元");
    assert_eq!(view["advice"][0]["clause"]["article"], "第四条（五）");
}

#[test]
fn recognition() {
    let mut wish = wish("jilin-city", json!([visit("2023-03-01", "outpatient", "primary", "2000")]));
    wish["request"]["opening"] = json!({"year": 2023, "deductible": {"outpatient": "800"}});
    // 普通门诊只付到 1000；慢性病 70%。
    assert_eq!(brief(&wish), [""; 0], "no ceiling is known");
    wish["disease_ceiling"] = json!("1200");
    assert_eq!(brief(&wish), ["recognition 200.00 200.00"]);
    wish["disease_ceiling"] = json!("1000.99");
    assert_eq!(brief(&wish), [""; 0]);
    wish["disease_ceiling"] = json!("1001");
    assert_eq!(brief(&wish), ["recognition 1.00 1.00"]);
    // 已经认定了的，按自己的病种限额。
    wish["request"]["insured"]["chronic_diseases"] = json!([{"ceiling": "5000"}]);
    assert_eq!(brief(&wish), ["recognition 400.00 400.00"]);
    for region in ["enshi", "tibet", "shandong"] {
        wish = self::wish(region, json!([visit("2023-03-01", "outpatient", "primary", "100")]));
        wish["disease_ceiling"] = json!("5000");
        assert_eq!(brief(&wish), [""; 0], "{region} leaves chronic diseases to other rules");
    }
}

#[test]
fn the_other_side_of_new_year() {
    let used_up = |date: &str, today: Value| {
        let claims =
            json!([visit("2023-02-01", "outpatient", "primary", "4000"), visit(date, "outpatient", "primary", "1000")]);
        let mut wish = wish("enshi", claims);
        wish["today"] = today;
        if wish["today"].is_null() {
            wish.as_object_mut().expect("an object").remove("today");
        }
        brief(&wish)
    };
    // 限额 2000 已用完：到明年再看，(1000 − 400) × 70% = 420。
    for (date, expected) in [
        ("2023-12-31", vec!["new_year 2024-01-01 420.00 420.00"]),
        ("2023-10-01", vec!["new_year 2024-01-01 420.00 420.00"]),
        ("2023-09-30", vec![]),
    ] {
        assert_eq!(used_up(date, Value::Null), expected, "{date}");
        assert_eq!(used_up(date, json!("2023-03-01")), expected, "{date}");
    }
    assert_eq!(used_up("2023-12-31", json!("2024-01-01")), [""; 0], "what was is not advised on");
    // 去年的起付标准已经付过：提前到去年，前提是那天还没过。
    let early = |date: &str, today: &str| {
        let claims =
            json!([visit("2023-11-01", "outpatient", "primary", "400"), visit(date, "outpatient", "primary", "400")]);
        let mut wish = wish("enshi", claims);
        wish["today"] = json!(today);
        brief(&wish)
    };
    assert_eq!(early("2024-01-05", "2023-12-20"), ["new_year 2023-12-31 280.00 280.00"]);
    assert_eq!(early("2024-03-31", "2023-12-31"), ["new_year 2023-12-31 280.00 280.00"]);
    assert_eq!(early("2024-01-05", "2024-01-01"), [""; 0], "that day has passed");
    assert_eq!(early("2024-04-01", "2023-12-20"), [""; 0], "nobody is told to come three months early");
}

#[test]
fn the_order_of_planned_visits() {
    let claims = json!([
        visit("2023-05-01", "outpatient", "primary", "300"),
        visit("2023-06-01", "outpatient", "tertiary", "1000"),
    ]);
    let mut wish = wish("jilin-city", claims);
    wish["today"] = json!("2023-04-01");
    // 先一级：100 + 200 起付，付 120 + 400；先三级：起付 300，付 350 + 180。
    let found = brief(&wish);
    assert!(found.contains(&"order [1, 0] 10.00 10.00".to_owned()), "{found:?}");
    wish["today"] = json!("2023-05-02");
    assert!(brief(&wish).iter().all(|one| !one.starts_with("order")));
    wish["today"] = json!("2023-04-01");
    wish["request"]["claims"][1]["care"] = json!("rescue");
    assert!(brief(&wish).iter().all(|one| !one.starts_with("order")), "a rescue does not wait");
}

#[test]
fn advice_tells_what_it_rests_on() {
    let mut wish = wish("jilin-city", json!([visit("2023-05-01", "outpatient", "tertiary", "3000")]));
    wish["language"] = json!("en");
    // 一级三级都到了限额 1000：没有可省的。
    assert_eq!(brief(&wish), [""; 0]);
    wish["request"]["claims"][0]["bill"]["total"] = json!("1900");
    // 限额管费用的话：三级 1000 × 50%，一级 1000 × 60%。
    let advised = advised(&wish);
    let view = serde_json::to_value(AdvisedResponse::new(&advised)).expect("JSON");
    let first = &view["advice"][0];
    assert_eq!((&first["kind"], &first["gain"]), (&json!("level"), &json!("200.00")));
    assert_eq!(first["range"], json!({"low": "100.00", "high": "200.00"}));
    assert_eq!(first["certainty"], "assumed");
    assert_eq!(first["action"], "This visit: go to a primary hospital");
    assert_eq!(first["why"]["stage"], "deductible");
    assert_eq!(
        (&first["why"]["before"]["amount"], &first["why"]["after"]["amount"]),
        (&json!("300.00"), &json!("100.00"))
    );
    assert_eq!(first["clause"]["article"], "第六条");
}

/// Each row: where, what, the code, the path.
#[test]
fn bad_wishes_are_refused() {
    let good = || {
        let mut wish = wish("jilin-city", json!([visit("2023-05-01", "outpatient", "tertiary", "3000")]));
        wish["today"] = json!("2023-01-01");
        wish
    };
    assert!(!brief(&good()).is_empty() || advised(&good()).planned == [0]);
    let rows: &[(&str, Value, &str, &str)] = &[
        ("/today", json!("2023-02-30"), "date", "/today"),
        ("/today", json!(20_230_101), "type", "/today"),
        ("/today", json!(""), "date", "/today"),
        ("/disease_ceiling", json!("-1"), "negative", "/disease_ceiling"),
        ("/disease_ceiling", json!("1.005"), "decimals", "/disease_ceiling"),
        ("/disease_ceiling", json!("100000000"), "too_large", "/disease_ceiling"),
        ("/disease_ceiling", json!([1]), "type", "/disease_ceiling"),
        ("/language", json!("fr"), "choice", "/language"),
        ("/planned", json!([0]), "unknown_field", "/planned"),
        ("/request", json!([]), "type", "/request"),
        ("/request/region", json!(7), "type", "/request/region"),
        ("/request/claims", json!([]), "empty", "/request/claims"),
        ("/request/claims/0/date", json!("soon"), "date", "/request/claims/0/date"),
        (
            "/request/claims/0/bill",
            json!({"total": "10", "first_share": "11"}),
            "parts_exceed_total",
            "/request/claims/0/bill",
        ),
        ("/request/claims/0/terms", json!({"rate": "0.5"}), "terms_not_needed", "/request/claims/0/terms"),
        ("/request/insured/status", json!("gone"), "choice", "/request/insured/status"),
        ("/request/parameters", json!({"moon": "1"}), "unknown_parameter", "/request/parameters/moon"),
        ("/request/readings", json!({"moon": "1"}), "unknown_reading", "/request/readings/moon"),
        (
            "/request/opening",
            json!({"year": 2023, "paid": {"moon": "1"}}),
            "unknown_pool",
            "/request/opening/paid/moon",
        ),
    ];
    for (pointer, value, code, path) in rows {
        let mut bad = good();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let fields = bad.pointer_mut(parent).and_then(Value::as_object_mut);
        match fields {
            Some(fields) => drop(fields.insert((*key).to_owned(), value.clone())),
            None => bad.pointer_mut(parent).expect("a list")[key.parse::<usize>().expect("an index")] = value.clone(),
        }
        let mut variants = Variants::new(region("jilin-city"));
        let problem = check(&bad).and_then(|it| advise(&mut variants, &it).map(drop)).expect_err(pointer);
        assert_eq!((problem.code(), problem.path.as_str()), (*code, *path), "{pointer} {value}");
        for language in [Language::Zh, Language::En] {
            assert!(!problem.message(language).is_empty());
        }
    }
    let problem = check(&json!({"today": "2023-01-01"})).expect_err("no request");
    assert_eq!((problem.code(), problem.path.as_str()), ("missing", "/request"));
}

/// The request as the advice would have it, written down a second time.
fn followed(request: &Request, advice: &Advice, wish: &Advising) -> Request {
    let mut request = request.clone();
    let days: Vec<_> = request.claims.iter().map(|claim| claim.date).collect();
    for at in &advice.claims {
        let claim = &mut request.claims[*at];
        match &advice.action {
            Action::Level(level) => claim.level = *level,
            Action::Designated => claim.designated = true,
            Action::Prescription => (claim.designated, claim.prescription) = (true, true),
            Action::Direct => claim.place = Place::ElsewhereDirect,
            Action::Recognition => claim.care = Care::Chronic,
            Action::Account => claim.account_pays = true,
            Action::NewYear(day) => claim.date = *day,
            Action::Order(_) => {}
        }
    }
    if let Action::Order(order) = &advice.action {
        let mut slots: Vec<_> = order.iter().map(|at| days[*at]).collect();
        slots.sort();
        order.iter().zip(slots).for_each(|(at, day)| request.claims[*at].date = day);
    }
    if advice.action == Action::Recognition && request.diseases.is_empty() {
        request.diseases.extend(wish.disease_ceiling);
    }
    request
}

fn sum(request: &Request, line: Line) -> (Money, Vec<Outcome>) {
    let decisions = slips(&mut Variants::new(region(&request.region)), request).expect("slips");
    let total = decisions.iter().map(|decision| decision.slip[line]).sum();
    (total, decisions.iter().map(|decision| decision.outcome).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// A plain estimate of the changed request confirms every gain; only planned visits change; sorted, at least a yuan;
    /// and the changed request is known: no visit is moved to another rule.
    #[test]
    fn plain_estimates_confirm_the_advice(
        year in (0..REGIONS.len()).prop_flat_map(|at| year(REGIONS[at])),
        today in prop::option::of(select(vec!["2022-01-01", "2023-01-01", "2023-06-15", "2023-12-15", "2024-06-01"])),
        ceiling in prop::option::of(0..5_000_i64),
    ) {
        let request: Value = serde_json::from_str(&year.json()).expect("JSON");
        let mut wish = json!({"request": request});
        if let Some(today) = today {
            wish["today"] = json!(today);
        }
        if let Some(ceiling) = ceiling {
            wish["disease_ceiling"] = json!(ceiling);
        }
        let wish = check(&wish).expect("a good wish");
        let mut variants = Variants::new(region(year.region));
        let advised = advise(&mut variants, &wish).expect("advice");
        let (person, outcomes) = sum(&wish.request, Line::Person);
        let (cash, _) = sum(&wish.request, Line::Cash);
        let gains: Vec<_> = advised.advice.iter().map(|one| std::cmp::Reverse((one.gain, one.cash))).collect();
        prop_assert!(gains.is_sorted());
        for one in &advised.advice {
            prop_assert!(one.gain.max(one.cash) >= Money::from_fen(100));
            prop_assert!(one.claims.iter().all(|at| advised.planned.contains(at)));
            let after = followed(&wish.request, one, &wish);
            let (new_person, new_outcomes) = sum(&after, Line::Person);
            prop_assert_eq!(person - new_person, one.gain, "{:?}", one);
            prop_assert_eq!(cash - sum(&after, Line::Cash).0, one.cash);
            prop_assert_eq!(one.person, [person, new_person]);
            let left = |outcome: &Outcome| matches!(outcome, Outcome::Referred | Outcome::NeedsValue);
            for (before, after) in outcomes.iter().zip(&new_outcomes) {
                prop_assert!(left(before) || !left(after), "{before:?} {after:?}");
                prop_assert!(!left(before) || left(after) || one.at_most && *before == Outcome::Referred);
            }
        }
        let view = serde_json::to_value(AdvisedResponse::new(&advised)).expect("JSON");
        prop_assert!(VALID.is_valid(&view), "{view}");
    }
}

static VALID: std::sync::LazyLock<jsonschema::Validator> = std::sync::LazyLock::new(|| {
    let schema = gongji::contract::json_schema(&gongji::contract::advice::ADVISED, false);
    jsonschema::validator_for(&schema).expect("a schema that compiles")
});
