//! What can be typed after `gongji`, and the help that teaches it.

mod choices;

pub use choices::{Advise, Ask, By, Compare};

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use gongji::analysis::inverse::InverseQuestion;
use gongji::estimate::Given;
use gongji::{Date, Fault, Language, Money};

/// 共济 Gongji
#[derive(Parser, Debug)]
#[command(
    name = "gongji",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Arguments {
    #[arg(long, global = true, display_order = 90, value_enum, value_name = "zh|en", hide_possible_values = true)]
    pub language: Option<Tongue>,
    #[arg(long, global = true, display_order = 91, value_name = "DIR")]
    pub regions: Option<PathBuf>,
    #[arg(long, short, global = true, display_order = 92, action = clap::ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', display_order = 93, action = clap::ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    Estimate(Estimate),
    Curve(Curve),
    Inverse(Inverse),
    Reconcile(Reconcile),
    Account(Account),
    Compare(Compare),
    Advise(Advise),
    Ask(Ask),
    Regions {
        #[command(flatten)]
        printed: Printed,
    },
    Rules {
        #[arg(value_name = "REGION")]
        region: String,
        #[command(flatten)]
        printed: Printed,
    },
    Check(Check),
    Diff(Diff),
    Compile {
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    Schema {
        #[arg(
            value_parser = PossibleValuesParser::new(crate::schema::names()),
            value_name = "OF",
            hide_possible_values = true
        )]
        of: String,
    },
}

#[derive(Args, Debug)]
pub struct Estimate {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, conflicts_with = "format")]
    pub ndjson: bool,
    #[arg(long)]
    pub slip: bool,
    #[arg(long, conflicts_with = "slip")]
    pub national: bool,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Args, Debug)]
pub struct Curve {
    #[command(flatten)]
    pub template: Template,
    #[command(flatten)]
    pub printed: Printed,
}

/// One claim of a request.
#[derive(Args, Debug)]
pub struct Template {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "ID")]
    pub claim: Option<String>,
}

#[derive(Args, Debug)]
pub struct Inverse {
    #[command(flatten)]
    pub template: Template,
    #[command(flatten)]
    question: Question,
    #[command(flatten)]
    pub printed: Printed,
}

/// Exactly one of these.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
struct Question {
    #[arg(long, value_parser = money)]
    person_at_most: Option<Money>,
    #[arg(long, value_parser = money)]
    person_exactly: Option<Money>,
    #[arg(long, value_parser = money)]
    fund_at_least: Option<Money>,
    #[arg(long, value_parser = money)]
    fund_exactly: Option<Money>,
    #[arg(long)]
    until_deductible: bool,
    #[arg(long)]
    until_ceiling: bool,
}

impl Inverse {
    /// The question that was asked.
    pub fn asked(&self) -> InverseQuestion {
        let Question { person_at_most, person_exactly, fund_at_least, fund_exactly, until_deductible, .. } =
            &self.question;
        let until = if *until_deductible { InverseQuestion::UntilDeductible } else { InverseQuestion::UntilCeiling };
        person_at_most
            .map(InverseQuestion::PersonAtMost)
            .or(person_exactly.map(InverseQuestion::PersonExactly))
            .or(fund_at_least.map(InverseQuestion::FundAtLeast))
            .or(fund_exactly.map(InverseQuestion::FundExactly))
            .unwrap_or(until)
    }
}

/// An amount; what is wrong with it is said by its kind.
fn money(text: &str) -> Result<Money, Amiss> {
    Money::parse(text).map_err(|fault| Amiss(fault.into()))
}

/// A value that is not what it should be.
#[derive(Clone, Debug)]
pub struct Amiss(pub Fault);

impl std::error::Error for Amiss {}

impl std::fmt::Display for Amiss {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&gongji::words::fault(&self.0, Language::En))
    }
}

/// How an answer is printed.
#[derive(Args, Debug)]
pub struct Printed {
    #[arg(long, value_enum, value_name = "table|json", hide_possible_values = true)]
    format: Option<Format>,
}

impl Printed {
    /// What was asked for; else a table for people and JSON for programs.
    pub fn format(&self) -> Format {
        self.format.unwrap_or(if std::io::stdout().is_terminal() { Format::Table } else { Format::Json })
    }
}

#[derive(Args, Debug)]
pub struct Reconcile {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Args, Debug)]
pub struct Account {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Args, Debug)]
pub struct Diff {
    #[arg(value_name = "A")]
    pub a: PathBuf,
    #[arg(
        value_name = "B",
        required_unless_present_all = ["from", "to"]
    )]
    pub b: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub to: Option<Date>,
    #[arg(long, value_name = "FILE", conflicts_with = "population")]
    pub csv: Option<PathBuf>,
    #[arg(long, value_name = "N")]
    pub population: Option<u64>,
    #[arg(long, value_name = "S", requires = "population", default_value_t = 1, hide_default_value = true)]
    pub seed: u64,
    #[arg(long = "parameter", value_name = "ID=VALUE", value_parser = parameter)]
    pub parameters: Vec<(String, Given)>,
    #[command(flatten)]
    pub printed: Printed,
}

fn date(text: &str) -> Result<Date, Amiss> {
    Date::parse(text).ok_or(Amiss(Fault::Date))
}

#[derive(Args, Debug)]
pub struct Check {
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    #[arg(long = "parameter", value_name = "ID=VALUE", value_parser = parameter)]
    pub parameters: Vec<(String, Given)>,
}

fn parameter(text: &str) -> Result<(String, Given), &'static str> {
    let (id, value) = text.split_once('=').ok_or("ID=VALUE")?;
    Ok((id.to_owned(), Given::Text(value.to_owned())))
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub enum Tongue {
    Zh,
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Language {
        match tongue {
            Tongue::Zh => Language::Zh,
            Tongue::En => Language::En,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub enum Format {
    Table,
    Json,
}
