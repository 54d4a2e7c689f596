//! Comparison: every difference found, each with the step where the two part; what a region does not know is left out.

mod bad;
mod properties;

use crate::support::{self, real_ids, region};
use gongji::analysis::compare::{Comparing, compare};
use gongji::contract::response::ComparisonResponse;
use gongji::{Problem, Variants};
use serde_json::{Value, json};

fn regions() -> Vec<Variants> {
    real_ids().into_iter().map(|id| Variants::new(region(id))).collect()
}

fn check(comparing: &Value) -> Result<Comparing, Problem> {
    support::check(&comparing.to_string())
}

fn compared(request: Value, variants: Value) -> Value {
    let comparing = check(&json!({"request": request, "variants": variants})).expect("a good comparison");
    let comparison = compare(&mut regions(), &comparing).expect("a comparison");
    serde_json::to_value(ComparisonResponse::new(&comparing, &comparison)).expect("JSON")
}

fn visit(date: &str, care: &str, level: &str, total: &str) -> Value {
    json!({"date": date, "care": care, "provider": {"kind": "hospital", "level": level}, "bill": {"total": total}})
}

fn one(region: &str, status: &str, level: &str, total: &str) -> Value {
    json!({"region": region, "insured": {"status": status}, "claims": [visit("2023-03-01", "outpatient", level, total)]})
}

/// The lines that differ, as `line base variant`.
fn lines(claim: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let differences = claim["differences"].as_array().expect("a list").iter();
    differences.map(|it| [&it["line"], &it["base"], &it["variant"]].map(text).join(" ")).collect()
}

fn difference<'v>(claim: &'v Value, line: &str) -> &'v Value {
    let differences = claim["differences"].as_array().expect("a list");
    differences.iter().find(|it| it["line"] == line).unwrap_or_else(|| panic!("{line} in {claim}"))
}

#[test]
fn a_level_parts_at_its_rate() {
    let found = compared(one("enshi", "active", "tertiary", "1000"), json!([{"level": "primary"}]));
    let variant = &found["variants"][0];
    assert_eq!(variant["name"], "一级及以下");
    let claim = &variant["claims"][0];
    let expected = [
        "coinsurance 300.00 180.00",
        "fund 300.00 420.00",
        "person 700.00 580.00",
        "self_pay 700.00 580.00",
        "cash 700.00 580.00",
    ];
    assert_eq!(lines(claim), expected);
    assert_eq!(lines(variant), expected);
    for line in ["coinsurance", "fund", "person", "self_pay", "cash"] {
        let found = difference(claim, line);
        assert_eq!(found["stage"], "share");
        assert_eq!(found["base_step"]["text"], "报销比例 50%（支付比例）");
        assert_eq!(found["variant_step"]["text"], "报销比例 70%（支付比例）");
        assert_eq!(found["base_step"]["clause"]["article"], "第四条（三）");
    }
    assert_eq!(difference(claim, "person")["change"], "-120.00");
}

#[test]
fn a_status_parts_at_its_deductible() {
    let found = compared(one("enshi", "active", "tertiary", "1000"), json!([{"status": "retired"}]));
    let fund = difference(&found["variants"][0]["claims"][0], "fund");
    assert_eq!(
        (&fund["base"], &fund["variant"], &fund["change"]),
        (&json!("300.00"), &json!("420.00"), &json!("120.00"))
    );
    assert_eq!(fund["stage"], "deductible");
    assert_eq!((&fund["base_step"]["amount"], &fund["variant_step"]["amount"]), (&json!("400.00"), &json!("300.00")));
    // 起付标准已经负担完的，身份只在比例上分开。
    let mut request = one("enshi", "active", "tertiary", "1000");
    request["opening"] = json!({"year": 2023, "deductible": {"general": "400"}});
    let found = compared(request, json!([{"status": "retired"}]));
    assert_eq!(difference(&found["variants"][0]["claims"][0], "fund")["stage"], "share");
}

#[test]
fn a_region_parts_where_its_values_do() {
    let found =
        compared(one("jilin-city", "active", "tertiary", "1000"), json!([{"region": "enshi"}, {"region": "tibet"}]));
    let fund = difference(&found["variants"][0]["claims"][0], "fund");
    assert_eq!(
        (&fund["stage"], &fund["base"], &fund["variant"]),
        (&json!("deductible"), &json!("350.00"), &json!("300.00"))
    );
    assert_eq!(fund["variant_step"]["clause"]["article"], "第四条（一）");
    let fund = difference(&found["variants"][1]["claims"][0], "fund");
    assert_eq!((&fund["stage"], &fund["variant"]), (&json!("share"), &json!("420.00")));
    assert_eq!(found["variants"][0]["name"], "恩施州");
}

