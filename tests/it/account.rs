//! 个人账户: credits on both sides of every threshold, uses, and what is refused.

mod interest;
mod properties;
mod requests;

use gongji::account::state;
use gongji::contract::response::AccountResponse;
use gongji::{AccountRequest, Problem, Statement, Variants};
use serde_json::{Value, json};

use crate::support::{check, edited, good, region};

fn try_state(request: &Value) -> Result<Statement, Problem> {
    let request: AccountRequest = check(&request.to_string())?;
    state(&mut Variants::new(region(&request.region)), &request)
}

fn stated(request: &Value) -> Statement {
    try_state(request).unwrap_or_else(|problem| panic!("{request}: {problem:?}"))
}

fn response(request: &Value) -> Value {
    serde_json::to_value(AccountResponse::new(&stated(request))).expect("JSON")
}

/// The months' credits, in order.
fn credits(statement: &Statement) -> Vec<String> {
    let amount = |month: &gongji::account::Credited| month.amount.map_or("?".to_owned(), |amount| amount.to_string());
    statement.months.iter().map(amount).collect()
}

/// A request with nothing in it but this.
fn account(region: &str, insured: &Value, period: [&str; 2], rest: &Value) -> Value {
    let mut request = json!({"region": region, "insured": insured, "from": period[0], "to": period[1], "opening": "0"});
    for (name, value) in rest.as_object().expect("an object") {
        request[name] = value.clone();
    }
    request
}

#[test]
fn every_credit_of_every_region() {
    let active = |base: &str| json!({"status": "active", "monthly_base": base});
    let retired = json!({"status": "retired"});
    let pension = json!({"parameters": {"average_pension": "3000.50"}});
    let own = json!({"parameters": {"retired_monthly_credit": "88.80"}});
    for (region, insured, month, rest, credit) in [
        ("enshi", active("5000"), "2023-01", json!({}), "100.00"),
        ("enshi", active("0.24"), "2023-01", json!({}), "0.00"),
        ("enshi", active("0.25"), "2023-01", json!({}), "0.01"),
        ("enshi", retired.clone(), "2023-01", json!({}), "100.00"),
        ("enshi", retired.clone(), "2023-12", json!({}), "100.00"),
        ("jilin-city", active("5000"), "2023-01", json!({}), "100.00"),
        ("jilin-city", retired.clone(), "2023-01", pension.clone(), "84.01"),
        ("chuxiong", active("4321"), "2023-01", json!({}), "86.42"),
        ("chuxiong", retired.clone(), "2023-01", own.clone(), "88.80"),
        ("shandong", active("5000"), "2024-01", json!({}), "100.00"),
        ("shandong", retired.clone(), "2023-12", own, "88.80"),
        ("tibet", active("10000"), "2022-01", json!({}), "200.00"),
        ("tibet", retired, "2022-01", json!({}), "300.00"),
    ] {
        let request = account(region, &insured, [month, month], &rest);
        assert_eq!(credits(&stated(&request)), [credit], "{request}");
    }
}

#[test]
fn seventieth_birthday() {
    for (birth, month, credit) in [
        ("1954-01-01", "2024-01", "75.00"),
        ("1954-01-02", "2024-01", "60.00"),
        ("1954-01-02", "2024-02", "75.00"),
        ("1954-01-31", "2024-02", "75.00"),
        ("1954-02-01", "2024-02", "75.00"),
        ("1954-02-02", "2024-02", "60.00"),
        ("1956-02-29", "2026-02", "60.00"),
        ("1956-02-29", "2026-03", "75.00"),
    ] {
        let insured = json!({"status": "retired", "birth": birth});
        let rest = json!({"parameters": {"average_pension": "3000"}});
        assert_eq!(
            credits(&stated(&account("shandong", &insured, [month, month], &rest))),
            [credit],
            "{birth} {month}"
        );
    }
}

#[test]
fn phases_of_the_employers_part() {
    let insured = json!({"status": "active", "birth": "1980-01-01", "monthly_base": "5000"});
    let rest = json!({"parameters": {"employer_credit_rate": "0.013"}});
    let months = stated(&account("shandong", &insured, ["2022-11", "2024-02"], &rest));
    let mut expected = vec!["165.00"; 2];
    expected.extend(["132.50"; 12]);
    expected.extend(["100.00"; 2]);
    assert_eq!(credits(&months), expected);
}

