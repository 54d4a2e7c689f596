//! 个人账户, and its examples.

use super::Toml::{By, ById, Flag, Id, Ids, List, Money, Pattern, Request, Requests, Table, Text, Whole, Word, Words};
use super::tables::CREDIT;
use super::{Format, GROUND, HYPHEN, Toml, UNDERSCORE, format, may, must};
use crate::contract::table::account::{ACCOUNT_INSURED, GAP, MOVEMENT, RATE};
use crate::{Member, Purpose};

/// A month, in quotes.
const MONTH: &str = r"^\d{4}-\d{2}$";

pub(super) static ACCOUNT: Format = format(
    "Account",
    "个人账户",
    &[
        must("use", Id, "在定点机构能付什么：条文"),
        must("cash", Id, "剩下的由个人付：条文"),
        must("not_for", Id, "不能付什么：条文"),
        may("allow", List(&ALLOW), "能付什么、给谁；没写到的一律不付"),
        may("credit", ById(UNDERSCORE, &CREDIT), "计入，可几张，叠加"),
        may("on_retirement", Table(&GROUND), "退休从次月起换标准：有条文写 clause，没有写 assume"),
        may("gap", Table(&GROUND), "断缴停止进账、补缴后补进：有条文写 clause，没有写 assume"),
        may("assume", Ids, "任何账户都用到的假设"),
        may("interest", Table(&INTEREST), "计息"),
        may("family", Table(&FAMILY), "家庭共享后余额的底线"),
    ],
);

static ALLOW: Format = format(
    "Allow",
    "个人账户的一种用途",
    &[
        must("kind", Words(Purpose::NAMES), "medical 就医，pharmacy 购药，premium 参保缴费，payout 支取，other 其他"),
        must("who", Words(Member::NAMES), "self 本人，spouse 配偶，parent 父母，child 子女"),
        must("clause", Id, "条文"),
        may("assume", Id, "假设"),
    ],
);

static INTEREST: Format = format(
    "Interest",
    "计息",
    &[
        must("clause", Id, "条文"),
        must("day_count", Whole(366), "一年算多少天"),
        may("on_payout", Id, "支取全部余额时同步结息：条文"),
        may("if_missing", Id, "没给利率时不算利息，是一个假设；不写就要问"),
    ],
);

static FAMILY: Format = format(
    "Family",
    "家庭共享后余额的底线",
    &[
        must("clause", Id, "条文"),
        must("floor", Money, "底线"),
        must("keep", Word(&["above", "at_least"]), "above 须高于，at_least 不低于"),
    ],
);

pub(super) static ACCOUNT_EXAMPLE: Format = format(
    "AccountExample",
    "个人账户的例子：insured 等与账户请求的字段相同",
    &[
        must("id", Pattern(HYPHEN), "代号"),
        must("title", Toml::Both, "说明什么"),
        may("show", Flag, "放到页面的「试一个例子」里"),
        must("insured", Request(&ACCOUNT_INSURED), "参保人"),
        must("from", Pattern(MONTH), "第一个月"),
        must("to", Pattern(MONTH), "最后一个月"),
        must("opening", Money, "期初余额"),
        may("accrued", Text, "上一段还没结的积数乘利率"),
        may("parameters", By(UNDERSCORE, &Toml::Any), "文件没有给出的数"),
        may("readings", By(HYPHEN, &Text), "选定的读法"),
        may("gaps", Requests(&GAP), "断缴"),
        may("interest", Requests(&RATE), "利率"),
        may("movements", Requests(&MOVEMENT), "支出"),
        must("expect", Table(&EXPECTED_ACCOUNT), "应当算出什么"),
    ],
);

static EXPECTED_ACCOUNT: Format = format(
    "ExpectedAccount",
    "账户应当算出什么",
    &[
        must("months", List(&RUN), "每个月进多少，相同的写成一段；一个月也不能少"),
        may("movements", List(&EXPECTED_MOVEMENT), "每笔支出的结果"),
        may("interest", List(&EXPECTED_INTEREST), "每年的利息"),
        may("closing", Money, "期末余额；缺数时不写"),
        may("needs", Ids, "缺的数"),
    ],
);

static RUN: Format = format(
    "Run",
    "进账相同的几个月",
    &[
        must("from", Pattern(MONTH), "第一个月"),
        may("to", Pattern(MONTH), "最后一个月；只有一个月可省"),
        must("credit", Money, "每月进多少"),
    ],
);

static EXPECTED_MOVEMENT: Format = format(
    "ExpectedMovement",
    "一笔支出的结果",
    &[
        must("paid", Money, "账户付的"),
        may("refused", Money, "不付的；没写是 0"),
        may("code", Text, "不付的原因；没写是全付"),
    ],
);

static EXPECTED_INTEREST: Format =
    format("ExpectedInterest", "一年的利息", &[must("year", Whole(9998), "年度"), must("amount", Money, "利息")]);
