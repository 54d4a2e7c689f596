//! English.

use crate::analysis::curve::{Cause, Part, Payer};
use crate::analysis::inverse::{Asked, Goal, Until};
use crate::region::Basis;

pub(super) fn part(part: Part) -> &'static str {
    match part {
        Part::Uncovered => "not covered: the person pays all",
        Part::Deductible => "within the deductible: the person pays all",
        Part::Share => "above the deductible: shared at a rate",
        Part::SecondFund => "above the fund's ceiling: the second fund pays",
        Part::OverCeiling => "ceiling used up: the person pays what is more",
    }
}

pub(super) fn cause(cause: Cause, pool: &str) -> String {
    match cause {
        Cause::Deductible => format!("the deductible{pool} is met, the fund begins to pay"),
        Cause::YearlyDeductible => format!("the yearly deductible{pool} is met, the fund begins to pay"),
        Cause::Band(rate) => format!("the next band begins, at {rate}"),
        Cause::Ceiling(payer, Basis::Fund) => {
            format!("the ceiling{pool} is reached ({})", super::super::en::line(payer.line()))
        }
        Cause::Ceiling(payer, Basis::Spend) => {
            format!("the spending{pool} that counts is used up ({})", super::super::en::line(payer.line()))
        }
        Cause::SecondFund => "the second fund begins to pay".to_owned(),
    }
}

pub(super) fn asked(asked: Asked) -> String {
    match asked {
        Asked::PersonAtMost(amount) => format!("Bills of which the person pays at most {amount} yuan"),
        Asked::PersonExactly(amount) => format!("Bills of which the person pays exactly {amount} yuan"),
        Asked::FundAtLeast(amount) => format!("Bills of which the fund pays at least {amount} yuan"),
        Asked::FundExactly(amount) => format!("Bills of which the fund pays exactly {amount} yuan"),
        Asked::UntilDeductible => "How much more until the deductible is met".to_owned(),
        Asked::UntilCeiling => "How much more until the ceiling is reached".to_owned(),
    }
}

pub(super) fn until(until: &Until, pool: &str) -> String {
    let Until { left, .. } = until;
    let what = match until.goal {
        Goal::Deductible if left.is_zero() => return format!("the deductible{pool} is met, or there is none"),
        Goal::Deductible => format!("{left} left of the deductible{pool}"),
        Goal::Ceiling(Payer::LargeAmount, Basis::Fund) => format!("{left} left under the second fund's ceiling{pool}"),
        Goal::Ceiling(Payer::LargeAmount, Basis::Spend) => format!("{left} of spending left to the second fund{pool}"),
        Goal::Ceiling(Payer::Fund, Basis::Fund) => format!("{left} left under the ceiling{pool}"),
        Goal::Ceiling(Payer::Fund, Basis::Spend) => format!("{left} of spending left that counts{pool}"),
    };
    match (until.in_scope, until.bill) {
        (Some(in_scope), Some(bill)) => {
            format!("{what}: reached by {in_scope} more of in-scope costs, a bill of {bill}")
        }
        (None, _) | (_, None) => format!("{what}: no such bill reaches it"),
    }
}

pub(super) fn round(yuan: i64) -> String {
    if yuan < 1_000 { yuan.to_string() } else { format!("{},{:03}", round(yuan / 1_000), yuan % 1_000) }
}
