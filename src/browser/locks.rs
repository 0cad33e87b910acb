//! Locks that hold between the tabs of a browser (Web Locks), and a word from one tab to the others.
//!
//! A lock is let go when its holder does, and by the browser when the holder's tab is closed or killed. Where a browser
//! has none (plain http), nothing is ever granted or taken here: [`are_here`] says so. Who may write what is decided in
//! `persistence::tab_lock`.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::events::listen;
use super::object::{call, get, make, object};
use crate::persistence::ports::{Ask, TabLock, Turn};

/// The channel on which tabs speak to each other.
const CHANNEL: &str = "qmsa";

/// A lock that is held here. Dropping it does not let it go.
#[derive(Clone, Debug)]
pub struct Held(JsValue);

impl Held {
    /// Lets the lock go.
    pub fn let_go(&self) {
        let _never_fails = call(&self.0, "call", &[]);
    }
}

/// A request that waits.
#[derive(Clone, Debug)]
pub struct Waiting(JsValue);

impl Waiting {
    /// Gives the request up. A lock that was granted meanwhile stays held.
    pub fn give_up(&self) {
        let _never_fails = call(&self.0, "abort", &[]);
    }
}

/// Locks between the tabs of this browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct WebLocks;

impl TabLock for WebLocks {
    type Held = Held;
    type Waiting = Waiting;

    fn exist(&self) -> bool {
        are_here()
    }

    fn ask(&self, name: &str, how: Ask, tell: Box<dyn Fn(Turn<Held>)>) -> Waiting {
        ask(name, how, tell)
    }

    fn let_go(&self, held: Held) {
        held.let_go();
    }

    fn give_up(&self, waiting: Waiting) {
        waiting.give_up();
    }

    fn hold_beside(&self, name: &str) {
        hold_beside(name);
    }

    async fn holders(&self, name: &str) -> usize {
        holders(name).await
    }
}

/// Whether this browser has locks here.
#[must_use]
pub fn are_here() -> bool {
    locks().is_object()
}

fn locks() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&get(&window, "navigator"), "locks"))
}

/// Asks for a lock, and tells what becomes of it: once, and a second time when it is lost after it was granted.
fn ask(name: &str, how: Ask, tell: impl Fn(Turn<Held>) + 'static) -> Waiting {
    let controller = make("AbortController", &[]).unwrap_or(JsValue::UNDEFINED);
    let tell = Rc::new(tell);
    let told = Rc::clone(&tell);
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if !lock.is_object() {
            told(Turn::Refused);
            return JsValue::UNDEFINED;
        }
        let mut let_go = JsValue::UNDEFINED;
        // Held until this promise is kept.
        let held = Promise::new(&mut |keep, _| let_go = keep.into());
        told(Turn::Granted(Held(let_go)));
        held.into()
    });
    let options = match how {
        Ask::IfFree => object(&[("ifAvailable", true.into())]),
        Ask::Wait => object(&[("signal", get(&controller, "signal"))]),
        Ask::Now => object(&[("steal", true.into())]),
    };
    let asked = call(&locks(), "request", &[&name.into(), &options, &granted]);
    spawn_local(async move {
        let ended = match asked.map(JsCast::dyn_into::<Promise>) {
            Ok(Ok(promise)) => JsFuture::from(promise).await.map(|_| ()),
            _ => Err(JsValue::UNDEFINED),
        };
        if ended.is_err() {
            tell(Turn::Lost);
        }
    });
    Waiting(controller)
}

/// Holds a lock, if nobody else does.
pub async fn hold_if_free(name: &str) -> Option<Held> {
    let held = Rc::new(RefCell::new(None));
    let asked = Promise::new(&mut |done, _| {
        let held = Rc::clone(&held);
        let _not_to_be_given_up = ask(name, Ask::IfFree, move |turn| {
            if let Turn::Granted(granted) = turn {
                held.replace(Some(granted));
            }
            let _never_fails = done.call0(&JsValue::NULL);
        });
    });
    let _always_kept = JsFuture::from(asked).await;
    held.take()
}

/// Holds a lock beside all others who do the same, as long as the page lives: so they can be counted.
fn hold_beside(name: &str) {
    let never = Promise::new(&mut |_, _| ());
    let held = Closure::once_into_js(move || -> JsValue { never.into() });
    let asked = call(&locks(), "request", &[&name.into(), &object(&[("mode", "shared".into())]), &held]);
    // There may be no locks, and a page that is being left gets none any more: neither is an error of the page.
    if let Ok(Ok(promise)) = asked.map(JsCast::dyn_into::<Promise>) {
        spawn_local(async move {
            let _not_counted = JsFuture::from(promise).await;
        });
    }
}

/// How many hold a lock of this name; 0 where the browser does not say.
async fn holders(name: &str) -> usize {
    let Ok(Ok(asked)) = call(&locks(), "query", &[]).map(JsCast::dyn_into::<Promise>) else { return 0 };
    let Ok(found) = JsFuture::from(asked).await else { return 0 };
    let held: Array = get(&found, "held").unchecked_into();
    held.iter().filter(|lock| get(lock, "name") == name).count()
}

thread_local! {
    static SPEAKER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Hears what other tabs say, for as long as the page lives.
pub fn hear(mut act: impl FnMut(String) + 'static) {
    let Ok(channel) = make("BroadcastChannel", &[&CHANNEL.into()]) else { return };
    listen(channel.dyn_ref::<web_sys::EventTarget>(), "message", move |event| {
        if let Some(word) = get(&event, "data").as_string() {
            act(word);
        }
    });
    SPEAKER.set(Some(channel));
}

/// Hears it somewhere else as well; after [`hear`].
pub fn hear_also(mut act: impl FnMut(String) + 'static) {
    let Some(channel) = SPEAKER.with_borrow(Clone::clone) else { return };
    listen(channel.dyn_ref::<web_sys::EventTarget>(), "message", move |event| {
        if let Some(word) = get(&event, "data").as_string() {
            act(word);
        }
    });
}

/// Says something to all other tabs.
pub fn say(word: &str) {
    if let Some(channel) = SPEAKER.with_borrow(Clone::clone) {
        let _nobody_hears = call(&channel, "postMessage", &[&word.into()]);
    }
}