#[test]
fn retirement_counts_from_the_next_month() {
    for (retires_on, months) in [
        ("2023-05-31", ["100.00", "84.00", "84.00"]),
        ("2023-06-01", ["100.00", "100.00", "84.00"]),
        ("2023-06-30", ["100.00", "100.00", "84.00"]),
        ("2023-07-01", ["100.00", "100.00", "100.00"]),
        ("2023-04-30", ["84.00", "84.00", "84.00"]),
    ] {
        for status in ["active", "retired"] {
            let insured = json!({"status": status, "retires_on": retires_on, "monthly_base": "5000"});
            let rest = json!({"parameters": {"average_pension": "3000"}});
            let statement = stated(&account("jilin-city", &insured, ["2023-05", "2023-07"], &rest));
            assert_eq!(credits(&statement), months, "{retires_on} {status}");
        }
    }
    // Where the document does not name the month, that is an assumption.
    let insured = json!({"status": "active", "retires_on": "2023-06-01", "monthly_base": "5000"});
    for (period, rests) in
        [(["2023-06", "2023-06"], true), (["2023-07", "2023-07"], true), (["2023-08", "2023-09"], false)]
    {
        let response = response(&account("tibet", &insured, period, &json!({})));
        assert_eq!(response["assumptions"].get("account-switch").is_some(), rests, "{period:?}");
    }
}

#[test]
fn gaps_stop_credits_and_repayment_makes_them_up() {
    let run = |gap: Value, period: [&str; 2]| {
        let insured = json!({"status": "active", "monthly_base": "5000"});
        credits(&stated(&account("jilin-city", &insured, period, &json!({"gaps": [gap]}))))
    };
    let year = ["2023-01", "2023-06"];
    for (gap, months) in [
        (json!({"from": "2023-02", "to": "2023-03"}), ["100", "0", "0", "100", "100", "100"]),
        (
            json!({"from": "2023-02", "to": "2023-03", "repaid_on": "2023-04-30"}),
            ["100", "0", "0", "100", "300", "100"],
        ),
        (
            json!({"from": "2023-02", "to": "2023-03", "repaid_on": "2023-05-01"}),
            ["100", "0", "0", "100", "100", "300"],
        ),
        (
            json!({"from": "2023-02", "to": "2023-03", "repaid_on": "2023-06-01"}),
            ["100", "0", "0", "100", "100", "100"],
        ),
        (
            json!({"from": "2023-02", "to": "2023-03", "repaid_on": "2023-03-31"}),
            ["100", "0", "0", "300", "100", "100"],
        ),
        // Days: what counts is whether contributions stood still on the first.
        (json!({"from": "2023-02-01", "to": "2023-03-01"}), ["100", "0", "0", "100", "100", "100"]),
        (json!({"from": "2023-02-02", "to": "2023-02-28"}), ["100", "100", "100", "100", "100", "100"]),
        (json!({"from": "2023-02-02", "to": "2023-03-01"}), ["100", "100", "0", "100", "100", "100"]),
        // Before the period, repaid within it.
        (
            json!({"from": "2023-01", "to": "2023-01", "repaid_on": "2023-01-15"}),
            ["0", "200", "100", "100", "100", "100"],
        ),
    ] {
        let expected = months.map(|amount| format!("{amount}.00"));
        assert_eq!(run(gap.clone(), year), expected, "{gap}");
    }
    let before = json!({"from": "2023-02", "to": "2023-03", "repaid_on": "2023-05-31"});
    assert_eq!(run(before, ["2023-06", "2023-06"]), ["300.00"]);
    // What is made up is what each month was due: here two of 在职 and one of 退休.
    let insured = json!({"status": "active", "retires_on": "2023-03-10", "monthly_base": "5000"});
    let rest = json!({
        "parameters": {"average_pension": "1000"},
        "gaps": [{"from": "2023-02", "to": "2023-04", "repaid_on": "2023-04-10"}],
    });
    assert_eq!(credits(&stated(&account("jilin-city", &insured, ["2023-05", "2023-05"], &rest))), ["256.00"]);
}

