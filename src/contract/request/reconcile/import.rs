//! What the forms of a slip say, line by line.

use super::{FundRow, Invoice, Lines, Settlement};
use crate::analysis::reconcile::{Quantity, SheetEntry};
use crate::contract::national;
use crate::contract::request::scalar::{Printed, Read};
use crate::contract::request::shape::Maybe;
use crate::contract::request::{at, read};
use crate::engine::Line;
use crate::problem::{Fault, Problem};
use crate::units::Money;

fn line(line: Line) -> Quantity {
    Quantity::Line(line)
}

/// An amount that may be there.
fn entry(quantity: Quantity, name: &str, amount: Option<Money>) -> Option<SheetEntry> {
    Some(SheetEntry { quantity, name: name.to_owned(), amount: amount? })
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
    pub(super) fn entries(self) -> Vec<SheetEntry> {
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
pub(super) struct Paid {
    fields: Vec<(&'static str, Money)>,
    rows: Vec<Row>,
    /// Fields that say nothing here.
    pub(super) passed: Vec<String>,
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
    pub(super) fn paid(self, path: &str) -> Result<Paid, Problem> {
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

    pub(super) fn entries(&self) -> Vec<SheetEntry> {
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
    fn account(&self) -> Vec<SheetEntry> {
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
    pub(super) fn entries(&self) -> Vec<SheetEntry> {
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
