//! 年度台账: what a year leaves behind, as a request's `opening` takes it.

use serde::Serialize;

use super::by_name::ByName;
use crate::engine::{Borne, Case, Known, Ledger, Sums, Used};
use crate::estimate::{LedgerWay, YearEnd};
use crate::region::{MAX_POOLS, Region};
use crate::units::{Level, Money};

#[derive(Serialize, Debug)]
pub(super) struct LedgerView<'a> {
    year: u32,
    through: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    status_changed: bool,
    #[serde(flatten)]
    held: HeldView<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ways: Vec<WayView<'a>>,
}

#[derive(Serialize, Debug)]
struct WayView<'a> {
    #[serde(skip_serializing_if = "ByName::is_empty")]
    readings: ByName<'a, &'a str>,
    #[serde(flatten)]
    held: HeldView<'a>,
}

#[derive(Serialize, Debug)]
struct HeldView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<Money>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    deductible: ByName<'a, BorneView<'a>>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    paid: ByName<'a, UsedView<'a>>,
}

#[derive(Serialize, Debug)]
struct BorneView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<&'a str>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    levels: ByName<'a, SumsView>,
    #[serde(flatten)]
    known: KnownView<'a>,
}

#[derive(Serialize, Debug)]
struct UsedView<'a> {
    #[serde(flatten)]
    sums: SumsView,
    #[serde(flatten)]
    known: KnownView<'a>,
}

#[derive(Serialize, Debug)]
struct KnownView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    placed: bool,
}

#[derive(Serialize, Debug)]
struct SumsView {
    year: Money,
    quarter: Money,
    month: Money,
}

impl<'a> LedgerView<'a> {
    pub fn new(case: &'a Case, end: &'a YearEnd) -> LedgerView<'a> {
        LedgerView {
            year: end.year,
            through: end.through.to_string(),
            status: end.ledger.status.map(|status| status.name()),
            status_changed: end.ledger.status_changed,
            held: held(case, &end.ledger),
            ways: end.ways.iter().map(|way| view(case, way)).collect(),
        }
    }
}

fn view<'a>(case: &'a Case, way: &LedgerWay) -> WayView<'a> {
    let reading = |(at, option): &(u8, u8)| {
        let reading = &case.region.readings[usize::from(*at)];
        (reading.id.as_str(), reading.options[usize::from(*option)].id.as_str())
    };
    WayView { readings: way.readings.iter().map(reading).collect(), held: held(case, &way.ledger) }
}

fn held<'a>(case: &'a Case, ledger: &Ledger) -> HeldView<'a> {
    let region = &*case.region;
    HeldView {
        account: case.balance.map(|_| ledger.balance),
        deductible: pools(region, |pool| (*ledger.borne(pool) != Borne::default()).then(|| borne(ledger.borne(pool)))),
        paid: pools(region, |pool| (*ledger.used(pool) != Used::default()).then(|| used(ledger.used(pool)))),
    }
}

/// What is in the pools that hold anything, by id.
fn pools<'a, T>(region: &'a Region, held: impl Fn(u8) -> Option<T>) -> ByName<'a, T> {
    let pools = region.pools.iter().take(MAX_POOLS).enumerate();
    pools.filter_map(|(at, pool)| Some((pool.id.as_str(), held(at as u8)?))).collect()
}

fn borne<'a>(borne: &Borne) -> BorneView<'a> {
    let levels = Level::NAMES.iter().zip(&borne.levels).filter(|(_, sums)| **sums != Sums::default());
    BorneView {
        first: borne.first.map(|level| level.name()),
        levels: levels.map(|(name, level)| (*name, sums(level))).collect(),
        known: known(borne.known, borne.placed),
    }
}

fn used<'a>(used: &Used) -> UsedView<'a> {
    UsedView { sums: sums(&used.sums), known: known(used.known, used.placed) }
}

fn known<'a>(known: Known, placed: bool) -> KnownView<'a> {
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
