//! 处境: where the page stands, as scripts/browser/ finds it out and tells by the root element's attributes: what its
//! address or the site around it asks for, whether a new release waits.

use gloo_events::EventListener;
use gongji::Language;

use crate::node::{Element, el, of};
use crate::shell::button;
use crate::state::{Page, State};
use crate::{dom, regions, rest};

/// What an attribute of the root element says; none where it has none.
pub fn told(name: &str) -> Option<String> {
    dom::document()?.document_element()?.get_attribute(name)
}

/// Shows what changes around the page, for as long as it stands.
pub fn listen(page: Page) {
    if let Some(document) = dom::document() {
        EventListener::new(&document, "surroundings", move |_| {
            let chosen = page.peek(|state| state.chosen.clone());
            heed(page);
            let asked = page.peek(|state| state.chosen.clone());
            if asked != chosen {
                page.change(move |state| state.chosen = chosen);
                regions::choose(page, asked);
            }
            rest::load_for_screen(page);
        })
        .forget();
    }
}

/// Takes the language and the region that the address or the site around asks for, once: after that they are the
/// person's.
pub fn heed(page: Page) {
    let (region, language) = (take("data-region"), take("data-lang"));
    page.change(move |state| {
        if let Some(region) = region.filter(|id| state.settings.offers(id) && state.knows_region(id)) {
            state.chosen = region;
        }
        let language = language.map(|name| if name == "en" { Language::En } else { Language::Zh });
        if let Some(language) = language.filter(|language| state.settings.languages.contains(language)) {
            state.wanted = language;
            state.speak();
        }
    });
}

fn take(name: &str) -> Option<String> {
    let value = told(name)?;
    // It has been read; the root lets it go.
    let _ = dom::document()?.document_element()?.remove_attribute(name);
    Some(value)
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
