//! 年度: how the pools stand after the last claim of a year, and what the year comes to.

use schemars::JsonSchema;
use serde::Serialize;

use super::citations::Citations;
use super::ledger::LedgerView;
use super::range::{self, RangeView};
use crate::engine::{Case, Slip};
use crate::estimate::YearEnd;
use crate::units::Money;

/// 年度: how the pools stand after the last claim of the year, and what the year comes to.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Year")]
pub struct YearView<'a> {
    /// 自然年度
    #[schemars(range(min = 1900, max = 9999))]
    pub year: u32,
    /// 起付标准, by pool.
    pub deductibles: Vec<DeductibleView<'a>>,
    /// 最高支付限额, by pool.
    pub ceilings: Vec<CeilingView<'a>>,
    /// 全年合计: the sum of the year's slips.
    pub totals: Slip,
    /// What the year may come to, where readings differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<RangeView<'a>>,
    /// 缺数的读法: ids of the readings that this range leaves out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<&'a str>,
    /// 年度台账: all that the year's next claim has to know; a request takes it as `opening`.
    pub ledger: LedgerView<'a>,
}

/// 起付标准: how one pool stands.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "DeductibleStanding")]
pub struct DeductibleView<'a> {
    /// The pool's id.
    pub pool: &'a str,
    /// The standard for the status and level last seen.
    pub standard: Money,
    /// 已负担; of a deductible by admission, over the year.
    pub met: Money,
    /// What the next visit would still bear at most.
    pub left: Money,
}

/// 最高支付限额: how one pool stands.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "CeilingStanding")]
pub struct CeilingView<'a> {
    /// The pool's id.
    pub pool: &'a str,
    /// 限额 for the status and level last seen.
    pub limit: Money,
    /// 已用
    pub used: Money,
    /// 还剩
    pub left: Money,
}

impl<'a> YearView<'a> {
    pub(super) fn new(case: &'a Case, citations: &Citations<'a>, end: &'a YearEnd) -> YearView<'a> {
        let deductibles = end.deductibles.iter().map(|standing| DeductibleView {
            pool: citations.pool(standing.pool),
            standard: standing.standard,
            met: standing.met,
            left: standing.left,
        });
        let ceilings = end.ceilings.iter().map(|standing| CeilingView {
            pool: citations.pool(standing.pool),
            limit: standing.limit,
            used: standing.used,
            left: standing.left,
        });
        YearView {
            year: end.year,
            deductibles: deductibles.collect(),
            ceilings: ceilings.collect(),
            totals: end.totals,
            range: end.range.as_ref().map(|range| RangeView::new(citations, range)),
            left_out: range::ids(citations.region, &end.left_out).collect(),
            ledger: LedgerView::new(case, end),
        }
    }
}
