//! `gongji account`: what a personal account is credited, pays, bears and keeps.

mod present;

use std::path::Path;

use gongji::account::state;
use gongji::contract::response::AccountResponse;
use gongji::{AccountRequest, Language};

use crate::arguments::FileArgs;
use crate::failure::Failure;
use crate::{End, asking, printing};

pub fn run(arguments: &FileArgs, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    asking::answer(&arguments.file, regions, language, format, |request: &AccountRequest, variants| {
        let statement = state(variants, request)?;
        Ok(printing::printed(format, &AccountResponse::new(&statement), || present::statement(&statement)))
    })
}
