//! Every printed formula is true: worked out, it gives the amount of its step, in both languages and every region.

use crate::support::{all_ids, answer, region};
use crate::years::any_year_anywhere;
use gongji::engine::{Step, StepKind};
use gongji::estimate::Decided;
use gongji::region::Cite;
use gongji::{EstimateAnswer, Language, Money, words};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

/// A formula's left side in the making: what is still to be read.
struct Reader<'t>(&'t str);

impl Reader<'_> {
    fn take(&mut self, text: &str) -> bool {
        let rest = self.0.strip_prefix(text);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// `the lesser of A and B`, `A 和 B 取小的`, or a sum alone, perhaps cut to the fen.
    fn expression(&mut self) -> Option<Decimal> {
        let worded = [("the lesser of ", true), ("the greater of ", false)];
        if let Some((_, lesser)) = worded.into_iter().find(|(start, _)| self.take(start)) {
            let one = self.sum()?;
            let other = self.take(" and ").then(|| self.sum())??;
            return Some(if lesser { one.min(other) } else { one.max(other) });
        }
        let one = self.sum()?;
        if self.take(" 舍到分") || self.take(" cut to the fen") {
            return Some(one.trunc_with_scale(2));
        }
        if !(self.take(" 和 ") || self.take(" 和能付的 ")) {
            return Some(one);
        }
        let other = self.sum()?;
        if self.take(" 取小的") { Some(one.min(other)) } else { self.take(" 取大的").then(|| one.max(other)) }
    }

    /// `A − B + C`
    fn sum(&mut self) -> Option<Decimal> {
        let mut sum = self.product()?;
        loop {
            if self.take(" − ") {
                sum -= self.product()?;
            } else if self.take(" + ") {
                sum += self.product()?;
            } else {
                return Some(sum);
            }
        }
    }

    /// `A × 60%`, `A × 3`, `A ÷ 12`
    fn product(&mut self) -> Option<Decimal> {
        let mut product = self.factor()?;
        loop {
            if self.take(" × ") {
                product *= self.factor()?;
            } else if self.take(" ÷ ") {
                product = product.checked_div(self.factor()?)?;
            } else {
                return Some(product);
            }
        }
    }

    fn factor(&mut self) -> Option<Decimal> {
        if self.take("(") {
            let inner = self.expression()?;
            return self.take(")").then_some(inner);
        }
        // The words around a balance name it and change nothing.
        let _named = self.take("账户余额 ") || self.take("the balance ") || self.take("the ");
        let end = self.0.find(|ch: char| !ch.is_ascii_digit() && ch != '.').unwrap_or(self.0.len());
        let (digits, rest) = self.0.split_at(end);
        self.0 = rest;
        let number: Decimal = digits.parse().ok()?;
        let _named = self.take(" there is");
        Some(if self.take("%") { number / Decimal::ONE_HUNDRED } else { number })
    }
}

/// Both sides of a formula, the left one worked out; none where it has a form that is not known.
pub fn worked_out(formula: &str) -> Option<(Decimal, Decimal)> {
    let (left, right) = formula.rsplit_once(" = ")?;
    let mut reader = Reader(left);
    let value = reader.expression()?;
    reader.0.is_empty().then_some((value, right.parse().ok()?))
}

pub fn rounded(exact: Decimal) -> Decimal {
    exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

pub fn yuan(amount: Money) -> Decimal {
    Decimal::new(amount.fen(), 2)
}

/// Holds one step's formula, in both languages, against its amount.
fn holds(answer: &EstimateAnswer, decided: &Decided, step: &Step) {
    for language in [Language::Zh, Language::En] {
        let Some(formula) = words::formula(step, language) else { continue };
        let (exact, printed) = worked_out(&formula).unwrap_or_else(|| panic!("no known form: {formula}"));
        assert_eq!(Some(printed), step.amount.map(yuan), "{formula}");
        assert_eq!(rounded(exact), printed, "{formula}");
        let stated = decided.decision.grounds.rests_on(Cite::Assumption(answer.case.region.rounding));
        assert!(exact == printed || stated, "rounded, and not said so: {formula}");
    }
}

/// The bands that a visit fills come to what is due.
fn bands_add_up(decided: &Decided) {
    let mut sum = Decimal::ZERO;
    for step in &decided.steps {
        match step.kind {
            StepKind::Band { part, rate } => sum += yuan(part) * Decimal::new(rate.billionths(), 9),
            StepKind::BandsDue => assert_eq!(Some(rounded(sum)), step.amount.map(yuan), "{:?}", decided.steps),
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 400 } else { 4_000 }))]

    #[test]
    fn every_formula_gives_the_amount_of_its_step(year in any_year_anywhere()) {
        let answer = answer(region(year.region), &year.json());
        for decided in &answer.claims {
            bands_add_up(decided);
            for step in &decided.steps {
                holds(&answer, decided, step);
            }
        }
    }
}

