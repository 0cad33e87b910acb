//! The clipboard: texts that somebody takes along.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::object::{call, get};

/// Copies a text, and says whether the browser did.
pub async fn copy(text: &str) -> bool {
    let navigator = web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&window, "navigator"));
    let asked = call(&get(&navigator, "clipboard"), "writeText", &[&text.into()]);
    match asked.ok().and_then(|asked| asked.dyn_into::<Promise>().ok()) {
        Some(asked) => JsFuture::from(asked).await.is_ok(),
        None => false,
    }
}

/// The text that an event pastes, if it pastes one.
#[must_use]
pub fn pasted(event: &Event) -> Option<String> {
    call(&get(event, "clipboardData"), "getData", &[&"text/plain".into()]).ok()?.as_string()
}
