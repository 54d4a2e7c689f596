//! The tables that hold a region's values.

use super::Toml::{
    By, Date, Either, Flag, Id, Ids, List, Money, Pattern, Percent, Points, Ranges, Request, Requests, Table, Text,
    Whole, Word, Words,
};
use super::{Format, HYPHEN, Key, Toml, UNDERSCORE, format, may, must};
use crate::contract::table::request::{CLAIM, INSURED, OPENING};
use crate::{Care, Kind, Level, Place, Status};

/// A table's name, its meaning, its own keys, and the keys that say when a row holds.
macro_rules! row {
    ($name:literal, $about:literal, $one_of:expr, [$($key:expr),+ $(,)?]) => {
        Format { one_of: $one_of, ..format($name, $about, &[
            may("status", Words(Status::NAMES), "参保状态"),
            may("level", Words(Level::NAMES), "医疗机构级别"),
            may("care", Words(Care::NAMES), "医疗类别"),
            may("kind", Words(Kind::NAMES), "医药机构类型"),
            may("place", Words(Place::NAMES), "就医地"),
            may("age", Ranges, "年龄：\"..70\" 不满 70，\"70..\" 70 及以上"),
            may("from", Date, "从哪一天起，含当天"),
            may("until", Date, "到哪一天为止，含当天"),
            may("when", By(UNDERSCORE, &WHEN), "按问题的回答分：{ years_paid = \"20..\" }"),
            $($key,)+
            must("clause", Id, "出自哪一条"),
            may("assume", Id, "也靠一个假设"),
        ]) }
    };
}

static WHEN: Toml = Either(&[Ranges, Words(&["yes", "no"])]);
static AMOUNT: Toml = Either(&[Money, Table(&AMOUNT_OF)]);
static RATE: Toml = Either(&[Percent, Table(&RATE_OF)]);
static POINTS: Toml = Either(&[Points, Table(&RATE_OF)]);
const PERIODS: &[&str] = &["year", "quarter", "month", "visit", "admission"];

static AMOUNT_OF: Format = Format {
    one_of: &["amount", "ask"],
    ..format(
        "Amount",
        "金额，或它的一部分",
        &[may("amount", Money, "金额"), may("ask", Id, "问题代号"), may("percent", Percent, "取它的百分之几")],
    )
};

static RATE_OF: Format = Format {
    one_of: &["rate", "ask"],
    ..format(
        "Rate",
        "比例，或它的一部分",
        &[may("rate", Percent, "比例"), may("ask", Id, "问题代号"), may("percent", Percent, "取它的百分之几")],
    )
};

static AMOUNT_ROW: Format = row!("AmountRow", "一行金额", &[], [must("amount", Toml::Same(&AMOUNT), "金额")]);
static RATE_ROW: Format = row!(
    "RateRow",
    "一行比例",
    &[],
    [
        must("rate", Toml::Same(&RATE), "比例"),
        may(
            "band",
            Pattern("^[0-9]+(\\.[0-9]{1,2})?\\.\\.([0-9]+(\\.[0-9]{1,2})?)?$"),
            "分段：\"0..5000\"、\"5000..\""
        ),
    ]
);
static ADD_ROW: Format =
    row!("AddRow", "在上面加的一行", &[], [must("rate", Toml::Same(&POINTS), "加几个百分点；负数是减")]);
static CREDIT_ROW: Format = Format {
    one_of: &["of_base", "yearly", "monthly"],
    ..format(
        "CreditRow",
        "一行计入",
        &[
            may("status", Words(Status::NAMES), "参保状态"),
            may("age", Ranges, "年龄"),
            may("from", Date, "从哪一天起，含当天"),
            may("until", Date, "到哪一天为止，含当天"),
            may("when", By(UNDERSCORE, &WHEN), "按问题的回答分"),
            may("of_base", Toml::Same(&RATE), "缴费基数的百分之几，按月"),
            may("yearly", Toml::Same(&AMOUNT), "一年多少"),
            may("monthly", Toml::Same(&AMOUNT), "一个月多少"),
            must("clause", Id, "出自哪一条"),
            may("assume", Id, "也靠一个假设"),
        ],
    )
};

pub(super) static FIRST_SHARE: Format = format(
    "FirstShare",
    "乙类先行自付",
    &[may("rows", List(&FIRST_SHARE_ROW), "按医疗类别"), must("otherwise", Id, "上面没说到的按 0 计，是哪个假设")],
);

static FIRST_SHARE_ROW: Format = format(
    "FirstShareRow",
    "一行先行自付",
    &[
        must("care", Words(Care::NAMES), "医疗类别"),
        must("rate", Percent, "先行自付比例"),
        may("dual_channel", Word(&["exempt"]), "双通道药品除外"),
        must("clause", Id, "出自哪一条"),
        may("assume", Id, "也靠一个假设"),
    ],
);

