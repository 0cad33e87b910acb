//! What happens to the page as a whole, for as long as it lives.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget};

use super::file;
use super::object::get;
use super::page;

/// Calls `act` whenever the part of the address behind `#` changes.
pub fn on_address(act: impl FnMut(Event) + 'static) {
    listen(web_sys::window().as_deref(), "hashchange", act);
}

/// Calls `act` with the key whenever another tab changes what is stored under one; with `None` where it has removed
/// everything.
pub fn on_stored(mut act: impl FnMut(Option<String>) + 'static) {
    listen(web_sys::window().as_deref(), "storage", move |event| act(get(&event, "key").as_string()));
}

/// Calls `act` with `true` before the page is printed, and with `false` after.
pub fn on_print(act: impl Fn(bool) + Clone + 'static) {
    for (kind, is_printing) in [("beforeprint", true), ("afterprint", false)] {
        let act = act.clone();
        listen(web_sys::window().as_deref(), kind, move |_| act(is_printing));
    }
}

/// Calls `act` with the address and with an attribute of each link that is followed, if the link has the attribute.
pub fn on_link(attribute: &'static str, mut act: impl FnMut(String, String) + 'static) {
    listen(web_sys::window().as_deref(), "click", move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(link) = pressed.and_then(|pressed| pressed.closest("a[href]").ok().flatten()) else { return };
        if let (Some(address), Some(value)) = (link.get_attribute("href"), link.get_attribute(attribute)) {
            act(address, value);
        }
    });
}

/// Calls `act` whenever a key is pressed.
pub fn on_key(act: impl FnMut(Event) + 'static) {
    listen(web_sys::window().as_deref(), "keydown", act);
}

/// Has a held Enter count once: browsers send it again and again, and each would press what has the keyboard by then.
pub fn ignore_held_enter() {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        if page::is_held_enter(&event) {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    // Before anything in the page hears of it.
    let _refused =
        window.add_event_listener_with_callback_and_bool("keydown", callback.into_js_value().unchecked_ref(), true);
}

/// Calls `act` whenever somebody does something here.
pub fn on_sign_of_life(act: impl FnMut() + Clone + 'static) {
    for kind in ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] {
        let mut act = act.clone();
        listen(web_sys::window().as_deref(), kind, move |_| act());
    }
}

/// Calls `act` whenever files are dropped on the page. The browser never opens them in the page's place.
pub fn on_dropped_files(act: impl Fn(Event) + 'static) {
    let window = web_sys::window();
    listen(window.as_deref(), "dragover", |event| {
        if file::is_carried(&event) {
            event.prevent_default();
        }
    });
    listen(window.as_deref(), "drop", move |event| {
        if file::is_carried(&event) {
            event.prevent_default();
            act(event);
        }
    });
}

/// Calls `act` whenever something is held over the page, leaves it, or is let go.
pub fn on_hold(act: impl Fn(&Event) + Copy + 'static) {
    let window = web_sys::window();
    for kind in ["dragover", "drop", "dragend"] {
        listen(window.as_deref(), kind, move |event| act(&event));
    }
    listen(window.as_deref(), "dragleave", move |event| {
        // Leaving one element for another is not leaving the page.
        if get(&event, "relatedTarget").is_null() {
            act(&event);
        }
    });
}

/// Whether something is held over the page now.
#[must_use]
pub fn is_over(event: &Event) -> bool {
    event.type_() == "dragover"
}

/// Calls `act` before the page goes away.
pub fn on_leaving(act: impl FnMut(Event) + 'static) {
    listen(web_sys::window().as_deref(), "beforeunload", act);
}

/// Calls `act` when the page is hidden or goes away: the last sure moment to save.
pub fn on_hidden(mut act: impl FnMut() + Clone + 'static) {
    let mut also = act.clone();
    listen(web_sys::window().as_deref(), "pagehide", move |_| also());
    let document = web_sys::window().and_then(|window| window.document());
    let watched = document.clone();
    listen(document.as_deref(), "visibilitychange", move |_| {
        if watched.as_ref().is_some_and(web_sys::Document::hidden) {
            act();
        }
    });
}

/// Calls `act` whenever this happens to the target.
pub(super) fn listen<T: AsRef<EventTarget> + ?Sized>(target: Option<&T>, kind: &str, act: impl FnMut(Event) + 'static) {
    let Some(target) = target else { return };
    let callback = Closure::<dyn FnMut(Event)>::new(act);
    // From here on the browser keeps it, for as long as it may call it.
    let _refused = target.as_ref().add_event_listener_with_callback(kind, callback.into_js_value().unchecked_ref());
}
