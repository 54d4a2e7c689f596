//! The regions: an index, the chosen one, and a shelf of others. A pack is fetched when it is first wanted.

use gongji::Variants;
use gongji::load::pack;
use leptos::task::spawn_local;

use crate::state::{Coming, Page, State, Why};
use crate::{around, dom, screen};

/// The name of the index among the packs.
const INDEX: &str = "index";

/// Fetches what is not here: the index, the chosen region.
pub fn load(page: Page) {
    if page.peek(|state| !matches!(state.index, Coming::Here(_))) {
        page.change(|state| state.index = Coming::Waiting);
        bring(page, vec![INDEX.to_owned()]);
    }
    let chosen = page.peek(|state| state.chosen.clone());
    page.reckon(|state| state.region = Coming::Waiting);
    bring(page, vec![chosen]);
}

/// Shows a region; the last choice wins. It is fetched unless it is on the shelf, where the one before it goes.
pub fn choose(page: Page, id: String) {
    let on_shelf = page.peek(|state| state.shelf.iter().position(|(known, _)| *known == id));
    let comes = on_shelf.is_some_and(|at| page.peek(|state| !matches!(state.shelf[at].1, Coming::Failed(_))));
    if !comes {
        bring(page, vec![id.clone()]);
    }
    page.reckon(move |state| {
        // Another region has other clauses, and with them other readings.
        state.draft.clear("/readings/");
        let new = on_shelf.map(|at| state.shelf.remove(at).1).filter(|_| comes).unwrap_or(Coming::Waiting);
        let old = (std::mem::replace(&mut state.chosen, id), std::mem::replace(&mut state.region, new));
        state.shelf.push(old);
    });
}

/// Fetches regions beside the chosen one, those that are neither here nor on their way.
pub fn want(page: Page, mut names: Vec<String>) {
    page.peek(|state| names.retain(|id| state.lacks(id)));
    let coming = names.clone();
    page.change(move |state| coming.into_iter().for_each(|id| put(state, &id, Coming::Waiting)));
    bring(page, names);
}

fn bring(page: Page, names: Vec<String>) {
    spawn_local(async move {
        for name in names {
            let bytes = file(&[&name, ".pack"].concat()).await;
            take(page, name, bytes);
        }
    });
}

/// The bytes of a file beside the packs.
pub async fn file(name: &str) -> Option<Vec<u8>> {
    dom::fetch(&[&dom::meta("regions").unwrap_or_default(), name].concat()).await
}

fn take(page: Page, name: String, bytes: Option<Vec<u8>>) {
    if name == INDEX {
        let index = opened(bytes, |bytes| pack::read_index(&bytes).ok());
        page.change(move |state| state.index = index);
        around::heed(page);
        screen::arrive(page);
    } else {
        let region = opened(bytes, |bytes| Variants::unpack(&bytes, Some(&name)).ok());
        page.reckon(move |state| put(state, &name, region));
        page.change(screen::rest);
    }
}

/// Puts a region where it belongs: in sight if it is the chosen one, else on the shelf.
fn put(state: &mut State, id: &str, region: Coming<Variants>) {
    if state.chosen == id {
        state.region = region;
    } else if let Some((_, old)) = state.shelf.iter_mut().find(|(known, _)| known == id) {
        *old = region;
    } else {
        state.shelf.push((id.to_owned(), region));
    }
}

/// A file that came, opened.
pub fn opened<T>(bytes: Option<Vec<u8>>, open: impl Fn(Vec<u8>) -> Option<T>) -> Coming<T> {
    match bytes.map(open) {
        Some(Some(here)) => Coming::Here(here),
        Some(None) => Coming::Failed(Why::Broken),
        None => Coming::Failed(Why::Unreachable),
    }
}
