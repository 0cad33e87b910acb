//! The worker in which the office runs. It is started at the first question, and anew after it was lost.
//!
//! Starting it fetches the office's own files, named in the page; nothing else in the crate makes a request.

use std::cell::RefCell;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker};

/// A question that waits for its reply: its number, what takes the reply, what takes that there is none.
type Waiting = (f64, Function, Function);

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    /// The number of the last question. A reply to a question of a worker that was lost finds nobody who waits.
    static LAST: RefCell<f64> = const { RefCell::new(0.0) };
}

/// Puts a question to the office, and waits for the reply.
///
/// # Errors
/// What the browser says where the worker cannot be loaded or has died. The next question starts a new one.
pub async fn ask(question: &str) -> Result<String, JsValue> {
    let reply = Promise::new(&mut |take, fail| {
        let number = LAST.with_borrow_mut(|last| {
            *last += 1.0;
            *last
        });
        WAITING.with_borrow_mut(|waiting| waiting.push((number, take, fail)));
        let message = Array::of2(&number.into(), &question.into());
        if worker().and_then(|worker| worker.post_message(&message)).is_err() {
            lose();
        }
    });
    JsFuture::from(reply).await?.as_string().ok_or(JsValue::NULL)
}

/// The worker; started, where there is none.
fn worker() -> Result<Worker, JsValue> {
    if let Some(worker) = WORKER.with_borrow(Clone::clone) {
        return Ok(worker);
    }
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let named = document.query_selector("meta[name=office]")?;
    let address = named.and_then(|named| named.get_attribute("content")).ok_or(JsValue::NULL)?;
    let worker = Worker::new(&address)?;
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| hear(&event)).into_js_value();
    worker.set_onmessage(Some(hear.unchecked_ref()));
    let lost = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        // Said to the person where the question was asked; not also in the page's own list of errors.
        event.prevent_default();
        lose();
    });
    worker.set_onerror(Some(lost.into_js_value().unchecked_ref()));
    WORKER.set(Some(worker.clone()));
    Ok(worker)
}

/// Hands a reply to whoever waits for it.
fn hear(event: &MessageEvent) {
    let reply = Array::from(&event.data());
    let number = reply.get(0).as_f64();
    let found = WAITING.with_borrow_mut(|waiting| {
        let place = waiting.iter().position(|(waits_for, ..)| Some(*waits_for) == number)?;
        Some(waiting.remove(place))
    });
    if let Some((_, take, _)) = found {
        let _returned = take.call1(&JsValue::NULL, &reply.get(1));
    }
}

/// Lets go of the worker, and tells all who wait that no reply will come.
fn lose() {
    if let Some(worker) = WORKER.take() {
        worker.terminate();
    }
    for (_, _, fail) in WAITING.take() {
        let _returned = fail.call0(&JsValue::NULL);
    }
}
