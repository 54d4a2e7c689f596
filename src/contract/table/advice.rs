//! The shapes of advice.

use super::Holds::{Date, Money, Object, OneOf};
use super::request::REQUEST;
use super::{Shape, may, must};

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
