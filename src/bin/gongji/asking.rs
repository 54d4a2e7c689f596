//! One request of a file or of standard input, read, checked and answered.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use gongji::contract::request::query::{self, Query, Refused};
use gongji::contract::response::ErrorResponse;
use gongji::{Fault, Language, Problem, Variants};
use serde::Serialize;

use crate::arguments::Format;
use crate::failure::Failure;
use crate::library::Library;
use crate::lines::{LONGEST, Line};
use crate::{End, words};

/// All of a file; `-` is standard input.
pub fn open(file: &Path) -> Result<Box<dyn Read>, Failure> {
    if file.as_os_str() == "-" {
        Ok(Box::new(io::stdin().lock()))
    } else {
        Ok(Box::new(File::open(file).map_err(Failure::read(file))?))
    }
}

/// One request, however it is laid out.
pub fn whole(input: impl Read, file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    input.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(Failure::read(file))?;
    Ok(bytes)
}

/// What was read, unless it is too long.
pub fn line(bytes: &[u8]) -> Line<'_> {
    if bytes.len() > LONGEST { Line::TooLong } else { Line::Bytes(bytes) }
}

/// The problem of a larger question, as whoever handed in a plain request sees it.
pub fn outer(problem: Problem, plain: bool) -> Problem {
    let path = problem.path.strip_prefix("/request").filter(|_| plain).map(str::to_owned);
    Problem { path: path.unwrap_or(problem.path), ..problem }
}

/// A checked request; in the language asked for on the command line, else in the request's own.
pub fn parsed<Q: Query>(line: &Line, language: Option<Language>) -> Result<Q, Refused> {
    let text = text(line).map_err(|fault| (Problem::whole(fault), language.unwrap_or_default()))?;
    query::read(text, language)
}

/// A checked request and its region; in the language asked for on the command line, else in the request's own.
pub fn check<'l, Q: Query>(
    line: &Line,
    library: &'l mut Library,
    language: Option<Language>,
) -> Result<Result<(Q, &'l mut Variants), Refused>, Failure> {
    let mut request: Q = match parsed(line, language) {
        Ok(request) => request,
        Err(refused) => return Ok(Err(refused)),
    };
    let language = *request.language();
    let (known, path) = (library.known().to_vec(), request.region_path().to_owned());
    Ok(match library.get(request.region())? {
        Some(variants) => Ok((request, variants)),
        None => Err((Problem { path, fault: Fault::UnknownRegion(known) }, language)),
    })
}

/// Answers one request and prints what was made of it.
pub fn answer<Q: Query>(
    file: &Path,
    regions: Option<&Path>,
    language: Option<Language>,
    format: Format,
    make: impl FnOnce(&Q, &mut Variants) -> Result<Result<String, Problem>, Failure>,
) -> Result<End, Failure> {
    let mut library = Library::open(regions)?;
    let bytes = whole(open(file)?, file)?;
    let made = match check::<Q>(&line(&bytes), &mut library, language)? {
        Ok((mut request, variants)) => make(&request, variants)?.map_err(|problem| (problem, *request.language())),
        Err(refused) => Err(refused),
    };
    told(made, format)
}

/// Prints what was made of a request, or what is wrong with it.
pub fn told(made: Result<String, Refused>, format: Format) -> Result<End, Failure> {
    let (text, end) = match (made, format) {
        (Ok(text), _) => (text, End::Fine),
        (Err((problem, language)), Format::Table) => {
            (words::refused(&problem.path, &gongji::words::problem(&problem, language), language) + "\n", End::Refused)
        }
        (Err((problem, language)), Format::Json) => (json(&ErrorResponse::new(&problem, language))?, End::Refused),
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(end)
}

/// Indented JSON.
pub fn json(view: &impl Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(view)? + "\n")
}

/// The text of a line, without the mark that some editors put before it.
fn text<'l>(line: &Line<'l>) -> Result<&'l str, Fault> {
    match line {
        Line::TooLong => Err(Fault::TooLong(LONGEST)),
        Line::Bytes(bytes) => {
            let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotText)?;
            Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
        }
    }
}
