//! The frame around every screen: head, switches, foot.

use crate::bars::patterns;
use crate::node::{Element, Node, el, hidden, of};
use crate::screen::{self, Route};
use crate::state::State;
use crate::words::settings;
use crate::{around, display, rest};

/// The whole page.
pub fn shell(state: &State) -> Vec<Node> {
    // A screen of its own element: none is patched into another.
    let paper = screen::year::paper(state);
    // Where there is a sheet, paper shows nothing else.
    let sheeted = paper.is_some() && state.route == Route::Estimate;
    let main = of("main", if sheeted { "main sheeted" } else { "main" });
    let main = main.attr("id", &state.route.address()[1..]).all(screen::view(state));
    vec![
        state.soon(|_| patterns()),
        state.soon(skip),
        state.soon(head),
        // 长辈版 begins with its question; the way to other screens stands below.
        state.soon(|state| (!state.elder).then(|| nav(state))),
        state.soon(around::news),
        state.soon(|state| rest::later(state, || editor(state))),
        main.into(),
        state.soon(|state| state.elder.then(|| nav(state))),
        state.soon(foot),
        paper.into(),
    ]
}

/// A button that does what [`crate::act`] knows by this name.
#[inline(never)]
pub fn button(class: &'static str, does: &'static str, label: impl Into<Node>) -> Element {
    of("button", class).attr("type", "button").attr("data-do", does).with(label)
}

fn skip(state: &State) -> Element {
    button("button skip", "focus", state.words().skip).attr("data-with", "#result")
}

/// What the editor's file has wrong.
fn editor(state: &State) -> Option<Element> {
    let faults = &state.settings.faults;
    let item = |fault| el("li").with(settings::fault(fault, state.language)).into();
    let list = el("ul").all(faults.iter().map(item).collect());
    (!faults.is_empty()).then(|| {
        of("div", "band editor").attr("role", "alert").with(el("p").with(settings::title(state.language))).with(list)
    })
}

fn foot(state: &State) -> Element {
    let (words, settings) = (state.words(), &state.settings);
    let authority = settings.authority(state.language);
    let numbers = words.numbers.iter().zip(&settings.numbers).filter(|(_, number)| !number.is_empty());
    let numbers =
        numbers.map(|(name, number)| of("span", "number").with([name, " ", number].concat()).into()).collect();
    of("footer", "foot")
        .with(el("p").with(screen::year::privacy(state)))
        .all(clear(state))
        .with(el("p").with(words.hotline).with(" ").with(hotline(state)))
        .with((!authority.is_empty()).then(|| el("p").with([words.authority, authority].concat())))
        .with(el("p").all(numbers))
}

/// 一键清除: in sight on every screen; asks once, and then nothing is left.
fn clear(state: &State) -> Vec<Node> {
    let (words, year) = (state.words(), &state.year);
    let clear = button("button", "clear", words.clear).attr("aria-expanded", year.clearing.to_string());
    let ask = year.clearing.then(|| {
        let yes = button("button", "clear-all", words.clear_yes);
        let actions = of("p", "actions").with(yes).with(button("button", "clear", words.clear_no));
        let group = of("div", "asking").attr("role", "group").attr("aria-label", words.clear);
        group.with(el("p").with(words.clear_ask)).with(actions)
    });
    let cleared = of("p", "cleared").attr("role", "status").attr("tabindex", "-1").attr("id", "cleared");
    let cleared = cleared.with(if year.is_cleared() { words.cleared } else { "" });
    vec![of("p", "actions").with(clear).into(), ask.into(), cleared.into()]
}

/// The hotline, to call with one tap.
pub fn hotline(state: &State) -> Element {
    let number = &state.settings.hotline;
    el("a").attr("href", ["tel:", number].concat()).with(number.clone())
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
        .with(
            of("div", "switches")
                .with((state.settings.languages.len() > 1).then_some(language))
                .with(elder)
                .with(display::switch(state)),
        )
        .with(if state.display.open { rest::later(state, || Some(display::choices(state))) } else { None })
}

/// The way between screens.
fn nav(state: &State) -> Element {
    let words = state.words();
    let item = |route: Route| {
        let link = el("a").attr("href", route.address()).with(route.name(words));
        let link = if route == state.route { link.attr("aria-current", "page") } else { link };
        el("li").with(link).into()
    };
    of("nav", "nav").attr("aria-label", words.nav_name).with(el("ul").all(Route::ALL.into_iter().map(item).collect()))
}
