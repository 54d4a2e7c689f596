//! What can be typed after `gongji`, and the help that teaches it.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use gongji::Language;
use gongji::request::Given;

/// Clap's own headings are English; these are not.
const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

const AFTER: &str = "\
先试试：
  gongji regions                        有哪些地区
  gongji estimate 请求.json             算一次
  gongji account 请求.json              算个人账户
  gongji rules enshi                    看恩施州的每一个数和出处
  gongji estimate --help                更多例子

退出码：
  0  一切如愿
  1  没做成：参数不对、文件读不了、地区文件不合规定、例子算出来不一样
  2  estimate、account：至少有一个请求有错（其余照常回答）

Estimates what China's employee medical insurance pays, offline. Add `--language en` for English output.";

const ESTIMATE: &str = "\
例子：
  gongji estimate 请求.json                     在终端上印成表，送进管道时印成 JSON
  gongji estimate 请求.json --format json       总是 JSON
  gongji estimate - < 请求.json                 从标准输入读
  gongji estimate --ndjson 一行一个.ndjson      一行一个请求，一行一个答复，次序不变
  gongji estimate --ndjson --slip -             只要结果和结算单，快得多

最小的请求（恩施州，在职，三级医院，账单 1000 元）：
  {\"region\": \"enshi\", \"insured\": {\"status\": \"active\"},
   \"claims\": [{\"date\": \"2023-03-01\", \"care\": \"outpatient\",
     \"provider\": {\"kind\": \"hospital\", \"level\": \"tertiary\"}, \"bill\": {\"total\": \"1000\"}}]}
全部字段：gongji schema request

有错的请求得到 {\"error\": {\"code\", \"path\", \"message\"}}，什么都不算；--ndjson 时接着算下一行，空行跳过，
一行最长 16 MiB。

退出码：0 每个请求都答了；2 至少有一个有错；1 别的（文件读不了、地区文件有问题）";

const ACCOUNT: &str = "\
例子：
  gongji account 请求.json                      在终端上印成表，送进管道时印成 JSON
  gongji account - < 请求.json                  从标准输入读
  gongji account 请求.json --language en

最小的请求（恩施州，在职，缴费基数 5000 元，2023 年全年）：
  {\"region\": \"enshi\", \"insured\": {\"status\": \"active\", \"monthly_base\": \"5000\"},
   \"from\": \"2023-01\", \"to\": \"2023-12\", \"opening\": \"0\"}
还可以写：
  insured.birth、insured.retires_on                          出生、退休的日期
  \"parameters\": {\"average_pension\": \"3000\"}               文件没有给出的数
  \"gaps\": [{\"from\": \"2023-03\", \"to\": \"2023-05\", \"repaid_on\": \"2023-08-15\"}]    断缴，和补缴的日子
  \"interest\": [{\"from\": \"2023-01-01\", \"rate\": \"0.011\"}]     结息利率，从这天起
  \"movements\": [{\"date\": \"2023-06-01\", \"kind\": \"pharmacy\", \"amount\": \"80\", \"who\": \"parent\"}]
      kind：medical 就医、pharmacy 购药、premium 参保缴费、payout 支取、other 其他
      who：self 本人（默认）、spouse 配偶、parent 父母、child 子女
全部字段：gongji schema account-request

接着算下一段：上一段答复的 closing 写进 opening；有 accrued 的，也照样写上，年中断开利息一分不差。

退出码：0 答了（缺数也算答了，见 needs）；2 请求有错；1 别的（文件读不了、地区文件有问题）";

const REGIONS: &str = "\
例子：
  gongji regions                       地区代号、名称、文号、性质、施行日期
  gongji regions --format json
  gongji regions --regions 我的地区/   用别处的地区文件";

const CHECK: &str = "\
例子：
  gongji check regions                                     查一个目录里的全部地区文件
  gongji check 新城市.toml                                 查一个
  gongji check 新城市.toml --parameter average_wage=80000  给出框架要的数，连界限一起核对

查三件事：
  写法    哪一行、哪个键不对，应该怎么写
  例子    文件里的例子逐行算一遍，和写的一分不差
  再看    框架的界限、退休比在职低、级别高反而报得多……只提醒，不改数，也不算错

退出码：0 写法和例子都对（有提醒也是 0）；1 有文件不合写法、有例子算出来不一样，或者没查成";

const RULES: &str = "\
例子：
  gongji rules enshi                   每个数，在什么情况下，出自哪一条
  gongji rules jilin-city --format json
  gongji rules tibet --language en";

const COMPILE: &str = "\
例子：
  gongji compile --out dist/regions    每个地区一个 .pack，另有 index.pack

DIR 会先清空：里面只能有以前编译出的 .pack，有别的文件就不动它，报错。";

const SCHEMA: &str = "\
例子：
  gongji schema request > request.json
  gongji schema region                 地区文件（TOML）的，给编辑器用";

/// 共济 Gongji
#[derive(Parser, Debug)]
#[command(
    name = "gongji",
    version,
    about = "职工医保门诊共济待遇测算：基金付多少，自己付多少，依据哪一条，今年还剩多少",
    long_about = None,
    help_template = TEMPLATE,
    after_help = AFTER,
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
        value_enum,
        value_name = "zh|en",
        hide_possible_values = true,
        help = "用哪种语言说话 [默认：请求里写的，否则中文]"
    )]
    pub language: Option<Tongue>,
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        help = "地区文件所在的目录 [默认：环境变量 GONGJI_REGIONS，否则当前目录下的 regions，否则从程序所在处向上找]"
    )]
    pub regions: Option<PathBuf>,
    #[arg(long, short, global = true, action = clap::ArgAction::Help, help = "印出帮助")]
    help: Option<bool>,
    #[arg(long, short = 'V', action = clap::ArgAction::Version, help = "印出版本")]
    version: Option<bool>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    #[command(about = "测算：请求进，结算单出", help_template = TEMPLATE, after_help = ESTIMATE)]
    Estimate(Estimate),
    #[command(about = "个人账户：每月进多少，能付什么，利息，还剩多少", help_template = TEMPLATE, after_help = ACCOUNT)]
    Account(Account),
    #[command(about = "有哪些地区", help_template = TEMPLATE, after_help = REGIONS)]
    Regions {
        #[arg(
            long,
            value_enum,
            value_name = "table|json",
            hide_possible_values = true,
            help = "印成表还是 JSON [默认：终端上是表]"
        )]
        format: Option<Format>,
    },
    #[command(about = "一个地区的每一个数和出处", help_template = TEMPLATE, after_help = RULES)]
    Rules {
        #[arg(value_name = "REGION", help = "地区代号，见 gongji regions")]
        region: String,
        #[arg(
            long,
            value_enum,
            value_name = "table|json",
            hide_possible_values = true,
            help = "印成表还是 JSON [默认：终端上是表]"
        )]
        format: Option<Format>,
    },
    #[command(about = "查地区文件：写法、例子、值得再看一眼的数", help_template = TEMPLATE, after_help = CHECK)]
    Check(Check),
    #[command(about = "把地区文件编译成网页用的小包", help_template = TEMPLATE, after_help = COMPILE)]
    Compile {
        #[arg(long, value_name = "DIR", help = "写到哪个目录；先清空，没有就新建")]
        out: PathBuf,
    },
    #[command(about = "印出 JSON Schema", help_template = TEMPLATE, after_help = SCHEMA)]
    Schema {
        #[arg(
            value_enum,
            value_name = "OF",
            help = "request 请求，response 答复，slips 只有结算单的答复，account-request、account-response 个人账户的，error 错误，region 地区文件",
            hide_possible_values = true
        )]
        of: Schema,
    },
}

