//! The shapes of a comparison: one request, and variants of it.

use super::Holds::{Date, Integer, Integers, List, Money, Object, OneOf, Signed, Text, TextByName, Texts, ValueByName};
use super::request::{MAX_CLAIMS, REQUEST};
use super::response::{CLAUSE, RANGE, REASON, SLIP};
use super::{Shape, may, must};
use crate::units::{Kind, Level, Place, Status};

/// The most variants of one comparison.
pub const MAX_VARIANTS: usize = 1_000;
const LAST_CLAIM: i64 = MAX_CLAIMS as i64 - 1;

/// What to compare.
pub static COMPARE: Shape = Shape {
    name: "Compare",
    about: "比较: one request, and variants of it.",
    fields: &[
        must("request", Object(&REQUEST), "测算请求: what the variants are compared with."),
        must("variants", List(&VARIANT, 1, MAX_VARIANTS), "变化: each changes a part of the request."),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; the request's by default."),
    ],
};

/// 一种变化
pub static VARIANT: Shape = Shape {
    name: "Variant",
    about: "一种变化: what is not named stays as in the request.",
    fields: &[
        may("name", Text, "Echoed; by default what changes, in words."),
        may("region", Text, "统筹地区"),
        may("claim", Integer(0, LAST_CLAIM), "Which claim changes, by position from 0; all of them by default."),
        may("status", OneOf(Status::NAMES), "参保状态"),
        may("date", Date, "结算日期"),
        may("level", OneOf(Level::NAMES), "级别"),
        may("kind", OneOf(Kind::NAMES), "机构类型"),
        may("place", OneOf(Place::NAMES), "就医地"),
        may(
            "order",
            Integers(0, LAST_CLAIM),
            "就诊的先后: every claim's position once; the visits exchange their dates.",
        ),
        may("parameters", ValueByName, "Values that the document leaves open: added to the request's."),
        may("readings", TextByName, "读法: added to the request's."),
    ],
};

/// What came of it.
pub static COMPARISON: Shape = Shape {
    name: "Comparison",
    about: "比较的结果",
    fields: &[
        must("base", Object(&BASE), "The request as it is."),
        must("variants", List(&COMPARED, 1, MAX_VARIANTS), "Each variant, in the order given."),
    ],
};

/// The request as it is
pub static BASE: Shape = Shape {
    name: "Base",
    about: "The request as it is.",
    fields: &[
        must("region", Text, "统筹地区: its id."),
        must("claims", List(&RESULT, 1, MAX_CLAIMS), "In the order of the request's claims."),
        must("totals", Object(&SLIP), "合计"),
    ],
};

/// One variant
pub static COMPARED: Shape = Shape {
    name: "Compared",
    about: "一种变化的结果",
    fields: &[
        must("name", Text, "The variant's name, or what it changes."),
        must("region", Text, "统筹地区: its id."),
        may("left_out", List(&LEFT_OUT, 1, 10_000), "What the request said that the variant's region does not know."),
        must("claims", List(&CHANGED, 1, MAX_CLAIMS), "In the order of the request's claims."),
        must("totals", Object(&SLIP), "合计"),
        must("differences", List(&TOTAL, 0, 16), "The lines of the totals that differ."),
    ],
};

/// Left out
pub static LEFT_OUT: Shape = Shape {
    name: "LeftOut",
    about: "没有用上的: part of the request that a variant's region does not know.",
    fields: &[must("path", Text, "A JSON pointer into the request."), must("message", Text, "Why.")],
};

/// One claim's result
pub static RESULT: Shape = Shape {
    name: "Result",
    about: "一次就诊的结果",
    fields: &[
        may("id", Text, "The claim's id."),
        must("date", Date, "结算日期"),
        must("outcome", OneOf(super::response::OUTCOMES), "六种结果之一"),
        may("reason", Object(&REASON), "Why, for everything but `paid`."),
        may("needs", Texts, "缺的数"),
        must("certainty", OneOf(&["exact", "assumed", "at_least"]), "按文件、含假设、至少"),
        must("slip", Object(&SLIP), "结算单"),
        may("range", Object(&RANGE), "范围"),
    ],
};

/// One claim's result, beside the base's
pub static CHANGED: Shape = Shape {
    name: "Changed",
    about: "一次就诊的结果, and how it differs.",
    fields: &[
        must("result", Object(&RESULT), "结果"),
        must("differences", List(&DIFFERENCE, 0, 16), "The lines of the slip that differ."),
    ],
};

/// A line that differs
pub static DIFFERENCE: Shape = Shape {
    name: "Difference",
    about: "A line of the slip that differs, and the first step where the two part.",
    fields: &[
        must("line", Text, "The line's name."),
        must("base", Money, "As it is."),
        must("variant", Money, "With the change."),
        must("change", Signed, "The variant's less the base's."),
        must("stage", OneOf(&["route", "scope", "deductible", "share", "ceiling", "purse"]), "Where they part."),
        may("base_step", Object(&SIDE), "The base's step there; none where only the variant has one."),
        may("variant_step", Object(&SIDE), "The variant's step there."),
    ],
};

/// One side of a parting
pub static SIDE: Shape = Shape {
    name: "Side",
    about: "The step on one side, with what it stands on.",
    fields: &[
        must("text", Text, "What was done."),
        may("formula", Text, "How the amount was found, with its numbers."),
        may("amount", Money, "What came out."),
        may("clause", Object(&CLAUSE), "条文"),
        may("assumption", Text, "假设: its text."),
    ],
};

/// A line of the totals that differs
pub static TOTAL: Shape = Shape {
    name: "TotalDifference",
    about: "A line of the totals that differs.",
    fields: &[
        must("line", Text, "The line's name."),
        must("base", Money, "As it is."),
        must("variant", Money, "With the change."),
        must("change", Signed, "The variant's less the base's."),
    ],
};
