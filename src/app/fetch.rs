//! Fetching a file of the page's own folder.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The file's bytes; none where it does not come, for whatever reason.
pub async fn fetch(url: &str) -> Option<Vec<u8>> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(url)).await.ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
