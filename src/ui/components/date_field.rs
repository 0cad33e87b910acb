//! A day.

use leptos::prelude::*;

use super::control::{StillHere, follows_event};
use super::field_frame::{FieldFrame, Words};
use crate::browser::page;
use crate::content::components::date_field::NO_REAL_DATE;
use crate::content::field_text::FieldText;
use crate::content::fields;
use crate::domain::command::Command;
use crate::domain::date::Date;
use crate::domain::field::DateField;
use crate::ui::address;
use crate::ui::state::AppState;

/// The field for a day of the assessment that may be left open, with its own words.
pub fn date_field(state: AppState, field: DateField) -> AnyView {
    let FieldText { label, hint, .. } = fields::date_field(field);
    let vocabulary = state.vocabulary.get_untracked();
    let id = address::of_date(field);
    let words = Words { id: id.to_owned(), label: label.say(vocabulary), hint: hint.say(vocabulary) };
    day_field(
        state,
        words,
        true,
        move || state.date(field),
        move |date| {
            if state.read(|assessment| assessment.date(field)) != date {
                state.act(id, Command::SetDate(field, date));
            }
        },
    )
}

/// A field for a day. `value` is what it holds; `choose` gets the day, or nothing where it `may_be_open` and is.
pub fn day_field(
    state: AppState,
    words: Words,
    may_be_open: bool,
    value: impl FnMut() -> String + Send + 'static,
    choose: impl Fn(Option<Date>) + 'static,
) -> AnyView {
    let id = words.id.clone();
    // A browser gives a day for every digit of the year: what is out of range is half typed until the field is left.
    let day = follows_event(value, move |event| {
        if let Ok(date) = entered(event, may_be_open) {
            choose(date);
        }
    });
    let here = StillHere::drawn();
    let leave = move |event: web_sys::FocusEvent| {
        if here.get()
            && let Err(words) = entered(&event, may_be_open)
        {
            state.refuse(&id, words.to_owned());
        }
    };
    view! {
        <FieldFrame words let:own>
            <input type="date" min="1900-01-01" max="9999-12-31" {..day} {..own} on:blur=leave />
        </FieldFrame>
    }
    .into_any()
}

/// The day in a field, or that it is open; otherwise what is wrong with what stands there.
fn entered(event: &web_sys::Event, may_be_open: bool) -> Result<Option<Date>, &'static str> {
    let (value, _) = page::value_of(event);
    let date = Date::parse(&value);
    let open = may_be_open && value.is_empty();
    if page::holds_no_real_date(event) || (date.is_none() && !open) { Err(NO_REAL_DATE) } else { Ok(date) }
}
