//! The shapes of advice.

use super::Holds::{Bool, Date, Integer, Integers, List, Money, Object, OneOf, Pair, Signed, Text};
use super::compare::SIDE;
use super::request::{MAX_CLAIMS, REQUEST};
use super::response::CLAUSE;
use super::{Shape, may, must};
use crate::units::Level;

const LAST_CLAIM: i64 = MAX_CLAIMS as i64 - 1;

/// What to give advice on.
pub static ADVISE: Shape = Shape {
    name: "Advise",
    about: "要建议的: the year so far, and what is planned.",
    fields: &[
        must("request", Object(&REQUEST), "测算请求: visits that were and visits that are planned."),
        may("today", Date, "今天: visits from this day on can still be chosen; by default the last visit can."),
        may(
            "disease_ceiling",
            Money,
            "病种限额: the yearly ceiling of a chronic disease that might be recognised, where none is yet.",
        ),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; the request's by default."),
    ],
};

/// Advice
pub static ADVISED: Shape = Shape {
    name: "Advised",
    about: "怎样能少出: every choice was recomputed by the engine over all visits of the request.",
    fields: &[
        must("region", Text, "统筹地区: its id."),
        must("person", Money, "个人负担总额 over all visits, as it is."),
        must("planned", Integers(0, LAST_CLAIM), "The visits that can still be chosen, by position from 0."),
        must("advice", List(&ADVICE, 0, 1_000), "建议: the largest gain first; none below one yuan."),
    ],
};

/// One choice
pub static ADVICE: Shape = Shape {
    name: "Advice",
    about: "建议: one choice, and what it is worth.",
    fields: &[
        must(
            "kind",
            OneOf(&["level", "designated", "prescription", "direct", "recognition", "account", "new_year", "order"]),
            "What kind of choice.",
        ),
        must("action", Text, "What to do."),
        must("claims", Integers(0, LAST_CLAIM), "The visits that it concerns, by position from 0."),
        may("level", OneOf(Level::NAMES), "级别: of `level`."),
        may("date", Date, "结算日期: of `new_year`."),
        may("order", Integers(0, LAST_CLAIM), "先后: of `order`, the first visit first."),
        must("gain", Money, "个人负担总额 saved over all visits; 0.00 for `account`, which saves cash only."),
        must("cash", Signed, "个人现金支付 saved over all visits."),
        must("worth", Text, "The gain in words."),
        must("person", Pair, "个人负担总额 over all visits: before, after."),
        may("at_most", Bool, "True where the gain is at most this: what another rule would pay is not known."),
        may("range", Object(&GAINS), "The gain over the readings, where they differ."),
        must("certainty", OneOf(&["exact", "assumed", "at_least"]), "按文件、含假设、至少"),
        must("clause", Object(&CLAUSE), "条文 that it rests on."),
        must("why", Object(&WHY), "The visit for which it matters most, and the step that the gain comes from."),
        must("caveat", Text, "What to mind."),
    ],
};

/// Gains over the readings
pub static GAINS: Shape = Shape {
    name: "Gains",
    about: "The gain over all combinations of the readings; below zero: it would cost more.",
    fields: &[must("low", Signed, "The least."), must("high", Signed, "The most.")],
};

/// Where a gain comes from
pub static WHY: Shape = Shape {
    name: "Why",
    about: "Where the gain comes from.",
    fields: &[
        must("claim", Integer(0, LAST_CLAIM), "The visit, by position from 0."),
        must(
            "stage",
            OneOf(&["route", "scope", "deductible", "share", "ceiling", "purse"]),
            "The stage at which the person's part falls most.",
        ),
        may("before", Object(&SIDE), "The step as it is; none where only the other has one."),
        may("after", Object(&SIDE), "The step with the choice."),
    ],
};
