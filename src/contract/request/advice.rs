//! 要建议的: the year so far, and what is planned.

use schemars::JsonSchema;
use serde::Deserialize;

use super::scalar::Read;
use super::shape::{Maybe, objects};
use super::{WireRequest, inside, read};
use crate::analysis::advice::Advising;
use crate::problem::Problem;
use crate::units::{Date, Language, Money};

/// 要建议的: the year so far, and what is planned.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Advise {
    /// 测算请求: visits that were and visits that are planned.
    request: WireRequest,
    /// 今天: visits from this day on can still be chosen; by default the last visit can.
    #[serde(default)]
    today: Maybe<Read<Date>>,
    /// 病种限额: the yearly ceiling of a chronic disease that might be recognised, where none is yet.
    #[serde(default)]
    disease_ceiling: Maybe<Read<Money>>,
    /// The language of messages and explanations; the request's by default.
    #[serde(default)]
    language: Maybe<Read<Language>>,
}

objects!(Advise);

impl Advise {
    /// Checks what needs more than one field.
    pub(super) fn check(self) -> Result<Advising, Problem> {
        Ok(Advising {
            request: inside(self.request, self.language)?,
            today: read(self.today),
            disease_ceiling: read(self.disease_ceiling),
        })
    }
}