pub(super) static VISIT: Format = format(
    "Visit",
    "就诊之后、住院之中",
    &[
        may("merge", Table(&MERGE), "看完门诊就住院，费用并过去"),
        may("during_admission", Table(&EXCLUSION), "住院期间不享受"),
    ],
);

static MERGE: Format = format(
    "Merge",
    "并入结算",
    &[
        must("care", Words(Care::NAMES), "哪些医疗类别"),
        must("into", Words(&["inpatient", "special"]), "并到哪里"),
        may("within_days", Whole(366), "几天以内"),
        may("same_hospital", Flag, "只限同一家医院，默认 false"),
        must("clause", Id, "条文"),
        must("text", Toml::Both, "会怎样"),
    ],
);

static EXCLUSION: Format = format(
    "Exclusion",
    "不享受",
    &[must("care", Words(Care::NAMES), "哪些医疗类别"), must("clause", Id, "条文"), must("text", Toml::Both, "会怎样")],
);

pub(super) static PROVIDER: Format = format(
    "Providers",
    "医药机构",
    &[
        must("undesignated", Table(&super::BY_CLAUSE), "非定点：不予支付"),
        must("pharmacy", Table(&ACCEPTANCE), "外配处方药店"),
        must("internet", Table(&ACCEPTANCE), "互联网医院"),
    ],
);

pub(super) static PLACE: Format = format(
    "Places",
    "就医地",
    &[
        must("elsewhere_direct", Table(&ACCEPTANCE), "异地联网直接结算"),
        must("elsewhere_manual", Table(&ACCEPTANCE), "异地未联网"),
    ],
);

static ACCEPTANCE: Format = format(
    "Acceptance",
    "待遇是否相同",
    &[
        must("answer", Word(&["same", "referred"]), "same 相同，referred 文件没说"),
        must("clause", Id, "条文"),
        may("assume", Id, "假设"),
        may("text", Toml::Both, "referred 必写：该去问谁、按什么规定"),
    ],
);

static NONE: Format = format("None", "没有", &[must("none", Id, "哪一条说没有")]);

pub(super) static BENEFIT: Format = format(
    "Benefit",
    "待遇",
    &[
        must("name", Toml::Both, "名称"),
        must("care", Words(Care::NAMES), "医疗类别"),
        may("only_levels", Table(&ONLY_LEVELS), "只有这些级别开展"),
        must("deductible", Either(&[Id, Table(&NONE)]), "起付标准的代号，或 { none = \"条文代号\" }"),
        must("share", Id, "支付比例的代号"),
        must("ceilings", Either(&[Ids, Table(&NONE)]), "限额的代号，取最紧的；没有写 { none = \"条文代号\" }"),
        may("second_fund", Id, "超过限额后接着付的基金"),
        may("assume", Ids, "只要用到这项待遇就成立的假设"),
        must("clause", Id, "条文"),
    ],
);

static ONLY_LEVELS: Format = format(
    "OnlyLevels",
    "开展的级别",
    &[
        must("levels", Words(Level::NAMES), "级别"),
        must("clause", Id, "条文"),
        must("text", Toml::Both, "别的级别会怎样"),
    ],
);

pub(super) static DEDUCTIBLE: Format = format(
    "Deductible",
    "起付标准",
    &[
        must("pool", Id, "计入哪个桶"),
        must("per", Word(PERIODS), "按年、季、月累计，或按次、按住院次数"),
        may("across_levels", Word(&["top_up", "per_level", "first_level"]), "去过几个级别怎么累计"),
        must("rows", List(&AMOUNT_ROW), "标准"),
        may("yearly_limit", Table(&YEARLY_LIMIT), "按次收、但全年累计到头就不再收"),
    ],
);

static YEARLY_LIMIT: Format = format(
    "YearlyLimit",
    "年度累计起付标准",
    &[
        must("rows", List(&AMOUNT_ROW), "数额"),
        must("crossing", Word(&["whole", "clipped"]), "whole 到顶后才免，clipped 到顶那次只收差额"),
        may("if_missing", Id, "没给数时按没到顶计，是哪个假设；不写就要问"),
    ],
);

pub(super) static SHARE: Format = format(
    "Share",
    "支付比例",
    &[
        must("rows", List(&RATE_ROW), "比例"),
        may("add", List(&ADD_ROW), "在上面加；几条都合就都加"),
        may("bands", Text, "分段：bill 按一张账单，或写一个桶的代号按全年累计"),
    ],
);

