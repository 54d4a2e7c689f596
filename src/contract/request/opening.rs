//! 本年已用: the year's sums by pool, or the ledger of a response, given back.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, MapAccess};

use super::scalar::{Read, Scalar, Whole, Written};
use super::shape::{ByName, List, Maybe, objects};
use super::{at, read};
use crate::engine::{self, Known};
use crate::estimate::{GivenHeld, GivenLedger, GivenOpening, GivenSums};
use crate::problem::{Expected, Fault, Problem, escaped};
use crate::units::{Date, Level, Money, Status};

/// 本年已用: the year's sums, by pool; or, with `through`, the `ledger` of a response given back as it was.
///
/// Sums do not say enough where a pool counts by level, by month or by quarter, or by the level of the first visit, and
/// where rates by band are not named: then there is a range over what they may have been.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "Opening")]
pub struct WireOpening {
    /// 自然年度
    year: Read<Whole<1900, 9999>>,
    /// The day of the ledger's last claim: sums of the month and the quarter are of that day's. Later claims are on or
    /// after it.
    #[serde(default)]
    through: Maybe<Read<Date>>,
    /// 参保状态 at the last settlement.
    #[serde(default)]
    status: Maybe<Read<Status>>,
    /// 年内身份变化: whether the status has changed within the year; default false.
    #[serde(default)]
    status_changed: Maybe<bool>,
    /// 个人账户余额 that is left: goes before `insured.account_balance`.
    #[serde(default)]
    account: Maybe<Read<Money>>,
    /// 起付标准 already borne, by pool.
    #[serde(default)]
    deductible: ByName<Read<SumOr<WireBorne>>>,
    /// 最高支付限额 already used, by pool; of rates by band, what has gone through the bands.
    #[serde(default)]
    paid: ByName<Read<SumOr<WireUsed>>>,
    /// What the ledger's pools hold under other readings, or may hold: where it is not the same in all of them.
    #[serde(default)]
    ways: Maybe<List<WireWay, 0, 4096>>,
}

/// What the pools hold where these readings are chosen. Several with the same readings: each may be so; the answer's own
/// is first.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[schemars(rename = "LedgerWay")]
struct WireWay {
    /// 读法: the options, by the id of the reading.
    readings: ByName<String>,
    /// 个人账户余额 that is left.
    account: Maybe<Read<Money>>,
    /// 起付标准 borne, by pool.
    deductible: ByName<WireBorne>,
    /// 最高支付限额 used, by pool.
    paid: ByName<WireUsed>,
}

/// 起付标准: what has been borne of one pool.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[schemars(rename = "Borne")]
struct WireBorne {
    /// The level of the year's first visit.
    first: Maybe<Read<Level>>,
    /// By the level at which it was borne.
    levels: Maybe<BorneByLevel>,
    /// Where an opening did not say all: only the year's sum is known.
    known: Maybe<Read<Known>>,
    /// Whether what was not said has been taken as borne somewhere; default false: it counts at any level.
    placed: Maybe<bool>,
}

/// 按级别: what was borne at each level.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
struct BorneByLevel {
    /// 一级及以下
    primary: Maybe<WireSums>,
    /// 二级
    secondary: Maybe<WireSums>,
    /// 三级
    tertiary: Maybe<WireSums>,
}

/// 累计: of the year, and of the quarter and the month of the last claim; default 0.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[schemars(rename = "Sums")]
struct WireSums {
    /// 本年
    year: Maybe<Read<Money>>,
    /// 本季
    quarter: Maybe<Read<Money>>,
    /// 本月
    month: Maybe<Read<Money>>,
}

/// 最高支付限额: what has been used of one pool.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[schemars(rename = "Used")]
struct WireUsed {
    /// 本年
    year: Maybe<Read<Money>>,
    /// 本季
    quarter: Maybe<Read<Money>>,
    /// 本月
    month: Maybe<Read<Money>>,
    /// Where an opening did not say all: only the year's sum is known, or nothing.
    known: Maybe<Read<Known>>,
    /// Whether what was not said has been taken as used at some time; default false.
    placed: Maybe<bool>,
}

objects!(WireOpening, WireWay, WireBorne, BorneByLevel, WireSums, WireUsed);

/// A sum of the year, or what a ledger knows of the pool.
#[derive(Clone, Debug)]
enum SumOr<T> {
    Sum(Money),
    Held(T),
}

