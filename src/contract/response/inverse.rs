//! The answer to a question asked back, under the contract's names.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::inverse::{FoundBills, Interval, InverseAnswer, InverseQuestion, Until};
use crate::region::Basis;
use crate::units::Money;
use crate::words;

use super::Clauses;
use super::citations::Citations;
use super::curve::BaseView;

/// 反推: the bills that answer a question, or how far it is to a threshold.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Inverse")]
pub struct InverseResponse<'a> {
    /// What every answer about one claim says.
    #[serde(flatten)]
    pub base: BaseView<'a>,
    /// The question.
    #[schemars(extend("enum" = InverseQuestion::NAMES))]
    pub asked: &'a str,
    /// The amount that it asks about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// All bills that answer, in order; empty where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bills: Option<Vec<IntervalView>>,
    /// 还差多少: how far it is to each threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Vec<UntilView<'a>>>,
    /// 条文: every clause that is cited above, by id.
    pub clauses: Clauses<'a>,
}

/// Bills from the first to the last, both included; every fen between is one of them.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Interval")]
pub struct IntervalView {
    /// The first bill.
    pub from: Money,
    /// The last bill.
    pub to: Money,
}

/// 还差多少: how far it is to a threshold.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Until")]
pub struct UntilView<'a> {
    /// 起付标准, or whose ceiling.
    #[schemars(extend("enum" = ["deductible", "fund", "large_amount"]))]
    pub of: &'a str,
    /// What it measures: payment or spending.
    pub basis: Basis,
    /// The same in words.
    pub text: String,
    /// The pool.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pool: Option<&'a str>,
    /// 还剩, in its own measure.
    pub left: Money,
    /// 政策范围内费用 that reaches it; left out where no bill does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_scope: Option<Money>,
    /// 医疗费总额 at this template that reaches it; left out where no bill does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bill: Option<Money>,
    /// 条文: its id.
    pub clause: &'a str,
}

impl<'a> InverseResponse<'a> {
    /// The answer in words.
    pub fn new(answer: &'a InverseAnswer) -> InverseResponse<'a> {
        let InverseAnswer { template, asked, found } = answer;
        let citations = Citations::new(&template.case.region, template.language);
        let (bills, until) = match found {
            FoundBills::Bills(bills) => (Some(bills.iter().map(interval).collect()), None),
            FoundBills::Until(until) => (None, Some(until.iter().map(|one| view(&citations, one)).collect())),
        };
        InverseResponse {
            base: BaseView::new(&citations, template),
            asked: asked.name(),
            amount: asked.amount(),
            bills,
            until,
            clauses: citations.clauses(),
        }
    }
}

fn interval(interval: &Interval) -> IntervalView {
    IntervalView { from: interval.from, to: interval.to }
}

fn view<'a>(citations: &Citations<'a>, until: &Until) -> UntilView<'a> {
    UntilView {
        of: until.goal.line().name(),
        basis: until.goal.basis(),
        text: words::curves::until(until, citations.region, citations.language),
        pool: until.pool.map(|at| citations.pool(at)),
        left: until.left,
        in_scope: until.in_scope,
        bill: until.bill,
        clause: citations.clause(until.clause),
    }
}
