//! Which key was pressed, and where.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

use super::object::get;

/// The key's name, such as `ArrowRight` or `r`.
#[must_use]
pub fn name(event: &Event) -> String {
    get(event, "key").as_string().unwrap_or_default()
}

/// Whether the key was pressed together with one that makes it the browser's.
#[must_use]
pub fn is_with_modifier(event: &Event) -> bool {
    ["ctrlKey", "metaKey", "altKey"].iter().any(|name| get(event, name) == JsValue::TRUE)
}

/// Whether the key is held down since an earlier press.
#[must_use]
pub fn is_held(event: &Event) -> bool {
    get(event, "repeat") == JsValue::TRUE
}

/// Whether the keyboard is in something that takes keys for itself.
#[must_use]
pub fn is_in_a_field(event: &Event) -> bool {
    is_on(event, &["INPUT", "SELECT", "TEXTAREA"])
}

/// Whether the keyboard is on something that a key presses or opens.
#[must_use]
pub fn is_on_a_button(event: &Event) -> bool {
    is_on(event, &["BUTTON", "A", "SUMMARY"])
}

fn is_on(event: &Event, tags: &[&str]) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| tags.contains(&target.tag_name().as_str()))
}
