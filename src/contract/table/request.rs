//! The shapes of a request.

use super::Holds::{
    Bool, ByName, Date, Either, Integer, List, Money, MoneyByName, Object, OneOf, Rate, Text, TextByName, ValueByName,
};
use super::{Shape, may, must};
use crate::units::{Care, Kind, Level, Place, Status};

/// 格式版本: what files of visits are saved as, and the newest that can be read.
pub const FORMAT: i64 = 1;
/// The most claims of one request: three centuries of a visit a week.
pub const MAX_CLAIMS: usize = 10_000;
/// The most lines of one bill.
pub const MAX_ITEMS: usize = 10_000;
/// The most recognised diseases of one person.
pub const MAX_DISEASES: usize = 100;

/// The request.
pub static REQUEST: Shape = Shape {
    name: "Request",
    about: "测算请求: who claims what, in the order of the visits.",
    fields: &[
        must("region", Text, "统筹地区: the region's id, the name of its file."),
        must("insured", Object(&INSURED), "参保人"),
        must("claims", List(&CLAIM, 1, MAX_CLAIMS), "就诊: decided by date, and in the order given within one day."),
        may(
            "opening",
            Either(&[&OPENING, &LEDGER]),
            "本年已用: what was already used before the first claim; or the `ledger` of a response, given back.",
        ),
        may("parameters", ValueByName, "Values that the document leaves open, by the id of the question."),
        may("readings", TextByName, "读法: a choice between readings of a clause, by the id of the reading."),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; Chinese by default."),
        may("format", Integer(1, FORMAT), "格式版本 of a saved file; nothing else depends on it."),
    ],
};

/// 参保人
pub static INSURED: Shape = Shape {
    name: "Insured",
    about: "参保人",
    fields: &[
        must("status", OneOf(Status::NAMES), "参保状态: 在职 or 退休."),
        may("birth", Date, "出生日期: needed only where age matters."),
        may("account_balance", Money, "个人账户余额"),
        may("chronic_diseases", List(&DISEASE, 0, MAX_DISEASES), "门诊慢性病: recognised diseases."),
    ],
};

/// 门诊慢性病
pub static DISEASE: Shape = Shape {
    name: "ChronicDisease",
    about: "门诊慢性病: one recognised disease.",
    fields: &[may("name", Text, "病种"), must("ceiling", Money, "年度限额 of this disease.")],
};

/// 本年已用
pub static OPENING: Shape = Shape {
    name: "Opening",
    about: "本年已用: the year's sums, by pool. Where a pool counts by level, by month or by quarter, or by the level of the first visit, they do not say enough: then there is a range over what they may have been.",
    fields: &[
        must("year", Integer(1900, 9999), "自然年度"),
        may("deductible", MoneyByName, "起付标准 already borne, by pool."),
        may(
            "paid",
            MoneyByName,
            "最高支付限额 already used, by pool; of rates by band, what has gone through the bands.",
        ),
    ],
};

/// 年度台账
pub static LEDGER: Shape = Shape {
    name: "Ledger",
    about: "年度台账: all that the next claim of the year has to know. Given back as `opening`, it answers later claims as if the earlier ones had been sent.",
    fields: &[
        must("year", Integer(1900, 9999), "自然年度"),
        must(
            "through",
            Date,
            "The day of its last claim: sums of the month and the quarter are of that day's. Later claims are on or after it.",
        ),
        may("status", OneOf(Status::NAMES), "参保状态 at the last settlement."),
        may("status_changed", Bool, "年内身份变化: whether the status has changed within the year; default false."),
        may("account", Money, "个人账户余额 that is left: goes before `insured.account_balance`."),
        may("deductible", ByName(&BORNE), "起付标准 borne, by pool."),
        may("paid", ByName(&USED), "最高支付限额 used, and what has gone through rates by band, by pool."),
        may(
            "ways",
            List(&WAY, 0, 4096),
            "What the pools hold under other readings, or may hold: where it is not the same in all of them.",
        ),
    ],
};

/// One way to read the document
pub static WAY: Shape = Shape {
    name: "LedgerWay",
    about: "What the pools hold where these readings are chosen. Several with the same readings: each may be so; the answer's own is first.",
    fields: &[
        may("readings", TextByName, "读法: the options, by the id of the reading."),
        may("account", Money, "个人账户余额 that is left."),
        may("deductible", ByName(&BORNE), "起付标准 borne, by pool."),
        may("paid", ByName(&USED), "最高支付限额 used, by pool."),
    ],
};

/// What of a pool's sum is known
pub const KNOWN: &[&str] = &["sum", "nothing"];

/// What a deductible's pool holds
pub static BORNE: Shape = Shape {
    name: "Borne",
    about: "起付标准: what has been borne of one pool.",
    fields: &[
        may("first", OneOf(Level::NAMES), "The level of the year's first visit."),
        may("levels", Object(&LEVELS), "By the level at which it was borne."),
        may("known", OneOf(KNOWN), "Where an opening did not say all: only the year's sum is known."),
        may(
            "placed",
            Bool,
            "Whether what was not said has been taken as borne somewhere; default false: it counts at any level.",
        ),
    ],
};

