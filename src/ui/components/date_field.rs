//! A day that may be left open.

use leptos::prelude::*;

use super::field_frame::{Words, described_by, field_frame};
use crate::browser::page;
use crate::content::fields::{self, FieldText};
use crate::domain::command::Command;
use crate::domain::date::Date;
use crate::domain::field::DateField;
use crate::ui::address;
use crate::ui::desk::Desk;

/// What is said of a day that the calendar does not have, or that is only half entered.
pub const NO_REAL_DATE: &str = "Enter a whole date that the calendar has: day, month and year.";

/// The field for a day of the assessment, with its own words.
pub fn date_field(desk: Desk, field: DateField) -> AnyView {
    let FieldText { label, hint, .. } = fields::date_field(field);
    let vocabulary = desk.vocabulary.get_untracked();
    let id = address::of_date(field);
    let words = Words { id: id.to_owned(), label: label.say(vocabulary), hint: hint.say(vocabulary) };
    let write = move |event: &web_sys::Event, text: String| {
        let date = Date::parse(&text);
        if page::holds_no_real_date(event) || (date.is_none() && !text.is_empty()) {
            desk.refuse(id, NO_REAL_DATE.to_owned());
        } else {
            let _said_beside_the_field = desk.act(id, Command::SetDate(field, date));
        }
    };
    let input = view! {
        <input
            id=id
            type="date"
            min="1900-01-01"
            max="9999-12-31"
            aria-describedby=described_by(id)
            aria-invalid=move || desk.refused_in(id).map(|_| "true")
            prop:value=move || desk.date(field)
            on:change:target=move |event| {
                let text = event.target().value();
                write(&event, text);
            }
        />
    }
    .into_any();
    field_frame(desk, words, Signal::stored(None), input)
}
