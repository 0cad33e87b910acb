//! The journal in the browser's `IndexedDB`: a second place for every text that the store keeps.
//!
//! A browser commits its local storage when it likes; killed before, it loses minutes. What this journal has said it
//! keeps stands on the disk (`durability: strict`). What it is good for is decided in `persistence::journal`.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::local_storage::{LocalStore, as_held, exactly};
use super::object::{call, get, name_of, object, promise, set};
use crate::persistence::ports::{Entry, Journal, JournalFault, Record};
use crate::storage::checksum::Checksum;
use crate::storage::locked::plain::Plain;

/// The name of its database.
pub const NAME: &str = "qmsa";
/// Raised when the two stores below change their form. A journal of a newer form is left alone.
const FORM: u32 = 1;
const HEADS: &str = "heads";
const TEXTS: &str = "texts";

/// The journal of this origin. It is opened at its first use.
#[derive(Clone, Debug)]
pub struct Database {
    open: RefCell<Option<JsValue>>,
    /// What was just put into the store is not made again for the journal.
    store: LocalStore,
}

impl Journal for Database {
    async fn records(&self) -> Result<Vec<(String, Record)>, JournalFault> {
        self.read_records().await.map_err(|error| self.fault(&error))
    }

    async fn record(&self, key: &str) -> Result<Option<Record>, JournalFault> {
        self.value_of(HEADS, key).await.map(|value| record(&value)).map_err(|error| self.fault(&error))
    }

    async fn text(&self, key: &str) -> Result<Option<Plain>, JournalFault> {
        self.value_of(TEXTS, key).await.map(|text| exactly(&text)).map_err(|error| self.fault(&error))
    }

    async fn keys(&self) -> Result<Vec<String>, JournalFault> {
        self.read_keys().await.map_err(|error| self.fault(&error))
    }

    async fn swap(&self, expected: Option<&Record>, entry: &Entry) -> Result<bool, JournalFault> {
        self.put_if(expected, entry).await.map_err(|error| self.fault(&error))
    }

    async fn replace_all(&self, entries: &[Entry]) -> Result<(), JournalFault> {
        self.put_all(entries).await.map_err(|error| self.fault(&error))
    }

    async fn remove(&self, key: &str) -> Result<(), JournalFault> {
        self.delete(key).await.map_err(|error| self.fault(&error))
    }

    async fn exists(&self) -> bool {
        exists().await
    }

    async fn destroy(&self) -> bool {
        if let Some(database) = self.open.take() {
            let _closed_already = call(&database, "close", &[]);
        }
        let Some(window) = web_sys::window() else { return false };
        let databases = get(&window, "indexedDB");
        if !databases.is_object() {
            return true;
        }
        let Ok(asked) = call(&databases, "deleteDatabase", &[&NAME.into()]) else { return false };
        // It may be blocked for a moment: the other tabs let go when they hear of it.
        JsFuture::from(promise(&asked, "onsuccess", &["onerror"])).await.is_ok()
    }
}

impl Database {
    /// Returns the journal, which takes from `store` what was just put there.
    #[must_use]
    pub const fn new(store: LocalStore) -> Self {
        Self { open: RefCell::new(None), store }
    }

    fn fault(&self, error: &JsValue) -> JournalFault {
        // The next operation opens it anew: the browser may have closed it (site data cleared, a disk that was full).
        self.open.take();
        JournalFault::Missing(name_of(error))
    }

    async fn read_records(&self) -> Result<Vec<(String, Record)>, JsValue> {
        let begun = self.begin("readonly").await?;
        let store = call(&begun, "objectStore", &[&HEADS.into()])?;
        // Both are asked before either is awaited: they stand in one order.
        let (keys, values) = (call(&store, "getAllKeys", &[])?, call(&store, "getAll", &[])?);
        let keys: Array = answer(&keys).await?.unchecked_into();
        let values: Array = answer(&values).await?.unchecked_into();
        let records = keys.iter().zip(values.iter());
        Ok(records.filter_map(|(key, value)| Some((key.as_string()?, record(&value)?))).collect())
    }

