//! Pages that help where an address leads nowhere, and the banner of the example.

use leptos::prelude::*;

use crate::browser::{clock, download, page, random_id};
use crate::content::example;
use crate::content::pages::{TO_THE_START_PAGE, lost as said};
use crate::domain::item::ItemId;
use crate::persistence::autosave::Saving;
use crate::route::Route;
use crate::storage::document_store::LoadFault;
use crate::ui::components::notice::Trouble;
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::components::save_state;
use crate::ui::pages::working_copy;
use crate::ui::state::AppState;

pub use said::{EXAMPLE, NOT_LOADED_TITLE};

/// The page for an unknown address.
#[component]
pub fn Nowhere() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{said::NOWHERE}</h1>
        <p>{said::NOWHERE_IS}</p>
        <a href=Route::Start.to_hash() class="button">{TO_THE_START_PAGE}</a>
    }
}

/// The page while it is made sure that the newest of what was saved is opened.
#[component]
pub fn Opening() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{said::OPENING}</h1>
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
        <h1 tabindex="-1">{title}</h1>
        {body}
        <p><a href=Route::Start.to_hash()>{TO_THE_START_PAGE}</a></p>
    }
}

fn elsewhere(why: &'static str) -> impl IntoView {
    view! {
        <p>{why}</p>
        <p><a href=Route::OpenFile.to_hash()>{said::OPEN_A_FILE}</a></p>
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
            <h1 tabindex="-1">{EXAMPLE}</h1>
            <p role="status" translate="no" aria-busy="true">{said::EXAMPLE_COMING}</p>
        }
        .into_any();
    };
    let again = move |_| {
        state.open_again(example::EXAMPLE_ID);
        // The button is gone.
        page::focus_heading();
    };
    view! {
        <h1 tabindex="-1">{EXAMPLE}</h1>
        <Trouble title=said::NO_EXAMPLE>
            <p>{why}</p>
            <p>
                <button type="button" class=MAIN on:click=again>{said::TRY_AGAIN}</button>
            </p>
        </Trouble>
        <p><a href=Route::Start.to_hash()>{TO_THE_START_PAGE}</a></p>
    }
    .into_any()
}

/// The page while a lazy chunk is on its way.
#[component]
pub fn LoadingPage() -> impl IntoView {
    view! {
        <h1 tabindex="-1" aria-busy="true">{said::ONE_MOMENT}</h1>
        <p role="status" translate="no">{said::PAGE_COMING}</p>
    }
}

/// The button that sends again for what did not come.
#[component]
pub fn SendAgain() -> impl IntoView {
    let state = AppState::expect();
    let again = move |_| {
        state.load_again();
        // The button is gone.
        page::focus_heading();
    };
    view! {
        <p>
            <button type="button" class=MAIN id="pages-again" on:click=again>{said::TRY_AGAIN}</button>
        </p>
    }
}

/// The page where a lazy chunk could not be fetched.
#[component]
pub fn NotLoaded() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{NOT_LOADED_TITLE}</h1>
        <p>{said::NOT_LOADED_IS}</p>
        <SendAgain />
        <p><a href=Route::Start.to_hash()>{TO_THE_START_PAGE}</a></p>
    }
}

/// What is shown within a page where what belongs there could not be fetched.
#[component]
pub fn NotLoadedHere() -> impl IntoView {
    view! {
        <p>{said::NOT_LOADED_IS}</p>
        <SendAgain />
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
        <h1 tabindex="-1">{said::NOT_SAVED}</h1>
        <p>{why}</p>
        <p>{said::NOT_SAVED_IS}</p>
        <div class="buttons">
            <button type="button" class=MAIN on:click=move |_| working_copy::download_json(state)>
                {said::DOWNLOAD_UNSAVED}
            </button>
            {move || state.services_when_loaded().map(|loaded| (loaded.leave)(state))}
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
