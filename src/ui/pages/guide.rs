//! The guide: the whole quality marker in words.

use leptos::prelude::*;

use crate::content::{about, questions};
use crate::domain::checklist::Question;
use crate::domain::keyed::Keyed;
use crate::domain::marker::Obstacle;
use crate::ui::components::guidance;
use crate::ui::components::words;
use crate::ui::desk::Desk;

/// The page.
pub fn guide(desk: Desk) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    let chapters: Vec<AnyView> = guidance::chapters(vocabulary)
        .into_iter()
        .map(|(title, body)| view! { <section><h2>{title}</h2>{body}</section> }.into_any())
        .collect();
    let list: Vec<AnyView> = Question::ALL
        .iter()
        .map(|question| {
            let text = questions::question(*question);
            view! {
                <dt>{words::title(*question, vocabulary)}</dt>
                <dd>{text.text.say(vocabulary)} " " <cite class="reference">{text.reference}</cite></dd>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="reading">
            <h1 tabindex="-1">"Guide"</h1>
            <p class="lead">"What the quality marker “Assembling information” asks of a review, in plain words."</p>
            {chapters}
            <section>
                <h2>"The seven questions"</h2>
                <dl class="terms">{list}</dl>
            </section>
            <section>
                <h2>"Common obstacles"</h2>
                {guidance::obstacles(Obstacle::ALL, vocabulary)}
            </section>
            <section>
                <h2>"Why there is no score"</h2>
                <p>{about::NO_SCORE}</p>
            </section>
            <section>
                <h2>"Source"</h2>
                <p>{about::SOURCE}</p>
                <p>{about::INDEPENDENCE}</p>
            </section>
        </div>
    }
    .into_any()
}
