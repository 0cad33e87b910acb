//! One of many: a list to choose from.

use leptos::prelude::*;

use super::field_frame::{Words, complete, field_frame};
use crate::browser::page;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el};

/// A list to choose from. `offers` are keys and words; `chosen` is the key that is chosen; `choose` gets another key.
pub fn select(
    desk: Desk,
    words: Words,
    offers: Vec<(String, String)>,
    chosen: Signal<String>,
    choose: impl Fn(String) + 'static,
) -> Element {
    let mut list = el("select");
    for (key, words) in offers {
        let own = key.clone();
        let option = el("option").attr("value", key).text(words);
        list = list.child(option.live_switch("selected", move || chosen.with(|chosen| *chosen == own)));
    }
    field_frame(desk, words, complete(), list.on("change", move |event| choose(page::value_of(&event))))
}
