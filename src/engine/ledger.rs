//! 年度台账 Ledger: how full the pools are.

use crate::region::{MAX_POOLS, Period};
use crate::units::{Date, Level, Money, Status};

/// Sums over the running year, quarter and month.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sums {
    /// 本年
    pub year: Money,
    /// 本季
    pub quarter: Money,
    /// 本月
    pub month: Money,
}

impl Sums {
    /// The sum over `period`; a single visit or admission starts from zero.
    pub fn over(&self, period: Period) -> Money {
        match period {
            Period::Year => self.year,
            Period::Quarter => self.quarter,
            Period::Month => self.month,
            Period::Visit | Period::Admission => Money::ZERO,
        }
    }

    fn add(&mut self, amount: Money) {
        self.year += amount;
        self.quarter += amount;
        self.month += amount;
    }
}

/// What a deductible pool holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Borne {
    /// What was borne before the first claim, at levels that nobody has said.
    opening: Money,
    levels: [Sums; 3],
    /// The level of the year's first visit.
    pub first: Option<Level>,
}

impl Borne {
    /// What was borne over `period`, at `level` or (none) at all levels.
    pub fn over(&self, period: Period, level: Option<Level>) -> Money {
        let opening = if matches!(period, Period::Year) { self.opening } else { Money::ZERO };
        match level {
            Some(level) => opening + self.levels[level as usize].over(period),
            None => opening + self.levels.iter().map(|sums| sums.over(period)).sum(),
        }
    }
}

/// 年度台账: all that one claim leaves behind for the next. A small value, copied and never shared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ledger {
    year: u32,
    quarter: u32,
    month: u32,
    /// The status at the year's last settlement.
    pub status: Option<Status>,
    /// Whether the status has changed within the year.
    pub status_changed: bool,
    /// 个人账户余额
    pub balance: Money,
    borne: [Borne; MAX_POOLS],
    paid: [Sums; MAX_POOLS],
}

/// What was already used in a year before the first claim, by pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Opening {
    /// The calendar year.
    pub year: u32,
    /// 起付标准 already borne.
    pub deductible: [Money; MAX_POOLS],
    /// Already used of each ceiling, in the ceiling's own measure.
    pub paid: [Money; MAX_POOLS],
}

impl Ledger {
    /// Before the first claim, with this much in the personal account.
    pub fn new(balance: Money) -> Ledger {
        Ledger {
            year: 0,
            quarter: 0,
            month: 0,
            status: None,
            status_changed: false,
            balance,
            borne: Default::default(),
            paid: Default::default(),
        }
    }

    /// The ledger as a claim of `date` finds it.
    #[must_use]
    pub fn on(&self, date: Date, opening: Option<&Opening>) -> Ledger {
        let mut ledger = *self;
        ledger.turn(date, opening);
        ledger
    }

    /// Time goes on to `date`: a new year starts from its opening, nothing carries over but the account.
    pub(super) fn turn(&mut self, date: Date, opening: Option<&Opening>) {
        let before = (self.year, self.quarter, self.month);
        if date.year() != self.year {
            *self = Ledger { year: date.year(), ..Ledger::new(self.balance) };
            if let Some(opening) = opening.filter(|opening| opening.year == date.year()) {
                for pool in 0..MAX_POOLS {
                    self.borne[pool].opening = opening.deductible[pool];
                    self.paid[pool].year = opening.paid[pool];
                }
            }
        }
        if (date.year(), date.quarter()) != (before.0, before.1) {
            self.quarter = date.quarter();
            self.each(|sums| sums.quarter = Money::ZERO);
        }
        if (date.year(), date.month()) != (before.0, before.2) {
            self.month = date.month();
            self.each(|sums| sums.month = Money::ZERO);
        }
    }

    fn each(&mut self, reset: impl Fn(&mut Sums)) {
        self.paid.iter_mut().for_each(&reset);
        self.borne.iter_mut().flat_map(|borne| &mut borne.levels).for_each(&reset);
    }

    /// Whether the status has changed within the year, a claim at `status` included.
    pub fn status_changes_to(&self, status: Status) -> bool {
        self.status_changed || self.status.is_some_and(|last| last != status)
    }

    /// A claim was settled at `status`.
    pub fn settle(&mut self, status: Status) {
        self.status_changed = self.status_changes_to(status);
        self.status = Some(status);
    }

    /// What a deductible pool holds.
    pub fn borne(&self, pool: u8) -> &Borne {
        &self.borne[usize::from(pool)]
    }

    /// What a ceiling pool holds.
    pub fn paid(&self, pool: u8) -> &Sums {
        &self.paid[usize::from(pool)]
    }

    /// A visit at `level` bore `amount` of a deductible.
    pub fn bear(&mut self, pool: u8, level: Level, amount: Money) {
        let borne = &mut self.borne[usize::from(pool)];
        borne.first = borne.first.or(Some(level));
        borne.levels[level as usize].add(amount);
    }

    /// The same ledger, had exactly `amount` been borne of a pool over `period`, wherever it was borne.
    #[must_use]
    pub fn with_borne(mut self, pool: u8, period: Period, level: Level, amount: Money) -> Ledger {
        let borne = &mut self.borne[usize::from(pool)];
        match period {
            Period::Year | Period::Visit | Period::Admission => {
                borne.opening = amount;
                borne.levels.iter_mut().for_each(|sums| sums.year = Money::ZERO);
            }
            Period::Quarter => {
                borne.levels.iter_mut().for_each(|sums| sums.quarter = Money::ZERO);
                borne.levels[level as usize].quarter = amount;
            }
            Period::Month => {
                borne.levels.iter_mut().for_each(|sums| sums.month = Money::ZERO);
                borne.levels[level as usize].month = amount;
            }
        }
        self
    }

    /// The same ledger, had exactly `amount` been used of a ceiling's pool over `period`.
    #[must_use]
    pub fn with_paid(mut self, pool: u8, period: Period, amount: Money) -> Ledger {
        let sums = &mut self.paid[usize::from(pool)];
        match period {
            Period::Year | Period::Visit | Period::Admission => sums.year = amount,
            Period::Quarter => sums.quarter = amount,
            Period::Month => sums.month = amount,
        }
        self
    }

    /// `amount` was used of a ceiling.
    pub fn pay(&mut self, pool: u8, amount: Money) {
        self.paid[usize::from(pool)].add(amount);
    }
}
