//! A judgement as a shape with a colour of its own, the same on every page. Its word stands beside it, or is read
//! aloud in its place.

use leptos::prelude::*;

use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::ui::components::choice::place_of;
use crate::ui::state::AppState;

/// The symbol of a judgement. It says nothing by itself to those who do not see it.
#[component]
pub fn Symbol(
    /// Whose symbol it is.
    judgement: Judgement,
) -> impl IntoView {
    view! {
        <svg class="symbol" viewBox="0 0 16 16" aria-hidden="true" data-judgement=judgement.key()>
            <path fill-rule="evenodd" d=outline(judgement) />
        </svg>
    }
}

/// The symbol of how a place is judged now.
#[component]
pub fn JudgedSymbol(
    /// The place.
    subject: Subject,
) -> impl IntoView {
    let judged = AppState::expect().memo(move |it| place_of(it.answers.judgement(subject)));
    move || view! { <Symbol judgement=Judgement::ALL[judged.get()] /> }
}

/// What is drawn, on a square of 16: a tick in a disc, a half disc, a cross in a ring, a question mark in a square, a
/// dash, a ring.
#[must_use]
pub const fn outline(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Met => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.7 4.7-4.5 5.1-2.9-2.7 1-1.1 1.8 1.7 3.5-4z",
        Judgement::Partly => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7v10.6A5.3 5.3 0 0 1 8 2.7Z",
        Judgement::NotMet => {
            "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7ZM5.8 4.7 8 \
             6.9l2.2-2.2 1.1 1.1L9.1 8l2.2 2.2-1.1 1.1L8 9.1l-2.2 2.2-1.1-1.1L6.9 8 4.7 5.8z"
        }
        Judgement::DontKnow => {
            "M3.5 1h9A2.5 2.5 0 0 1 15 3.5v9a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 1 12.5v-9A2.5 2.5 0 0 1 \
             3.5 1Zm0 1.6a.9.9 0 0 0-.9.9v9c0 .5.4.9.9.9h9c.5 0 .9-.4.9-.9v-9a.9.9 0 0 0-.9-.9zM7.3 9.3V9c0-1.5 \
             1.5-1.6 1.5-2.6 0-.5-.3-.8-.9-.8-.5 0-.9.3-.9.9H5.6c0-1.4.9-2.2 2.3-2.2s2.4.8 2.4 2c0 1.8-1.5 \
             1.9-1.5 2.8v.2zm-.1 1.1h1.6V12H7.2z"
        }
        Judgement::NotApplicable | Judgement::OutsideCommission => "M3 7.2h10v1.6H3z",
        Judgement::NotLookedAt => "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z",
    }
}
