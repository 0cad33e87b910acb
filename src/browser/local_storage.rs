//! The browser's local storage, through gloo-storage.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_storage::Storage as _;
use js_sys::{Function, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::content::troubles::saving::NO_REASON;
use crate::storage::checksum::Checksum;
use crate::storage::locked::plain::Plain;
use crate::storage::store::{Store, StoreFault};

/// The local storage of this origin. Copies are the same.
#[derive(Clone, Debug, Default)]
pub struct LocalStore {
    /// The text that was kept last, as the browser holds it, and its checksum. The browser tells in no time whether
    /// that text still stands; fetched into this program, and read byte by byte, a long one takes many milliseconds.
    kept: Rc<RefCell<Option<(JsValue, Checksum)>>>,
}

/// What stands under a key, as the browser holds it.
fn held(storage: &Storage, key: &str) -> Result<JsValue, StoreFault> {
    method(storage, "getItem").and_then(|get| get.call1(storage, &key.into())).map_err(fault)
}

fn method(storage: &Storage, name: &str) -> Result<Function, JsValue> {
    Reflect::get(storage, &name.into())?.dyn_into()
}

/// The browser's store. gloo-storage panics where storage is blocked, so the browser is
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

/// Returns the store that the browser empties when a tab is closed. This tool keeps nothing there that was written.
///
/// # Errors
/// [`StoreFault::Blocked`].
pub fn of_the_session() -> Result<Storage, StoreFault> {
    match web_sys::window().map(|window| window.session_storage()) {
        Some(Ok(Some(storage))) => Ok(storage),
        _ => Err(StoreFault::Blocked),
    }
}

/// Removes what stands under keys that begin so from the store that the browser empties when a tab is closed. Returns
/// whether it is gone.
#[must_use]
pub fn clear_session(beginning: &str) -> bool {
    let Ok(storage) = of_the_session() else { return true };
    let ours = || {
        let keys = (0..storage.length().unwrap_or_default()).filter_map(|place| storage.key(place).ok().flatten());
        keys.filter(|key| key.starts_with(beginning)).collect::<Vec<_>>()
    };
    for key in ours() {
        let _looked_at_below = storage.remove_item(&key);
    }
    ours().is_empty()
}

impl LocalStore {
    /// Returns the text that was kept last, as the browser holds it, if it has this checksum: so that it need not be
    /// made again.
    #[must_use]
    pub fn kept_last(&self, checksum: Checksum) -> Option<JsValue> {
        self.kept.borrow().as_ref().filter(|(_, sum)| *sum == checksum).map(|(text, _)| text.clone())
    }
}

impl Store for LocalStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        real()?.get_item(key).map_err(fault)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        real()?.set_item(key, text).map_err(fault)
    }

    fn raw(&self, key: &str) -> Result<Option<Plain>, StoreFault> {
        Ok(exactly(&held(&real()?, key)?))
    }

    fn put_raw(&self, key: &str, text: &Plain) -> Result<(), StoreFault> {
        let storage = real()?;
        let text = as_held(text);
        method(&storage, "setItem").and_then(|set| set.call2(&storage, &key.into(), &text)).map_err(fault)?;
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        real()?.remove_item(key).map_err(fault)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let storage = real()?;
        let count = storage.length().map_err(fault)?;
        let mut keys = Vec::new();
        for place in 0..count {
            keys.extend(storage.key(place).map_err(fault)?);
        }
        Ok(keys)
    }

    fn checksum(&self, key: &str) -> Result<Option<Checksum>, StoreFault> {
        let held = held(&real()?, key)?;
        let known = self.kept.borrow().as_ref().filter(|(text, _)| *text == held).map(|(_, sum)| *sum);
        Ok(known.or_else(|| held.as_string().map(|text| Checksum::of(&text))))
    }

    fn keep(&self, key: &str, text: &str, checksum: Checksum) -> Result<bool, StoreFault> {
        let storage = real()?;
        let text = JsValue::from_str(text);
        method(&storage, "setItem").and_then(|set| set.call2(&storage, &key.into(), &text)).map_err(fault)?;
        let stands = held(&storage, key)? == text;
        self.kept.replace(stands.then_some((text, checksum)));
        Ok(stands)
    }

    fn copy(&self, from: &str, to: &str) -> Result<bool, StoreFault> {
        let storage = real()?;
        let text = held(&storage, from)?;
        if text.is_string() {
            method(&storage, "setItem").and_then(|set| set.call2(&storage, &to.into(), &text)).map_err(fault)?;
        }
        Ok(held(&storage, to)? == text)
    }

    fn same(&self, one: &str, other: &str) -> Result<bool, StoreFault> {
        let storage = real()?;
        Ok(held(&storage, one)? == held(&storage, other)?)
    }

    fn units(&self, key: &str) -> Result<usize, StoreFault> {
        let text = held(&real()?, key)?;
        Ok(if text.is_string() { key.len() + units(&text) } else { 0 })
    }

    fn used(&self) -> Result<usize, StoreFault> {
        let storage = real()?;
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

/// A text exactly as the browser holds it, which need not be Unicode; nothing for anything but a text.
#[must_use]
pub fn exactly(held: &JsValue) -> Option<Plain> {
    let unicode = held.as_string()?;
    // What is not Unicode comes into this program with replacements.
    Some(if JsValue::from_str(&unicode) == *held {
        Plain::Text(unicode)
    } else {
        Plain::Units(held.dyn_ref::<JsString>()?.iter().collect())
    })
}

/// How many units become a text in one call.
const MOST_AT_ONCE: usize = 8192;

/// The same text for the browser to hold.
#[must_use]
pub fn as_held(text: &Plain) -> JsValue {
    match text {
        Plain::Text(text) => text.into(),
        // In pieces: a browser takes no more than some ten thousand at once.
        Plain::Units(units) => units
            .chunks(MOST_AT_ONCE)
            .fold(JsString::from(""), |text, piece| text.concat(&JsString::from_char_code(piece)))
            .into(),
    }
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