/// By level
pub static LEVELS: Shape = Shape {
    name: "BorneByLevel",
    about: "按级别: what was borne at each level.",
    fields: &[
        may("primary", Object(&SUMS), "一级及以下"),
        may("secondary", Object(&SUMS), "二级"),
        may("tertiary", Object(&SUMS), "三级"),
    ],
};

/// Sums
pub static SUMS: Shape = Shape {
    name: "Sums",
    about: "累计: of the year, and of the quarter and the month of the last claim; default 0.",
    fields: &[may("year", Money, "本年"), may("quarter", Money, "本季"), may("month", Money, "本月")],
};

/// What a ceiling's pool holds
pub static USED: Shape = Shape {
    name: "Used",
    about: "最高支付限额: what has been used of one pool.",
    fields: &[
        may("year", Money, "本年"),
        may("quarter", Money, "本季"),
        may("month", Money, "本月"),
        may("known", OneOf(KNOWN), "Where an opening did not say all: only the year's sum is known, or nothing."),
        may("placed", Bool, "Whether what was not said has been taken as used at some time; default false."),
    ],
};

/// 就诊
pub static CLAIM: Shape = Shape {
    name: "Claim",
    about: "一次就诊",
    fields: &[
        may("id", Text, "Echoed in the response; each id once."),
        must("date", Date, "结算日期"),
        must("care", OneOf(Care::NAMES), "医疗类别"),
        must("provider", Object(&PROVIDER), "医药机构"),
        may(
            "prescription",
            Bool,
            "外配处方: pharmacies only, bought on a prescription written elsewhere; default true.",
        ),
        may("place", OneOf(Place::NAMES), "就医地: default local."),
        may("status", OneOf(Status::NAMES), "参保状态 at this settlement, where it differs from `insured.status`."),
        must("bill", Either(&[&PARTS, &ITEMS]), "费用"),
        may("followed_by", Object(&FOLLOWED_BY), "这次就诊后住院, or the recognition of a special disease."),
        may("during_admission", Bool, "住院期间: default false."),
        may("terms", Object(&TERMS), "自己当地的标准, for a benefit that the document leaves to other rules."),
        may("account_pays", Bool, "个人账户支付: default true where `account_balance` is given."),
    ],
};

/// 医药机构
pub static PROVIDER: Shape = Shape {
    name: "Provider",
    about: "医药机构",
    fields: &[
        must("kind", OneOf(Kind::NAMES), "机构类型"),
        must(
            "level",
            OneOf(Level::NAMES),
            "级别: of the prescribing institution for a pharmacy, of the physical hospital for an internet hospital.",
        ),
        may("designated", Bool, "定点: default true."),
    ],
};

/// 费用, in parts
pub static PARTS: Shape = Shape {
    name: "BillParts",
    about: "费用 by the parts that a settlement slip prints.",
    fields: &[
        must("total", Money, "医疗费总额 (medfee_sumamt)"),
        may("outside_catalogue", Money, "全自费金额 (fulamt_ownpay_amt)"),
        may("above_limit", Money, "超限价金额 (overlmt_selfpay)"),
        may("first_share", Money, "先行自付金额 (preselfpay_amt)"),
    ],
};

/// 费用, in lines
pub static ITEMS: Shape = Shape {
    name: "BillItems",
    about: "费用 by lines.",
    fields: &[must("items", List(&ITEM, 1, MAX_ITEMS), "费用明细")],
};

/// 费用明细
pub static ITEM: Shape = Shape {
    name: "Item",
    about: "费用明细: one line of the bill.",
    fields: &[
        may("name", Text, "名称"),
        must("class", OneOf(&["A", "B", "C"]), "甲类、乙类、丙类; 丙类 is outside the catalogue."),
        must("amount", Money, "金额"),
        may("limit", Money, "支付标准: what is above it is the person's."),
        may("first_share_rate", Rate, "先行自付比例; class B has the region's own where there is one."),
        may("dual_channel", Bool, "「双通道」药品: default false."),
    ],
};

/// What a visit led to
pub static FOLLOWED_BY: Shape = Shape {
    name: "FollowedBy",
    about: "What the visit led to.",
    fields: &[
        must("care", OneOf(&["inpatient", "special"]), "住院, or 认定门诊特殊疾病."),
        must("days", Integer(0, 36_500), "Days from the visit to it."),
        must("same_hospital", Bool, "本院: whether in the same hospital."),
    ],
};

/// 自己当地的标准
pub static TERMS: Shape = Shape {
    name: "Terms",
    about: "自己当地的标准: the person's own figures.",
    fields: &[
        may("deductible", Money, "起付标准: default 0."),
        must("rate", Rate, "支付比例"),
        may("ceiling_left", Money, "限额还剩: default no limit."),
    ],
};
