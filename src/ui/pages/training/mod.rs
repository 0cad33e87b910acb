//! Training sessions: practise on a case, answer apart, see the spread, agree. The same serves a review team whose
//! members assess apart.

mod agreeing;
mod answering;
mod arrivals;
mod case;
mod cover;
mod group;
mod hand_out;
mod hub;
mod passages;
mod picture;
mod projector;
mod session;
mod spread;
mod take_part;
mod turns;
mod unread;

use leptos::prelude::*;

use std::cell::Cell;

use self::case::CasePage;
use self::hand_out::OwnReviewPage;
use self::hub::HubPage;
use self::projector::ProjectorPage;
use self::session::SessionPage;
use self::spread::SpreadPage;
use self::take_part::TakePartPage;
use self::turns::TurnsPage;
use crate::content::components::save_state::SAVED_AGAIN;
use crate::content::sessions::{self, opening as texts};
use crate::content::training::{GO_TO_IT, HELD_BACK, HELD_BACK_TITLE};
use crate::domain::item::ItemId;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::document_store::SaveFault;
use crate::ui::components::notice::{Trouble, anew};
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::components::save_state;
use crate::ui::state::AppState;
use crate::ui::training::open_session::{self, NotOpened, OpenSession};
use crate::ui::training::papers;

/// A page of the training sessions.
#[component]
pub fn TrainingPage(
    /// Which of them.
    place: Training,
) -> impl IntoView {
    let state = AppState::expect();
    open_session::watch_the_page(state);
    let page = match place {
        Training::Hub => view! { <HubPage /> }.into_any(),
        Training::Case(number) => view! { <CasePage number /> }.into_any(),
        Training::OwnReview => view! { <OwnReviewPage /> }.into_any(),
        Training::TakePart => view! { <TakePartPage /> }.into_any(),
        Training::Session(id) => opened(state, id, |open| view! { <SessionPage open /> }.into_any()),
        Training::Spread(id) => opened(state, id, |open| view! { <SpreadPage open /> }.into_any()),
        Training::Projector(id) => opened(state, id, |open| view! { <ProjectorPage open /> }.into_any()),
        Training::Turns(id) => opened(state, id, |open| view! { <TurnsPage open /> }.into_any()),
    };
    view! { <div class="training">{page}</div> }
}

/// A page of a session that this browser keeps.
fn opened(state: AppState, id: ItemId, draw: fn(OpenSession) -> AnyView) -> AnyView {
    match open_session::open(state, id) {
        Ok(open) => view! { <NotSaved open=open.clone() />{draw(open)} }.into_any(),
        Err(fault) => view! { <WhyNotOpened fault /> }.into_any(),
    }
}

/// What is said while the last change is not stored, with the ways out.
#[component]
fn NotSaved(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let (followed, has_failed) = (open.clone(), Cell::new(false));
    let recovered = move || {
        let fails = followed.fault().is_some();
        if has_failed.replace(fails) && !fails { SAVED_AGAIN } else { "" }
    };
    let notice = anew(move || {
        open.fault().map(|fault| {
            let (download, again) = (open.clone(), open.clone());
            let words = match fault {
                SaveFault::Changed => texts::GONE,
                ref fault => save_state::why(state, fault),
            };
            let download = move |_| download.read(|gathering| papers::download_gathering(state, gathering));
            let again = move |_| again.keep_anew(state);
            view! {
                <Trouble title=texts::NOT_SAVED>
                    <p>{words}</p>
                    <p class="buttons">
                        <button type="button" class=MAIN on:click=download>{texts::DOWNLOAD}</button>
                        <button type="button" class=SECOND on:click=again>{texts::SAVE_AGAIN}</button>
                    </p>
                </Trouble>
            }
        })
    });
    view! {
        {notice}
        <p class="unseen" id="session-saved-again" role="status" translate="no">{recovered}</p>
    }
}

/// Why a session does not open.
#[component]
fn WhyNotOpened(
    /// What is in the way.
    fault: NotOpened,
) -> impl IntoView {
    let (title, words, held_back) = match fault {
        NotOpened::Missing => (texts::MISSING, texts::MISSING_WHY.to_owned(), None),
        NotOpened::Unreadable(trouble) => (texts::UNREADABLE, trouble.to_words(), None),
        NotOpened::HeldBack(id) => (HELD_BACK_TITLE, HELD_BACK.to_owned(), Some(id)),
        NotOpened::Store(_) => (texts::NO_STORE, texts::NO_STORE_WHY.to_owned(), None),
    };
    let way =
        held_back.map(|id| view! { <p><a href=Route::Training(Training::Session(id)).to_hash()>{GO_TO_IT}</a></p> });
    view! {
        <h1 tabindex="-1">{title}</h1>
        <p>{words}</p>
        {way}
        <p>{texts::STAYS}</p>
        <p><a href=Route::Training(Training::Hub).to_hash()>{sessions::TITLE}</a></p>
    }
}
