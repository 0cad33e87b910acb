//! The worker that answers questions about an assessment. It is started at the first question, and anew after it was
//! lost.
//!
//! Starting it fetches the worker's own files, named in the page; nothing else in the crate makes a request.

use std::cell::{Cell, RefCell};

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::events::listen;

/// What becomes of a reply. Nothing comes where the worker cannot be loaded, or has died.
type Take = Box<dyn FnOnce(Option<String>)>;

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// Who waits for which reply.
    static WAITING: RefCell<Vec<(u32, Take)>> = const { RefCell::new(Vec::new()) };
    /// The number of the last question. A reply that a lost worker left behind finds nobody who waits for it.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Puts a question to the document worker. Where no reply comes, the next question starts a new worker.
pub fn ask(question: &str, take: impl FnOnce(Option<String>) + 'static) {
    let number = LAST.get().wrapping_add(1);
    LAST.set(number);
    WAITING.with_borrow_mut(|waiting| waiting.push((number, Box::new(take))));
    let message = Array::of3(&number.into(), &JsValue::NULL, &question.into());
    if worker().and_then(|worker| worker.post_message(&message)).is_err() {
        lose();
    }
}

/// The worker; started, where there is none.
fn worker() -> Result<Worker, JsValue> {
    if let Some(worker) = WORKER.with_borrow(Clone::clone) {
        return Ok(worker);
    }
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let named = document.query_selector("meta[name=documents]")?;
    let address = named.and_then(|named| named.get_attribute("content")).ok_or(JsValue::NULL)?;
    let worker = Worker::new(&address)?;
    listen(Some(&worker), "message", |event| hear(event.unchecked_ref()));
    listen(Some(&worker), "error", |event| {
        // Said where the question was asked; not also as an error of the page.
        event.prevent_default();
        lose();
    });
    WORKER.set(Some(worker.clone()));
    Ok(worker)
}

/// Hands a reply to whoever waits for it.
fn hear(event: &MessageEvent) {
    let message = event.data();
    let reply: &Array = message.unchecked_ref();
    let number = reply.get(0).as_f64();
    let found = WAITING.with_borrow_mut(|waiting| {
        let place = waiting.iter().position(|(waits_for, _)| Some(f64::from(*waits_for)) == number)?;
        Some(waiting.remove(place))
    });
    if let Some((_, take)) = found {
        take(reply.get(1).as_string());
    }
}

/// Lets go of the worker, and tells all who wait that no reply will come.
fn lose() {
    if let Some(worker) = WORKER.take() {
        worker.terminate();
    }
    for (_, take) in WAITING.take() {
        take(None);
    }
}
