//! 测算请求: whose claims, in which region, with what they said.

use crate::engine::{Borne, Claim, Used};
use crate::units::{Date, Language, Money, Status};

/// 测算请求, checked for everything that can be said without the region: see `contract.md` for its shape.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// The region's id.
    pub region: String,
    /// 参保状态
    pub status: Status,
    /// 出生日期
    pub birth: Option<Date>,
    /// 个人账户余额
    pub account_balance: Option<Money>,
    /// 门诊慢性病: each recognised disease's ceiling.
    pub diseases: Vec<Money>,
    /// 就诊, in the order given.
    pub claims: Vec<Claim>,
    /// 本年已用
    pub opening: Option<GivenOpening>,
    /// Values that the document leaves open, by id.
    pub parameters: Vec<(String, Given)>,
    /// Chosen readings, by id.
    pub readings: Vec<(String, String)>,
    /// The language of messages and explanations.
    pub language: Language,
}

/// 本年已用, as given; pools are looked up when the region is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum GivenOpening {
    /// The year's sums.
    Sums(GivenSums),
    /// 年度台账 of a response, given back.
    Ledger(Box<GivenLedger>),
}

impl GivenOpening {
    /// The calendar year.
    pub fn year(&self) -> u32 {
        match self {
            GivenOpening::Sums(sums) => sums.year,
            GivenOpening::Ledger(ledger) => ledger.year,
        }
    }

    /// The year's sums, where it is made of them.
    pub fn sums(self) -> Option<GivenSums> {
        match self {
            GivenOpening::Sums(sums) => Some(sums),
            GivenOpening::Ledger(_) => None,
        }
    }

    /// Takes out the pools of one list, `deductible` or `paid`, that `which` names; tells whether there were any.
    pub fn forget(&mut self, list: &str, which: impl Fn(&str) -> bool) -> bool {
        match (self, list) {
            (GivenOpening::Sums(sums), "paid") => take(&mut sums.paid, which),
            (GivenOpening::Sums(sums), _) => take(&mut sums.deductible, which),
            (GivenOpening::Ledger(ledger), "paid") => take(&mut ledger.held.paid, which),
            (GivenOpening::Ledger(ledger), _) => take(&mut ledger.held.deductible, which),
        }
    }
}

/// Takes out what `which` names; tells whether there was any.
pub(crate) fn take<T>(list: &mut Vec<(String, T)>, which: impl Fn(&str) -> bool) -> bool {
    let before = list.len();
    list.retain(|(id, _)| !which(id));
    list.len() < before
}

/// 年度台账, as given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenLedger {
    /// The calendar year.
    pub year: u32,
    /// The day of its last claim.
    pub through: Date,
    /// The status at the year's last settlement.
    pub status: Option<Status>,
    /// Whether the status has changed within the year.
    pub status_changed: bool,
    /// What the pools hold.
    pub held: GivenHeld,
    /// What they hold under other readings: which, by id, and their options.
    pub ways: Vec<(Vec<(String, String)>, GivenHeld)>,
}

/// What the pools hold, as given.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GivenHeld {
    /// 个人账户余额 that is left.
    pub account: Option<Money>,
    /// Deductibles, by pool.
    pub deductible: Vec<(String, Borne)>,
    /// Ceilings and rates by band, by pool.
    pub paid: Vec<(String, Used)>,
}

/// The year's sums, as given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenSums {
    /// The calendar year.
    pub year: u32,
    /// 起付标准 already borne, by pool.
    pub deductible: Vec<(String, Money)>,
    /// Used of the ceilings, by pool.
    pub paid: Vec<(String, Money)>,
}

/// A parameter's value, as given; what it must be depends on the region's question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Given {
    /// `"0.05"`, `"80000"`, `"yes"`
    Text(String),
    /// `80000`
    Number(String),
    /// `true`
    Bool(bool),
}

impl core::fmt::Display for Given {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Given::Text(text) | Given::Number(text) => f.write_str(text),
            Given::Bool(flag) => write!(f, "{flag}"),
        }
    }
}
