//! 对账请求: an estimate's request, and the given lines of a slip, whatever form they came in.

#![allow(
    clippy::disallowed_types,
    reason = "a derived reader that passes over unknown fields names every kind of number"
)]

mod import;
mod passed;

use schemars::JsonSchema;
use serde::Deserialize;

use super::scalar::{Printed, Read};
use super::shape::{List, Maybe, objects};
use super::{WireRequest, at};
use crate::analysis::reconcile::ReconcileRequest;
use crate::estimate;
use crate::problem::{Fault, Problem};
use crate::units::Money;
use passed::PassedOver;

/// The most rows of `setldetail`.
const MAX_ROWS: usize = 200;

/// 对账请求: an estimate's request, and lines of the real slip in one or more of three forms.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Reconcile {
    /// 测算请求: the visit, and those before it.
    request: WireRequest,
    /// The id of the visit that the slip belongs to; without it the latest by date.
    #[serde(default)]
    claim: Maybe<String>,
    /// 结算单: any of its lines, under the contract's or the national names.
    #[serde(default)]
    slip: Maybe<GivenLines>,
    /// 国家医保结算信息: as the platform returns it.
    #[serde(default)]
    settlement: Maybe<Settlement>,
    /// 医疗电子票据: its payment fields.
    #[serde(default)]
    invoice: Maybe<Invoice>,
}

/// 结算单: any subset of its lines.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[schemars(rename = "Lines")]
struct GivenLines {
    /// 医疗费总额
    total: Maybe<Read<Money>>,
    /// 全自费金额
    outside_catalogue: Maybe<Read<Money>>,
    /// 超限价金额
    above_limit: Maybe<Read<Money>>,
    /// 先行自付金额
    first_share: Maybe<Read<Money>>,
    /// 符合政策范围金额
    in_scope: Maybe<Read<Money>>,
    /// 起付标准，本次支付
    deductible: Maybe<Read<Money>>,
    /// 按比例自付
    coinsurance: Maybe<Read<Money>>,
    /// 超最高支付限额
    over_ceiling: Maybe<Read<Money>>,
    /// 不予支付
    uncovered: Maybe<Read<Money>>,
    /// 统筹基金支付
    fund: Maybe<Read<Money>>,
    /// 职工大额医疗费用补助
    large_amount: Maybe<Read<Money>>,
    /// 个人负担总额
    person: Maybe<Read<Money>>,
    /// 个人自付
    self_pay: Maybe<Read<Money>>,
    /// 个人自费
    own_expense: Maybe<Read<Money>>,
    /// 个人账户支付
    account: Maybe<Read<Money>>,
    /// 个人现金支付
    cash: Maybe<Read<Money>>,
    /// 医疗费总额
    medfee_sumamt: Maybe<Read<Printed>>,
    /// 全自费金额
    fulamt_ownpay_amt: Maybe<Read<Printed>>,
    /// 超限价金额
    overlmt_selfpay: Maybe<Read<Printed>>,
    /// 先行自付金额
    preselfpay_amt: Maybe<Read<Printed>>,
    /// 符合政策范围金额
    inscp_scp_amt: Maybe<Read<Printed>>,
    /// 起付标准，本次支付
    act_pay_dedc: Maybe<Read<Printed>>,
    /// 统筹基金支付
    hifp_pay: Maybe<Read<Printed>>,
    /// 职工大额医疗费用补助
    hifob_pay: Maybe<Read<Printed>>,
    /// 个人负担总额
    psn_part_amt: Maybe<Read<Printed>>,
    /// 个人账户支付
    acct_pay: Maybe<Read<Printed>>,
    /// 个人现金支付
    psn_cash_pay: Maybe<Read<Printed>>,
}

