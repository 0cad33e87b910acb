//! What to do next besides the next part of the checklist: what is overdue, and the prompt that matters most.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::components::next as said;
use crate::content::second_look;
use crate::domain::day::Day;
use crate::domain::item::ItemId;
use crate::domain::next::{Leading, Overdue, leading_prompt, overdue};
use crate::domain::register::Register;
use crate::report::rows::{name_of, target};
use crate::route::{Page, Route};
use crate::ui::components::shape::{Shape, ShapeSymbol};
use crate::ui::components::target::{aim_of, way_to};
use crate::ui::state::AppState;

/// What is overdue, and the prompt that matters most; nothing if there is neither.
#[component]
pub fn NextThings(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let today = clock::today();
    // All but the texts of the whole: each of these compares by its pointers, so that typing computes nothing anew.
    let looked_at = state.memo(|it| {
        let aside = (it.set_aside.clone(), it.none_occurred.clone());
        (it.registers.clone(), it.answers.clone(), it.review.clone(), aside, it.vocabulary)
    });
    move || {
        looked_at.with(|_| ());
        let (overdue, prompt) = state.read(|it| (overdue(it, today), leading_prompt(it, today)));
        (overdue.is_some() || prompt.is_some()).then(|| {
            view! {
                <ul class="next-things">
                    {overdue.map(|overdue| view! { <OverdueRequest id overdue /> })}
                    {prompt.map(|prompt| view! { <LeadingPrompt id prompt /> })}
                </ul>
            }
        })
    }
}

/// The request that has been overdue for longest.
#[component]
fn OverdueRequest(
    /// The assessment.
    id: ItemId,
    /// The request.
    overdue: Overdue,
) -> impl IntoView {
    let name = AppState::expect().read(|it| name_of(it, Register::Requests, overdue.request));
    let others = (overdue.others > 0).then(|| {
        let href = Route::In(id, Page::Register(Register::Requests)).to_hash();
        view! { <p class="hint"><a href=href>{said::others(overdue.others)}</a></p> }
    });
    let is_about = matches!(overdue.due, Day::About(_));
    view! {
        <li id="next-overdue">
            <ShapeSymbol shape=Shape::Warning />
            <div>
                <a href=Route::In(id, Page::Row(Register::Requests, overdue.request)).to_hash()>
                    {said::chase(overdue.is_sent)}
                    <bdi>{name}</bdi>
                </a>
                {others}
            </div>
            <strong class="overdue">{said::overdue(overdue.days, is_about)}</strong>
        </li>
    }
}

/// The prompt of the second look that matters most.
#[component]
fn LeadingPrompt(
    /// The assessment.
    id: ItemId,
    /// The prompt.
    prompt: Leading,
) -> impl IntoView {
    let Leading { rule, about, open } = prompt;
    // About one thing it can be dealt with there; about several, the second look lists them.
    let only = if let [only] = about.as_slice() { Some(*only) } else { None };
    let (question, name) = AppState::expect()
        .read(|it| (second_look::question(rule, it.review.phase, &about), only.map(|only| target(it, rule, only))));
    let to = only.map_or(Route::In(id, Page::SecondLook), |only| way_to(id, rule, only));
    view! {
        <li id="next-prompt">
            <ShapeSymbol shape=Shape::Question />
            <div>
                <a href=to.to_hash() data-aim=only.and_then(aim_of)>{question}</a>
                {name.map(|name| view! { <p class="hint"><bdi>{name}</bdi></p> })}
            </div>
            <a class="hint" href=Route::In(id, Page::SecondLook).to_hash()>{said::prompts(open)}</a>
        </li>
    }
}
