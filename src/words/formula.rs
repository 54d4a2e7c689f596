//! 算式: how an amount was found, with its numbers. Numbers read alike in both languages; only 取小的 and 取大的 differ.

use core::fmt::{self, Display, Formatter};

use crate::engine::{Step, StepKind};
use crate::region::Counts;
use crate::units::{Language, Money, say};

/// How a step's amount was found, with its numbers; none where nothing was computed.
pub fn formula(step: &Step, language: Language) -> Option<String> {
    let result = step.amount?;
    let lesser = |one: &dyn Display, other: &dyn Display| {
        say!(language, "{one} 和 {other} 取小的 = {result}", "the lesser of {one} and {other} = {result}")
    };
    let zero = Money::ZERO;
    let greater = |one: &dyn Display| {
        say!(language, "{one} 和 {zero} 取大的 = {result}", "the greater of {one} and {zero} = {result}")
    };
    Some(match step.kind {
        StepKind::InScope { total, .. } if total == result => return None,
        StepKind::InScope { total, outside, above, first } => {
            format!("{} = {result}", Minus(total, &[outside, above, first]))
        }
        StepKind::ItemFirstShare { of, rate, .. }
        | StepKind::Standard { of, percent: Some(rate) }
        | StepKind::Due { payable: of, rate } => format!("{of} × {rate} = {result}"),
        StepKind::Deductible { whole, used, .. } if used > whole => greater(&Minus(whole, &[used])),
        StepKind::Deductible { whole, used, in_scope, .. } => lesser(&Minus(whole, &[used]), &in_scope),
        StepKind::DiseaseLimit { highest, further, each, at_most, counts } if further > 0 => {
            let added = format_args!("{each} × {further}");
            match counts {
                // The bound is below what the highest disease has by itself.
                Counts::Total if at_most < highest => return None,
                Counts::Total => lesser(&format_args!("{highest} + {added}"), &at_most),
                Counts::Increments => say!(
                    language,
                    "{highest} + ({added} 和 {at_most} 取小的) = {result}",
                    "{highest} + (the lesser of {added} and {at_most}) = {result}"
                ),
            }
        }
        StepKind::Fund { due: want, cap: Some(cap) } | StepKind::LargeAmount { excess: want, cap: Some(cap) } => {
            lesser(&want, &cap)
        }
        StepKind::Account { person, balance: Some(balance) } => {
            let balance = say!(language, "账户余额 {balance}", "the balance {balance}");
            lesser(&person, &balance)
        }
        StepKind::SelfPay { own: part, .. } | StepKind::Cash { account: part, .. } if part.is_zero() => return None,
        StepKind::Left { limit, used, .. } if used > limit => greater(&Minus(limit, &[used])),
        StepKind::Payable { in_scope: whole, deductible: part }
        | StepKind::Coinsurance { payable: whole, due: part }
        | StepKind::Left { limit: whole, used: part, .. }
        | StepKind::SelfPay { person: whole, own: part }
        | StepKind::Cash { person: whole, account: part } => format!("{whole} − {part} = {result}"),
        StepKind::OverCeiling { due: whole, fund, large } | StepKind::Person { total: whole, fund, large } => {
            format!("{whole} − {} = {result}", Minus(fund, &[large]))
        }
        StepKind::Benefit(_)
        | StepKind::SameKind(_)
        | StepKind::SamePlace(_)
        | StepKind::StatusAtSettlement
        | StepKind::Assumed(_)
        | StepKind::Uncovered
        | StepKind::Total
        | StepKind::OutsideCatalogue
        | StepKind::AboveLimit
        | StepKind::FirstShare
        | StepKind::NoDeductible
        | StepKind::Standard { percent: None, .. }
        | StepKind::OwnStandard
        | StepKind::YearlyLimit { .. }
        | StepKind::Rate(_)
        | StepKind::AddedRate(_)
        | StepKind::OwnRate(_)
        | StepKind::Band { .. }
        | StepKind::BandsDue
        | StepKind::Rounded
        | StepKind::DiseaseLimit { .. }
        | StepKind::OwnLeft
        | StepKind::Fund { cap: None, .. }
        | StepKind::LargeAmount { cap: None, .. }
        | StepKind::OwnExpense
        | StepKind::Account { balance: None, .. } => return None,
    })
}

/// `1000.00 − 200.00`, without what is zero.
struct Minus<'a>(Money, &'a [Money]);

impl Display for Minus<'_> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        self.0.fmt(f)?;
        for part in self.1.iter().filter(|part| !part.is_zero()) {
            write!(f, " − {part}")?;
        }
        Ok(())
    }
}