pub(super) static CEILING: Format = Format {
    one_of: &["rows", "by_disease"],
    ..format(
        "Ceiling",
        "最高支付限额",
        &[
            must("pool", Id, "计入哪个桶"),
            must("per", Word(PERIODS), "按年、季、月累计，或按次、按住院次数"),
            must("basis", Word(&["fund", "spend"]), "fund 管基金付的，spend 管计入的费用"),
            may("rows", List(&AMOUNT_ROW), "限额"),
            may("by_disease", Table(&BY_DISEASE), "按病种"),
        ],
    )
};

static BY_DISEASE: Format = format(
    "ByDisease",
    "多病种限额",
    &[
        must("each_further", Money, "每多一种加多少"),
        must("at_most", Money, "不超过多少"),
        must("at_most_counts", Word(&["total", "increments"]), "total 加完的总数，increments 加的部分"),
        must("clause", Id, "条文"),
    ],
);

pub(super) static SECOND_FUND: Format = format(
    "SecondFund",
    "超过限额后接着付的基金",
    &[
        must("name", Toml::Both, "名称"),
        must("share", Text, "same 与基本段同比例，或一张 share 的代号"),
        must("ceilings", Ids, "限额的代号"),
        may("assume", Ids, "假设"),
        must("clause", Id, "条文"),
    ],
);

pub(super) static BOUNDS: Format = format(
    "Bounds",
    "框架给各地办法的界限",
    &[
        may("deductible_at_most", Table(&AMOUNT_BOUND), "普通门诊年度起付标准不高于"),
        may("rate_at_least", Table(&RATE_BOUND), "在职的比例不低于"),
        may("retired_extra", Table(&RATE_BOUND), "退休平均高出"),
        may("level_step_at_least", Table(&RATE_BOUND), "各级别比例要差就至少差"),
        may("ceiling_about", Table(&AMOUNT_BOUND), "年度最高支付限额大约是"),
    ],
);

static AMOUNT_BOUND: Format = Format {
    one_of: &["amount", "ask"],
    ..format(
        "AmountBound",
        "金额的界限",
        &[
            may("amount", Money, "金额"),
            may("ask", Id, "问题代号"),
            may("percent", Percent, "取它的百分之几"),
            must("clause", Id, "条文"),
        ],
    )
};

static RATE_BOUND: Format = Format {
    one_of: &["rate", "ask"],
    ..format(
        "RateBound",
        "比例的界限",
        &[
            may("rate", Percent, "比例"),
            may("ask", Id, "问题代号"),
            may("percent", Percent, "取它的百分之几"),
            must("clause", Id, "条文"),
        ],
    )
};

pub(super) static CREDIT: Format = format("Credit", "一张计入表", &[must("rows", List(&CREDIT_ROW), "各行")]);

pub(super) static EXAMPLE: Format = format(
    "Example",
    "例子：insured 等与请求的字段相同",
    &[
        must("id", Pattern(HYPHEN), "代号"),
        must("title", Toml::Both, "说明什么"),
        may("show", Flag, "放到页面的「试一个例子」里"),
        must("insured", Request(&INSURED), "参保人"),
        must("claims", Requests(&CLAIM), "就诊"),
        may("opening", Request(&OPENING), "本年已用"),
        may("parameters", By(UNDERSCORE, &Toml::Any), "文件没有给出的数"),
        may("readings", By(HYPHEN, &Text), "选定的读法"),
        must("expect", List(&EXPECTED), "每笔应当算出什么"),
    ],
);

/// The lines of a slip that an example states; those it leaves out must be 0.00.
static EXPECTED: Format = format("Expected", "没写的结算单行必须是 0.00", EXPECTED_KEYS);

const EXPECTED_KEYS: &[Key] = &[
    must(
        "outcome",
        Word(&["paid", "nothing_due", "not_covered", "referred", "needs_value", "not_in_force"]),
        "六种结果之一",
    ),
    may("code", Text, "原因"),
    may("certainty", Word(&["exact", "assumed", "at_least"]), "按文件、含假设、至少"),
    may("needs", Ids, "缺的数"),
    may("total", Money, "医疗费总额"),
    may("outside_catalogue", Money, "全自费金额"),
    may("above_limit", Money, "超限价金额"),
    may("first_share", Money, "先行自付金额"),
    may("in_scope", Money, "符合政策范围金额"),
    may("deductible", Money, "起付标准（本次支付）"),
    may("coinsurance", Money, "按比例自付"),
    may("over_ceiling", Money, "超最高支付限额"),
    may("uncovered", Money, "不予支付"),
    may("fund", Money, "统筹基金支付"),
    may("large_amount", Money, "职工大额医疗费用补助"),
    may("person", Money, "个人负担总额"),
    may("self_pay", Money, "个人自付"),
    may("own_expense", Money, "个人自费"),
    may("account", Money, "个人账户支付"),
    may("cash", Money, "个人现金支付"),
];
