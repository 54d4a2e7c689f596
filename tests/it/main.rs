//! What must hold, in one crate: the engine, its files and the command line.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::wildcard_enum_match_arm, reason = "a test looks at the one case that it is about")]

mod account;
mod adjudication;
mod advice;
mod before;
mod broken_regions;
mod cli;
mod compare;
mod coverage;
mod curve;
mod diff;
mod documents;
mod findings;
mod floors;
mod formulas;
mod golden;
mod inverse;
mod ledgers;
mod openings;
mod packs;
mod properties;
mod questions;
mod ranges;
mod reconcile;
mod region_files;
mod requests;
mod rulebook;
mod schemas;
mod support;
mod years;
