//! 没填完的请求: one visit; what is left out has not been said yet.

use schemars::JsonSchema;
use serde::Deserialize;

use super::claim::{Bill, BillItems, Claim, FollowedBy, claims};
use super::scalar::{Read, Whole};
use super::shape::{ByName, List, Maybe, objects};
use super::{ChronicDisease, MAX_CLAIMS, MAX_DISEASES, at, ceilings, read, values};
use crate::analysis::relevance::{self, DraftBill};
use crate::estimate::{Given, GivenSums};
use crate::problem::{Fault, Problem};
use crate::units::{Care, Date, Kind, Language, Level, Money, Place, Status};

/// 没填完的请求: one visit; what is left out has not been said yet.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Draft {
    /// 统筹地区
    region: String,
    /// 参保人
    #[serde(default)]
    insured: Maybe<DraftInsured>,
    /// 这一年更早的就诊, complete.
    #[serde(default)]
    earlier: Maybe<List<Claim, 0, MAX_CLAIMS>>,
    /// 这次就诊
    #[serde(default)]
    claim: Maybe<DraftClaim>,
    /// 本年已用; a pool that is not named has not been said yet.
    #[serde(default)]
    opening: Maybe<DraftOpening>,
    /// Values that the document leaves open, by the id of the question.
    #[serde(default)]
    parameters: ByName<Read<Given>>,
    /// 读法; the others are at their defaults.
    #[serde(default)]
    readings: ByName<String>,
    /// True takes what has a default in a request and is left out at its default, so that it is not asked for; default
    /// false.
    #[serde(default)]
    defaults: Maybe<bool>,
    /// The language of messages and explanations; Chinese by default.
    #[serde(default)]
    language: Maybe<Read<Language>>,
}

/// 参保人
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
struct DraftInsured {
    /// 参保状态
    status: Maybe<Read<Status>>,
    /// 出生日期
    birth: Maybe<Read<Date>>,
    /// 个人账户余额
    account_balance: Maybe<Read<Money>>,
    /// 门诊慢性病
    chronic_diseases: Maybe<List<ChronicDisease, 0, MAX_DISEASES>>,
}

/// 这次就诊
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
struct DraftClaim {
    /// 结算日期, not before the last of the earlier visits.
    date: Maybe<Read<Date>>,
    /// 医疗类别
    care: Maybe<Read<Care>>,
    /// 医药机构
    provider: Maybe<DraftProvider>,
    /// 外配处方
    prescription: Maybe<bool>,
    /// 就医地
    place: Maybe<Read<Place>>,
    /// 费用; lines are complete.
    bill: Maybe<Bill<DraftParts>>,
    /// Whether an admission or a recognition followed; false says that none did.
    followed: Maybe<bool>,
    /// What followed.
    followed_by: Maybe<FollowedBy>,
    /// 住院期间
    during_admission: Maybe<bool>,
}

/// 医药机构
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
struct DraftProvider {
    /// 机构类型
    kind: Maybe<Read<Kind>>,
    /// 级别
    level: Maybe<Read<Level>>,
    /// 定点
    designated: Maybe<bool>,
}

/// 费用 by parts.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
struct DraftParts {
    /// 医疗费总额
    total: Maybe<Read<Money>>,
    /// 全自费金额
    outside_catalogue: Maybe<Read<Money>>,
    /// 超限价金额
    above_limit: Maybe<Read<Money>>,
    /// 先行自付金额
    first_share: Maybe<Read<Money>>,
}

/// 本年已用, before the first visit that the draft names.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
struct DraftOpening {
    /// 自然年度
    year: Read<Whole<1900, 9999>>,
    /// 起付标准 already borne, by pool.
    #[serde(default)]
    deductible: ByName<Read<Money>>,
    /// 最高支付限额 already used, by pool.
    #[serde(default)]
    paid: ByName<Read<Money>>,
}

objects!(Draft, DraftInsured, DraftClaim, DraftProvider, DraftParts, DraftOpening);

impl Draft {
    /// Checks what needs more than one field.
    pub(super) fn check(self) -> Result<relevance::VisitDraft, Problem> {
        let insured = self.insured.0.unwrap_or_default();
        let claim = self.claim.0.unwrap_or_default();
        let provider = claim.provider.0.unwrap_or_default();
        let earlier = claims(self.earlier.0.map(|list| list.0).unwrap_or_default(), "/earlier")?;
        let date = read(claim.date);
        let last = earlier.iter().map(|claim| claim.date).max();
        if let Some(last) = last.filter(|last| date.is_some_and(|date| date < *last)) {
            return Err(at("/claim/date", Fault::TooEarly(last)));
        }
        let bill = claim.bill.0.map(bill).transpose().map_err(|problem| problem.below("/claim"))?;
        let none_followed = claim.followed.0.is_some_and(|followed| !followed).then_some(None);
        Ok(relevance::VisitDraft {
            region: self.region,
            status: read(insured.status),
            birth: read(insured.birth),
            account_balance: read(insured.account_balance),
            diseases: insured.chronic_diseases.0.map(ceilings),
            earlier,
            date,
            care: read(claim.care),
            kind: read(provider.kind),
            level: read(provider.level),
            designated: provider.designated.0,
            prescription: claim.prescription.0,
            place: read(claim.place),
            bill: bill.unwrap_or_default(),
            followed_by: claim.followed_by.0.map(|led| Some(led.given())).or(none_followed),
            during_admission: claim.during_admission.0,
            opening: self.opening.0.map(DraftOpening::given),
            parameters: values(self.parameters),
            readings: self.readings.0,
            defaults: self.defaults.0.unwrap_or(false),
            language: read(self.language).unwrap_or_default(),
        })
    }
}

impl DraftOpening {
    fn given(self) -> GivenSums {
        GivenSums { year: self.year.0.get(), deductible: values(self.deductible), paid: values(self.paid) }
    }
}

fn bill(bill: Bill<DraftParts>) -> Result<DraftBill, Problem> {
    match bill {
        Bill::Items(items) => BillItems::check(items).map(DraftBill::Items),
        Bill::Parts(parts) => {
            let total = read(parts.total);
            let parts = [parts.outside_catalogue, parts.above_limit, parts.first_share].map(read);
            if parts.iter().flatten().copied().sum::<Money>() > total.unwrap_or(Money::MAX) {
                return Err(at("/bill", Fault::PartsExceedTotal));
            }
            Ok(DraftBill::Parts { total, parts })
        }
    }
}
