//! 路由: screens by hash, so that one build runs under any path and from a file.

use gloo_events::EventListener;
use leptos::prelude::*;

use crate::dom;

/// A screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// 估算
    Estimate,
    /// An address that leads nowhere.
    Unknown,
}

fn current() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    match hash.as_str() {
        "" | "#" | "#/" => Route::Estimate,
        _ => Route::Unknown,
    }
}

/// The screen that the address names; a change of screen moves the focus to its heading.
pub fn route() -> RwSignal<Route> {
    let route = RwSignal::new(current());
    if let Some(window) = web_sys::window() {
        let listener = EventListener::new(&window, "hashchange", move |_| {
            if route.get_untracked() != current() {
                route.set(current());
                // The views change in a microtask of their own; then there is a new heading.
                request_animation_frame(|| dom::focus("h1"));
            }
        });
        // It listens for as long as the page stands.
        listener.forget();
    }
    route
}
