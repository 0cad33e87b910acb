//! JavaScript's objects by the names of their members: for interfaces that the browser has and `web-sys` keeps back as
//! unstable (locks, a transaction's durability), and where a type for each would only make the first load larger.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::content::troubles::saving::NO_REASON;

/// A member of an object; `undefined` where there is none.
#[must_use]
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a member of an object.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _frozen = Reflect::set(object, &name.into(), value);
}

/// Calls a method of an object.
///
/// # Errors
/// What the method throws, or that there is none.
pub fn call(object: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    Reflect::apply(&method, object, &arguments.iter().copied().collect::<Array>())
}

/// An object with these members.
#[must_use]
pub fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new().into();
    for (name, value) in members {
        set(&object, name, value);
    }
    object
}

/// A new object of one of the browser's classes.
///
/// # Errors
/// What its constructor throws, or that there is no such class.
pub fn make(class: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &class.into())?.dyn_into()?;
    Reflect::construct(&class, &arguments.iter().copied().collect::<Array>())
}

/// A promise that something of the browser keeps when it calls its member `kept`, and breaks when it calls one of
/// `broken`.
pub fn promise(target: &JsValue, kept: &str, broken: &[&str]) -> Promise {
    Promise::new(&mut |keep, break_it| {
        set(target, kept, &keep);
        for name in broken {
            set(target, name, &break_it);
        }
    })
}

/// The name of what was thrown, such as `QuotaExceededError`.
#[must_use]
pub fn name_of(error: &JsValue) -> String {
    // What breaks a promise of an event is the event; the error stands in what it happened to.
    let thrown = get(&get(error, "target"), "error");
    let thrown = if thrown.is_object() { &thrown } else { error };
    get(thrown, "name").as_string().unwrap_or_else(|| NO_REASON.to_owned())
}
