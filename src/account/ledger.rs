//! Stage 2, 余额: the balance, and the days on which it bears interest.

use crate::region::{Cite, ClauseId};
use crate::units::{Date, Money, Rate};

use super::accrued::Accrued;
use super::trace::{AccountStage, AccountStep, AccountStepKind};

/// The balance, and what it has borne since the last settlement.
pub(super) struct AccountLedger<'c> {
    pub balance: Money,
    /// The first day whose closing balance has not been counted.
    day: Date,
    rates: &'c [(Date, Rate)],
    /// Carried over from before the first month.
    carried: Accrued,
    /// 积数 in fen, by rate; a new entry where the rate changes.
    borne: Vec<(Rate, i128)>,
    /// Whether a balance has stood on a day without a rate.
    unrated: bool,
}

impl<'c> AccountLedger<'c> {
    pub fn new(balance: Money, day: Date, rates: &'c [(Date, Rate)], carried: Accrued) -> AccountLedger<'c> {
        AccountLedger { balance, day, rates, carried, borne: Vec::new(), unrated: false }
    }

    /// Counts the closing balance of each day before `day`.
    pub fn run_to(&mut self, day: Date) {
        while self.day < day {
            let changed = self.rates.partition_point(|(from, _)| *from <= self.day);
            let end = self.rates.get(changed).map_or(day, |(from, _)| day.min(*from));
            let balance_days = i128::from(self.day.days_until(end)) * i128::from(self.balance.fen());
            match changed.checked_sub(1).map(|at| self.rates[at].1) {
                None => self.unrated |= balance_days > 0,
                Some(rate) => match self.borne.last_mut().filter(|(last, _)| *last == rate) {
                    Some((_, sum)) => *sum += balance_days,
                    None => self.borne.push((rate, balance_days)),
                },
            }
            self.day = end;
        }
    }

    /// Whether a balance has stood on a day without a rate; asked once.
    pub fn unrated(&mut self) -> bool {
        std::mem::take(&mut self.unrated)
    }

    /// What has been borne since the last settlement.
    pub fn accrued(&self) -> Accrued {
        self.borne.iter().fold(self.carried, |sum, (rate, days)| sum.plus(Accrued::of(*days, *rate)))
    }

    /// Takes what has been borne, for settlement; none where no rate is known.
    pub fn settle(&mut self, day_count: u16) -> Option<Settled> {
        let sum = self.accrued();
        if self.borne.is_empty() && sum.is_zero() {
            return None;
        }
        let (carried, borne) = (std::mem::take(&mut self.carried), std::mem::take(&mut self.borne));
        Some(Settled { carried, borne, sum, amount: sum.interest(day_count) })
    }
}

/// 结息: what has been borne, and the interest.
pub(super) struct Settled {
    carried: Accrued,
    borne: Vec<(Rate, i128)>,
    sum: Accrued,
    pub amount: Money,
}

impl Settled {
    /// One step for each rate, and one for the interest.
    pub fn steps(&self, day: Date, day_count: u16, clause: ClauseId) -> Vec<AccountStep> {
        let step =
            |what, amount| AccountStep { day, stage: AccountStage::Interest, what, amount, cite: Cite::Clause(clause) };
        let carried = (!self.carried.is_zero()).then(|| step(AccountStepKind::Carried(self.carried), None));
        let borne = self.borne.iter().map(|(rate, days)| {
            let balance_days = Money::from_fen(i64::try_from(*days).unwrap_or(i64::MAX));
            step(AccountStepKind::Borne { balance_days, rate: *rate, sum: Accrued::of(*days, *rate) }, None)
        });
        let interest = step(AccountStepKind::Interest { sum: self.sum, day_count }, Some(self.amount));
        carried.into_iter().chain(borne).chain([interest]).collect()
    }
}
