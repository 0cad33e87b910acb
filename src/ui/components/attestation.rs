//! Attesting that no non-cooperation occurred (question 7): by a person, with a day, never from a blank.

use leptos::prelude::*;

use std::sync::Arc;

use super::date_field::day_field;
use super::field_frame::Words;
use super::link::link_to;
use super::plain::{SECOND, button, paragraph, quoted, title};
use super::text_field::text_field_lacking;
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
use crate::ui::element::{Element, el, group, live, nothing};
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
pub fn attestation(state: AppState) -> Element {
    let given = state.memo(|assessment| assessment.none_occurred.is_some());
    let on_record = state.memo(refusals);
    // Nobody is told off for what they had no time to write.
    let is_new = RwSignal::new(false);
    el("section").class("card").id("attestation").child(title(text::TITLE)).child(paragraph(text::LEAD)).live(
        move || {
            if given.get() { attested(state, is_new) } else { open(state, &on_record.get(), is_new) }
        },
    )
}

fn open(state: AppState, on_record: &[(Register, ItemId)], is_new: RwSignal<bool>) -> Element {
    if !on_record.is_empty() {
        return group([paragraph(text::ON_RECORD).id("refusal-on-record"), entries(state, on_record)]);
    }
    let attest = move |_| {
        is_new.update_untracked(|is_new| *is_new = true);
        if state.act(DAY, Command::AttestNoneOccurred(clock::today())) {
            page::focus_when_drawn(DAY.to_owned());
        }
    };
    button(SECOND, text::ATTEST, attest).id("attest")
}

/// Leads to the entries that say that somebody refused.
fn entries(state: AppState, on_record: &[(Register, ItemId)]) -> Element {
    let id = state.read(|assessment| assessment.id);
    let links = on_record.iter().map(|(register, row)| {
        let name = state.read(|assessment| name_of(assessment, *register, *row));
        el("li").child(link_to(Route::In(id, Page::Row(*register, *row))).child(quoted(&name)))
    });
    el("ul").children(links.collect())
}

fn attested(state: AppState, is_new: RwSignal<bool>) -> Element {
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
    let hint_for = state.memo(|assessment| {
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
    group([
        day_field(state, Words::label(DAY, labels::ATTESTATION), false, value, choose),
        el("div").on("focusout", move |_| is_new.set(false)).child(text_field_lacking(
            state,
            Field::AttestedBy,
            lacking,
        )),
        live(move || match hint_for.get() {
            Fits::Contradicted => el("p").class("error").text(text::CONTRADICTED),
            Fits::OnRecord => {
                let listed = state.read(refusals);
                group([el("p").class("error").text(text::ATTESTED_AND_ON_RECORD), entries(state, &listed)])
            }
            Fits::NotJudged => paragraph(text::NOW_JUDGE),
            Fits::Judged => nothing(),
        }),
        button(SECOND, text::WITHDRAW, withdraw),
    ])
}
