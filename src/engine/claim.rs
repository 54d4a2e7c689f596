//! 一次就诊: a claim, checked.

use crate::units::{Care, Date, Kind, Level, Money, Place, Rate, Status};

/// 一次就诊: the contract's claim. Made by the `check` stage, so every value is within its bounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    /// Echoed in the response.
    pub id: Option<String>,
    /// 结算日期
    pub date: Date,
    /// 医疗类别
    pub care: Care,
    /// 医药机构类型
    pub kind: Kind,
    /// 医疗机构级别; a pharmacy has its prescriber's, an internet hospital its physical hospital's.
    pub level: Level,
    /// 定点
    pub designated: bool,
    /// 外配处方; means something only at a pharmacy.
    pub prescription: bool,
    /// 就医地
    pub place: Place,
    /// 参保状态 at this settlement, where it differs from the person's.
    pub status: Option<Status>,
    /// 费用
    pub bill: Bill,
    /// What the visit led to.
    pub followed_by: Option<FollowedBy>,
    /// 住院期间
    pub during_admission: bool,
    /// The person's own figures for a benefit that the document leaves to other rules.
    pub terms: Option<OwnTerms>,
    /// Whether the personal account pays what it can.
    pub account_pays: bool,
}

/// 费用: the bill, in parts or in lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bill {
    /// The parts as a settlement slip prints them; they do not exceed the total.
    Parts {
        /// 医疗费总额
        total: Money,
        /// 全自费金额
        outside_catalogue: Money,
        /// 超限价金额
        above_limit: Money,
        /// 先行自付金额
        first_share: Money,
    },
    /// 费用明细, with a sum of at most [`Money::MAX`].
    Items(Vec<Item>),
}

/// 费用明细: one line of a bill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// 甲类、乙类、丙类
    pub class: Class,
    /// 金额
    pub amount: Money,
    /// 支付标准
    pub limit: Option<Money>,
    /// 先行自付比例, where the line names one.
    pub first_share_rate: Option<Rate>,
    /// 「双通道」药品
    pub dual_channel: bool,
}

/// 目录类别
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// 甲类
    A,
    /// 乙类
    B,
    /// 丙类, outside the catalogue.
    C,
}

/// What a visit led to, some days later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FollowedBy {
    /// 住院 or 认定门诊特殊疾病
    pub care: Care,
    /// Days from the visit to it.
    pub days: u32,
    /// Whether in the same hospital.
    pub same_hospital: bool,
}

/// 自己当地的标准: the person's own figures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OwnTerms {
    /// What comes off first.
    pub deductible: Money,
    /// The fund's share.
    pub rate: Rate,
    /// What is left under the ceiling; none: no limit.
    pub ceiling_left: Option<Money>,
}
