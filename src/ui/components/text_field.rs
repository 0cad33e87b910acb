//! A text that is kept as it is typed.

use leptos::prelude::*;

use super::control::{attributes, follows};
use super::field_frame::{FieldFrame, Lacking, Words, complete};
use crate::content::field_text::FieldText;
use crate::content::{fields, parts};
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::domain::review::Vocabulary;
use crate::ui::address;
use crate::ui::state::AppState;

/// The field for a text of the assessment, with its own words.
#[component]
pub fn TextField(
    /// The text.
    field: Field,
    /// Says what the text lacks.
    #[prop(default = complete())]
    lacking: Lacking,
) -> impl IntoView {
    let state = AppState::expect();
    let FieldText { hint, long, .. } = fields::field(field);
    let vocabulary = state.vocabulary.get_untracked();
    let id = address::of_text(field);
    let words = Words { id: id.clone(), label: label(field, vocabulary), hint: hint.say(vocabulary) };
    let of = state.read(|assessment| assessment.id);
    let text = follows(
        move || state.text(field),
        // The text stays as typed where it is refused: nothing that somebody wrote is thrown away.
        move |text| {
            // A field that is on its way out may still be heard when another assessment is here.
            if state.read(|assessment| assessment.id) == of {
                state.act(&id, Command::Write(field, text));
            }
        },
    );
    view! {
        <FieldFrame words lacking let:own>
            {if long {
                let shape = attributes(&[("rows", "3"), ("dir", "auto")]);
                view! { <textarea {..shape} {..text} {..own}></textarea> }.into_any()
            } else {
                view! { <input type="text" {..attributes(&[("dir", "auto")])} {..text} {..own} /> }.into_any()
            }}
        </FieldFrame>
    }
}

/// What a field is called. Several parts have a note on one page: each says which part it is about.
fn label(field: Field, vocabulary: Vocabulary) -> String {
    let label = fields::field(field).label.say(vocabulary);
    match field {
        Field::Part(part, _) => fields::of_part(&label, &parts::part(part).short.say(vocabulary)),
        _ => label,
    }
}
