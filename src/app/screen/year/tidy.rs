//! 一键清除: always in sight, on every screen; asks once, and then nothing is left.

use super::words;
use crate::node::{Node, el, of};
use crate::shell::button;
use crate::state::State;
use crate::words::year::Said;

/// Where what was filled in goes.
pub fn privacy(state: &State) -> &'static str {
    if state.year.stored { words(state).stored_here } else { state.words().privacy }
}

/// The button, and the question before anything goes.
pub fn clear(state: &State) -> Vec<Node> {
    let (say, year) = (words(state), &state.year);
    let expanded = year.clearing.to_string();
    let clear = button("button", "clear", say.clear).attr("aria-expanded", expanded);
    let ask = year.clearing.then(|| {
        of("div", "asking").attr("role", "group").attr("aria-label", say.clear).with(el("p").with(say.clear_ask)).with(
            of("p", "actions").with(button("button", "clear-all", say.clear_yes)).with(button(
                "button",
                "clear",
                say.clear_no,
            )),
        )
    });
    let cleared = (year.note.as_ref().is_some_and(|note| note.said == Said::Cleared)).then_some(say.cleared);
    let cleared = of("p", "cleared")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .attr("id", "cleared")
        .with(cleared.unwrap_or(""));
    vec![of("p", "actions").with(clear).into(), ask.into(), cleared.into()]
}
