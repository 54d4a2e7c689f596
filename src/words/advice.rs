//! Advice in words: what to do, and what to mind.

mod en;
mod zh;

use crate::analysis::advice::{Action, Advice};
use crate::units::Language;

/// What to do: `这次就诊改在一级及以下医院看`. `count` is how many visits the request has.
pub fn action(advice: &Advice, count: usize, language: Language) -> String {
    say!(language, action(&advice.action, &visits(&advice.claims, count, language)))
}

/// What it is worth.
pub fn gain(advice: &Advice, language: Language) -> String {
    say!(language, gain(advice))
}

/// What to mind before doing it.
pub fn caveat(action: &Action, language: Language) -> &'static str {
    say!(language, caveat(action))
}

/// The visits meant, counted from one.
fn visits(claims: &[usize], count: usize, language: Language) -> String {
    let numbers: Vec<String> = claims.iter().map(|at| (at + 1).to_string()).collect();
    say!(language, visits(&numbers, count))
}
