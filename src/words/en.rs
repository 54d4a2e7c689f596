//! English, for those who read it better; the Chinese is authoritative.

use crate::contract::json::JsonWhy;
use crate::contract::table::Holds;
use crate::engine::{Certainty, Code, Line, Outcome, Stage, What};
use crate::problem::Fault;
use crate::region::{Basis, Region};
use crate::units::{Care, Kind, Level, Place, Status};

pub(super) fn step(what: &What, region: &Region) -> String {
    let pool = |at: u8| &region.pools[usize::from(at)].name.en;
    match *what {
        What::Benefit(at) => format!("Decided as “{}”", region.benefits[usize::from(at)].name.en),
        What::SameKind(Kind::Pharmacy) => {
            "Pharmacy with a prescription: at the prescribing hospital’s level".to_owned()
        }
        What::SameKind(Kind::Internet) => "Internet hospital: at the level of its physical hospital".to_owned(),
        What::SameKind(Kind::Hospital) => "At a hospital".to_owned(),
        What::SamePlace(place) => format!("{}: the same as at home", self::place(place)),
        What::StatusAtSettlement => {
            "The status changed this year: the status on the day of settlement decides, and what was used stays used"
                .to_owned()
        }
        What::Assumed(id) => region.assumption(id).text.en.clone(),
        What::Uncovered => "The fund does not pay this part (uncovered)".to_owned(),
        What::Total => "The whole bill".to_owned(),
        What::OutsideCatalogue => "Outside the catalogue: wholly your own".to_owned(),
        What::AboveLimit => "Above the price limit: your own".to_owned(),
        What::ItemFirstShare { item, .. } => format!("Line {item}: the first share is your own"),
        What::FirstShare => "First shares, in all".to_owned(),
        What::InScope { .. } => "The rest counts (in scope)".to_owned(),
        What::NoDeductible => "No deductible".to_owned(),
        What::Standard { percent: None, .. } => "The deductible: up to this line you pay".to_owned(),
        What::Standard { percent: Some(_), .. } => {
            "The deductible, found as a share: up to this line you pay".to_owned()
        }
        What::OwnStandard => "The deductible: your own figure".to_owned(),
        What::YearlyLimit { borne } => format!("The year’s deductibles end here; {borne} borne so far"),
        What::Deductible { borne, .. } if borne.is_zero() => "You bear first (deductible)".to_owned(),
        What::Deductible { borne, .. } => format!("{borne} borne before; you bear now (deductible)"),
        What::Payable { .. } => "Above the deductible".to_owned(),
        What::Rate(rate) => format!("The fund’s rate is {rate}"),
        What::AddedRate(rate) if rate.billionths() < 0 => format!("Points off: {rate}"),
        What::AddedRate(rate) => format!("Points added: {rate}"),
        What::OwnRate(rate) => format!("The fund’s rate is {rate}: your own figure"),
        What::Band { part, rate } => format!("{part} of it at {rate}"),
        What::Due { .. } | What::BandsDue => "Due from the fund at this rate".to_owned(),
        What::Rounded => "Rounded half up to the fen".to_owned(),
        What::Coinsurance { .. } => "Your part at this rate (coinsurance)".to_owned(),
        What::DiseaseLimit { further: 0, .. } => "The disease’s yearly ceiling: your own figure".to_owned(),
        What::DiseaseLimit { further, .. } => {
            format!("The highest disease’s ceiling, and more for {further} further disease(s)")
        }
        What::Left { pool: at, basis: Basis::Fund, .. } => {
            format!("Left under the ceiling “{}”", pool(at))
        }
        What::Left { pool: at, basis: Basis::Spend, .. } => {
            format!("Spending that “{}” can still count", pool(at))
        }
        What::OwnLeft => "Left under the ceiling: your own figure".to_owned(),
        What::Fund { .. } => "The fund pays".to_owned(),
        What::LargeAmount { .. } => "Above the ceiling the large-amount subsidy pays".to_owned(),
        What::OverCeiling { .. } => "Above the ceilings, nobody else pays".to_owned(),
        What::Person { .. } => "You pay".to_owned(),
        What::SelfPay { .. } => "Of it inside the catalogue (self-pay)".to_owned(),
        What::OwnExpense => "Of it outside the catalogue (own expense)".to_owned(),
        What::Account { .. } => "Your personal account pays".to_owned(),
        What::Cash { .. } => "You pay in cash".to_owned(),
    }
}

