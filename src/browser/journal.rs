//! The journal: a second place for every text that the store keeps, in the browser's `IndexedDB`.
//!
//! A browser commits its local storage when it likes; killed before, it loses minutes. What this journal has said it
//! keeps stands on the disk (`durability: strict`). It holds, for each key of the store, the text and a head that tells
//! whether the store has the same. What it is good for is decided in `storage::journal` and `ui::journal`.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::object::{call, get, name_of, object, promise, set};
use super::timer;
use crate::storage::checksum::Checksum;
use crate::storage::journal::Head;

/// The name of its database.
pub const NAME: &str = "qmsa";
/// Raised when the two stores below change their form. A journal of a newer form is left alone.
const FORM: u32 = 1;
const HEADS: &str = "heads";
const TEXTS: &str = "texts";
/// A browser that has not answered by then never will.
const PATIENCE_MILLIS: i32 = 4_000;

/// Why the journal did not do what it was asked. Nothing has changed in it then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalFault {
    /// There is none, or it does not answer: in the browser's own words.
    Missing(String),
    /// What stands there is newer: another tab wrote it, or a newer version of this tool.
    Newer,
}

impl From<JsValue> for JournalFault {
    fn from(error: JsValue) -> Self {
        // The next operation opens it anew: the browser may have closed it (site data cleared, a disk that was full).
        DATABASE.set(None);
        Self::Missing(name_of(&error))
    }
}

thread_local! {
    static DATABASE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// The heads of all that the journal keeps.
///
/// # Errors
/// [`JournalFault::Missing`].
pub async fn heads() -> Result<Vec<Head>, JournalFault> {
    let begun = begin("readonly").await?;
    let store = call(&begun, "objectStore", &[&HEADS.into()])?;
    // Both are asked before either is awaited: they stand in one order.
    let (keys, values) = (call(&store, "getAllKeys", &[])?, call(&store, "getAll", &[])?);
    let keys: Array = answer(&keys).await?.unchecked_into();
    let values: Array = answer(&values).await?.unchecked_into();
    Ok(keys.iter().zip(values.iter()).filter_map(|(key, value)| head(&key, &value)).collect())
}

/// The head of what the journal keeps under a key.
///
/// # Errors
/// [`JournalFault::Missing`].
pub async fn head_of(key: &str) -> Result<Option<Head>, JournalFault> {
    let begun = begin("readonly").await?;
    let asked = call(&call(&begun, "objectStore", &[&HEADS.into()])?, "get", &[&key.into()])?;
    Ok(head(&key.into(), &answer(&asked).await?))
}

/// The text that the journal keeps under a key.
///
/// # Errors
/// [`JournalFault::Missing`].
pub async fn text(key: &str) -> Result<Option<String>, JournalFault> {
    let begun = begin("readonly").await?;
    let asked = call(&call(&begun, "objectStore", &[&TEXTS.into()])?, "get", &[&key.into()])?;
    Ok(answer(&asked).await?.as_string())
}

/// Keeps a text under its head's key; it stands on the disk when this returns. `over` says whether it may take the place
/// of what stands there.
///
/// # Errors
/// A [`JournalFault`].
pub async fn put(new: &Head, text: &JsValue, over: impl FnOnce(&Head) -> bool) -> Result<(), JournalFault> {
    let key = JsValue::from_str(&new.key);
    let begun = begin("readwrite").await?;
    let heads = call(&begun, "objectStore", &[&HEADS.into()])?;
    let standing = head(&key, &answer(&call(&heads, "get", &[&key])?).await?);
    if standing.is_some_and(|standing| !over(&standing)) {
        return Err(JournalFault::Newer);
    }
    // Numbers of revisions and schemas are far below 2^53.
    #[allow(clippy::cast_precision_loss)]
    let value = Array::of3(
        &JsValue::from_f64(new.schema as f64),
        &JsValue::from_f64(new.revision as f64),
        &JsValue::from_str(&new.text.to_text()),
    );
    call(&heads, "put", &[&value.into(), &key])?;
    call(&call(&begun, "objectStore", &[&TEXTS.into()])?, "put", &[text, &key])?;
    end(&begun).await
}

/// Removes what stands under a key.
///
/// # Errors
/// [`JournalFault::Missing`]; it may still stand there then.
pub async fn remove(key: &str) -> Result<(), JournalFault> {
    let begun = begin("readwrite").await?;
    for store in [HEADS, TEXTS] {
        call(&call(&begun, "objectStore", &[&store.into()])?, "delete", &[&key.into()])?;
    }
    end(&begun).await
}

/// A head that is none says nothing, and what it belongs to is written anew at the next save.
fn head(key: &JsValue, value: &JsValue) -> Option<Head> {
    let value: &Array = value.dyn_ref()?;
    let whole = |place: u32| value.get(place).as_f64().filter(|number| (0.0..=9.0e15).contains(number));
    // Checked to be in range just before.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(Head {
        key: key.as_string()?,
        schema: whole(0)? as i64,
        revision: whole(1)? as u64,
        text: Checksum::parse(&value.get(2).as_string()?)?,
    })
}

async fn begin(mode: &str) -> Result<JsValue, JournalFault> {
    let stores = Array::of2(&HEADS.into(), &TEXTS.into());
    let strict = object(&[("durability", "strict".into())]);
    if let Some(database) = DATABASE.with_borrow(Clone::clone)
        && let Ok(begun) = call(&database, "transaction", &[&stores, &mode.into(), &strict])
    {
        return Ok(begun);
    }
    let database = open().await?;
    DATABASE.set(Some(database.clone()));
    Ok(call(&database, "transaction", &[&stores, &mode.into(), &strict])?)
}

async fn open() -> Result<JsValue, JournalFault> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let asked = call(&get(&window, "indexedDB"), "open", &[&NAME.into(), &FORM.into()])?;
    let opening = asked.clone();
    let furnish: JsValue = Closure::once_into_js(move || {
        for store in [HEADS, TEXTS] {
            let _said_by_the_open = call(&get(&opening, "result"), "createObjectStore", &[&store.into()]);
        }
    });
    set(&asked, "onupgradeneeded", &furnish);
    let database = answer(&asked).await?;
    // A newer version of this tool that wants to renew the journal is not held up.
    let closing = database.clone();
    let close = Closure::once_into_js(move || {
        let _closed_already = call(&closing, "close", &[]);
    });
    set(&database, "onversionchange", &close);
    Ok(database)
}

/// What a request brings.
async fn answer(request: &JsValue) -> Result<JsValue, JournalFault> {
    patiently(promise(request, "onsuccess", &["onerror", "onblocked"])).await?;
    Ok(get(request, "result"))
}

/// Waits until a transaction stands on the disk.
async fn end(begun: &JsValue) -> Result<(), JournalFault> {
    patiently(promise(begun, "oncomplete", &["onabort", "onerror"])).await
}

async fn patiently(awaited: Promise) -> Result<(), JournalFault> {
    let limit = Promise::new(&mut |_, give_up| {
        timer::once(PATIENCE_MILLIS, move || {
            let _never_fails = give_up.call1(&JsValue::NULL, &object(&[("name", "no answer".into())]));
        });
    });
    JsFuture::from(Promise::race(&Array::of2(&awaited, &limit))).await?;
    Ok(())
}
