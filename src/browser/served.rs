//! What the host serves this very page with, for the check-up page: asked when a person presses the button there, and
//! carrying nothing of what was written.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::object::{call, get, object};

/// A file of this tool as it was served: its headers can be asked for, and its hash.
pub struct Served(JsValue);

/// Asks the host for one of this page's own files again.
pub async fn ask(address: &str) -> Option<Served> {
    let window = JsValue::from(web_sys::window()?);
    // No copy counts, a kept build's neither (`src/offline.js`).
    // Through the member's name: nothing else in the crate may ask for anything.
    let how = object(&[("cache", "no-store".into()), ("credentials", "omit".into())]);
    let answer = wait(call(&window, "fetch", &[&address.into(), &how])).await?;
    get(&answer, "ok").is_truthy().then_some(Served(answer))
}

impl Served {
    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        call(&get(&self.0, "headers"), "get", &[&name.into()]).ok()?.as_string()
    }

    /// The SHA-256 of the file, as `sha256sum` writes it; nothing where the page may not use the browser's
    /// cryptography.
    pub async fn sha256(&self) -> Option<String> {
        let bytes = wait(call(&self.0, "arrayBuffer", &[])).await?;
        let window = JsValue::from(web_sys::window()?);
        let subtle = get(&get(&window, "crypto"), "subtle");
        let hash = wait(call(&subtle, "digest", &[&"SHA-256".into(), &bytes])).await?;
        let digits = b"0123456789abcdef";
        let digit = |place: u8| digits.get(usize::from(place)).copied().map_or('?', char::from);
        Some(
            Uint8Array::new(&hash).to_vec().into_iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect(),
        )
    }
}

/// Whether this page is one of a host's files, and names the others; the single file holds everything itself.
#[must_use]
pub fn is_served() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.query_selector("meta[name=program]").is_ok_and(|named| named.is_some()))
}

/// The addresses of this page's own files, as it names them.
#[must_use]
pub fn files() -> Vec<String> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let named = call(
        &document,
        "querySelectorAll",
        &[&"script[src], link[rel=stylesheet], meta[name=program], meta[name=documents], meta[name=crypto]".into()],
    );
    let elements = named.map(|list| Array::from(&list)).unwrap_or_default();
    let mut files = vec!["./".to_owned(), "offline.js".to_owned()];
    for element in elements.iter() {
        for name in ["src", "href", "content"] {
            if let Some(text) = call(&element, "getAttribute", &[&name.into()]).ok().and_then(|text| text.as_string()) {
                files.extend(text.split(' ').map(str::to_owned));
            }
        }
    }
    files
}

async fn wait(asked: Result<JsValue, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?.dyn_into::<Promise>().ok()?).await.ok()
}

/// Whether the page came over a secure line.
#[must_use]
pub fn is_secure() -> bool {
    web_sys::window().is_some_and(|window| get(&window, "isSecureContext").is_truthy())
}

/// The policy that the page carries itself.
#[must_use]
pub fn own_policy() -> String {
    let named = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("meta[http-equiv=Content-Security-Policy]").ok().flatten());
    named.and_then(|element| element.get_attribute("content")).unwrap_or_default()
}
