//! 带过去: what was filled in goes along when the page is loaded anew: an update, the way back from another page, a tab
//! that the phone put to sleep. It travels with this tab's own history entry, which scripts/browser/surroundings.js
//! writes and, on arrival, empties.

use crate::later::apart;

use crate::draft::Draft;
use crate::screen::year;
use crate::state::{Page, State};
use crate::{around, display, dom, regions, rest};

/// Between two parts. Nobody types it, and no form takes it.
const BREAK: char = '\u{1}';

/// Whether anybody has typed, chosen or opened anything.
pub fn is_touched(state: &State) -> bool {
    let typed = state.found().is_some() || state.wrong().is_some();
    typed || state.rest.is_some() || state.chosen != state.settings.region
}

/// 打包: how the page looks, the region, the diary, the day, then every field.
pub fn pack(state: &State) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        text.push_str(part);
        text.push(BREAK);
    };
    add(&display::chosen(state));
    add(&state.chosen);
    add(&year::carried(state).unwrap_or_default());
    dom::today().iter().for_each(|part| add(&part.to_string()));
    for (path, value) in state.draft.fields() {
        add(path);
        add(value);
    }
    text
}

/// Takes up what a page before this one left here.
pub fn unpack(page: Page) {
    let Some(text) = around::take("data-left") else { return };
    let parts: Vec<&str> = text.split(BREAK).collect();
    let [looks, region, diary, year, month, day, fields @ ..] = parts.as_slice() else { return };
    let mut draft = Draft::fresh();
    for field in fields.chunks_exact(2) {
        draft.set(field[0], field[1]);
    }
    draft.follow([year, month, day].map(|part| part.parse().unwrap_or_default()), dom::today());
    if page.peek(|state| state.chosen != *region && state.knows_region(region)) {
        regions::choose(page, (*region).to_owned());
    }
    let looks = (*looks).to_owned();
    page.reckon(move |state| {
        display::choose(state, &looks);
        state.speak();
        state.draft = draft;
    });
    if !diary.is_empty() {
        year::carry(page, (*diary).to_owned());
    }
}

/// A page that lies open overnight is still today's, where the person has not said otherwise.
pub fn follow_clock(page: Page) {
    let today = dom::today();
    let old = page.peek(|state| state.today);
    if old != today && page.peek(rest::is_here) {
        apart(|| {
            page.reckon(move |state| {
                state.today = today;
                state.draft.follow(old, today);
            });
        });
    }
}
