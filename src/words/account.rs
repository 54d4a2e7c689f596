//! What a personal account's statement has to say. Both languages are complete: the matches have no wildcard.

mod en;
mod zh;

use crate::account::{Refusal, Stage, Step};
use crate::engine::Personal;
use crate::region::Region;
use crate::units::{Language, Member, Purpose};

/// What a step did.
pub fn account_step(step: &Step, region: &Region, language: Language) -> String {
    say!(language, step(&step.what, region))
}

/// How a step's amount was found, with its numbers; none where nothing was computed.
pub fn account_formula(step: &Step, language: Language) -> Option<String> {
    say!(language, formula(step))
}

/// Why an account does not pay all that is asked.
pub fn refusal(code: Refusal, region: &Region, language: Language) -> String {
    say!(language, refusal(code, region))
}

/// The name of a use.
pub fn purpose(purpose: Purpose, language: Language) -> &'static str {
    say!(language, purpose(purpose))
}

/// For whom.
pub fn member(member: Member, language: Language) -> &'static str {
    say!(language, member(member))
}

/// The heading of a stage.
pub fn account_stage(stage: Stage, language: Language) -> &'static str {
    say!(language, stage(stage))
}

/// What is asked of the person, and why.
pub fn person_question(asked: Personal, language: Language) -> &'static str {
    say!(language, person_question(asked))
}
