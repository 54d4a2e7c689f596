//! 对账请求: an estimate's request, and the given lines of a slip, whatever form they came in.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use super::reader::expect;
use super::scalar::{Printed, Read};
use super::shape::{List, Maybe, objects};
use super::{Request, at, read};
use crate::analysis::reconcile::{Entry, Quantity, ReconcileRequest};
use crate::contract::national;
use crate::engine::Line;
use crate::estimate;
use crate::problem::{Expected, Fault, Problem};
use crate::units::Money;

/// The most rows of `setldetail`.
const MAX_ROWS: usize = 200;

/// 对账请求: an estimate's request, and lines of the real slip in one or more of three forms.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Reconcile {
    /// 测算请求: the visit, and those before it.
    request: Request,
    /// The id of the visit that the slip belongs to; without it the latest by date.
    #[serde(default)]
    claim: Maybe<String>,
    /// 结算单: any of its lines, under the contract's or the national names.
    #[serde(default)]
    slip: Maybe<Lines>,
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
struct Lines {
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
    other: Passed,
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
    other: Passed,
}

objects!(Reconcile, Lines, Settlement, FundRow, Invoice);

/// The names of another system's fields that say nothing here.
#[derive(Default, Clone, Debug)]
struct Passed(Vec<String>);

impl<'de> Deserialize<'de> for Passed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Passed, D::Error> {
        struct Names;

        impl<'de> Visitor<'de> for Names {
            type Value = Passed;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                expect(&Expected::Object, f)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Passed, A::Error> {
                let mut names = Vec::new();
                while let Some((name, IgnoredAny)) = fields.next_entry()? {
                    names.push(name);
                }
                Ok(Passed(names))
            }
        }

        deserializer.deserialize_map(Names)
    }
}

impl JsonSchema for Passed {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Passed".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": true })
    }
}

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

fn line(line: Line) -> Quantity {
    Quantity::Line(line)
}

/// An amount that may be there.
fn entry(quantity: Quantity, name: &str, amount: Option<Money>) -> Option<Entry> {
    Some(Entry { quantity, name: name.to_owned(), amount: amount? })
}

/// What another system printed.
fn printed(field: Maybe<Read<Printed>>) -> Option<Money> {
    read(field)?.0
}

/// Fields with their names.
macro_rules! named {
    ($of:expr, $($field:ident),+ $(,)?) => {
        [$((stringify!($field), $of.$field)),+]
    };
}

impl Lines {
    fn entries(self) -> Vec<Entry> {
        let own = named!(
            self,
            total,
            outside_catalogue,
            above_limit,
            first_share,
            in_scope,
            deductible,
            coinsurance,
            over_ceiling,
            uncovered,
            fund,
            large_amount,
            person,
            self_pay,
            own_expense,
            account,
            cash
        );
        let national = named!(
            self,
            medfee_sumamt,
            fulamt_ownpay_amt,
            overlmt_selfpay,
            preselfpay_amt,
            inscp_scp_amt,
            act_pay_dedc,
            hifp_pay,
            hifob_pay,
            psn_part_amt,
            acct_pay,
            psn_cash_pay
        );
        let mut entries = Vec::new();
        for at in Line::ALL {
            let amount = own.iter().find(|(name, _)| *name == at.name()).and_then(|(_, field)| read(field.clone()));
            entries.extend(entry(line(at), at.name(), amount));
            let field = national.iter().find(|(name, _)| Some(*name) == at.national());
            entries.extend(field.and_then(|(name, field)| entry(line(at), name, printed(field.clone()))));
        }
        entries
    }
}

/// The fields of other funds, which the estimate does not know.
const OTHER_FUNDS: [&str; 6] = ["cvlserv_pay", "hifes_pay", "hifmi_pay", "hifdm_pay", "maf_pay", "oth_pay"];

/// What a settlement says of who pays what.
#[derive(Default)]
struct Paid {
    fields: Vec<(&'static str, Money)>,
    rows: Vec<Row>,
    passed: Vec<String>,
}

/// 结算基金分项: one payer's row.
struct Row {
    payer: Payer,
    amount: Money,
}

/// Whose row it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Payer {
    Fund,
    LargeAmount,
    OtherFund,
    Account,
    Hospital,
}

impl Payer {
    /// By the national code; codes of one province's own by what they are called.
    fn of(code: &str, name: &str) -> Payer {
        if code.starts_with("3102") || name.contains("个人账户") || name.contains("个人帐户") {
            Payer::Account
        } else if matches!(code, "999996" | "999997") || name.contains("医院") || name.contains("医疗机构") {
            Payer::Hospital
        } else if code.starts_with("3101") {
            Payer::Fund
        } else if code == national::LARGE_AMOUNT {
            Payer::LargeAmount
        } else {
            Payer::OtherFund
        }
    }
}

