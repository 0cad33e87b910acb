//! Reading a file that the person chose.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, FileList, HtmlInputElement};

use super::object::{get, set};

/// The file chosen in a file field.
#[must_use]
pub fn chosen(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    field.files()?.get(0)
}

/// All files chosen in a file field.
#[must_use]
pub fn all_chosen(event: &Event) -> Vec<File> {
    event.target().map_or_else(Vec::new, |field| listed(&get(&field, "files")))
}

/// The files that were dropped on an element.
#[must_use]
pub fn dropped(event: &Event) -> Vec<File> {
    listed(&get(&get(event, "dataTransfer"), "files"))
}

/// Whether files are held over the page, or dropped on it.
#[must_use]
pub fn is_carried(event: &Event) -> bool {
    carries(event, "files")
}

/// Whether a link is held over the page.
#[must_use]
pub fn is_link_carried(event: &Event) -> bool {
    carries(event, "text/uri-list")
}

fn carries(event: &Event, kind: &str) -> bool {
    let kinds = get(&get(event, "dataTransfer"), "types");
    let Some(kinds) = kinds.dyn_ref::<Array>() else { return false };
    kinds.iter().any(|it| it.as_string().is_some_and(|it| it.eq_ignore_ascii_case(kind)))
}

/// Says to whoever holds something over the page that it cannot be dropped there.
pub fn refuse_drop(event: &Event) {
    set(&get(event, "dataTransfer"), "dropEffect", &"none".into());
}

fn listed(files: &JsValue) -> Vec<File> {
    let Some(files) = files.dyn_ref::<FileList>() else { return Vec::new() };
    (0..files.length()).filter_map(|place| files.get(place)).collect()
}

/// Empties a file field.
pub fn forget_choice(event: &Event) {
    if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value("");
    }
}

/// Whether the file has more bytes than this; known without reading it.
#[must_use]
pub fn is_larger_than(file: &File, bytes: usize) -> bool {
    u32::try_from(bytes).is_ok_and(|bytes| file.size() > f64::from(bytes))
}

/// The file's text. Bytes that are no UTF-8 come as U+FFFD, which no reader of ours takes for content.
///
/// # Errors
/// What the browser says where it cannot read the file (moved, or not permitted).
pub async fn text(file: &File) -> Result<String, JsValue> {
    let text = JsFuture::from(file.text()).await?;
    text.as_string().ok_or(JsValue::NULL)
}

/// The file's bytes.
///
/// # Errors
/// As [`text`].
pub async fn bytes(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The first bytes of the file, up to as many.
///
/// # Errors
/// As [`text`].
pub async fn beginning(file: &File, most: u32) -> Result<Vec<u8>, JsValue> {
    let first = file.slice_with_f64_and_f64(0.0, f64::from(most))?;
    let buffer = JsFuture::from(first.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
