//! What can be typed after `gongji`, and the help that teaches it.

mod choices;

pub use choices::{Advise, Ask, By, Compare};

use std::io::IsTerminal;
use std::path::PathBuf;

use crate::help;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use gongji::analysis::inverse::Asked;
use gongji::estimate::Given;
use gongji::{Date, Fault, Language, Money};

/// 共济 Gongji
#[derive(Parser, Debug)]
#[command(
    name = "gongji",
    version,
    about = "职工医保门诊共济待遇测算：基金付多少，自己付多少，依据哪一条，今年还剩多少",
    long_about = None,
    override_usage = "gongji <命令> [选项]",
    help_template = help::TEMPLATE,
    after_help = help::AFTER,
    subcommand_help_heading = "命令",
    next_help_heading = "选项",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Arguments {
    #[arg(
        long,
        global = true,
        display_order = 90,
        value_enum,
        value_name = "zh|en",
        hide_possible_values = true,
        help = "用哪种语言说话 [默认：请求里写的，否则中文]"
    )]
    pub language: Option<Tongue>,
    #[arg(
        long,
        global = true,
        display_order = 91,
        value_name = "DIR",
        help = "地区文件所在的目录 [默认：环境变量 GONGJI_REGIONS，否则当前目录下的 regions，否则从程序所在处向上找]"
    )]
    pub regions: Option<PathBuf>,
    #[arg(long, short, global = true, display_order = 92, action = clap::ArgAction::Help, help = "印出帮助")]
    help: Option<bool>,
    #[arg(long, short = 'V', display_order = 93, action = clap::ArgAction::Version, help = "印出版本")]
    version: Option<bool>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    #[command(about = "测算：请求进，结算单出", override_usage = "gongji estimate <FILE> [选项]", help_template = help::TEMPLATE, after_help = help::ESTIMATE)]
    Estimate(Estimate),
    #[command(about = "曲线：账单从小到大，基金和个人各付多少，在哪里转折", override_usage = "gongji curve <FILE> [选项]", help_template = help::TEMPLATE, after_help = help::CURVE)]
    Curve(Curve),
    #[command(about = "反推：个人负担或基金支付是这么多时，账单是多少；离起付标准、限额还差多少", override_usage = "gongji inverse <FILE> <问题> [选项]", help_template = help::TEMPLATE, after_help = help::INVERSE)]
    Inverse(Inverse),
    #[command(about = "对账：手里的结算单和测算不一样，差在哪里、怎么解释", override_usage = "gongji reconcile <FILE> [选项]", help_template = help::TEMPLATE, after_help = help::RECONCILE)]
    Reconcile(Reconcile),
    #[command(about = "个人账户：每月进多少，能付什么，利息，还剩多少", override_usage = "gongji account <FILE> [选项]", help_template = help::TEMPLATE, after_help = help::ACCOUNT)]
    Account(Account),
    #[command(about = "比较：换个级别、身份、地区……差多少，从哪一步分开", override_usage = "gongji compare <FILE> [选项]", help_template = help::TEMPLATE, after_help = help::COMPARE)]
    Compare(Compare),
    #[command(about = "建议：怎样能少出，少出多少，凭哪一条", override_usage = "gongji advise <FILE> [选项]", help_template = help::TEMPLATE, after_help = help::ADVISE)]
    Advise(Advise),
    #[command(about = "还要问什么：没填完的请求，哪几项会改变结果", override_usage = "gongji ask <FILE> [选项]", help_template = help::TEMPLATE, after_help = help::ASK)]
    Ask(Ask),
    #[command(about = "有哪些地区", override_usage = "gongji regions [选项]", help_template = help::TEMPLATE, after_help = help::REGIONS)]
    Regions {
        #[command(flatten)]
        printed: Printed,
    },
    #[command(about = "一个地区的每一个数和出处", override_usage = "gongji rules <REGION> [选项]", help_template = help::TEMPLATE, after_help = help::RULES)]
    Rules {
        #[arg(help_heading = "参数", value_name = "REGION", help = "地区代号，见 gongji regions")]
        region: String,
        #[command(flatten)]
        printed: Printed,
    },
    #[command(about = "查地区文件：写法、例子、值得再看一眼的数", override_usage = "gongji check <PATH>… [选项]", help_template = help::TEMPLATE, after_help = help::CHECK)]
    Check(Check),
    #[command(about = "比较两套规定：哪些数不同，谁得谁失", override_usage = "gongji diff <A> [B] [选项]", help_template = help::TEMPLATE, after_help = help::DIFF)]
    Diff(Diff),
    #[command(about = "把地区文件编译成网页用的小包", override_usage = "gongji compile --out <DIR> [选项]", help_template = help::TEMPLATE, after_help = help::COMPILE)]
    Compile {
        #[arg(long, help_heading = "选项", value_name = "DIR", help = "写到哪个目录；先清空，没有就新建")]
        out: PathBuf,
    },
    #[command(about = "印出 JSON Schema，或 TypeScript 类型", override_usage = "gongji schema <OF>", help_template = help::TEMPLATE, after_help = help::SCHEMA)]
    Schema {
        #[arg(
            help_heading = "参数",
            value_parser = PossibleValuesParser::new(crate::schema::names()),
            value_name = "OF",
            help = "request 请求，response 答复，slips 只有结算单的答复，curve 曲线，inverse 反推，curve-request、inverse-request 这两样写成请求，reconcile 对账请求，reconciliation 对账结果，national 国家字段名的结算单，diff 比较规定，compare、comparison 比较的请求和答复，advise、advice 建议的，draft、questions 没填完的请求和还要问的，error 错误，region 地区文件，account-request、account-response 个人账户的，types 以上全部的 TypeScript 类型",
            hide_possible_values = true
        )]
        of: String,
    },
}

