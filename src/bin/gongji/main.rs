//! `gongji`, the command line: the same engine as the page's, on files and pipes.

mod account;
mod advise;
mod arguments;
mod ask;
mod asking;
mod check;
mod compare;
mod compile;
mod curve;
mod diff;
mod estimate;
mod failure;
mod help;
mod inverse;
mod layout;
mod library;
mod lines;
mod page;
mod present;
mod printing;
mod reconcile;
mod regions;
mod rules;
mod schema;
mod usage;
mod words;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use arguments::{Arguments, Command};
use failure::Failure;

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum End {
    /// As asked.
    Fine,
    /// A region file does not load, or an example differs.
    Unsound,
    /// At least one request was an error.
    Refused,
}

fn main() -> ExitCode {
    let asked = usage::language(std::env::args());
    let command = help::dress(Arguments::command(), asked);
    let arguments = command.try_get_matches().and_then(|found| Arguments::from_arg_matches(&found));
    let arguments = match arguments {
        Ok(arguments) => arguments,
        Err(error) => return usage::end(&error, asked),
    };
    let language = arguments.language;
    match run(arguments) {
        Ok(End::Fine) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Ok(End::Unsound) => ExitCode::from(1),
        Ok(End::Refused) => ExitCode::from(2),
        Err(failure) => {
            eprintln!("{}", failure.message(language.unwrap_or_default()));
            ExitCode::from(1)
        }
    }
}

fn run(arguments: Arguments) -> Result<End, Failure> {
    let language = arguments.language;
    let regions = arguments.regions.as_deref();
    match arguments.command {
        Command::Estimate(estimate) => estimate::run(&estimate, regions, language),
        Command::Account(account) => account::run(&account, regions, language),
        Command::Curve(curve) => curve::run(&curve, regions, language),
        Command::Inverse(inverse) => inverse::run(&inverse, regions, language),
        Command::Reconcile(arguments) => reconcile::run(&arguments, regions, language),
        Command::Diff(arguments) => diff::run(&arguments, regions, language.unwrap_or_default()),
        Command::Compare(compare) => compare::run(&compare, regions, language),
        Command::Advise(advise) => advise::run(&advise, regions, language),
        Command::Ask(ask) => ask::run(&ask, regions, language),
        Command::Regions { printed } => regions::run(printed.format(), regions, language.unwrap_or_default()),
        Command::Check(check) => check::run(&check, regions, language.unwrap_or_default()),
        Command::Rules { region, printed } => {
            rules::run(&region, printed.format(), regions, language.unwrap_or_default())
        }
        Command::Compile { out } => compile::run(&out, regions),
        Command::Schema { of } => schema::run(&of),
    }
}
