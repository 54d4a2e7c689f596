//! 曲线请求 and 反推请求: a request, and the claim of it whose bill varies or is looked for.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::words;
use super::scalar::{Read, Scalar, Written};
use super::shape::{Maybe, objects};
use super::{Request, at, inside, read};
use crate::analysis::curve;
use crate::analysis::inverse::{self, InverseQuestion};
use crate::problem::{Expected, Fault, Problem};
use crate::units::{Language, Money};

/// 曲线请求: a request, and the claim of it whose bill varies.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct CurveRequest {
    /// 测算请求: the year so far, and the claim.
    request: Request,
    /// The claim's id; by default the last claim by date.
    #[serde(default)]
    claim: Maybe<String>,
    /// The language of messages and explanations; the request's by default.
    #[serde(default)]
    language: Maybe<Read<Language>>,
}

/// 反推请求: a request, the claim of it whose bill is looked for, and the question.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct InverseRequest {
    /// 测算请求: the year so far, and the claim.
    request: Request,
    /// The claim's id; by default the last claim by date.
    #[serde(default)]
    claim: Maybe<String>,
    /// The question.
    asked: Read<Question>,
    /// The amount that it asks about; left out where it asks how far it is to a threshold.
    #[serde(default)]
    amount: Maybe<Read<Money>>,
    /// The language of messages and explanations; the request's by default.
    #[serde(default)]
    language: Maybe<Read<Language>>,
}

objects!(CurveRequest, InverseRequest);

/// The questions by name.
pub const ASKED: [&str; 6] =
    ["person_at_most", "person_exactly", "fund_at_least", "fund_exactly", "until_deductible", "until_ceiling"];

/// A question, before its amount.
#[derive(Clone, Copy, Debug)]
enum Question {
    /// Of an amount.
    Of(fn(Money) -> InverseQuestion),
    /// How far it is to a threshold.
    Until(InverseQuestion),
}

words! {
    Question: ASKED, |name| match name {
        "person_at_most" => Some(Question::Of(InverseQuestion::PersonAtMost)),
        "person_exactly" => Some(Question::Of(InverseQuestion::PersonExactly)),
        "fund_at_least" => Some(Question::Of(InverseQuestion::FundAtLeast)),
        "fund_exactly" => Some(Question::Of(InverseQuestion::FundExactly)),
        "until_deductible" => Some(Question::Until(InverseQuestion::UntilDeductible)),
        "until_ceiling" => Some(Question::Until(InverseQuestion::UntilCeiling)),
        _ => None,
    };
}

impl CurveRequest {
    /// Checks what needs more than one field.
    pub(super) fn check(self) -> Result<curve::CurveRequest, Problem> {
        Ok(curve::CurveRequest { request: inside(self.request, self.language)?, claim: self.claim.0 })
    }
}

impl InverseRequest {
    /// Checks what needs more than one field.
    pub(super) fn check(self) -> Result<inverse::InverseRequest, Problem> {
        let request = inside(self.request, self.language)?;
        let asked = match (self.asked.0, read(self.amount)) {
            (Question::Of(question), Some(amount)) => question(amount),
            (Question::Of(_), None) => return Err(at("/amount", Fault::Missing)),
            (Question::Until(asked), None) => asked,
            (Question::Until(_), Some(_)) => {
                let known = ["request", "claim", "asked", "language"].map(str::to_owned);
                return Err(at("/amount", Fault::Unknown(known.into())));
            }
        };
        Ok(inverse::InverseRequest { request, claim: self.claim.0, asked })
    }
}
