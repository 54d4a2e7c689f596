//! 利息: a table of twelve years worked out by hand, leap years, rates that change, both day counts, settlement.

use gongji::Money;
use serde_json::{Value, json};

use super::{account, response, stated};

/// An account in 吉林市 that is credited 84.00 a month, or nothing.
fn jilin(period: [&str; 2], monthly: &str, rest: &Value) -> Value {
    let base = if monthly == "84" { "4200" } else { "0" };
    account("jilin-city", &json!({"status": "active", "monthly_base": base}), period, rest)
}

/// Year, interest with 360 days, balance after it, interest with 365 days, balance after it. 10000.00 at the start,
/// 84.00 a month; 1.1 % from 2023, 1.05 % from 25 July 2024, 0.65 % from 20 May 2025, 1.3 % from 1 March 2027.
///
/// 2023, for example: 365 × 10000 + 84 × (31×1 + 28×2 + 31×3 + … + 31×12 = 2382) = 3,850,088 yuan-days,
/// × 1.1 % = 42,350.968, ÷ 360 = 117.64 and ÷ 365 = 116.03.
const YEARS: [(u32, &str, &str, &str, &str); 12] = [
    (2023, "117.64", "11125.64", "116.03", "11124.03"),
    (2024, "127.88", "12261.52", "126.11", "12258.14"),
    (2025, "103.73", "13373.25", "102.28", "13368.42"),
    (2026, "91.75", "14473.00", "90.46", "14466.88"),
    (2027, "182.44", "15663.44", "179.87", "15654.75"),
    (2028, "214.25", "16885.69", "211.20", "16873.95"),
    (2029, "229.79", "18123.48", "226.49", "18108.44"),
    (2030, "246.10", "19377.58", "242.54", "19358.98"),
    (2031, "262.63", "20648.21", "258.79", "20625.77"),
    (2032, "280.13", "21936.34", "276.00", "21909.77"),
    (2033, "296.36", "23240.70", "291.95", "23209.72"),
    (2034, "313.55", "24562.25", "308.85", "24526.57"),
];

fn twelve_years(until: u32, day_count: &str) -> Value {
    jilin(
        ["2023-01", &format!("{until}-12")],
        "84",
        &json!({
            "opening": "10000",
            "readings": {"day-count": day_count},
            "interest": [
                {"from": "2025-05-20", "rate": "0.0065"},
                {"from": "2023-01-01", "rate": "0.011"},
                {"from": "2024-07-25", "rate": "0.0105"},
                {"from": "2027-03", "rate": "0.013"},
            ],
        }),
    )
}

#[test]
fn twelve_years_by_hand() {
    for (at, (year, interest, balance, interest_365, balance_365)) in YEARS.iter().enumerate() {
        for (day_count, interest, balance) in [("360", interest, balance), ("365", interest_365, balance_365)] {
            let statement = stated(&twelve_years(*year, day_count));
            let (last, amount) = statement.interest[at];
            assert_eq!((statement.interest.len(), last, amount.to_string().as_str()), (at + 1, *year, *interest));
            assert_eq!(statement.closing.map(|sum| sum.to_string()).as_deref(), Some(*balance), "{year} {day_count}");
        }
    }
}

