//! The start page: what this is, and the assessments that this browser keeps.

use leptos::prelude::*;

use std::rc::Rc;

use crate::browser::{clock, page, random_id};
use crate::content::pages::start as said;
use crate::content::{about, example};
use crate::domain::assessment::Assessment;
use crate::domain::letters::is_blank;
use crate::persistence::mode::StorageMode;
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{Add, AddForm, AddLine};
use crate::ui::components::choice::{Offer, RadioChoice};
use crate::ui::components::control::{attributes, on_event};
use crate::ui::components::field_frame::Words;
use crate::ui::components::plain::MAIN;
use crate::ui::pages::lost;
use crate::ui::state::AppState;
use crate::ui::state::Chunk;

pub use said::STILL_UNSAVED;

/// The id of the line for a new assessment's name.
const NEW_NAME: &str = "new-name";

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let state = AppState::expect();
    let privacy = [about::PRIVACY, " ", said::SHARED_COMPUTER, " "].concat();
    view! {
        <div class="start">
            <div>
                <h1 tabindex="-1">{said::HEADING}</h1>
                <p class="lead">{said::LEAD}</p>
                {move || documents(state)}
                <section class="card">
                    <h2>{said::NEW}</h2>
                    <NewAssessment />
                </section>
                <p class="hint">{privacy}<a href=Route::Finish.to_hash()>{said::TO_FINISH}</a></p>
            </div>
            <ul class="ways">
                {way(said::EXAMPLE_IS, Route::In(example::EXAMPLE_ID, Page::Overview), said::TO_EXAMPLE)}
                {way(said::OPEN_FILE_IS, Route::OpenFile, said::OPEN_FILE)}
                {way(said::TRAINING_IS, Route::Training(Training::Hub), said::TO_TRAINING)}
                {way(said::GUIDE_IS, Route::Guide, said::GUIDE)}
            </ul>
        </div>
    }
}

/// Draws a way to begin: where it leads, and what that is.
fn way(what: &'static str, route: Route, go: &'static str) -> AnyView {
    view! { <li><a href=route.to_hash()>{go}</a><p class="hint">{what}</p></li> }.into_any()
}

/// The form that begins an assessment.
#[component]
fn NewAssessment() -> impl IntoView {
    let state = AppState::expect();
    let words =
        Words { id: NEW_NAME.to_owned(), label: said::NEW_NAME.to_owned(), hint: said::NEW_NAME_HINT.to_owned() };
    let form = AddForm { words, button: said::BEGIN, look: MAIN };
    let chosen = RwSignal::new(0);
    let places = move || {
        (state.storage_mode.get() == StorageMode::Browser).then(|| {
            let choose = Rc::new(move |place| chosen.set(place));
            let (legend, chosen) = (said::PLACE.into_any(), Memo::new(move |_| chosen.get()));
            view! { <RadioChoice id="place".to_owned() legend offers=PLACES.to_vec() chosen choose /> }.into_any()
        })
    };
    let add: Add = Box::new(move |name| {
        if is_blank(&name) {
            state.refuse(NEW_NAME, said::NO_NAME.to_owned());
            return false;
        }
        let elsewhere = state.storage_mode.get_untracked() == StorageMode::Browser && chosen.get_untracked() > 0;
        if elsewhere && state.persistence().has_unsaved() {
            state.refuse(NEW_NAME, STILL_UNSAVED.to_owned());
            return false;
        }
        if elsewhere {
            state.pending.set(Some(name));
            if chosen.get_untracked() == 1 {
                page::go(&Route::StorageMode.to_hash());
            } else {
                begin_session(state);
            }
            return true;
        }
        let adopted = state.adopt(Assessment::new(random_id::new_id(), name, clock::now()));
        if !adopted {
            state.refuse(NEW_NAME, STILL_UNSAVED.to_owned());
        }
        adopted
    });
    // Where the work is to be is not decided yet: until it is, the name goes to no spell checker either.
    view! {
        <div {..attributes(&[("spellcheck", "false")])} {..on_event("focusin", move |_| state.preload_assessment())}>
            {move || places()}
            <AddLine form add />
        </div>
    }
}

/// Where a new assessment can be kept.
const PLACES: [Offer; 3] = [
    Offer { key: "browser", label: said::IN_BROWSER, hint: said::IN_BROWSER_IS },
    Offer { key: "locked", label: said::LOCKED, hint: said::LOCKED_IS },
    Offer { key: "session", label: said::IN_SESSION, hint: said::IN_SESSION_IS },
];

/// The lazily loaded pages begin it.
fn begin_session(state: AppState) {
    if let Some(loaded) = state.loaded_services() {
        (loaded.begin_session)(state);
    } else {
        state.persistence().choose_session();
        state.load_services();
    }
}

/// What is kept in this browser; the lazily loaded pages read and list it.
fn documents(state: AppState) -> Option<AnyView> {
    Some(match state.services.get() {
        Chunk::Loaded(loaded) => (loaded.documents)(state),
        Chunk::Failed => view! {
            <section class="notice trouble" {..attributes(&[("role", "alert"), ("translate", "no")])}>
                <h2>{lost::NOT_LOADED_TITLE}</h2>
                <p>{said::NOT_LISTED}</p>
                <lost::SendAgain />
            </section>
        }
        .into_any(),
        Chunk::NotAsked | Chunk::Loading => return None,
    })
}

/// A name to show, also where none was given.
#[must_use]
pub fn named(name: &str) -> String {
    if is_blank(name) { said::NAMELESS.to_owned() } else { name.to_owned() }
}
