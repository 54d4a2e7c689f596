//! What must hold, in one crate: the engine, its files and the command line.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod account;
mod advice;
mod broken_regions;
mod cli;
mod compare;
mod curve;
mod diff;
mod findings;
mod glance;
mod golden;
mod house;
mod inverse;
mod json;
mod ledgers;
mod openings;
mod properties;
mod questions;
mod ranges;
mod reconcile;
mod region_files;
mod requests;
mod rulebook;
mod schemas;
mod years;
