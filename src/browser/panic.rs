//! What is shown when the program has stopped: the data, to be downloaded.
//!
//! Nothing here relies on the state of the program, which may be broken; it goes from the safest step to the boldest.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use super::{download, local_storage::LocalStore, page};
use crate::domain::assessment::Assessment;
use crate::domain::moment::Moment;
use crate::storage::envelope::{self, Stamp};
use crate::storage::store::Store;

thread_local! {
    /// The document as it was after the last change; copying one is cheap.
    static IN_MEMORY: RefCell<Option<Assessment>> = const { RefCell::new(None) };
}

/// Remembers the document in case the program stops.
pub fn remember(assessment: &Assessment) {
    IN_MEMORY.with(|memory| {
        if let Ok(mut memory) = memory.try_borrow_mut() {
            *memory = Some(assessment.clone());
        }
    });
}

/// Shows the page for a stopped program whenever the program panics.
pub fn install() {
    std::panic::set_hook(Box::new(show));
}

fn show(info: &PanicHookInfo<'_>) {
    let message = info.to_string();
    web_sys::console::error_1(&message.as_str().into());
    if let Some(app) = page::element("app") {
        app.set_hidden(true);
    }
    page::remove_shell();
    if let Some(line) = page::element("broken-message") {
        line.set_text_content(Some(&message));
    }
    if let Some(page) = page::element("broken") {
        page.set_hidden(false);
    }
    page::focus("broken-title");
    offer_stored();
    offer_memory();
}

/// What is stored goes out as the bytes that are there, unread.
fn offer_stored() {
    let store = LocalStore;
    for (place, key) in store.keys().unwrap_or_default().iter().filter(|key| key.starts_with("qmsa/")).enumerate() {
        if let Ok(Some(text)) = store.get(key) {
            let number = place + 1;
            offer(&format!("Stored in this browser, {number}"), &format!("stored-{number}.json"), &text);
        }
    }
}

fn offer_memory() {
    let document = IN_MEMORY.with(|memory| memory.try_borrow().ok().and_then(|memory| memory.clone()));
    if let Some(document) = document {
        let stamp = Stamp { revision: 0, saved_at: Moment::from_millis(document.changed.millis()) };
        let text = envelope::encode(&document, &stamp);
        offer("The assessment you had open, with your last change", "assessment-in-memory.json", &text);
    }
}

fn offer(words: &str, name: &str, text: &str) {
    let made = || -> Result<(), wasm_bindgen::JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or(wasm_bindgen::JsValue::NULL)?;
        let list = page::element("broken-files").ok_or(wasm_bindgen::JsValue::NULL)?;
        let item = document.create_element("li")?;
        let link = document.create_element("a")?;
        link.set_attribute("href", &download::address_of("application/json", text)?)?;
        link.set_attribute("download", name)?;
        link.set_text_content(Some(words));
        item.append_child(&link)?;
        // The newest, boldest offer comes first.
        list.prepend_with_node_1(&item)
    };
    if let Err(error) = made() {
        web_sys::console::error_1(&error);
    }
}
