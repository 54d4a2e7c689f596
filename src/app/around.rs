//! 处境: where the page stands, as scripts/browser/ finds it out and tells by the root element's attributes: what its
//! address or the site around it asks for, whether a new release waits.

use gloo_events::EventListener;
use gongji::Language;

use crate::node::{Element, el, of};
use crate::shell::button;
use crate::state::{Coming, Page, State};
use crate::{carry, dom, regions, rest};

/// What an attribute of the root element says; none where it has none.
pub fn told(name: &str) -> Option<String> {
    dom::document()?.document_element()?.get_attribute(name)
}

/// Shows what changes around the page, for as long as it stands.
pub fn listen(page: Page) {
    if let Some(document) = dom::document() {
        EventListener::new(&document, "surroundings", move |_| heed(page)).forget();
    }
}

/// Goes by what has changed around the page: whether it is in sight; the region and the language that are asked for,
/// once: after that they are the person's.
pub fn heed(page: Page) {
    match take("data-sight").as_deref() {
        // What has not been taken up yet is not to be lost for what is still empty; and whoever touched nothing leaves
        // nothing, not even the rest of the page called for.
        Some("lost") => {
            let empty = told("data-left").is_none_or(|left| left.is_empty());
            if empty && page.peek(carry::is_touched) {
                set("data-left", &page.peek(carry::pack));
            }
        }
        Some(_) => carry::follow_clock(page),
        None => {}
    }
    // Whoever links to this page may name a region that it does not have.
    if page.peek(|state| !matches!(state.index, Coming::Here(_))) {
        return;
    }
    if let Some(region) = take("data-region")
        && page.peek(|state| state.chosen != region && state.knows_region(&region))
    {
        regions::choose(page, region);
    }
    let language = take("data-lang").map(|name| if name == "en" { Language::En } else { Language::Zh });
    page.change(move |state| {
        if let Some(language) = language.filter(|language| state.settings.languages.contains(language)) {
            state.wanted = language;
            state.speak();
        }
    });
    rest::load_for_screen(page);
}

fn set(name: &str, value: &str) {
    if let Some(root) = dom::document().and_then(|document| document.document_element()) {
        // The root takes any attribute.
        let _ = root.set_attribute(name, value);
    }
}

/// What an attribute of the root element says, once.
pub fn take(name: &str) -> Option<String> {
    let value = told(name).filter(|value| !value.is_empty());
    if value.is_some() {
        set(name, "");
    }
    value
}

/// Whether the page is to be dark, as long as the person has not said.
pub fn is_dark() -> bool {
    match told("data-theme") {
        Some(theme) => theme == "dark",
        None => dom::prefers("(prefers-color-scheme: dark)"),
    }
}

/// 有新版本: and the way to it.
pub fn news(state: &State) -> Option<Element> {
    let elsewhere = told("data-news")? == "elsewhere";
    let [message, label] = state.words().news[usize::from(elsewhere)];
    let update = button("button", "update", label);
    Some(of("div", "band news").attr("role", "status").with(el("p").with(message)).with(update))
}

/// 重新打开: where a file of this release is not to be had, it may be that the server has another.
pub fn reopen(state: &State) -> Element {
    button("button", "update", state.words().news[1][1])
}
