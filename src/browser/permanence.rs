//! Asking the browser to keep what this page stores when it runs out of room for all pages, and whether it does.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::object::{call, get};

/// Whether the browser keeps it; nothing where it cannot say.
pub async fn is_granted() -> Option<bool> {
    answer("persisted").await
}

/// Asks for it, and tells whether the browser keeps it; nothing where it cannot say. Some browsers ask the person.
pub async fn ask() -> Option<bool> {
    answer("persist").await
}

async fn answer(method: &str) -> Option<bool> {
    let storage = get(&get(&web_sys::window()?.into(), "navigator"), "storage");
    let promise: Promise = call(&storage, method, &[]).and_then(JsCast::dyn_into).ok()?;
    JsFuture::from(promise).await.ok().as_ref().and_then(JsValue::as_bool)
}
