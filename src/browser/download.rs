//! Handing a file to the person.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::timer;

/// How long the browser may take to fetch the file from memory before it is let go.
const KEEP_FOR_MILLIS: i32 = 60_000;

/// Offers a text as a file of this name and media type.
///
/// # Errors
/// What the browser says where it cannot make the file (out of memory, or downloads are switched off).
pub fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    offer_at(name, address_of(media_type, text)?)
}

/// Offers bytes as a file of this name and media type.
///
/// # Errors
/// As [`offer`].
pub fn offer_bytes(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let bag = BlobPropertyBag::new();
    bag.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &bag)?;
    offer_at(name, Url::create_object_url_with_blob(&blob)?)
}

fn offer_at(name: &str, address: String) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(JsValue::from)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    timer::once(KEEP_FOR_MILLIS, move || {
        let _gone_already = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// An address that the browser forgets when this is dropped.
#[derive(Debug)]
pub struct Address(String);

impl Address {
    /// An address for a text of this media type.
    ///
    /// # Errors
    /// As [`address_of`].
    pub fn of(media_type: &str, text: &str) -> Result<Self, JsValue> {
        address_of(media_type, text).map(Self)
    }

    /// The address.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.0
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        let _gone_already = Url::revoke_object_url(&self.0);
    }
}

/// An address under which the browser keeps a text as a file of this media type.
///
/// # Errors
/// What the browser says where it cannot.
pub fn address_of(media_type: &str, text: &str) -> Result<String, JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let bag = BlobPropertyBag::new();
    bag.set_type(media_type);
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &bag)?)
}
