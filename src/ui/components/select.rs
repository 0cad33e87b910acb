//! One of many: a list to choose from.

use std::sync::Arc;

use super::field_frame::{Words, complete, field_frame};
use crate::browser::page;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, nothing};
use crate::ui::watched::Watched;

/// A list to choose from. `offers` are keys and words; `chosen` is the key that is chosen; `choose` gets another key.
pub fn select(
    desk: Desk,
    words: Words,
    offers: Vec<(String, String)>,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(String) + 'static,
) -> Element {
    let chosen: Arc<dyn Fn() -> String + Send + Sync> = Arc::new(chosen);
    let id = words.id.clone();
    let now = Arc::clone(&chosen);
    let options = move || {
        // One look for the whole list, however long it is; later changes are written to the list itself.
        let first = leptos::prelude::untrack(|| now());
        let options = offers.into_iter().map(|(key, words)| {
            let option = el("option").attr("value", &key).text(words);
            if key == first { option.attr("selected", "") } else { option }
        });
        options.collect()
    };
    let list = el("select").children(options()).on("change", move |event| choose(page::value_of(&event)));
    let follow = move || {
        page::choose(&id, &chosen());
        nothing()
    };
    field_frame(desk, words, complete(), list).live(follow)
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
