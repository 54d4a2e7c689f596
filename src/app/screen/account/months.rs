//! 一年十二个月: credit and balance of each month; a month opens the steps that led there.

use gongji::account::{AccountStage, AccountStep, Closed, Credited};
use gongji::region::Region;
use gongji::{Month, Statement, words as names};

use super::chart::chart;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::result::basis;
use crate::state::State;
use crate::words::account::Words;

/// The card of the year.
pub fn months(state: &State, statement: &Statement) -> Element {
    let words = Words::of(state.language);
    let region = &*statement.case.region;
    let rows = statement.months.iter().enumerate();
    let rows = rows.map(|(at, month)| row(state, statement, region, month, statement.closes.get(at)).into()).collect();
    let head = words.columns.map(|name| el("span").with(name).into());
    of("div", "card months")
        .with(el("h2").with(words.months))
        .with(chart(statement, words))
        .with(of("p", "hint").with(words.months_hint))
        .with(of("p", "balances head").attr("aria-hidden", "true").all(head.into()))
        .with(el("ul").all(rows))
}

fn row(state: &State, statement: &Statement, region: &Region, month: &Credited, end: Option<&Closed>) -> Element {
    let words = Words::of(state.language);
    let amount = |label: &'static str, amount: Option<String>| {
        let label = of("span", "sr").with(" ").with(label).with(" ");
        of("span", "num").with(label).with(amount.unwrap_or_else(|| "?".to_owned()))
    };
    let [_, credit, balance] = words.columns;
    let name = el("span").with((words.month)(month.month.number()));
    let title = of("summary", "balances")
        .with(name)
        .with(amount(credit, month.amount.map(|amount| format!("+{amount}"))))
        .with(amount(balance, end.map(|end| end.balance.to_string())));
    let steps =
        statement.steps.iter().filter(|step| step.stage != AccountStage::Ground && Month::of(step.day) == month.month);
    let fold = el("details").with(title).with(of("div", "step").all(told(state, region, &steps.collect::<Vec<_>>())));
    of("li", "line").with(fold)
}

/// What led to a month's figures.
fn told(state: &State, region: &Region, steps: &[&AccountStep]) -> Vec<Node> {
    let told = |step: &&AccountStep| {
        let how = names::account_formula(step, state.language).or_else(|| step.amount.map(|amount| amount.to_string()));
        (names::account_step(step, region, state.language), how, step.cite)
    };
    basis::steps(state, region, steps.iter().map(told).collect())
}
