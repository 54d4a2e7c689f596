//! The few things that the page does to the document outside its views.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The root element, which carries the language and 长辈版.
pub fn root() -> Option<Element> {
    document()?.document_element()
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

/// Today's year, month and day, by the device's clock.
pub fn today() -> [String; 3] {
    let now = js_sys::Date::new_0();
    [now.get_full_year(), now.get_month() + 1, now.get_date()].map(|part| part.to_string())
}
