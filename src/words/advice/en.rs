//! Advice in English.

use crate::analysis::advice::{Action, Advice};
use crate::units::Language;
use crate::words;

pub(super) fn action(action: &Action, visits: &str) -> String {
    match action {
        Action::Level(level) => {
            format!("{visits}: go to a {} hospital", words::level(*level, Language::En).to_ascii_lowercase())
        }
        Action::Designated => format!("{visits}: go to a designated institution"),
        Action::Prescription => format!("{visits}: with a doctor’s prescription, at a designated pharmacy"),
        Action::Direct => format!("{visits}: settle directly where you are"),
        Action::Recognition => {
            format!("{visits}: apply for recognition of your chronic disease, and be settled as chronic care")
        }
        Action::Account => format!("{visits}: pay from your personal account"),
        Action::NewYear(day) => format!("{visits}: move to {day}"),
        Action::Order(order) => {
            let order: Vec<String> = order.iter().map(|at| (at + 1).to_string()).collect();
            format!("{visits}: in another order, {}", order.join(", "))
        }
    }
}

pub(super) fn gain(advice: &Advice) -> String {
    let Advice { gain, cash, .. } = advice;
    match (&advice.action, advice.at_most) {
        (Action::Account, _) => format!("{cash} yuan less in cash"),
        (_, true) => format!("you pay at most {gain} yuan less"),
        (_, false) => format!("you pay {gain} yuan less"),
    }
}

pub(super) fn caveat(action: &Action) -> &'static str {
    match action {
        Action::Level(_) => "In an emergency go to the nearest. Ask a doctor first whether they can treat it there.",
        Action::Designated => "Ask first whether it is designated and can treat this.",
        Action::Prescription => {
            "Only if a doctor finds it necessary; what seeing the doctor costs is not counted here."
        }
        Action::Direct => {
            "File for care elsewhere first, and choose a designated institution that is connected. Other rules pay for \
             bills settled by hand, how much is not known: hence “at most”."
        }
        Action::Recognition => {
            "Only for a disease on the list, once it is recognised, and only visits for that disease; not what was spent \
             before."
        }
        Action::Account => "The account is your own money: you pay less in cash, the fund pays no more.",
        Action::NewYear(_) => {
            "Only if the doctor says that it can wait, or come earlier. That year’s deductible and ceiling start anew, \
             and this uses them; the rules may change too."
        }
        Action::Order(_) => "Only if your health allows it and the order does not matter.",
    }
}

pub(super) fn visits(numbers: &[String], count: usize) -> String {
    if count == 1 {
        "This visit".to_owned()
    } else if numbers.len() == count {
        "All visits".to_owned()
    } else {
        format!("Visit{} {}", if numbers.len() == 1 { "" } else { "s" }, numbers.join(", "))
    }
}
