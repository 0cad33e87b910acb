//! One of many: a list to choose from.

use leptos::html;
use leptos::prelude::*;

use std::rc::Rc;
use std::sync::Arc;

use super::control::{Seen, heard};
use super::field_frame::{FieldFrame, Words};
use crate::browser::page;

/// Gives the key that is chosen.
type Chosen = Arc<dyn Fn() -> String + Send + Sync>;

/// Takes another key.
type Choose = Rc<dyn Fn(String)>;

/// A list to choose from. `offers` are keys and words; `chosen` is the key that is chosen; `choose` gets another key.
pub fn select(
    words: Words,
    offers: Vec<(String, String)>,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    list(words, offers, Arc::new(chosen), Rc::new(choose))
}

fn list(words: Words, offers: Vec<(String, String)>, chosen: Chosen, choose: Choose) -> AnyView {
    // The list itself: while one page takes the place of another, both have a list with this id.
    let list = NodeRef::<html::Select>::new();
    // What is chosen may be offered no more: a list shows the first then, and nobody has chosen that.
    let keys: Vec<String> = offers.iter().map(|(key, _)| key.clone()).collect();
    let shown = move || {
        let key = chosen();
        if keys.contains(&key) { key } else { keys.first().cloned().unwrap_or_default() }
    };
    let shown: Chosen = Arc::new(shown);
    // One look for the whole list, however long it is; later changes are written to the list itself.
    let first = untrack(|| shown());
    let seen = Seen::default();
    seen.note(&first);
    let options = offers.into_iter().map(|(key, words)| {
        let is_first = key == first;
        view! { <option value=key selected=is_first>{words}</option> }
    });
    let options = options.collect_view();
    let (noted, held) = (seen.clone(), Arc::clone(&shown));
    let take = heard(&seen, move |event, key| {
        choose(key.clone());
        // Where it was not taken, the list shows what is chosen still.
        let still = untrack(|| held());
        if still != key {
            noted.note(&still);
            page::choose(event, &still);
        }
    });
    let follow = move || {
        let now = shown();
        seen.note(&now);
        if let Some(list) = list.get() {
            page::choose_in(&list, &now);
        }
    };
    view! {
        <FieldFrame words let:own>
            <select {..take} {..own} node_ref=list>
                {options}
            </select>
        </FieldFrame>
        {move || follow()}
    }
    .into_any()
}

/// Reads what is chosen from a watched value.
pub fn following(chosen: RwSignal<String>) -> impl Fn() -> String + Send + Sync + use<> {
    move || chosen.get()
}

/// Writes what is chosen to a watched value.
pub fn setting(chosen: RwSignal<String>) -> impl Fn(String) + use<> {
    move |key| chosen.set(key)
}
