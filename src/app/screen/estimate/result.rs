//! 结果: the headline, why, and what is left; or what is still missing.

mod answer;
pub mod ask;
pub mod basis;
pub mod readings;
mod real;
pub mod refer;
pub mod slip;
pub mod year;

pub use basis::fine;
use gongji::engine::{Line, Needs};
pub use year::gauges;

use super::form::examples;
use super::{check, choices, open, share};
use crate::around;
use crate::field::id;
use crate::node::{Element, el, of};
use crate::rest::later;
use crate::screen::year as diary;
use crate::shell::button;
use crate::state::{Coming, State, Why};

/// Everything to the right of the form, or below it. Every part keeps its place while others come and go.
pub fn result(state: &State) -> Element {
    of("section", "result")
        .attr("aria-label", state.words().result)
        .attr("tabindex", "-1")
        .attr("id", "result")
        .state("aria-busy", state.brief)
        .with(state.soon(|state| state.region().and_then(|region| basis::band(state, region))))
        .with(state.soon(no_region))
        .with(state.soon(waiting))
        // A figure of the slip at hand that cannot be read leaves the estimate as it is.
        .with(state.soon(|state| if state.found().is_none() { mend(state) } else { None }))
        .with(state.soon(|state| missing(state, &mut Vec::new())))
        .with(state.soon(refer::refer))
        .with(state.soon(|state| later(state, || diary::counted(state))))
        .with(answer::answer(state))
        .with(state.soon(|state| later(state, || diary::record(state))))
        .with(state.soon(|state| later(state, || open::card(state))))
        .with(state.soon(|state| later(state, || readings::readings(state))))
        .with(state.soon(|state| later(state, || real::real(state))))
        .with(state.soon(slip::slip))
        .with(state.soon(year::year))
        .with(state.soon(|state| later(state, || choices::card(state))))
        .with(state.soon(|state| later(state, || check::card(state))))
        .with(state.soon(|state| later(state, || share::card(state))))
        .with(state.soon(assumptions))
}

/// What the answer rests on.
pub fn assumptions(state: &State) -> Option<Element> {
    state.found().and_then(|found| basis::assumptions(state, found.decided.decision.grounds))
}

/// The card of missing values; what is `shown` already stays out.
pub fn missing(state: &State, shown: &mut Vec<String>) -> Option<Element> {
    let missing = state.found().map_or(Needs::NONE, |found| found.decided.decision.needs);
    ask::ask(state, state.reckoned.as_ref()?.asked, missing, shown)
}

/// What stands here before there is a region.
pub fn no_region(state: &State) -> Option<Element> {
    let words = state.words();
    let failure = match (&state.region, &state.index) {
        (Coming::Failed(why), _) | (_, Coming::Failed(why)) => Some(why),
        _ => None,
    };
    if let Some(why) = failure {
        let message = match why {
            Why::Unreachable => words.unreachable,
            Why::Broken => words.broken,
        };
        let card = of("div", "card").attr("role", "alert").with(of("h2", "verdict").with(words.no_rules));
        let retry = of("p", "actions").with(button("button", "retry", words.retry)).with(around::reopen(state));
        return Some(card.with(el("p").with(message)).with(retry));
    }
    state.region().is_none().then(|| of("div", "card").with(el("p").with(words.fetching)))
}

/// What stands here before there is an amount.
pub fn waiting(state: &State) -> Option<Element> {
    let words = state.words();
    state.region()?;
    let empty = state.found().is_none() && state.wrong().is_none();
    empty.then(|| {
        of("div", "card")
            .with(of("h2", "verdict").with(words.empty))
            .with(of("p", "muted").with(words.or_example))
            .with(examples(state))
    })
}

/// Nothing is computed from what is wrong.
pub fn mend(state: &State) -> Option<Element> {
    let (words, (path, message)) = (state.words(), state.wrong()?);
    let go = button("button", "focus", words.go_mend).attr("data-with", format!("#{}", id(path)));
    let card = of("div", "card").with(of("h2", "verdict").with(words.mend_first));
    Some(card.with(el("p").with(message)).with(of("p", "actions").with(go)))
}

/// On a phone the answer stays in sight while one types.
pub fn dock(state: &State) -> Element {
    docked(state, peek(state))
}

fn peek(state: &State) -> Option<Element> {
    let words = state.words();
    match state.answer() {
        Some(found) => {
            let amount = found.decided.decision.slip[Line::Person].to_string();
            let line = el("span").with(words.you_pay).with(" ").with(of("b", "num").with(amount));
            Some(line.with(" ").with(words.yuan))
        }
        None => state.found().map(|found| el("span").with(found.decided.decision.outcome.label(state.language))),
    }
}

/// A line in the dock that leads to the result.
pub fn docked(state: &State, line: Option<Element>) -> Element {
    let peek = line.map(|line| {
        let peek = of("button", "peek").attr("type", "button").attr("tabindex", "-1").attr("data-do", "focus");
        peek.attr("data-with", "#result").with(line).with(of("span", "muted").with(state.words().see_details))
    });
    of("div", "dock").with(peek)
}
