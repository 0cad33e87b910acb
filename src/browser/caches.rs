//! The browser's caches of this origin: ours hold the program, where somebody has it kept (`browser::offline`), and are
//! removed with it.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::object::{call, get};

/// The names of our caches begin so.
const OURS: &str = "qmsa";

/// Removes our caches, and says whether none is left.
pub async fn remove_ours() -> bool {
    let caches = web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&window, "caches"));
    if !caches.is_object() {
        return true;
    }
    let Some(names) = wait(call(&caches, "keys", &[])).await else { return true };
    let names: Array = names.unchecked_into();
    let mut gone = true;
    for name in names.iter().filter(|name| name.as_string().is_some_and(|name| name.starts_with(OURS))) {
        gone &= wait(call(&caches, "delete", &[&name])).await.is_some();
    }
    gone
}

async fn wait(asked: Result<JsValue, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?.dyn_into::<Promise>().ok()?).await.ok()
}
