//! 一处不同: one thing that may be other than the request says, and what several of them explain.

use crate::engine::Slip;
use crate::region::{Cite, PoolId, ReadingId};
use crate::units::{Date, Kind, Level, Money, Place, Rate, Status};

/// Amounts from the first to the second, both included; without a second all from the first on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// The smallest.
    pub low: Money,
    /// The largest, where there is one.
    pub high: Option<Money>,
}

impl Span {
    /// One amount.
    pub const fn only(amount: Money) -> Span {
        Span { low: amount, high: Some(amount) }
    }

    /// Both ends; the largest amount there is for an open one.
    pub fn ends(&self) -> [Money; 2] {
        [self.low, self.high.unwrap_or(Money::MAX)]
    }
}

/// One change. `from` is what the request says or comes to, `to` what makes the engine agree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "`from` and `to` are said above; a pool and a reading are what they are called")]
pub enum RequestChange {
    /// 个人账户支付: whether the account pays.
    Account { pays: bool },
    /// 个人账户余额 before this visit.
    Balance { from: Money, to: Span },
    /// 起付标准 borne before this visit, in the rule's own period.
    Borne { pool: PoolId, from: Money, to: Span },
    /// 最高支付限额 used before this visit, in the rule's own period and measure.
    Used { pool: PoolId, from: Money, to: Span },
    /// 乙类先行自付, with the rate of class B lines that gives it, where the bill is in lines.
    FirstShare { from: Money, to: Span, rate: Option<Rate> },
    /// The bill's parts (全自费, 超限价, 先行自付) are as the slip prints them.
    Parts { outside_catalogue: Money, above_limit: Money, first_share: Money },
    /// 医疗机构级别
    Level { from: Level, to: Level },
    /// 参保状态 at this settlement.
    Status { from: Status, to: Status },
    /// 读法, with the options by index.
    Reading { reading: ReadingId, from: u8, to: u8 },
    /// 结算日期: a day of the same rules and the same year as all that fit.
    Date { from: Date, to: Date },
    /// 医药机构类型
    Kind { from: Kind, to: Kind },
    /// 就医地
    Place { from: Place, to: Place },
    /// 定点
    Designated { to: bool },
    /// 外配处方
    Prescription { to: bool },
}

impl RequestChange {
    /// Every name in the response.
    pub const NAMES: &'static [&'static str] = &[
        "account",
        "balance",
        "borne",
        "used",
        "first_share",
        "parts",
        "level",
        "status",
        "reading",
        "date",
        "kind",
        "place",
        "designated",
        "prescription",
    ];

    /// The name in the response, and the place in the order of likelihood: what people leave out or mistake most
    /// comes first.
    pub const fn kind(&self) -> (&'static str, u8) {
        match self {
            RequestChange::Account { .. } => ("account", 0),
            RequestChange::Balance { .. } => ("balance", 1),
            RequestChange::Parts { .. } => ("parts", 2),
            RequestChange::FirstShare { .. } => ("first_share", 7),
            RequestChange::Borne { .. } => ("borne", 3),
            RequestChange::Used { .. } => ("used", 4),
            RequestChange::Level { .. } => ("level", 5),
            RequestChange::Status { .. } => ("status", 6),
            RequestChange::Reading { .. } => ("reading", 8),
            RequestChange::Date { .. } => ("date", 9),
            RequestChange::Kind { .. } => ("kind", 10),
            RequestChange::Place { .. } => ("place", 11),
            RequestChange::Prescription { .. } => ("prescription", 12),
            RequestChange::Designated { .. } => ("designated", 13),
        }
    }
}

/// Changes that together make the engine agree with every line given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SlipExplanation {
    /// The changes, each with what it stands on.
    pub changes: Vec<(RequestChange, Option<Cite>)>,
    /// 结算单 with them; of a span of amounts, with its low end.
    pub slip: Slip,
}

impl SlipExplanation {
    /// The order of explanations: fewest changes first, then the likelier kinds.
    pub fn simplicity(&self) -> (usize, u8, Vec<u8>) {
        let kinds: Vec<u8> = self.changes.iter().map(|(change, _)| change.kind().1).collect();
        (kinds.len(), kinds.iter().copied().max().unwrap_or_default(), kinds)
    }
}
