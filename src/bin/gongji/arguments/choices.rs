//! What can be typed after `compare`, `advise` and `ask`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use gongji::{Date, Fault, Money};

use super::{Amiss, Printed, money};

#[derive(Args, Debug)]
pub struct Compare {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',', value_name = "level,status,region", hide_possible_values = true)]
    pub by: Vec<By>,
    #[command(flatten)]
    pub printed: Printed,
}

/// What variants are made of.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub enum By {
    Level,
    Status,
    Region,
}

#[derive(Args, Debug)]
pub struct Advise {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_parser = date)]
    pub today: Option<Date>,
    #[arg(long, value_parser = money)]
    pub disease_ceiling: Option<Money>,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Args, Debug)]
pub struct Ask {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub printed: Printed,
}

fn date(text: &str) -> Result<Date, Amiss> {
    Date::parse(text).ok_or(Amiss(Fault::Date))
}
