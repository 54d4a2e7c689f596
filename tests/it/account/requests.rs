//! Bad account requests: what is wrong, where, and which error; and that nothing but the request decides.

use gongji::{AccountRequest, Language, Query, words};
use serde_json::{Value, json};

use super::try_state;

fn good() -> Value {
    json!({
        "region": "jilin-city",
        "insured": {"status": "active", "birth": "1970-05-01", "retires_on": "2030-05-01", "monthly_base": "5000"},
        "from": "2023-01",
        "to": "2024-12",
        "opening": "1000",
        "accrued": "12.5",
        "parameters": {"average_pension": "3000"},
        "readings": {"day-count": "365"},
        "gaps": [{"from": "2023-03", "to": "2023-05", "repaid_on": "2023-08-15"}, {"from": "2023-07-01", "to": "2023-07-31"}],
        "interest": [{"from": "2023-01-01", "rate": "0.011"}, {"from": "2024-07", "rate": "0.0105"}],
        "movements": [
            {"date": "2023-06-01", "kind": "medical", "amount": "50.5", "who": "spouse"},
            {"date": "2023-02-01", "kind": "payout", "amount": 1},
        ],
        "language": "zh",
    })
}

/// The request with one value set, or left out where it is null.
fn edited(pointer: &str, value: &Value) -> Value {
    let mut request = good();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = request.pointer_mut(parent).expect("a place");
    match (parent, value) {
        (Value::Object(fields), Value::Null) => drop(fields.remove(key)),
        (Value::Object(fields), value) => drop(fields.insert(key.to_owned(), value.clone())),
        (Value::Array(items), value) => items[key.parse::<usize>().expect("an index")] = value.clone(),
        _ => panic!("{pointer} leads nowhere"),
    }
    request
}

#[test]
fn the_good_request_is_good() {
    assert!(try_state(&good()).is_ok());
}

