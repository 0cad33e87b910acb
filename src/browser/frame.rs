//! The frame in which a document stands within the page.

use wasm_bindgen::JsValue;

use super::object::{call, get};
use super::page;

/// The window of the frame with this id.
fn window_of(id: &str) -> Option<JsValue> {
    page::element(id).map(|frame| get(&frame, "contentWindow")).filter(JsValue::is_object)
}

/// Shows what stands under another address in the frame with this id. The step back does not lead to what it showed
/// before.
pub fn replace(id: &str, address: &str) {
    if let Some(window) = window_of(id) {
        let _gone = call(&get(&window, "location"), "replace", &[&address.into()]);
    }
}

/// Prints what stands in the frame with this id. Returns `false` if the browser does not.
#[must_use]
pub fn print(id: &str) -> bool {
    window_of(id).is_some_and(|window| call(&window, "print", &[]).is_ok())
}

/// How far down the frame with this id is scrolled.
#[must_use]
pub fn scrolled(id: &str) -> f64 {
    window_of(id).and_then(|window| get(&window, "scrollY").as_f64()).unwrap_or_default()
}

/// Scrolls the frame with this id.
pub fn scroll_to(id: &str, down: f64) {
    if let Some(window) = window_of(id) {
        let _gone = call(&window, "scrollTo", &[&0.into(), &down.into()]);
    }
}
