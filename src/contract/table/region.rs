//! 地区文件的写法: the shapes of a region file, for editors. The loader holds files to more than shapes can say.

mod account;
mod schema;
mod tables;

pub use schema::region_schema;

use super::Shape;

/// A table of a region file: its keys in order.
#[derive(Debug)]
pub struct Format {
    /// Its name in the schema.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// Keys of which exactly one must be there.
    pub one_of: &'static [&'static str],
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it holds.
    pub holds: Toml,
    /// What it means.
    pub about: &'static str,
}

/// What a key holds.
#[derive(Debug)]
pub enum Toml {
    /// Text with something in it.
    Text,
    /// Any text, also none.
    AnyText,
    /// A text in both languages.
    Both,
    /// Yuan, in quotes.
    Money,
    /// A percentage in quotes.
    Percent,
    /// A percentage in quotes, perhaps below zero.
    Points,
    /// A day, without quotes.
    Date,
    /// `true` or `false`.
    Flag,
    /// A whole number from one, bare or in quotes.
    Whole(u32),
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these words, or a list of them.
    Words(&'static [&'static str]),
    /// The id of another part.
    Id,
    /// Ids of other parts.
    Ids,
    /// A text of this pattern.
    Pattern(&'static str),
    /// A range, or a list of them: `..70`, `60..70`, `70..`.
    Ranges,
    /// A table.
    Table(&'static Format),
    /// A list of tables.
    List(&'static Format),
    /// Tables by id, with the pattern of an id.
    ById(&'static str, &'static Format),
    /// Values by key, with the pattern of a key.
    By(&'static str, &'static Toml),
    /// One of several.
    Either(&'static [Toml]),
    /// The same as elsewhere.
    Same(&'static Toml),
    /// An object of a request.
    Request(&'static Shape),
    /// A list of objects of a request.
    Requests(&'static Shape),
    /// Anything.
    Any,
}

const fn must(name: &'static str, holds: Toml, about: &'static str) -> Key {
    Key { name, required: true, holds, about }
}

const fn may(name: &'static str, holds: Toml, about: &'static str) -> Key {
    Key { name, required: false, holds, about }
}

const fn format(name: &'static str, about: &'static str, keys: &'static [Key]) -> Format {
    Format { name, about, keys, one_of: &[] }
}

/// Ids with hyphens.
const HYPHEN: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// Ids with underscores.
const UNDERSCORE: &str = "^[a-z0-9]+(_[a-z0-9]+)*$";

use Toml::{AnyText, Both, ById, Date, Id, List, Pattern, Table, Text, Word, Words};
use account::{ACCOUNT, ACCOUNT_EXAMPLE};
use tables::{BENEFIT, BOUNDS, CEILING, DEDUCTIBLE, EXAMPLE, FIRST_SHARE, PLACE, PROVIDER, SECOND_FUND, SHARE, VISIT};

/// 地区文件
pub(super) static REGION: Format = format(
    "Region",
    "地区文件：一个地区一个文件，文件名就是地区代号。写法见 regions/README.md。",
    &[
        must("id", Pattern(HYPHEN), "地区代号，与文件名相同"),
        must("name", Both, "地区名称"),
        may("parent", Text, "上位框架的地区代号：check 会拿框架的界限核对，只报告，不改数"),
        must("document", Table(&DOCUMENT), "政策文件"),
        must("clause", ById(HYPHEN, &CLAUSE), "条文"),
        must("assumption", ById(HYPHEN, &ASSUMPTION), "假设；rounding 必有"),
        may("question", ById(UNDERSCORE, &QUESTION), "文件没有给出的数；代号就是请求里 parameters 的键"),
        may("reading", ById(HYPHEN, &READING), "读法：同一句话的几种理解"),
        may("pool", ById(UNDERSCORE, &POOL), "累计的桶：几项待遇写同一个桶就是合并计算"),
        must("scope", Table(&BY_CLAUSE), "「政策范围内」是哪一条说的"),
        must("status_change", Table(&GROUND), "年中退休按结算日身份：有条文写 clause，没有写 assume"),
        must("first_share", Table(&FIRST_SHARE), "乙类先行自付"),
        may("visit", Table(&VISIT), "并入结算、住院期间"),
        must("provider", Table(&PROVIDER), "医药机构"),
        must("place", Table(&PLACE), "就医地"),
        may("refer", ById(HYPHEN_OR_UNDERSCORE, &REFERRAL), "文件把它交给别的规定；代号就是 reason.code"),
        may("benefit", ById(UNDERSCORE, &BENEFIT), "待遇"),
        may("deductible", ById(UNDERSCORE, &DEDUCTIBLE), "起付标准"),
        may("share", ById(UNDERSCORE, &SHARE), "支付比例"),
        may("ceiling", ById(UNDERSCORE, &CEILING), "最高支付限额"),
        may("second_fund", ById(UNDERSCORE, &SECOND_FUND), "超过限额后接着付的基金"),
        may("bounds", Table(&BOUNDS), "框架给各地办法的界限"),
        must("account", Table(&ACCOUNT), "个人账户"),
        may("text", List(&BY_CLAUSE), "不参与计算、照原文说明的条文"),
        may("example", List(&EXAMPLE), "例子：既是测试，也可以放到页面上"),
        may("account_example", List(&ACCOUNT_EXAMPLE), "个人账户的例子"),
    ],
);

const HYPHEN_OR_UNDERSCORE: &str = "^[a-z0-9]+([-_][a-z0-9]+)*$";

static DOCUMENT: Format = format(
    "Document",
    "政策文件",
    &[
        must("title", Text, "标题"),
        must("number", AnyText, "文号；没有写 \"\""),
        may("issued", Date, "印发日期；原文没写可省"),
        must("kind", Word(&["rules", "draft", "framework"]), "rules 正式，draft 征求意见稿，framework 框架"),
        must("in_force", Date, "施行日期：第一天"),
        must("clause", Id, "施行日期是哪一条说的"),
        may("assume", Id, "起始日是推定的"),
        may("notice", Both, "读者先要知道的事；draft、framework 必写"),
    ],
);

static CLAUSE: Format = format(
    "Clause",
    "条文",
    &[
        must("article", Text, "第几条"),
        must("quote", Pattern("^[\\s\\S]{1,80}$"), "原文，一字不差，最多 80 字"),
        must("gist", Text, "用自己的话说一遍"),
        must("gist_en", Text, "the same in English"),
    ],
);

static ASSUMPTION: Format = format(
    "Assumption",
    "假设：文件没有写，只好这样算",
    &[must("text", Both, "假设了什么"), may("clause", Id, "是哪一条没说清")],
);

static QUESTION: Format = format(
    "Question",
    "文件没有给出的数，由引擎去问人",
    &[
        must("kind", Word(&["money", "rate", "number", "yes_no"]), "money 金额，rate 比例，number 整数，yes_no 是否"),
        must("name", Both, "问什么，带单位"),
        must("why", Both, "为什么要问"),
        must("clause", Id, "哪一条要用它"),
        may("at_least", Text, "最小的回答"),
        may("at_most", Text, "最大的回答"),
    ],
);

static READING: Format = format(
    "Reading",
    "读法",
    &[
        must("clause", Id, "条文"),
        must("text", Both, "哪里有两种理解"),
        must("default", Id, "默认的选项"),
        must("option", ById(UNDERSCORE, &OPTION), "选项，至少两个"),
    ],
);

static OPTION: Format = format(
    "Option",
    "一种理解",
    &[
        must("text", Both, "这样理解是什么意思"),
        may(
            "set",
            Toml::By("^(deductible|share|ceiling|second_fund|benefit|account)\\.[a-z0-9_.]+$", &Toml::Any),
            "把这几个键换成别的值；默认的那个没有 set",
        ),
    ],
);

static POOL: Format = format("Pool", "累计的桶", &[must("name", Both, "名称")]);

static BY_CLAUSE: Format = format("ByClause", "一条条文", &[must("clause", Id, "条文")]);

static GROUND: Format = Format {
    one_of: &["clause", "assume"],
    ..format("Ground", "有条文写 clause，没有写 assume", &[may("clause", Id, "条文"), may("assume", Id, "假设")])
};

static REFERRAL: Format = format(
    "Referral",
    "按别的规定办理",
    &[
        must("care", Words(crate::Care::NAMES), "医疗类别"),
        must("clause", Id, "条文"),
        must("text", Both, "该去问谁、按什么规定"),
    ],
);
