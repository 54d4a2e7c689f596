//! Questions in English.

use crate::analysis::relevance::{Bracket, Input};

pub(super) fn ask(input: Input) -> &'static str {
    match input {
        Input::Care => "What kind of care is it?",
        Input::Status => "Employed or retired?",
        Input::Level => "A hospital of which level?",
        Input::Total => "How much is the bill in all?",
        Input::Date => "On which day is it settled?",
        Input::Kind => "At a hospital, a pharmacy or an internet hospital?",
        Input::Place => "At home or elsewhere? Elsewhere, is it settled directly?",
        Input::Diseases => "Which chronic diseases are recognised, and what is each one’s yearly ceiling?",
        Input::Birth => "What is the date of birth?",
        Input::Designated => "Is it a designated institution?",
        Input::Prescription => "Is there a doctor’s prescription?",
        Input::FollowedBy => "Did an admission follow, or the recognition of a special disease?",
        Input::DuringAdmission => "Was it during an admission?",
        Input::OutsideCatalogue => "How much of it is outside the catalogue?",
        Input::AboveLimit => "How much of it is above price limits?",
        Input::FirstShare => "How much of it is a first share?",
        Input::Balance => "How much is in the personal account?",
        Input::Parameter(_) => "A value that the document does not give",
        Input::Borne(_) => "How much of the deductible has been borne this year?",
        Input::Used(_) => "How much of the ceiling has been used this year?",
    }
}

pub(super) fn borne(pool: &str) -> String {
    format!("How much of the deductible “{pool}” have you borne this year?")
}

pub(super) fn used(pool: &str) -> String {
    format!("How much of the ceiling “{pool}” has been used this year?")
}

pub(super) fn settled(settled: bool, left: usize) -> String {
    if settled {
        "That is enough: nothing more can change this.".to_owned()
    } else if left == 1 {
        "One input can still change this.".to_owned()
    } else {
        format!("{left} inputs can still change this.")
    }
}

pub(super) fn bracket(bracket: &Bracket) -> String {
    let same = if bracket.funds_only {
        "what the insurance pays no longer changes"
    } else {
        "the exact amount does not matter"
    };
    match (bracket.from, bracket.to) {
        (Some(from), None) => format!("Is it {from} yuan or more? Then {same}."),
        (None, Some(to)) => format!("Is it {to} yuan or less? Then {same}."),
        (Some(from), Some(to)) => format!("Is it between {from} and {to} yuan? Then {same}."),
        (None, None) => same.to_owned(),
    }
}

pub(super) fn flag(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

pub(super) fn either(choices: &[String]) -> String {
    choices.join(" or ")
}
