//! The review and its commission.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::labels;
use crate::domain::command::Command;
use crate::domain::field::{DateField, Field, ReviewField};
use crate::domain::keyed::Keyed;
use crate::domain::review::Vocabulary;
use crate::ui::components::choice::{Offer, choice, place_of};
use crate::ui::components::date_field::date_field;
use crate::ui::components::notice::summary;
use crate::ui::components::text_field::text_field;
use crate::ui::desk::Desk;

/// The page.
pub fn review(desk: Desk) -> AnyView {
    let text = move |field| text_field(desk, Field::Review(field));
    let phase = desk.memo(|assessment| place_of(assessment.review.phase));
    let wide = desk.memo(|assessment| place_of(assessment.review.more_widespread));
    let current = desk.memo(|assessment| place_of(assessment.review.still_current));
    let words = desk.memo(|assessment| place_of(assessment.vocabulary));
    view! {
        <h1 tabindex="-1">"The review and its commission"</h1>
        <p class="lead">
            "What was commissioned decides what is sufficient. Write as much as your board needs to follow your judgements."
        </p>
        {summary(desk, Signal::stored(Vec::new()))}
        <section>
            <h2>"The review"</h2>
            {text_field(desk, Field::Name)}
            {text(ReviewField::Title)}
            {text(ReviewField::Reference)}
            {text(ReviewField::Jurisdiction)}
            {choose(desk, "phase", labels::PHASE, offers(labels::phase), phase.into(), Command::SetPhase)}
            <div class="side-by-side">
                {date_field(desk, DateField::PeriodFrom)}
                {date_field(desk, DateField::PeriodTo)}
            </div>
        </section>
        <section>
            <h2>"The commission"</h2>
            {text(ReviewField::Commissioner)}
            {text(ReviewField::LeadReviewer)}
            {text(ReviewField::Model)}
            {text(ReviewField::Proportionality)}
            {text(ReviewField::Specification)}
            {choose(
                desk,
                "more-widespread",
                labels::MORE_WIDESPREAD,
                offers(labels::asked),
                wide.into(),
                Command::AskMoreWidespread,
            )}
            {choose(
                desk,
                "still-current",
                labels::STILL_CURRENT,
                offers(labels::asked),
                current.into(),
                Command::AskStillCurrent,
            )}
        </section>
        <section>
            <h2>"Words on screen and in the report"</h2>
            {choice(
                "vocabulary".to_owned(),
                labels::VOCABULARY.into_any(),
                offers(labels::vocabulary),
                words.into(),
                move |place| {
                    if let Some(vocabulary) = Vocabulary::ALL.get(place) {
                        let _cannot_be_refused = desk.act("vocabulary", Command::UseVocabulary(*vocabulary));
                        // The page is drawn again in the other words: the keyboard stays where it was.
                        page::focus_when_drawn(["vocabulary-", vocabulary.key()].concat());
                    }
                },
            )}
        </section>
    }
    .into_any()
}

fn offers<K: Keyed>(label: impl Fn(K) -> &'static str) -> Vec<Offer> {
    K::ALL.iter().map(|member| Offer { key: member.key(), label: label(*member), hint: "" }).collect()
}

fn choose<K: Keyed>(
    desk: Desk,
    id: &'static str,
    legend: &'static str,
    offers: Vec<Offer>,
    chosen: Signal<usize>,
    command: fn(K) -> Command,
) -> AnyView {
    choice(id.to_owned(), legend.into_any(), offers, chosen, move |place| {
        if let Some(member) = K::ALL.get(place) {
            let _cannot_be_refused = desk.act(id, command(*member));
        }
    })
}

