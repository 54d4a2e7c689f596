//! The few things that the page does to the document outside its views.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement};

use crate::state::{Page, Route};

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
    document.set_title(if route == Route::Estimate { words.title } else { words.unknown });
    if let Some(root) = document.document_element() {
        // The root takes both; were it not to, the page would still work.
        let _ = root.set_attribute("lang", words.html_lang);
        let _ = root.set_attribute("class", if elder { "elder" } else { "" });
    }
}

/// Moves the focus to the first element that `selector` finds, and brings it into sight.
pub fn focus(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
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
