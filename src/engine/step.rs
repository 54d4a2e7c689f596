//! 一步: the explanation as data. It is put into words elsewhere.

use crate::region::{AssumptionId, Basis, BenefitId, Cite, Counts, PoolId};
use crate::units::{Kind, Money, Place, Rate, closed_list};

use super::slip::Line;

closed_list! {
    /// The stages of a claim, in order.
    Stage {
        /// Which rule answers.
        Route = "route", "用哪条规定", "Which rule";
        /// What counts.
        Scope = "scope", "哪些费用算数", "What counts";
        /// What the person bears first.
        Deductible = "deductible", "先自己负担", "You bear first";
        /// The rate and the person's part.
        Share = "share", "按比例分担", "The shares";
        /// What is left under the ceilings, and who pays.
        Ceiling = "ceiling", "最多付多少", "The ceilings";
        /// Account and cash.
        Payment = "purse", "怎么付", "How you pay";
    }
}

/// 一步: one step of the explanation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// The stage it belongs to.
    pub stage: Stage,
    /// What was done, with its numbers.
    pub kind: StepKind,
    /// What came out, where that is an amount.
    pub amount: Option<Money>,
    /// The slip's line that it explains, where it does.
    pub line: Option<Line>,
    /// The clause or the assumption that it stands on.
    pub cite: Cite,
}

/// What a step did. Amounts in fen; each variant has one sentence and one formula.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each field is the number that the sentence of the same name prints")]
pub enum StepKind {
    /// The benefit that answers, by index.
    Benefit(BenefitId),
    /// A pharmacy or an internet hospital has the same benefits.
    SameKind(Kind),
    /// Elsewhere has the same benefits.
    SamePlace(Place),
    /// The status at settlement decides.
    StatusAtSettlement,
    /// An assumption applies.
    Assumed(AssumptionId),
    /// Nothing is paid, for the reason that the decision names.
    Uncovered,
    /// 医疗费总额
    Total,
    /// 丙类 or 全自费
    OutsideCatalogue,
    /// 超限价
    AboveLimit,
    /// 先行自付 of one line of the bill, counted from one.
    ItemFirstShare { item: u32, of: Money, rate: Rate },
    /// 先行自付 of the whole bill.
    FirstShare,
    /// 政策范围内
    InScope { total: Money, outside: Money, above: Money, first: Money },
    /// 不设起付标准
    NoDeductible,
    /// 起付标准, perhaps a share of a value.
    Standard { of: Money, percent: Option<Rate> },
    /// The person's own deductible.
    OwnStandard,
    /// 年度起付标准, and what the year has borne of it.
    YearlyLimit { borne: Money },
    /// 起付标准 borne by this visit, after what was `borne` before: the rest of a standard or of the yearly limit, of
    /// which `used` has been borne.
    Deductible { borne: Money, whole: Money, used: Money, in_scope: Money },
    /// What is above the deductible.
    Payable { in_scope: Money, deductible: Money },
    /// 支付比例
    Rate(Rate),
    /// Points added to it.
    AddedRate(Rate),
    /// The person's own rate.
    OwnRate(Rate),
    /// One band's part.
    Band { part: Money, rate: Rate },
    /// 应付: what the rate gives.
    Due { payable: Money, rate: Rate },
    /// 应付 over several bands.
    BandsDue,
    /// An amount was rounded half up.
    Rounded,
    /// 按比例自付
    Coinsurance { payable: Money, due: Money },
    /// 按病种的限额
    DiseaseLimit { highest: Money, further: u32, each: Money, at_most: Money, counts: Counts },
    /// What is left under a ceiling.
    Left { pool: PoolId, basis: Basis, limit: Money, used: Money },
    /// What is left by the person's own account.
    OwnLeft,
    /// 统筹基金支付
    Fund { due: Money, cap: Option<Money> },
    /// 大额补助支付
    LargeAmount { excess: Money, cap: Option<Money> },
    /// 超最高支付限额
    OverCeiling { due: Money, fund: Money, large: Money },
    /// 个人负担总额
    Person { total: Money, fund: Money, large: Money },
    /// 个人自付
    SelfPay { person: Money, own: Money },
    /// 个人自费
    OwnExpense,
    /// 个人账户支付; none where the account does not pay.
    Account { person: Money, balance: Option<Money> },
    /// 个人现金支付
    Cash { person: Money, account: Money },
}