/// The same table by a loop over days that knows nothing of the engine, in whole numbers of fen.
#[test]
fn the_table_is_what_a_loop_over_days_gives() {
    let leap = |year: u32| year.is_multiple_of(4);
    for day_count in [360_i128, 365] {
        let mut balance: i128 = 1_000_000;
        for (year, ..) in YEARS {
            let mut sum: i128 = 0;
            let lengths = [31, if leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            for (month, days) in (1..).zip(lengths) {
                balance += 8_400;
                for day in 1..=days {
                    let rate = match (year, month, day) {
                        day if day >= (2027, 3, 1) => 130,
                        day if day >= (2025, 5, 20) => 65,
                        day if day >= (2024, 7, 25) => 105,
                        _ => 110,
                    };
                    sum += balance * rate;
                }
            }
            balance += (sum * 2 + day_count * 10_000) / (day_count * 20_000);
        }
        let last = YEARS.last().expect("twelve years");
        let expected = if day_count == 360 { last.2 } else { last.4 };
        assert_eq!(Money::from_fen(i64::try_from(balance).expect("fits")).to_string(), expected);
    }
}

#[test]
fn leap_years_and_both_day_counts() {
    for (year, rate, day_count, interest) in [
        ("2023", "0.36", "360", "3650.00"),
        ("2024", "0.36", "360", "3660.00"),
        ("2023", "0.365", "365", "3650.00"),
        ("2024", "0.365", "365", "3660.00"),
        ("2100", "0.36", "360", "3650.00"),
        ("2400", "0.36", "360", "3660.00"),
    ] {
        let rest = json!({
            "opening": "10000",
            "readings": {"day-count": day_count},
            "interest": [{"from": "2023-01-01", "rate": rate}],
        });
        let response = response(&jilin([&format!("{year}-01"), &format!("{year}-12")], "0", &rest));
        assert_eq!(response["interest"], json!([{"year": year.parse::<u32>().expect("a year"), "amount": interest}]));
        assert_eq!(response["certainty"], "assumed");
    }
}

#[test]
fn a_rate_holds_from_its_day() {
    // 36000.00 for a day at 1 % bears exactly 1.00.
    for (from, interest) in
        [("2023-01-01", "365.00"), ("2023-12-31", "1.00"), ("2023-12-30", "2.00"), ("2024-01-01", "")]
    {
        let rest = json!({"opening": "36000", "interest": [{"from": from, "rate": "0.01"}]});
        let response = response(&jilin(["2023-01", "2023-12"], "0", &rest));
        assert_eq!(response["interest"][0]["amount"].as_str().unwrap_or_default(), interest, "{from}");
        // Days without a rate are said to be left out.
        let left_out = response["assumptions"].get("account-interest-left-out").is_some();
        assert_eq!(left_out, from != "2023-01-01", "{from}");
    }
    let rest = json!({
        "opening": "36000",
        "interest": [{"from": "2023-01-01", "rate": "0.01"}, {"from": "2023-07-01", "rate": "0.02"}],
    });
    // 181 days at 1.00, 184 at 2.00.
    assert_eq!(response(&jilin(["2023-01", "2023-12"], "0", &rest))["interest"][0]["amount"], "549.00");
}

#[test]
fn closing_balances_count_and_interest_comes_after_the_last_day() {
    // Paid on 31 December: that day's closing balance is already lower, and interest is not yet there to pay with.
    for (date, amount, paid, interest, closing) in [
        ("2023-12-31", "36000", "36000.00", "364.00", "364.00"),
        ("2023-12-30", "36000", "36000.00", "363.00", "363.00"),
        ("2023-01-01", "36000", "36000.00", "0.00", "0.00"),
        ("2023-12-31", "36364", "36000.00", "364.00", "364.00"),
        ("2023-12-31", "0", "0.00", "365.00", "36365.00"),
    ] {
        let rest = json!({
            "opening": "36000",
            "interest": [{"from": "2023-01-01", "rate": "0.01"}],
            "movements": [{"date": date, "kind": "medical", "amount": amount}],
        });
        let response = response(&jilin(["2023-01", "2023-12"], "0", &rest));
        let found = [&response["movements"][0]["paid"], &response["interest"][0]["amount"], &response["closing"]];
        assert_eq!(found, [paid, interest, closing], "{date} {amount}");
    }
}

#[test]
fn half_a_fen_rounds_up() {
    // 0.01 yuan on 365 days bears half a fen at a rate of 180 ÷ 365.
    for (rate, interest) in [("0.493150684", "0.00"), ("0.493150685", "0.01")] {
        let rest = json!({"opening": "0.01", "interest": [{"from": "2023-01-01", "rate": rate}]});
        assert_eq!(response(&jilin(["2023-01", "2023-12"], "0", &rest))["interest"][0]["amount"], interest);
    }
    // 360 days of 1.00 at 0.5 %: exactly half a fen.
    let rest = json!({"opening": "1", "interest": [{"from": "2023-01-06", "rate": "0.005"}]});
    assert_eq!(response(&jilin(["2023-01", "2023-12"], "0", &rest))["interest"][0]["amount"], "0.01");
}

#[test]
fn paying_the_account_out_settles_its_interest() {
    for (amount, paid, interest, closing) in [
        // All and more: 181 days to 30 June, settled on 1 July and paid with it.
        ("99999", "36181.00", "181.00", "0.00"),
        ("36181", "36181.00", "181.00", "0.00"),
        // All that stood there: what was settled stays and bears interest for 184 days, 0.925 up.
        ("36000", "36000.00", "181.93", "181.93"),
        // Not all: the account goes on, settled at the end of the year.
        ("35999", "35999.00", "181.01", "182.01"),
    ] {
        let rest = json!({
            "opening": "36000",
            "interest": [{"from": "2023-01-01", "rate": "0.01"}],
            "movements": [{"date": "2023-07-01", "kind": "payout", "amount": amount}],
        });
        let response = response(&jilin(["2023-01", "2023-12"], "0", &rest));
        let found = [&response["movements"][0]["paid"], &response["interest"][0]["amount"], &response["closing"]];
        assert_eq!(found, [paid, interest, closing], "{amount}");
    }
}

#[test]
fn both_day_counts_span_the_range() {
    let mut request = twelve_years(2034, "360");
    request["readings"] = json!({});
    let response = response(&request);
    assert_eq!(response["closing"], "24562.25");
    let range = &response["range"];
    assert_eq!((&range["closing"], &range["because"]), (&json!(["24526.57", "24562.25"]), &json!(["day-count"])));
    let moved = &range["moves"][0];
    assert_eq!(
        (&moved["reading"], &response["clauses"][moved["clause"].as_str().expect("an id")]["article"]),
        (&json!("day-count"), &json!("第二十一条"))
    );
    let closings: Vec<&Value> = moved["options"].as_array().expect("a list").iter().map(|it| &it["closing"]).collect();
    assert_eq!(closings, ["24562.25", "24526.57"]);
    assert!(moved["settle"].as_str().is_some_and(|text| text.contains("12393")), "{moved}");
    assert!(response["readings"]["day-count"].is_string());
}

#[test]
fn other_documents_know_no_interest() {
    let rest = json!({"opening": "36000", "interest": [{"from": "2023-01-01", "rate": "0.01"}], "accrued": "5"});
    let request = account("enshi", &json!({"status": "retired"}), ["2023-01", "2023-12"], &rest);
    let response = response(&request);
    assert_eq!((&response["closing"], &response["interest"]), (&json!("37200.00"), &json!([])));
    assert!(response["assumptions"]["account-no-interest"].is_string());
    assert_eq!(response.get("accrued"), None);
}
