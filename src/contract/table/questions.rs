//! The shapes of a draft, and of what is left to ask.

use super::Holds::{
    Bool, Date, Either, Integer, List, Money, MoneyByName, Object, OneOf, Text, TextByName, Texts, ValueByName,
};
use super::request::{CLAIM, DISEASE, FOLLOWED_BY, ITEMS, MAX_CLAIMS, MAX_DISEASES};
use super::response::{OUTCOMES, SLIP};
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

/// What is left to ask
pub static QUESTIONS: Shape = Shape {
    name: "Questions",
    about: "只问要紧的: what is left to ask.",
    fields: &[
        must("region", Text, "统筹地区: its id."),
        must("settled", Bool, "Whether nothing that is open can change the slip any more."),
        must("text", Text, "The same in words."),
        must("ask", List(&ASK, 0, 100), "What to ask, first what narrows it most."),
        must("irrelevant", Texts, "What is open and changes nothing: JSON pointers into the draft."),
        may("outcome", OneOf(OUTCOMES), "六种结果之一, once settled."),
        may("slip", Object(&SLIP), "结算单, once settled."),
    ],
};

/// One question
pub static ASK: Shape = Shape {
    name: "Ask",
    about: "要问的一项",
    fields: &[
        must("input", Text, "A JSON pointer into the draft."),
        must("text", Text, "What to ask."),
        may("why", Text, "Why it has to be asked, of values that the document leaves open."),
        must("moves", Money, "The most that it was seen to move what the funds pay."),
        must(
            "leaves",
            Money,
            "How far apart what the funds pay may still be once this is answered: the mean over its values.",
        ),
        may("choices", List(&CHOICE, 1, 100), "The choices; those of one entry lead to the same slip."),
        may(
            "brackets",
            List(&BRACKET, 1, 2),
            "Where it is enough to know that the amount is this small or this large.",
        ),
    ],
};

/// Choices that lead to the same slip
pub static CHOICE: Shape = Shape {
    name: "Choice",
    about: "Choices that lead to the same slip: it is enough to know that it is one of them.",
    fields: &[must("values", Texts, "Their names in the request."), must("text", Text, "The same in words.")],
};

/// 大概就够
pub static BRACKET: Shape = Shape {
    name: "Bracket",
    about: "大概就够: within it the exact amount changes nothing more.",
    fields: &[
        may("from", Money, "At least."),
        may("to", Money, "At most."),
        must("of", OneOf(&["slip", "funds"]), "What stays the same: the whole slip, or what the funds pay."),
        must("text", Text, "The question in words."),
    ],
};