/// The steps' formulas of a request's last claim, in Chinese.
fn printed(text: &str, id: &str) -> Vec<String> {
    let answer = answer(region(id), text);
    for decided in &answer.claims {
        decided.steps.iter().for_each(|step| holds(&answer, decided, step));
    }
    let last = answer.claims.last().expect("a claim");
    last.steps.iter().filter_map(|step| words::formula(step, Language::Zh)).collect()
}

fn visit(level: &str, care: &str, rest: &str) -> String {
    format!(
        r#"{{"date": "2023-05-01", "care": "{care}", "provider": {{"kind": "hospital", "level": "{level}"}}{rest}}}"#
    )
}

fn request(id: &str, insured: &str, claims: &[String], rest: &str) -> String {
    format!(
        r#"{{"region": "{id}", "insured": {{"status": "active"{insured}}}, "claims": [{}]{rest}}}"#,
        claims.join(", ")
    )
}

#[test]
fn an_account_that_does_not_pay_has_no_formula() {
    let bill = r#", "bill": {"total": "700"}, "account_pays": false"#;
    let text = request("enshi", r#", "account_balance": "500""#, &[visit("primary", "outpatient", bill)], "");
    assert!(!printed(&text, "enshi").iter().any(|formula| formula.contains("账户余额")));
    let pays = text.replace(r#", "account_pays": false"#, "");
    assert!(printed(&pays, "enshi").iter().any(|formula| formula.contains("和 账户余额 500.00 取小的")));
}

#[test]
fn the_yearly_limit_of_deductibles_shows_in_the_formula() {
    let claims = [
        visit("tertiary", "inpatient", r#", "bill": {"total": "2000"}"#),
        visit("primary", "inpatient", r#", "bill": {"total": "1000"}"#),
    ];
    let text = request("jilin-city", "", &claims, r#", "parameters": {"average_wage": "4000"}"#);
    let formulas = printed(&text, "jilin-city");
    assert!(!formulas.contains(&"400.00 和 1000.00 取小的 = 0.00".to_owned()), "{formulas:?}");
}

#[test]
fn more_borne_than_the_standard_is_said_as_such() {
    // Borne at a tertiary hospital, then a visit to a primary one, whose standard is lower.
    let claims = [
        visit("tertiary", "outpatient", r#", "bill": {"total": "2000"}"#),
        visit("primary", "outpatient", r#", "bill": {"total": "1000"}"#),
    ];
    for id in all_ids() {
        printed(&request(id, "", &claims, ""), id);
    }
}

#[test]
fn an_unknown_form_is_no_formula() {
    for unknown in [
        "1.00 ÷ 0.00 = 0.50",
        "1.00 − 前十一份 = 1.00",
        "1.00 和 2.00 = 1.00",
        "最高的病种 1.00，另 2 个病种 → 3.00",
        "1.00 − = 1.00",
    ] {
        assert_eq!(worked_out(unknown), None, "{unknown}");
    }
    let value = |text: &str| worked_out(text).map(|(left, _)| left.to_string());
    assert_eq!(value("3.00 × 55% − (1.00 和 2.00 取大的) = 0.00").as_deref(), Some("-0.3500"));
    assert_eq!(value("the lesser of 3.00 + 1.00 × 2 and 4.00 = 4.00").as_deref(), Some("4.00"));
}