#[derive(Args, Debug)]
pub struct Estimate {
    #[arg(value_name = "FILE", help = "请求文件；- 是标准输入")]
    pub file: PathBuf,
    #[arg(long, conflicts_with = "format", help = "一行一个请求，一行一个答复；内存用量不随行数增长")]
    pub ndjson: bool,
    #[arg(long, help = "只要结果和结算单，不要说明")]
    pub slip: bool,
    #[arg(
        long,
        value_enum,
        value_name = "table|json",
        hide_possible_values = true,
        help = "印成表还是 JSON [默认：终端上是表]"
    )]
    pub format: Option<Format>,
}

#[derive(Args, Debug)]
pub struct Account {
    #[arg(value_name = "FILE", help = "请求文件；- 是标准输入")]
    pub file: PathBuf,
    #[arg(
        long,
        value_enum,
        value_name = "table|json",
        hide_possible_values = true,
        help = "印成表还是 JSON [默认：终端上是表]"
    )]
    pub format: Option<Format>,
}

#[derive(Args, Debug)]
pub struct Check {
    #[arg(value_name = "PATH", required = true, help = "地区文件，或放地区文件的目录")]
    pub paths: Vec<PathBuf>,
    #[arg(long = "parameter", value_name = "ID=VALUE", value_parser = parameter, help = "文件没有给出的数；可写几次")]
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

impl Format {
    /// What was asked for; else a table for people and JSON for programs.
    pub fn or_by_terminal(asked: Option<Format>) -> Format {
        asked.unwrap_or(if std::io::stdout().is_terminal() { Format::Table } else { Format::Json })
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub enum Schema {
    Request,
    Response,
    AccountRequest,
    AccountResponse,
    Slips,
    Error,
    Region,
}
