//! 设备: what the diary asks of the browser; each may be refused, and says so.

use std::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlDocument, HtmlElement, HtmlTextAreaElement, Response, Storage, Url};

use crate::dom::document;

/// The most bytes of a file that are read: some twenty thousand visits.
const MOST: i32 = 8_000_000;
/// Where the diary is kept.
pub const DIARY: &str = "gongji.diary";
/// Where it is kept that the person wants large print.
pub const ELDER: &str = "gongji.elder";

/// Whether this is WeChat, which downloads nothing.
pub fn is_wechat() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| agent.split(' ').any(|part| part.starts_with("MicroMessenger")))
}

/// Hands a text to the person as a file.
pub fn download(name: String, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&parts).ok()?).ok()?;
    let link: HtmlElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", &name).ok()?;
    // The page's own listener is still at the click that led here.
    set_timeout(move || follow(&link), Duration::ZERO);
    Some(())
}

fn follow(link: &HtmlElement) {
    let Some(body) = document().and_then(|document| document.body()) else { return };
    // Older engines follow only what is in the document. The address stays good until the page goes.
    let _ = body.append_child(link);
    link.click();
    link.remove();
}

/// Copies a text; none where the browser does not let it.
pub fn copy(text: &str) -> Option<()> {
    let area: HtmlTextAreaElement = document()?.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_attribute("class", "sr").ok()?;
    document()?.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document()?.unchecked_into::<HtmlDocument>().exec_command("copy");
    area.remove();
    copied.ok()?.then_some(())
}

/// The text of a file; none where it is none.
pub async fn read(file: File) -> Option<String> {
    let start = file.slice_with_i32_and_i32(0, MOST).ok()?;
    let bytes = Response::new_with_opt_blob(Some(&start)).ok()?.array_buffer().ok()?;
    let bytes = js_sys::Uint8Array::new(&JsFuture::from(bytes).await.ok()?).to_vec();
    String::from_utf8(bytes).ok()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps a text on this device; none where that is refused or there is no room.
pub fn keep(key: &str, text: &str) -> Option<()> {
    storage()?.set_item(key, text).ok()
}

/// What is kept on this device.
pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps nothing any more.
pub fn forget() {
    for key in [DIARY, ELDER] {
        // Where storage is refused there is nothing to forget.
        let _ = storage().map(|storage| storage.remove_item(key));
    }
}

/// Goes to another screen.
pub fn go(address: &str) {
    // The address of a screen is always one that may be gone to.
    let _ = web_sys::window().map(|window| window.location().set_hash(address));
}

/// Opens the browser's own print dialogue, where there is one.
pub fn print() {
    let _ = web_sys::window().map(|window| window.print());
}
