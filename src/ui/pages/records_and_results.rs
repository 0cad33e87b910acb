//! The ways from the overview to the records and the results, each with how it stands.

use leptos::prelude::*;

use crate::content::pages::overview as said;
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::route::{Page, Route};
use crate::ui::pages::registers::Tasks;
use crate::ui::state::AppState;

/// The records and the results.
#[component]
pub fn RecordsAndResults(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    view! {
        <Records id />
        <Results id />
    }
}

/// What the answers rest on.
#[component]
fn Records(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let registers = state.memo(|it| it.registers.clone());
    let review = state.memo(review_state);
    view! {
        <section class="card" aria-labelledby="records-heading">
            <h2 id="records-heading">{said::RESTS_ON}</h2>
            <ul class="tasks">
                <li class="task">
                    <a href=Route::In(id, Page::Review).to_hash()>{said::REVIEW_AND_COMMISSION}</a>
                    <span class="state" translate="no">{move || review.get()}</span>
                </li>
            </ul>
            <Tasks id all=registers />
        </section>
    }
}

/// What follows from the answers.
#[component]
fn Results(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let results = [
        (Page::SecondLook, said::SECOND_LOOK, said::SECOND_LOOK_IS),
        (Page::Limitations, said::LIMITATIONS, said::LIMITATIONS_ARE),
        (Page::Report, said::REPORT, said::REPORT_IS),
    ]
    .map(|(page, title, what)| {
        view! {
            <li class="task">
                <a href=Route::In(id, page).to_hash()>{title}</a>
                <span class="state">{what}</span>
            </li>
        }
    });
    view! {
        <section class="card" aria-labelledby="results-heading">
            <h2 id="results-heading">{said::LEADS_TO}</h2>
            <ul class="tasks">{results.into_iter().collect_view()}</ul>
        </section>
    }
}

fn review_state(assessment: &Assessment) -> String {
    match assessment.review.filled_in() {
        (0, _) => said::NOT_FILLED_IN.to_owned(),
        (filled, all) if filled == all => said::FILLED_IN.to_owned(),
        (filled, all) => said::partly_filled_in(filled, all),
    }
}
