//! Locking and unlocking texts with the browser's own cryptography (`WebCrypto`): AES-256-GCM, a new random nonce for every
//! text, and the name under which a text is kept authenticated along with it.
//!
//! The key cannot be read again once it is here. A page that did not come over a secure line has no such cryptography:
//! [`is_here`] says so.

use std::cell::RefCell;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::local_storage::{as_held, exactly};
use super::object::{call, get, object};
use crate::storage::locked::plain::Plain;
use crate::storage::locked::{self, KEY_BYTES, NONCE_BYTES};

/// A data key, in the browser's hands.
#[derive(Clone, Debug)]
pub struct Key(JsValue);

thread_local! {
    /// The key of the store, while it is unlocked here.
    static IN_USE: RefCell<Option<Key>> = const { RefCell::new(None) };
}

/// The key with which what is stored is locked; none where it is not, or not unlocked here.
#[must_use]
pub fn in_use() -> Option<Key> {
    IN_USE.with_borrow(Clone::clone)
}

/// Locks what is stored with this key from now on, or with none.
pub fn put_in_use(key: Option<Key>) {
    IN_USE.set(key);
}

/// Locks a text where a key is in use, and leaves it as it is otherwise.
pub async fn lock_if_due(name: &str, text: &JsValue) -> Option<JsValue> {
    match in_use() {
        Some(key) => lock(&key, name, text).await.map(JsValue::from),
        None => Some(text.clone()),
    }
}

/// Unlocks a text that is locked. One that is not stays as it is: it was kept before there was a lock.
pub async fn unlock_if_due(name: &str, text: JsValue) -> Option<JsValue> {
    match text.as_string().filter(|text| locked::is_locked(text)) {
        Some(locked) => unlock(&in_use()?, name, &locked).await,
        None => Some(text),
    }
}

fn subtle() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&get(&window, "crypto"), "subtle"))
}

/// Whether this page may use the browser's cryptography.
#[must_use]
pub fn is_here() -> bool {
    subtle().is_object()
}

/// Bytes that nobody can guess; nothing where the browser has none.
#[must_use]
pub fn chance<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Puts a data key into the browser's hands.
pub async fn key(bytes: &[u8; KEY_BYTES]) -> Option<Key> {
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let asked = call(
        &subtle(),
        "importKey",
        &[&"raw".into(), &Uint8Array::from(&bytes[..]), &"AES-GCM".into(), &false.into(), &uses],
    );
    await_it(asked).await.map(Key)
}

/// Locks a text that is kept under this name.
pub async fn lock(key: &Key, name: &str, text: &JsValue) -> Option<String> {
    let nonce = chance::<NONCE_BYTES>()?;
    let bytes = Uint8Array::from(exactly(text)?.to_bytes().as_slice());
    let locked = await_it(call(&subtle(), "encrypt", &[&how(&nonce, name), &key.0, &bytes])).await?;
    Some(locked::write(&nonce, &Uint8Array::new(&locked).to_vec()))
}

/// Unlocks what is kept under this name; nothing where it was locked with another key, or is not as it was.
pub async fn unlock(key: &Key, name: &str, text: &str) -> Option<JsValue> {
    let (nonce, ciphertext) = locked::read(text)?;
    let ciphertext = Uint8Array::from(ciphertext.as_slice());
    let bytes = await_it(call(&subtle(), "decrypt", &[&how(&nonce, name), &key.0, &ciphertext])).await?;
    Plain::parse(&Uint8Array::new(&bytes).to_vec()).map(|text| as_held(&text))
}

fn how(nonce: &[u8; NONCE_BYTES], name: &str) -> JsValue {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(&nonce[..]).into()),
        ("additionalData", Uint8Array::from(name.as_bytes()).into()),
    ])
}

async fn await_it(asked: Result<JsValue, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?.dyn_into::<Promise>().ok()?).await.ok()
}
