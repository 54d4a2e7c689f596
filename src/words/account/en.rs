//! English, for those who read it better; the Chinese is authoritative.

use crate::account::{Refusal, Stage, Step, What};
use crate::engine::Personal;
use crate::region::Region;
use crate::units::{Member, Purpose};

pub(super) fn step(what: &What, region: &Region) -> String {
    match *what {
        What::Assumed(id) => region.assumption(id).text.en.clone(),
        What::NotInForce(start) => {
            format!(
                "The document applies from {start}; it does not say what was credited before, and nothing is counted"
            )
        }
        What::Retires(month) => {
            format!("Retirement changes the credit from the next month: as retired from {month} on")
        }
        What::OfBase { .. } => "Credited: a share of the contribution base".to_owned(),
        What::Twelfth { last: false, .. } => "Credited: a twelfth of the year’s fixed sum".to_owned(),
        What::Twelfth { last: true, .. } => "Credited: what is left of the year’s fixed sum".to_owned(),
        What::ShareOf { .. } => "Credited: a share, each month".to_owned(),
        What::Fixed => "Credited each month".to_owned(),
        What::Told => "Credited each month: your own figure".to_owned(),
        What::Stopped => "Contributions have stopped: nothing is credited this month".to_owned(),
        What::MadeUp(month) => format!("Made up after repayment: the credit of {month}"),
        What::Pays { purpose: of, who, .. } => format!("{}, {}: the account pays", purpose(of), member(who)),
        What::Refused { code, .. } => format!("Not paid: {}", refusal(code, region)),
        What::Carried(sum) => format!("Balance-days times rate of this year’s earlier months: {sum}"),
        What::Borne { balance_days, rate, sum } => {
            format!("The days’ balances add up to {balance_days}, the rate is {rate}, the product {sum}")
        }
        What::Interest { .. } => "Interest, half up to the fen".to_owned(),
    }
}

pub(super) fn formula(step: &Step) -> Option<String> {
    let result = step.amount?;
    Some(match step.what {
        What::OfBase { base, rate } | What::ShareOf { whole: base, rate } => format!("{base} × {rate} = {result}"),
        What::Twelfth { yearly, last: false } => format!("{yearly} ÷ 12 = {result}"),
        What::Twelfth { yearly, last: true } => format!("{yearly} − the eleven parts before = {result}"),
        What::Pays { asked, available, .. } => format!("the lesser of {asked} and the {available} there is = {result}"),
        What::Interest { sum, day_count } => format!("{sum} ÷ {day_count} = {result}"),
        What::Assumed(_)
        | What::NotInForce(_)
        | What::Retires(_)
        | What::Fixed
        | What::Told
        | What::Stopped
        | What::MadeUp(_)
        | What::Refused { .. }
        | What::Carried(_)
        | What::Borne { .. } => return None,
    })
}

pub(super) fn refusal(code: Refusal, region: &Region) -> String {
    match code {
        Refusal::NotInForce => format!("The document applies from {}; this was before.", region.document.in_force),
        Refusal::NotFor => "The document forbids this use of the account.".to_owned(),
        Refusal::NotListed => "The document does not list this use of the account.".to_owned(),
        Refusal::NotForThem => "The document lists this use, but not for this person.".to_owned(),
        Refusal::FamilyFloor => {
            "After use by the family the owner’s balance must stay over the floor: no more can be paid.".to_owned()
        }
        Refusal::Balance => "The balance is too small: the rest is paid in cash.".to_owned(),
    }
}

pub(super) fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Medical => "Care at a designated hospital",
        Purpose::Pharmacy => "Drugs, devices and consumables at a designated pharmacy",
        Purpose::Premium => "Insurance contributions",
        Purpose::Payout => "Paying out the balance",
        Purpose::Other => "Public health, fitness, wellness",
    }
}

pub(super) fn member(member: Member) -> &'static str {
    match member {
        Member::Own => "oneself",
        Member::Spouse => "spouse",
        Member::Parent => "parent",
        Member::Child => "child",
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Ground => "Grounds",
        Stage::Credit => "Credit",
        Stage::Use => "Use",
        Stage::Interest => "Interest",
    }
}

pub(super) fn person_question(asked: Personal) -> &'static str {
    match asked {
        Personal::MonthlyBase => "The contribution base a month, in yuan: the credit is a share of it.",
        Personal::Interest => "The interest rate: the document names the three-month deposit rate, not its value.",
        Personal::Birth => "The date of birth: the credit depends on age.",
        Personal::ChronicDiseases => "The recognised chronic diseases and their ceilings: the ceiling depends on them.",
    }
}
