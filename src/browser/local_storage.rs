//! The browser's local storage, through gloo-storage.

use gloo_storage::Storage as _;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::storage::store::{Store, StoreFault};

/// The local storage of this origin.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStore;

/// gloo-storage panics where storage is blocked, so the browser is asked first.
fn storage() -> Result<Storage, StoreFault> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(gloo_storage::LocalStorage::raw()),
        _ => Err(StoreFault::Blocked),
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
}

#[allow(clippy::needless_pass_by_value)] // the shape that `map_err` wants
fn fault(error: JsValue) -> StoreFault {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return StoreFault::Failed(String::from("the browser did not say why"));
    };
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreFault::Full,
        "SecurityError" => StoreFault::Blocked,
        name => StoreFault::Failed(name.to_owned()),
    }
}
