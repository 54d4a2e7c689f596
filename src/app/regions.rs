//! The regions: an index, and one pack at a time, fetched when it is chosen.

use gongji::{Variants, pack};
use leptos::task::spawn_local;

use crate::dom;
use crate::state::{Coming, Page, Why};

/// Fetches what is not here: the index, the chosen region.
pub fn load(page: Page) {
    if page.peek(|state| !matches!(state.index, Coming::Here(_))) {
        page.change(|state| state.index = Coming::Waiting);
        spawn_local(async move {
            let index = read("index", |bytes| pack::read_index(&bytes).ok()).await;
            page.change(|state| state.index = index);
        });
    }
    choose(page, page.peek(|state| state.chosen.clone()));
}

/// Fetches a region and shows it; the last choice wins.
pub fn choose(page: Page, id: String) {
    page.reckon(|state| {
        // Another region has other clauses, and with them other readings.
        if state.chosen != id {
            state.draft.clear("/readings/");
        }
        state.chosen.clone_from(&id);
        state.region = Coming::Waiting;
    });
    spawn_local(async move {
        let region = read(&id, |bytes| Variants::unpack(bytes).ok()).await;
        if page.peek(|state| state.chosen == id) {
            page.reckon(|state| state.region = region);
        }
    });
}

async fn read<T>(name: &str, unpack: impl Fn(Vec<u8>) -> Option<T>) -> Coming<T> {
    let folder = dom::meta("regions").unwrap_or_default();
    match dom::fetch(&format!("{folder}{name}.pack")).await {
        Some(bytes) => unpack(bytes).map_or(Coming::Failed(Why::Broken), Coming::Here),
        None => Coming::Failed(Why::Unreachable),
    }
}
