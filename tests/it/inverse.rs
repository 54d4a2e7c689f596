//! Questions asked back, against every fen.

use crate::support::{good, region};
use crate::years::any_year_anywhere;
use gongji::analysis::curve::CurveRequest;
use gongji::analysis::inverse::InverseRequest;
use gongji::analysis::inverse::{FoundBills, Interval, InverseAnswer, InverseQuestion, Until, inverse};
use gongji::engine::{Bill, Claim, Line, Slip, adjudicate};
use gongji::{Money, Query, Request, Variants};
use proptest::prelude::*;

fn fen(fen: i64) -> Money {
    Money::from_fen(fen)
}

/// What the engine says of the template with another bill.
struct Engine<'a> {
    answer: &'a InverseAnswer<'a>,
    fixed: [Money; 3],
}

impl<'a> Engine<'a> {
    fn new(answer: &'a InverseAnswer<'a>) -> Engine<'a> {
        let template = &answer.template;
        let slip = adjudicate(&template.case, &template.ledger, template.claim).0.slip;
        Engine { answer, fixed: [Line::OutsideCatalogue, Line::AboveLimit, Line::FirstShare].map(|line| slip[line]) }
    }

    fn fixed(&self) -> Money {
        self.fixed.into_iter().sum()
    }

    fn slip(&self, total: Money) -> Slip {
        let [outside_catalogue, above_limit, first_share] = self.fixed;
        let template = &self.answer.template;
        let bill = Bill::Parts { total, outside_catalogue, above_limit, first_share };
        adjudicate(&template.case, &template.ledger, &Claim { bill, ..template.claim.clone() }).0.slip
    }
}

fn holds(asked: InverseQuestion, slip: &Slip) -> bool {
    match asked {
        InverseQuestion::PersonAtMost(most) => slip[Line::Person] <= most,
        InverseQuestion::PersonExactly(amount) => slip[Line::Person] == amount,
        InverseQuestion::FundAtLeast(least) => slip[Line::Fund] >= least,
        InverseQuestion::FundExactly(amount) => slip[Line::Fund] == amount,
        InverseQuestion::UntilDeductible | InverseQuestion::UntilCeiling => panic!("not about bills"),
    }
}

fn ask<'r>(variants: &mut Variants, request: &'r Request, asked: InverseQuestion) -> InverseAnswer<'r> {
    inverse(variants, request, None, asked).expect("an answer")
}

fn bills<'a>(answer: &'a InverseAnswer) -> &'a [Interval] {
    let FoundBills::Bills(bills) = &answer.found else { panic!("{answer:?}") };
    bills
}

fn until<'a>(answer: &'a InverseAnswer) -> &'a [Until] {
    let FoundBills::Until(until) = &answer.found else { panic!("{answer:?}") };
    until
}

fn contains(bills: &[Interval], bill: Money) -> bool {
    bills.iter().any(|interval| (interval.from..=interval.to).contains(&bill))
}

/// Intervals in order, with a gap between any two, within what a bill can be.
fn is_sound(bills: &[Interval], fixed: Money) {
    for pair in bills.windows(2) {
        assert!(pair[0].to + fen(1) < pair[1].from, "{bills:?}");
    }
    for interval in bills {
        assert!(fixed <= interval.from && interval.from <= interval.to && interval.to <= Money::MAX, "{bills:?}");
    }
}

