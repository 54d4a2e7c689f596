//! 个人账户: what is credited month by month, what bears interest, what the account pays, and what is left.
//!
//! `credit → ledger → movement → interest`: each stage is one file. Months pass in order; on the first of each
//! the credit comes, then that month's movements by date; the year's interest comes after the close of 31 December.

mod accrued;
mod credit;
mod ledger;
mod movement;
mod range;
mod request;
mod trace;

pub use accrued::{Accrued, AccruedFault};
pub use movement::{Movement, MovementPaid, RefusalReason, permitted};
pub use range::ClosingRange;
pub use trace::{AccountRefusal, AccountStage, AccountStep, AccountStepKind};

pub use request::AccountRequest;

use std::rc::Rc;

use crate::engine::{Answers, Certainty, Grounds, Needs};
use crate::estimate::assumed_if;
use crate::estimate::variants::Variants;
use crate::problem::{Fault, Problem};
use crate::region::{Cite, ClauseId, Personal, Region};
use crate::units::{Date, Money, Month};
use credit::MonthCredit;
use ledger::AccountLedger;

/// Whose account, where and when: what was asked, in a region with its readings applied.
#[derive(Clone, Debug)]
pub struct AccountCase {
    /// The region, with the chosen readings applied.
    pub region: Rc<Region>,
    /// The person, the months and the movements.
    pub request: Rc<AccountRequest>,
    /// Values that the document leaves open.
    pub answers: Answers,
}

/// 中断缴费: months without credit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gap {
    /// The first month without credit.
    pub from: Month,
    /// The last month without credit.
    pub to: Month,
    /// 足额补缴 on this day.
    pub repaid_on: Option<Date>,
}

/// 账单: the account's months, movements and interest, and how that was found.
#[derive(Debug)]
pub struct Statement {
    /// The region and the person.
    pub case: AccountCase,
    /// 计入, month by month.
    pub months: Vec<Credited>,
    /// What became of each movement, in the order given; nothing where a value is missing.
    pub movements: Vec<MovementPaid>,
    /// How each month ends; nothing where a value is missing.
    pub closes: Vec<Closed>,
    /// 结息, by year.
    pub interest: Vec<(u32, Money)>,
    /// 期末余额; none where a value is missing.
    pub closing: Option<Money>,
    /// What has borne interest since the last settlement.
    pub accrued: Accrued,
    /// Values that are missing.
    pub needs: Needs,
    /// The assumptions it rests on.
    pub grounds: Grounds,
    /// 可靠程度, readings included.
    pub certainty: Certainty,
    /// What the balance at the end may be, where readings differ.
    pub range: Option<ClosingRange>,
    /// The explanation.
    pub steps: Vec<AccountStep>,
}

/// 计入 of one month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Credited {
    /// The month.
    pub month: Month,
    /// What is credited on its first day, with what is made up; none where a value is missing.
    pub amount: Option<Money>,
    /// The clause.
    pub clause: ClauseId,
}

/// 月末: one month's end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Closed {
    /// 支出 of the month.
    pub paid: Money,
    /// 利息 posted in the month.
    pub interest: Money,
    /// 余额
    pub balance: Money,
}

impl Statement {
    /// 计入 of all months; none where a value is missing.
    pub fn credited(&self) -> Option<Money> {
        self.months.iter().map(|month| month.amount).sum()
    }

    /// 支出 of all months.
    pub fn paid(&self) -> Money {
        self.closes.iter().map(|month| month.paid).sum()
    }
}

/// What one month's credit needs and nobody has said.
pub fn credit_needs(case: &AccountCase, month: Month) -> Needs {
    credit::credit(case, case.region.account.start(case.region.document.in_force), month).needs
}

