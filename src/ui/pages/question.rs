//! One question: its parts, the question as a whole, and what it rests on; guidance beside it.

use leptos::prelude::*;

use crate::content::{labels, parts, questions};
use crate::domain::checklist::{Part, Question};
use crate::domain::command::Command;
use crate::domain::field::{Field, PartField, QuestionField};
use crate::domain::item::ItemId;
use crate::domain::judgement::Confidence;
use crate::domain::keyed::Keyed;
use crate::domain::progress;
use crate::domain::subject::Subject;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::components::attestation::attestation;
use crate::ui::components::choice::{Offer, choice, place_of};
use crate::ui::components::guidance;
use crate::ui::components::judgement::{GIVE_A_REASON, judgement, reason_field};
use crate::ui::components::link::{jump, link};
use crate::ui::components::linked::{linked_actions, linked_evidence};
use crate::ui::components::notice::summary;
use crate::ui::components::text_field::text_field;
use crate::ui::components::words;
use crate::ui::desk::Desk;

/// The page of a question.
pub fn question(desk: Desk, id: ItemId, question: Question) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    let text = questions::question(question);
    let parts: Vec<AnyView> = question.parts().iter().map(|part| part_card(desk, *part)).collect();
    let missing = desk.memo(move |assessment| progress::of_question(assessment, question).lacks_reason);
    let missing_words = Signal::derive(move || {
        missing
            .get()
            .into_iter()
            .map(|subject| {
                let place = words::place(subject, vocabulary);
                (address::of_text(reason_field(subject)), [place.as_str(), ": ", GIVE_A_REASON].concat())
            })
            .collect()
    });
    view! {
        <div class="with-guidance">
            <div class="work">
                <p class="caption">{words::number(question)} " of 7"</p>
                <h1 tabindex="-1">{text.title.say(vocabulary)}</h1>
                <p class="lead">
                    {text.text.say(vocabulary)} " " <cite class="reference">{text.reference}</cite>
                </p>
                <p class="to-guidance">{jump("guidance".to_owned(), "Guidance for this question".to_owned())}</p>
                {summary(desk, missing_words)}
                <h2>{if question.parts().len() == 1 { "What is judged" } else { "Part by part" }}</h2>
                {parts}
                {(question == Question::NonCooperation).then(|| attestation(desk))}
                {whole(desk, question)}
                {linked_evidence(desk, id, question)}
                {linked_actions(desk, id, question)}
                {neighbours(id, question, vocabulary)}
            </div>
            {guidance::beside(question, vocabulary)}
        </div>
    }
    .into_any()
}

fn part_card(desk: Desk, part: Part) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    let words = parts::part(part);
    let hint = words.hint.say(vocabulary);
    let legend = view! {
        <h3>{words.title.say(vocabulary)}</h3>
        {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
    }
    .into_any();
    view! {
        <section class="card part">
            {judgement(desk, Subject::Part(part), legend, false)}
            {text_field(desk, Field::Part(part, PartField::Note))}
        </section>
    }
    .into_any()
}

fn whole(desk: Desk, question: Question) -> AnyView {
    let confidence = desk.memo(move |assessment| place_of(assessment.answers.question(question).confidence));
    let offers = Confidence::ALL
        .iter()
        .map(|confidence| Offer { key: confidence.key(), label: labels::confidence(*confidence), hint: "" })
        .collect();
    let id = address::of_subject(Subject::Question(question)) + "-confidence";
    let field = id.clone();
    let choose = move |place: usize| {
        if let Some(confidence) = Confidence::ALL.get(place) {
            let _cannot_be_refused = desk.act(&field, Command::SetConfidence(question, *confidence));
        }
    };
    let legend = view! {
        <h3>{labels::OVERALL}</h3>
        <p class="hint">{labels::OVERALL_HINT}</p>
    }
    .into_any();
    view! {
        <section class="card">
            <h2>"The question as a whole"</h2>
            {judgement(desk, Subject::Question(question), legend, true)}
            {text_field(desk, Field::Question(question, QuestionField::HowWeKnow))}
            {choice(id, labels::CONFIDENCE.into_any(), offers, confidence.into(), choose)}
            {text_field(desk, Field::Question(question, QuestionField::WhatWouldChange))}
        </section>
    }
    .into_any()
}

fn neighbours(id: ItemId, question: Question, vocabulary: crate::domain::review::Vocabulary) -> AnyView {
    let to = |question: Question| (Route::In(id, Page::Question(question)), words::title(question, vocabulary));
    let earlier = Question::from_number(question.number() - 1)
        .map_or((Route::In(id, Page::Overview), "Overview".to_owned()), to);
    let later =
        Question::from_number(question.number() + 1).map_or((Route::In(id, Page::Report), "Report".to_owned()), to);
    view! {
        <nav class="neighbours" aria-label="Previous and next">
            <p><span class="hint">"Previous"</span> {link(earlier.0, earlier.1)}</p>
            <p><span class="hint">"Next"</span> {link(later.0, later.1)}</p>
        </nav>
    }
    .into_any()
}