#[test]
fn a_place_parts_at_the_rule() {
    let found = compared(one("enshi", "active", "tertiary", "1000"), json!([{"place": "elsewhere_manual"}]));
    let claim = &found["variants"][0]["claims"][0];
    assert_eq!(
        (&claim["result"]["outcome"], &claim["result"]["reason"]["code"]),
        (&json!("referred"), &json!("elsewhere_manual"))
    );
    let fund = difference(claim, "fund");
    assert_eq!(fund["stage"], "route");
    assert_eq!(fund["base_step"]["text"], "这次按「普通门诊统筹」计算");
    assert!(fund["variant_step"]["text"].as_str().is_some_and(|text| text.contains("异地联网直接结算")));
    assert!(fund["variant_step"]["clause"]["quote"].is_string());
    assert_eq!(difference(claim, "uncovered")["stage"], "route");
}

#[test]
fn a_missing_value_is_asked_for() {
    let variants = json!([{"region": "shandong"}, {"region": "shandong", "parameters": {"average_wage": "80000"}}]);
    let found = compared(one("enshi", "active", "tertiary", "3000"), variants);
    assert_eq!(found["variants"][0]["claims"][0]["result"]["needs"], json!(["average_wage"]));
    // 起付 1600，余下一半。
    assert_eq!(found["variants"][1]["claims"][0]["result"]["slip"]["fund"], "700.00");
    assert_eq!(found["variants"][1]["claims"][0]["result"]["certainty"], "at_least");
}

#[test]
fn the_ceiling_and_the_purse_part_too() {
    let mut request = one("enshi", "active", "tertiary", "5000");
    request["insured"]["account_balance"] = json!("2900");
    let found = compared(request.clone(), json!([{"status": "retired"}, {"level": "primary"}, {"date": "2022-12-31"}]));
    // 一级：应付 3220，还是只付 2000；差在按比例自付和超限额。
    let claim = &found["variants"][1]["claims"][0];
    assert_eq!(lines(claim), ["coinsurance 2300.00 1380.00", "over_ceiling 300.00 1220.00"]);
    assert_eq!(difference(claim, "over_ceiling")["stage"], "share");
    let claim = &found["variants"][0]["claims"][0];
    assert_eq!(difference(claim, "account")["base"], "2900.00");
    assert_eq!(difference(claim, "account")["stage"], "deductible");
    assert_eq!(found["variants"][2]["claims"][0]["result"]["outcome"], "not_in_force");
    // 前一次看得便宜，后一次账户剩得多。
    request["claims"] = json!([
        visit("2023-03-01", "maternity", "tertiary", "100"),
        visit("2023-03-01", "maternity", "tertiary", "5000")
    ]);
    let found = compared(request, json!([{"order": [1, 0]}]));
    let [first, second] = [0, 1].map(|at| &found["variants"][0]["claims"][at]);
    assert_eq!(lines(first), ["account 100.00 0.00", "cash 0.00 100.00"]);
    assert_eq!(difference(first, "account")["stage"], "purse");
    assert_eq!(lines(second), ["account 2800.00 2900.00", "cash 2200.00 2100.00"]);
}

#[test]
fn visits_exchange_their_dates() {
    let claims = json!([
        visit("2023-05-02", "outpatient", "tertiary", "300"),
        visit("2023-03-01", "outpatient", "primary", "300"),
        visit("2023-07-03", "outpatient", "secondary", "300"),
    ]);
    let request = json!({"region": "jilin-city", "insured": {"status": "active"}, "claims": claims});
    let found = compared(request, json!([{"order": [2, 0, 1]}, {"order": [1, 0, 2]}]));
    let dates: Vec<&Value> =
        found["variants"][0]["claims"].as_array().expect("a list").iter().map(|it| &it["result"]["date"]).collect();
    assert_eq!(dates, ["2023-05-02", "2023-07-03", "2023-03-01"]);
    assert_eq!(found["variants"][0]["name"], "先后换成 3、1、2");
    // 本来的先后：什么都不差。
    assert_eq!(lines(&found["variants"][1]), [""; 0]);
}

#[test]
fn one_claim_of_several_can_change() {
    let claims = json!([
        visit("2023-03-01", "outpatient", "tertiary", "400"),
        visit("2023-03-02", "outpatient", "tertiary", "100")
    ]);
    let mut request = one("enshi", "active", "tertiary", "1");
    request["claims"] = claims;
    let found = compared(request, json!([{"claim": 1, "level": "primary"}, {"claim": 0, "status": "retired"}]));
    assert_eq!(lines(&found["variants"][0]["claims"][0]), [""; 0]);
    assert_eq!(difference(&found["variants"][0]["claims"][1], "fund")["variant"], "70.00");
    assert_eq!(found["variants"][0]["name"], "第 2 次就诊 · 一级及以下");
    // 第一次按退休算，第二次仍是在职：起付标准还差 100。
    assert_eq!(difference(&found["variants"][1]["claims"][0], "fund")["variant"], "60.00");
    assert_eq!(difference(&found["variants"][1]["claims"][1], "fund")["variant"], "0.00");
}