fn visit(region: &str, status: &str, care: &str, before: &[&str], bill: &str) -> String {
    let claim = |bill: &str| {
        format!(
            r#"{{"date": "2024-05-01", "care": "{care}", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {bill}}}"#
        )
    };
    let claims: Vec<String> = before.iter().copied().chain([bill]).map(claim).collect();
    format!(r#"{{"region": "{region}", "insured": {{"status": "{status}"}}, "claims": [{}]}}"#, claims.join(", "))
}

/// Every fen of small ranges, every amount that occurs there, all four questions.
#[test]
fn sets_are_what_trying_every_fen_finds() {
    let small = r#"{"total": "2.50", "outside_catalogue": "0.40", "first_share": "0.20"}"#;
    for (text, last) in [
        (visit("two-funds", "active", "chronic", &[], small), 12_000),
        (visit("two-funds", "retired", "special", &[r#"{"total": "798"}"#], r#"{"total": "1"}"#), 3_000),
        (visit("two-funds", "active", "inpatient", &[r#"{"total": "995.37"}"#], r#"{"total": "1"}"#), 3_000),
        (visit("two-funds", "active", "inpatient", &[r#"{"total": "2995.37"}"#], r#"{"total": "1"}"#), 3_000),
        (visit("steps", "active", "outpatient", &[r#"{"total": "1093.33"}"#], r#"{"total": "1"}"#), 3_000),
        (visit("steps", "active", "outpatient", &[r#"{"total": "3520"}"#], small), 3_000),
        (visit("enshi", "active", "outpatient", &[r#"{"total": "395"}"#], small), 3_000),
        (visit("enshi", "retired", "outpatient", &[], r#"{"items": [{"class": "C", "amount": "1.01"}]}"#), 3_000),
        (visit("tibet", "active", "maternity", &[], r#"{"total": "1"}"#), 1_000),
    ] {
        let request: Request = good(&text);
        let mut variants = Variants::new(region(&request.region));
        let template = ask(&mut variants, &request, InverseQuestion::UntilDeductible);
        let engine = Engine::new(&template);
        let first = engine.fixed().fen();
        let slips: Vec<(Money, Slip)> =
            (first..=first + last).map(|bill| (fen(bill), engine.slip(fen(bill)))).collect();
        let mut amounts: Vec<Money> = slips.iter().step_by(97).map(|(_, slip)| slip[Line::Person]).collect();
        amounts.extend(slips.iter().step_by(89).map(|(_, slip)| slip[Line::Fund]));
        amounts.extend([Money::ZERO, fen(1), Money::MAX]);
        for amount in amounts {
            for asked in [
                InverseQuestion::PersonAtMost(amount),
                InverseQuestion::PersonExactly(amount),
                InverseQuestion::FundAtLeast(amount),
                InverseQuestion::FundExactly(amount),
            ] {
                let answer = ask(&mut variants, &request, asked);
                is_sound(bills(&answer), engine.fixed());
                for (bill, slip) in &slips {
                    assert_eq!(contains(bills(&answer), *bill), holds(asked, slip), "{bill} {asked:?} of {text}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// In any region and year, at both ends of every interval and at any bill.
    #[test]
    fn sets_agree_with_the_engine(year in any_year_anywhere(), draws in prop::collection::vec(0..2_000_000_i64, 4)) {
        let request: Request = good(&year.json());
        let mut variants = Variants::new(region(year.region));
        let template = ask(&mut variants, &request, InverseQuestion::UntilDeductible);
        let engine = Engine::new(&template);
        for draw in draws {
            let bill = (engine.fixed() + fen(draw)).min(Money::MAX);
            let slip = engine.slip(bill);
            for asked in [
                InverseQuestion::PersonAtMost(slip[Line::Person]),
                InverseQuestion::PersonExactly(slip[Line::Person]),
                InverseQuestion::FundAtLeast(slip[Line::Fund]),
                InverseQuestion::FundExactly(slip[Line::Fund]),
            ] {
                let answer = ask(&mut variants, &request, asked);
                is_sound(bills(&answer), engine.fixed());
                prop_assert!(contains(bills(&answer), bill), "{asked:?} lacks {bill}");
                let ends = bills(&answer).iter().flat_map(|interval| [interval.from, interval.to]);
                let around = ends.flat_map(|end| [-1, 0, 1].map(|off| end + fen(off)));
                for bill in around.filter(|bill| (engine.fixed()..=Money::MAX).contains(bill)) {
                    prop_assert_eq!(contains(bills(&answer), bill), holds(asked, &engine.slip(bill)), "{} {:?}", bill, asked);
                }
            }
        }
    }

    /// The bill that meets the deductible bears all that was left, a fen less does not; so for ceilings and their pools.
    #[test]
    fn thresholds_are_reached_at_their_bill_and_not_before(year in any_year_anywhere()) {
        let request: Request = good(&year.json());
        let mut variants = Variants::new(region(year.region));
        let answer = ask(&mut variants, &request, InverseQuestion::UntilDeductible);
        let engine = Engine::new(&answer);
        for until in until(&answer) {
            let Some(bill) = until.bill else { continue };
            prop_assert_eq!(engine.slip(bill)[Line::Deductible], until.left);
            if bill > engine.fixed() {
                prop_assert!(engine.slip(bill - fen(1))[Line::Deductible] < until.left);
                prop_assert_eq!(engine.slip(bill + fen(1))[Line::Deductible], until.left);
            }
        }
        let answer = ask(&mut variants, &request, InverseQuestion::UntilCeiling);
        let template = &answer.template;
        let before = template.ledger.on(template.claim.date, template.case.opening.as_ref());
        for until in until(&answer) {
            let (Some(bill), Some(pool)) = (until.bill, until.pool) else { continue };
            prop_assert_eq!(until.in_scope, Some(bill - engine.fixed()));
            let used = |bill: Money| {
                let [outside_catalogue, above_limit, first_share] = engine.fixed;
                let bill = Bill::Parts { total: bill, outside_catalogue, above_limit, first_share };
                let claim = Claim { bill, ..template.claim.clone() };
                let after = adjudicate(&template.case, &template.ledger, &claim).1;
                after.paid(pool).year - before.paid(pool).year
            };
            prop_assert_eq!(used(bill), until.left, "{:?}", until);
            if bill > engine.fixed() {
                prop_assert!(used(bill - fen(1)) < until.left, "{until:?}");
                prop_assert_eq!(used(bill + fen(1)), until.left, "{:?}", until);
            }
        }
    }
}

#[test]
fn a_person_reads_the_answer() {
    // 恩施 tertiary, a fresh year: 400 first, then half. 900 is borne at 400 + 500 / 50 % = 1400; a bill of 1400.01 has
    // the fund pay 500.01, so that it still is 900.
    let text = visit("enshi", "active", "outpatient", &[], r#"{"total": "1"}"#);
    let request: Request = good(&text);
    let mut variants = Variants::new(region("enshi"));
    let mut found = |asked| {
        let answer = ask(&mut variants, &request, asked);
        match &answer.found {
            FoundBills::Bills(bills) => bills.iter().map(|one| format!("{}..{}", one.from, one.to)).collect::<Vec<_>>(),
            FoundBills::Until(until) => until
                .iter()
                .map(|one| {
                    format!("{} {} {:?}", one.goal.line().name(), one.left, one.bill.map(|bill| bill.to_string()))
                })
                .collect(),
        }
    };
    let yuan = |yuan: i64| fen(yuan * 100);
    assert_eq!(found(InverseQuestion::PersonAtMost(yuan(900))), ["0.00..1400.01"]);
    assert_eq!(found(InverseQuestion::PersonExactly(yuan(900))), ["1400.00..1400.01"]);
    assert_eq!(found(InverseQuestion::FundAtLeast(yuan(500))), ["1399.99..99999999.99"]);
    assert_eq!(found(InverseQuestion::FundExactly(yuan(500))), ["1399.99..1400.00"]);
    assert_eq!(found(InverseQuestion::FundAtLeast(yuan(2000))), ["4399.99..99999999.99"]);
    assert!(found(InverseQuestion::FundAtLeast(yuan(2000) + fen(1))).is_empty());
    assert_eq!(found(InverseQuestion::PersonExactly(Money::ZERO)), ["0.00..0.00"]);
    assert_eq!(found(InverseQuestion::UntilDeductible), [r#"deductible 400.00 Some("400.00")"#]);
    assert_eq!(found(InverseQuestion::UntilCeiling), [r#"fund 2000.00 Some("4399.99")"#]);
}

/// The question as JSON: what it asks, and what is wrong with it.
#[test]
fn questions_are_read_and_refused() {
    let visit = visit("enshi", "active", "outpatient", &[], r#"{"total": "1"}"#);
    let read = |rest: &str| {
        let text = format!(r#"{{"request": {visit}{rest}}}"#);
        InverseRequest::read(&text).map_err(|problem| (problem.code(), problem.path))
    };
    let asked = |rest| read(rest).expect("a good question").asked;
    assert_eq!(asked(r#", "asked": "person_at_most", "amount": 900"#), InverseQuestion::PersonAtMost(fen(90_000)));
    assert_eq!(asked(r#", "asked": "person_exactly", "amount": "0.01""#), InverseQuestion::PersonExactly(fen(1)));
    assert_eq!(asked(r#", "asked": "fund_at_least", "amount": 1"#), InverseQuestion::FundAtLeast(fen(100)));
    assert_eq!(asked(r#", "asked": "fund_exactly", "amount": 1"#), InverseQuestion::FundExactly(fen(100)));
    assert_eq!(asked(r#", "asked": "until_deductible", "claim": "x""#), InverseQuestion::UntilDeductible);
    assert_eq!(asked(r#", "asked": "until_ceiling", "language": "en""#), InverseQuestion::UntilCeiling);
    for (rest, code, path) in [
        ("", "missing", "/asked"),
        (r#", "asked": "guess""#, "choice", "/asked"),
        (r#", "asked": "fund_exactly""#, "missing", "/amount"),
        (r#", "asked": "fund_exactly", "amount": "-1""#, "negative", "/amount"),
        (r#", "asked": "until_ceiling", "amount": 1"#, "unknown_field", "/amount"),
        (r#", "asked": "until_ceiling", "claim": 1"#, "type", "/claim"),
        (r#", "asked": "until_ceiling", "today": 1"#, "unknown_field", "/today"),
    ] {
        assert_eq!(read(rest).expect_err(rest), (code, path.to_owned()), "{rest}");
    }
    let wrong = r#"{"request": {"region": 1}}"#;
    assert_eq!(CurveRequest::read(wrong).expect_err("a bad request").path, "/request/region");
}
