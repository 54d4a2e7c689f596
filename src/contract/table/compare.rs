//! The shapes of a comparison: one request, and variants of it.

use super::Holds::{Date, Integer, Integers, List, Object, OneOf, Text, TextByName, ValueByName};
use super::request::{MAX_CLAIMS, REQUEST};
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
