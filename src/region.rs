//! 地区 Region: one document's rules as data. Written in `regions/*.toml`, checked by the loader, packed for the page.

mod account;
mod answers;
mod benefit;
mod document;
mod example;
mod id;
mod question;
mod reading;
mod situations;
mod table;
mod time;
mod visit;

pub use account::{Account, Allowed, Bound, Bounds, Credit, Family, Interest, Monthly};
pub use answers::{Answers, Needs, Personal};
pub use benefit::{
    Across, Bands, Basis, Benefit, ByDisease, Ceiling, Counts, Crossing, Deductible, DeductibleUse, Limit, OnlyLevels,
    Period, Pool, SecondFund, Share, ShareRow, YearlyLimit,
};
pub use document::{Assumption, Cite, Clause, Document, DocumentKind};
pub use example::{AccountExample, Example, ExpectedClaim, ExpectedValue};
pub use id::{
    AssumptionId, BenefitId, CeilingId, ClauseId, DeductibleId, FundId, MAX_ASSUMPTIONS, MAX_POOLS, MAX_QUESTIONS,
    MAX_READINGS, PoolId, QuestionId, ReadingId, ReferralId, ShareId,
};
pub use question::{Answer, Question, QuestionKind};
pub use reading::{Reading, ReadingOption, Replacement};
pub(crate) use situations::Impossible;
pub use table::{Amount, Base, Conditions, Fact, Lookup, Measure, Percent, Row, Situation, Table, TableValue};
pub use visit::{Acceptance, Accepted, Exclusion, FirstShare, FirstShareRow, Merge, Referral, Route};

use serde::{Deserialize, Serialize};

use crate::units::{Care, Date, Text};

/// The most ceilings of one benefit or fund.
pub const MAX_CEILINGS: usize = 4;

/// The most bands of a rate, and the most additions to one at once.
pub const MAX_PIECES: usize = 8;

/// 统筹地区 one region: its law, values, readings, questions and examples.
///
/// Ids are indexes into the region's own lists; the loader has seen that each exists.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Region {
    /// The region's id, which is also its file's name.
    pub id: String,
    /// 地区名称
    pub name: Text,
    /// 上位框架: the framework that this region's values are checked against, by id.
    pub parent: Option<String>,
    /// 政策文件
    pub document: Document,
    /// 条文
    pub clauses: Vec<Clause>,
    /// 假设
    pub assumptions: Vec<Assumption>,
    /// The assumption every region has: how amounts are rounded.
    pub rounding: AssumptionId,
    /// 文件没有给出的数
    pub questions: Vec<Question>,
    /// 读法
    pub readings: Vec<Reading>,
    /// 累计的桶
    pub pools: Vec<Pool>,
    /// 政策范围内: the clause that says what counts.
    pub scope: ClauseId,
    /// 年内身份变化: the clause, or the assumption, that the status at settlement decides.
    pub status_change: Cite,
    /// 乙类先行自付
    pub first_share: FirstShare,
    /// 门诊并入住院或特殊疾病
    pub merge: Option<Merge>,
    /// 住院期间不享受
    pub during_admission: Option<Exclusion>,
    /// 非定点不予支付
    pub undesignated: ClauseId,
    /// 外配处方药店
    pub pharmacy: Acceptance,
    /// 互联网医院
    pub internet: Acceptance,
    /// 异地联网直接结算
    pub elsewhere_direct: Acceptance,
    /// 异地未联网
    pub elsewhere_manual: Acceptance,
    /// 交给别的规定的医疗类别
    pub referrals: Vec<Referral>,
    /// What answers each kind of care, in the order of [`Care::ALL`].
    pub routes: Vec<Route>,
    /// 待遇
    pub benefits: Vec<Benefit>,
    /// 起付标准
    pub deductibles: Vec<Deductible>,
    /// 支付比例
    pub shares: Vec<Share>,
    /// 最高支付限额
    pub ceilings: Vec<Ceiling>,
    /// 大额医疗费用补助
    pub second_funds: Vec<SecondFund>,
    /// 个人账户
    pub account: Account,
    /// 框架给各市的底线
    pub bounds: Option<Bounds>,
    /// 只作说明的条文
    pub texts: Vec<ClauseId>,
    /// 例子
    pub examples: Vec<Example>,
    /// 个人账户的例子
    pub account_examples: Vec<AccountExample>,
    /// The day whose rules hold for claims of every day, see [`Region::as_of`]; none: each claim's own day.
    pub as_of: Option<Date>,
}

impl Region {
    /// What answers this kind of care.
    pub fn route(&self, care: Care) -> Route {
        self.routes[care as usize]
    }

    /// The index of the question with this id.
    pub fn question(&self, id: &str) -> Option<QuestionId> {
        self.questions.iter().position(|question| question.id == id).map(QuestionId::at)
    }

    /// The index of the pool with this id.
    pub fn pool(&self, id: &str) -> Option<PoolId> {
        self.pools.iter().position(|pool| pool.id == id).map(PoolId::at)
    }
}

/// The id of a part of a region.
pub trait PartId: Copy {
    /// Whether the region has such a part.
    fn is_in(self, region: &Region) -> bool;
}

/// The part that an id stands for.
macro_rules! parts {
    ($($get:ident($id:ident): $list:ident of $part:ident;)+) => {
        impl Region {
            $(
                #[doc = concat!("The one of [`Region::", stringify!($list), "`] with this id.")]
                pub fn $get(&self, id: $id) -> &$part {
                    &self.$list[id.index()]
                }
            )+
        }

        $(impl PartId for $id {
            fn is_in(self, region: &Region) -> bool {
                self.index() < region.$list.len()
            }
        })+
    };
}

parts! {
    clause(ClauseId): clauses of Clause;
    assumption(AssumptionId): assumptions of Assumption;
    question_of(QuestionId): questions of Question;
    reading(ReadingId): readings of Reading;
    pool_of(PoolId): pools of Pool;
    benefit(BenefitId): benefits of Benefit;
    deductible(DeductibleId): deductibles of Deductible;
    share(ShareId): shares of Share;
    ceiling(CeilingId): ceilings of Ceiling;
    fund(FundId): second_funds of SecondFund;
    referral(ReferralId): referrals of Referral;
}
