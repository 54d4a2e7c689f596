//! 比较: one request, and variants of it.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::scalar::{Read, Scalar, Written};
use super::shape::{ByName, List, Maybe, objects};
use super::{MAX_CLAIMS, WireRequest, at, inside, read, values};
use crate::analysis::compare::{Comparing, Variant};
use crate::estimate::Given;
use crate::problem::{Expected, Fault, Problem};
use crate::units::{Date, Kind, Language, Level, Place, Status};

/// The most variants of one comparison.
pub const MAX_VARIANTS: usize = 1_000;

/// 比较: one request, and variants of it.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Compare {
    /// 测算请求: what the variants are compared with.
    request: WireRequest,
    /// 变化: each changes a part of the request.
    variants: List<WireVariant, 1, MAX_VARIANTS>,
    /// The language of messages and explanations; the request's by default.
    #[serde(default)]
    language: Maybe<Read<Language>>,
}

/// 一种变化: what is not named stays as in the request.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[schemars(rename = "Variant")]
struct WireVariant {
    /// Echoed; by default what changes, in words.
    name: Maybe<String>,
    /// 统筹地区
    region: Maybe<String>,
    /// Which claim changes, by position from 0; all of them by default.
    claim: Maybe<Read<Position>>,
    /// 参保状态
    status: Maybe<Read<Status>>,
    /// 结算日期
    date: Maybe<Read<Date>>,
    /// 级别
    level: Maybe<Read<Level>>,
    /// 机构类型
    kind: Maybe<Read<Kind>>,
    /// 就医地
    place: Maybe<Read<Place>>,
    /// 就诊的先后: every claim's position once; the visits exchange their dates.
    order: Maybe<Vec<Read<Position>>>,
    /// Values that the document leaves open: added to the request's.
    parameters: ByName<Read<Given>>,
    /// 读法: added to the request's.
    readings: ByName<String>,
}

objects!(Compare, WireVariant);

/// A claim, by position from 0; how many there are is known when the request is read. None: no number that could be one.
#[derive(Clone, Copy, Debug)]
struct Position(Option<usize>);

impl Position {
    fn check(self, claims: usize, path: &str) -> Result<usize, Problem> {
        let known = self.0.filter(|at| *at < claims);
        known.ok_or_else(|| at(path, Fault::Integer(0, claims as i64 - 1)))
    }
}

impl Scalar for Position {
    fn expected() -> Expected {
        Expected::Integer
    }

    fn read(written: Written) -> Result<Position, Fault> {
        match written {
            Written::Number(digits) => Ok(Position(digits.parse().ok())),
            Written::Null | Written::Bool(_) | Written::Text(_) => Err(Fault::Type(Expected::Integer)),
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": MAX_CLAIMS - 1 })
    }
}

impl Compare {
    /// Checks what needs more than one field.
    pub(super) fn check(self) -> Result<Comparing, Problem> {
        let request = inside(self.request, self.language)?;
        let mut variants = Vec::with_capacity(self.variants.0.len());
        for (place, change) in self.variants.0.into_iter().enumerate() {
            let variant = change.check(request.claims.len());
            variants.push(variant.map_err(|problem| problem.below(&format!("/variants/{place}")))?);
        }
        Ok(Comparing { request, variants })
    }
}

impl WireVariant {
    fn check(self, claims: usize) -> Result<Variant, Problem> {
        Ok(Variant {
            name: self.name.0,
            region: self.region.0,
            claim: read(self.claim).map(|claim| claim.check(claims, "/claim")).transpose()?,
            status: read(self.status),
            date: read(self.date),
            level: read(self.level),
            kind: read(self.kind),
            place: read(self.place),
            order: self.order.0.map(|order| visits(&order, claims)).transpose()?,
            parameters: values(self.parameters),
            readings: self.readings.0,
        })
    }
}

/// Every claim's position once.
fn visits(order: &[Read<Position>], claims: usize) -> Result<Vec<usize>, Problem> {
    let (mut visits, mut seen) = (Vec::with_capacity(order.len()), vec![false; claims]);
    for (place, Read(position)) in order.iter().enumerate() {
        let visit = position.check(claims, &format!("/order/{place}"))?;
        seen[visit] = true;
        visits.push(visit);
    }
    if visits.len() != claims || seen.contains(&false) {
        return Err(at("/order", Fault::NotAnOrder(claims)));
    }
    Ok(visits)
}
