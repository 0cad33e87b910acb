//! The limitations: a draft from what is missing, and the person's own wording of it.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::pages::{limitations as said, titles, ways};
use crate::documents::question::Kind;
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::domain::item::ItemId;
use crate::domain::limitations::{gone_from, new_in};
use crate::route::{Page, Route};
use crate::storage::json::Json;
use crate::ui::address;
use crate::ui::components::notice::{Refusals, Trouble, anew};
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::components::text_field::TextField;
use crate::ui::document_worker::Answer;
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn LimitationsPage(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let draft: Answer<String> = Answer::new();
    let asked = draft.clone();
    let ask = move || {
        asked.ask(state, Kind::Limitations, "", |json| if let Json::Text(text) = json { Some(text) } else { None });
    };
    ask();
    let outcome = move || {
        draft.with(|draft| {
            Some(match draft {
                None => view! { <p class="hint" role="status" translate="no">{said::DRAFTING}</p> }.into_any(),
                Some(Err(why)) => {
                    let again = ask.clone();
                    let (why, again) = (why.clone(), move |_| again());
                    let trouble = view! {
                        <Trouble title=said::NOT_DRAFTED>
                            <p>{why}</p>
                            <p>
                                <button type="button" class=MAIN id="draft-again" on:click=again>
                                    {ways::TRY_AGAIN}
                                </button>
                            </p>
                        </Trouble>
                    };
                    trouble.into_any()
                }
                Some(Ok(draft)) => view! { <Draft draft=draft.clone() /> }.into_any(),
            })
        })
    };
    view! {
        <h1 tabindex="-1">{titles::LIMITATIONS}</h1>
        <p class="lead">{said::LEAD}</p>
        <Refusals />
        <TextField field=Field::Limitations />
        <section class="card" aria-labelledby="draft">
            <h2 id="draft">{said::DRAFT}</h2>
            {anew(outcome)}
        </section>
        <p><a href=Route::In(id, Page::SecondLook).to_hash()>{said::TO_SECOND_LOOK}</a></p>
    }
}

/// The draft, with what is new in it since the last one was taken over.
#[component]
fn Draft(
    /// The draft as it would be now.
    draft: String,
) -> impl IntoView {
    let state = AppState::expect();
    let taken = state.memo(|it| (it.limitations_draft.clone(), it.limitations.trim().is_empty()));
    anew(move || {
        let (last, blank) = taken.get();
        let written = state.read(|it| it.limitations.clone());
        let new: Vec<&str> = new_in(&written, &last, &draft).collect();
        let paragraphs = draft.split("\n\n").map(|text| {
            let tag =
                (!last.is_empty() && new.contains(&text)).then(|| view! { <strong class="tag">{said::NEW}</strong> });
            view! { <li>{tag} " " <bdi>{text.to_owned()}</bdi></li> }
        });
        let paragraphs = paragraphs.collect_view();
        let gone: Vec<String> = gone_from(&last, &draft).map(str::to_owned).collect();
        let gone = (!gone.is_empty()).then(|| {
            let gone = gone.into_iter().map(|text| view! { <li><bdi>{text}</bdi></li> }).collect_view();
            view! {
                <p class="hint">{said::GONE}</p>
                <ul>{gone}</ul>
            }
        });
        let words = match (blank, new.len()) {
            (true, _) => Some(said::TAKE_OVER.to_owned()),
            (false, 0) => None,
            (false, new) => Some(said::add_new(new)),
        };
        let way = words.map(|words| {
            let draft = draft.clone();
            let field = address::of_text(Field::Limitations);
            let take = move |_| {
                if state.act(&field, Command::TakeDraft(draft.clone())) {
                    state.reread();
                    page::focus_when_drawn(field.clone());
                    state.say(said::TAKEN_OVER.to_owned(), false);
                }
            };
            view! {
                <p>
                    <button type="button" class=SECOND id="take-draft" on:click=take>{words}</button>
                </p>
            }
        });
        let nothing_new = way.is_none().then(|| view! { <p class="hint">{said::NOTHING_NEW}</p> });
        Some(view! {
            <ul class="drafted">{paragraphs}</ul>
            {gone}
            {way}
            {nothing_new}
        })
    })
}
