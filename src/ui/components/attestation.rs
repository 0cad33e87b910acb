//! Attesting that no non-cooperation occurred (question 7): by a person, with a day, never from a blank.

use leptos::prelude::*;

use std::sync::Arc;

use super::date_field::day_field;
use super::field_frame::Words;
use super::notice::anew;
use super::plain::SECOND;
use super::text_field::TextField;
use crate::browser::{clock, page};
use crate::content::components::attestation as text;
use crate::content::labels;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Part;
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::domain::item::ItemId;
use crate::domain::non_cooperation::refusals;
use crate::domain::register::Register;
use crate::domain::subject::Subject;
use crate::report::rows::name_of;
use crate::route::{Page, Route};
use crate::ui::state::AppState;

const DAY: &str = "attested-on";

/// How the attestation, what is on record and the judgement on question 7 go together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fits {
    Judged,
    NotJudged,
    Contradicted,
    OnRecord,
}

/// The attestation, to give or to take back.
#[component]
pub fn Attestation() -> impl IntoView {
    let state = AppState::expect();
    let given = state.memo(|assessment| assessment.none_occurred.is_some());
    let on_record = state.memo(refusals);
    // Nobody is told off for what they had no time to write.
    let is_new = RwSignal::new(false);
    let body = move || {
        if given.get() {
            return Some(view! { <Attested is_new /> }.into_any());
        }
        let on_record = on_record.get();
        Some(if on_record.is_empty() {
            view! { <Attest is_new /> }.into_any()
        } else {
            view! {
                <p id="refusal-on-record">{text::ON_RECORD}</p>
                <Entries on_record />
            }
            .into_any()
        })
    };
    view! {
        <section class="card" id="attestation">
            <h2>{text::TITLE}</h2>
            <p>{text::LEAD}</p>
            {anew(body)}
        </section>
    }
}

/// The button that attests.
#[component]
fn Attest(
    /// Whether the attestation was given just now.
    is_new: RwSignal<bool>,
) -> impl IntoView {
    let state = AppState::expect();
    let attest = move |_| {
        is_new.update_untracked(|is_new| *is_new = true);
        if state.act(DAY, Command::AttestNoneOccurred(clock::today())) {
            page::focus_when_drawn(DAY.to_owned());
        }
    };
    view! { <button type="button" class=SECOND id="attest" on:click=attest>{text::ATTEST}</button> }
}

/// Leads to the entries that say that somebody refused.
#[component]
fn Entries(
    /// The entries, each with its register.
    on_record: Vec<(Register, ItemId)>,
) -> impl IntoView {
    let state = AppState::expect();
    let id = state.read(|assessment| assessment.id);
    let links = on_record
        .into_iter()
        .map(|(register, row)| {
            let name = state.read(|assessment| name_of(assessment, register, row));
            let href = Route::In(id, Page::Row(register, row)).to_hash();
            view! { <li><a href=href><bdi>{name}</bdi></a></li> }
        })
        .collect_view();
    view! { <ul>{links}</ul> }
}

/// What was attested: when, by whom, and what follows from it.
#[component]
fn Attested(
    /// Whether the attestation was given just now.
    is_new: RwSignal<bool>,
) -> impl IntoView {
    let state = AppState::expect();
    let value = move || {
        state.rewritten.track();
        state.read(|assessment| assessment.none_occurred.as_ref().map(|given| given.on.to_string()).unwrap_or_default())
    };
    let choose = move |date: Option<_>| {
        if let Some(date) = date {
            state.act(DAY, Command::AttestNoneOccurred(date));
        }
    };
    let withdraw = move |_| {
        if state.act(DAY, Command::WithdrawAttestation) {
            page::focus_when_drawn("attest".to_owned());
        }
    };
    let roleless = state.memo(Assessment::attestation_lacks_role);
    let fits = state.memo(|assessment| {
        if !refusals(assessment).is_empty() {
            Fits::OnRecord
        } else if assessment.attestation_is_contradicted() {
            Fits::Contradicted
        } else if assessment.answers.judgement(Subject::Part(Part::ReasonsOpen)).is_looked_at() {
            Fits::Judged
        } else {
            Fits::NotJudged
        }
    });
    let lacking = Arc::new(move || (!is_new.get() && roleless.get()).then_some(text::NO_ROLE));
    let follows = move || match fits.get() {
        Fits::Contradicted => Some(view! { <p class="error">{text::CONTRADICTED}</p> }.into_any()),
        Fits::OnRecord => {
            let on_record = state.read(refusals);
            let listed = view! {
                <p class="error">{text::ATTESTED_AND_ON_RECORD}</p>
                <Entries on_record />
            };
            Some(listed.into_any())
        }
        Fits::NotJudged => Some(view! { <p>{text::NOW_JUDGE}</p> }.into_any()),
        Fits::Judged => None,
    };
    view! {
        {day_field(state, Words::label(DAY, labels::ATTESTATION), false, value, choose)}
        <div on:focusout=move |_| is_new.set(false)>
            <TextField field=Field::AttestedBy lacking />
        </div>
        {anew(follows)}
        <button type="button" class=SECOND on:click=withdraw>{text::WITHDRAW}</button>
    }
}
