//! The worker that encrypts with a passphrase: started for one job, and ended after it, so that passphrase, key and the
//! memory that deriving it took are gone.
//!
//! Starting it fetches the worker's own files, named in the page.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

use super::events::listen;
use super::object::get;

/// Why the crypto worker did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CryptoFault {
    /// It was refused, for the reason with this code (`crypto::Refusal`).
    Refused(String),
    /// The crypto worker could not be fetched, or has stopped.
    Away,
}

/// Locks bytes with a passphrase as an age file, which was opened again to make sure.
///
/// # Errors
/// A [`CryptoFault`].
pub async fn encrypt(passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, CryptoFault> {
    work("encrypt", passphrase, bytes).await
}

/// Opens an age file that a passphrase locks.
///
/// # Errors
/// A [`CryptoFault`].
pub async fn decrypt(passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, CryptoFault> {
    work("decrypt", passphrase, bytes).await
}

async fn work(job: &str, passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, CryptoFault> {
    let worker = start().map_err(|_| CryptoFault::Away)?;
    let ended = Ended(worker.clone());
    let answer = Promise::new(&mut |keep, give_up| {
        listen(Some(&worker), "message", move |event| {
            let _never_fails = keep.call1(&JsValue::NULL, &get(&event, "data"));
        });
        listen(Some(&worker), "error", move |event| {
            // Said where the job was asked for; not also as an error of the page.
            event.prevent_default();
            let _never_fails = give_up.call0(&JsValue::NULL);
        });
    });
    let bytes = Uint8Array::from(bytes);
    let message = Array::of3(&job.into(), &passphrase.into(), &bytes);
    let moved = Array::of1(&bytes.buffer());
    worker.post_message_with_transfer(&message, &moved).map_err(|_| CryptoFault::Away)?;
    let answer = JsFuture::from(answer).await.map_err(|_| CryptoFault::Away)?;
    drop(ended);
    match (answer.as_string(), answer.dyn_into::<Uint8Array>()) {
        (Some(code), _) => Err(CryptoFault::Refused(code)),
        (None, Ok(bytes)) => Ok(bytes.to_vec()),
        (None, Err(_)) => Err(CryptoFault::Away),
    }
}

/// A worker that ends with the job, whichever way that goes.
struct Ended(Worker);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

fn start() -> Result<Worker, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let named = document.query_selector("meta[name=crypto]")?;
    Worker::new(&named.and_then(|named| named.get_attribute("content")).ok_or(JsValue::NULL)?)
}