    async fn read_keys(&self) -> Result<Vec<String>, JsValue> {
        let begun = self.begin("readonly").await?;
        let asked = call(&call(&begun, "objectStore", &[&TEXTS.into()])?, "getAllKeys", &[])?;
        let keys: Array = answer(&asked).await?.unchecked_into();
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    async fn value_of(&self, store: &str, key: &str) -> Result<JsValue, JsValue> {
        let begun = self.begin("readonly").await?;
        let asked = call(&call(&begun, "objectStore", &[&store.into()])?, "get", &[&key.into()])?;
        answer(&asked).await
    }

    async fn put_if(&self, expected: Option<&Record>, (key, new, text): &Entry) -> Result<bool, JsValue> {
        let begun = self.begin("readwrite").await?;
        let key = JsValue::from_str(key);
        if let Some(new) = new {
            let heads = call(&begun, "objectStore", &[&HEADS.into()])?;
            let stands = answer(&call(&heads, "get", &[&key])?).await?;
            if record(&stands).as_ref() != expected {
                end(&begun).await?;
                return Ok(false);
            }
            call(&heads, "put", &[&value(new), &key])?;
        }
        let text = self.js_text(new.as_ref(), text);
        call(&call(&begun, "objectStore", &[&TEXTS.into()])?, "put", &[&text, &key])?;
        end(&begun).await?;
        Ok(true)
    }

    async fn put_all(&self, entries: &[Entry]) -> Result<(), JsValue> {
        let begun = self.begin("readwrite").await?;
        let heads = call(&begun, "objectStore", &[&HEADS.into()])?;
        let texts = call(&begun, "objectStore", &[&TEXTS.into()])?;
        for store in [&heads, &texts] {
            call(store, "clear", &[])?;
        }
        for (key, new, text) in entries {
            let key = JsValue::from_str(key);
            if let Some(new) = new {
                call(&heads, "put", &[&value(new), &key])?;
            }
            call(&texts, "put", &[&as_held(text), &key])?;
        }
        end(&begun).await
    }

    async fn delete(&self, key: &str) -> Result<(), JsValue> {
        let begun = self.begin("readwrite").await?;
        for store in [HEADS, TEXTS] {
            call(&call(&begun, "objectStore", &[&store.into()])?, "delete", &[&key.into()])?;
        }
        end(&begun).await
    }

    /// The text as the browser holds it already, where it was just put into the store.
    fn js_text(&self, record: Option<&Record>, text: &Plain) -> JsValue {
        let stored =
            record.and_then(|record| Checksum::parse(&record.checksum)).and_then(|sum| self.store.kept_last(sum));
        stored.unwrap_or_else(|| as_held(text))
    }

    async fn begin(&self, mode: &str) -> Result<JsValue, JsValue> {
        let stores = Array::of2(&HEADS.into(), &TEXTS.into());
        let strict = object(&[("durability", "strict".into())]);
        let open = self.open.borrow().clone();
        if let Some(database) = open
            && let Ok(begun) = call(&database, "transaction", &[&stores, &mode.into(), &strict])
        {
            return Ok(begun);
        }
        let database = open_database().await?;
        self.open.replace(Some(database.clone()));
        call(&database, "transaction", &[&stores, &mode.into(), &strict])
    }
}

/// Returns whether this browser has databases at all.
#[must_use]
pub fn is_possible() -> bool {
    web_sys::window().is_some_and(|window| get(&window, "indexedDB").is_object())
}

/// Returns whether this browser has our database, or does not say.
pub async fn exists() -> bool {
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

/// A record that is none says nothing, and what it belongs to is written anew at the next save.
fn record(value: &JsValue) -> Option<Record> {
    let value: &Array = value.dyn_ref()?;
    let whole = |place: u32| value.get(place).as_f64().filter(|number| (0.0..=9.0e15).contains(number));
    // Checked to be in range just before.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(Record { schema: whole(0)? as i64, revision: whole(1)? as u64, checksum: value.get(2).as_string()? })
}

fn value(record: &Record) -> JsValue {
    // Numbers of revisions and schemas are far below 2^53.
    #[allow(clippy::cast_precision_loss)]
    let (schema, revision) = (record.schema as f64, record.revision as f64);
    Array::of3(&JsValue::from_f64(schema), &JsValue::from_f64(revision), &JsValue::from_str(&record.checksum)).into()
}

async fn open_database() -> Result<JsValue, JsValue> {
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
async fn answer(request: &JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(promise(request, "onsuccess", &["onerror", "onblocked"])).await?;
    Ok(get(request, "result"))
}

/// Waits until a transaction stands on the disk.
async fn end(begun: &JsValue) -> Result<(), JsValue> {
    JsFuture::from(promise(begun, "oncomplete", &["onabort", "onerror"])).await.map(|_| ())
}