#[test]
fn the_last_twelfth_takes_the_rounding() {
    for (yearly, part, last) in [("1000", "83.33", "83.37"), ("0.06", "0.00", "0.06"), ("2000", "166.66", "166.74")] {
        let region = edited("enshi", &[(r#"yearly = "1200""#, &format!(r#"yearly = "{yearly}""#))]);
        let request = account("enshi", &json!({"status": "retired"}), ["2023-01", "2024-01"], &json!({})).to_string();
        let request = good(&request);
        let statement = state(&mut Variants::new(region), &request).expect("a statement");
        let mut expected = vec![part; 11];
        expected.extend([last, part]);
        assert_eq!(credits(&statement), expected);
    }
}

#[test]
fn the_family_floor_to_the_fen() {
    for (reading, opening, asked, paid) in [
        ("above", "2700.00", "1", "0.00"),
        ("above", "2700.01", "1", "0.00"),
        ("above", "2700.02", "1", "0.01"),
        ("above", "2701.01", "1", "1.00"),
        ("above", "2701.00", "1", "0.99"),
        ("at_least", "2700.00", "1", "0.00"),
        ("at_least", "2700.01", "1", "0.01"),
        ("at_least", "2701.00", "1", "1.00"),
        ("at_least", "0", "1", "0.00"),
    ] {
        for kind in ["medical", "pharmacy", "premium"] {
            for who in ["spouse", "parent", "child"] {
                let rest = json!({
                    "opening": opening,
                    "readings": {"family-floor": reading},
                    "movements": [{"date": "2023-01-31", "kind": kind, "amount": asked, "who": who}],
                });
                let request = account("tibet", &json!({"status": "retired"}), ["2023-01", "2023-01"], &rest);
                let response = response(&request);
                assert_eq!(response["movements"][0]["paid"], paid, "{request}");
                let code = &response["movements"][0]["reason"]["code"];
                assert_eq!(code.as_str(), (paid != "1.00").then_some("family_floor"), "{request}");
            }
        }
    }
}

/// What each document lets the account pay, for the person and for a child: none is paid in full.
#[test]
fn uses_by_region() {
    let codes = |region: &str, who: &str| {
        ["medical", "pharmacy", "premium", "payout", "other"].map(|kind| {
            let rest = json!({
                "opening": "9000",
                "parameters": match region {
                    "jilin-city" => json!({"average_pension": "3000"}),
                    "chuxiong" | "shandong" => json!({"retired_monthly_credit": "90"}),
                    _ => json!({}),
                },
                "movements": [{"date": "2023-03-05", "kind": kind, "amount": "10", "who": who}],
            });
            let request =
                account(region, &json!({"status": "retired", "birth": "1950-01-01"}), ["2023-03", "2023-03"], &rest);
            let response = response(&request);
            let clause = response["movements"][0]["reason"]["clause"]["article"].as_str().unwrap_or_default();
            let code = response["movements"][0]["reason"]["code"].as_str().unwrap_or_default();
            format!("{code} {clause}").trim().to_owned()
        })
    };
    for (region, who, expected) in [
        ("enshi", "self", ["", "", "", "", "not_for 第九条（五）"]),
        ("enshi", "child", ["", "", "", "", "not_for 第九条（五）"]),
        ("jilin-city", "self", ["", "", "not_for_them 第十六条（四）", "", "not_for 第十七条"]),
        ("jilin-city", "child", ["", "", "", "", "not_for 第十七条"]),
        ("chuxiong", "self", ["", "", "", "", "not_for 第十一条"]),
        ("chuxiong", "child", ["", "", "", "", "not_for 第十一条"]),
        ("shandong", "self", ["", "", "not_for_them 二（六）", "not_listed 二（六）", "not_for 二（六）"]),
        ("shandong", "child", ["", "", "", "not_listed 二（六）", "not_for 二（六）"]),
        ("tibet", "self", ["", "", "not_for_them 第十六条", "not_listed 第十四条", "not_for 第十七条"]),
        ("tibet", "child", ["", "", "", "not_listed 第十四条", "not_for 第十七条"]),
    ] {
        assert_eq!(codes(region, who), expected, "{region} {who}");
    }
}

#[test]
fn what_is_missing_is_listed_and_nothing_is_invented() {
    for (region, insured, needs) in [
        ("enshi", json!({"status": "active"}), vec!["monthly_base"]),
        (
            "jilin-city",
            json!({"status": "active", "retires_on": "2023-01-09"}),
            vec!["average_pension", "monthly_base"],
        ),
        ("chuxiong", json!({"status": "retired"}), vec!["retired_monthly_credit"]),
        ("shandong", json!({"status": "active"}), vec!["employer_credit_rate", "monthly_base"]),
        ("shandong", json!({"status": "retired"}), vec!["retired_monthly_credit", "average_pension", "birth"]),
    ] {
        let rest = json!({"movements": [{"date": "2023-01-01", "kind": "medical", "amount": "1"}]});
        let request = account(region, &insured, ["2023-01", "2024-01"], &rest);
        let response = response(&request);
        assert_eq!(response["needs"], json!(needs), "{request}");
        let questions = response["questions"].as_object().expect("questions");
        assert_eq!(questions.len(), needs.len(), "{request}");
        assert_eq!((response.get("closing"), &response["movements"]), (None, &json!([])), "{request}");
        assert!(response["months"].as_array().expect("months").iter().any(|month| month.get("credit").is_none()));
    }
}

/// A document that names a rate's place and not its value, and a region file that assumes nothing about it.
#[test]
fn an_interest_rate_can_be_asked_for() {
    let edits = [
        ("if_missing = \"account-interest-left-out\"\n", ""),
        ("assume = [\"account-monthly\"]", "assume = [\"account-monthly\", \"account-interest-left-out\"]"),
    ];
    let region = edited("jilin-city", &edits);
    for (rates, needs) in [
        (json!([]), json!(["interest"])),
        (json!([{"from": "2023-01-02", "rate": "0.01"}]), json!(["interest"])),
        (json!([{"from": "2023-01-01", "rate": "0.01"}]), Value::Null),
    ] {
        let insured = json!({"status": "active", "monthly_base": "1"});
        let request = account("jilin-city", &insured, ["2023-01", "2023-02"], &json!({"interest": rates}));
        let request = good(&request.to_string());
        let statement = state(&mut Variants::new(region.clone()), &request).expect("a statement");
        let response = serde_json::to_value(AccountResponse::new(&statement)).expect("JSON");
        assert_eq!(response["needs"], needs, "{rates}");
        assert_eq!(response.get("closing").is_some(), needs.is_null(), "{rates}");
    }
}
