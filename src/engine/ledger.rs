//! 年度台账 Ledger: how full the pools are.

use crate::region::{MAX_POOLS, Period, PoolId};
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

    /// A sum of the year, all of it within the running `within`.
    pub fn of(amount: Money, within: Period) -> Sums {
        let (quarter, month) = match within {
            Period::Month => (amount, amount),
            Period::Quarter => (amount, Money::ZERO),
            Period::Year | Period::Visit | Period::Admission => (Money::ZERO, Money::ZERO),
        };
        Sums { year: amount, quarter, month }
    }

    fn set(&mut self, period: Period, amount: Money) {
        match period {
            Period::Year | Period::Visit | Period::Admission => self.year = amount,
            Period::Quarter => self.quarter = amount,
            Period::Month => self.month = amount,
        }
    }

    fn add(&mut self, more: Sums) {
        self.year += more.year;
        self.quarter += more.quarter;
        self.month += more.month;
    }
}

/// How much is known of what a pool held before the first claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Known {
    /// Where and when it was used.
    #[default]
    Whole,
    /// The year's sum, but neither the level nor the month.
    Sum,
    /// Nothing.
    Nothing,
}

/// What a deductible pool holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Borne {
    /// What was borne at each level.
    pub levels: [Sums; 3],
    /// The level of the year's first visit.
    pub first: Option<Level>,
    /// How much of it is known.
    pub known: Known,
    /// Whether what is not known has been put somewhere: until then it counts at any level.
    pub placed: bool,
}

impl Borne {
    /// What was borne over `period`, at `level` or (none) at all levels.
    pub fn over(&self, period: Period, level: Option<Level>) -> Money {
        match level {
            Some(level) if !self.is_open() => self.levels[level as usize].over(period),
            Some(_) | None => self.levels.iter().map(|sums| sums.over(period)).sum(),
        }
    }

    /// Whether there is something of which nobody has said the level, and which no visit has put at one.
    pub fn is_open(&self) -> bool {
        self.known != Known::Whole && !self.placed
    }

    /// A visit at `level` bore `amount`. What nobody has said the level of is taken as borne at the first such visit's.
    fn bear(&mut self, level: Level, amount: Money) {
        if self.is_open() {
            let all = self.levels;
            self.levels = [Sums::default(); 3];
            for sums in all {
                self.levels[level as usize].add(sums);
            }
            self.placed = true;
        }
        self.first = self.first.or(Some(level));
        self.levels[level as usize].add(Sums::of(amount, Period::Month));
    }
}

/// What a ceiling's pool holds, or a pool of rates by band.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Used {
    /// What was used.
    pub sums: Sums,
    /// How much of it is known.
    pub known: Known,
    /// Whether what is not known has been put somewhere.
    pub placed: bool,
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
    /// 本年、本季、本月: the sums of all pools, period by period, so that a new month clears one row. Of a pool those borne
    /// at each level, then what was used.
    sums: [[[Money; 4]; MAX_POOLS]; 3],
    borne: [BorneMarks; MAX_POOLS],
    used: [UsedMarks; MAX_POOLS],
}

/// What a deductible's pool holds beside its sums.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct BorneMarks {
    first: Option<Level>,
    known: Known,
    placed: bool,
}

/// What a ceiling's pool holds beside its sums.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct UsedMarks {
    known: Known,
    placed: bool,
}

