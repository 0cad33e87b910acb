//! Something that must be seen, marked by its words and its frame, never by colour alone.

use leptos::either::Either;
use leptos::prelude::*;

use super::link::Jump;
use crate::content::components::notice::STILL_NEEDED;
use crate::ui::state::AppState;

/// A framed passage under a heading.
#[component]
pub fn Notice(
    /// The words of the heading.
    title: &'static str,
    /// Its id.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Whether screen readers say it when it comes.
    #[prop(optional)]
    is_status: bool,
    /// What stands under the heading.
    children: Children,
) -> impl IntoView {
    let (role, translate) = (is_status.then_some("status"), is_status.then_some("no"));
    view! {
        <section class="notice" id=id role=role translate=translate>
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

/// A framed passage on something that went wrong; said at once by screen readers.
#[component]
pub fn Trouble(
    /// The words of the heading.
    title: &'static str,
    /// What stands under the heading.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="notice trouble" role="alert" translate="no">
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

/// What is drawn anew, and not changed in place, whenever a signal that `draw` reads changes. Screen readers say it
/// again then, even with the same words; and it is seen where a translator of pages has put its own elements in the
/// place of the texts that stood there before.
pub fn anew<V: IntoView + 'static>(mut draw: impl FnMut() -> Option<V> + Send + 'static) -> AnyView {
    drawn_anew(Box::new(move || draw().map(IntoAny::into_any)))
}

fn drawn_anew(mut draw: Box<dyn FnMut() -> Option<AnyView> + Send>) -> AnyView {
    let mut is_left = false;
    let drawn = move || {
        let view = draw()?;
        is_left = !is_left;
        // Leptos changes what is on the same side in place.
        Some(if is_left { Either::Left(view) } else { Either::Right(view) })
    };
    drawn.into_any()
}

/// What was refused on this page, with a way to its field.
#[component]
pub fn Refusals() -> impl IntoView {
    view! { <Summary missing=Box::new(Vec::new) /> }
}

/// Gives the id of each field in which something is missing, and the words for what it lacks.
pub type Missing = Box<dyn Fn() -> Vec<(String, String)> + Send>;

/// What is wrong on this page, with a way to each field: what was refused, and what is still missing.
#[component]
pub fn Summary(
    /// What is missing.
    missing: Missing,
) -> impl IntoView {
    let state = AppState::expect();
    move || {
        let refused = state.refused.get().map(|refused| (refused.field, refused.words));
        let all: Vec<(String, String)> = refused.into_iter().chain(missing()).collect();
        (!all.is_empty()).then(|| view! { <ErrorSummary all /> })
    }
}

/// Leads to each field in which something is wrong.
#[component]
fn ErrorSummary(
    /// The id of each field, and the words for what is wrong there.
    all: Vec<(String, String)>,
) -> impl IntoView {
    let rows = all.into_iter().map(|(id, words)| view! { <li><Jump to=id words /></li> }).collect_view();
    view! {
        <section class="notice trouble" id="error-summary" aria-labelledby="summary-title">
            <h2 id="summary-title">{STILL_NEEDED}</h2>
            <ul>{rows}</ul>
        </section>
    }
}
