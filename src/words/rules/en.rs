//! English.

use super::Phrases;
use crate::region::{Across, Basis, Counts, Crossing, Period};
use crate::units::{Date, Money, Rate};

pub(super) static PHRASES: Phrases = Phrases {
    document: "Document",
    title: "Title",
    number: "Number",
    issued: "Issued",
    in_force: "In force",
    notice: "Note",
    visits: "Who, where, what for",
    scope: "What counts",
    status_change: "Change of status within the year",
    class_b: "First share of class B",
    class_b_otherwise: "Class B otherwise",
    dual_channel_exempt: "but for dual-channel drugs",
    merge: "Joined to the bill that follows",
    during_admission: "During an admission",
    undesignated: "Not designated",
    same: "The same benefits",
    referrals: "Left to other rules",
    only_levels: "Levels that give it",
    deductible: "Deductible",
    no_deductible: "No deductible",
    yearly_limit: "Yearly limit of deductibles",
    if_missing: "Where it is not given",
    share: "Rate",
    added: "Added",
    ceiling: "Ceiling",
    no_ceiling: "No ceiling",
    same_share: "At the rate of the fund before it",
    assumption: "Assumption",
    assumptions: "Assumptions",
    questions: "Values that the document does not give",
    readings: "Readings",
    default: "default",
    account: "Personal account",
    account_pays: "May pay for",
    account_cash: "The rest",
    account_not_for: "May not pay for",
    allowed: "May pay",
    credit: "Credited",
    on_retirement: "On retirement",
    gap: "Contributions stop and are made up",
    on_payout: "Interest on paying out",
    interest: "Interest",
    family: "Shared with the family",
    bounds: "Bounds for cities",
    deductible_at_most: "Yearly outpatient deductible at most",
    rate_at_least: "Rate of the employed at least",
    retired_extra: "The retired get more on average",
    level_step: "Rates of levels apart, if at all, by at least",
    ceiling_about: "Yearly ceiling about",
    texts: "Shown in the document's own words",
    any: "always",
    none: "none",
    bands_bill: "by band of one bill",
    bands_year: "by band of the year's spending",
    no_bands: "without bands",
    asked: "it is asked for",
    second_fund: "Second fund",
    yes: "yes",
    no: "no",
    comma: ", ",
    and: ", ",
    colon: ": ",
};

pub(super) fn ages(from: u32, until: u32) -> String {
    match (from, until) {
        (0, until) => format!("under {until}"),
        (from, 150..) => format!("aged {from} and over"),
        (from, until) => format!("aged {from} to under {until}"),
    }
}

pub(super) fn days(from: Option<Date>, until: Option<Date>) -> Option<String> {
    match (from, until) {
        (None, None) => None,
        (Some(from), None) => Some(format!("from {from}")),
        (None, Some(until)) => Some(format!("until {until}")),
        (Some(from), Some(until)) => Some(format!("{from} to {until}")),
    }
}

pub(super) fn yuan(amount: Money) -> String {
    format!("{amount} yuan")
}

pub(super) fn share_of(base: &str, percent: Rate) -> String {
    format!("{percent} of {base}")
}

pub(super) fn period(period: Period) -> &'static str {
    match period {
        Period::Year => "over the year",
        Period::Quarter => "over the quarter",
        Period::Month => "over the month",
        Period::Visit => "each visit",
        Period::Admission => "each admission",
    }
}

pub(super) fn across(across: Across) -> &'static str {
    match across {
        Across::TopUp => "all levels add up, compared with the standard of the level visited",
        Across::PerLevel => "each level adds up apart",
        Across::FirstLevel => "the level of the first visit sets the standard",
    }
}

pub(super) fn crossing(crossing: Crossing) -> &'static str {
    match crossing {
        Crossing::Whole => "free only after the limit",
        Crossing::Clipped => "the visit that reaches the limit bears only the difference",
    }
}

pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Fund => "of what the fund pays",
        Basis::Spend => "of the spending that counts (above the deductible)",
    }
}

pub(super) fn counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Total => "in all at most",
        Counts::Increments => "the increments at most",
    }
}

pub(super) fn by_disease(each: Money, most: Money, counts: &str) -> String {
    format!("the highest disease's ceiling, {each} yuan more for each further disease, {counts} {most}")
}

pub(super) fn band(over: Money, up_to: Option<Money>) -> String {
    match up_to {
        Some(up_to) => format!("the part from {over} to {up_to} yuan"),
        None => format!("the part above {over} yuan"),
    }
}

pub(super) fn of_base(rate: &str) -> String {
    format!("monthly: {rate} of the contribution base")
}

pub(super) fn yearly(amount: &str) -> String {
    format!("yearly: {amount}")
}

pub(super) fn monthly(amount: &str) -> String {
    format!("monthly: {amount}")
}

pub(super) fn interest(day_count: u16) -> String {
    format!("a year has {day_count} days")
}

pub(super) fn family(floor: Money, above: bool) -> String {
    let (keep, floor) = (if above { "more than" } else { "at least" }, floor);
    format!("{keep} {floor} yuan must stay in one's own account")
}

pub(super) fn merge(into: &str, within_days: Option<u32>, same_hospital: bool) -> String {
    let days = within_days.map_or(String::new(), |days| format!(" within {days} days"));
    let place = if same_hospital { " in the same hospital" } else { "" };
    format!("joined to the bill when followed{days}{place} by: {into}")
}

pub(super) fn pool(name: &str) -> String {
    format!("counted in “{name}”")
}

pub(super) fn way(way: &crate::review::impact::Way) -> String {
    use crate::review::impact::Way;
    match way {
        Way::Visits { person, funds } => format!("the person pays {person} yuan, the fund {funds}"),
        Way::Account(closing) => format!("balance at the end {closing} yuan"),
        Way::Asks => "a value is missing and asked for".to_owned(),
    }
}
