//! The answer to a question asked back, under the contract's names.

use serde::Serialize;

use crate::analysis::inverse::{Found, Interval, InverseAnswer, Until};
use crate::region::{Basis, Region};
use crate::units::{Language, Money};
use crate::words;

use super::curve::BaseView;
use super::{ClauseView, clause};

/// The response to a question asked back.
#[derive(Serialize, Debug)]
pub struct InverseResponse<'a> {
    #[serde(flatten)]
    base: BaseView<'a>,
    asked: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bills: Option<Vec<IntervalView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Vec<UntilView<'a>>>,
}

#[derive(Serialize, Debug)]
struct IntervalView {
    from: Money,
    to: Money,
}

#[derive(Serialize, Debug)]
struct UntilView<'a> {
    of: &'a str,
    basis: &'a str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pool: Option<&'a str>,
    left: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_scope: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bill: Option<Money>,
    clause: ClauseView<'a>,
}

impl<'a> InverseResponse<'a> {
    /// The answer in words.
    pub fn new(answer: &'a InverseAnswer) -> InverseResponse<'a> {
        let InverseAnswer { template, asked, found, refusal, grounds, language } = answer;
        let region = &*template.case.region;
        let (bills, until) = match found {
            Found::Bills(bills) => (Some(bills.iter().map(interval).collect()), None),
            Found::Until(until) => (None, Some(until.iter().map(|one| view(region, one, *language)).collect())),
        };
        InverseResponse {
            base: BaseView::new(template, *refusal, grounds, *language),
            asked: asked.name(),
            amount: asked.amount(),
            bills,
            until,
        }
    }
}

fn interval(interval: &Interval) -> IntervalView {
    IntervalView { from: interval.from, to: interval.to }
}

fn view<'a>(region: &'a Region, until: &Until, language: Language) -> UntilView<'a> {
    UntilView {
        of: until.goal.line().name(),
        basis: match until.goal.basis() {
            Basis::Fund => "fund",
            Basis::Spend => "spend",
        },
        text: words::curves::until(until, region, language),
        pool: until.pool.map(|at| region.pools[usize::from(at)].id.as_str()),
        left: until.left,
        in_scope: until.in_scope,
        bill: until.bill,
        clause: clause(region, until.clause, language),
    }
}
