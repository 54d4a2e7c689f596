//! 一项: an input that may be missing, a value that it may have, and a draft with a value for everything that is open.

use crate::engine::{Case, Claim, FollowedBy};
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

    /// What kind of input it is.
    pub(super) fn kind(self) -> InputKind {
        match self {
            Input::Care
            | Input::Status
            | Input::Level
            | Input::Kind
            | Input::Place
            | Input::Designated
            | Input::Prescription
            | Input::FollowedBy
            | Input::DuringAdmission => InputKind::Choice,
            Input::Date | Input::Birth => InputKind::Day,
            Input::Total => InputKind::Total,
            Input::OutsideCatalogue | Input::AboveLimit | Input::FirstShare => InputKind::Part,
            Input::Borne(_) | Input::Used(_) | Input::Balance => InputKind::Held,
            Input::Diseases => InputKind::Diseases,
            Input::Parameter(at) => InputKind::Parameter(at),
        }
    }

    /// Whether it is a choice from a short list, so that every combination of such inputs is tried.
    pub(super) fn is_choice(self) -> bool {
        self.kind() == InputKind::Choice
    }
}

/// What kind of input it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum InputKind {
    /// From a short list.
    Choice,
    Day,
    /// 医疗费总额
    Total,
    /// A part of the bill.
    Part,
    /// What is borne, used or left before the visit.
    Held,
    Diseases,
    Parameter(QuestionId),
}

/// A value of an input.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum InputValue {
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

impl InputValue {
    /// The name in the request, of a member of a closed list.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            InputValue::Care(care) => Some(care.name()),
            InputValue::Status(status) => Some(status.name()),
            InputValue::Level(level) => Some(level.name()),
            InputValue::Kind(kind) => Some(kind.name()),
            InputValue::Place(place) => Some(place.name()),
            InputValue::Flag(flag) => Some(if *flag { "true" } else { "false" }),
            InputValue::FollowedBy(_)
            | InputValue::Date(_)
            | InputValue::Money(_)
            | InputValue::Age(_)
            | InputValue::Diseases(_)
            | InputValue::Answer(_) => None,
        }
    }
}

/// One completion of the draft, in the making.
#[derive(Clone)]
pub(super) struct Completion {
    pub case: Case,
    pub claim: Claim,
    /// 医疗费总额, before it is made to fit its known parts.
    pub total: Money,
    /// 全自费、超限价、先行自付, before they are made to fit the total.
    pub parts: [Money; 3],
    /// The age on the day of the visit, where the birthday is open.
    pub age: Option<u32>,
}

impl Completion {
    /// Takes a value for an input.
    pub fn set(&mut self, input: Input, value: &InputValue) {
        let opening = self.case.opening.as_mut();
        match (input, value) {
            (Input::Care, InputValue::Care(care)) => self.claim.care = *care,
            (Input::Status, InputValue::Status(status)) => self.case.status = *status,
            (Input::Level, InputValue::Level(level)) => self.claim.level = *level,
            (Input::Kind, InputValue::Kind(kind)) => self.claim.kind = *kind,
            (Input::Place, InputValue::Place(place)) => self.claim.place = *place,
            (Input::Designated, InputValue::Flag(flag)) => self.claim.designated = *flag,
            (Input::Prescription, InputValue::Flag(flag)) => self.claim.prescription = *flag,
            (Input::DuringAdmission, InputValue::Flag(flag)) => self.claim.during_admission = *flag,
            (Input::FollowedBy, InputValue::FollowedBy(followed)) => self.claim.followed_by = *followed,
            (Input::Date, InputValue::Date(date)) => self.claim.date = *date,
            (Input::Birth, InputValue::Age(age)) => self.age = Some(*age),
            (Input::Diseases, InputValue::Diseases(diseases)) => self.case.diseases.clone_from(diseases),
            (Input::Total, InputValue::Money(amount)) => self.total = *amount,
            (Input::OutsideCatalogue, InputValue::Money(amount)) => self.parts[0] = *amount,
            (Input::AboveLimit, InputValue::Money(amount)) => self.parts[1] = *amount,
            (Input::FirstShare, InputValue::Money(amount)) => self.parts[2] = *amount,
            (Input::Balance, InputValue::Money(amount)) => self.case.balance = Some(*amount),
            (Input::Borne(at), InputValue::Money(amount)) => {
                opening.into_iter().for_each(|opening| opening.say_borne(at, *amount));
            }
            (Input::Used(at), InputValue::Money(amount)) => {
                opening.into_iter().for_each(|opening| opening.say_used(at, *amount));
            }
            (Input::Parameter(at), InputValue::Answer(answer)) => self.case.answers.put(at, *answer),
            (input, value) => debug_assert!(false, "{input:?} cannot be {value:?}"),
        }
    }
}
