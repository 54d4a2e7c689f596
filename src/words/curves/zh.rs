//! 中文。

use crate::analysis::curve::{Cause, Part, Payer};
use crate::analysis::inverse::{Asked, Goal, Until};
use crate::region::Basis;

pub(super) fn part(part: Part) -> &'static str {
    match part {
        Part::Uncovered => "医保不付，都由自己负担",
        Part::Deductible => "起付标准以内，都由自己负担",
        Part::Share => "起付标准以上，按比例分担",
        Part::SecondFund => "超过统筹基金限额，大额补助接着付",
        Part::OverCeiling => "限额已满，再多的由自己负担",
    }
}

pub(super) fn cause(cause: Cause, pool: &str) -> String {
    match cause {
        Cause::Deductible => format!("{pool}起付标准满了，开始报销"),
        Cause::YearlyDeductible => format!("{pool}全年起付标准满了，开始报销"),
        Cause::Band(rate) => format!("进入下一段，报销比例 {rate}"),
        Cause::Ceiling(payer, Basis::Fund) => {
            format!("{pool}最高支付限额满了（{}）", super::super::zh::line(payer.line()))
        }
        Cause::Ceiling(payer, Basis::Spend) => {
            format!("{pool}能计入的费用满了（{}）", super::super::zh::line(payer.line()))
        }
        Cause::SecondFund => "大额补助开始支付".to_owned(),
    }
}

pub(super) fn asked(asked: Asked) -> String {
    match asked {
        Asked::PersonAtMost(amount) => format!("个人最多负担 {amount} 元的账单"),
        Asked::PersonExactly(amount) => format!("个人正好负担 {amount} 元的账单"),
        Asked::FundAtLeast(amount) => format!("统筹基金至少支付 {amount} 元的账单"),
        Asked::FundExactly(amount) => format!("统筹基金正好支付 {amount} 元的账单"),
        Asked::UntilDeductible => "还要多少费用才满起付标准".to_owned(),
        Asked::UntilCeiling => "还要多少费用才到最高支付限额".to_owned(),
    }
}

pub(super) fn until(until: &Until, pool: &str) -> String {
    let Until { left, .. } = until;
    let what = match until.goal {
        Goal::Deductible if left.is_zero() => return format!("{pool}起付标准已满，或者不设"),
        Goal::Deductible => format!("{pool}起付标准还差 {left}"),
        Goal::Ceiling(Payer::LargeAmount, Basis::Fund) => format!("{pool}大额补助最高支付限额还剩 {left}"),
        Goal::Ceiling(Payer::LargeAmount, Basis::Spend) => format!("{pool}大额补助还能计入费用 {left}"),
        Goal::Ceiling(Payer::Fund, Basis::Fund) => format!("{pool}最高支付限额还剩 {left}"),
        Goal::Ceiling(Payer::Fund, Basis::Spend) => format!("{pool}还能计入费用 {left}"),
    };
    match (until.in_scope, until.bill) {
        (Some(in_scope), Some(bill)) => {
            format!("{what} 元：再有 {in_scope} 元能报的费用（政策范围内），也就是账单到 {bill} 元，就到了")
        }
        (None, _) | (_, None) => format!("{what} 元：这样的账单，多大都到不了"),
    }
}

pub(super) fn round(yuan: i64) -> String {
    match (yuan / 10_000, yuan % 10_000 / 1_000) {
        (0, _) => yuan.to_string(),
        (whole, 0) => format!("{whole}万"),
        (whole, tenth) => format!("{whole}.{tenth}万"),
    }
}
