//! The judgement on a question as a whole, how sure somebody is of it, and how it is known.

use leptos::prelude::*;

use super::choice::{choice, offers, place_of};
use super::confirm::lagging;
use super::judgement::judgement;
use super::plain::hint;
use super::text_field::text_field;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::command::Command;
use crate::domain::field::{Field, QuestionField};
use crate::domain::judgement::Confidence;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::ui::address;
use crate::ui::element::{el, group, text};
use crate::ui::state::AppState;

/// The question as a whole.
#[component]
pub fn Whole(
    /// The question.
    question: Question,
) -> impl IntoView {
    let state = AppState::expect();
    let subject = Subject::Question(question);
    let chosen = state.memo(move |assessment| place_of(assessment.answers.question(question).confidence));
    let id = address::of_subject(subject) + "-confidence";
    let field = id.clone();
    let choose = move |place: usize| {
        if let Some(confidence) = Confidence::ALL.get(place) {
            state.act(&field, Command::SetConfidence(question, *confidence));
        }
    };
    let legend = group([el("h3").text(labels::OVERALL), hint(labels::OVERALL_HINT)]);
    view! {
        {lagging(state, subject)}
        {judgement(state, subject, legend)}
        {text_field(state, Field::Question(question, QuestionField::HowWeKnow))}
        {choice(id, text(labels::CONFIDENCE), offers(labels::confidence, |_| ""), chosen, choose)}
        {text_field(state, Field::Question(question, QuestionField::WhatWouldChange))}
    }
}
