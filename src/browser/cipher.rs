//! Cryptography for what is stored encrypted: the browser's own (`WebCrypto`, AES-256-GCM, a new random nonce for every
//! text, and the name under which a text is kept authenticated along with it) for texts, and the crypto worker for age
//! files.
//!
//! The key cannot be read again once it is here. A page that did not come over a secure line has no such cryptography:
//! [`is_here`] says so.

use js_sys::{Array, JsString, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::object::{call, get, object};
use super::worker::{Program, Request, Response};
use crate::persistence::passphrase::Form;
use crate::persistence::ports::{Cipher, PassphraseFault};
use crate::storage::locked::plain::Plain;
use crate::storage::locked::{self, KEY_BYTES, NONCE_BYTES};

/// A data key, in the browser's hands.
#[derive(Clone, Debug)]
pub struct Key(JsValue);

/// The browser's cryptography.
#[derive(Clone, Copy, Debug, Default)]
pub struct WebCrypto;

impl Cipher for WebCrypto {
    type Key = Key;

    fn normalized(&self, text: &str, form: Form) -> String {
        let form = match form {
            Form::Composed => "NFC",
            Form::Decomposed => "NFD",
        };
        String::from(JsString::from(text).normalize(form))
    }

    fn exists(&self) -> bool {
        is_here()
    }

    fn new_key(&self) -> Option<[u8; KEY_BYTES]> {
        chance()
    }

    async fn key(&self, bytes: &[u8; KEY_BYTES]) -> Option<Key> {
        let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
        let asked = call(
            &subtle(),
            "importKey",
            &[&"raw".into(), &Uint8Array::from(&bytes[..]), &"AES-GCM".into(), &false.into(), &uses],
        );
        await_it(asked).await.map(Key)
    }

    async fn lock(&self, key: &Key, name: &str, text: &Plain) -> Option<String> {
        let nonce = chance::<NONCE_BYTES>()?;
        let bytes = Uint8Array::from(text.to_bytes().as_slice());
        let locked = await_it(call(&subtle(), "encrypt", &[&how(&nonce, name), &key.0, &bytes])).await?;
        Some(locked::write(&nonce, &Uint8Array::new(&locked).to_vec()))
    }

    async fn unlock(&self, key: &Key, name: &str, text: &str) -> Option<Plain> {
        let (nonce, ciphertext) = locked::read(text)?;
        let ciphertext = Uint8Array::from(ciphertext.as_slice());
        let bytes = await_it(call(&subtle(), "decrypt", &[&how(&nonce, name), &key.0, &ciphertext])).await?;
        Plain::parse(&Uint8Array::new(&bytes).to_vec())
    }

    async fn seal(&self, passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, PassphraseFault> {
        with_passphrase("encrypt", passphrase, bytes).await
    }

    async fn open(&self, passphrase: &str, file: &[u8]) -> Result<Vec<u8>, PassphraseFault> {
        with_passphrase("decrypt", passphrase, file).await
    }
}

/// Has the crypto worker encrypt or decrypt. Each job has a worker of its own, which ends with it, so that passphrase,
/// key and the memory that deriving it took are gone.
async fn with_passphrase(kind: &str, passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, PassphraseFault> {
    match Program::Crypto.worker().response(Request { kind, text: passphrase, bytes }).await {
        Response::Bytes(bytes) => Ok(bytes),
        Response::Refusal(code) => Err(PassphraseFault::Refused(code)),
        Response::Text(_) | Response::Lost => Err(PassphraseFault::Away),
    }
}

fn subtle() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&get(&window, "crypto"), "subtle"))
}

/// Returns whether this page may use the browser's cryptography.
#[must_use]
pub fn is_here() -> bool {
    subtle().is_object()
}

/// Returns bytes that nobody can guess; `None` where the browser has none.
#[must_use]
pub fn chance<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
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
