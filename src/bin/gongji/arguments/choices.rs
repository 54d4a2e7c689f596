//! What can be typed after `compare`, `advise` and `ask`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use gongji::{Date, Fault, Money};

use super::{Amiss, Printed, money};

#[derive(Args, Debug)]
pub struct Compare {
    #[arg(help_heading = "参数", value_name = "FILE", help = "请求文件，或带变化的比较文件；- 是标准输入")]
    pub file: PathBuf,
    #[arg(
        long,
        help_heading = "选项",
        value_enum,
        value_delimiter = ',',
        value_name = "level,status,region",
        hide_possible_values = true,
        help = "按这几样的每一种搭配比 [默认：文件里没有变化时，按级别]"
    )]
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
    #[arg(help_heading = "参数", value_name = "FILE", help = "请求文件；- 是标准输入")]
    pub file: PathBuf,
    #[arg(long, help_heading = "选项", value_name = "日期", value_parser = date, help = "今天：这天和以后的就诊还能选 [默认：最后一次能选]")]
    pub today: Option<Date>,
    #[arg(long, help_heading = "选项", value_name = "元", value_parser = money, help = "可能认定的慢性病，一年的限额")]
    pub disease_ceiling: Option<Money>,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Args, Debug)]
pub struct Ask {
    #[arg(help_heading = "参数", value_name = "FILE", help = "没填完的请求；- 是标准输入")]
    pub file: PathBuf,
    #[command(flatten)]
    pub printed: Printed,
}

fn date(text: &str) -> Result<Date, Amiss> {
    Date::parse(text).ok_or(Amiss(Fault::Date))
}
