//! 对账请求: from JSON to a checked request and the given lines of a slip, whatever form they came in.

use super::fields::{Faults, Fields, Node};
use crate::analysis::reconcile::ReconcileRequest;
use crate::analysis::reconcile::{Entry, Quantity};
use crate::contract::json::Json;
use crate::contract::national;
use crate::contract::table::reconcile::{FUND_ROW, INVOICE, LINES, RECONCILE, SETTLEMENT};
use crate::engine::Line;
use crate::estimate::Request;
use crate::problem::{Fault, Problem};
use crate::units::Money;

impl ReconcileRequest {
    /// Checks a request. The first fault is returned.
    ///
    /// # Errors
    /// With a code and a pointer to the field; those of the estimate's request stand under `/request`.
    pub fn check(json: &Json) -> Result<ReconcileRequest, Problem> {
        let faults = Faults::default();
        let fields = Fields::of(&Node::root(json, &faults), &RECONCILE);
        fields.must("request");
        let request = part(json, "request").map(Request::check);
        let (mut entries, mut passed) = (Vec::new(), Vec::new());
        if let Some(node) = fields.get("slip") {
            slip(&node, &mut entries);
        }
        if let Some(node) = fields.get("settlement") {
            let mut settlement = Settlement::default();
            settlement.take(&node, &mut passed);
            settlement.enter(&mut entries);
        }
        if let Some(node) = fields.get("invoice") {
            invoice(&node, &mut entries, &mut passed);
        }
        if entries.is_empty() {
            let given = ["slip", "settlement", "invoice"].into_iter().find(|name| fields.get(name).is_some());
            let fault = if given.is_some() { Fault::NoLine } else { Fault::Missing };
            faults.note(|| Problem { path: format!("/{}", given.unwrap_or("slip")), fault });
        }
        let claim = fields.get("claim");
        let id = claim.as_ref().map(|node| node.text());
        // Where there is none, that has been noted first of all.
        let Some(request) = request else { return faults.or(()).and(Err(Problem::whole(Fault::Missing))) };
        let request = request.map_err(|problem| problem.below("/request"))?;
        let last = (0..request.claims.len()).max_by_key(|at| (request.claims[*at].date, *at)).unwrap_or_default();
        let claim = claim.zip(id).map_or(last, |(node, id)| named(&request, &node, id));
        faults.or(ReconcileRequest { request, claim, entries, passed })
    }
}

