//! `gongji account`: what a personal account is credited, pays, bears and keeps.

mod present;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use gongji::account::state;
use gongji::response::{AccountResponse, ErrorResponse};
use gongji::{AccountRequest, Fault, Json, Language, Problem, Statement, request};
use serde::Serialize;
use serde_json::Serializer;

use crate::End;
use crate::arguments::{Account, Format};
use crate::estimate::text;
use crate::failure::Failure;
use crate::library::Library;
use crate::lines::{LONGEST, Line};
use crate::words;

pub fn run(arguments: &Account, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let mut library = Library::open(regions)?;
    let bytes = read(&arguments.file)?;
    let line = if bytes.len() > LONGEST { Line::TooLong } else { Line::Bytes(&bytes) };
    let (reply, spoken) = reply(&mut library, &line, language)?;
    let mut out = Vec::new();
    match (&reply, arguments.printed.format()) {
        (Ok(statement), Format::Table) => out.extend_from_slice(present::statement(statement).as_bytes()),
        (Ok(statement), Format::Json) => {
            AccountResponse::new(statement).serialize(&mut Serializer::pretty(&mut out))?
        }
        (Err(problem), Format::Table) => {
            out.extend_from_slice(words::refused(&problem.path, &problem.message(spoken), spoken).as_bytes());
        }
        (Err(problem), Format::Json) => {
            ErrorResponse::new(problem, spoken).serialize(&mut Serializer::pretty(&mut out))?;
        }
    }
    if out.last() != Some(&b'\n') {
        out.push(b'\n');
    }
    io::stdout().write_all(&out)?;
    Ok(if reply.is_ok() { End::Fine } else { End::Refused })
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let most = LONGEST as u64 + 1;
    let read = if file.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|input| input.take(most).read_to_end(&mut bytes))
    };
    read.map_err(Failure::read(file))?;
    Ok(bytes)
}

/// The statement or what is wrong, and the language to say it in.
fn reply(
    library: &mut Library,
    line: &Line,
    language: Option<Language>,
) -> Result<(Result<Statement, Problem>, Language), Failure> {
    let json = match text(line).and_then(|text| Json::parse(text).map_err(Fault::NotJson)) {
        Ok(json) => json,
        Err(fault) => return Ok((Err(Problem::whole(fault)), language.unwrap_or_default())),
    };
    let language = language.unwrap_or_else(|| request::language(&json));
    let request = match AccountRequest::check(&json) {
        Ok(request) => AccountRequest { language, ..request },
        Err(problem) => return Ok((Err(problem), language)),
    };
    let reply = match library.get(&request.region)? {
        Some(variants) => state(variants, &request),
        None => {
            let fault = Fault::UnknownRegion(library.known().to_vec());
            Err(Problem { path: "/region".to_owned(), fault })
        }
    };
    Ok((reply, language))
}