#[derive(Args, Debug)]
pub struct Estimate {
    #[arg(help_heading = "参数", value_name = "FILE", help = "请求文件；- 是标准输入")]
    pub file: PathBuf,
    #[arg(
        long,
        help_heading = "选项",
        conflicts_with = "format",
        help = "一行一个请求，一行一个答复；内存用量不随行数增长"
    )]
    pub ndjson: bool,
    #[arg(long, help_heading = "选项", help = "只要结果和结算单，不要说明")]
    pub slip: bool,
    #[arg(long, help_heading = "选项", conflicts_with = "slip", help = "只要结算单，用国家医保接口的字段名")]
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
    #[arg(help_heading = "参数", value_name = "FILE", help = "请求文件；- 是标准输入")]
    pub file: PathBuf,
    #[arg(long, help_heading = "选项", value_name = "ID", help = "以这个编号的就诊为样板 [默认：日期最晚的一次]")]
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
    #[arg(long, help_heading = "问题", value_name = "元", value_parser = money, help = "个人最多负担这么多的账单")]
    person_at_most: Option<Money>,
    #[arg(long, help_heading = "问题", value_name = "元", value_parser = money, help = "个人正好负担这么多的账单")]
    person_exactly: Option<Money>,
    #[arg(long, help_heading = "问题", value_name = "元", value_parser = money, help = "统筹基金至少支付这么多的账单")]
    fund_at_least: Option<Money>,
    #[arg(long, help_heading = "问题", value_name = "元", value_parser = money, help = "统筹基金正好支付这么多的账单")]
    fund_exactly: Option<Money>,
    #[arg(long, help_heading = "问题", help = "还要多少费用才满起付标准")]
    until_deductible: bool,
    #[arg(long, help_heading = "问题", help = "还要多少费用才到最高支付限额")]
    until_ceiling: bool,
}

impl Inverse {
    /// The question that was asked.
    pub fn asked(&self) -> Asked {
        let Question { person_at_most, person_exactly, fund_at_least, fund_exactly, until_deductible, .. } =
            &self.question;
        let until = if *until_deductible { Asked::UntilDeductible } else { Asked::UntilCeiling };
        person_at_most
            .map(Asked::PersonAtMost)
            .or(person_exactly.map(Asked::PersonExactly))
            .or(fund_at_least.map(Asked::FundAtLeast))
            .or(fund_exactly.map(Asked::FundExactly))
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
    #[arg(
        long,
        help_heading = "选项",
        value_enum,
        value_name = "table|json",
        hide_possible_values = true,
        help = "印成表还是 JSON [默认：终端上是表]"
    )]
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
    #[arg(help_heading = "参数", value_name = "FILE", help = "对账请求文件；- 是标准输入")]
    pub file: PathBuf,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Args, Debug)]
pub struct Account {
    #[arg(help_heading = "参数", value_name = "FILE", help = "请求文件；- 是标准输入")]
    pub file: PathBuf,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Args, Debug)]
pub struct Diff {
    #[arg(help_heading = "参数", value_name = "A", help = "地区文件，或地区代号")]
    pub a: PathBuf,
    #[arg(
        help_heading = "参数",
        value_name = "B",
        required_unless_present_all = ["from", "to"],
        help = "另一个；不写就是同一个的两个日期，要写 --from 和 --to"
    )]
    pub b: Option<PathBuf>,
    #[arg(long, help_heading = "选项", value_name = "DATE", value_parser = date, help = "A 取这一天的规定 [默认：最后一次变动以后]")]
    pub from: Option<Date>,
    #[arg(long, help_heading = "选项", value_name = "DATE", value_parser = date, help = "B 取这一天的规定 [默认：最后一次变动以后]")]
    pub to: Option<Date>,
    #[arg(
        long,
        help_heading = "选项",
        value_name = "FILE",
        conflicts_with = "population",
        help = "拿这些就诊来比；- 是标准输入"
    )]
    pub csv: Option<PathBuf>,
    #[arg(long, help_heading = "选项", value_name = "N", help = "拿生成的 N 个人的一年就诊来比")]
    pub population: Option<u64>,
    #[arg(
        long,
        help_heading = "选项",
        value_name = "S",
        requires = "population",
        default_value_t = 1,
        help = "生成人群的种子，相同则人群相同 [默认：1]",
        hide_default_value = true
    )]
    pub seed: u64,
    #[arg(long = "parameter", help_heading = "选项", value_name = "ID=VALUE", value_parser = parameter, help = "文件没有给出的数；可写几次")]
    pub parameters: Vec<(String, Given)>,
    #[command(flatten)]
    pub printed: Printed,
}

fn date(text: &str) -> Result<Date, Amiss> {
    Date::parse(text).ok_or(Amiss(Fault::Date))
}

#[derive(Args, Debug)]
pub struct Check {
    #[arg(help_heading = "参数", value_name = "PATH", required = true, help = "地区文件，或放地区文件的目录")]
    pub paths: Vec<PathBuf>,
    #[arg(long = "parameter", help_heading = "选项", value_name = "ID=VALUE", value_parser = parameter, help = "文件没有给出的数；可写几次")]
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
