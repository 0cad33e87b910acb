//! A text that is kept as it is typed.

use leptos::prelude::*;

use super::field_frame::{Words, described_by, field_frame};
use crate::content::fields::{self, FieldText};
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::ui::address;
use crate::ui::desk::Desk;

/// The field for a text of the assessment, with its own words.
pub fn text_field(desk: Desk, field: Field) -> AnyView {
    text_field_lacking(desk, field, Signal::stored(None))
}

/// The same, saying what is missing where something is.
pub fn text_field_lacking(desk: Desk, field: Field, lacking: Signal<Option<String>>) -> AnyView {
    let FieldText { label, hint, long } = fields::field(field);
    let vocabulary = desk.vocabulary.get_untracked();
    let id = address::of_text(field);
    let words = Words { id: id.clone(), label: label.say(vocabulary), hint: hint.say(vocabulary) };
    let refused = id.clone();
    let invalid = move || (desk.refused_in(&refused).is_some() || lacking.get().is_some()).then_some("true");
    let described = described_by(&id);
    let typed_in = id.clone();
    // The text stays as typed where it is refused: nothing that somebody wrote is thrown away.
    let write = move |text: String| {
        let _said_beside_the_field = desk.act(&typed_in, Command::Write(field, text));
    };
    let value = move || desk.text(field);
    let input = if long {
        view! {
            <textarea
                id=id
                rows="3"
                dir="auto"
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:input:target=move |event| write(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id
                type="text"
                dir="auto"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:input:target=move |event| write(event.target().value())
            />
        }
        .into_any()
    };
    field_frame(desk, words, lacking, input)
}
