//! Whether somebody has worked here before, in whatever place: told without opening any.

use js_sys::{Array, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::journal::NAME;
use super::local_storage::LocalStore;
use super::object::{call, get};
use crate::storage::keys;
use crate::storage::store::Store as _;

/// Whether the store or the journal holds something of ours, or the browser does not say: that is to be said as well.
pub async fn are_here() -> bool {
    let Ok(kept) = LocalStore.keys() else { return true };
    if kept.iter().any(|key| key.starts_with(keys::OURS)) {
        return true;
    }
    let Some(window) = web_sys::window() else { return false };
    let databases = get(&window, "indexedDB");
    // There is no journal where there are no databases.
    if !databases.is_object() {
        return false;
    }
    let Ok(Ok(asked)) = call(&databases, "databases", &[]).map(JsCast::dyn_into::<Promise>) else { return true };
    match JsFuture::from(asked).await.map(JsCast::dyn_into::<Array>) {
        Ok(Ok(found)) => found.iter().any(|database| get(&database, "name") == NAME),
        _ => true,
    }
}