pub(super) fn reason(code: Code, region: &Region) -> String {
    match code {
        Code::NotInForce => format!("The document applies from {}; this visit was before.", region.document.in_force),
        Code::Undesignated => "Not a designated institution: the fund pays nothing.".to_owned(),
        Code::NoPrescription => {
            "A pharmacy without a prescription: the fund pays nothing; the personal account may.".to_owned()
        }
        Code::MissingValue => {
            "The document lacks a value that is needed here; with it, this can be computed.".to_owned()
        }
        Code::NothingInScope => "Nothing on the bill counts.".to_owned(),
        Code::UnderDeductible => {
            "Not above the deductible yet: all of it is your own, and it counts toward the sum.".to_owned()
        }
        Code::OverCeiling => "The ceiling is used up: the fund pays nothing more.".to_owned(),
        Code::ZeroShare => "The rate gives less than half a fen.".to_owned(),
        Code::Care(_) | Code::Merged | Code::Pharmacy | Code::Internet => "Other rules apply.".to_owned(),
        Code::ElsewhereDirect | Code::ElsewhereManual => "Other rules apply to care elsewhere.".to_owned(),
        Code::DuringAdmission => "Not during an admission.".to_owned(),
        Code::Level(_) => "Hospitals of this level do not give this care.".to_owned(),
    }
}

pub(super) fn fault(fault: &Fault) -> String {
    let list = |names: &[String]| if names.is_empty() { "(none)".to_owned() } else { names.join(", ") };
    match fault {
        Fault::NotJson(fault) => {
            let why = match fault.why {
                JsonWhy::Unexpected => "something else was expected here",
                JsonWhy::End => "it ends too early",
                JsonWhy::Depth => "it is nested too deeply",
                JsonWhy::Trailing => "something follows the value",
            };
            format!("Not JSON: line {}, character {}: {why}.", fault.line, fault.column)
        }
        Fault::TooLong(most) => format!("This is too long: a request has at most {} MiB.", most >> 20),
        Fault::NotText => "Not UTF-8 text. Save it as UTF-8.".to_owned(),
        Fault::Missing => "This field is missing; fill it in.".to_owned(),
        Fault::Type(expected) => format!("The wrong type; it should be {}.", holds(expected)),
        Fault::Unknown(known) => format!("No such field. There are: {}.", known.join(", ")),
        Fault::Twice => "The field stands twice; keep one.".to_owned(),
        Fault::MoneyShape => "Not an amount. Write \"1000\" or \"1000.50\", in yuan.".to_owned(),
        Fault::MoneyNegative => "An amount cannot be below zero.".to_owned(),
        Fault::MoneyDecimals => "An amount has at most two decimals, as \"1000.50\".".to_owned(),
        Fault::MoneyTooLarge => "The amount is too large; at most 99999999.99 yuan.".to_owned(),
        Fault::RateShape => "Not a rate. Write a decimal between 0 and 1, as \"0.55\".".to_owned(),
        Fault::RateRange => "A rate lies between 0 and 1: write 55 % as \"0.55\".".to_owned(),
        Fault::RateDecimals => "A rate has at most nine decimals.".to_owned(),
        Fault::Date => "Not a day of the calendar. Write \"2023-03-01\", years 1900 to 9999.".to_owned(),
        Fault::TooEarly(last) => format!("The earlier visits go to {last}; this one cannot be before."),
        Fault::Integer(low, high) => format!("Write a whole number from {low} to {high}."),
        Fault::Choice(names) => format!("No such choice. There are: {}.", list(names)),
        Fault::PartsExceedTotal => "The parts add up to more than the total; check them.".to_owned(),
        Fault::SumTooLarge => "The lines add up to too much; at most 99999999.99 yuan.".to_owned(),
        Fault::TooFew(low) => format!("At least {low}."),
        Fault::TooMany(high) => format!("Too many: at most {high}; split them."),
        Fault::NotAnOrder(count) => format!("Name each of 0 to {} once, the first visit first.", count - 1),
        Fault::DuplicateId(first) => format!("The id stands at {first} already; choose another."),
        Fault::UnknownRegion(known) => format!("No such region. There are: {}.", list(known)),
        Fault::UnknownParameter(known) => format!("The region does not ask for this. It asks for: {}.", list(known)),
        Fault::ParameterRange(low, high) => format!("It must lie between {low} and {high}."),
        Fault::YesNo => "Write \"yes\" or \"no\".".to_owned(),
        Fault::RateSum => {
            "With the rates beside it, it comes to less than 0 or more than 100 %; check them.".to_owned()
        }
        Fault::UnknownReading(known) => format!("The region has no such reading. There are: {}.", list(known)),
        Fault::UnknownOption(known) => format!("The reading has no such option. There are: {}.", list(known)),
        Fault::UnknownPool(known) => format!("The region has no such pool. There are: {}.", list(known)),
        Fault::Month => "Not a month. Write \"2023-03\", years 1900 to 9998.".to_owned(),
        Fault::DateOrMonth => "Neither a date nor a month. Write \"2023-03-01\" or \"2023-03\".".to_owned(),
        Fault::Decimal => "Not a decimal. Write \"123.45\", with at most eleven decimals.".to_owned(),
        Fault::Backwards(from) => format!("It ends before it begins ({from}); check both."),
        Fault::OutOfPeriod(from, to) => format!("Not within the period, {from} to {to}."),
        Fault::Overlap(other) => format!("It overlaps {other}; write them as one."),
        Fault::DuplicateDate(other) => format!("The same day as {other}; keep one."),
        Fault::RepaidEarly => "Repaid before the last month without contributions; check both.".to_owned(),
        Fault::BalanceTooLarge => "The balance would exceed 99999999.99 yuan; check the amounts and rates.".to_owned(),
        Fault::UnknownClaim(known) => format!("No claim has this id. There are: {}.", list(known)),
        Fault::TermsNotNeeded => "The region’s own rules answer this claim; leave out your own terms.".to_owned(),
        Fault::NoLine => "There is no amount here to reconcile. See gongji schema reconcile for the lines.".to_owned(),
    }
}

