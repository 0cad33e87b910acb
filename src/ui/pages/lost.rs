//! Pages that help where an address leads nowhere, and the banner of the example.

use leptos::prelude::*;

use crate::browser::{clock, download, page, random_id};
use crate::content::example;
use crate::content::pages::{TO_THE_START_PAGE, lost as said};
use crate::domain::item::ItemId;
use crate::persistence::autosave::Saving;
use crate::route::Route;
use crate::storage::document_store::LoadFault;
use crate::ui::components::link::{button_link, link};
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, paragraph};
use crate::ui::components::save_state;
use crate::ui::element::{Element, el};
use crate::ui::pages::working_copy;
use crate::ui::state::AppState;

pub use said::{EXAMPLE, NOT_LOADED_TITLE};

/// The page for an unknown address.
#[component]
pub fn Nowhere() -> impl IntoView {
    view! {
        {heading(said::NOWHERE)}
        <p>{said::NOWHERE_IS}</p>
        {button_link(Route::Start, TO_THE_START_PAGE)}
    }
}

/// The page while it is made sure that the newest of what was saved is opened.
#[component]
pub fn Opening() -> impl IntoView {
    view! {
        {heading(said::OPENING)}
        <p role="status" translate="no">{said::OPENING_IS}</p>
    }
}

/// The page for an assessment that could not be opened.
#[component]
pub fn Unopened(
    /// The assessment.
    id: ItemId,
    /// Why it could not be opened.
    fault: LoadFault,
) -> impl IntoView {
    let (title, body) = match fault {
        LoadFault::Missing => (said::NOT_HERE, elsewhere(said::NOT_HERE_IS).into_any()),
        LoadFault::Store(_) => (said::NO_STORE, elsewhere(said::NO_STORE_IS).into_any()),
        LoadFault::Unreadable(trouble) => (said::UNREADABLE, unreadable(id, trouble.to_words()).into_any()),
    };
    view! {
        {heading(title)}
        {body}
        <p>{link(Route::Start, TO_THE_START_PAGE)}</p>
    }
}

fn elsewhere(why: &'static str) -> impl IntoView {
    view! {
        <p>{why}</p>
        <p>{link(Route::OpenFile, said::OPEN_A_FILE)}</p>
    }
}

fn unreadable(id: ItemId, why: String) -> impl IntoView {
    let state = AppState::expect();
    let get = move |_| {
        if let Some(text) = state.loaded_services().and_then(|loaded| (loaded.raw)(state, id)) {
            let _browser_says = download::offer("unreadable-assessment.txt", "text/plain", &text);
        }
    };
    view! {
        <p>{why}</p>
        <p>{said::UNREADABLE_STAYS}</p>
        <p><button type="button" class=SECOND on:click=get>{said::DOWNLOAD_UNREADABLE}</button></p>
    }
}

/// The page for the example while it is on its way; or why it does not come.
#[component]
pub fn NoExample(
    /// Why it does not come, or `None` while it is on its way.
    why: Option<String>,
) -> impl IntoView {
    let state = AppState::expect();
    let Some(why) = why else {
        return view! {
            {heading(EXAMPLE)}
            <p role="status" translate="no" aria-busy="true">{said::EXAMPLE_COMING}</p>
        }
        .into_any();
    };
    let again = move |_| {
        state.open_again(example::EXAMPLE_ID);
        // The button is gone.
        page::focus_heading();
    };
    let body = vec![paragraph(why), el("p").child(button(MAIN, said::TRY_AGAIN, again))];
    view! {
        {heading(EXAMPLE)}
        {trouble(said::NO_EXAMPLE, body)}
        <p>{link(Route::Start, TO_THE_START_PAGE)}</p>
    }
    .into_any()
}

/// The page while a lazy chunk is on its way.
#[component]
pub fn LoadingPage() -> impl IntoView {
    view! {
        {heading(said::ONE_MOMENT)}
        <p role="status" translate="no">{said::PAGE_COMING}</p>
    }
}

/// The button that sends again for what did not come.
pub fn send_again(state: AppState) -> Element {
    let again = move |_| {
        state.load_again();
        // The button is gone.
        page::focus_heading();
    };
    button(MAIN, said::TRY_AGAIN, again).id("pages-again")
}

/// The page where a lazy chunk could not be fetched.
#[component]
pub fn NotLoaded() -> impl IntoView {
    view! {
        {heading(NOT_LOADED_TITLE)}
        <p>{said::NOT_LOADED_IS}</p>
        <p>{send_again(AppState::expect())}</p>
        <p>{link(Route::Start, TO_THE_START_PAGE)}</p>
    }
}

/// What is shown within a page where what belongs there could not be fetched.
#[component]
pub fn NotLoadedHere() -> impl IntoView {
    view! {
        <p>{said::NOT_LOADED_IS}</p>
        <p>{send_again(AppState::expect())}</p>
    }
}

/// The page shown instead of another assessment while the open one has changes that cannot be saved.
#[component]
pub fn HeldBack() -> impl IntoView {
    let state = AppState::expect();
    let why = state.saving.with_untracked(|saving| match saving {
        Saving::NotSaved(fault) => save_state::why(state, fault),
        _ => "",
    });
    view! {
        {heading(said::NOT_SAVED)}
        <p>{why}</p>
        <p>{said::NOT_SAVED_IS}</p>
        <div class="buttons">
            <button type="button" class=MAIN on:click=move |_| working_copy::download_json(state)>
                {said::DOWNLOAD_UNSAVED}
            </button>
            {move || state.services_when_loaded().map(|loaded| (loaded.leave)(state).view())}
        </div>
    }
}

/// Says on every page of the example what it is, and offers a copy to work on.
#[component]
pub fn ExampleBanner() -> impl IntoView {
    let state = AppState::expect();
    let copy = move |_| {
        let mut copy = state.read(Clone::clone);
        copy.id = random_id::new_id();
        copy.created = clock::now();
        copy.changed = copy.created;
        let _nothing_of_the_example_is_unsaved = state.adopt(copy);
    };
    view! {
        <aside class="notice example" aria-label=said::ABOUT_THE_EXAMPLE>
            <p><strong>{said::AN_EXAMPLE}</strong>{said::example_is()}</p>
            <button type="button" class=SECOND on:click=copy>{said::COPY_THE_EXAMPLE}</button>
        </aside>
    }
}
