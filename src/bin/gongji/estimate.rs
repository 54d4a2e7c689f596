//! `gongji estimate`: requests in, answers out.

use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use gongji::contract::national::Settlements;
use gongji::contract::response::{ErrorResponse, Response, SlipsResponse};
use gongji::engine::Decision;
use gongji::{EstimateAnswer, Language, Problem, Request, answer, slips};
use serde::Serialize;
use serde_json::Serializer;

use crate::arguments::{Estimate, Format};
use crate::failure::Failure;
use crate::library::Library;
use crate::lines::{Line, Lines};
use crate::{End, asking, present};

pub fn run(arguments: &Estimate, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let mut desk =
        Desk { library: Library::open(regions)?, language, slip: arguments.slip, national: arguments.national };
    desk.serve(asking::open(&arguments.file)?, arguments)
}

/// What is said to one request.
#[expect(clippy::large_enum_variant, reason = "one at a time, on the stack")]
pub enum Reply {
    Full(Request, EstimateAnswer),
    Slips(Request, Vec<Decision>),
    National(Request, Vec<Decision>),
    Refused(Problem, Language),
}

/// Where requests are answered, one after the other.
struct Desk {
    library: Library,
    /// The language asked for on the command line; else each request's own.
    language: Option<Language>,
    slip: bool,
    national: bool,
}

impl Desk {
    fn serve(&mut self, input: impl Read, arguments: &Estimate) -> Result<End, Failure> {
        if arguments.ndjson { self.stream(input, &arguments.file) } else { self.single(input, arguments) }
    }

    /// One request, however it is laid out.
    fn single(&mut self, input: impl Read, arguments: &Estimate) -> Result<End, Failure> {
        let bytes = asking::whole(input, &arguments.file)?;
        let reply = self.reply(&asking::line(&bytes))?;
        let mut out = Vec::new();
        match arguments.printed.format() {
            Format::Table => out.extend_from_slice(present::reply(&reply).as_bytes()),
            Format::Json => {
                reply.serialize(&mut Serializer::pretty(&mut out))?;
                out.push(b'\n');
            }
        }
        io::stdout().write_all(&out)?;
        Ok(reply.end())
    }

    /// A request a line, an answer a line.
    fn stream(&mut self, input: impl Read, file: &Path) -> Result<End, Failure> {
        let mut input = BufReader::with_capacity(1 << 16, input);
        let mut output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        let (mut lines, mut end) = (Lines::default(), End::Fine);
        // Flushed before waiting for input, so that a program that sends one request at a time gets its answer.
        while let Some(line) = lines.next(&mut input, || output.flush().map_err(Failure::from), Failure::read(file))? {
            if matches!(line, Line::Bytes(bytes) if bytes.trim_ascii().is_empty()) {
                continue;
            }
            let reply = self.reply(&line)?;
            end = end.max(reply.end());
            reply.serialize(&mut Serializer::new(&mut output))?;
            output.write_all(b"\n")?;
        }
        output.flush()?;
        Ok(end)
    }

    fn reply(&mut self, line: &Line) -> Result<Reply, Failure> {
        let (request, variants) = match asking::check::<Request>(line, &mut self.library, self.language)? {
            Ok(checked) => checked,
            Err((problem, language)) => return Ok(Reply::Refused(problem, language)),
        };
        let language = request.language;
        let reply = if self.national {
            slips(variants, &request).map(|slips| Reply::National(request, slips))
        } else if self.slip {
            slips(variants, &request).map(|slips| Reply::Slips(request, slips))
        } else {
            answer(variants, &request).map(|answer| Reply::Full(request, answer))
        };
        Ok(reply.unwrap_or_else(|problem| Reply::Refused(problem, language)))
    }
}

impl Reply {
    fn end(&self) -> End {
        match self {
            Reply::Full(..) | Reply::Slips(..) | Reply::National(..) => End::Fine,
            Reply::Refused(..) => End::Refused,
        }
    }

    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Reply::Full(_, answer) => Response::new(answer).serialize(serializer),
            Reply::Slips(request, slips) => {
                let ids = request.claims.iter().map(|claim| claim.id.as_deref());
                SlipsResponse::new(&request.region, ids.zip(slips)).serialize(serializer)
            }
            Reply::National(request, slips) => {
                let ids = request.claims.iter().map(|claim| claim.id.as_deref());
                let slips = slips.iter().map(|decision| decision.slip);
                Settlements::new(&request.region, ids.zip(slips)).serialize(serializer)
            }
            Reply::Refused(problem, language) => ErrorResponse::new(problem, *language).serialize(serializer),
        }
    }
}