pub(super) fn question(name: &str, why: &str) -> String {
    format!("{name}: {why}")
}

pub(super) fn settle(article: &str, question: &str, options: &[&str]) -> String {
    let options = options.join("; or: ");
    format!(
        "Ask 12393 or the local insurance office about {article}: {question} {options}? Its written answer decides."
    )
}

fn holds(holds: &Holds) -> String {
    match holds {
        Holds::Text => "a text".to_owned(),
        Holds::Money | Holds::Signed => "an amount, a text such as \"1000.50\" or a whole number".to_owned(),
        Holds::Rate => "a rate, a text such as \"0.55\"".to_owned(),
        Holds::Date => "a date, a text such as \"2023-03-01\"".to_owned(),
        Holds::Month => "a month, a text such as \"2023-03\"".to_owned(),
        Holds::DateOrMonth => "a date or a month, a text such as \"2023-03-01\" or \"2023-03\"".to_owned(),
        Holds::Decimal => "a decimal, a text such as \"123.45\"".to_owned(),
        Holds::Integer(..) => "a whole number".to_owned(),
        Holds::Bool => "true or false".to_owned(),
        Holds::OneOf(names) => format!("one of the words {}", names.join(", ")),
        Holds::Printed => {
            "an amount, a number such as 1000.50 with at most two decimals, or the same as a text".to_owned()
        }
        Holds::Foreign(_)
        | Holds::Object(_)
        | Holds::Either(_)
        | Holds::MoneyByName
        | Holds::ByName(_)
        | Holds::TextByName
        | Holds::ValueByName => "an object { … }".to_owned(),
        Holds::List(..) | Holds::ForeignList(..) | Holds::Integers(..) | Holds::Texts | Holds::Pair => {
            "a list [ … ]".to_owned()
        }
    }
}

pub(super) fn line(line: Line) -> &'static str {
    match line {
        Line::Total => "Total bill",
        Line::OutsideCatalogue => "Outside the catalogue",
        Line::AboveLimit => "Above price limits",
        Line::FirstShare => "First share",
        Line::InScope => "In scope",
        Line::Deductible => "Deductible (this visit)",
        Line::Coinsurance => "Coinsurance",
        Line::OverCeiling => "Over the ceiling",
        Line::Uncovered => "Uncovered",
        Line::Fund => "Pooling fund",
        Line::LargeAmount => "Large-amount subsidy",
        Line::Person => "You pay in all",
        Line::SelfPay => "Self-pay (in catalogue)",
        Line::OwnExpense => "Own expense (outside)",
        Line::Account => "Personal account",
        Line::Cash => "Cash",
    }
}

pub(super) fn care(care: Care) -> &'static str {
    match care {
        Care::Outpatient => "Outpatient (with emergency)",
        Care::Chronic => "Chronic disease",
        Care::Special => "Special disease",
        Care::Rescue => "Emergency rescue",
        Care::DaySurgery => "Day surgery",
        Care::Inpatient => "Inpatient",
        Care::NegotiatedDrug => "Negotiated drug (dual channel)",
        Care::Maternity => "Maternity visit",
    }
}

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Primary => "Primary",
        Level::Secondary => "Secondary",
        Level::Tertiary => "Tertiary",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Active => "Employed",
        Status::Retired => "Retired",
    }
}

pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Hospital => "Hospital",
        Kind::Pharmacy => "Pharmacy",
        Kind::Internet => "Internet hospital",
    }
}

pub(super) fn place(place: Place) -> &'static str {
    match place {
        Place::Local => "At home",
        Place::ElsewhereDirect => "Elsewhere, settled directly",
        Place::ElsewhereManual => "Elsewhere, settled by hand",
    }
}

pub(super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Paid => "The fund pays",
        Outcome::NothingDue => "Nothing due this time",
        Outcome::NotCovered => "Not covered",
        Outcome::Referred => "Other rules apply",
        Outcome::NeedsValue => "A value is missing",
        Outcome::NotInForce => "Not in force yet",
    }
}

pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Exact => "By the document",
        Certainty::Assumed => "With assumptions",
        Certainty::AtLeast => "At least",
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Route => "Which rule",
        Stage::Scope => "What counts",
        Stage::Deductible => "You bear first",
        Stage::Share => "The shares",
        Stage::Ceiling => "The ceilings",
        Stage::Purse => "How you pay",
    }
}
