//! 个人账户请求: from JSON to a checked request, and from there to a case of its region.

use std::rc::Rc;

use super::bind::{answers, chosen};
use super::fields::{Fields, Node};
use super::{Given, LANGUAGES, tongue};
use crate::account::{AccountCase, Accrued, Gap, Movement};
use crate::contract::account::{ACCOUNT_INSURED, ACCOUNT_REQUEST, GAP, MAX_MONTHS, MOVEMENT, RATE};
use crate::date::Date;
use crate::json::Json;
use crate::money::Money;
use crate::month::Month;
use crate::problem::{Fault, Problem};
use crate::rate::Rate;
use crate::region::Region;
use crate::terms::{Member, Purpose, Status};
use crate::text::Language;

/// 个人账户请求, checked for everything that can be said without the region.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountRequest {
    /// The region's id.
    pub region: String,
    /// 参保状态
    pub status: Status,
    /// 出生日期
    pub birth: Option<Date>,
    /// 退休日期
    pub retires_on: Option<Date>,
    /// 缴费基数
    pub monthly_base: Option<Money>,
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
    /// 期初余额
    pub opening: Money,
    /// Carried over from an earlier request.
    pub accrued: Accrued,
    /// Values that the document leaves open, by id.
    pub parameters: Vec<(String, Given)>,
    /// Chosen readings, by id.
    pub readings: Vec<(String, String)>,
    /// 中断缴费
    pub gaps: Vec<Gap>,
    /// 结息利率, in order of date.
    pub rates: Vec<(Date, Rate)>,
    /// 支出, in the order given.
    pub movements: Vec<Movement>,
    /// The language of messages and explanations.
    pub language: Language,
}

impl AccountRequest {
    /// Checks a request. The first fault, in the order of the contract, is returned.
    pub fn check(json: &Json) -> Result<AccountRequest, Problem> {
        let fields = Fields::of(&Node::root(json), &ACCOUNT_REQUEST)?;
        let region = fields.must("region")?.text()?.to_owned();
        let insured = Fields::of(&fields.must("insured")?, &ACCOUNT_INSURED)?;
        let status = insured.must("status")?.choice(Status::NAMES, Status::parse)?;
        let birth = insured.get("birth").map(|node| node.date()).transpose()?;
        let retires_on = insured.get("retires_on").map(|node| node.date()).transpose()?;
        let monthly_base = insured.get("monthly_base").map(|node| node.money()).transpose()?;
        let from = fields.must("from")?.month()?;
        let to = fields.must("to")?;
        let to = within(&to, from, to.month()?)?;
        Ok(AccountRequest {
            region,
            status,
            birth,
            retires_on,
            monthly_base,
            from,
            to,
            opening: fields.must("opening")?.money()?,
            accrued: fields.get("accrued").map_or(Ok(Accrued::default()), |node| node.accrued())?,
            parameters: fields.by_name("parameters", |node| node.given())?,
            readings: fields.by_name("readings", |node| node.text().map(str::to_owned))?,
            gaps: gaps(&fields)?,
            rates: rates(&fields)?,
            movements: match fields.get("movements") {
                Some(node) => node.list(|node| movement(node, from, to))?,
                None => Vec::new(),
            },
            language: fields.get("language").map_or(Ok(Language::Zh), |node| node.choice(LANGUAGES, tongue))?,
        })
    }

    /// The case of this request in its region, under the region's default readings; and the options that the
    /// person chose, by reading.
    pub fn case(&self, region: &Rc<Region>) -> Result<(AccountCase, Vec<Option<u8>>), Problem> {
        let case = AccountCase {
            region: Rc::clone(region),
            status: self.status,
            birth: self.birth,
            retires_on: self.retires_on,
            monthly_base: self.monthly_base,
            from: self.from,
            to: self.to,
            opening: self.opening,
            accrued: self.accrued,
            gaps: self.gaps.clone(),
            rates: self.rates.clone(),
            movements: self.movements.clone(),
            answers: answers(region, &self.parameters)?,
        };
        Ok((case, chosen(region, &self.readings)?))
    }
}

/// The end of a period that is not backwards and not too long.
fn within(node: &Node, from: Month, to: Month) -> Result<Month, Problem> {
    if to < from {
        return Err(node.fault(Fault::Backwards(from)));
    }
    if from.through(to).len() > MAX_MONTHS {
        return Err(node.fault(Fault::TooMany(MAX_MONTHS)));
    }
    Ok(to)
}

fn gaps(fields: &Fields) -> Result<Vec<Gap>, Problem> {
    let Some(node) = fields.get("gaps") else { return Ok(Vec::new()) };
    let gaps = node.list(gap)?;
    for (at, gap) in gaps.iter().enumerate() {
        let overlaps = |other: &Gap| gap.from <= other.to && other.from <= gap.to;
        if let Some(other) = gaps[..at].iter().position(overlaps) {
            let fault = Fault::Overlap(format!("/gaps/{other}"));
            return Err(Problem { path: format!("/gaps/{at}"), fault });
        }
    }
    Ok(gaps)
}

/// The months whose first day lies in the gap.
fn gap(node: &Node) -> Result<Gap, Problem> {
    let fields = Fields::of(node, &GAP)?;
    let first = fields.must("from")?.date_or_month(Month::first)?;
    let from = if first.day() == 1 { Month::of(first) } else { Month::of(first).next() };
    let last = fields.must("to")?;
    let day = last.date_or_month(Month::last)?;
    if day < first {
        return Err(last.fault(Fault::Backwards(Month::of(first))));
    }
    // A gap between two first days stops nothing: its months run backwards, and none is in it.
    let to = Month::of(day);
    if from.through(to).len() > MAX_MONTHS {
        return Err(last.fault(Fault::TooMany(MAX_MONTHS)));
    }
    let repaid_on = match fields.get("repaid_on") {
        None => None,
        Some(node) => {
            let repaid_on = node.date()?;
            if Month::of(repaid_on) < to {
                return Err(node.fault(Fault::RepaidEarly));
            }
            Some(repaid_on)
        }
    };
    Ok(Gap { from, to, repaid_on })
}

fn rates(fields: &Fields) -> Result<Vec<(Date, Rate)>, Problem> {
    let Some(node) = fields.get("interest") else { return Ok(Vec::new()) };
    let mut rates = node.list(|node| {
        let fields = Fields::of(node, &RATE)?;
        Ok((fields.must("from")?.date_or_month(Month::first)?, fields.must("rate")?.rate()?))
    })?;
    for (at, (day, _)) in rates.iter().enumerate() {
        if let Some(other) = rates[..at].iter().position(|(other, _)| other == day) {
            let fault = Fault::DuplicateDate(format!("/interest/{other}/from"));
            return Err(Problem { path: format!("/interest/{at}/from"), fault });
        }
    }
    rates.sort_unstable_by_key(|(day, _)| *day);
    Ok(rates)
}

fn movement(node: &Node, from: Month, to: Month) -> Result<Movement, Problem> {
    let fields = Fields::of(node, &MOVEMENT)?;
    let at = fields.must("date")?;
    let date = at.date()?;
    if Month::of(date) < from || Month::of(date) > to {
        return Err(at.fault(Fault::OutOfPeriod(from, to)));
    }
    Ok(Movement {
        date,
        purpose: fields.must("kind")?.choice(Purpose::NAMES, Purpose::parse)?,
        amount: fields.must("amount")?.money()?,
        who: fields.get("who").map_or(Ok(Member::Own), |node| node.choice(Member::NAMES, Member::parse))?,
    })
}
