//! 结果: the headline, why, and what is left; or what is still missing.

mod answer;
pub mod ask;
pub mod bars;
mod basis;
mod readings;
mod refer;
mod slip;
mod year;

use gongji::engine::Line;

use crate::draft::TOTAL;
use crate::field::id;
use crate::form::examples;
use crate::node::{Element, el, of};
use crate::shell::button;
use crate::state::{Coming, State, Why};

/// Everything to the right of the form, or below it. Every part keeps its place while others come and go.
pub fn result(state: &State) -> Element {
    of("section", "result")
        .attr("aria-label", state.words().result)
        .attr("tabindex", "-1")
        .attr("id", "result")
        .with(state.region().and_then(|region| basis::band(state, region)))
        .with(waiting(state))
        .with(mend(state))
        .with(ask::ask(state))
        .with(refer::refer(state))
        .with(answer::answer(state))
        .with(readings::readings(state))
        .with(slip::slip(state))
        .with(year::year(state))
        .with(basis::assumptions(state))
}

/// What stands here before there is a region and an amount.
fn waiting(state: &State) -> Option<Element> {
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
        let retry = of("p", "actions").with(button("button", "retry", words.retry));
        return Some(card.with(el("p").with(message)).with(retry));
    }
    if state.region().is_none() {
        return Some(of("div", "card").with(el("p").with(words.fetching)));
    }
    let empty = state.draft.text(TOTAL).trim().is_empty() && state.wrong().is_none();
    empty.then(|| {
        of("div", "card")
            .with(of("h2", "verdict").with(words.empty))
            .with(of("p", "muted").with(words.or_example))
            .with(examples(state))
    })
}

/// Nothing is computed from what is wrong.
fn mend(state: &State) -> Option<Element> {
    let (words, (path, message)) = (state.words(), state.wrong()?);
    let go = button("button", "focus", words.go_mend).attr("data-with", format!("#{}", id(path)));
    let card = of("div", "card").with(of("h2", "verdict").with(words.mend_first));
    Some(card.with(el("p").with(message)).with(of("p", "actions").with(go)))
}

/// On a phone the answer stays in sight while one types.
pub fn dock(state: &State) -> Element {
    let words = state.words();
    let line = match state.answer() {
        Some(found) => {
            let amount = found.decided.decision.slip[Line::Person].to_string();
            let line = el("span").with(words.you_pay).with(" ").with(of("b", "num").with(amount));
            Some(line.with(" ").with(words.yuan))
        }
        None => state
            .found()
            .map(|found| el("span").with(gongji::words::outcome(found.decided.decision.outcome, state.language))),
    };
    let peek = line.map(|line| {
        let peek = of("button", "peek").attr("type", "button").attr("tabindex", "-1").attr("data-do", "focus");
        peek.attr("data-with", "#result").with(line).with(of("span", "muted").with(words.see_details))
    });
    of("div", "dock").with(peek)
}
