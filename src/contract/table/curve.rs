//! The shapes of a curve and of a question asked back.

use super::Holds::{Money, Object, OneOf, Text};
use super::request::REQUEST;
use super::{Shape, may, must};

/// What to draw.
pub static CURVE_REQUEST: Shape = Shape {
    name: "CurveRequest",
    about: "曲线请求: a request, and the claim of it whose bill varies.",
    fields: &[
        must("request", Object(&REQUEST), "测算请求: the year so far, and the claim."),
        may("claim", Text, "The claim's id; by default the last claim by date."),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; the request's by default."),
    ],
};

/// What to ask back.
pub static INVERSE_REQUEST: Shape = Shape {
    name: "InverseRequest",
    about: "反推请求: a request, the claim of it whose bill is looked for, and the question.",
    fields: &[
        must("request", Object(&REQUEST), "测算请求: the year so far, and the claim."),
        may("claim", Text, "The claim's id; by default the last claim by date."),
        must("asked", OneOf(ASKED), "The question."),
        may("amount", Money, "The amount that it asks about; left out where it asks how far it is to a threshold."),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; the request's by default."),
    ],
};

/// The names of the questions.
pub const ASKED: &[&str] =
    &["person_at_most", "person_exactly", "fund_at_least", "fund_exactly", "until_deductible", "until_ceiling"];