/// Answers an account request in full.
///
/// # Errors
/// What the region says against the request: unknown parameters and readings, values out of bounds.
pub fn state(variants: &mut Variants, request: &AccountRequest) -> Result<Statement, Problem> {
    let (mut case, chosen) = request.case(variants.base())?;
    case.region = variants.with(&variants.options(&chosen));
    let mut statement = run(case.clone())?;
    let (differs, range) = range::explore(variants, &case, &chosen, &statement)?;
    statement.certainty = assumed_if(differs, statement.certainty);
    statement.range = range;
    Ok(statement)
}

/// Runs the account through its months.
fn run(case: AccountCase) -> Result<Statement, Problem> {
    let asked = Rc::clone(&case.request);
    let mut course = Course::new(&case);
    let credits: Vec<MonthCredit> =
        asked.from.through(asked.to).map(|month| credit::credit(&case, course.start, month)).collect();
    let needs = credits.iter().fold(course.needs(), |needs, credit| needs.and(credit.needs));
    let months = credits.iter().map(MonthCredit::credited).collect();
    let known = needs.is_empty();
    let mut movements = vec![None; asked.movements.len()];
    let order = by_date(&asked.movements);
    let mut closes = Vec::new();
    for credit in credits {
        course.post(&credit)?;
        if known {
            let (mut paid, borne) = (Money::ZERO, course.borne());
            for at in order.iter().filter(|at| Month::of(asked.movements[**at].date) == credit.month) {
                let verdict = course.pay(&asked.movements[*at])?;
                paid += verdict.paid;
                movements[*at] = Some(verdict);
            }
            course.close(credit.month)?;
            closes.push(Closed { paid, interest: course.borne() - borne, balance: course.ledger.balance });
        }
    }
    let Course { ledger, interest, steps, grounds, .. } = course;
    let closing = known.then_some(ledger.balance);
    let (interest, accrued) = if known { (interest, ledger.accrued()) } else { Default::default() };
    let movements = movements.into_iter().flatten().collect();
    let certainty = grounds.certainty();
    #[rustfmt::skip]
    let statement = Statement {
        months, movements, closes, interest, closing, accrued, needs, grounds, certainty, range: None, steps, case,
    };
    Ok(statement)
}

/// Movements by date; those of one day in the order given.
fn by_date(movements: &[Movement]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..movements.len()).collect();
    order.sort_by_key(|at| movements[*at].date);
    order
}

/// The first day of the period on which the document speaks of accounts.
fn first_day(case: &AccountCase, start: Option<Date>) -> Date {
    let first = case.request.from.first();
    start.map_or(first, |start| start.max(first))
}

/// An account on its way.
struct Course<'c> {
    case: &'c AccountCase,
    /// The first day on which the document speaks of accounts; none: it speaks of all time.
    start: Option<Date>,
    ledger: AccountLedger<'c>,
    interest: Vec<(u32, Money)>,
    steps: Vec<AccountStep>,
    grounds: Grounds,
}

