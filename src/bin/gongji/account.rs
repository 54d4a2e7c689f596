//! `gongji account`: what a personal account is credited, pays, bears and keeps.

mod present;

use std::path::Path;

use gongji::account::state;
use gongji::contract::response::AccountResponse;
use gongji::{AccountRequest, Language};

use crate::arguments::{Account, Format};
use crate::failure::Failure;
use crate::{End, asking};

pub fn run(arguments: &Account, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    asking::answer(&arguments.file, regions, language, format, |request: &AccountRequest, variants| {
        let statement = match state(variants, request) {
            Ok(statement) => statement,
            Err(problem) => return Ok(Err(problem)),
        };
        Ok(Ok(match format {
            Format::Json => asking::json(&AccountResponse::new(&statement))?,
            Format::Table => present::statement(&statement),
        }))
    })
}
