//! The ledger of a year: given back as `opening`, it answers later claims as if the earlier ones had been sent.

use crate::support::{check, good, region};
use crate::years::any_year_anywhere;
use gongji::contract::response::Response;
use gongji::{Variants, answer};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The response, as JSON.
fn respond(region: &gongji::region::Region, request: &Value) -> Value {
    let answer = answer(&mut Variants::new(region.clone()), &good(&request.to_string())).expect("an answer");
    serde_json::to_value(Response::new(&answer)).expect("JSON")
}

/// The same request with these claims alone.
fn part(request: &Value, claims: &[Value]) -> Value {
    let mut part = request.clone();
    part["claims"] = json!(claims);
    part
}

fn last_ledger(response: &Value) -> Value {
    response["year"].as_array().and_then(|years| years.last()).expect("a year")["ledger"].clone()
}

fn year_of(claim: &Value) -> i64 {
    claim["date"].as_str().and_then(|date| date[..4].parse().ok()).expect("a year")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Claims sent one by one, each with the ledger that the one before left, against all of them sent at once.
    #[test]
    fn a_ledger_given_back_stands_for_the_claims_before(year in any_year_anywhere()) {
        let region = region(year.region);
        let mut request: Value = serde_json::from_str(&year.json()).expect("JSON");
        let mut claims = request["claims"].as_array().expect("a list").clone();
        claims.sort_by_key(|claim| claim["date"].as_str().expect("a date").to_owned());
        // An opening of a later year than the first claim's has no place in that claim's ledger.
        if request["opening"]["year"].as_i64().is_some_and(|opened| opened > year_of(&claims[0])) {
            request.as_object_mut().expect("an object").remove("opening");
        }
        let whole = respond(&region, &part(&request, &claims));
        let mut opening = request["opening"].clone();
        for (at, claim) in claims.iter().enumerate() {
            let mut next = part(&request, std::slice::from_ref(claim));
            if opening.is_null() {
                next.as_object_mut().expect("an object").remove("opening");
            } else {
                next["opening"] = opening;
            }
            let response = respond(&region, &next);
            prop_assert_eq!(&response["claims"][0], &whole["claims"][at], "{}", next);
            opening = last_ledger(&response);
        }
        let mut ledgers = [opening, last_ledger(&whole)];
        if !request["opening"].is_null() {
            // What an opening by sums leaves unsaid may be narrowed down sooner where claims come one by one.
            for ledger in &mut ledgers {
                ledger.as_object_mut().expect("an object").remove("ways");
            }
        }
        prop_assert_eq!(&ledgers[0], &ledgers[1]);
    }
}

fn visit(date: &str, level: &str, total: &str) -> Value {
    json!({"date": date, "care": "outpatient", "provider": {"kind": "hospital", "level": level}, "bill": {"total": total}})
}

fn request(claims: &[Value], opening: Value) -> Value {
    let mut request = json!({"region": "monthly", "insured": {"status": "active"}, "claims": claims});
    if !opening.is_null() {
        request["opening"] = opening;
    }
    request
}

/// Everything that later claims need, in the contract's names.
#[test]
fn a_ledger_holds_each_level_the_month_and_the_status() {
    let monthly = region("monthly");
    let mut second = visit("2024-03-09", "secondary", "80");
    second["status"] = json!("retired");
    let claims = [visit("2024-02-03", "primary", "110"), visit("2024-03-04", "primary", "50"), second];
    let mut asked = request(&claims, Value::Null);
    asked["insured"]["account_balance"] = json!("100");
    let response = respond(&monthly, &asked);
    let expected = json!({"year": 2024, "through": "2024-03-09", "status": "retired", "status_changed": true,
        "account": "0.00",
        "deductible": {"month": {"first": "primary", "levels": {
            "primary": {"year": "20.00", "quarter": "20.00", "month": "10.00"},
            "secondary": {"year": "30.00", "quarter": "30.00", "month": "30.00"}}}},
        "paid": {"month_paid": {"year": "128.00", "quarter": "128.00", "month": "58.00"},
            "visit": {"year": "128.00", "quarter": "128.00", "month": "58.00"}}});
    assert_eq!(last_ledger(&response), expected);
    // 账户用掉的不会再回来：下一笔还写原来的余额。
    let mut next = request(&[visit("2024-03-10", "primary", "100")], expected.clone());
    next["insured"]["account_balance"] = json!("100");
    assert_eq!(respond(&monthly, &next)["claims"][0]["slip"]["account"], "0.00");
    // 台账里不写余额，就用参保人写的。
    next["opening"].as_object_mut().expect("an object").remove("account");
    assert_eq!(respond(&monthly, &next)["claims"][0]["slip"]["account"], "30.00");
}

