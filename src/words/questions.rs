//! Questions in words.

mod en;
mod zh;

use crate::analysis::relevance::{Bracket, Input};
use crate::region::Region;
use crate::units::{Care, Kind, Language, Level, Place, Status};

/// What to ask.
pub fn ask(input: Input, region: &Region, language: Language) -> String {
    match input {
        Input::Parameter(at) => region.questions[usize::from(at.0)].name.get(language).to_owned(),
        Input::Borne(at) => say!(language, borne(region.pools[usize::from(at)].name.get(language))),
        Input::Used(at) => say!(language, used(region.pools[usize::from(at)].name.get(language))),
        other => say!(language, ask(other)).to_owned(),
    }
}

/// Why the document does not say, where it should.
pub fn why(input: Input, region: &Region, language: Language) -> Option<&str> {
    if let Input::Parameter(at) = input { Some(region.questions[usize::from(at.0)].why.get(language)) } else { None }
}

/// Whether it is settled.
pub fn settled(settled: bool, left: usize, language: Language) -> String {
    say!(language, settled(settled, left))
}

/// A bracket as a question.
pub fn bracket(bracket: &Bracket, language: Language) -> String {
    say!(language, bracket(bracket))
}

/// A group of choices, by their names in the request.
pub fn choices(input: Input, names: &[&str], language: Language) -> String {
    let choice = |name: &&str| -> String {
        let known = match input {
            Input::Care => Care::parse(name).map(|it| super::care(it, language)),
            Input::Status => Status::parse(name).map(|it| super::status(it, language)),
            Input::Level => Level::parse(name).map(|it| super::level(it, language)),
            Input::Kind => Kind::parse(name).map(|it| super::kind(it, language)),
            Input::Place => Place::parse(name).map(|it| super::place(it, language)),
            Input::Designated
            | Input::Prescription
            | Input::DuringAdmission
            | Input::FollowedBy
            | Input::Total
            | Input::Date
            | Input::Parameter(_)
            | Input::Diseases
            | Input::Birth
            | Input::Borne(_)
            | Input::Used(_)
            | Input::OutsideCatalogue
            | Input::AboveLimit
            | Input::FirstShare
            | Input::Balance => Some(say!(language, flag(*name == "true"))),
        };
        known.unwrap_or(name).to_owned()
    };
    let choices: Vec<String> = names.iter().map(choice).collect();
    say!(language, either(&choices))
}
