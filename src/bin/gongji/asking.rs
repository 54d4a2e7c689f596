//! One request of a file or of standard input, read, checked and answered.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use gongji::reconcile::ReconcileRequest;
use gongji::response::ErrorResponse;
use gongji::{AccountRequest, Fault, Json, Language, Problem, Request, Variants, request};
use serde::Serialize;

use crate::arguments::Format;
use crate::failure::Failure;
use crate::library::Library;
use crate::lines::{LONGEST, Line};
use crate::{End, words};

/// What is wrong with a request, and the language to say it in.
pub type Refused = (Problem, Language);

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

/// A kind of request.
pub trait Asked: Sized {
    /// Checks it.
    fn check(json: &Json) -> Result<Self, Problem>;
    /// The region it names.
    fn region(&self) -> &str;
    /// Where it names the region.
    fn region_path(&self) -> &'static str {
        "/region"
    }
    /// The language that it asks for, also where the rest of it is wrong.
    fn spoken(json: &Json) -> Language {
        request::language(json)
    }
    /// The language of its answer.
    fn language(&mut self) -> &mut Language;
}

impl Asked for Request {
    fn check(json: &Json) -> Result<Request, Problem> {
        Request::check(json)
    }

    fn region(&self) -> &str {
        &self.region
    }

    fn language(&mut self) -> &mut Language {
        &mut self.language
    }
}

impl Asked for AccountRequest {
    fn check(json: &Json) -> Result<AccountRequest, Problem> {
        AccountRequest::check(json)
    }

    fn region(&self) -> &str {
        &self.region
    }

    fn language(&mut self) -> &mut Language {
        &mut self.language
    }
}

impl Asked for ReconcileRequest {
    fn spoken(json: &Json) -> Language {
        inner(json).map_or_else(Language::default, request::language)
    }

    fn check(json: &Json) -> Result<ReconcileRequest, Problem> {
        ReconcileRequest::check(json)
    }

    fn region(&self) -> &str {
        &self.request.region
    }

    fn language(&mut self) -> &mut Language {
        &mut self.request.language
    }

    fn region_path(&self) -> &'static str {
        "/request/region"
    }
}

/// The request that stands inside a larger question, if one does.
pub fn inner<'j>(json: &'j Json<'j>) -> Option<&'j Json<'j>> {
    let Json::Object(fields) = json else { return None };
    fields.iter().find(|(name, _)| name == "request").map(|(_, request)| request)
}

/// The problem of a larger question, as whoever handed in a plain request sees it.
pub fn outer(problem: Problem, plain: bool) -> Problem {
    let path = problem.path.strip_prefix("/request").filter(|_| plain).map(str::to_owned);
    Problem { path: path.unwrap_or(problem.path), ..problem }
}

/// The language of a larger question: its own, else that of the request inside.
pub fn spoken_inside(json: &Json) -> Language {
    let own = matches!(json, Json::Object(fields) if fields.iter().any(|(name, _)| name == "language"));
    request::language(inner(json).filter(|_| !own).unwrap_or(json))
}

/// A checked request; in the language asked for on the command line, else in the request's own.
pub fn parsed<A: Asked>(line: &Line, language: Option<Language>) -> Result<A, Refused> {
    let json = text(line).and_then(|text| Json::parse(text).map_err(Fault::NotJson));
    let json = json.map_err(|fault| (Problem::whole(fault), language.unwrap_or_default()))?;
    let language = language.unwrap_or_else(|| A::spoken(&json));
    let mut asked = A::check(&json).map_err(|problem| (problem, language))?;
    *asked.language() = language;
    Ok(asked)
}

/// A checked request and its region; in the language asked for on the command line, else in the request's own.
pub fn check<'l, A: Asked>(
    line: &Line,
    library: &'l mut Library,
    language: Option<Language>,
) -> Result<Result<(A, &'l mut Variants), Refused>, Failure> {
    let mut request: A = match parsed(line, language) {
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
pub fn answer<A: Asked>(
    file: &Path,
    regions: Option<&Path>,
    language: Option<Language>,
    format: Format,
    make: impl FnOnce(&A, &mut Variants) -> Result<Result<String, Problem>, Failure>,
) -> Result<End, Failure> {
    let mut library = Library::open(regions)?;
    let bytes = whole(open(file)?, file)?;
    let made = match check::<A>(&line(&bytes), &mut library, language)? {
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
            (words::refused(&problem.path, &problem.message(language), language) + "\n", End::Refused)
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
