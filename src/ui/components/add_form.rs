//! One line and a button: the quickest way to add a row.

use leptos::prelude::*;

use super::field_frame::{Words, described_by, field_frame};
use super::select::select;
use crate::domain::subject::Subject;
use crate::ui::desk::Desk;

/// What an adding form says.
#[derive(Clone, Debug)]
pub struct AddForm {
    /// The id of its line and the words beside it.
    pub words: Words,
    /// The words on its button.
    pub button: &'static str,
    /// Where the new row can belong, as keys and words; the first is chosen at the start.
    pub places: Vec<(String, String)>,
    /// The label of that choice.
    pub place_label: &'static str,
}

/// A form that adds a row. `add` gets the line and the place, and says whether it was added: then the line is emptied.
pub fn add_form(desk: Desk, form: AddForm, add: impl Fn(String, Option<Subject>) -> bool + 'static) -> AnyView {
    let AddForm { words, button, places, place_label } = form;
    let id = words.id.clone();
    let line = RwSignal::new(String::new());
    let place = RwSignal::new(places.first().map(|(key, _)| key.clone()).unwrap_or_default());
    let place_words = Words { id: id.clone() + "-place", label: place_label.to_owned(), hint: String::new() };
    let choice = (!places.is_empty())
        .then(|| select(desk, place_words, places, place.into(), move |key| place.set(key)));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if add(line.get_untracked(), place.with_untracked(|key| Subject::from_key(key))) {
            line.set(String::new());
        }
    };
    let refused = id.clone();
    let input = view! {
        <input
            id=id.clone()
            type="text"
            dir="auto"
            autocomplete="off"
            aria-describedby=described_by(&id)
            aria-invalid=move || desk.refused_in(&refused).map(|_| "true")
            prop:value=move || line.get()
            on:input:target=move |event| line.set(event.target().value())
        />
    }
    .into_any();
    view! {
        <form class="add" on:submit=submit novalidate>
            {field_frame(desk, words, Signal::stored(None), input)}
            {choice}
            <button type="submit" class="button secondary">{button}</button>
        </form>
    }
    .into_any()
}
