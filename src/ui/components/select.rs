//! One of many: a list to choose from.

use leptos::prelude::*;

use std::sync::Arc;

use leptos::prelude::untrack;

use super::field_frame::{Words, complete, field_frame};
use crate::browser::page;
use crate::ui::element::{Element, Seen, el, nothing};
use crate::ui::state::AppState;

/// A list to choose from. `offers` are keys and words; `chosen` is the key that is chosen; `choose` gets another key.
pub fn select(
    state: AppState,
    words: Words,
    offers: Vec<(String, String)>,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(String) + 'static,
) -> Element {
    let id = words.id.clone();
    // What is chosen may be offered no more: a list shows the first then, and nobody has chosen that.
    let keys: Vec<String> = offers.iter().map(|(key, _)| key.clone()).collect();
    let shown = move || {
        let key = chosen();
        if keys.contains(&key) { key } else { keys.first().cloned().unwrap_or_default() }
    };
    let shown: Arc<dyn Fn() -> String + Send + Sync> = Arc::new(shown);
    // One look for the whole list, however long it is; later changes are written to the list itself.
    let first = untrack(|| shown());
    let seen = Seen::default();
    seen.note(&first);
    let options = offers.into_iter().map(|(key, words)| {
        let option = el("option").attr("value", &key).text(words);
        if key == first { option.attr("selected", "") } else { option }
    });
    let (heard, held, list_id) = (seen.clone(), Arc::clone(&shown), id.clone());
    let list = el("select").children(options.collect()).heard(&seen, move |_, key| {
        choose(key.clone());
        // Where it was not taken, the list shows what is chosen still.
        let still = untrack(|| held());
        if still != key {
            heard.note(&still);
            page::choose(&list_id, &still);
        }
    });
    let follow = move || {
        let now = shown();
        seen.note(&now);
        page::choose(&id, &now);
        nothing()
    };
    field_frame(state, words, complete(), list).live(follow)
}

/// Reads what is chosen from a watched value.
pub fn following(chosen: RwSignal<String>) -> impl Fn() -> String + Send + Sync + use<> {
    move || chosen.get()
}

/// Writes what is chosen to a watched value.
pub fn setting(chosen: RwSignal<String>) -> impl Fn(String) + use<> {
    move |key| chosen.set(key)
}
