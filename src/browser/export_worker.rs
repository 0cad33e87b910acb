//! The worker that writes files: started at the first file, kept for the next, and ended where somebody cancels.
//!
//! Starting it fetches the worker's own files, named in the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::events::listen;

/// What is heard of a file that is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// So many steps of so many are done.
    Step(u32, u32),
    /// The file.
    Made(Vec<u8>),
    /// It cannot be made, in words.
    Refused(String),
    /// The document worker could not be fetched, or has stopped.
    Away,
}

/// Who hears of the file that is being made.
type Hear = Rc<dyn Fn(News)>;

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// Who waits for the file with which number: one at a time.
    static WAITING: RefCell<Option<(u32, Hear)>> = const { RefCell::new(None) };
    /// The number of the last file. What a worker still says of an earlier one is not heard.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Has a file made, in this form and from this question; `hear` hears how far it is. What was being made before is
/// given up.
pub fn print(form: &str, question: &str, hear: impl Fn(News) + 'static) {
    cancel();
    let number = LAST.get().wrapping_add(1);
    LAST.set(number);
    WAITING.set(Some((number, Rc::new(hear))));
    let message = Array::of3(&number.into(), &form.into(), &question.into());
    if worker().and_then(|worker| worker.post_message(&message)).is_err() {
        lose();
    }
}

/// Gives up what is being made. The worker ends in the middle of its work, and the next file starts a new one.
pub fn cancel() {
    if WAITING.take().is_some()
        && let Some(worker) = WORKER.take()
    {
        worker.terminate();
    }
}

fn worker() -> Result<Worker, JsValue> {
    if let Some(worker) = WORKER.with_borrow(Clone::clone) {
        return Ok(worker);
    }
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let named = document.query_selector("meta[name=documents]")?;
    let worker = Worker::new(&named.and_then(|named| named.get_attribute("content")).ok_or(JsValue::NULL)?)?;
    listen(Some(&worker), "message", |event| take(event.unchecked_ref()));
    listen(Some(&worker), "error", |event| {
        // Said where the file was asked for; not also as an error of the page.
        event.prevent_default();
        lose();
    });
    WORKER.set(Some(worker.clone()));
    Ok(worker)
}

/// Tells whoever waits what the worker said: a step and how many there are, bytes, or words.
fn take(event: &MessageEvent) {
    let data = event.data();
    let message: &Array = data.unchecked_ref();
    let is_ours = |waiting: &(u32, Hear)| message.get(0).as_f64() == Some(f64::from(waiting.0));
    let Some((_, hear)) = WAITING.with_borrow(|waiting| waiting.clone().filter(is_ours)) else { return };
    let said = message.get(1);
    if let Some(done) = count(&said) {
        hear(News::Step(done, count(&message.get(2)).unwrap_or(done)));
        return;
    }
    WAITING.take();
    hear(match (said.as_string(), said.dyn_into::<Uint8Array>()) {
        (Some(words), _) => News::Refused(words),
        (None, Ok(bytes)) => News::Made(bytes.to_vec()),
        (None, Err(_)) => News::Away,
    });
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small whole number that the press counted"
)]
fn count(value: &JsValue) -> Option<u32> {
    value.as_f64().map(|number| number as u32)
}

/// Lets go of the worker, and tells whoever waits that no file will come.
fn lose() {
    if let Some(worker) = WORKER.take() {
        worker.terminate();
    }
    if let Some((_, hear)) = WAITING.take() {
        hear(News::Away);
    }
}
