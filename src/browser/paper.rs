//! The page on paper: a field prints only what is in sight of it, and what is folded away not at all. So the texts of
//! all fields stand beside them while the browser prints, and what is folded is open.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::events::listen;
use super::object::{call, get};

/// What is folded and belongs on paper. What only helps to fill a page in does not.
const FOLDED: &str = "#app main details:not([open], .more, .meanings, .on-part, #guidance)";

/// The fields whose texts may be longer than what is in sight. Lines that only add something are not printed.
const FIELDS: &str = "#app main :is(textarea, select, input[type=text]):not(.add *)";

/// The class of a text that stands beside its field on paper (`style/pages.css`).
const PRINTED: &str = "printed";

/// The attribute of what was unfolded for the paper.
const UNFOLDED: &str = "data-unfolded";

/// Prepares the page whenever the browser is about to print it, and puts it back afterwards.
pub fn begin() {
    let window = web_sys::window();
    listen(window.as_deref(), "beforeprint", |_| {
        // Some browsers say so twice.
        put_back();
        prepare();
    });
    listen(window.as_deref(), "afterprint", |_| put_back());
}

fn prepare() {
    for folded in all(FOLDED) {
        let _opened = folded.set_attribute("open", "").and_then(|()| folded.set_attribute(UNFOLDED, ""));
    }
    for field in all(FIELDS) {
        let text = text_of(&field);
        if !text.is_empty() {
            let _without_it_the_field_prints = write_beside(&field, &text);
        }
    }
}

fn put_back() {
    for printed in all(&["#app main .", PRINTED].concat()) {
        printed.remove();
    }
    for unfolded in all(&["#app main [", UNFOLDED, "]"].concat()) {
        let _closed = unfolded.remove_attribute("open").and_then(|()| unfolded.remove_attribute(UNFOLDED));
    }
}

/// What stands in a field, or what is chosen in a list.
fn text_of(field: &Element) -> String {
    let chosen = get(&get(field, "selectedOptions"), "0");
    let text = if chosen.is_object() { get(&chosen, "text") } else { get(field, "value") };
    text.as_string().unwrap_or_default()
}

fn write_beside(field: &Element, text: &str) -> Result<(), JsValue> {
    let Some(document) = field.owner_document() else { return Ok(()) };
    let printed: HtmlElement = document.create_element("div")?.dyn_into().map_err(JsValue::from)?;
    printed.set_class_name(PRINTED);
    printed.set_dir("auto");
    printed.set_text_content(Some(text));
    call(field, "after", &[&printed]).map(|_| ())
}

/// The elements in the page that fit a selector.
fn all(selector: &str) -> Vec<Element> {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| call(&document, "querySelectorAll", &[&selector.into()]).ok());
    found.map_or_else(Vec::new, |found| Array::from(&found).iter().filter_map(|it| it.dyn_into().ok()).collect())
}
