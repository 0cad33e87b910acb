//! The guide: the whole quality marker in words.

use leptos::prelude::*;

use crate::content::pages::guide as said;
use crate::content::{about, questions};
use crate::domain::checklist::Question;
use crate::domain::keyed::Keyed;
use crate::domain::marker::Obstacle;
use crate::report::words;
use crate::ui::components::guidance::{self, chapter};
use crate::ui::components::plain::{heading, paragraph};
use crate::ui::element::group;
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn Guide() -> impl IntoView {
    let vocabulary = AppState::expect().vocabulary.get_untracked();
    let asked = Question::ALL.iter().map(|question| {
        let text = questions::question(*question);
        (words::title(*question, vocabulary), text.text, text.reference)
    });
    let mut chapters = guidance::chapters(vocabulary);
    chapters.extend([
        (said::QUESTIONS, guidance::terms(asked, vocabulary)),
        (said::OBSTACLES, guidance::obstacles(Obstacle::ALL, vocabulary)),
        (said::NO_SCORE, paragraph(about::NO_SCORE)),
        (said::SOURCE, group([paragraph(about::SOURCE), paragraph(about::INDEPENDENCE)])),
    ]);
    view! {
        <div class="reading">
            {heading(said::TITLE)}
            <p class="lead">{said::LEAD}</p>
            {chapters.into_iter().map(|(title, body)| chapter(title, body).view()).collect_view()}
        </div>
    }
}