#[test]
fn what_a_region_does_not_know_is_left_out_and_said() {
    let mut request = one("jilin-city", "active", "tertiary", "1000");
    request["parameters"] = json!({"average_wage": "80000"});
    request["readings"] = json!({"deductible-across-levels": "per_level", "ceiling-basis": "spend"});
    request["opening"] = json!({"year": 2023, "deductible": {"outpatient": "100"}, "paid": {"general": "10"}});
    let found = compared(request.clone(), json!([{"region": "enshi"}, {"region": "shandong"}]));
    let paths = |at: usize| -> Vec<&str> {
        let list = found["variants"][at]["left_out"].as_array().expect("a list");
        list.iter().map(|it| it["path"].as_str().expect("a path")).collect()
    };
    assert_eq!(
        paths(0),
        ["/parameters/average_wage", "/opening/deductible/outpatient", "/readings/deductible-across-levels"]
    );
    assert_eq!(paths(1), ["/opening/deductible/outpatient", "/readings/deductible-across-levels"]);
    assert!(found["variants"][0]["left_out"][0]["message"].as_str().is_some_and(|text| !text.is_empty()));
    // 自己当地的标准：本地用得上，换了地方、那里自己有规定的，就不用。
    let mut request = one("enshi", "active", "tertiary", "1000");
    request["claims"][0]["care"] = json!("chronic");
    request["claims"][0]["terms"] = json!({"rate": "0.8"});
    request["insured"]["chronic_diseases"] = json!([{"ceiling": "3000"}]);
    let found = compared(request, json!([{"region": "jilin-city"}]));
    assert_eq!(found["base"]["claims"][0]["slip"]["fund"], "800.00");
    assert_eq!(found["variants"][0]["left_out"][0]["path"], "/claims/0/terms");
    assert_eq!(found["variants"][0]["claims"][0]["result"]["slip"]["fund"], "140.00");
}

/// readings.md: 500 at tertiary, 500 at secondary, 400 at tertiary: the fund pays 575.00 or 465.00.
#[test]
fn a_reading_parts_where_its_clause_is_read_otherwise() {
    let claims = json!([
        visit("2023-03-01", "outpatient", "tertiary", "500"),
        visit("2023-04-01", "outpatient", "secondary", "500"),
        visit("2023-05-01", "outpatient", "tertiary", "400"),
    ]);
    let request = json!({"region": "jilin-city", "insured": {"status": "active"}, "claims": claims});
    let found = compared(request, json!([{"readings": {"deductible-across-levels": "per_level"}}]));
    let variant = &found["variants"][0];
    assert_eq!(variant["name"], "每个级别各累计各的");
    assert_eq!(lines(&variant["claims"][0]), [""; 0]);
    let second = difference(&variant["claims"][1], "fund");
    assert_eq!((&second["base"], &second["variant"]), (&json!("275.00"), &json!("165.00")));
    assert_eq!(second["stage"], "deductible");
    assert_eq!(second["base_step"]["clause"]["article"], "第六条");
    assert!(second["variant_step"]["clause"]["quote"].as_str().is_some_and(|quote| quote.contains("200元")));
    let fund = variant["differences"].as_array().expect("a list").iter().find(|it| it["line"] == "fund");
    assert_eq!((&fund.expect("fund")["base"], &fund.expect("fund")["variant"]), (&json!("575.00"), &json!("465.00")));
}

/// The same visit on the other side of New Year: the deductible is borne anew.
#[test]
fn a_date_parts_at_what_the_year_has_borne() {
    let claims = json!([
        visit("2023-03-01", "outpatient", "tertiary", "400"),
        visit("2023-12-31", "outpatient", "tertiary", "500"),
    ]);
    let request = json!({"region": "enshi", "insured": {"status": "active"}, "claims": claims});
    let found = compared(request, json!([{"claim": 1, "date": "2024-01-01"}, {"claim": 1, "date": "2023-12-30"}]));
    let fund = difference(&found["variants"][0]["claims"][1], "fund");
    assert_eq!(
        (&fund["base"], &fund["variant"], &fund["stage"]),
        (&json!("250.00"), &json!("50.00"), &json!("deductible"))
    );
    assert_eq!(found["variants"][0]["name"], "第 2 次就诊 · 2024-01-01");
    assert_eq!(lines(&found["variants"][1]), [""; 0]);
}

static VALID: std::sync::LazyLock<jsonschema::Validator> = std::sync::LazyLock::new(|| {
    let schema = gongji::contract::table::json_schema(&gongji::contract::table::compare::COMPARISON, false);
    jsonschema::validator_for(&schema).expect("a schema that compiles")
});
