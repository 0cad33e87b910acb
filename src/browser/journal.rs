//! The journal: a second place for every text that the store keeps, in the browser's `IndexedDB`.
//!
//! A browser commits its local storage when it likes; killed before, it loses minutes. What this journal has said it
//! keeps stands on the disk (`durability: strict`). It holds, for each key of the store, the text and a head that tells
//! whether the store has the same. What it is good for is decided in `storage::journal` and `ui::journal`.
//!
//! Where a passphrase locks what is stored, the text and the checksum in its head are locked here too; the key, the schema
//! and the number of the revision are not. Locking takes a turn of the browser, in which a transaction would end: so what
//! stands is read before, and looked at again when the new text is put in its place.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::cipher;
use super::object::{call, get, name_of, object, promise, set};
use super::timer;
use crate::content::troubles::saving;
use crate::storage::checksum::Checksum;
use crate::storage::journal::Head;
use crate::storage::locked;

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
    let mut heads = Vec::new();
    for (key, value) in keys.iter().zip(values.iter()) {
        heads.extend(head(&key, &value).await);
    }
    Ok(heads)
}

/// The head of what the journal keeps under a key.
///
/// # Errors
/// [`JournalFault::Missing`].
pub async fn head_of(key: &str) -> Result<Option<Head>, JournalFault> {
    Ok(head(&key.into(), &value_of(HEADS, key).await?).await)
}

async fn value_of(store: &str, key: &str) -> Result<JsValue, JournalFault> {
    let begun = begin("readonly").await?;
    let asked = call(&call(&begun, "objectStore", &[&store.into()])?, "get", &[&key.into()])?;
    answer(&asked).await
}

/// The text that the journal keeps under a key.
///
/// # Errors
/// [`JournalFault::Missing`].
pub async fn text(key: &str) -> Result<Option<String>, JournalFault> {
    let text = value_of(TEXTS, key).await?;
    Ok(cipher::unlock_if_due(key, text).await.and_then(|text| text.as_string()))
}

/// Keeps a text under its head's key; it stands on the disk when this returns. `over` says whether it may take the place
/// of what stands there.
///
/// # Errors
/// A [`JournalFault`].
pub async fn put(new: &Head, text: &JsValue, over: impl Fn(&Head) -> bool) -> Result<(), JournalFault> {
    let key = JsValue::from_str(&new.key);
    let text = cipher::lock_if_due(&new.key, text).await.ok_or_else(not_locked)?;
    let checksum =
        cipher::lock_if_due(&head_name(&new.key), &new.text.to_text().into()).await.ok_or_else(not_locked)?;
    // Numbers of revisions and schemas are far below 2^53.
    #[allow(clippy::cast_precision_loss)]
    let value = Array::of3(&JsValue::from_f64(new.schema as f64), &JsValue::from_f64(new.revision as f64), &checksum);
    loop {
        let before = value_of(HEADS, &new.key).await?;
        if head(&key, &before).await.is_some_and(|standing| !over(&standing)) {
            return Err(JournalFault::Newer);
        }
        let begun = begin("readwrite").await?;
        let heads = call(&begun, "objectStore", &[&HEADS.into()])?;
        let stands = answer(&call(&heads, "get", &[&key])?).await?;
        if !is_same(&before, &stands) {
            // Another tab was quicker: what it put there is looked at first.
            end(&begun).await?;
            continue;
        }
        call(&heads, "put", &[&value.clone().into(), &key])?;
        call(&call(&begun, "objectStore", &[&TEXTS.into()])?, "put", &[&text, &key])?;
        return end(&begun).await;
    }
}

fn not_locked() -> JournalFault {
    JournalFault::Missing(saving::NOT_LOCKED.to_owned())
}

/// The name under which the checksum in a head is locked.
fn head_name(key: &str) -> String {
    ["head of ", key].concat()
}

/// Whether two heads are the same as they stand there.
fn is_same(one: &JsValue, other: &JsValue) -> bool {
    match (one.dyn_ref::<Array>(), other.dyn_ref::<Array>()) {
        (Some(one), Some(other)) => (0..3).all(|place| one.get(place) == other.get(place)),
        (None, None) => true,
        _ => false,
    }
}

