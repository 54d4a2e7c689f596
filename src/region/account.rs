//! 个人账户: what is credited, and what it may pay for; and the bounds of a framework.

use serde::{Deserialize, Serialize};

use super::document::Cite;
use super::id::{AssumptionId, ClauseId, ReadingId};
use super::table::{Amount, Conditions, Percent, Table};
use crate::units::{Date, Member, Money, Purpose, Set};

/// 个人账户
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Account {
    /// What it may pay for at a designated institution.
    pub pays: ClauseId,
    /// The rest is the person's own, in cash.
    pub cash: ClauseId,
    /// What it may not pay for.
    pub not_for: ClauseId,
    /// 用途: what it may pay for, and for whom.
    pub allows: Vec<Allowed>,
    /// 计入: tables that add up.
    pub credits: Vec<Credit>,
    /// 在职转退休: what says when the credit changes.
    pub on_retirement: Option<Cite>,
    /// 中断缴费: what says that credits stop, and that they are made up.
    pub gap: Option<Cite>,
    /// 计息
    pub interest: Option<Interest>,
    /// 家庭共享
    pub family: Option<Family>,
    /// What is assumed of every account.
    pub assume: Vec<AssumptionId>,
    /// The readings that change the account.
    pub touched: Set<ReadingId>,
}

impl Account {
    /// The first day on which the document speaks of accounts: the day it applies, unless a table names times before.
    /// None: it speaks of all time.
    pub fn start(&self, in_force: Date) -> Option<Date> {
        let before = |when: &Conditions| when.from.is_none() && when.until.is_some_and(|until| until < in_force);
        let mut rows = self.credits.iter().flat_map(|credit| &credit.table.rows);
        (!rows.any(|row| before(&row.when))).then_some(in_force)
    }

    /// What allows this use, where something does.
    pub fn allowed(&self, purpose: Purpose, who: Member) -> Option<&Allowed> {
        self.allows.iter().find(|allowed| allowed.purposes.contains(purpose) && allowed.members.contains(who))
    }
}

/// 用途: one thing that the account may pay for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Allowed {
    /// For what.
    pub purposes: Set<Purpose>,
    /// For whom.
    pub members: Set<Member>,
    /// The clause.
    pub clause: ClauseId,
    /// Where it rests on an assumption too.
    pub assume: Option<AssumptionId>,
}

/// One table of credits.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Credit {
    /// Its id in the region file.
    pub id: String,
    /// The credit of a month.
    pub table: Table<Monthly>,
}

/// How a month's credit is found.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Monthly {
    /// 缴费基数的一定比例
    OfBase(Percent),
    /// 定额，一年分十二份
    Yearly(Amount),
    /// 每月一个数
    Monthly(Amount),
}

/// 计息
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Interest {
    /// Days of a year in the formula.
    pub day_count: u16,
    /// 停退保时同步结息: what says that paying the account out settles its interest.
    pub on_payout: Option<ClauseId>,
    /// Where no rate is given: the assumption under which there is no interest; none: the rate is asked for.
    pub if_missing: Option<AssumptionId>,
    /// The clause.
    pub clause: ClauseId,
}

/// 家庭共享后本人余额的底线
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Family {
    /// The floor.
    pub floor: Money,
    /// Whether the balance must be above the floor, or may stand on it.
    pub above: bool,
    /// The clause.
    pub clause: ClauseId,
}

/// 框架底线: what a city that names this framework as its parent is checked against. Each bound may be left out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Bounds {
    /// 起付标准不高于
    pub deductible_at_most: Option<Bound<Amount>>,
    /// 在职支付比例不低于
    pub rate_at_least: Option<Bound<Percent>>,
    /// 退休高于在职
    pub retired_extra: Option<Bound<Percent>>,
    /// 级别之间的差异不低于
    pub level_step_at_least: Option<Bound<Percent>>,
    /// 最高支付限额大约
    pub ceiling_about: Option<Bound<Amount>>,
}

/// One bound.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Bound<V> {
    /// The bound.
    pub value: V,
    /// The clause that sets it.
    pub clause: ClauseId,
}
