//! One of many: a list to choose from.

use std::sync::Arc;

use super::field_frame::{Words, complete, field_frame};
use crate::browser::page;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el};
use crate::ui::watched::Watched;

/// A list to choose from. `offers` are keys and words; `chosen` is the key that is chosen; `choose` gets another key.
pub fn select(
    desk: Desk,
    words: Words,
    offers: Vec<(String, String)>,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(String) + 'static,
) -> Element {
    let chosen = Arc::new(chosen);
    let mut list = el("select");
    for (key, words) in offers {
        let (own, chosen) = (key.clone(), Arc::clone(&chosen));
        let option = el("option").attr("value", key).text(words);
        list = list.child(option.live_switch("selected", move || chosen() == own));
    }
    field_frame(desk, words, complete(), list.on("change", move |event| choose(page::value_of(&event))))
}

/// Reads what is chosen from a watched value.
pub fn following(chosen: &Watched<String>) -> impl Fn() -> String + Send + Sync + use<> {
    let chosen = chosen.clone();
    move || chosen.get()
}

/// Writes what is chosen to a watched value.
pub fn setting(chosen: &Watched<String>) -> impl Fn(String) + use<> {
    let chosen = chosen.clone();
    move |key| chosen.set(key)
}
