//! Stage 1, 计入: what one month is due, by region, status, age and date; 中断缴费: credits stop with contributions, and
//! are made up after repayment.

use crate::engine::Needs;
use crate::region::{
    Amount, AssumptionId, Base, Cite, ClauseId, Lookup, Monthly, Percent, Personal, Row, Situation, Table,
};
use crate::units::{Care, Date, Kind, Level, Money, Month, Place, Status};

use super::trace::{AccountStage, AccountStep, AccountStepKind};
use super::{AccountCase, Credited, Gap};

/// 计入 of one month, in parts.
#[derive(Clone, Debug)]
pub(super) struct MonthCredit {
    pub month: Month,
    pub parts: Vec<CreditPart>,
    /// The clause of the month as a whole.
    pub clause: ClauseId,
    /// What is missing for it.
    pub needs: Needs,
}

/// One part of a month's credit.
#[derive(Clone, Copy, Debug)]
pub(super) struct CreditPart {
    pub amount: Money,
    pub what: AccountStepKind,
    pub cite: Cite,
    pub assume: Option<AssumptionId>,
}

impl MonthCredit {
    /// A month without credit.
    fn none(month: Month, what: AccountStepKind, cite: Cite, clause: ClauseId) -> MonthCredit {
        let assume = match cite {
            Cite::Assumption(id) => Some(id),
            Cite::Clause(_) => None,
        };
        let part = CreditPart { amount: Money::ZERO, what, cite, assume };
        MonthCredit { month, parts: vec![part], clause, needs: Needs::NONE }
    }

    /// What the response says of the month.
    pub fn credited(&self) -> Credited {
        let sum = self.parts.iter().map(|part| part.amount).sum();
        Credited { month: self.month, amount: self.needs.is_empty().then_some(sum), clause: self.clause }
    }
}

impl CreditPart {
    pub fn step(&self, day: Date) -> AccountStep {
        AccountStep { day, stage: AccountStage::Credit, what: self.what, amount: Some(self.amount), cite: self.cite }
    }
}

/// What a month is due, gaps aside.
fn due(case: &AccountCase, start: Option<Date>, month: Month) -> MonthCredit {
    let region = &*case.region;
    let day = month.first();
    if let Some(start) = start.filter(|start| day < *start) {
        let clause = region.document.clause;
        return MonthCredit::none(month, AccountStepKind::NotInForce(start), Cite::Clause(clause), clause);
    }
    let situation = Situation {
        status: status(case, month),
        age: case.request.birth.map(|birth| birth.age_on(day)),
        date: day,
        // Tables of credits do not ask where care is given.
        level: Level::Primary,
        care: Care::Outpatient,
        kind: Kind::Hospital,
        place: Place::Local,
    };
    let mut credit = MonthCredit { month, parts: Vec::new(), clause: region.account.pays, needs: Needs::NONE };
    for (at, table) in region.account.credits.iter().map(|credit| &credit.table).enumerate() {
        let found = table.find(&situation, &case.answers);
        // Where it is not known which row holds, every row that may is asked for what it needs.
        let found = found.map_err(|needs| needs.and(candidates(case, &situation, month, table)));
        match found.and_then(|row| Ok((row, part(case, month, row)?))) {
            Ok((row, part)) => {
                if at == 0 {
                    credit.clause = row.clause;
                }
                // A part that the document sets to nothing is still said where it is the whole.
                if !part.amount.is_zero() || at == 0 {
                    credit.parts.push(part);
                }
            }
            Err(needs) => credit.needs = credit.needs.and(needs),
        }
    }
    credit
}

/// What the rows need that may hold, once more is known.
fn candidates(case: &AccountCase, situation: &Situation, month: Month, table: &Table<Monthly>) -> Needs {
    let may_hold =
        |row: &&Row<Monthly>| matches!(row.when.check(situation, situation.bits(), &case.answers), Lookup::Needs(_));
    let rows = table.rows.iter().filter(may_hold);
    rows.filter_map(|row| part(case, month, row).err()).fold(Needs::NONE, Needs::and)
}

