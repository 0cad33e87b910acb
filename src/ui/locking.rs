//! What is kept locked: the work lies in memory in the clear, and every change goes into the browser's store as ciphertext.
//!
//! The store's own interface answers at once and the browser's cryptography does not. So a store in memory stands in for the
//! browser's (`browser::held`), and what changes there is locked and stored behind it, one key after another, the newest
//! text of each. It is said to be saved only when that is done ([`settled`]).

use std::cell::{Cell, RefCell};

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Storage;

use crate::browser::cipher::{self, Key};
use crate::browser::held::Texts;
use crate::browser::local_storage;
use crate::browser::object::call;
use crate::content::troubles::saving::{NOT_LOCKED, SOMETHING_ELSE};
use crate::storage::keys;
use crate::storage::locked;
use crate::storage::room::MOST_UNITS;
use crate::storage::store::StoreFault;

thread_local! {
    /// What is kept, in the clear.
    static TEXTS: RefCell<Option<Texts>> = const { RefCell::new(None) };
    /// The keys of what waits to be locked and stored.
    static WAITING: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    static IS_WRITING: Cell<bool> = const { Cell::new(false) };
    /// The keys of what the browser's store did not take, and why.
    static REFUSED: RefCell<Vec<(String, StoreFault)>> = const { RefCell::new(Vec::new()) };
    /// Who waits until nothing waits to be stored.
    static SETTLED: RefCell<Vec<js_sys::Function>> = const { RefCell::new(Vec::new()) };
}

/// What is kept, in the clear, as long as it is unlocked here.
#[must_use]
pub fn texts() -> Option<Texts> {
    TEXTS.with_borrow(Clone::clone)
}

/// Keeps these texts locked from now on.
pub fn keep(texts: &Texts, key: Key) {
    cipher::put_in_use(Some(key));
    TEXTS.set(Some(texts.clone()));
    local_storage::stand_in(Some(texts.as_storage(store_soon)));
}

/// Keeps nothing locked any more.
pub fn end() {
    cipher::put_in_use(None);
    TEXTS.set(None);
    WAITING.take();
    REFUSED.take();
    local_storage::stand_in(None);
}

/// Locks what changed in memory under a key, and puts it into the browser's store.
pub fn store_soon(key: &str) {
    WAITING.with_borrow_mut(|waiting| {
        // What was refused is tried again: there may be room by now.
        for (key, _) in REFUSED.take() {
            waiting.retain(|other| *other != key);
            waiting.push(key);
        }
        waiting.retain(|other| other != key);
        waiting.push(key.to_owned());
    });
    if !IS_WRITING.replace(true) {
        wasm_bindgen_futures::spawn_local(async {
            while let Some(key) = WAITING.with_borrow_mut(|waiting| (!waiting.is_empty()).then(|| waiting.remove(0))) {
                if let Err(fault) = store(&key).await {
                    REFUSED.with_borrow_mut(|refused| refused.push((key, fault)));
                }
            }
            IS_WRITING.set(false);
            for tell in SETTLED.take() {
                let _never_fails = tell.call0(&JsValue::NULL);
            }
        });
    }
}

async fn store(key: &str) -> Result<(), StoreFault> {
    let (Some(texts), Some(cipher)) = (texts(), cipher::in_use()) else { return Ok(()) };
    let storage = local_storage::real()?;
    let Some(text) = texts.get(key) else { return remove(&storage, key) };
    let locked = cipher::lock(&cipher, key, &text).await.ok_or_else(not_locked)?;
    // It may have ended meanwhile: what was wiped stays so.
    if cipher::in_use().is_none() {
        return Ok(());
    }
    put(&storage, key, &locked.into())
}

/// Puts a text into the browser's own store as it is, Unicode or not, and reads it back.
///
/// # Errors
/// A [`StoreFault`].
pub fn put(storage: &Storage, key: &str, text: &JsValue) -> Result<(), StoreFault> {
    let key = JsValue::from_str(key);
    call(storage, "setItem", &[&key, text]).map_err(local_storage::fault)?;
    if call(storage, "getItem", &[&key]).map_err(local_storage::fault)? == *text {
        Ok(())
    } else {
        Err(StoreFault::Failed(SOMETHING_ELSE.to_owned()))
    }
}

