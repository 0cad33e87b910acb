//! The browser's local storage, through gloo-storage.

use std::cell::RefCell;

use gloo_storage::Storage as _;
use js_sys::{Function, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::content::troubles::saving::NO_REASON;
use crate::storage::checksum::Checksum;
use crate::storage::store::{Store, StoreFault};

/// The local storage of this origin.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStore;

thread_local! {
    /// The text that was kept last, as the browser holds it, and its checksum. The browser tells in no time whether that
    /// text still stands; fetched into this program, and read byte by byte, a long one takes many milliseconds.
    static KEPT: RefCell<Option<(JsValue, Checksum)>> = const { RefCell::new(None) };
    static STAND_IN: RefCell<Option<Storage>> = const { RefCell::new(None) };
}

/// What stands under a key, as the browser holds it.
fn held(storage: &Storage, key: &str) -> Result<JsValue, StoreFault> {
    method(storage, "getItem").and_then(|get| get.call1(storage, &key.into())).map_err(fault)
}

fn method(storage: &Storage, name: &str) -> Result<Function, JsValue> {
    Reflect::get(storage, &name.into())?.dyn_into()
}

/// Puts something with the browser's own interface in the place of its store, or the store itself in its place again:
/// what is kept for this session only, or locked, is worked on in memory (`browser::held`).
pub fn stand_in(store: Option<Storage>) {
    KEPT.set(None);
    STAND_IN.set(store);
}

fn storage() -> Result<Storage, StoreFault> {
    STAND_IN.with_borrow(Clone::clone).map_or_else(real, Ok)
}

/// The browser's store itself, whatever stands in for it. gloo-storage panics where storage is blocked, so the browser is
/// asked first.
///
/// # Errors
/// [`StoreFault::Blocked`].
pub fn real() -> Result<Storage, StoreFault> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(gloo_storage::LocalStorage::raw()),
        _ => Err(StoreFault::Blocked),
    }
}

/// The browser's store itself, whatever stands in for it, as something that keeps texts under keys.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealStore;

impl Store for RealStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        real()?.get_item(key).map_err(fault)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        real()?.set_item(key, text).map_err(fault)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        real()?.remove_item(key).map_err(fault)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let storage = real()?;
        Ok((0..storage.length().map_err(fault)?).filter_map(|place| storage.key(place).ok().flatten()).collect())
    }
}

/// The store that the browser empties when a tab is closed. This tool keeps nothing that was
/// written there; it is emptied all the same.
///
/// # Errors
/// [`StoreFault::Blocked`].
pub fn of_the_session() -> Result<Storage, StoreFault> {
    match web_sys::window().map(|window| window.session_storage()) {
        Some(Ok(Some(storage))) => Ok(storage),
        _ => Err(StoreFault::Blocked),
    }
}

impl LocalStore {
    /// How many UTF-16 units a key and its text take.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn units(self, key: &str) -> Result<usize, StoreFault> {
        let text = held(&storage()?, key)?;
        Ok(if text.is_string() { key.len() + units(&text) } else { 0 })
    }
}

impl Store for LocalStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        storage()?.get_item(key).map_err(fault)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        storage()?.set_item(key, text).map_err(fault)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        storage()?.remove_item(key).map_err(fault)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let storage = storage()?;
        let count = storage.length().map_err(fault)?;
        let mut keys = Vec::new();
        for place in 0..count {
            keys.extend(storage.key(place).map_err(fault)?);
        }
        Ok(keys)
    }

    fn checksum(&self, key: &str) -> Result<Option<Checksum>, StoreFault> {
        let held = held(&storage()?, key)?;
        let known = KEPT.with_borrow(|kept| kept.as_ref().filter(|(text, _)| *text == held).map(|(_, sum)| *sum));
        Ok(known.or_else(|| held.as_string().map(|text| Checksum::of(&text))))
    }

    fn keep(&self, key: &str, text: &str, checksum: Checksum) -> Result<bool, StoreFault> {
        let storage = storage()?;
        let text = JsValue::from_str(text);
        method(&storage, "setItem").and_then(|set| set.call2(&storage, &key.into(), &text)).map_err(fault)?;
        let stands = held(&storage, key)? == text;
        KEPT.set(stands.then_some((text, checksum)));
        Ok(stands)
    }

    fn copy(&self, from: &str, to: &str) -> Result<bool, StoreFault> {
        let storage = storage()?;
        let text = held(&storage, from)?;
        if text.is_string() {
            method(&storage, "setItem").and_then(|set| set.call2(&storage, &to.into(), &text)).map_err(fault)?;
        }
        Ok(held(&storage, to)? == text)
    }

    fn same(&self, one: &str, other: &str) -> Result<bool, StoreFault> {
        let storage = storage()?;
        Ok(held(&storage, one)? == held(&storage, other)?)
    }

    fn used(&self) -> Result<usize, StoreFault> {
        let storage = storage()?;
        let mut used = 0;
        for place in 0..storage.length().map_err(fault)? {
            // A key that is not Unicode does not come whole into this program, and would find nothing.
            let key = method(&storage, "key").and_then(|key| key.call1(&storage, &place.into())).map_err(fault)?;
            let text = method(&storage, "getItem").and_then(|get| get.call1(&storage, &key)).map_err(fault)?;
            used += units(&key) + units(&text);
        }
        Ok(used)
    }
}

/// The text that was kept last, as the browser holds it, if it has this checksum: so that it need not be made again.
#[must_use]
pub fn kept_last(checksum: Checksum) -> Option<JsValue> {
    KEPT.with_borrow(|kept| kept.as_ref().filter(|(_, sum)| *sum == checksum).map(|(text, _)| text.clone()))
}

/// How many UTF-16 units a text has, as the browser holds it.
fn units(text: &JsValue) -> usize {
    // Some 4,000 million at most.
    text.dyn_ref::<JsString>().map_or(0, |text| text.length() as usize)
}

/// What the browser means by an error of its store.
#[allow(clippy::needless_pass_by_value)] // the shape that `map_err` wants
#[must_use]
pub fn fault(error: JsValue) -> StoreFault {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return StoreFault::Failed(NO_REASON.to_owned());
    };
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreFault::Full,
        "SecurityError" => StoreFault::Blocked,
        name => StoreFault::Failed(name.to_owned()),
    }
}