/// 参保状态 of a month: retirement changes the credit from the next month on.
fn status(case: &AccountCase, month: Month) -> Status {
    match case.request.retires_on {
        None => case.request.status,
        Some(day) if month > Month::of(day) => Status::Retired,
        Some(_) => Status::Active,
    }
}

fn part(case: &AccountCase, month: Month, row: &Row<Monthly>) -> Result<CreditPart, Needs> {
    let (amount, what) = match row.value {
        Monthly::OfBase(percent) => of_base(case, &percent)?,
        Monthly::Yearly(yearly) => twelfth(yearly.resolve(&case.answers)?, month),
        Monthly::Monthly(monthly) => (monthly.resolve(&case.answers)?, of_amount(case, &monthly)?),
    };
    Ok(CreditPart { amount, what, cite: Cite::Clause(row.clause), assume: row.assume })
}

fn of_base(case: &AccountCase, percent: &Percent) -> Result<(Money, AccountStepKind), Needs> {
    let rate = percent.resolve(&case.answers);
    let base = match (rate, case.request.monthly_base) {
        // No base is asked for where nothing is taken of it.
        (Ok(rate), base) if rate.is_zero() => base.unwrap_or_default(),
        (_, Some(base)) => base,
        (Ok(_), None) => return Err(Needs::of(Personal::MonthlyBase)),
        (Err(needs), None) => return Err(needs.and(Needs::of(Personal::MonthlyBase))),
    };
    let rate = rate?;
    Ok((rate.of(base), AccountStepKind::OfBase { base, rate }))
}

/// Twelve equal parts in whole fen; December takes what is left.
fn twelfth(yearly: Money, month: Month) -> (Money, AccountStepKind) {
    let part = Money::from_fen(yearly.fen() / 12);
    let last = month.number() == 12;
    let rest = Money::from_fen(yearly.fen() - part.fen() * 11);
    (if last { rest } else { part }, AccountStepKind::Twelfth { yearly, part, last })
}

fn of_amount(case: &AccountCase, amount: &Amount) -> Result<AccountStepKind, Needs> {
    let whole = amount.whole(&case.answers)?;
    Ok(match (amount.percent, amount.base) {
        (Some(rate), _) => AccountStepKind::ShareOf { whole, rate },
        (None, Base::Given(_)) => AccountStepKind::Fixed,
        (None, Base::Ask(_)) => AccountStepKind::Told,
    })
}

/// What is credited in a month: its own credit, unless contributions had stopped, and what is made up.
pub(super) fn credit(case: &AccountCase, start: Option<Date>, month: Month) -> MonthCredit {
    let mut credit = due(case, start, month);
    let rule = |of: &MonthCredit| case.region.account.gap.unwrap_or(Cite::Clause(of.clause));
    if case.request.gaps.iter().any(|gap| (gap.from..=gap.to).contains(&month))
        && start.is_none_or(|start| month.first() >= start)
    {
        let cite = rule(&credit);
        let clause = match cite {
            Cite::Clause(id) => id,
            Cite::Assumption(_) => credit.clause,
        };
        credit = MonthCredit::none(month, AccountStepKind::Stopped, cite, clause);
    }
    // What is missing is made up on the first day of the month after repayment.
    let made_up = |gap: &&Gap| gap.repaid_on.is_some_and(|day| Month::of(day).next() == month);
    for gap in case.request.gaps.iter().filter(made_up) {
        for missed in gap.from.through(gap.to) {
            let due = due(case, start, missed);
            credit.needs = credit.needs.and(due.needs);
            let cite = rule(&due);
            credit.parts.extend(due.parts.iter().map(|part| {
                let assume = match cite {
                    Cite::Assumption(id) => Some(id),
                    Cite::Clause(_) => part.assume,
                };
                CreditPart { what: AccountStepKind::MadeUp(missed), cite, assume, ..*part }
            }));
        }
    }
    credit
}
