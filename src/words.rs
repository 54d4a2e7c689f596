//! Every sentence the engine can say, 中文 beside English in one arm. No match has a wildcard, so that a new case cannot
//! be without its words.

mod account;
mod advice;
mod amount;
mod checks;
mod compare;
pub mod curves;
pub mod diff;
mod fault;
mod formula;
pub mod loading;
mod reason;
pub mod reconcile;
mod relevance;
pub(crate) mod rules;
mod step;

pub use account::{account_formula, account_step, person_question, refusal};
pub use advice::{action, caveat, gain};
pub use amount::{amount, echo};
pub use checks::{account_difference, difference, finding};
pub use compare::{change, variant, visit};
pub use fault::{fault, problem};
pub use formula::formula;
pub use reason::reason;
pub use relevance::{ask, bracket, choices, settled, why};
pub use step::step;

use crate::region::{Reading, Region};
use crate::units::{Language, say};

/// What is asked for, and why the document does not say.
pub fn question(name: &str, why: &str, language: Language) -> String {
    say!(language, "{name}：{why}", "{name}: {why}")
}

/// What would settle a reading: what to ask, and whom.
pub fn settle(reading: &Reading, region: &Region, language: Language) -> String {
    let (article, question) = (&region.clause(reading.clause).article, reading.text.get(language));
    let options: Vec<&str> = reading.options.iter().map(|option| option.text.get(language)).collect();
    let options = options.join(language.pick("，还是", "; or: "));
    say!(
        language,
        "问 12393 或当地医保经办机构：{article}，{question}{options}？得到书面答复，就按那一种算。",
        "Ask 12393 or the local insurance office about {article}: {question} {options}? Its written answer decides."
    )
}