impl<'c> Course<'c> {
    fn new(case: &'c AccountCase) -> Course<'c> {
        let (region, asked) = (&*case.region, &*case.request);
        let start = region.account.start(region.document.in_force);
        let mut grounds = Grounds::default();
        grounds.assume_all(&region.account.assume);
        if start == Some(region.document.in_force) {
            grounds.assume_all(&region.document.assume);
        }
        // Without a rule on interest, rates and what was carried over mean nothing.
        let bears = region.account.interest.is_some();
        let (rates, carried) = if bears { (&asked.rates[..], asked.accrued) } else { (&[][..], Accrued::default()) };
        let ledger = AccountLedger::new(asked.opening, first_day(case, start), rates, carried);
        let steps = grounds.assumptions().map(|id| AccountStep::assumed(asked.from.first(), id)).collect();
        Course { case, start, ledger, interest: Vec::new(), steps, grounds }
    }

    /// A rate that the document leaves to be asked for.
    fn needs(&self) -> Needs {
        match self.case.region.account.interest {
            Some(rule) if rule.if_missing.is_none() && !self.has_rates() => Needs::of(Personal::Interest),
            _ => Needs::NONE,
        }
    }

    /// Whether every day of the period on which the document applies has a rate.
    fn has_rates(&self) -> bool {
        let (first, asked) = (first_day(self.case, self.start), &self.case.request);
        first > asked.to.last() || asked.rates.first().is_some_and(|(day, _)| *day <= first)
    }

    /// 利息 posted so far.
    fn borne(&self) -> Money {
        self.interest.iter().map(|(_, sum)| *sum).sum()
    }

    /// Credits a month on its first day.
    fn post(&mut self, credit: &MonthCredit) -> Result<(), Problem> {
        self.ledger.run_to(credit.month.first());
        self.retire(credit);
        for part in &credit.parts {
            self.grounds.assume_all(&part.assume);
            self.steps.push(part.step(credit.month.first()));
        }
        self.receive(credit.parts.iter().map(|part| part.amount).sum())
    }

    /// Notes the rule by which retirement takes effect, in the first month of the new credit.
    fn retire(&mut self, credit: &MonthCredit) {
        let Some(retires_on) = self.case.request.retires_on else { return };
        let changes = Month::of(retires_on).next();
        if credit.month == changes || credit.month.next() == changes && credit.month == self.case.request.to {
            let rule = self.case.region.account.on_retirement.unwrap_or(Cite::Clause(credit.clause));
            if let Cite::Assumption(id) = rule {
                self.grounds.assume(id);
            }
            let day = credit.month.first();
            self.steps.push(AccountStep {
                day,
                stage: AccountStage::Credit,
                what: AccountStepKind::Retires(changes),
                amount: None,
                cite: rule,
            });
        }
    }

    /// Adds to the balance, which stays within the contract's largest amount.
    fn receive(&mut self, amount: Money) -> Result<(), Problem> {
        self.ledger.balance += amount;
        if self.ledger.balance > Money::MAX { Err(Problem::whole(Fault::BalanceTooLarge)) } else { Ok(()) }
    }

    /// Decides a movement; paying the account out settles its interest first, where the document says so.
    fn pay(&mut self, movement: &Movement) -> Result<MovementPaid, Problem> {
        self.ledger.run_to(movement.date);
        let region = &*self.case.region;
        let on_payout = region.account.interest.and_then(|rule| rule.on_payout);
        if let Some(clause) = on_payout
            && movement.pays_out(region, self.start, self.ledger.balance)
        {
            self.settle(movement.date, clause)?;
        }
        let verdict = movement::decide(region, self.start, self.ledger.balance, movement);
        self.ledger.balance -= verdict.paid.paid;
        self.grounds.assume_all(&verdict.allowed.and_then(|allowed| allowed.assume));
        self.steps.extend(verdict.steps(movement));
        Ok(verdict.paid)
    }

    /// The close of a month's last day; of December's, also of the year.
    fn close(&mut self, month: Month) -> Result<(), Problem> {
        self.ledger.run_to(month.next().first());
        let Some(rule) = self.case.region.account.interest else { return Ok(()) };
        if self.ledger.unrated()
            && let Some(assume) = rule.if_missing
        {
            self.grounds.assume(assume);
            self.steps.push(AccountStep::assumed(month.last(), assume));
        }
        if month.number() == 12 { self.settle(month.last(), rule.clause) } else { Ok(()) }
    }

    /// 结息: what has borne interest so far is posted.
    fn settle(&mut self, day: Date, clause: ClauseId) -> Result<(), Problem> {
        let Some(rule) = self.case.region.account.interest else { return Ok(()) };
        let Some(settled) = self.ledger.settle(rule.day_count) else { return Ok(()) };
        self.steps.extend(settled.steps(day, rule.day_count, clause));
        match self.interest.last_mut().filter(|(year, _)| *year == day.year()) {
            Some((_, sum)) => *sum += settled.amount,
            None => self.interest.push((day.year(), settled.amount)),
        }
        self.receive(settled.amount)
    }
}
