//! The few things that the page does to the document outside its views.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement};

use crate::state::Page;

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// A place of its own in the body, for the views.
pub fn body() -> Option<web_sys::Node> {
    let document = document()?;
    let root = document.create_element("div").ok()?;
    document.body()?.append_child(&root).ok()
}

/// Language and 长辈版 are the whole document's.
pub fn mark_root(page: Page) {
    let (words, elder, route) = page.read(|state| (state.words(), state.elder, state.route));
    let Some(document) = document() else { return };
    // What is set anew, though the same, has the whole page styled anew: with every key.
    let title = [route.name(words), " · ", words.brand].concat();
    if document.title() != title {
        document.set_title(&title);
    }
    let Some(root) = document.document_element() else { return };
    for (name, value) in [("lang", words.html_lang), ("class", if elder { "elder" } else { "" })] {
        if root.get_attribute(name).as_deref() != Some(value) {
            // The root takes both; were it not to, the page would still work.
            let _ = root.set_attribute(name, value);
        }
    }
}

/// Sets one of the style's own values for the whole document.
pub fn set_style(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        // A page in the usual colours is still the page.
        let _ = root.style().set_property(name, value);
    }
}

/// Moves the focus to the first element that `selector` finds, and brings it into sight.
pub fn focus(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What is folded away cannot take the focus.
        if let Ok(Some(fold)) = element.closest("details:not([open])") {
            let _ = fold.set_attribute("open", "");
        }
        element.scroll_into_view();
        // A refused focus leaves the page as it was; there is nobody to tell.
        let _ = element.focus();
    }
}

/// What the `meta` element of this name holds.
pub fn meta(name: &str) -> Option<String> {
    let element = document()?.query_selector(&format!("meta[name={name}]")).ok()??;
    element.get_attribute("content")
}

/// The part of the address after `#`, with it.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a screen; the history keeps the one before.
pub fn go(address: &str) {
    if let Some(window) = web_sys::window() {
        // Were it refused, the screen would show all the same.
        let _ = window.location().set_hash(address);
    }
}

/// Today's year, month and day, by the device's clock.
pub fn today() -> [u32; 3] {
    let now = js_sys::Date::new_0();
    [now.get_full_year(), now.get_month() + 1, now.get_date()]
}

/// The bytes of a file; none where it does not come, for whatever reason.
pub async fn fetch(url: &str) -> Option<Vec<u8>> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(url)).await.ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
