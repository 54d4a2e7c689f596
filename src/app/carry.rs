//! 带过去: what was filled in goes along when the page is loaded anew: an update, the way back from another page, a tab
//! that the phone put to sleep. It travels with this tab's own history entry, and is taken out of it on arrival.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use crate::draft::{DATE, Draft};
use crate::screen::year;
use crate::state::{Page, State};
use crate::{display, dom, regions};

/// Between two parts. Nobody types it, and no form takes it.
const BREAK: char = '\u{1}';

/// Keeps what was filled in whenever the page goes out of sight, for as long as it stands.
pub fn listen(page: Page) {
    let (Some(window), Some(document)) = (web_sys::window(), dom::document()) else { return };
    let known = Rc::new(Cell::new(dom::today()));
    let clock = known.clone();
    // Not every engine tells that a page is hidden when it is left for another.
    EventListener::new(&window, "pagehide", move |_| put(&page.peek(pack))).forget();
    EventListener::new(&window, "pageshow", move |_| follow_clock(page, &clock)).forget();
    EventListener::new(&document, "visibilitychange", move |_| {
        if dom::is_hidden() {
            put(&page.peek(pack));
        } else {
            put("");
            follow_clock(page, &known);
        }
    })
    .forget();
}

/// A page that lies open overnight is still today's, where the person has not said otherwise.
fn follow_clock(page: Page, known: &Cell<[u32; 3]>) {
    let (old, today) = (known.get(), dom::today());
    if old != today && page.peek(|state| state.draft.is_on(old)) {
        page.reckon(move |state| state.draft.put_on(today));
    }
    known.set(today);
}

fn put(text: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let state = if text.is_empty() { JsValue::NULL } else { JsValue::from_str(text) };
        // A browser that refuses forgets what was typed, as any page does.
        let _ = history.replace_state(&state, "");
    }
}

/// What a page before this one left here.
pub fn found() -> Option<String> {
    web_sys::window()?.history().ok()?.state().ok()?.as_string()
}

/// 打包: how the page looks, the region, the diary, then every field.
fn pack(state: &State) -> String {
    let mut parts = vec![display::chosen(state), state.chosen.clone(), year::carried(state).unwrap_or_default()];
    // Today is the day of arrival, whenever that is.
    let today = state.draft.is_on(dom::today());
    let fields = state.draft.fields().filter(|(path, _)| !(today && path.starts_with(DATE)));
    parts.extend(fields.flat_map(|(path, text)| [path.to_owned(), text.to_owned()]));
    parts.join(&BREAK.to_string())
}

/// Takes up what a page before this one left here.
pub fn unpack(page: Page) {
    let Some(text) = found() else { return };
    put("");
    let parts: Vec<String> = text.split(BREAK).map(str::to_owned).collect();
    let [looks, region, diary, fields @ ..] = parts.as_slice() else { return };
    let mut draft = Draft::fresh();
    for field in fields.chunks_exact(2) {
        draft.set(&field[0], &*field[1]);
    }
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
