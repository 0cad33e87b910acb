//! Finish and wipe: for shared computers.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::page;
use crate::content::display_preferences as display_preferences_text;
use crate::content::offline::NOT_REMOVED;
use crate::content::pages::kept::DOWNLOAD_EVERYTHING;
use crate::content::pages::{TO_THE_START_PAGE, finish as said};
use crate::domain::training::gathering::Gathering;
use crate::persistence::mode::StorageMode;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::keys;
use crate::storage::listing::Listing;
use crate::storage::store::Store as _;
use crate::storage::training::kept;
use crate::ui::backup;
use crate::ui::components::ask_first::{AskFirst, AskFirstButton};
use crate::ui::components::offline::OfflineSwitch;
use crate::ui::components::plain::{DANGER, MAIN, QUIET};
use crate::ui::display_preferences;
use crate::ui::offline::{self, Standing};
use crate::ui::pages::start::named;
use crate::ui::state::AppState;
use crate::ui::training::{papers, titled};

pub use said::TITLE;

/// The id of what is said while something is being removed.
const REMOVING: &str = "removing";

/// The page.
#[component]
pub fn FinishPage() -> impl IntoView {
    let state = AppState::expect();
    let failed: RwSignal<String> = RwSignal::new(String::new());
    let is_anything = Memo::new(move |_| is_anything_kept(state));
    let not_removed = move || {
        let words = if offline::is_left().get() { NOT_REMOVED.to_owned() } else { failed.get() };
        (!words.is_empty()).then(|| {
            view! { <p class="error" role="alert" translate="no" id="not-wiped" tabindex="-1">{words}</p> }
        })
    };
    view! {
        <h1 tabindex="-1">{TITLE}</h1>
        <WhatIsKept is_anything />
        // By itself, and drawn anew only where there comes to be something to remove, or nothing: a question that was
        // asked stays while the list above it changes.
        <Show when=move || is_anything.get()>
            <section class="card">
                <h2>{said::WIPE_TITLE}</h2>
                <p>{said::WIPING}</p>
                <Wipe failed />
            </section>
        </Show>
        {not_removed}
        <section>
            <h2>{said::OUT_OF_REACH_TITLE}</h2>
            <ul>{said::OUT_OF_REACH.map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
        </section>
        <p><a href=Route::Start.to_hash()>{TO_THE_START_PAGE}</a></p>
    }
}

/// What this browser holds, with a way to take it along; or that it holds nothing.
#[component]
fn WhatIsKept(
    /// Whether there is anything that a wipe would remove.
    is_anything: Memo<bool>,
) -> impl IntoView {
    let state = AppState::expect();
    move || {
        let listing = state.listing.get();
        let is_locked = state.storage_mode.get() == StorageMode::Locked;
        let (sessions, damaged) = kept(state.documents().store()).unwrap_or_default();
        let has_display_preferences = display_preferences::is_kept();
        let has_names = has_names(state);
        if !is_anything.get() {
            return nothing_kept().into_any();
        }
        let is_to_take = !is_without_work(&listing) || !sessions.is_empty() || damaged > 0 || has_names;
        let what = if is_locked {
            view! { <p>{said::LOCKED}</p> }.into_any()
        } else {
            let assessments =
                listing.entries.iter().map(|entry| view! { <li><bdi>{named(&entry.name)}</bdi></li> }).collect_view();
            let preferences = has_display_preferences.then(|| view! { <li>{display_preferences_text::KEPT}</li> });
            let is_listed = !listing.entries.is_empty() || has_display_preferences;
            let listed = is_listed.then(|| {
                view! {
                    <p>{said::KEPT_HERE}</p>
                    <ul>
                        {assessments}
                        {preferences}
                    </ul>
                }
            });
            view! {
                {listed}
                {(!sessions.is_empty()).then(|| view! { <TrainingSessions sessions /> })}
                {has_names.then(|| view! { <p>{said::NAMES}</p> })}
            }
            .into_any()
        };
        let take = (!is_locked && is_to_take).then(|| {
            let download = move |_| backup::download_everything(state);
            view! {
                <p class="buttons">
                    <button type="button" class=MAIN id="download-first" on:click=download>
                        {DOWNLOAD_EVERYTHING}
                    </button>
                </p>
            }
        });
        view! {
            <p class="lead">{said::LEAD}</p>
            <section class="card">
                <h2>{said::TAKE_WITH_YOU}</h2>
                {what}
                {take}
            </section>
        }
        .into_any()
    }
}

/// Draws what is said where no work is kept. It is no component, so that the closure that calls it follows the signals
/// that it reads.
fn nothing_kept() -> impl IntoView {
    // The program may be on its way out: until that is known, nothing is said of it.
    let standing = offline::standing().get();
    if standing != Standing::Known {
        let words = if standing == Standing::Removing { said::REMOVING } else { said::LOOKING };
        return view! {
            <p class="lead" id=REMOVING role="status" translate="no" aria-busy="true">{words}</p>
        }
        .into_any();
    }
    let is_program_kept = offline::kept().with(Option::is_some) || offline::is_left().get();
    view! {
        <p class="lead">{if is_program_kept { said::PROGRAM_ONLY } else { said::NOTHING_KEPT }}</p>
        {is_program_kept.then(|| view! { <OfflineSwitch /> })}
        <p>{said::CLOSE}</p>
    }
    .into_any()
}

fn is_without_work(listing: &Listing) -> bool {
    listing.entries.is_empty() && listing.unreadable.is_empty() && listing.versions == 0
}

fn has_names(state: AppState) -> bool {
    matches!(state.documents().store().get(keys::GUARD), Ok(Some(_)))
}

/// Returns whether this browser holds anything that a wipe would remove, but for the program itself.
fn is_anything_kept(state: AppState) -> bool {
    let (sessions, damaged) = kept(state.documents().store()).unwrap_or_default();
    !state.listing.with(is_without_work)
        || state.storage_mode.get() == StorageMode::Locked
        || !sessions.is_empty()
        || damaged > 0
        || display_preferences::is_kept()
        || has_names(state)
}

/// The training sessions, and a way to download each by itself.
#[component]
fn TrainingSessions(
    /// The sessions, each with what was gathered in it.
    sessions: Vec<Gathering>,
) -> impl IntoView {
    let state = AppState::expect();
    let row = |gathering: Gathering| {
        let name = titled(&gathering.session.title);
        let label = said::download(&name);
        let to = Route::Training(Training::Session(gathering.session.id)).to_hash();
        let download = move |_| papers::download_gathering(state, &gathering);
        view! {
            <li>
                <a href=to dir="auto">{name}</a> " "
                <button type="button" class=QUIET aria-label=label on:click=download>{said::DOWNLOAD}</button>
            </li>
        }
    };
    view! {
        <p>{said::SESSIONS}</p>
        <ul>{sessions.into_iter().map(row).collect_view()}</ul>
        <papers::PaperRefused />
    }
}

/// The button that removes everything, and asks first.
#[component]
fn Wipe(
    /// Why it failed, in words; empty while it did not.
    failed: RwSignal<String>,
) -> impl IntoView {
    let state = AppState::expect();
    let busy = RwSignal::new(false);
    let wipe = move || {
        failed.set(String::new());
        busy.set(true);
        page::focus_when_drawn(REMOVING.to_owned());
        leptos::task::spawn_local(async move {
            if let Err(words) = state.wipe().await {
                busy.set(false);
                failed.set(words);
                page::focus_when_drawn("not-wiped".to_owned());
            }
        });
    };
    move || {
        if busy.get() {
            return view! { <p id=REMOVING tabindex="-1" aria-busy="true">{said::REMOVING}</p> }.into_any();
        }
        let words = AskFirst {
            id: "wipe".to_owned(),
            look: DANGER,
            ask: said::WIPE.to_owned(),
            label: String::new(),
            explain: "",
            act: said::WIPE_NOW.to_owned(),
            keep: said::KEEP_IT,
        };
        view! { <AskFirstButton words act=Arc::new(wipe) /> }.into_any()
    }
}
