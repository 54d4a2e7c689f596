//! Slips as the national platform and as electronic invoices print them.

use gongji::analysis::reconcile::{Quantity, Verdict};
use gongji::contract::national::Settlements;
use gongji::engine::Line;
use gongji::{Money, Request, Variants, slips};

use super::found;
use crate::support::{faults, good, json, real_regions, region};

/// An admission in 吉林市 of 200,000.00 with everything on its slip, and a slip in the form at hand.
fn admission(form: &str) -> String {
    format!(
        r#"{{"request": {{"region": "jilin-city", "insured": {{"status": "active", "account_balance": "500"}},
            "claims": [{{"id": "stay", "date": "2023-05-01", "care": "inpatient",
            "provider": {{"kind": "hospital", "level": "tertiary"}},
            "bill": {{"total": "200000", "outside_catalogue": "1000", "first_share": "2000.50"}}}}]}}, {form}}}"#
    )
}

fn amount(fen: i64) -> Option<Money> {
    Some(Money::from_fen(fen))
}

/// The platform's answer, amounts as numbers with two decimals, the account's and the hospital's rows among the funds'.
const SETTLEMENT: &str = r#""settlement": {"infcode": 0, "output": {
    "setlinfo": {"mdtrt_id": "1", "psn_name": "某某", "age": 45.0, "setl_time": "2023-05-01 10:00:00",
        "medfee_sumamt": 200000.00, "fulamt_ownpay_amt": 1000.00, "overlmt_selfpay": 0, "preselfpay_amt": "2000.50",
        "inscp_scp_amt": 196999.50, "act_pay_dedc": 1100.00, "hifp_pay": 90000.00, "pool_prop_selfpay": 0.85,
        "cvlserv_pay": 0.00, "hifes_pay": null, "hifob_pay": 76514.58, "maf_pay": 0, "fund_pay_sumamt": 166514.58,
        "hosp_part_amt": 0, "psn_part_amt": 33485.42, "acct_pay": 500.00, "psn_cash_pay": 32985.42},
    "setldetail": [
        {"fund_pay_type": "310100", "fund_payamt": 90000.00, "inscp_scp_amt": 196999.50},
        {"fund_pay_type": "330100", "fund_pay_type_name": "大额医疗费用补助基金", "fund_payamt": "76514.58"},
        {"fund_pay_type": "310200", "fund_pay_type_name": "个人账户基金", "fund_payamt": 500.00},
        {"fund_pay_type": "999996", "fund_pay_type_name": "医院垫付", "fund_payamt": 0.00}]}}"#;

#[test]
fn the_national_settlement_is_read_as_it_is() {
    let (asked, found) = found(&admission(SETTLEMENT));
    assert_eq!(found.verdict(), Verdict::Agrees, "{:?} {:?}", found.differences, found.sheet.conflicts);
    // What says nothing of the slip is passed over and named.
    for name in ["infcode", "mdtrt_id", "psn_name", "age", "setl_time", "pool_prop_selfpay"] {
        assert!(asked.passed.iter().any(|it| it == name), "{name}");
    }
    // The account's row is no fund payment: all funds are two, not three.
    assert_eq!(found.sheet.get(Quantity::AllFunds), amount(16_651_458));
    assert_eq!(found.sheet.get(Quantity::OtherPayers), amount(0));
}

#[test]
fn rows_alone_are_not_summed_twice() {
    let rows = r#""settlement": {"medfee_sumamt": 200000, "setldetail": [
        {"fund_pay_type": "310100", "fund_payamt": 90000.00}, {"fund_pay_type": "330100", "fund_payamt": 76514.58},
        {"fund_pay_type": "310200", "fund_payamt": 300.00}, {"fund_pay_type": "310200", "fund_payamt": 200.00}]}"#;
    let (_, found) = found(&admission(rows));
    assert_eq!(found.verdict(), Verdict::Agrees, "{:?}", found.differences);
    assert_eq!(found.sheet.line(Line::Account), amount(50_000));
    assert_eq!(found.sheet.line(Line::Person), amount(3_348_542));
}

