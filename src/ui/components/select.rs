//! One of many: a list to choose from.

use leptos::prelude::*;

use super::field_frame::{Words, described_by, field_frame};
use crate::ui::desk::Desk;

/// A list to choose from. `offers` are keys and words; `chosen` is the key that is chosen; `choose` gets another key.
pub fn select(
    desk: Desk,
    words: Words,
    offers: Vec<(String, String)>,
    chosen: Signal<String>,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let id = words.id.clone();
    let described = described_by(&id);
    let options: Vec<AnyView> = offers
        .into_iter()
        .map(|(key, words)| {
            let own = key.clone();
            view! { <option value=key prop:selected=move || chosen.with(|chosen| *chosen == own)>{words}</option> }
                .into_any()
        })
        .collect();
    let list = view! {
        <select id=id aria-describedby=described on:change:target=move |event| choose(event.target().value())>
            {options}
        </select>
    }
    .into_any();
    field_frame(desk, words, Signal::stored(None), list)
}
