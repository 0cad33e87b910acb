//! The guide: the whole quality marker in words.

use leptos::prelude::*;

use crate::content::pages::guide as said;
use crate::content::{about, questions};
use crate::domain::checklist::Question;
use crate::domain::keyed::Keyed;
use crate::domain::marker::Obstacle;
use crate::report::words;
use crate::ui::components::guidance::{self, Chapter, Obstacles, Terms};
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn Guide() -> impl IntoView {
    let vocabulary = AppState::expect().vocabulary.get_untracked();
    let asked = Question::ALL
        .iter()
        .map(|question| {
            let text = questions::question(*question);
            (words::title(*question, vocabulary), text.text, text.reference)
        })
        .collect();
    let source = view! {
        <p>{about::SOURCE}</p>
        <p>{about::INDEPENDENCE}</p>
    };
    let mut chapters = guidance::chapters(vocabulary);
    chapters.extend([
        (said::QUESTIONS, view! { <Terms list=asked vocabulary /> }.into_any()),
        (said::OBSTACLES, view! { <Obstacles list=Obstacle::ALL vocabulary /> }.into_any()),
        (said::NO_SCORE, view! { <p>{about::NO_SCORE}</p> }.into_any()),
        (said::SOURCE, source.into_any()),
    ]);
    let chapters = chapters.into_iter().map(|(title, body)| view! { <Chapter title body /> }).collect_view();
    view! {
        <div class="reading">
            <h1 tabindex="-1">{said::TITLE}</h1>
            <p class="lead">{said::LEAD}</p>
            {chapters}
        </div>
    }
}
