//! The shapes of a draft, and of what is left to ask.

use super::Holds::{
    Bool, Date, Either, Integer, List, Money, MoneyByName, Object, OneOf, Text, TextByName, ValueByName,
};
use super::request::{CLAIM, DISEASE, FOLLOWED_BY, ITEMS, MAX_CLAIMS, MAX_DISEASES};
use super::{Shape, may, must};
use crate::units::{Care, Kind, Level, Place, Status};

/// A draft
pub static DRAFT: Shape = Shape {
    name: "Draft",
    about: "没填完的请求: one visit; what is left out has not been said yet.",
    fields: &[
        must("region", Text, "统筹地区"),
        may("insured", Object(&DRAFT_INSURED), "参保人"),
        may("earlier", List(&CLAIM, 0, MAX_CLAIMS), "这一年更早的就诊, complete."),
        may("claim", Object(&DRAFT_CLAIM), "这次就诊"),
        may("opening", Object(&DRAFT_OPENING), "本年已用; a pool that is not named has not been said yet."),
        may("parameters", ValueByName, "Values that the document leaves open, by the id of the question."),
        may("readings", TextByName, "读法; the others are at their defaults."),
        may(
            "defaults",
            Bool,
            "True takes what has a default in a request and is left out at its default, so that it is not asked for; \
             default false.",
        ),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; Chinese by default."),
    ],
};

/// 参保人
pub static DRAFT_INSURED: Shape = Shape {
    name: "DraftInsured",
    about: "参保人",
    fields: &[
        may("status", OneOf(Status::NAMES), "参保状态"),
        may("birth", Date, "出生日期"),
        may("account_balance", Money, "个人账户余额"),
        may("chronic_diseases", List(&DISEASE, 0, MAX_DISEASES), "门诊慢性病"),
    ],
};

/// 这次就诊
pub static DRAFT_CLAIM: Shape = Shape {
    name: "DraftClaim",
    about: "这次就诊",
    fields: &[
        may("date", Date, "结算日期, not before the last of the earlier visits."),
        may("care", OneOf(Care::NAMES), "医疗类别"),
        may("provider", Object(&DRAFT_PROVIDER), "医药机构"),
        may("prescription", Bool, "外配处方"),
        may("place", OneOf(Place::NAMES), "就医地"),
        may("bill", Either(&[&DRAFT_PARTS, &ITEMS]), "费用; lines are complete."),
        may("followed", Bool, "Whether an admission or a recognition followed; false says that none did."),
        may("followed_by", Object(&FOLLOWED_BY), "What followed."),
        may("during_admission", Bool, "住院期间"),
    ],
};

/// 医药机构
pub static DRAFT_PROVIDER: Shape = Shape {
    name: "DraftProvider",
    about: "医药机构",
    fields: &[
        may("kind", OneOf(Kind::NAMES), "机构类型"),
        may("level", OneOf(Level::NAMES), "级别"),
        may("designated", Bool, "定点"),
    ],
};

/// 费用
pub static DRAFT_PARTS: Shape = Shape {
    name: "DraftParts",
    about: "费用 by parts.",
    fields: &[
        may("total", Money, "医疗费总额"),
        may("outside_catalogue", Money, "全自费金额"),
        may("above_limit", Money, "超限价金额"),
        may("first_share", Money, "先行自付金额"),
    ],
};

/// 本年已用
pub static DRAFT_OPENING: Shape = Shape {
    name: "DraftOpening",
    about: "本年已用, before the first visit that the draft names.",
    fields: &[
        must("year", Integer(1900, 9999), "自然年度"),
        may("deductible", MoneyByName, "起付标准 already borne, by pool."),
        may("paid", MoneyByName, "最高支付限额 already used, by pool."),
    ],
};