/// 国家医保结算信息: the fields in `setlinfo`, or at the top; other fields are passed over and named.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default)]
struct Settlement {
    /// The platform's envelope.
    output: Option<Box<Settlement>>,
    /// 结算信息
    setlinfo: Option<Box<Settlement>>,
    /// 结算基金分项
    setldetail: Option<List<FundRow, 0, MAX_ROWS>>,
    /// 医疗费总额
    medfee_sumamt: Maybe<Read<Printed>>,
    /// 全自费金额
    fulamt_ownpay_amt: Maybe<Read<Printed>>,
    /// 超限价金额
    overlmt_selfpay: Maybe<Read<Printed>>,
    /// 先行自付金额
    preselfpay_amt: Maybe<Read<Printed>>,
    /// 符合政策范围金额
    inscp_scp_amt: Maybe<Read<Printed>>,
    /// 起付标准，本次支付
    act_pay_dedc: Maybe<Read<Printed>>,
    /// 统筹基金支付
    hifp_pay: Maybe<Read<Printed>>,
    /// 职工大额医疗费用补助
    hifob_pay: Maybe<Read<Printed>>,
    /// 公务员医疗补助
    cvlserv_pay: Maybe<Read<Printed>>,
    /// 企业补充医疗保险
    hifes_pay: Maybe<Read<Printed>>,
    /// 居民大病保险
    hifmi_pay: Maybe<Read<Printed>>,
    /// 伤残人员医疗保障
    hifdm_pay: Maybe<Read<Printed>>,
    /// 医疗救助
    maf_pay: Maybe<Read<Printed>>,
    /// 其他支出
    oth_pay: Maybe<Read<Printed>>,
    /// 基金支付总额
    fund_pay_sumamt: Maybe<Read<Printed>>,
    /// 医院负担金额
    hosp_part_amt: Maybe<Read<Printed>>,
    /// 个人负担总额
    psn_part_amt: Maybe<Read<Printed>>,
    /// 个人账户支付
    acct_pay: Maybe<Read<Printed>>,
    /// 个人账户共济支付
    acct_mulaid_pay: Maybe<Read<Printed>>,
    /// 个人现金支付
    psn_cash_pay: Maybe<Read<Printed>>,
    #[serde(flatten)]
    other: PassedOver,
}

/// 结算基金分项: one payer. Rows of the account and of the hospital are no fund payments.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default)]
struct FundRow {
    /// 基金支付类型: its code.
    fund_pay_type: Option<String>,
    /// 基金支付类型名称
    fund_pay_type_name: Option<String>,
    /// 基金支付金额
    fund_payamt: Maybe<Read<Printed>>,
}

/// 医疗电子票据: its payment fields; other fields are passed over and named.
#[derive(Deserialize, JsonSchema, Default, Clone, Debug)]
#[serde(remote = "Self", default)]
struct Invoice {
    /// 医疗费总额
    #[serde(rename = "金额合计")]
    total: Maybe<Read<Printed>>,
    /// 统筹基金支付
    #[serde(rename = "医保统筹基金支付")]
    fund: Maybe<Read<Printed>>,
    /// 大额补助 and whatever other funds pay.
    #[serde(rename = "其他支付")]
    beyond: Maybe<Read<Printed>>,
    /// 个人账户支付
    #[serde(rename = "个人账户支付")]
    account: Maybe<Read<Printed>>,
    /// 个人现金支付
    #[serde(rename = "个人现金支付")]
    cash: Maybe<Read<Printed>>,
    /// 个人自付
    #[serde(rename = "个人自付")]
    self_pay: Maybe<Read<Printed>>,
    /// 个人自费
    #[serde(rename = "个人自费")]
    own_expense: Maybe<Read<Printed>>,
    #[serde(flatten)]
    other: PassedOver,
}

objects!(Reconcile, GivenLines, Settlement, FundRow, Invoice);

impl Reconcile {
    /// Checks what needs more than one field.
    pub(super) fn check(self) -> Result<ReconcileRequest, Problem> {
        let request = self.request.check().map_err(|problem| problem.below("/request"))?;
        let claim = match self.claim.0 {
            Some(id) => named(&request, &id)?,
            None => (0..request.claims.len()).max_by_key(|at| (request.claims[*at].date, *at)).unwrap_or_default(),
        };
        let (mut entries, mut passed, mut given) = (Vec::new(), Vec::new(), None);
        if let Some(invoice) = self.invoice.0 {
            entries.extend(invoice.entries());
            passed.extend(invoice.other.0);
            given = Some("/invoice");
        }
        if let Some(settlement) = self.settlement.0 {
            let paid = settlement.paid("/settlement")?;
            entries.splice(0..0, paid.entries());
            passed.splice(0..0, paid.passed);
            given = Some("/settlement");
        }
        if let Some(slip) = self.slip.0 {
            entries.splice(0..0, slip.entries());
            given = Some("/slip");
        }
        match given {
            None => Err(at("/slip", Fault::Missing)),
            Some(path) if entries.is_empty() => Err(at(path, Fault::NoLine)),
            Some(_) => Ok(ReconcileRequest { request, claim, entries, passed }),
        }
    }
}

/// The claim with the id that is asked for.
fn named(request: &estimate::Request, id: &str) -> Result<usize, Problem> {
    let found = request.claims.iter().position(|claim| claim.id.as_deref() == Some(id));
    let known = || request.claims.iter().filter_map(|claim| claim.id.clone()).collect();
    found.ok_or_else(|| at("/claim", Fault::Choice(known())))
}