/// The code and the path of what is wrong.
fn refused(request: &Value) -> (String, String) {
    let problem = match check::<gongji::Request>(&request.to_string()) {
        Err(problem) => problem,
        Ok(request) => answer(&mut Variants::new(region("monthly")), &request).expect_err("a fault"),
    };
    (problem.code().to_owned(), problem.path)
}

#[test]
fn what_is_wrong_with_a_ledger_is_said_where_it_stands() {
    let ledger = json!({"year": 2024, "through": "2024-03-09"});
    let with = |name: &str, value: Value| {
        let mut ledger = ledger.clone();
        ledger[name] = value;
        request(&[visit("2024-03-09", "primary", "100")], ledger)
    };
    let is = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    assert_eq!(refused(&with("through", json!("2023-12-31"))), is("out_of_period", "/opening/through"));
    assert_eq!(refused(&with("through", json!("2024-03-10"))), is("too_early", "/claims/0/date"));
    assert_eq!(refused(&with("paid", json!({"none": {}}))), is("unknown_pool", "/opening/paid/none"));
    assert_eq!(refused(&with("deductible", json!({"none": {}}))), is("unknown_pool", "/opening/deductible/none"));
    let ways = json!([{"readings": {"none": "none"}}]);
    assert_eq!(refused(&with("ways", ways)), is("unknown_reading", "/opening/ways/0/readings/none"));
    let levels = json!({"month": {"levels": {"primary": {"year": "-1"}}}});
    let path = "/opening/deductible/month/levels/primary/year";
    assert_eq!(refused(&with("deductible", levels)), is("negative", path));
    assert_eq!(refused(&with("balance", json!("1"))), is("unknown_field", "/opening/balance"));
}

/// 年度: the status and the level last seen, whatever became of that claim.
#[test]
fn the_year_stands_as_for_the_last_claim() {
    let enshi = region("enshi");
    let first = visit("2023-03-01", "tertiary", "100");
    let mut last = visit("2023-04-01", "primary", "100");
    (last["status"], last["provider"]["designated"]) = (json!("retired"), json!(false));
    let asked = |claims: &[Value]| json!({"region": "enshi", "insured": {"status": "active"}, "claims": claims});
    let year = |claims: &[Value]| respond(&enshi, &asked(claims))["year"][0].clone();
    let before = year(std::slice::from_ref(&first));
    assert_eq!(
        (&before["deductibles"][0]["standard"], &before["ceilings"][0]["limit"]),
        (&json!("400.00"), &json!("2000.00"))
    );
    let after = year(&[first, last]);
    assert_eq!(
        (&after["deductibles"][0]["standard"], &after["ceilings"][0]["limit"]),
        (&json!("300.00"), &json!("2400.00"))
    );
    // 级别也一样：吉林市的起付标准按级别。
    let jilin = region("jilin-city");
    let mut maternity = visit("2023-04-01", "primary", "100");
    maternity["care"] = json!("maternity");
    let claims = [visit("2023-03-01", "tertiary", "50"), maternity];
    let asked = json!({"region": "jilin-city", "insured": {"status": "active"}, "claims": claims});
    let response = respond(&jilin, &asked);
    let outpatient = response["year"][0]["deductibles"].as_array().expect("a list");
    let outpatient = outpatient.iter().find(|standing| standing["pool"] == "outpatient").expect("the pool");
    assert_eq!(
        (&outpatient["standard"], &outpatient["met"], &outpatient["left"]),
        (&json!("100.00"), &json!("50.00"), &json!("50.00"))
    );
}