/// Removes a text from the browser's own store.
///
/// # Errors
/// A [`StoreFault`].
pub fn remove(storage: &Storage, key: &str) -> Result<(), StoreFault> {
    storage.remove_item(key).map_err(local_storage::fault)
}

fn not_locked() -> StoreFault {
    StoreFault::Failed(NOT_LOCKED.to_owned())
}

/// Waits until nothing waits to be stored; says whether all of it was. At once where nothing is kept locked.
///
/// # Errors
/// The first [`StoreFault`].
pub async fn settled() -> Result<(), StoreFault> {
    while IS_WRITING.get() {
        let told = Promise::new(&mut |tell, _| SETTLED.with_borrow_mut(|settled| settled.push(tell)));
        let _never_fails = JsFuture::from(told).await;
    }
    REFUSED.with_borrow(|refused| refused.first().map_or(Ok(()), |(_, fault)| Err(fault.clone())))
}

/// Locks these texts and puts them into the browser's store in place of what stands there, if there is room for all.
///
/// # Errors
/// [`StoreFault::Full`] before anything was written, or what the store says.
pub async fn store_all(texts: &Texts, key: &Key) -> Result<(), StoreFault> {
    let storage = local_storage::real()?;
    let mut all = Vec::new();
    for name in texts.keys() {
        let text = texts.get(&name).unwrap_or(JsValue::NULL);
        all.push((cipher::lock(key, &name, &text).await.ok_or_else(not_locked)?, name));
    }
    let units: usize = all.iter().map(|(text, name)| text.len() + name.len()).sum();
    if units + ROOM_TO_WORK > MOST_UNITS {
        return Err(StoreFault::Full);
    }
    for (text, name) in all {
        put(&storage, &name, &text.into())?;
    }
    Ok(())
}

/// Puts these texts into the browser's store in the clear.
///
/// # Errors
/// The first [`StoreFault`]; what comes after it is not put there.
pub fn store_clear(texts: &Texts, names: &[String]) -> Result<(), StoreFault> {
    let storage = local_storage::real()?;
    names.iter().try_for_each(|name| texts.get(name).map_or(Ok(()), |text| put(&storage, name, &text)))
}

/// What is left free for the lock itself and the next changes, in UTF-16 units.
const ROOM_TO_WORK: usize = 20_000;

/// Unlocks what stands in the browser's store. What does not unlock stays as it is, and is shown as something that cannot be
/// read; what stands there in the clear is locked as soon as these texts are kept. The second answer names those.
///
/// # Errors
/// A [`StoreFault`].
pub async fn unlock_all(key: &Key) -> Result<(Texts, Vec<String>), StoreFault> {
    let texts = Texts::of(&local_storage::real()?, keys::OURS);
    for key in keys::IN_THE_CLEAR {
        texts.put(key, None);
    }
    let mut clear = Vec::new();
    for name in texts.keys() {
        let text = texts.get(&name).and_then(|text| text.as_string()).unwrap_or_default();
        if !locked::is_locked(&text) {
            clear.push(name);
        } else if let Some(text) = cipher::unlock(key, &name, &text).await {
            texts.put(&name, Some(text));
        }
    }
    Ok((texts, clear))
}

/// Follows what another tab put into the browser's store under a key, or removed.
pub async fn follow(name: &str) {
    let (Some(texts), Some(key), Ok(storage)) = (texts(), cipher::in_use(), local_storage::real()) else { return };
    // What this tab is about to store itself stands above it.
    if !name.starts_with(keys::OURS)
        || keys::IN_THE_CLEAR.contains(&name)
        || WAITING.with_borrow(|waiting| waiting.iter().any(|it| it == name))
    {
        return;
    }
    match storage.get_item(name) {
        Ok(None) => texts.put(name, None),
        Ok(Some(text)) => {
            if let Some(text) = cipher::unlock(&key, name, &text).await {
                texts.put(name, Some(text));
            }
        }
        Err(_) => {}
    }
}
