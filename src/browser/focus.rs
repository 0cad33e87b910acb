//! Where the keyboard is, where it goes, and whether it was taken from under somebody's fingers.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Event, HtmlElement};

use super::events::listen;
use super::object::{call, get};
use super::{page, timer};

thread_local! {
    /// What had the keyboard last, until somebody points elsewhere.
    static LAST: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Begins to follow the keyboard; once.
pub fn begin() {
    let window = web_sys::window();
    listen(window.as_deref(), "focusin", |event| {
        LAST.set(event.target().and_then(|target| target.dyn_into().ok()));
    });
    listen(window.as_deref(), "pointerdown", |event| {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        LAST.with_borrow_mut(|last| last.take_if(|last| target.as_ref() != Some(last)));
    });
    // The second press of a double click leaves the keyboard on the answer that keeps, wherever it lands: what was
    // under the pointer may have moved when the question was drawn. Firefox counts from one again where another element
    // is under it.
    let mut last = None;
    listen(window.as_deref(), "mousedown", move |event| {
        let here = spot(&event);
        let follows = is_of_a_double_click(&event) || is_same_spot(last.take(), here);
        if follows && is_within(".asking") {
            event.prevent_default();
        } else {
            last = here;
        }
    });
}

fn is_within(selector: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.and_then(|element| element.closest(selector).ok().flatten()).is_some()
}

/// Whether somebody types without a field: the one that had the keyboard was switched off, or is gone.
#[must_use]
pub fn was_taken_away() -> bool {
    is_nowhere() && LAST.with_borrow(|last| last.as_ref().is_some_and(|last| page::takes_letters(last) && is_off(last)))
}

fn is_nowhere() -> bool {
    document().and_then(|document| document.active_element()).is_none_or(|element| element.tag_name() == "BODY")
}

fn is_off(element: &HtmlElement) -> bool {
    !element.is_connected() || element.matches(":disabled").unwrap_or(false)
}

/// The field that somebody is in, even if it was switched off just now, if it stands within an element that this
/// selector finds: its id, and its label.
#[must_use]
pub fn field_within(selector: &str) -> Option<(String, String)> {
    // A browser says nothing of the keyboard in a window that is behind another, and takes it from a field that was
    // switched off.
    let active = document()?.active_element().and_then(|element| element.dyn_into().ok());
    let field = [active, LAST.with_borrow(Clone::clone)].into_iter().flatten().find(page::takes_letters)?;
    field.closest(selector).ok()??;
    let labels = get(&field, "labels");
    let label = get(&get(&labels, "0"), "textContent").as_string().unwrap_or_default();
    Some((field.id(), label.trim().to_owned()))
}

/// Whether the element with this id has the keyboard.
#[must_use]
pub fn is_on(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Moves the keyboard to the element with this id as soon as it has been drawn, before another key can arrive. The page
/// moves only if the element is out of sight.
pub fn soon(id: String) {
    wasm_bindgen_futures::spawn_local(async move {
        if !to(&id) {
            timer::once(0, move || {
                let _gone = to(&id);
            });
        }
    });
}

/// Moves the keyboard to the element with this id if it has gone from where it was and is nowhere, once the page has
/// been drawn.
pub fn if_nowhere(id: String) {
    timer::once(0, move || {
        if is_nowhere() {
            let _gone = to(&id);
        }
    });
}

fn to(id: &str) -> bool {
    let element = page::element(id);
    if let Some(element) = &element {
        page::unfold(element);
        let _gone = element.focus();
    }
    element.is_some()
}

/// Chooses all that stands in the field with this id, and gives it the keyboard.
pub fn select(id: &str) {
    if let Some(field) = page::element(id) {
        let _gone = field.focus();
        let _no_text = call(&field, "select", &[]);
    }
}

/// Whether a press is the second or a later one of several quick ones.
#[must_use]
pub fn is_of_a_double_click(event: &Event) -> bool {
    get(event, "detail").as_f64().is_some_and(|presses| presses > 1.0)
}

/// Returns where something was pressed with a pointer; `None` if a key did it.
#[must_use]
pub fn spot(event: &Event) -> Option<(f64, f64)> {
    let is_pointed = get(event, "detail").as_f64().is_some_and(|presses| presses > 0.0);
    let (x, y) = (get(event, "clientX").as_f64()?, get(event, "clientY").as_f64()?);
    is_pointed.then_some((x, y))
}

/// So far apart, in CSS pixels, a double click may be.
const SLOP: f64 = 5.0;

/// Whether two presses were made at the same spot. Not every device says that they belong together (a finger's do not).
#[must_use]
pub fn is_same_spot(one: Option<(f64, f64)>, other: Option<(f64, f64)>) -> bool {
    one.zip(other).is_some_and(|(one, other)| (one.0 - other.0).abs() <= SLOP && (one.1 - other.1).abs() <= SLOP)
}

/// Whether a key that presses buttons is held, and comes once more.
#[must_use]
pub fn is_repeated_key(event: &Event) -> bool {
    let key = get(event, "key").as_string().unwrap_or_default().to_ascii_lowercase();
    let presses = matches!(key.as_str(), "enter" | " ");
    presses && get(event, "repeat").is_truthy()
}
