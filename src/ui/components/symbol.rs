//! A judgement as a shape with a colour of its own, the same on every page. Its word stands beside it, or is read
//! aloud in its place.

use leptos::prelude::*;

use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::ui::components::choice::place_of;
use crate::ui::components::shape::{Shape, ShapeSymbol};
use crate::ui::state::AppState;

/// The symbol of a judgement. It says nothing by itself to those who do not see it.
#[component]
pub fn Symbol(
    /// Whose symbol it is.
    judgement: Judgement,
) -> impl IntoView {
    view! { <ShapeSymbol shape=Shape::of_judgement(judgement) /> }
}

/// The symbol of how a place is judged now.
#[component]
pub fn JudgedSymbol(
    /// The place.
    subject: Subject,
) -> impl IntoView {
    let judged = AppState::expect().memo_of_acts(move |it| place_of(it.answers.judgement(subject)));
    move || view! { <Symbol judgement=Judgement::ALL[judged.get()] /> }
}