/// Where a ledger keeps what was used of a pool, behind what was borne at each level.
const USED: usize = 3;
/// Where a ledger keeps the sums of the running quarter; those of the year come first.
const QUARTER: usize = 1;
/// Where it keeps those of the running month.
const MONTH: usize = 2;
/// A period's sums, all at nothing.
const NOTHING: [[Money; 4]; MAX_POOLS] = [[Money::ZERO; 4]; MAX_POOLS];

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
            sums: [NOTHING; 3],
            borne: Default::default(),
            used: Default::default(),
        }
    }

    /// 年初: what the first claim of `year` finds where nothing was used. Sums that are said to have been used before it
    /// count as used in January, so that a claim of a later month finds them in the year alone.
    pub fn opening(year: u32) -> Ledger {
        Ledger { year, quarter: 1, month: 1, ..Ledger::new(Money::ZERO) }
    }

    /// What was left behind on `date`, pools aside: what the next claim of that year finds.
    pub fn through(date: Date, status: Option<Status>, status_changed: bool, balance: Money) -> Ledger {
        let (year, quarter, month) = (date.year(), date.quarter(), date.month());
        Ledger { year, quarter, month, status, status_changed, ..Ledger::new(balance) }
    }

    /// The calendar year.
    pub fn year(&self) -> u32 {
        self.year
    }

    /// The quarter of its last day.
    pub fn quarter(&self) -> u32 {
        self.quarter
    }

    /// The month of its last day.
    pub fn month(&self) -> u32 {
        self.month
    }

    /// The same opening, of another year.
    pub fn set_year(&mut self, year: u32) {
        self.year = year;
    }

    /// The ledger as a claim of `date` finds it.
    #[must_use]
    pub fn on(&self, date: Date, opening: Option<&Ledger>) -> Ledger {
        let mut ledger = *self;
        ledger.turn(date, opening);
        ledger
    }

    /// Time goes on to `date`: a new year starts from its opening, nothing carries over but the account.
    pub(super) fn turn(&mut self, date: Date, opening: Option<&Ledger>) {
        if date.year() != self.year {
            *self = match opening.filter(|opening| opening.year == date.year()) {
                Some(opening) => Ledger { balance: self.balance, ..*opening },
                None => Ledger { year: date.year(), ..Ledger::new(self.balance) },
            };
        }
        if date.quarter() != self.quarter {
            self.quarter = date.quarter();
            self.sums[QUARTER] = NOTHING;
        }
        if date.month() != self.month {
            self.month = date.month();
            self.sums[MONTH] = NOTHING;
        }
    }

    fn sums(&self, pool: PoolId, slot: usize) -> Sums {
        let [year, quarter, month] = [0, 1, 2].map(|period| self.sums[period][pool.index()][slot]);
        Sums { year, quarter, month }
    }

    fn put(&mut self, pool: PoolId, slot: usize, sums: Sums) {
        for (period, amount) in [sums.year, sums.quarter, sums.month].into_iter().enumerate() {
            self.sums[period][pool.index()][slot] = amount;
        }
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
    pub fn borne(&self, pool: PoolId) -> Borne {
        let BorneMarks { first, known, placed } = self.borne[pool.index()];
        Borne { levels: [0, 1, 2].map(|level| self.sums(pool, level)), first, known, placed }
    }

    /// What a ceiling pool holds.
    pub fn paid(&self, pool: PoolId) -> Sums {
        self.sums(pool, USED)
    }

    /// What a ceiling pool holds, and how much of it is known.
    pub fn used(&self, pool: PoolId) -> Used {
        let UsedMarks { known, placed } = self.used[pool.index()];
        Used { sums: self.sums(pool, USED), known, placed }
    }

    /// A visit at `level` bore `amount` of a deductible.
    pub fn bear(&mut self, pool: PoolId, level: Level, amount: Money) {
        let mut borne = self.borne(pool);
        borne.bear(level, amount);
        self.put_borne(pool, borne);
    }

    /// `amount` was used of a ceiling.
    pub fn pay(&mut self, pool: PoolId, amount: Money) {
        let mut used = self.used(pool);
        used.sums.add(Sums::of(amount, Period::Month));
        used.placed |= used.known != Known::Whole;
        self.put_used(pool, used);
    }

    /// Puts what is given into a deductible's pool, in place of what it held.
    pub fn put_borne(&mut self, pool: PoolId, borne: Borne) {
        let Borne { levels, first, known, placed } = borne;
        for (level, sums) in levels.into_iter().enumerate() {
            self.put(pool, level, sums);
        }
        self.borne[pool.index()] = BorneMarks { first, known, placed };
    }

    /// Puts what is given into a ceiling's pool, in place of what it held.
    pub fn put_used(&mut self, pool: PoolId, used: Used) {
        let Used { sums, known, placed } = used;
        self.put(pool, USED, sums);
        self.used[pool.index()] = UsedMarks { known, placed };
    }

    /// `amount` was borne of a deductible's pool in the year; nobody has said where or when.
    pub fn say_borne(&mut self, pool: PoolId, amount: Money) {
        let known = if amount.is_zero() { Known::Whole } else { Known::Sum };
        let mut borne = Borne { known, ..Borne::default() };
        borne.levels[0] = Sums::of(amount, Period::Month);
        self.put_borne(pool, borne);
    }

    /// `amount` was used of a ceiling's pool in the year; nobody has said when.
    pub fn say_used(&mut self, pool: PoolId, amount: Money) {
        let known = if amount.is_zero() { Known::Whole } else { Known::Sum };
        self.put_used(pool, Used { sums: Sums::of(amount, Period::Month), known, placed: false });
    }

    /// The same ledger, had exactly `amount` been borne of a pool over `period`, wherever it was borne.
    #[must_use]
    pub fn with_borne(mut self, pool: PoolId, period: Period, level: Level, amount: Money) -> Ledger {
        let mut borne = self.borne(pool);
        (borne.known, borne.placed) = (Known::Whole, false);
        for (at, sums) in borne.levels.iter_mut().enumerate() {
            let here = if at == level as usize { amount } else { Money::ZERO };
            sums.set(period, here);
        }
        self.put_borne(pool, borne);
        self
    }

    /// The same ledger, had exactly `amount` been used of a ceiling's pool over `period`.
    #[must_use]
    pub fn with_paid(mut self, pool: PoolId, period: Period, amount: Money) -> Ledger {
        let mut used = self.used(pool);
        used.sums.set(period, amount);
        self.put_used(pool, used);
        self
    }
}