#[test]
fn bad_requests_say_what_and_where() {
    let far = json!([{"from": "2023-01-01", "rate": "1"}]);
    let table: Vec<(&str, Value, &str, &str)> = vec![
        ("/region", Value::Null, "missing", "/region"),
        ("/region", json!(1), "type", "/region"),
        ("/insured", json!("active"), "type", "/insured"),
        ("/insured/status", Value::Null, "missing", "/insured/status"),
        ("/insured/status", json!("gone"), "choice", "/insured/status"),
        ("/insured/account_balance", json!("1"), "unknown_field", "/insured/account_balance"),
        ("/insured/birth", json!("1970-02-30"), "date", "/insured/birth"),
        ("/insured/retires_on", json!("2030-05"), "date", "/insured/retires_on"),
        ("/insured/monthly_base", json!("-1"), "negative", "/insured/monthly_base"),
        ("/insured/monthly_base", json!(1.5), "type", "/insured/monthly_base"),
        ("/insured/monthly_base", json!("1.005"), "decimals", "/insured/monthly_base"),
        ("/from", Value::Null, "missing", "/from"),
        ("/from", json!("2023-13"), "month", "/from"),
        ("/from", json!("2023-01-01"), "month", "/from"),
        ("/from", json!(202_301), "type", "/from"),
        ("/to", Value::Null, "missing", "/to"),
        ("/to", json!("2022-12"), "backwards", "/to"),
        ("/to", json!("9999-01"), "month", "/to"),
        ("/to", json!("2123-01"), "too_many", "/to"),
        ("/opening", Value::Null, "missing", "/opening"),
        ("/opening", json!({"balance": "1"}), "type", "/opening"),
        ("/opening", json!("100000000"), "too_large", "/opening"),
        ("/opening", json!("1,000"), "money", "/opening"),
        ("/accrued", json!("-1"), "negative", "/accrued"),
        ("/accrued", json!("1e3"), "decimal", "/accrued"),
        ("/accrued", json!("0.123456789012"), "decimal", "/accrued"),
        ("/accrued", json!("99999999999"), "too_large", "/accrued"),
        ("/accrued", json!(1), "type", "/accrued"),
        ("/parameters/average_wage2", json!("1"), "unknown_parameter", "/parameters/average_wage2"),
        ("/parameters/average_pension", json!("x"), "money", "/parameters/average_pension"),
        ("/readings/day-count", json!("366"), "unknown_option", "/readings/day-count"),
        ("/readings/family-floor", json!("above"), "unknown_reading", "/readings/family-floor"),
        ("/gaps", json!({}), "type", "/gaps"),
        ("/gaps/0/from", Value::Null, "missing", "/gaps/0/from"),
        ("/gaps/0/from", json!("2023"), "date", "/gaps/0/from"),
        ("/gaps/0/to", json!("2023-02"), "backwards", "/gaps/0/to"),
        ("/gaps/0/to", json!("2123-04"), "too_many", "/gaps/0/to"),
        ("/gaps/0/to", json!("2023-07"), "overlap", "/gaps/1"),
        ("/gaps/0/repaid_on", json!("2023-04-30"), "repaid_early", "/gaps/0/repaid_on"),
        ("/gaps/0/repaid_on", json!("2023-08"), "date", "/gaps/0/repaid_on"),
        ("/gaps/0/paid", json!("1"), "unknown_field", "/gaps/0/paid"),
        ("/interest/1/from", json!("2023-01"), "duplicate_date", "/interest/1/from"),
        ("/interest/0/rate", json!("1.1"), "rate_range", "/interest/0/rate"),
        ("/interest/0/rate", json!("1.1%"), "rate", "/interest/0/rate"),
        ("/interest/0/rate", Value::Null, "missing", "/interest/0/rate"),
        ("/movements/0/date", json!("2022-12-31"), "out_of_period", "/movements/0/date"),
        ("/movements/0/date", json!("2025-01-01"), "out_of_period", "/movements/0/date"),
        ("/movements/0/kind", json!("gym"), "choice", "/movements/0/kind"),
        ("/movements/0/who", json!("cousin"), "choice", "/movements/0/who"),
        ("/movements/1/amount", json!(-1), "negative", "/movements/1/amount"),
        ("/movements/1/amount", Value::Null, "missing", "/movements/1/amount"),
        ("/movements/1", json!([]), "type", "/movements/1"),
        ("/language", json!("fr"), "choice", "/language"),
        ("/claims", json!([]), "unknown_field", "/claims"),
    ];
    assert!(table.len() >= 25);
    for (pointer, value, code, path) in table {
        let request = edited(pointer, &value);
        let problem = try_state(&request).map(|_| ()).expect_err(pointer);
        assert_eq!((problem.code(), problem.path.as_str()), (code, path), "{pointer} {value}");
        for language in [Language::Zh, Language::En] {
            assert!(words::problem(&problem, language).chars().count() > 5, "{pointer} {value}");
        }
    }
    let mut request = edited("/interest", &far);
    request["opening"] = json!("99999999.99");
    let problem = try_state(&request).map(|_| ()).expect_err("a balance above the largest amount");
    assert_eq!((problem.code(), problem.path.as_str()), ("too_large", ""));
}

#[test]
fn no_request_panics_at_the_ends_of_time_and_money() {
    for (from, to) in [("1900-01", "1999-12"), ("9899-01", "9998-12"), ("9998-12", "9998-12"), ("2022-12", "2023-01")] {
        for (opening, rate) in [("0", "0"), ("99999999.99", "0"), ("0.01", "1"), ("99999999.99", "1")] {
            let mut request = edited("/insured/monthly_base", &json!("99999999.99"));
            request["from"] = json!(from);
            request["to"] = json!(to);
            request["opening"] = json!(opening);
            request["interest"] = json!([{"from": "1900-01-01", "rate": rate}]);
            request["gaps"] = json!([{"from": "1900-01", "to": "1999-12", "repaid_on": "9999-12-31"}]);
            request["movements"] = json!([]);
            if let Err(problem) = try_state(&request) {
                assert_eq!(problem.code(), "too_large", "{request}");
            }
        }
    }
}

#[test]
fn a_field_that_stands_twice_is_an_error() {
    let text = good().to_string().replacen(r#""opening":"1000""#, r#""opening":"1000","opening":"1""#, 1);
    let problem = AccountRequest::read(&text).expect_err("twice");
    assert_eq!((problem.code(), problem.path.as_str()), ("duplicate_field", "/opening"));
}
