//! A store in memory with the interface of the browser's own, to stand in for it (`local_storage::stand_in`): what is kept
//! for this session only, or locked, is worked on here. It is gone with the page.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use super::object::{call, get as get_member, object, set};

/// Texts in memory, under their keys. Copies are the same.
#[derive(Clone, Debug, Default)]
pub struct Texts(Rc<RefCell<BTreeMap<String, JsValue>>>);

impl Texts {
    /// What the browser's store keeps under keys that begin so, as it is there.
    #[must_use]
    pub fn of(storage: &Storage, beginning: &str) -> Self {
        let texts = Self::default();
        let get = |name: &str, argument: &JsValue| call(storage, name, &[argument]).ok();
        for place in 0..storage.length().unwrap_or_default() {
            let Some(key) = get("key", &place.into()).filter(JsValue::is_string) else { continue };
            // A key that is not Unicode is none of ours.
            if let (Some(name), Some(text)) = (key.as_string(), get("getItem", &key))
                && name.starts_with(beginning)
                && text.is_string()
            {
                texts.put(&name, Some(text));
            }
        }
        texts
    }

    /// The text under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<JsValue> {
        self.0.borrow().get(key).cloned()
    }

    /// Puts a text under a key, or removes what stands there.
    pub fn put(&self, key: &str, text: Option<JsValue>) {
        let mut texts = self.0.borrow_mut();
        match text {
            Some(text) => texts.insert(key.to_owned(), text),
            None => texts.remove(key),
        };
    }

    /// All keys.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        self.0.borrow().keys().cloned().collect()
    }

    /// Something with the interface of the browser's store that keeps its texts here, and tells the key of whatever is
    /// changed through it.
    #[must_use]
    pub fn as_storage(&self, changed: impl Fn(&str) + Clone + 'static) -> Storage {
        let here = self.clone();
        let get = Closure::<dyn Fn(JsValue) -> JsValue>::new(move |key: JsValue| {
            key.as_string().and_then(|key| here.get(&key)).unwrap_or(JsValue::NULL)
        });
        let (here, tell) = (self.clone(), changed.clone());
        let put = Closure::<dyn Fn(JsValue, JsValue)>::new(move |key: JsValue, text: JsValue| {
            if let Some(key) = key.as_string() {
                here.put(&key, Some(text));
                tell(&key);
            }
        });
        let here = self.clone();
        let remove = Closure::<dyn Fn(JsValue)>::new(move |key: JsValue| {
            if let Some(key) = key.as_string() {
                here.put(&key, None);
                changed(&key);
            }
        });
        let here = self.clone();
        let key = Closure::<dyn Fn(usize) -> JsValue>::new(move |place: usize| {
            here.0.borrow().keys().nth(place).map_or(JsValue::NULL, JsValue::from)
        });
        let here = self.clone();
        let length = Closure::<dyn Fn() -> usize>::new(move || here.0.borrow().len());
        let storage = object(&[
            ("getItem", get.into_js_value()),
            ("setItem", put.into_js_value()),
            ("removeItem", remove.into_js_value()),
            ("key", key.into_js_value()),
        ]);
        let getter = object(&[]);
        set(&getter, "get", &length.into_js_value());
        let objects = get_member(&js_sys::global(), "Object");
        let _always_done = call(&objects, "defineProperty", &[&storage, &"length".into(), &getter]);
        storage.unchecked_into()
    }
}
