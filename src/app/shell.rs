//! The frame around every screen: head, switches, foot.

use crate::form::form;
use crate::node::{Element, Node, el, hidden, of};
use crate::result::bars::patterns;
use crate::result::{dock, result};
use crate::state::{Route, State};

/// The whole page.
pub fn shell(state: &State) -> Vec<Node> {
    let words = state.words();
    let skip = button("button skip", "focus", words.skip).attr("data-with", "#result");
    let main = match state.route {
        Route::Estimate => of("main", "main").all(estimate(state)),
        Route::Unknown => of("main", "main").with(
            el("div")
                .with(el("h1").attr("tabindex", "-1").with(words.unknown))
                .with(of("p", "lead").with(el("a").attr("href", "#/").with(words.home))),
        ),
    };
    let foot = of("footer", "foot")
        .with(el("p").with(words.privacy))
        .with(el("p").with(words.hotline).with(" ").with(el("a").attr("href", "tel:12393").with("12393")));
    vec![patterns().into(), skip.into(), head(state).into(), main.into(), foot.into()]
}

/// A button that does what [`crate::act`] knows by this name.
#[inline(never)]
pub fn button(class: &'static str, does: &'static str, label: impl Into<Node>) -> Element {
    of("button", class).attr("type", "button").attr("data-do", does).with(label)
}

fn head(state: &State) -> Element {
    let words = state.words();
    let circle = |class, at| of("circle", class).attr("cx", at).attr("cy", "10").attr("r", "9");
    let mark = hidden("svg", "")
        .attr("viewBox", "0 0 30 20")
        .with(circle("one", "10"))
        .with(circle("two", "20"))
        .with(of("path", "both").attr("d", "M15 2.52a9 9 0 0 1 0 14.96a9 9 0 0 1 0-14.96z"));
    let language = button("button", "language", words.other_language)
        .attr("lang", words.other_lang)
        .with(of("span", "sr").with(words.other_language_more));
    let elder = button("button", "elder", words.elder).attr("aria-pressed", state.elder.to_string());
    of("header", "head")
        .with(of("a", "brand").attr("href", "#/").with(mark).with(words.brand))
        .with(of("div", "switches").with(language).with(elder))
}

fn estimate(state: &State) -> Vec<Node> {
    let words = state.words();
    let inputs = of("div", "inputs")
        .with(el("h1").attr("tabindex", "-1").with(words.heading))
        .with(of("p", "lead").with(words.lead))
        .all(form(state));
    let spoken = of("p", "sr").attr("role", "status").with(state.spoken.clone());
    vec![inputs.into(), spoken.into(), result(state).into(), dock(state).into()]
}
