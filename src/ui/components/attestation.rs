//! Attesting that no non-cooperation occurred (question 7): by a person, with a day, never from a blank.

use leptos::prelude::*;

use super::date_field::NO_REAL_DATE;
use super::field_frame::{Words, described_by, field_frame};
use super::text_field::text_field;
use crate::browser::{clock, page};
use crate::content::labels;
use crate::domain::command::Command;
use crate::domain::date::Date;
use crate::domain::field::Field;
use crate::ui::desk::Desk;

const DAY: &str = "attested-on";

/// The attestation, to give or to take back.
pub fn attestation(desk: Desk) -> AnyView {
    let given = desk.memo(|assessment| assessment.none_occurred.is_some());
    let attest = move |_| {
        let _said_beside_the_field = desk.act(DAY, Command::AttestNoneOccurred(clock::today()));
    };
    view! {
        <section class="card" id="attestation">
            <h2>"If everybody cooperated"</h2>
            <p>
                "An empty page does not say that nobody refused. If that is so, attest it, up to a day that you name."
            </p>
            {move || {
                if given.get() {
                    view! {
                        {day(desk)}
                        {text_field(desk, Field::AttestedBy)}
                        <button
                            type="button"
                            class="button secondary"
                            on:click=move |_| {
                                let _cannot_be_refused_here = desk.act(DAY, Command::WithdrawAttestation);
                            }
                        >
                            "Take the attestation back"
                        </button>
                    }
                        .into_any()
                } else {
                    view! {
                        <button type="button" class="button secondary" id="attest" on:click=attest>
                            "Attest that none has occurred up to today"
                        </button>
                    }
                        .into_any()
                }
            }}
        </section>
    }
    .into_any()
}

fn day(desk: Desk) -> AnyView {
    let words = Words { id: DAY.to_owned(), label: labels::ATTESTATION.to_owned(), hint: String::new() };
    let value = move || {
        desk.rewritten.track();
        desk.read(|assessment| assessment.none_occurred.as_ref().map(|given| given.on.to_string()).unwrap_or_default())
    };
    let write = move |event: &web_sys::Event, text: String| match Date::parse(&text) {
        Some(date) if !page::holds_no_real_date(event) => {
            let _said_beside_the_field = desk.act(DAY, Command::AttestNoneOccurred(date));
        }
        _ => desk.refuse(DAY, NO_REAL_DATE.to_owned()),
    };
    let input = view! {
        <input
            id=DAY
            type="date"
            min="1900-01-01"
            max="9999-12-31"
            aria-describedby=described_by(DAY)
            aria-invalid=move || desk.refused_in(DAY).map(|_| "true")
            prop:value=value
            on:change:target=move |event| {
                let text = event.target().value();
                write(&event, text);
            }
        />
    }
    .into_any();
    field_frame(desk, words, Signal::stored(None), input)
}