impl Settlement {
    /// From its envelope, from `setlinfo` and `setldetail`, or from the top.
    fn paid(self, path: &str) -> Result<Paid, Problem> {
        let mut paid = Paid { passed: self.other.0, ..Paid::default() };
        for (name, inner) in [("output", self.output), ("setlinfo", self.setlinfo)] {
            let Some(inner) = inner else { continue };
            let inner = inner.paid(&format!("{path}/{name}"))?;
            if let Some((twice, _)) = inner.fields.iter().find(|(name, _)| paid.amount(name).is_some()) {
                return Err(at(&format!("{path}/{name}/{twice}"), Fault::Twice));
            }
            paid.fields.extend(inner.fields);
            paid.rows.extend(inner.rows);
            paid.passed.extend(inner.passed);
        }
        let fields = named!(
            self,
            medfee_sumamt,
            fulamt_ownpay_amt,
            overlmt_selfpay,
            preselfpay_amt,
            inscp_scp_amt,
            act_pay_dedc,
            hifp_pay,
            hifob_pay,
            cvlserv_pay,
            hifes_pay,
            hifmi_pay,
            hifdm_pay,
            maf_pay,
            oth_pay,
            fund_pay_sumamt,
            hosp_part_amt,
            psn_part_amt,
            acct_pay,
            acct_mulaid_pay,
            psn_cash_pay
        );
        for (name, field) in fields {
            if field.0.is_some() && paid.amount(name).is_some() {
                return Err(at(&format!("{path}/{name}"), Fault::Twice));
            }
            paid.fields.extend(printed(field).map(|amount| (name, amount)));
        }
        let rows = self.setldetail.map(|list| list.0).unwrap_or_default();
        paid.rows.extend(rows.into_iter().filter_map(FundRow::row));
        Ok(paid)
    }
}

impl FundRow {
    /// None where it has no amount. Its other fields say how the payer came to its amount.
    fn row(self) -> Option<Row> {
        let (code, name) = (self.fund_pay_type.unwrap_or_default(), self.fund_pay_type_name.unwrap_or_default());
        Some(Row { payer: Payer::of(&code, &name), amount: printed(self.fund_payamt)? })
    }
}

impl Paid {
    fn amount(&self, name: &str) -> Option<Money> {
        self.fields.iter().find(|(known, _)| *known == name).map(|(_, amount)| *amount)
    }

    /// The sum of some payers' rows; none where there are none.
    fn rows(&self, payers: &[Payer]) -> Option<Money> {
        let mut amounts = self.rows.iter().filter(|row| payers.contains(&row.payer)).map(|row| row.amount).peekable();
        amounts.peek()?;
        Some(amounts.sum())
    }

    fn entries(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        for at in Line::ALL.into_iter().filter(|line| *line != Line::Account) {
            if let Some(name) = at.national() {
                entries.extend(entry(line(at), name, self.amount(name)));
            }
        }
        let others: Vec<(&str, Money)> = OTHER_FUNDS.iter().filter_map(|it| Some((*it, self.amount(it)?))).collect();
        if !others.is_empty() {
            let paying = others.iter().filter(|(_, amount)| !amount.is_zero()).map(|(name, _)| *name);
            let paying: Vec<&str> = paying.collect();
            let name = if paying.is_empty() { others[0].0.to_owned() } else { paying.join(" + ") };
            entries.extend(entry(Quantity::OtherFunds, &name, Some(others.iter().map(|(_, amount)| *amount).sum())));
        }
        entries.extend(entry(Quantity::Hospital, "hosp_part_amt", self.amount("hosp_part_amt")));
        entries.extend(entry(Quantity::AllFunds, "fund_pay_sumamt", self.amount("fund_pay_sumamt")));
        // The account's and the hospital's rows stand among the funds' but are none: they are not summed with them.
        let funds = self.rows(&[Payer::Fund, Payer::LargeAmount, Payer::OtherFund]);
        entries.extend(entry(Quantity::AllFunds, "setldetail", funds));
        entries.extend(entry(line(Line::Fund), "setldetail 310100", self.rows(&[Payer::Fund])));
        entries.extend(entry(line(Line::LargeAmount), "setldetail 330100", self.rows(&[Payer::LargeAmount])));
        entries.extend(entry(Quantity::Hospital, "setldetail 999996", self.rows(&[Payer::Hospital])));
        entries.extend(self.account());
        entries
    }

    /// 个人账户: the person's own and, where it stands apart, what a relative's account paid 共济支付.
    ///
    /// Places differ in whether `acct_pay` holds the shared part; the sum that the person owes tells.
    fn account(&self) -> Vec<Entry> {
        let (own, shared) = (self.amount("acct_pay"), self.amount("acct_mulaid_pay").unwrap_or_default());
        let owed = self.amount("psn_part_amt").zip(self.amount("psn_cash_pay"));
        let apart = own.zip(owed).is_some_and(|(own, (person, cash))| own + shared + cash == person);
        match own {
            Some(own) if apart && !shared.is_zero() => {
                entry(line(Line::Account), "acct_pay + acct_mulaid_pay", Some(own + shared)).into_iter().collect()
            }
            _ => {
                let of_rows = self.rows(&[Payer::Account]).filter(|_| shared.is_zero());
                let own = entry(line(Line::Account), "acct_pay", own);
                own.into_iter().chain(entry(line(Line::Account), "setldetail 310200", of_rows)).collect()
            }
        }
    }
}

impl Invoice {
    fn entries(&self) -> Vec<Entry> {
        let fields = [
            ("金额合计", line(Line::Total), &self.total),
            ("医保统筹基金支付", line(Line::Fund), &self.fund),
            ("其他支付", Quantity::Beyond, &self.beyond),
            ("个人账户支付", line(Line::Account), &self.account),
            ("个人现金支付", line(Line::Cash), &self.cash),
            ("个人自付", line(Line::SelfPay), &self.self_pay),
            ("个人自费", line(Line::OwnExpense), &self.own_expense),
        ];
        fields.into_iter().filter_map(|(name, quantity, field)| entry(quantity, name, printed(field.clone()))).collect()
    }
}
