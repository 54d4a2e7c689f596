//! Advice: what a plain estimate of the changed request confirms, what the person can choose, and nothing else.

mod bad;
mod properties;

use crate::support::{self, region};
use gongji::analysis::advice::{Action, Advised, Advising, advise};
use gongji::contract::response::AdvisedResponse;
use gongji::{Problem, Variants};
use serde_json::{Value, json};

fn check(advising: &Value) -> Result<Advising, Problem> {
    support::check(&advising.to_string())
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

/// All eight kinds: the visit, what it is worth, the article that it rests on, and what to mind in both languages.
#[test]
fn every_kind_has_its_clause_and_its_caveat() {
    let far = |mut wish: Value| {
        wish["request"]["claims"][0]["place"] = json!("elsewhere_manual");
        wish
    };
    let provider = |mut wish: Value, provider: Value| {
        wish["request"]["claims"][0]["provider"] = provider;
        wish
    };
    let with = |mut wish: Value, at: &str, value: Value| {
        wish[at] = value;
        wish
    };
    let one =
        |region: &str, level: &str, total: &str| wish(region, json!([visit("2023-12-30", "outpatient", level, total)]));
    let mut chronic = with(one("jilin-city", "primary", "2000"), "disease_ceiling", json!("5000"));
    chronic["request"]["opening"] = json!({"year": 2023, "deductible": {"outpatient": "800"}});
    let mut own = wish("enshi", json!([visit("2023-03-01", "maternity", "tertiary", "300")]));
    own["request"]["insured"]["account_balance"] = json!("200");
    own["request"]["claims"][0]["account_pays"] = json!(false);
    let used_up = [("2023-02-01", "4000"), ("2023-12-30", "1000")];
    let used_up = used_up.map(|(day, total)| visit(day, "outpatient", "primary", total));
    let planned = [("2023-05-01", "primary", "300"), ("2023-06-01", "tertiary", "1000")];
    let planned = planned.map(|(day, level, total)| visit(day, "outpatient", level, total));
    let rows = [
        ("level", one("enshi", "tertiary", "1000"), "120.00", "第四条（三）", ["能不能看这个病", "Ask a doctor"]),
        (
            "designated",
            provider(
                one("enshi", "primary", "1000"),
                json!({"kind": "hospital", "level": "primary", "designated": false}),
            ),
            "420.00",
            "第四条（六）",
            ["是不是定点", "whether it is designated"],
        ),
        (
            "prescription",
            with(
                provider(
                    one("enshi", "primary", "1000"),
                    json!({"kind": "pharmacy", "level": "primary", "designated": false}),
                ),
                "language",
                json!("zh"),
            ),
            "420.00",
            "第四条（三）",
            ["医生认为需要", "a doctor finds it necessary"],
        ),
        (
            "direct",
            far(one("enshi", "primary", "1000")),
            "420.00",
            "第四条（五）",
            ["异地就医备案", "File for care elsewhere"],
        ),
        ("recognition", chronic, "400.00", "第七条", ["经过认定", "once it is recognised"]),
        ("account", own, "0.00", "第九条（二）", ["您自己的钱", "your own money"]),
        ("new_year", wish("enshi", json!(used_up)), "420.00", "第四条（二）", ["可以等", "can wait"]),
        (
            "order",
            with(wish("jilin-city", json!(planned)), "today", json!("2023-04-01")),
            "10.00",
            "第六条",
            ["病情允许", "health allows"],
        ),
    ];
    for (kind, wish, gain, article, caveats) in rows {
        for (language, caveat) in ["zh", "en"].into_iter().zip(caveats) {
            let advised = advised(&with(wish.clone(), "language", json!(language)));
            let view = serde_json::to_value(AdvisedResponse::new(&advised)).expect("JSON");
            let all = view["advice"].as_array().expect("a list");
            let one = all.iter().find(|one| one["kind"] == kind).unwrap_or_else(|| panic!("{kind} in {view}"));
            assert_eq!((&one["gain"], &one["clause"]["article"]), (&json!(gain), &json!(article)), "{kind}");
            assert!(one["caveat"].as_str().is_some_and(|text| text.contains(caveat)), "{kind}: {}", one["caveat"]);
            let chinese = one["action"].as_str().expect("words").chars().any(|ch| ch > '\u{2e80}');
            assert_eq!(chinese, language == "zh", "{}", one["action"]);
        }
    }
}

static VALID: std::sync::LazyLock<jsonschema::Validator> = std::sync::LazyLock::new(|| {
    let schema = gongji::contract::table::json_schema(&gongji::contract::table::advice::ADVISED, false);
    jsonschema::validator_for(&schema).expect("a schema that compiles")
});
