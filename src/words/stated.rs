//! What a region states on a topic, read aloud.

use super::{diff, rules};
use crate::region::{Base, Percent, Region};
use crate::review::diff::{Stated, Value};
use crate::units::Language;

/// A value, with what it depends on beside the situation.
pub fn stated(stated: &Stated, region: &Region, language: Language) -> String {
    let value = value(&stated.value, region, language);
    if stated.when.age.is_none() && stated.when.facts.is_empty() {
        return value;
    }
    diff::depending(&value, &rules::conditions(&stated.when, region, language), language)
}

fn value(value: &Value, region: &Region, language: Language) -> String {
    let amount = |amount| rules::amount(amount, region, language);
    let period = |per| rules::period(per, language);
    match value {
        Value::InForce(it_is) => diff::in_force(*it_is, language).to_owned(),
        Value::Covered => diff::covered(language).to_owned(),
        Value::Told(text) => text.get(language).to_owned(),
        Value::SameBenefits => diff::same(language).to_owned(),
        Value::FirstShare(rate) => rate.to_string(),
        Value::NoDeductible => diff::no_deductible(language).to_owned(),
        Value::Deductible(standard, per) => format!("{} {}", amount(standard), period(*per)),
        Value::YearlyLimit(limit) => amount(limit),
        Value::Share(row) => {
            let rate = rules::percent(&row.rate, region, language);
            let banded = !row.over.is_zero() || row.up_to.is_some();
            if banded { format!("{} {rate}", rules::band(row.over, row.up_to, language)) } else { rate }
        }
        Value::Added(points) => added(points, region, language),
        Value::Ceiling(limit, per, basis) => {
            format!("{} {} {}", amount(limit), period(*per), rules::basis(*basis, language))
        }
        Value::CeilingByDisease { each_further, at_most, counts, per, basis } => {
            let limit = rules::by_disease(*each_further, *at_most, *counts, language);
            format!("{limit} {} {}", period(*per), rules::basis(*basis, language))
        }
        Value::Merge { care, into, within_days, same_hospital } => {
            let into = rules::merge(*into, *within_days, *same_hospital, language);
            diff::joined(&rules::cares(*care, language), &into, language)
        }
        Value::Excluded(care) => rules::cares(*care, language),
        Value::Credit(monthly) => rules::credit(monthly, region, language),
        Value::Interest(day_count) => rules::interest(*day_count, language),
        Value::Family { floor, above } => rules::family(*floor, *above, language),
    }
}

/// Points added to a rate; those taken away have their own sign.
pub(crate) fn added(points: &Percent, region: &Region, language: Language) -> String {
    let text = rules::percent(points, region, language);
    match points.base {
        Base::Given(rate) if rate < crate::Rate::ZERO => text,
        Base::Given(_) | Base::Ask(_) => format!("+{text}"),
    }
}
