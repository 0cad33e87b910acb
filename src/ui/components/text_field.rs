//! A text that is kept as it is typed.

use leptos::prelude::*;

use super::field_frame::{Lacking, Words, complete, field_frame};
use crate::content::field_text::FieldText;
use crate::content::{fields, parts};
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::domain::review::Vocabulary;
use crate::ui::address;
use crate::ui::element::{Element, el};
use crate::ui::state::AppState;

/// The field for a text of the assessment, with its own words.
pub fn text_field(state: AppState, field: Field) -> Element {
    text_field_lacking(state, field, complete())
}

/// The same, saying what is missing where something is.
pub fn text_field_lacking(state: AppState, field: Field, lacking: Lacking) -> Element {
    let FieldText { hint, long, .. } = fields::field(field);
    let vocabulary = state.vocabulary.get_untracked();
    let id = address::of_text(field);
    let words = Words { id: id.clone(), label: label(field, vocabulary), hint: hint.say(vocabulary) };
    let of = state.read(|assessment| assessment.id);
    let input = if long { el("textarea").attr("rows", "3").attr("dir", "auto") } else { line() }
        // The text stays as typed where it is refused: nothing that somebody wrote is thrown away.
        .follows(
            move || state.text(field),
            move |text| {
                // A field that is on its way out may still be heard when another assessment is here.
                if state.read(|assessment| assessment.id) == of {
                    state.act(&id, Command::Write(field, text));
                }
            },
        );
    field_frame(state, words, lacking, input)
}

/// What a field is called. Several parts have a note on one page: each says which part it is about.
fn label(field: Field, vocabulary: Vocabulary) -> String {
    let label = fields::field(field).label.say(vocabulary);
    match field {
        Field::Part(part, _) => fields::of_part(&label, &parts::part(part).short.say(vocabulary)),
        _ => label,
    }
}

/// A field for one line of text.
pub fn line() -> Element {
    el("input").attr("type", "text").attr("dir", "auto")
}
