//! The page: the engine behind a form. It computes no amount and decides nothing; it asks, calls, and shows.
//!
//! One state in a signal; one view of it as data; one renderer. `view!` builds and patches each piece by code of its
//! own, which for this screen would be three times the whole budget.

#![allow(clippy::wildcard_enum_match_arm, reason = "most screens are alike in most things")]

mod act;
mod around;
mod bars;
mod carry;
mod display;
mod dom;
mod draft;
mod field;
mod later;
mod node;
mod patch;
mod purses;
mod regions;
mod rest;
mod screen;
mod settings;
mod shell;
mod state;
mod words;

use leptos::prelude::*;

fn main() {
    let Some(root) = dom::body() else { return };
    // The page stands as long as its tab: nothing ever unmounts it.
    leptos::mount::mount_to_body(move || {
        let page = state::Page::new();
        act::listen(page);
        around::listen(page);
        leptos::task::spawn_local(async move {
            settings::load(page).await;
            display::recall(page);
            regions::load(page);
            if screen::year::is_kept() || around::told("data-left").is_some() {
                rest::load(page);
            }
            rest::load_for_screen(page);
            screen::arrive(page);
        });
        Effect::new(move |before: Option<Vec<node::Node>>| {
            let mut after = page.read(shell::shell);
            patch::patch(&root, &mut before.unwrap_or_default(), &mut after);
            if !page.settle_view() {
                dom::mark_root(page);
                page.settle_focus();
            }
            after
        });
    });
}
