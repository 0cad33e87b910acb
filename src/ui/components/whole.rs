//! The judgement on a question as a whole, how sure somebody is of it, and how it is known.

use leptos::prelude::*;

use std::rc::Rc;

use super::choice::{RadioChoice, offers, place_of};
use super::confirm::Lagging;
use super::judgement::WholeJudgement;
use super::text_field::TextField;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::command::Command;
use crate::domain::field::{Field, QuestionField};
use crate::domain::judgement::Confidence;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::ui::address;
use crate::ui::state::AppState;

/// The question as a whole.
#[component]
pub fn Whole(
    /// The question.
    question: Question,
) -> impl IntoView {
    let state = AppState::expect();
    let subject = Subject::Question(question);
    let chosen = state.memo_of_acts(move |assessment| place_of(assessment.answers.question(question).confidence));
    let id = address::of_subject(subject) + "-confidence";
    let field = id.clone();
    let choose = move |place: usize| {
        if let Some(confidence) = Confidence::ALL.get(place) {
            state.act(&field, Command::SetConfidence(question, *confidence));
        }
    };
    let overall = view! {
        <h3>{labels::OVERALL}</h3>
        <p class="hint">{labels::OVERALL_HINT}</p>
    };
    let (overall, sure) = (overall.into_any(), labels::CONFIDENCE.into_any());
    let offers = offers(labels::confidence, |_| "");
    view! {
        <Lagging subject />
        <WholeJudgement subject legend=overall />
        <TextField field=Field::Question(question, QuestionField::HowWeKnow) />
        <RadioChoice id legend=sure offers chosen choose=Rc::new(choose) />
        <TextField field=Field::Question(question, QuestionField::WhatWouldChange) />
    }
}