/// The estimate's request, also where the rest is wrong: it says the language and the region.
fn part<'t, 'j>(json: &'j Json<'t>, name: &str) -> Option<&'j Json<'t>> {
    let Json::Object(fields) = json else { return None };
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// The claim with the id that is asked for.
fn named(request: &Request, node: &Node, id: &str) -> usize {
    let found = request.claims.iter().position(|claim| claim.id.as_deref() == Some(id));
    found.unwrap_or_else(|| {
        node.fault(Fault::Choice(request.claims.iter().filter_map(|claim| claim.id.clone()).collect()));
        0
    })
}

fn line(line: Line) -> Quantity {
    Quantity::Line(line)
}

/// Lines under the contract's or the national names.
fn slip(node: &Node, entries: &mut Vec<Entry>) {
    let fields = Fields::of(node, &LINES);
    for at in Line::ALL {
        enter(entries, line(at), at.name(), fields.get(at.name()).map(|node| node.money()));
        if let Some(name) = at.national() {
            enter(entries, line(at), name, fields.get(name).and_then(|node| node.printed()));
        }
    }
}

fn enter(entries: &mut Vec<Entry>, quantity: Quantity, name: &str, amount: Option<Money>) {
    if let Some(amount) = amount {
        entries.push(Entry { quantity, name: name.to_owned(), amount });
    }
}

/// The fields of other funds, which the estimate does not know.
const OTHER_FUNDS: [&str; 6] = ["cvlserv_pay", "hifes_pay", "hifmi_pay", "hifdm_pay", "maf_pay", "oth_pay"];

/// 国家医保结算信息, as far as it says who pays what.
#[derive(Default)]
struct Settlement {
    fields: Vec<(&'static str, Money)>,
    rows: Vec<Row>,
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
    /// Reads it from its envelope, from `setlinfo` and `setldetail`, or from the top.
    fn take(&mut self, node: &Node, passed: &mut Vec<String>) {
        let fields = Fields::foreign(node, &SETTLEMENT, &mut |name| passed.push(name.to_owned()));
        for inner in ["output", "setlinfo"] {
            if let Some(node) = fields.get(inner).filter(|node| !node.is_null()) {
                self.take(&node, passed);
            }
        }
        for name in SETTLEMENT.fields.iter().map(|field| field.name) {
            if matches!(name, "output" | "setlinfo" | "setldetail") {
                continue;
            }
            let Some(node) = fields.get(name) else { continue };
            if self.amount(name).is_some() {
                node.fault(Fault::Twice);
            }
            self.fields.extend(node.printed().map(|amount| (name, amount)));
        }
        if let Some(node) = fields.get("setldetail").filter(|node| !node.is_null()) {
            node.list(&mut |node| self.rows.extend(row(node)));
        }
    }

    fn amount(&self, name: &str) -> Option<Money> {
        self.fields.iter().find(|(known, _)| *known == name).map(|(_, amount)| *amount)
    }

    /// The sum of some payers' rows; none where there are none.
    fn rows(&self, payers: &[Payer]) -> Option<Money> {
        let mut amounts = self.rows.iter().filter(|row| payers.contains(&row.payer)).map(|row| row.amount).peekable();
        amounts.peek()?;
        Some(amounts.sum())
    }

    fn enter(&self, entries: &mut Vec<Entry>) {
        for at in Line::ALL.into_iter().filter(|line| *line != Line::Account) {
            if let Some(name) = at.national() {
                enter(entries, line(at), name, self.amount(name));
            }
        }
        let others: Vec<(&str, Money)> = OTHER_FUNDS.iter().filter_map(|it| Some((*it, self.amount(it)?))).collect();
        if !others.is_empty() {
            let paying = others.iter().filter(|(_, amount)| !amount.is_zero()).map(|(name, _)| *name);
            let paying: Vec<&str> = paying.collect();
            let name = if paying.is_empty() { others[0].0.to_owned() } else { paying.join(" + ") };
            enter(entries, Quantity::OtherFunds, &name, Some(others.iter().map(|(_, amount)| *amount).sum()));
        }
        enter(entries, Quantity::Hospital, "hosp_part_amt", self.amount("hosp_part_amt"));
        enter(entries, Quantity::AllFunds, "fund_pay_sumamt", self.amount("fund_pay_sumamt"));
        // The account's and the hospital's rows stand among the funds' but are none: they are not summed with them.
        let funds = self.rows(&[Payer::Fund, Payer::LargeAmount, Payer::OtherFund]);
        enter(entries, Quantity::AllFunds, "setldetail", funds);
        enter(entries, line(Line::Fund), "setldetail 310100", self.rows(&[Payer::Fund]));
        enter(entries, line(Line::LargeAmount), "setldetail 330100", self.rows(&[Payer::LargeAmount]));
        enter(entries, Quantity::Hospital, "setldetail 999996", self.rows(&[Payer::Hospital]));
        self.account(entries);
    }

    /// 个人账户: the person's own and, where it stands apart, what a relative's account paid 共济支付.
    ///
    /// Places differ in whether `acct_pay` holds the shared part; the sum that the person owes tells.
    fn account(&self, entries: &mut Vec<Entry>) {
        let (own, shared) = (self.amount("acct_pay"), self.amount("acct_mulaid_pay").unwrap_or_default());
        let owed = self.amount("psn_part_amt").zip(self.amount("psn_cash_pay"));
        let apart = own.zip(owed).is_some_and(|(own, (person, cash))| own + shared + cash == person);
        let of_rows = self.rows(&[Payer::Account]);
        match own {
            Some(own) if apart && !shared.is_zero() => {
                enter(entries, line(Line::Account), "acct_pay + acct_mulaid_pay", Some(own + shared));
            }
            _ => {
                enter(entries, line(Line::Account), "acct_pay", own);
                if shared.is_zero() {
                    enter(entries, line(Line::Account), "setldetail 310200", of_rows);
                }
            }
        }
    }
}

/// One row; none where it has no amount. Its other fields say how the payer came to its amount.
fn row(node: &Node) -> Option<Row> {
    let fields = Fields::foreign(node, &FUND_ROW, &mut |_| ());
    let text = |name| {
        let node: Option<Node> = fields.get(name);
        node.filter(|node| !node.is_null()).map(|node| node.text().to_owned()).unwrap_or_default()
    };
    let payer = Payer::of(&text("fund_pay_type"), &text("fund_pay_type_name"));
    let amount = fields.get("fund_payamt")?.printed()?;
    Some(Row { payer, amount })
}

/// 医疗电子票据.
fn invoice(node: &Node, entries: &mut Vec<Entry>, passed: &mut Vec<String>) {
    let fields = Fields::foreign(node, &INVOICE, &mut |name| passed.push(name.to_owned()));
    for (name, quantity) in [
        ("金额合计", line(Line::Total)),
        ("医保统筹基金支付", line(Line::Fund)),
        ("其他支付", Quantity::Beyond),
        ("个人账户支付", line(Line::Account)),
        ("个人现金支付", line(Line::Cash)),
        ("个人自付", line(Line::SelfPay)),
        ("个人自费", line(Line::OwnExpense)),
    ] {
        enter(entries, quantity, name, fields.get(name).and_then(|node| node.printed()));
    }
}
