//! 个人账户请求: whose account, over which months, with what movements.

use schemars::JsonSchema;
use serde::Deserialize;

use super::scalar::{DayOrMonth, Read};
use super::shape::{ByName, List, Maybe, objects};
use super::{at, read, values};
use crate::account::{self, Accrued, Gap};
use crate::estimate::Given;
use crate::problem::{Fault, Problem};
use crate::units::{Date, Language, Member, Money, Month, Purpose, Rate, Status};

/// The most months of one request: a century.
pub const MAX_MONTHS: usize = 1_200;
/// The most gaps of one request.
const MAX_GAPS: usize = 100;
/// The most rates of one request: one a month.
const MAX_RATES: usize = 1_200;
/// The most movements of one request.
pub const MAX_MOVEMENTS: usize = 10_000;

/// 个人账户请求: whose account, over which months, with what movements.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "AccountRequest")]
pub struct WireAccountRequest {
    /// 统筹地区: the region's id, the name of its file.
    region: String,
    /// 参保人
    insured: AccountInsured,
    /// The first month.
    from: Read<Month>,
    /// The last month.
    to: Read<Month>,
    /// 期初余额, before the first month's credit.
    opening: Read<Money>,
    /// 积数乘利率 of this year's earlier months: `accrued` of the response that ended just before `from`.
    #[serde(default)]
    accrued: Maybe<Read<Accrued>>,
    /// Values that the document leaves open, by the id of the question.
    #[serde(default)]
    parameters: ByName<Read<Given>>,
    /// 读法: a choice between readings of a clause, by the id of the reading.
    #[serde(default)]
    readings: ByName<String>,
    /// 中断缴费: months without contributions.
    #[serde(default)]
    gaps: Maybe<List<AccountGap, 0, MAX_GAPS>>,
    /// 结息利率, each from its day on.
    #[serde(default)]
    interest: Maybe<List<InterestRate, 0, MAX_RATES>>,
    /// 支出: decided by date, and in the order given.
    #[serde(default)]
    movements: Maybe<List<WireMovement, 0, MAX_MOVEMENTS>>,
    /// The language of messages and explanations; Chinese by default.
    #[serde(default)]
    language: Maybe<Read<Language>>,
}

/// 参保人
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
struct AccountInsured {
    /// 参保状态: 在职 or 退休.
    status: Read<Status>,
    /// 出生日期: needed only where age matters.
    #[serde(default)]
    birth: Maybe<Read<Date>>,
    /// 退休日期: credited as 在职 until the end of its month and as 退休 from the next one on, whatever `status` says.
    #[serde(default)]
    retires_on: Maybe<Read<Date>>,
    /// 缴费基数, a month: needed where the credit is a share of it.
    #[serde(default)]
    monthly_base: Maybe<Read<Money>>,
}

/// 中断缴费: the months on whose first day nothing is credited.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "Gap")]
struct AccountGap {
    /// 中断 from this day or month on.
    from: Read<DayOrMonth>,
    /// The last day or month.
    to: Read<DayOrMonth>,
    /// 足额补缴: made up on the first of the next month.
    #[serde(default)]
    repaid_on: Maybe<Read<Date>>,
}

/// 结息利率: the bank's three-month deposit rate.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
struct InterestRate {
    /// The first day.
    from: Read<DayOrMonth>,
    /// Yearly.
    rate: Read<Rate>,
}

/// 支出: what the account is asked to pay.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "Movement")]
struct WireMovement {
    /// 日期
    date: Read<Date>,
    /// 用途: 就医、购药、参保缴费、支取、其他.
    kind: Read<Purpose>,
    /// 金额
    amount: Read<Money>,
    /// 给谁用: default self.
    #[serde(default)]
    who: Maybe<Read<Member>>,
}

objects!(WireAccountRequest, AccountInsured, AccountGap, InterestRate, WireMovement);

