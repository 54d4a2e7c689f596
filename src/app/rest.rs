//! The rest of the page: the code of every screen but the first, in a module of its own (see scripts/finish/split.mjs),
//! fetched when something of it is first wanted.

use crate::later::apart;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use crate::node::{Element, el, of};
use crate::shell::button;
use crate::state::{Coming, Page, State, Why};
use crate::{around, carry, dom, screen};

#[wasm_bindgen]
extern "C" {
    /// Fetches the second module and joins it to this one; at once where both are one (scripts/browser/start.js).
    #[wasm_bindgen(js_name = gongjiRest)]
    fn join_rest() -> js_sys::Promise;
}

/// Whether the rest is here. What is called through [`crate::later::apart`] stands behind this question.
pub fn is_here(state: &State) -> bool {
    matches!(state.rest, Some(Coming::Here(())))
}

/// What comes with the rest, once that is here.
pub fn later<T>(state: &State, run: impl FnOnce() -> Option<T>) -> Option<T> {
    if is_here(state) { apart(run) } else { None }
}

/// Fetches the rest, unless it is here or on its way.
pub fn load(page: Page) {
    if page.peek(|state| matches!(state.rest, Some(Coming::Here(()) | Coming::Waiting))) {
        return;
    }
    page.change(|state| state.rest = Some(Coming::Waiting));
    spawn_local(async move {
        let joined = JsFuture::from(join_rest()).await.is_ok();
        let headed = dom::is_focused("h1");
        page.reckon(move |state| {
            state.rest = Some(if joined { Coming::Here(()) } else { Coming::Failed(Why::Unreachable) });
            state.speak();
        });
        if joined {
            apart(|| carry::unpack(page));
        }
        page.change(screen::rest);
        // The screen's own heading stands where its placeholder was.
        if headed {
            page.focus("h1");
        }
        screen::year::wake(page);
        screen::arrive(page);
    });
}

/// Fetches the rest if anything in sight needs it.
pub fn load_for_screen(page: Page) {
    let wanted = |state: &State| {
        let shown = state.route.is_apart() || state.display.open || !state.settings.faults.is_empty();
        shown || state.wanted != state.language || screen::estimate::wants_rest(state)
    };
    if page.peek(wanted) {
        load(page);
    }
}

/// What stands in its place until it is here.
pub fn coming(state: &State) -> Element {
    let words = state.words();
    if matches!(state.rest, Some(Coming::Failed(_))) {
        let retry = of("p", "actions").with(button("button", "retry-rest", words.retry)).with(around::reopen(state));
        return of("div", "card").attr("role", "alert").with(el("p").with(words.unreachable)).with(retry);
    }
    of("div", "card").with(el("p").with(words.fetching_rest))
}
