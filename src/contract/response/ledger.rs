//! 年度台账: what a year leaves behind, as a request's `opening` takes it.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use crate::engine::{Borne, Case, Known, Ledger, Sums, Used};
use crate::estimate::{LedgerUnder, YearEnd};
use crate::region::{MAX_POOLS, PoolId, ReadingId, Region};
use crate::units::{Date, Level, Money, Status};

/// 年度台账: all that the next claim of the year has to know. Given back as `opening`, it answers later claims as if the
/// earlier ones had been sent.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Ledger")]
pub struct LedgerView<'a> {
    /// 自然年度
    #[schemars(range(min = 1900, max = 9999))]
    year: u32,
    /// The day of its last claim: sums of the month and the quarter are of that day's. Later claims are on or after it.
    through: Date,
    /// 参保状态 at the last settlement.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
    /// 年内身份变化: whether the status has changed within the year; default false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    status_changed: bool,
    #[serde(flatten)]
    held: HeldView<'a>,
    /// What the pools hold under other readings, or may hold: where it is not the same in all of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ways: Vec<WayView<'a>>,
}

/// What the pools hold where these readings are chosen. Several with the same readings: each may be so; the answer's own
/// is first.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "LedgerWay")]
struct WayView<'a> {
    /// 读法: the options, by the id of the reading.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    readings: IndexMap<&'a str, &'a str>,
    #[serde(flatten)]
    held: HeldView<'a>,
}

#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Held")]
struct HeldView<'a> {
    /// 个人账户余额 that is left: goes before `insured.account_balance`.
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<Money>,
    /// 起付标准 borne, by pool.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    deductible: IndexMap<&'a str, BorneView>,
    /// 最高支付限额 used, and what has gone through rates by band, by pool.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    paid: IndexMap<&'a str, UsedView>,
}

/// 起付标准: what has been borne of one pool.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Borne")]
struct BorneView {
    /// The level of the year's first visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Level>,
    /// By the level at which it was borne.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    levels: IndexMap<&'static str, SumsView>,
    #[serde(flatten)]
    known: KnownView,
}

/// 最高支付限额: what has been used of one pool.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Used")]
struct UsedView {
    #[serde(flatten)]
    sums: SumsView,
    #[serde(flatten)]
    known: KnownView,
}

#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Known")]
struct KnownView {
    /// Where an opening did not say all: only the year's `sum` is known, or `nothing`.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<&'static str>,
    /// Whether what was not said has been taken as borne or used somewhere; default false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    placed: bool,
}

/// 累计: of the year, and of the quarter and the month of the last claim.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Sums")]
struct SumsView {
    /// 本年
    year: Money,
    /// 本季
    quarter: Money,
    /// 本月
    month: Money,
}

impl<'a> LedgerView<'a> {
    pub(super) fn new(case: &'a Case, end: &'a YearEnd) -> LedgerView<'a> {
        LedgerView {
            year: end.year,
            through: end.through,
            status: end.ledger.status,
            status_changed: end.ledger.status_changed,
            held: held(case, &end.ledger),
            ways: end.ways.iter().map(|way| view(case, way)).collect(),
        }
    }
}

fn view<'a>(case: &'a Case, way: &LedgerUnder) -> WayView<'a> {
    let reading = |(at, option): &(ReadingId, u8)| {
        let reading = case.region.reading(*at);
        (reading.id.as_str(), reading.options[usize::from(*option)].id.as_str())
    };
    WayView { readings: way.readings.iter().map(reading).collect(), held: held(case, &way.ledger) }
}

fn held<'a>(case: &'a Case, ledger: &Ledger) -> HeldView<'a> {
    let region = &*case.region;
    HeldView {
        account: case.balance.map(|_| ledger.balance),
        deductible: pools(region, |pool| (ledger.borne(pool) != Borne::default()).then(|| borne(&ledger.borne(pool)))),
        paid: pools(region, |pool| (ledger.used(pool) != Used::default()).then(|| used(&ledger.used(pool)))),
    }
}

/// What is in the pools that hold anything, by id.
fn pools<T>(region: &Region, held: impl Fn(PoolId) -> Option<T>) -> IndexMap<&str, T> {
    let pools = region.pools.iter().take(MAX_POOLS).enumerate();
    pools.filter_map(|(at, pool)| Some((pool.id.as_str(), held(PoolId::at(at))?))).collect()
}

fn borne(borne: &Borne) -> BorneView {
    let levels = Level::NAMES.iter().zip(&borne.levels).filter(|(_, sums)| **sums != Sums::default());
    BorneView {
        first: borne.first,
        levels: levels.map(|(name, level)| (*name, sums(level))).collect(),
        known: known(borne.known, borne.placed),
    }
}

fn used(used: &Used) -> UsedView {
    UsedView { sums: sums(&used.sums), known: known(used.known, used.placed) }
}

fn known(known: Known, placed: bool) -> KnownView {
    let known = match known {
        Known::Whole => None,
        Known::Sum => Some("sum"),
        Known::Nothing => Some("nothing"),
    };
    KnownView { known, placed }
}

/// Sums as a request may say them. More than the largest amount is as good as the largest: no rule has a higher bound.
fn sums(sums: &Sums) -> SumsView {
    let said = |amount: Money| amount.min(Money::MAX);
    SumsView { year: said(sums.year), quarter: said(sums.quarter), month: said(sums.month) }
}