#[test]
fn rows_that_contradict_the_fields_are_named_with_them() {
    let (_, found) = found(&admission(
        &SETTLEMENT.replace(r#""310100", "fund_payamt": 90000.00"#, r#""310100", "fund_payamt": 9000.00"#),
    ));
    assert_eq!(found.verdict(), Verdict::Conflict);
    let named = |conflict: &gongji::analysis::reconcile::Conflict| {
        conflict.entries.iter().map(|at| found.sheet.entries[*at].name.clone()).collect::<Vec<_>>()
    };
    let all: Vec<Vec<String>> = found.sheet.conflicts.iter().map(named).collect();
    assert!(all.contains(&vec!["hifp_pay".to_owned(), "setldetail 310100".to_owned()]), "{all:?}");
    assert!(all.contains(&vec!["fund_pay_sumamt".to_owned(), "setldetail".to_owned()]), "{all:?}");
}

#[test]
fn other_funds_and_the_hospital_take_their_part_of_the_persons() {
    let other = SETTLEMENT
        .replace(r#""cvlserv_pay": 0.00"#, r#""cvlserv_pay": 1000.00"#)
        .replace(r#""maf_pay": 0"#, r#""maf_pay": 200.00"#)
        .replace("166514.58", "167714.58")
        .replace(r#""hosp_part_amt": 0"#, r#""hosp_part_amt": 85.42"#)
        .replace("33485.42", "32200.00")
        .replace("32985.42", "31700.00")
        .replace(r#""fund_payamt": 0.00}"#, r#""fund_payamt": 85.42}, {"fund_pay_type": "320100", "fund_payamt": 1000.00}, {"fund_pay_type": "610100", "fund_payamt": "200.00"}"#);
    let (_, found) = found(&admission(&other));
    assert_eq!(found.verdict(), Verdict::Agrees, "{:?} {:?}", found.differences, found.sheet.conflicts);
    assert_eq!(found.sheet.get(Quantity::OtherFunds), amount(120_000));
    assert_eq!(found.sheet.get(Quantity::OtherPayers), amount(128_542));
}

#[test]
fn a_relatives_account_is_part_of_the_account() {
    let shared = |own: &str| {
        let settlement =
            SETTLEMENT.replace(r#""acct_pay": 500.00"#, &format!(r#""acct_pay": {own}, "acct_mulaid_pay": 200"#));
        found(&admission(&settlement)).1
    };
    for own in ["300.00", "500.00"] {
        let found = shared(own);
        assert_eq!(found.verdict(), Verdict::Agrees, "{own}: {:?} {:?}", found.differences, found.sheet.conflicts);
        assert_eq!(found.sheet.line(Line::Account), amount(50_000), "{own}");
    }
}

#[test]
fn the_electronic_invoice_is_read_as_it_is() {
    let invoice = |other: &str, cash: &str, own: &str| {
        let form = format!(
            r#""invoice": {{"票据代码": "1", "金额合计": 200000.00, "医保统筹基金支付": 90000.00, "其他支付": {other},
                "个人账户支付": "500.00", "个人现金支付": {cash}, "个人自付": {own}, "个人自费": 1000.00}}"#
        );
        found(&admission(&form))
    };
    let (asked, found) = invoice("76514.58", "32985.42", "32485.42");
    assert_eq!(found.verdict(), Verdict::Agrees, "{:?} {:?}", found.differences, found.sheet.conflicts);
    assert_eq!(asked.passed, ["票据代码"]);
    assert_eq!(found.sheet.others(&found.decision.slip), amount(0));
    // More than the subsidy: another fund paid the rest.
    let (_, found) = invoice("76614.58", "32885.42", "32385.42");
    assert_eq!(found.verdict(), Verdict::Agrees, "{:?} {:?}", found.differences, found.sheet.conflicts);
    assert_eq!(found.sheet.others(&found.decision.slip), amount(10_000));
    // Less: then the subsidy itself was less.
    let (_, found) = invoice("70000.00", "39500.00", "39000.00");
    assert_eq!(found.differences[0].line, Line::Person, "{:?}", found.differences);
}

/// Any estimate, exported and read back, agrees with itself.
#[test]
fn what_is_exported_reads_back() {
    let mut count = 0;
    for file in real_regions() {
        let id = file.id;
        for example in &file.whole.examples {
            let request: Request = good(&example.request);
            let slips = slips(&mut Variants::new(region(id)), &request).expect("slips");
            let all = Settlements::new(id, slips.iter().map(|decision| (None, decision.slip)));
            let exported = json(&all);
            assert_eq!(faults("national", &exported), [""; 0]);
            let latest = (0..slips.len()).max_by_key(|at| (request.claims[*at].date, *at)).expect("a claim");
            let last = &exported["settlements"][latest];
            let text = format!(r#"{{"request": {}, "settlement": {last}}}"#, example.request);
            let found = found(&text).1;
            assert_eq!(found.verdict(), Verdict::Agrees, "{}: {:?}", example.id, found.differences);
            count += 1;
        }
    }
    assert!(count > 200, "{count} examples");
}
