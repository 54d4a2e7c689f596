//! The regions: an index, and one pack at a time, fetched when it is chosen.

use gongji::{Variants, pack};
use leptos::task::spawn_local;

use crate::dom;
use crate::state::{Coming, Page, Why};

/// The name of the index among the packs.
const INDEX: &str = "index";

/// Fetches what is not here: the index, the chosen region.
pub fn load(page: Page) {
    if page.peek(|state| !matches!(state.index, Coming::Here(_))) {
        page.change(|state| state.index = Coming::Waiting);
        bring(page, INDEX.to_owned());
    }
    choose(page, page.peek(|state| state.chosen.clone()));
}

/// Fetches a region and shows it; the last choice wins.
pub fn choose(page: Page, id: String) {
    bring(page, id.clone());
    page.reckon(move |state| {
        // Another region has other clauses, and with them other readings.
        if state.chosen != id {
            state.draft.clear("/readings/");
        }
        state.chosen = id;
        state.region = Coming::Waiting;
    });
}

fn bring(page: Page, name: String) {
    spawn_local(async move {
        let folder = dom::meta("regions").unwrap_or_default();
        let bytes = dom::fetch(&format!("{folder}{name}.pack")).await;
        take(page, &name, bytes);
    });
}

fn take(page: Page, name: &str, bytes: Option<Vec<u8>>) {
    if name == INDEX {
        let index = opened(bytes, |bytes| pack::read_index(&bytes).ok());
        page.change(move |state| state.index = index);
    } else if page.peek(|state| state.chosen == name) {
        let region = opened(bytes, |bytes| Variants::unpack(bytes).ok());
        page.reckon(move |state| state.region = region);
    }
}

fn opened<T>(bytes: Option<Vec<u8>>, open: impl Fn(Vec<u8>) -> Option<T>) -> Coming<T> {
    match bytes.map(open) {
        Some(Some(here)) => Coming::Here(here),
        Some(None) => Coming::Failed(Why::Broken),
        None => Coming::Failed(Why::Unreachable),
    }
}