impl WireAccountRequest {
    /// Checks what needs more than one field.
    pub(super) fn check(self) -> Result<account::AccountRequest, Problem> {
        let (from, to) = (self.from.0, self.to.0);
        if to < from {
            return Err(at("/to", Fault::Backwards(from)));
        }
        if from.months_through(to) > MAX_MONTHS {
            return Err(at("/to", Fault::TooMany(MAX_MONTHS)));
        }
        Ok(account::AccountRequest {
            region: self.region,
            status: self.insured.status.0,
            birth: read(self.insured.birth),
            retires_on: read(self.insured.retires_on),
            monthly_base: read(self.insured.monthly_base),
            from,
            to,
            opening: self.opening.0,
            accrued: read(self.accrued).unwrap_or_default(),
            parameters: values(self.parameters),
            readings: self.readings.0,
            gaps: gaps(self.gaps.0.map(|list| list.0).unwrap_or_default())?,
            rates: rates(self.interest.0.map(|list| list.0).unwrap_or_default())?,
            movements: movements(self.movements.0.map(|list| list.0).unwrap_or_default(), from, to)?,
            language: read(self.language).unwrap_or_default(),
        })
    }
}

fn gaps(list: Vec<AccountGap>) -> Result<Vec<Gap>, Problem> {
    let mut gaps: Vec<Gap> = Vec::new();
    for (place, gap) in list.into_iter().enumerate() {
        let path = format!("/gaps/{place}");
        let gap = gap.check().map_err(|problem| problem.below(&path))?;
        if let Some(other) = gaps.iter().position(|other| gap.from <= other.to && other.from <= gap.to) {
            return Err(at(&path, Fault::Overlap(format!("/gaps/{other}"))));
        }
        gaps.push(gap);
    }
    Ok(gaps)
}

impl AccountGap {
    /// The months whose first day lies in the gap.
    fn check(self) -> Result<Gap, Problem> {
        let (first, last) = (self.from.0.first, self.to.0.last);
        if last < first {
            return Err(at("/to", Fault::Backwards(Month::of(first))));
        }
        // A gap between two first days stops nothing: its months run backwards, and none is in it.
        let from = if first.day() == 1 { Month::of(first) } else { Month::of(first).next() };
        let to = Month::of(last);
        if from.months_through(to) > MAX_MONTHS {
            return Err(at("/to", Fault::TooMany(MAX_MONTHS)));
        }
        let repaid_on = read(self.repaid_on);
        if repaid_on.is_some_and(|day| Month::of(day) < to) {
            return Err(at("/repaid_on", Fault::RepaidEarly));
        }
        Ok(Gap { from, to, repaid_on })
    }
}

/// In order of date.
fn rates(list: Vec<InterestRate>) -> Result<Vec<(Date, Rate)>, Problem> {
    let mut rates: Vec<(Date, Rate)> = Vec::new();
    for (place, rate) in list.into_iter().enumerate() {
        let day = rate.from.0.first;
        if let Some(other) = rates.iter().position(|(other, _)| *other == day) {
            return Err(at(
                &format!("/interest/{place}/from"),
                Fault::DuplicateDate(format!("/interest/{other}/from")),
            ));
        }
        rates.push((day, rate.rate.0));
    }
    rates.sort_by_key(|(day, _)| *day);
    Ok(rates)
}

fn movements(list: Vec<WireMovement>, from: Month, to: Month) -> Result<Vec<account::Movement>, Problem> {
    let mut movements = Vec::with_capacity(list.len());
    for (place, movement) in list.into_iter().enumerate() {
        let date = movement.date.0;
        if Month::of(date) < from || Month::of(date) > to {
            return Err(at(&format!("/movements/{place}/date"), Fault::OutOfPeriod(from, to)));
        }
        let who = read(movement.who).unwrap_or(Member::Own);
        movements.push(account::Movement { date, purpose: movement.kind.0, amount: movement.amount.0, who });
    }
    Ok(movements)
}
