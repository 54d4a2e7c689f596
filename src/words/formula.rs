//! 算式: how an amount was found, with its numbers. Numbers read alike in both languages; only 取小的 differs.

use core::fmt::Display;

use crate::engine::{Step, What};
use crate::units::{Language, Money, say};

/// How a step's amount was found, with its numbers; none where nothing was computed.
pub fn formula(step: &Step, language: Language) -> Option<String> {
    let result = step.amount?;
    let lesser = |one: &dyn Display, other: &dyn Display| {
        say!(language, "{one} 和 {other} 取小的", "the lesser of {one} and {other}")
    };
    let left = match step.what {
        What::InScope { total, .. } if total == result => return None,
        What::InScope { total, outside, above, first } => minus(total, &[outside, above, first]),
        What::ItemFirstShare { of, rate, .. }
        | What::Standard { of, percent: Some(rate) }
        | What::Due { payable: of, rate } => format!("{of} × {rate}"),
        What::Deductible { standard, borne, in_scope } => lesser(&minus(standard, &[borne]), &in_scope),
        What::DiseaseLimit { highest, further } if further > 0 => {
            return Some(say!(
                language,
                "最高的病种 {highest}，另 {further} 个病种 → {result}",
                "highest {highest}, {further} further → {result}"
            ));
        }
        What::Fund { due: want, cap: Some(cap) } | What::LargeAmount { excess: want, cap: Some(cap) } => {
            lesser(&want, &cap)
        }
        What::Account { person, balance } => {
            let balance = say!(language, "账户余额 {balance}", "the balance {balance}");
            lesser(&person, &balance)
        }
        What::SelfPay { own: part, .. } | What::Cash { account: part, .. } if part.is_zero() => return None,
        What::Payable { in_scope: whole, deductible: part }
        | What::Coinsurance { payable: whole, due: part }
        | What::Left { limit: whole, used: part, .. }
        | What::SelfPay { person: whole, own: part }
        | What::Cash { person: whole, account: part } => format!("{whole} − {part}"),
        What::OverCeiling { due: whole, fund, large } | What::Person { total: whole, fund, large } => {
            format!("{whole} − {}", minus(fund, &[large]))
        }
        What::Benefit(_)
        | What::SameKind(_)
        | What::SamePlace(_)
        | What::StatusAtSettlement
        | What::Assumed(_)
        | What::Uncovered
        | What::Total
        | What::OutsideCatalogue
        | What::AboveLimit
        | What::FirstShare
        | What::NoDeductible
        | What::Standard { percent: None, .. }
        | What::OwnStandard
        | What::YearlyLimit { .. }
        | What::Rate(_)
        | What::AddedRate(_)
        | What::OwnRate(_)
        | What::Band { .. }
        | What::BandsDue
        | What::Rounded
        | What::DiseaseLimit { .. }
        | What::OwnLeft
        | What::Fund { cap: None, .. }
        | What::LargeAmount { cap: None, .. }
        | What::OwnExpense => return None,
    };
    Some(format!("{left} = {result}"))
}

/// `1000.00 − 200.00`, without what is zero.
fn minus(whole: Money, parts: &[Money]) -> String {
    let mut text = whole.to_string();
    for part in parts.iter().filter(|part| !part.is_zero()) {
        text = format!("{text} − {part}");
    }
    text
}
