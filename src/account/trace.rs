//! The explanation as data; it is put into words elsewhere.

use schemars::JsonSchema;
use serde::Serialize;

use crate::region::{AssumptionId, Cite};
use crate::units::{Date, Member, Money, Month, Purpose, Rate, closed_list};

use super::accrued::Accrued;

closed_list! {
    /// The stages of an account.
    #[schemars(rename = "AccountStage")]
    AccountStage {
        /// What holds throughout.
        Ground = "ground", "依据", "Grounds";
        Credit = "credit", "计入", "Credit";
        Use = "use", "使用", "Use";
        Interest = "interest", "计息", "Interest";
    }
}

/// 一步: one step of the explanation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AccountStep {
    /// The day.
    pub day: Date,
    /// The stage it belongs to.
    pub stage: AccountStage,
    /// What was done, with its numbers.
    pub what: AccountStepKind,
    /// What came out, where that is an amount.
    pub amount: Option<Money>,
    /// The clause or the assumption that it stands on.
    pub cite: Cite,
}

impl AccountStep {
    /// An assumption applies.
    pub(super) fn assumed(day: Date, id: AssumptionId) -> AccountStep {
        AccountStep {
            day,
            stage: AccountStage::Ground,
            what: AccountStepKind::Assumed(id),
            amount: None,
            cite: Cite::Assumption(id),
        }
    }
}

/// What a step did; each variant has one sentence and one formula.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "each field is the number that the sentence of the same name prints")]
pub enum AccountStepKind {
    /// An assumption applies.
    Assumed(AssumptionId),
    /// The document applies only from this day.
    NotInForce(Date),
    /// 在职转退休: the credit changes in this month.
    Retires(Month),
    /// 缴费基数的一定比例
    OfBase { base: Money, rate: Rate },
    /// 年定额的十二分之一; the last takes the rounding.
    Twelfth { yearly: Money, part: Money, last: bool },
    /// A share of a value.
    ShareOf { whole: Money, rate: Rate },
    /// A fixed amount a month.
    Fixed,
    /// An amount a month that the person has named.
    Told,
    /// 暂停计入
    Stopped,
    /// 补划 of this month's credit.
    MadeUp(Month),
    /// 个人账户支付
    Pays { purpose: Purpose, who: Member, asked: Money, available: Money },
    /// Not paid.
    Refused { code: AccountRefusal, purpose: Purpose, who: Member },
    /// 积数 carried over from an earlier request.
    Carried(Accrued),
    /// 积数 at one rate: yuan times days.
    Borne { balance_days: Money, rate: Rate, sum: Accrued },
    /// 利息
    Interest { sum: Accrued, day_count: u16 },
}

/// 不付的原因
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RefusalCode")]
pub enum AccountRefusal {
    /// The document did not apply yet.
    NotInForce,
    /// What the document says the account may not pay for.
    NotFor,
    /// The document does not list this use.
    NotListed,
    /// The document lists this use, but not for this person.
    NotForThem,
    /// 家庭共享后余额的底线
    FamilyFloor,
    /// 余额不足
    Balance,
}

impl AccountRefusal {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            AccountRefusal::NotInForce => "not_in_force",
            AccountRefusal::NotFor => "not_for",
            AccountRefusal::NotListed => "not_listed",
            AccountRefusal::NotForThem => "not_for_them",
            AccountRefusal::FamilyFloor => "family_floor",
            AccountRefusal::Balance => "balance",
        }
    }
}
