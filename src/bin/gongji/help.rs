//! What `--help` says, 中文 beside English: examples first.

mod arguments;
mod requests;
mod rules;

use clap::{Arg, Command};
use gongji::Language;
use gongji::analysis::inverse::InverseQuestion;

use arguments::ARGUMENTS;

/// The help of a command: 中文, English.
struct HelpPage {
    command: &'static str,
    usage: [&'static str; 2],
    about: [&'static str; 2],
    /// Examples, and what else is worth knowing.
    after: [&'static str; 2],
}

/// Clap's own template has English headings.
const TEMPLATE: [&str; 2] = [
    "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}",
    "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
];

/// The help of the program as a whole.
const WHOLE: HelpPage = HelpPage {
    command: "gongji",
    usage: ["gongji <命令> [选项]", "gongji <COMMAND> [OPTIONS]"],
    about: [
        "职工医保门诊共济待遇测算：基金付多少，自己付多少，依据哪一条，今年还剩多少",
        "What China's employee medical insurance pays: who pays how much, by which clause, and what is left",
    ],
    after: [
        "\
先试试：
  gongji regions                        有哪些地区
  gongji estimate 请求.json             算一次
  gongji curve 请求.json                账单多少时在哪里转折
  gongji inverse 请求.json --person-at-most 1000
                                        自己最多出 1000 元，账单可以到多少
  gongji reconcile 对账.json            结算单和测算不一样，差在哪里
  gongji account 请求.json              算个人账户
  gongji compare 请求.json              换个级别差多少，从哪一步分开
  gongji advise 请求.json               怎样能少出
  gongji ask 草稿.json                  还要问什么
  gongji rules enshi                    看恩施州的每一个数和出处
  gongji diff enshi jilin-city          两地的规定哪里不同
  gongji estimate --help                更多例子

退出码：
  0  一切如愿
  1  没做成：参数不对、文件读不了、地区文件不合规定、例子算出来不一样
  2  estimate、curve、inverse、account、compare、advise、ask、reconcile：至少有一个请求有错（其余照常回答）

Estimates what China's employee medical insurance pays, offline. Add `--language en` for English output.",
        "\
Try first:
  gongji regions --language en          which regions there are
  gongji estimate request.json          one estimate
  gongji inverse request.json --person-at-most 1000
  gongji compare request.json           what another hospital level would change
  gongji estimate --help --language en  more examples

Exit codes: 0 all as asked; 1 not done (arguments, files, examples that differ); 2 a request was an error",
    ],
};

/// The command line with its help in a language.
pub fn dress(command: Command, language: Language) -> Command {
    page(command, &WHOLE, language).subcommand_help_heading(language.pick("命令", "Commands")).mut_subcommands(|sub| {
        match requests::PAGES.iter().chain(rules::PAGES).find(|page| page.command == sub.get_name()) {
            Some(page) => self::page(sub, page, language),
            None => sub,
        }
    })
}

/// A command with its page.
fn page(command: Command, page: &HelpPage, language: Language) -> Command {
    let say = |[zh, en]: [&'static str; 2]| language.pick(zh, en);
    command
        .override_usage(say(page.usage))
        .about(say(page.about))
        .help_template(say(TEMPLATE))
        .after_help(say(page.after))
        .mut_args(|arg| argument(arg, page.command, language))
}

/// An argument with its help.
fn argument(arg: Arg, command: &str, language: Language) -> Arg {
    let holds = |of: &str| of.is_empty() || of == command;
    let Some(known) = ARGUMENTS.iter().find(|known| known.id == arg.get_id().as_str() && holds(known.command)) else {
        return arg;
    };
    let ([zh, en], [value_zh, value_en]) = (known.help, known.value);
    let value = language.pick(value_zh, value_en);
    let arg = if value.is_empty() { arg } else { arg.value_name(value) };
    let heading = if arg.is_positional() {
        language.pick("参数", "Arguments")
    } else if InverseQuestion::NAMES.contains(&known.id) {
        language.pick("问题", "Options")
    } else {
        language.pick("选项", "Options")
    };
    arg.help(language.pick(zh, en)).help_heading(heading)
}