/// Keeps something beside the texts that has no head, such as the lock itself; it stands on the disk when this returns.
///
/// # Errors
/// [`JournalFault::Missing`].
pub async fn put_beside(key: &str, text: &str) -> Result<(), JournalFault> {
    let begun = begin("readwrite").await?;
    call(&call(&begun, "objectStore", &[&TEXTS.into()])?, "put", &[&text.into(), &key.into()])?;
    end(&begun).await
}

/// The text under a key, where there is a journal at all: looking for one does not make one.
pub async fn text_if_there(key: &str) -> Option<String> {
    if is_there().await { text(key).await.ok().flatten() } else { None }
}

/// Whether the journal holds nothing at all, locked or not.
pub async fn is_empty() -> bool {
    if !is_there().await {
        return true;
    }
    let keys = async {
        let begun = begin("readonly").await?;
        let asked = call(&call(&begun, "objectStore", &[&TEXTS.into()])?, "getAllKeys", &[])?;
        answer(&asked).await.map(JsCast::unchecked_into)
    };
    keys.await.is_ok_and(|keys: Array| keys.length() == 0)
}

/// Whether this browser has databases at all.
#[must_use]
pub fn is_possible() -> bool {
    web_sys::window().is_some_and(|window| get(&window, "indexedDB").is_object())
}

/// Whether this browser has a database of this name, or does not say.
pub async fn is_there() -> bool {
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

/// Locks whatever stands there unlocked: what was kept before there was a lock, or was being locked when the browser was
/// closed. What cannot be locked stays as it is.
///
/// # Errors
/// [`JournalFault::Missing`].
pub async fn lock_leftovers(but: &str) -> Result<(), JournalFault> {
    let begun = begin("readonly").await?;
    let store = call(&begun, "objectStore", &[&TEXTS.into()])?;
    let keys: Array = answer(&call(&store, "getAllKeys", &[])?).await?.unchecked_into();
    for key in keys.iter().filter_map(|key| key.as_string()).filter(|key| key != but) {
        let text = value_of(TEXTS, &key).await?;
        if text.as_string().is_some_and(|text| locked::is_locked(&text)) {
            continue;
        }
        if let Some(head) = head_of(&key).await? {
            put(&head, &text, |_| true).await?;
        } else {
            // Nobody looks for a text without a head that can be read; it is kept all the same.
            {
                let locked = cipher::lock_if_due(&key, &text).await.and_then(|text| text.as_string());
                put_beside(&key, &locked.ok_or_else(not_locked)?).await?;
            }
        }
    }
    Ok(())
}

/// Removes the whole journal, and says whether it is gone; not while another tab holds it open and does not let go.
pub async fn remove_all() -> bool {
    if let Some(database) = DATABASE.take() {
        let _closed_already = call(&database, "close", &[]);
    }
    let Some(window) = web_sys::window() else { return false };
    let databases = get(&window, "indexedDB");
    if !databases.is_object() {
        return true;
    }
    let Ok(asked) = call(&databases, "deleteDatabase", &[&NAME.into()]) else { return false };
    // It may be blocked for a moment: the other tabs let go when they hear of it.
    patiently(promise(&asked, "onsuccess", &["onerror"])).await.is_ok()
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
async fn head(key: &JsValue, value: &JsValue) -> Option<Head> {
    let value: &Array = value.dyn_ref()?;
    let whole = |place: u32| value.get(place).as_f64().filter(|number| (0.0..=9.0e15).contains(number));
    let checksum = cipher::unlock_if_due(&head_name(&key.as_string()?), value.get(2)).await?;
    // Checked to be in range just before.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(Head {
        key: key.as_string()?,
        schema: whole(0)? as i64,
        revision: whole(1)? as u64,
        text: Checksum::parse(&checksum.as_string()?)?,
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
            let _never_fails = give_up.call1(&JsValue::NULL, &object(&[("name", saving::NO_ANSWER.into())]));
        });
    });
    JsFuture::from(Promise::race(&Array::of2(&awaited, &limit))).await?;
    Ok(())
}
