//! The few things that the page does to the document outside its views.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement};

use crate::state::Page;

#[wasm_bindgen]
extern "C" {
    /// The bytes of a file, asked for again where the network loses them (scripts/browser/start.js).
    #[wasm_bindgen(js_name = gongjiFetch)]
    fn bytes_of(url: &str) -> js_sys::Promise;
}

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

/// Language, 长辈版 and 显示 are the whole document's.
pub fn mark_root(page: Page) {
    let (words, elder, display, route) =
        page.read(|state| (state.words(), state.elder, state.display.classes(), state.route));
    let Some(document) = document() else { return };
    // What is set anew, though the same, has the whole page styled anew: with every key.
    let title = [route.name(words), " · ", words.brand].concat();
    if document.title() != title {
        document.set_title(&title);
    }
    let Some(root) = document.document_element() else { return };
    let class = [if elder { "elder" } else { "" }, &display].concat();
    for (name, value) in [("lang", words.html_lang), ("class", &class)] {
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
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    // What is folded away cannot take the focus.
    while let Ok(Some(folded)) = element.closest("details:not([open])") {
        if folded.set_attribute("open", "").is_err() {
            break;
        }
    }
    element.scroll_into_view();
    // A refused focus leaves the page as it was; there is nobody to tell.
    let _ = element.focus();
    true
}

/// Whether an element that `selector` finds has the focus.
pub fn is_focused(selector: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Whether the system prefers something, as far as this browser tells.
pub fn prefers(query: &str) -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// The device's storage; none where it is refused.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What was kept on this device under a name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a text on this device, or takes it away; none where the device refuses, and the page works all the same.
pub fn keep(name: &str, text: Option<&str>) -> Option<()> {
    let storage = storage()?;
    let kept = match text {
        Some(text) => storage.set_item(name, text),
        None => storage.remove_item(name),
    };
    kept.ok()
}

/// Whether this browser reads aloud.
pub fn can_speak() -> bool {
    web_sys::window().is_some_and(|window| js_sys::Reflect::has(&window, &"speechSynthesis".into()).unwrap_or(false))
}

/// Reads a sentence aloud, and stops what is being read.
pub fn speak(sentence: &str, language: &str) {
    let voice = web_sys::window().and_then(|window| window.speech_synthesis().ok());
    let words = web_sys::SpeechSynthesisUtterance::new_with_text(sentence).ok();
    if let (Some(voice), Some(words)) = (voice, words) {
        words.set_lang(language);
        voice.cancel();
        voice.speak(&words);
    }
}

/// What the `meta` element of this name holds.
pub fn meta(name: &str) -> Option<String> {
    let element = document()?.query_selector(&format!("meta[name={name}]")).ok()??;
    element.get_attribute("content")
}

/// The address of the folder that the page stands in.
pub fn folder() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let path = address.split(['#', '?']).next().unwrap_or_default();
    path.rfind('/').map_or_else(String::new, |end| path[..=end].to_owned())
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
    let bytes = JsFuture::from(bytes_of(url)).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
