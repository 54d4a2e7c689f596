//! One request of a file or of standard input, read, checked and answered.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use gongji::contract::request::query::{self, Query, Refused};
use gongji::contract::response::ErrorResponse;
use gongji::{Fault, Language, Problem, Request, Variants};
use serde_json::Value;

use crate::arguments::Format;
use crate::failure::Failure;
use crate::library::Library;
use crate::lines::{InputLine, LONGEST};
use crate::printing::json;
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
pub fn line(bytes: &[u8]) -> InputLine<'_> {
    if bytes.len() > LONGEST { InputLine::TooLong } else { InputLine::Bytes(bytes) }
}

/// A question about a request, or a plain request that stands for one.
pub struct Wrapped<Q> {
    pub query: Q,
    pub plain: bool,
}

/// A question about a request.
pub trait Around: Query {
    /// What a plain request asks.
    fn around(request: Request) -> Self;
}

impl<Q> Wrapped<Q> {
    /// The problem of the question, as whoever handed in a plain request sees it.
    pub fn outer(&self, problem: Problem) -> Problem {
        let path = problem.path.strip_prefix("/request").filter(|_| self.plain).map(str::to_owned);
        Problem { path: path.unwrap_or(problem.path), ..problem }
    }
}

impl<Q: Around> Query for Wrapped<Q> {
    fn check(json: &Value) -> Result<Wrapped<Q>, Problem> {
        let plain = json.get("request").is_none();
        Ok(Wrapped { query: if plain { Q::around(Request::check(json)?) } else { Q::check(json)? }, plain })
    }

    fn region(&self) -> &str {
        self.query.region()
    }

    fn region_path(&self) -> &'static str {
        if self.plain { "/region" } else { self.query.region_path() }
    }

    fn language(&mut self) -> &mut Language {
        self.query.language()
    }
}

/// A checked request; in the language asked for on the command line, else in the request's own.
pub fn parsed<Q: Query>(line: &InputLine, language: Option<Language>) -> Result<Q, Refused> {
    let text = text(line).map_err(|fault| (Problem::whole(fault), language.unwrap_or_default()))?;
    query::read(text, language)
}

/// A checked request and its region; in the language asked for on the command line, else in the request's own.
pub fn check<'l, Q: Query>(
    line: &InputLine,
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
    make: impl FnOnce(&Q, &mut Variants) -> Result<Result<String, Failure>, Problem>,
) -> Result<End, Failure> {
    let mut library = Library::open(regions)?;
    let bytes = whole(open(file)?, file)?;
    let made = match check::<Q>(&line(&bytes), &mut library, language)? {
        Ok((mut request, variants)) => match make(&request, variants) {
            Ok(text) => Ok(text?),
            Err(problem) => Err((problem, *request.language())),
        },
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

/// The text of a line, without the mark that some editors put before it.
fn text<'l>(line: &InputLine<'l>) -> Result<&'l str, Fault> {
    match line {
        InputLine::TooLong => Err(Fault::TooLong(LONGEST)),
        InputLine::Bytes(bytes) => {
            let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotText)?;
            Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
        }
    }
}