impl<T: DeserializeOwned + JsonSchema> Scalar for SumOr<T> {
    fn expected() -> Expected {
        Expected::Money
    }

    fn read(written: Written) -> Result<SumOr<T>, Fault> {
        Money::read(written).map(SumOr::Sum)
    }

    fn read_object<'de, A: MapAccess<'de>>(fields: A) -> Result<SumOr<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(fields)).map(SumOr::Held)
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let (sum, held) = (generator.subschema_for::<Read<Money>>(), generator.subschema_for::<T>());
        json_schema!({ "anyOf": [sum, held] })
    }
}

impl WireOpening {
    /// Checks what needs more than one field.
    pub fn check(self) -> Result<GivenOpening, Problem> {
        let year = self.year.0.get();
        let Some(through) = read(self.through) else {
            let of_ledger = self.status.0.is_some() || self.status_changed.0.is_some() || self.account.0.is_some();
            if of_ledger || self.ways.0.is_some() {
                return Err(at("/opening/through", Fault::Missing));
            }
            let (deductible, paid) = (sums(self.deductible, "deductible")?, sums(self.paid, "paid")?);
            return Ok(GivenOpening::Sums(GivenSums { year, deductible, paid }));
        };
        let held = GivenHeld {
            account: read(self.account),
            deductible: held(self.deductible, "deductible", WireBorne::given)?,
            paid: held(self.paid, "paid", WireUsed::given)?,
        };
        let ways = self.ways.0.map(|ways| ways.0).unwrap_or_default().into_iter().map(WireWay::given).collect();
        let (status, status_changed) = (read(self.status), self.status_changed.0.unwrap_or(false));
        Ok(GivenOpening::Ledger(Box::new(GivenLedger { year, through, status, status_changed, held, ways })))
    }
}

/// The year's sums; what a ledger knows stands only with the ledger's day.
fn sums<T>(pools: ByName<Read<SumOr<T>>>, list: &str) -> Result<Vec<(String, Money)>, Problem> {
    let mut sums = Vec::new();
    for (pool, Read(sum)) in pools.0 {
        match sum {
            SumOr::Sum(amount) => sums.push((pool, amount)),
            SumOr::Held(_) => return Err(of_type(list, &pool, Expected::Money)),
        }
    }
    Ok(sums)
}

/// What a ledger knows of its pools.
fn held<T, G>(pools: ByName<Read<SumOr<T>>>, list: &str, given: fn(T) -> G) -> Result<Vec<(String, G)>, Problem> {
    let mut all = Vec::new();
    for (pool, Read(sum)) in pools.0 {
        match sum {
            SumOr::Held(held) => all.push((pool, given(held))),
            SumOr::Sum(_) => return Err(of_type(list, &pool, Expected::Object)),
        }
    }
    Ok(all)
}

fn of_type(list: &str, pool: &str, expected: Expected) -> Problem {
    at(&format!("/opening/{list}/{}", escaped(pool)), Fault::Type(expected))
}

impl WireWay {
    fn given(self) -> (Vec<(String, String)>, GivenHeld) {
        let deductible = self.deductible.0.into_iter().map(|(pool, borne)| (pool, borne.given()));
        let paid = self.paid.0.into_iter().map(|(pool, used)| (pool, used.given()));
        let held = GivenHeld { account: read(self.account), deductible: deductible.collect(), paid: paid.collect() };
        (self.readings.0, held)
    }
}

impl WireBorne {
    fn given(self) -> engine::Borne {
        let level = |sums: Maybe<WireSums>| sums.0.map(WireSums::given).unwrap_or_default();
        let levels = self.levels.0.map(|at| [level(at.primary), level(at.secondary), level(at.tertiary)]);
        engine::Borne {
            levels: levels.unwrap_or_default(),
            first: read(self.first),
            known: read(self.known).unwrap_or_default(),
            placed: self.placed.0.unwrap_or(false),
        }
    }
}

impl WireUsed {
    fn given(self) -> engine::Used {
        let sums = WireSums { year: self.year, quarter: self.quarter, month: self.month }.given();
        engine::Used { sums, known: read(self.known).unwrap_or_default(), placed: self.placed.0.unwrap_or(false) }
    }
}

impl WireSums {
    fn given(self) -> engine::Sums {
        let sum = |amount| read(amount).unwrap_or_default();
        engine::Sums { year: sum(self.year), quarter: sum(self.quarter), month: sum(self.month) }
    }
}
