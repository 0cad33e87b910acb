//! The frame around every page: masthead, navigation, where saving stands, and the page that the address names.

use leptos::prelude::*;

use crate::browser::{events, focus, page};
use crate::content::{about, display_preferences, frame, search};
use crate::domain::history::History;
use crate::persistence::mode::StorageMode;
use crate::route::Route;
use crate::ui::area::{Area, AreaView};
use crate::ui::components::control::on_event;
use crate::ui::components::icon::Icon;
use crate::ui::components::link::jump_to;
use crate::ui::components::notice::anew;
use crate::ui::components::plain::QUIET;
use crate::ui::components::save_state::SaveFailure;
use crate::ui::lazy_page::{before_the_frame, later, later_page};
use crate::ui::pages;
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, Document, Frame, Load};

/// Three lines of a checklist, the last one ticked, on a square of 16.
const BRAND: &str = "M1 2h14v2H1zm0 4.5h9v2H1zM1 11h5v2H1zm7 .6 1.3-1.3 1.7 1.7 3.3-3.6 1.4 1.3-4.7 5z";

/// A magnifying glass, on a square of 16.
const LENS: &str =
    "M7 1.5a5.5 5.5 0 1 0 3.3 9.9l3.2 3.2 1.1-1.1-3.2-3.2A5.5 5.5 0 0 0 7 1.5ZM7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z";

/// The whole app.
#[component]
pub fn App(
    /// Fetches the lazy chunks.
    load: Load,
) -> impl IntoView {
    let state = AppState::new(Route::parse(&page::hash()), load);
    provide_context(state);
    watch_the_page(state);
    arrive(state, false);
    state.preload_services();
    view! {
        <a href="#main".to_owned() class="skip" {..on_event("click", jump_to("main".to_owned()))}>{frame::SKIP}</a>
        <header class="masthead">
            <div class="band">
                <a href=Route::Start.to_hash() class="brand">
                    <Icon path=BRAND />
                    <span>{about::NAME}</span>
                </a>
                {move || assessment_frame(state).map(|frame| (frame.tools)(state))}
                <button type="button" class=QUIET id="open-find" on:click=move |_| state.show(Panel::Find)>
                    <Icon path=LENS />
                    <span>{search::OPEN}</span>
                </button>
            </div>
        </header>
        {move || assessment_frame(state).map(|frame| (frame.navigation)(state))}
        <main class="band page" id="main" tabindex="-1">
            <SaveFailure />
            {move || state.services_when_loaded().map(|loaded| (loaded.notices)(state))}
            {move || view! { <LastDone said=state.said.get().map(|said| said.words) /> }}
            // Another page is another one, and not the one before with other words.
            {anew(move || Some(current_page(state)))}
        </main>
        <footer class="foot">
            <div class="band">
                {frame::FOOT}
                <a href=Route::Guide.to_hash()>{frame::FOOT_ABOUT}</a>
                <a href=Route::DisplayPreferences.to_hash()>{display_preferences::WAY}</a>
            </div>
        </footer>
    }
}

/// What stands around the pages of the open assessment, if the address names one and it has come.
fn assessment_frame(state: AppState) -> Option<Frame> {
    let Route::In(id, _) = state.route.get() else { return None };
    let is_open = state.document.with(|document| document.is(id) && document.is_open());
    state.frame.get().filter(|_| is_open)
}

fn watch_the_page(state: AppState) {
    events::ignore_held_enter();
    // From the start: somebody may be in a field before the services come, which ask where the keyboard was.
    focus::begin();
    events::on_address(move |_| {
        page::hear_fields();
        state.route.set(Route::parse(&page::hash()));
        arrive(state, true);
    });
    state.hear_keys();
    events::on_dropped_files(move |event| match state.loaded_services() {
        Some(loaded) => (loaded.dropped)(&event),
        None => state.say(frame::NO_FILES.to_owned(), false),
    });
    events::on_hidden(move || {
        page::hear_fields();
        state.save();
    });
    events::on_stored(move |_| {
        // The first thing that is kept here: the other pages list it.
        if state.loaded_services().is_none() {
            state.preload_services();
        }
    });
    events::on_leaving(move |event| {
        page::hear_fields();
        state.save();
        let ends_with_the_tab = state.storage_mode.get_untracked() == StorageMode::Session && is_something_begun(state);
        if ends_with_the_tab
            || state.persistence().is_at_risk()
            || state.drafts.with_untracked(|drafts| !drafts.is_empty())
        {
            event.prevent_default();
        }
    });
}

/// Whether there is an assessment that would be gone with the tab.
fn is_something_begun(state: AppState) -> bool {
    matches!(state.document.get_untracked(), Document::Kept(_))
        || state.listing.with_untracked(|listing| !listing.entries.is_empty())
}

/// Opens what the address names, and takes the title and the keyboard along.
fn arrive(state: AppState, by_a_step: bool) {
    state.history.update_untracked(History::pause);
    if state.refused.with_untracked(Option::is_some) {
        state.refused.set(None);
    }
    state.say_on_arrival();
    match state.route.get_untracked() {
        Route::In(id, _) => state.open(id),
        Route::Start
        | Route::OpenFile
        | Route::Kept
        | Route::StorageMode
        | Route::Checkup
        | Route::Finish
        | Route::Training(_) => {
            state.save();
            state.list_documents();
        }
        Route::Guide | Route::DisplayPreferences | Route::Unknown => state.save(),
    }
    pages::set_title(state);
    if by_a_step {
        page::focus_heading();
    }
}

/// What was just done, said also to those who do not see the page.
#[component]
fn LastDone(
    /// Its words, if there is something to say.
    said: Option<String>,
) -> impl IntoView {
    let class = if said.is_some() { "said" } else { "unsaid" };
    view! { <p class=class role="status" id="said" translate="no">{said.unwrap_or_default()}</p> }
}

fn current_page(state: AppState) -> AnyView {
    // The words of the whole page follow the vocabulary.
    let _followed = state.vocabulary.get();
    let route = state.route.get();
    if state.storage_mode.get() == StorageMode::Locked && !route.is_for_the_locked() {
        return later(state, Area::Storage, AreaView::Unlock);
    }
    match route {
        Route::Start => view! { <pages::start::StartPage /> }.into_any(),
        Route::In(id, _) => match state.frame.get() {
            Some(frame) => (frame.page)(state, id, route),
            None => before_the_frame(state, route),
        },
        Route::Guide
        | Route::OpenFile
        | Route::Kept
        | Route::StorageMode
        | Route::Checkup
        | Route::DisplayPreferences
        | Route::Finish
        | Route::Unknown
        | Route::Training(_) => later_page(state, route),
    }
}
