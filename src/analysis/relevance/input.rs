//! 一项: an input that may be missing, and a value that it may have.

use crate::engine::FollowedBy;
use crate::problem::escaped;
use crate::region::{Answer, PoolId, QuestionId, Region};
use crate::units::{Care, Date, Kind, Level, Money, Place, Status};

/// 一项: an input of a draft. In the order in which they are asked for where nothing else decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Input {
    /// 医疗类别
    Care,
    /// 参保状态
    Status,
    /// 级别
    Level,
    /// 医疗费总额
    Total,
    /// 结算日期
    Date,
    /// 机构类型
    Kind,
    /// 就医地
    Place,
    /// A value that the document leaves open.
    Parameter(QuestionId),
    /// 门诊慢性病
    Diseases,
    /// 出生日期
    Birth,
    /// 起付标准 already borne, by pool.
    Borne(PoolId),
    /// 限额 already used, by pool.
    Used(PoolId),
    /// 定点
    Designated,
    /// 外配处方
    Prescription,
    /// 就诊后住院, or recognition of a special disease.
    FollowedBy,
    /// 住院期间
    DuringAdmission,
    /// 全自费金额
    OutsideCatalogue,
    /// 超限价金额
    AboveLimit,
    /// 先行自付金额
    FirstShare,
    /// 个人账户余额
    Balance,
}

impl Input {
    /// Where the draft has it: a JSON pointer.
    pub fn path(self, region: &Region) -> String {
        let pool = |list: &str, at: PoolId| format!("/opening/{list}/{}", escaped(&region.pool_of(at).id));
        match self {
            Input::Care => "/claim/care".to_owned(),
            Input::Status => "/insured/status".to_owned(),
            Input::Level => "/claim/provider/level".to_owned(),
            Input::Total => "/claim/bill/total".to_owned(),
            Input::Date => "/claim/date".to_owned(),
            Input::Kind => "/claim/provider/kind".to_owned(),
            Input::Place => "/claim/place".to_owned(),
            Input::Parameter(at) => format!("/parameters/{}", escaped(&region.question_of(at).id)),
            Input::Diseases => "/insured/chronic_diseases".to_owned(),
            Input::Birth => "/insured/birth".to_owned(),
            Input::Borne(at) => pool("deductible", at),
            Input::Used(at) => pool("paid", at),
            Input::Designated => "/claim/provider/designated".to_owned(),
            Input::Prescription => "/claim/prescription".to_owned(),
            Input::FollowedBy => "/claim/followed_by".to_owned(),
            Input::DuringAdmission => "/claim/during_admission".to_owned(),
            Input::OutsideCatalogue => "/claim/bill/outside_catalogue".to_owned(),
            Input::AboveLimit => "/claim/bill/above_limit".to_owned(),
            Input::FirstShare => "/claim/bill/first_share".to_owned(),
            Input::Balance => "/insured/account_balance".to_owned(),
        }
    }

    /// Whether it is a choice from a short list, so that every combination of such inputs is tried.
    pub(super) fn is_choice(self) -> bool {
        match self {
            Input::Care
            | Input::Status
            | Input::Level
            | Input::Kind
            | Input::Place
            | Input::Designated
            | Input::Prescription
            | Input::FollowedBy
            | Input::DuringAdmission => true,
            Input::Total
            | Input::Date
            | Input::Parameter(_)
            | Input::Diseases
            | Input::Birth
            | Input::Borne(_)
            | Input::Used(_)
            | Input::OutsideCatalogue
            | Input::AboveLimit
            | Input::FirstShare
            | Input::Balance => false,
        }
    }
}

/// A value of an input.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Value {
    Care(Care),
    Status(Status),
    Level(Level),
    Kind(Kind),
    Place(Place),
    Flag(bool),
    FollowedBy(Option<FollowedBy>),
    Date(Date),
    Money(Money),
    /// A birthday so that the person has this age on the day of the visit.
    Age(u32),
    Diseases(Vec<Money>),
    /// In the question's unit; none: not given, where the region says what that means.
    Answer(Option<Answer>),
}

impl Value {
    /// The name in the request, of a member of a closed list.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Value::Care(care) => Some(care.name()),
            Value::Status(status) => Some(status.name()),
            Value::Level(level) => Some(level.name()),
            Value::Kind(kind) => Some(kind.name()),
            Value::Place(place) => Some(place.name()),
            Value::Flag(flag) => Some(if *flag { "true" } else { "false" }),
            Value::FollowedBy(_)
            | Value::Date(_)
            | Value::Money(_)
            | Value::Age(_)
            | Value::Diseases(_)
            | Value::Answer(_) => None,
        }
    }
}
