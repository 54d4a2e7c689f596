//! 没填完的请求: a request of one visit in which anything but the region may be missing.

use crate::engine::{Claim, FollowedBy, Item};
use crate::estimate::{Given, GivenSums};
use crate::units::{Care, Date, Kind, Language, Level, Money, Place, Status};

/// 没填完的请求: what is missing has not been said yet.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct VisitDraft {
    /// The region's id.
    pub region: String,
    /// 参保状态
    pub status: Option<Status>,
    /// 出生日期
    pub birth: Option<Date>,
    /// 个人账户余额
    pub account_balance: Option<Money>,
    /// 门诊慢性病: each recognised disease's ceiling.
    pub diseases: Option<Vec<Money>>,
    /// The year's visits before this one, complete.
    pub earlier: Vec<Claim>,
    /// 结算日期, not before the last of the earlier visits.
    pub date: Option<Date>,
    /// 医疗类别
    pub care: Option<Care>,
    /// 机构类型
    pub kind: Option<Kind>,
    /// 级别
    pub level: Option<Level>,
    /// 定点
    pub designated: Option<bool>,
    /// 外配处方; means something only at a pharmacy.
    pub prescription: Option<bool>,
    /// 就医地
    pub place: Option<Place>,
    /// 费用
    pub bill: DraftBill,
    /// What the visit led to; inside: nothing.
    pub followed_by: Option<Option<FollowedBy>>,
    /// 住院期间
    pub during_admission: Option<bool>,
    /// 本年已用; a pool that is not named has not been said yet.
    pub opening: Option<GivenSums>,
    /// Values that the document leaves open, by id.
    pub parameters: Vec<(String, Given)>,
    /// Chosen readings, by id; the others are at their defaults.
    pub readings: Vec<(String, String)>,
    /// Whether what has a default in the contract and has not been said is taken at its default.
    pub defaults: bool,
    /// The language of messages and explanations.
    pub language: Language,
}

/// 费用, as far as it is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DraftBill {
    /// By parts.
    Parts {
        /// 医疗费总额
        total: Option<Money>,
        /// 全自费、超限价、先行自付
        parts: [Option<Money>; 3],
    },
    /// By lines; these are complete.
    Items(Vec<Item>),
}

impl Default for DraftBill {
    fn default() -> DraftBill {
        DraftBill::Parts { total: None, parts: [None; 3] }
    }
}

impl VisitDraft {
    /// The draft with the contract's default for everything that has one and has not been said, where it wants that.
    #[must_use]
    pub(super) fn with_defaults(mut self) -> VisitDraft {
        if !self.defaults {
            return self;
        }
        self.account_balance.get_or_insert(Money::ZERO);
        self.designated.get_or_insert(true);
        self.prescription.get_or_insert(true);
        self.place.get_or_insert(Place::Local);
        self.followed_by.get_or_insert(None);
        self.during_admission.get_or_insert(false);
        if let DraftBill::Parts { parts, .. } = &mut self.bill {
            parts.iter_mut().for_each(|part| *part = part.or(Some(Money::ZERO)));
        }
        self
    }
}
