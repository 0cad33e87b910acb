//! The clipboard: texts that somebody takes along.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::object::{call, get, make};

/// Copies a text, and says whether the browser did.
pub async fn copy(text: &str) -> bool {
    let navigator = web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&window, "navigator"));
    let asked = call(&get(&navigator, "clipboard"), "writeText", &[&text.into()]);
    match asked.ok().and_then(|asked| asked.dyn_into::<Promise>().ok()) {
        Some(asked) => JsFuture::from(asked).await.is_ok(),
        None => false,
    }
}

/// The text that an event pastes, if it pastes one.
#[must_use]
pub fn pasted(event: &Event) -> Option<String> {
    call(&get(event, "clipboardData"), "getData", &[&"text/plain".into()]).ok()?.as_string()
}

/// The HTML that an event pastes, if it pastes any.
#[must_use]
pub fn pasted_html(event: &Event) -> Option<String> {
    let html = call(&get(event, "clipboardData"), "getData", &[&"text/html".into()]).ok()?.as_string()?;
    (!html.is_empty()).then_some(html)
}

/// The cells of the first table of HTML, as a browser reads it in a document that is shown nowhere. What spans several
/// cells stands in the first of them. Line breaks are U+2028; any other space counts as one.
#[must_use]
pub fn cells(html: &str) -> Option<Vec<Vec<String>>> {
    let parser = make("DOMParser", &[]).ok()?;
    let document = call(&parser, "parseFromString", &[&html.into(), &"text/html".into()]).ok()?;
    let table = call(&document, "querySelector", &[&"table".into()]).ok().filter(JsValue::is_object)?;
    let mut rows = Vec::new();
    // How many more rows each column is taken by a cell from above.
    let mut taken: Vec<u32> = Vec::new();
    for row in Array::from(&get(&table, "rows")) {
        let mut cells: Vec<String> = Vec::new();
        let is_taken = |taken: &mut Vec<u32>, place: usize| match taken.get_mut(place) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        };
        for cell in Array::from(&get(&row, "cells")) {
            while cells.len() < MOST_CELLS && is_taken(&mut taken, cells.len()) {
                cells.push(String::new());
            }
            let (across, down) = (span(&cell, "colSpan"), span(&cell, "rowSpan"));
            let mut text = Some(text_of(&cell));
            for _ in 0..across {
                if cells.len() == MOST_CELLS {
                    break;
                }
                if taken.len() <= cells.len() {
                    taken.resize(cells.len() + 1, 0);
                }
                taken[cells.len()] = down - 1;
                cells.push(text.take().unwrap_or_default());
            }
        }
        // A cell from above may stand behind the last one as well.
        for place in cells.len()..taken.len() {
            let _nothing_stands_there = is_taken(&mut taken, place);
        }
        rows.push(cells);
        if rows.len() > MOST_ROWS {
            break;
        }
    }
    Some(rows)
}

/// More rows than that are refused where the table is read.
const MOST_ROWS: usize = 10_000;

/// More cells than that in one row are left out here, and refused where the table is read.
const MOST_CELLS: usize = 200;

/// How many columns or rows a cell spans.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within bounds just before")]
fn span(cell: &JsValue, name: &str) -> u32 {
    get(cell, name).as_f64().unwrap_or(1.0).clamp(1.0, 65_534.0) as u32
}

fn text_of(cell: &JsValue) -> String {
    let breaks = call(cell, "querySelectorAll", &[&"br, p, div, li".into()]).unwrap_or_else(|_| Array::new().into());
    for element in Array::from(&breaks) {
        let add = if get(&element, "localName") == "br" { "replaceWith" } else { "append" };
        let _stays_in_one_line = call(&element, add, &[&"\u{2028}".into()]);
    }
    get(cell, "textContent").as_string().unwrap_or_default()
}
