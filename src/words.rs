//! Every sentence the engine can say, in one place per language. Both are complete: the matches have no wildcard.

/// Picks the function of the language.
macro_rules! say {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Zh => zh::$function($($argument),*),
            Language::En => en::$function($($argument),*),
        }
    };
}

mod account;
mod advice;
mod amount;
mod checks;
mod compare;
pub mod curves;
pub mod diff;
mod en;
mod formula;
mod questions;
pub mod reconcile;
pub(crate) mod rules;
mod zh;

pub use account::{account_formula, account_stage, account_step, member, person_question, purpose, refusal};
pub use amount::{amount, echo};
pub use checks::{account_difference, difference, finding};

pub use advice::{action, caveat, gain};
pub use compare::{change, variant, visit};
pub use questions::{ask, bracket, choices, settled, why};

use crate::engine::{Certainty, Code, Line, Needs, Outcome, Personal, Stage, Step};
use crate::problem::{Fault, Problem};
use crate::region::{QuestionId, Reading, Region};
use crate::units::{Care, Kind, Language, Level, Place, Status};

/// What a step did.
pub fn step(step: &Step, region: &Region, language: Language) -> String {
    say!(language, step(&step.what, region))
}

/// How a step's amount was found, with its numbers; none where nothing was computed.
pub fn formula(step: &Step, language: Language) -> Option<String> {
    formula::formula(step, language)
}

/// Why an outcome is not `paid`. Where the region file has its own sentence, that one.
pub fn reason(code: Code, region: &Region, language: Language) -> String {
    let text = match code {
        Code::Care(at) => Some(&region.referrals[usize::from(at)].text),
        Code::Merged => region.merge.as_ref().map(|merge| &merge.text),
        Code::DuringAdmission => region.during_admission.as_ref().map(|rule| &rule.text),
        Code::Level(at) => region.benefits[usize::from(at)].only_levels.as_ref().map(|only| &only.text),
        Code::Pharmacy => Some(&region.pharmacy.text),
        Code::Internet => Some(&region.internet.text),
        Code::ElsewhereDirect => Some(&region.elsewhere_direct.text),
        Code::ElsewhereManual => Some(&region.elsewhere_manual.text),
        Code::NotInForce
        | Code::Undesignated
        | Code::NoPrescription
        | Code::MissingValue
        | Code::NothingInScope
        | Code::UnderDeductible
        | Code::OverCeiling
        | Code::ZeroShare => None,
    };
    match text {
        Some(text) => text.get(language).to_owned(),
        None => say!(language, reason(code, region)),
    }
}

/// The stable name of a reason: a referral of a kind of care has its name from the region file.
pub fn code(code: Code, region: &Region) -> &str {
    match code {
        Code::Care(at) => &region.referrals[usize::from(at)].code,
        other => other.name(),
    }
}

/// What is wrong with a request, and what would be right.
pub fn problem(problem: &Problem, language: Language) -> String {
    fault(&problem.fault, language)
}

/// What is wrong with a value, and what would be right.
pub fn fault(fault: &Fault, language: Language) -> String {
    say!(language, fault(fault))
}

/// The name of a line of the slip; in Chinese the official one.
pub fn line(line: Line, language: Language) -> &'static str {
    say!(language, line(line))
}

/// The name of a kind of care.
pub fn care(care: Care, language: Language) -> &'static str {
    say!(language, care(care))
}

/// The name of a hospital level.
pub fn level(level: Level, language: Language) -> &'static str {
    say!(language, level(level))
}

/// The name of a status.
pub fn status(status: Status, language: Language) -> &'static str {
    say!(language, status(status))
}

/// The name of a kind of provider.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    say!(language, kind(kind))
}

/// The name of a place.
pub fn place(place: Place, language: Language) -> &'static str {
    say!(language, place(place))
}

/// The name of an outcome.
pub fn outcome(outcome: Outcome, language: Language) -> &'static str {
    say!(language, outcome(outcome))
}

/// The tag of a certainty.
pub fn certainty(certainty: Certainty, language: Language) -> &'static str {
    say!(language, certainty(certainty))
}

/// The heading of a stage.
pub fn stage(stage: Stage, language: Language) -> &'static str {
    say!(language, stage(stage))
}

/// What is asked for, and why the document does not say.
pub fn question(name: &str, why: &str, language: Language) -> String {
    say!(language, question(name, why))
}

/// What would settle a reading: what to ask, and whom.
pub fn settle(reading: &Reading, region: &Region, language: Language) -> String {
    let options: Vec<&str> = reading.options.iter().map(|option| option.text.get(language)).collect();
    say!(language, settle(&region.clause(reading.clause).article, reading.text.get(language), &options))
}

/// The ids of missing values, in the order of the region file; what is the person's own last.
pub fn needs(needs: Needs, region: &Region) -> impl Iterator<Item = &str> {
    let questions = region.questions.iter().enumerate();
    let asked = questions.filter(move |(at, _)| needs.has(Needs::question(QuestionId(*at as u8))));
    asked.map(|(_, question)| question.id.as_str()).chain(personal(needs).map(|one| one.name()))
}

/// What is missing of the person.
pub fn personal(needs: Needs) -> impl Iterator<Item = Personal> {
    Personal::ALL.into_iter().filter(move |one| needs.has(one.need()))
}
