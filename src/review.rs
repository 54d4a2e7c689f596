//! 核对 for the authors of rules: findings, examples, differences, coverage, and what readings move.

pub mod coverage;
pub mod diff;
pub mod examples;
pub mod findings;
pub mod impact;
