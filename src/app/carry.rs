//! 带过去: what was filled in goes along when the page is loaded anew: an update, the way back from another page, a tab
//! that the phone put to sleep. It travels with this tab's own history entry, and is taken out of it on arrival.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gongji::apart;
use wasm_bindgen::JsValue;
use web_sys::EventTarget;

use crate::draft::Draft;
use crate::screen::year;
use crate::state::{Page, State};
use crate::{around, display, dom, regions, rest};

/// Between two parts. Nobody types it, and no form takes it.
const BREAK: &str = "\u{1}";

/// Keeps what was filled in whenever the page goes out of sight, for as long as it stands.
pub fn listen(page: Page) {
    let (Some(window), Some(document)) = (web_sys::window(), dom::document()) else { return };
    let known = Rc::new(Cell::new(dom::today()));
    // Chromium takes nothing more once the way to another page has begun, Safari tells nothing before.
    let events: [(&EventTarget, &'static str, bool); 4] = [
        (&window, "beforeunload", true),
        (&window, "pagehide", true),
        (&document, "visibilitychange", false),
        (&window, "pageshow", false),
    ];
    for (target, name, leaves) in events {
        let known = known.clone();
        let moved = move |_: &web_sys::Event| {
            if leaves || dom::is_hidden() {
                put(&page.peek(pack).into());
            } else {
                if name == "visibilitychange" {
                    put(&JsValue::NULL);
                }
                follow_clock(page, &known);
            }
        };
        EventListener::new(target, name, moved).forget();
    }
}

/// A page that lies open overnight is still today's, where the person has not said otherwise.
fn follow_clock(page: Page, known: &Cell<[u32; 3]>) {
    let (old, today) = (known.replace(dom::today()), dom::today());
    if old != today && page.peek(rest::is_here) {
        apart(|| page.reckon(move |state| state.draft.follow(old, today)));
    }
}

fn put(state: &JsValue) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A browser that refuses forgets what was typed, as any page does.
        let _ = history.replace_state(state, "");
    }
}

/// Whether a page before this one left something here.
pub fn is_left() -> bool {
    around::told("data-left").is_some()
}

/// 打包: how the page looks, the region, the diary, the day, then every field.
fn pack(state: &State) -> String {
    let mut parts = vec![display::chosen(state), state.chosen.clone(), year::carried(state).unwrap_or_default()];
    parts.extend(dom::today().map(|part| part.to_string()));
    parts.extend(state.draft.fields().flat_map(|(path, text)| [path.to_owned(), text.to_owned()]));
    parts.join(BREAK)
}

/// Takes up what a page before this one left here.
pub fn unpack(page: Page) {
    let state = web_sys::window().and_then(|window| window.history().ok()?.state().ok());
    let Some(text) = state.and_then(|state| state.as_string()) else { return };
    put(&JsValue::NULL);
    let parts: Vec<String> = text.split(BREAK).map(str::to_owned).collect();
    let [looks, region, diary, year, month, day, fields @ ..] = parts.as_slice() else { return };
    let mut draft = Draft::fresh();
    for field in fields.chunks_exact(2) {
        draft.set(&field[0], &*field[1]);
    }
    draft.follow([year, month, day].map(|part| part.parse().unwrap_or_default()), dom::today());
    if page.peek(|state| state.chosen != *region && state.knows_region(region)) {
        regions::choose(page, region.clone());
    }
    let looks = looks.clone();
    page.reckon(move |state| {
        display::choose(state, &looks);
        state.speak();
        state.draft = draft;
    });
    if !diary.is_empty() {
        year::carry(page, diary.clone());
    }
}
