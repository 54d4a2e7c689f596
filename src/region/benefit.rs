//! 待遇: benefits, and the deductibles, rates, ceilings and funds they are made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{AssumptionId, CeilingId, ClauseId, DeductibleId, FundId, PoolId, ReadingId, ShareId};
use super::table::{Amount, Conditions, Percent, Row, Table};
use crate::units::{Care, Level, Money, Set, Text};

/// 累计的桶: what claims fill. Benefits that share one are counted together 合并计算.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pool {
    /// Its id: the key in a request's `opening` and the response's `year`.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// 一项待遇: who, which care, which deductible, rate and ceilings.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Benefit {
    /// Its id in the region file.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The kinds of care.
    pub care: Set<Care>,
    /// The levels that may give this care, where not all may.
    pub only_levels: Option<OnlyLevels>,
    /// 起付标准
    pub deductible: DeductibleUse,
    /// 支付比例, by index.
    pub share: ShareId,
    /// 最高支付限额, by index; the tightest holds.
    pub ceilings: Vec<CeilingId>,
    /// 不设最高支付限额: the clause that sets no ceiling, where there is none.
    pub no_ceiling: Option<ClauseId>,
    /// What pays above the ceilings, by index.
    pub second_fund: Option<FundId>,
    /// Assumptions that hold whenever the benefit is used.
    pub assume: Vec<AssumptionId>,
    /// The clause that grants it.
    pub clause: ClauseId,
    /// The readings that change this benefit.
    pub touched: Set<ReadingId>,
}

/// Levels that may give a kind of care; others are not covered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OnlyLevels {
    /// Those levels.
    pub levels: Set<Level>,
    /// The clause.
    pub clause: ClauseId,
    /// What happens, in plain words.
    pub text: Text,
}

/// A benefit's deductible.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum DeductibleUse {
    /// 不设起付标准, by this clause.
    None(ClauseId),
    /// By index.
    Of(DeductibleId),
}

/// The time over which a pool adds up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Period {
    /// 自然年度
    Year,
    /// 季度
    Quarter,
    /// 自然月
    Month,
    /// 每次门诊
    Visit,
    /// 每次住院
    Admission,
}

/// 起付标准: what the person bears first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deductible {
    /// Its id in the region file.
    pub id: String,
    /// The pool it fills.
    pub pool: PoolId,
    /// Over which time it adds up.
    pub per: Period,
    /// How visits at different levels add up.
    pub across: Across,
    /// The standards.
    pub table: Table<Amount>,
    /// 年度起付标准: where the year's sum frees later visits.
    pub yearly_limit: Option<YearlyLimit>,
    /// The readings that change this deductible.
    pub touched: Set<ReadingId>,
}

/// How visits at hospitals of different levels add up within a period.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Across {
    /// One sum, compared with the standard of the level visited.
    TopUp,
    /// A sum for each level.
    PerLevel,
    /// One sum, compared with the standard of the year's first visit.
    FirstLevel,
}

/// 年度起付标准: the yearly limit of a deductible that is borne by visit, month or admission.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct YearlyLimit {
    /// The limit.
    pub table: Table<Amount>,
    /// What the visit that crosses the limit bears.
    pub crossing: Crossing,
    /// Where the value is missing: taken as not reached, by this assumption; else it is asked for.
    pub if_missing: Option<AssumptionId>,
}

/// What the visit that crosses a yearly limit bears.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Crossing {
    /// The whole standard; only later visits are free.
    Whole,
    /// Only up to the limit.
    Clipped,
}

/// 支付比例: the fund's share.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Share {
    /// Its id in the region file.
    pub id: String,
    /// The rates; with bands, one row for each band in every situation.
    pub table: Table<ShareRow>,
    /// Points added to the rate: every row that holds.
    pub add: Vec<Row<Percent>>,
    /// 分段比例, where rates go by band.
    pub bands: Option<Bands>,
    /// The readings that change this share.
    pub touched: Set<ReadingId>,
}

/// A rate, and the band it is for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ShareRow {
    /// The rate.
    pub rate: Percent,
    /// Where the band begins; zero without bands. It ends where the next one begins.
    pub over: Money,
    /// Where the band ends, in the file's words; none for the last.
    pub up_to: Option<Money>,
}

/// What the bands of a rate measure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Bands {
    /// The payable part of one bill.
    Bill,
    /// The payable parts of the year, kept in this pool.
    Year(PoolId),
}

/// 最高支付限额
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Ceiling {
    /// Its id in the region file.
    pub id: String,
    /// The pool it limits.
    pub pool: PoolId,
    /// Over which time.
    pub per: Period,
    /// What it limits.
    pub basis: Basis,
    /// The limit.
    pub limit: Limit,
    /// The readings that change this ceiling.
    pub touched: Set<ReadingId>,
}

/// What a ceiling limits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// What the fund pays.
    Fund,
    /// The spending above the deductible that is counted.
    Spend,
}

/// A limit: of a table, or from the person's recognised diseases.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Limit {
    /// From a table.
    Table(Table<Amount>),
    /// 按病种
    ByDisease(ByDisease),
}

/// 多病种限额: the highest disease's ceiling, and more for each further disease.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ByDisease {
    /// 每增加一个病种
    pub each_further: Money,
    /// The bound.
    pub at_most: Money,
    /// What the bound is on.
    pub counts: Counts,
    /// The clause.
    pub clause: ClauseId,
}

/// What [`ByDisease::at_most`] bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Counts {
    /// The ceiling with several diseases, which is never below the highest disease's own.
    Total,
    /// What further diseases add.
    Increments,
}

/// 第二段基金, such as 职工大额医疗费用补助: pays what the ceilings of the first leave.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SecondFund {
    /// Its id in the region file.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its own rate, by index of a share; none: the rate of the first fund.
    pub share: Option<ShareId>,
    /// Its ceilings, by index.
    pub ceilings: Vec<CeilingId>,
    /// Assumptions that hold whenever it pays.
    pub assume: Vec<AssumptionId>,
    /// The clause.
    pub clause: ClauseId,
    /// The readings that change it.
    pub touched: Set<ReadingId>,
}

impl Deductible {
    /// When the rows of its tables hold.
    pub fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        let limit = self.yearly_limit.iter().flat_map(|limit| &limit.table.rows);
        self.table.rows.iter().chain(limit).map(|row| &row.when)
    }
}

impl Share {
    /// When its rows and its additions hold.
    pub fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        self.table.rows.iter().map(|row| &row.when).chain(self.add.iter().map(|row| &row.when))
    }
}

impl Ceiling {
    /// When the rows of its table hold; none of a limit by disease.
    pub fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        let table = if let Limit::Table(table) = &self.limit { table.rows.as_slice() } else { &[] };
        table.iter().map(|row| &row.when)
    }
}
