//! 测算请求: from JSON to a checked request. The structs of this folder are the contract's shapes: what they do not name is
//! an error, and their schemas are printed from them. Checks that need more than one field follow in [`Query::check`].

mod account;
mod advice;
mod choice;
mod claim;
mod compare;
mod curve;
mod draft;
mod opening;
pub mod query;
mod reader;
mod reconcile;
mod scalar;
mod shape;

pub use account::WireAccountRequest;
pub use advice::Advise;
pub use compare::Compare;
pub use curve::{WireCurveRequest, WireInverseRequest};
pub use draft::WireDraft;
pub use query::Query;
pub use reconcile::Reconcile;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::estimate::{self, Given};
use crate::problem::{Fault, Problem};
use crate::review::examples::Readers;
use crate::units::{Date, Language, Money, Status};
use claim::{WireClaim, claims};
use opening::WireOpening;
use scalar::{Read, Whole};
use shape::{ByName, List, Maybe, objects};

/// How the requests of a region file's examples are read.
pub const READERS: Readers =
    Readers { visits: <estimate::Request as Query>::read, account: <crate::account::AccountRequest as Query>::read };

/// 格式版本: what files of visits are saved as, and the newest that can be read.
pub const FORMAT: i64 = 1;
/// The most claims of one request: three centuries of a visit a week.
pub const MAX_CLAIMS: usize = 10_000;
/// The most recognised diseases of one person.
pub const MAX_DISEASES: usize = 100;

/// 测算请求: who claims what, in the order of the visits.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "Request")]
pub struct WireRequest {
    /// 统筹地区: the region's id, the name of its file.
    region: String,
    /// 参保人
    insured: Insured,
    /// 就诊: decided by date, and in the order given within one day.
    claims: List<WireClaim, 1, MAX_CLAIMS>,
    /// 本年已用: what was already used before the first claim.
    #[serde(default)]
    opening: Maybe<WireOpening>,
    /// Values that the document leaves open, by the id of the question.
    #[serde(default)]
    parameters: ByName<Read<Given>>,
    /// 读法: a choice between readings of a clause, by the id of the reading.
    #[serde(default)]
    readings: ByName<String>,
    /// The language of messages and explanations; Chinese by default.
    #[serde(default)]
    language: Maybe<Read<Language>>,
    /// 格式版本 of a saved file; nothing else depends on it.
    #[serde(default)]
    #[allow(dead_code, reason = "checked while it is read")]
    format: Maybe<Read<Whole<1, FORMAT>>>,
}

/// 参保人
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
struct Insured {
    /// 参保状态: 在职 or 退休.
    status: Read<Status>,
    /// 出生日期: needed only where age matters.
    #[serde(default)]
    birth: Maybe<Read<Date>>,
    /// 个人账户余额
    #[serde(default)]
    account_balance: Maybe<Read<Money>>,
    /// 门诊慢性病: recognised diseases.
    #[serde(default)]
    chronic_diseases: Maybe<List<ChronicDisease, 0, MAX_DISEASES>>,
}

/// 门诊慢性病: one recognised disease.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
struct ChronicDisease {
    /// 病种
    #[serde(default)]
    #[allow(dead_code, reason = "only people read it")]
    name: Maybe<String>,
    /// 年度限额 of this disease.
    ceiling: Read<Money>,
}

objects!(WireRequest, Insured, ChronicDisease);

impl WireRequest {
    /// Checks what needs more than one field.
    fn check(self) -> Result<estimate::Request, Problem> {
        Ok(estimate::Request {
            region: self.region,
            status: self.insured.status.0,
            birth: read(self.insured.birth),
            account_balance: read(self.insured.account_balance),
            diseases: self.insured.chronic_diseases.0.map(ceilings).unwrap_or_default(),
            claims: claims(self.claims.0, "/claims")?,
            opening: self.opening.0.map(WireOpening::check).transpose()?,
            parameters: values(self.parameters),
            readings: self.readings.0,
            language: read(self.language).unwrap_or_default(),
        })
    }
}

/// An optional scalar.
fn read<T>(field: Maybe<Read<T>>) -> Option<T> {
    field.0.map(|Read(value)| value)
}

/// Scalars by name.
fn values<T>(fields: ByName<Read<T>>) -> Vec<(String, T)> {
    fields.0.into_iter().map(|(name, Read(value))| (name, value)).collect()
}

/// Each disease's ceiling.
fn ceilings(diseases: List<ChronicDisease, 0, MAX_DISEASES>) -> Vec<Money> {
    diseases.0.into_iter().map(|disease| disease.ceiling.0).collect()
}

/// A larger question's request, in the question's own language where it names one.
fn inside(request: WireRequest, language: Maybe<Read<Language>>) -> Result<estimate::Request, Problem> {
    let mut request = request.check().map_err(|problem| problem.below("/request"))?;
    request.language = read(language).unwrap_or(request.language);
    Ok(request)
}

/// A problem at a field.
fn at(path: &str, fault: Fault) -> Problem {
    Problem { path: path.to_owned(), fault }
}
