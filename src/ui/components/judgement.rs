//! Judging a place of the checklist: seven different things, and a reason for the two that need one.

use leptos::prelude::*;

use std::sync::Arc;

use super::choice::{choice, offers, place_of};
use super::field_frame::Lacking;
use super::text_field::text_field_lacking;
use crate::content::labels;
use crate::domain::command::Command;
use crate::domain::field::{Field, PartField, QuestionField};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::ui::address;
use crate::ui::element::{Element, group, live, nothing};
use crate::ui::state::AppState;

pub use crate::content::components::judgement::GIVE_A_REASON;

/// The judgement on a place, and its reason where one is needed or stands there.
pub fn judgement(state: AppState, subject: Subject, legend: Element, with_meanings: bool) -> Element {
    let offers =
        offers(labels::judgement, |judgement| if with_meanings { labels::judgement_meaning(judgement) } else { "" });
    let id = address::of_subject(subject);
    let field_id = id.clone();
    let chosen = state.memo(move |assessment| place_of(assessment.answers.judgement(subject)));
    let choose = move |place: usize| {
        if let Some(judgement) = Judgement::ALL.get(place) {
            state.act(&field_id, Command::Judge(subject, *judgement));
        }
    };
    let reason = reason_field(subject);
    let lacks = state.memo(move |assessment| assessment.lacks_reason(subject));
    let lacking: Lacking = Arc::new(move || lacks.get().then_some(GIVE_A_REASON));
    // A reason once given stays in sight, whatever is judged later: nothing written is hidden.
    let shown = state.memo(move |assessment| {
        assessment.answers.judgement(subject).needs_reason()
            || assessment.text(reason).is_some_and(|text| !text.is_empty())
    });
    let reason = move || if shown.get() { text_field_lacking(state, reason, Arc::clone(&lacking)) } else { nothing() };
    group([choice(id, legend, offers, chosen, choose), live(reason)])
}

/// Where the reason for the judgement on a place stands.
#[must_use]
pub const fn reason_field(subject: Subject) -> Field {
    match subject {
        Subject::Part(part) => Field::Part(part, PartField::Reason),
        Subject::Question(question) => Field::Question(question, QuestionField::Reason),
    }
}
