//! What is said of keeping on top of every page: what was recovered, who writes, how full the store is.

use leptos::prelude::*;

use super::notice::{Notice, anew};
use super::offline::OfferOfBuild;
use super::plain::SECOND;
use crate::content::components::autosave_notices as text;
use crate::content::troubles::quota::{Removable, to_make_room};
use crate::domain::item::ItemId;
use crate::persistence::journal::{JournalState, Recovered, StoodThere};
use crate::persistence::mode::StorageMode;
use crate::persistence::tab_lock::LockHolder;
use crate::route::{Page, Route};
use crate::storage::store::Store as _;
use crate::storage::{envelope, keys};
use crate::ui::pages::start::named;
use crate::ui::pages::working_copy;
use crate::ui::state::{AppState, Document};

/// All of them.
#[component]
pub fn AutosaveNotices() -> impl IntoView {
    view! {
        <SessionOnly />
        <LockNow />
        <RecoveredWork />
        <Unrecovered />
        <NoJournal />
        <ReadingAlong />
        <TightStore />
        <OfferOfBuild />
    }
}

/// That nothing is stored, and how to take the work along.
#[component]
fn SessionOnly() -> impl IntoView {
    let state = AppState::expect();
    move || {
        let Document::Kept(_) = state.document.get() else { return None };
        let is_session = state.storage_mode.get() == StorageMode::Session;
        is_session.then(|| {
            view! {
                <aside class="notice" id="session" aria-label=text::SESSION>
                    <p><strong>{text::SESSION_ONLY}</strong>" "{text::NOTHING_STORED}</p>
                    <button type="button" class=SECOND on:click=move |_| working_copy::download_json(state)>
                        {text::DOWNLOAD_NOW}
                    </button>
                </aside>
            }
        })
    }
}

/// A way to lock what a passphrase locks, on every page.
#[component]
fn LockNow() -> impl IntoView {
    let state = AppState::expect();
    move || {
        (state.storage_mode.get() == StorageMode::Unlocked).then(|| {
            view! {
                <p class="unlocked">
                    <button type="button" class=SECOND id="lock-everything" on:click=move |_| state.lock_now()>
                        {text::LOCK_NOW}
                    </button>
                </p>
            }
        })
    }
}

/// What the browser had lost, and is there again; until the person has seen it.
#[component]
fn RecoveredWork() -> impl IntoView {
    let state = AppState::expect();
    let seen = move |_| state.persistence().forget_recovered();
    move || {
        let recovered = state.recovered.get();
        if recovered.is_empty() {
            return None;
        }
        let rows = recovered
            .into_iter()
            .map(|Recovered { name, stood_there }| {
                let what = match stood_there {
                    StoodThere::Older => text::WAS_BEHIND,
                    StoodThere::Unreadable => text::WAS_DAMAGED,
                    StoodThere::Different => text::WAS_DIFFERENT,
                };
                view! { <li><bdi>{named(&name)}</bdi>": "{what}</li> }
            })
            .collect_view();
        Some(view! {
            <Notice title=text::RECOVERED id="recovered" is_status=true>
                <p>{text::RECOVERED_LEAD}</p>
                <ul>{rows}</ul>
                <button type="button" class=SECOND on:click=seen>{text::SEEN}</button>
            </Notice>
        })
    }
}

/// What stands in the journal alone: a way to each, but for the one that is open.
#[component]
fn Unrecovered() -> impl IntoView {
    let state = AppState::expect();
    anew(move || {
        let document = state.document.get();
        let rows: Vec<_> = state.unrecovered.with(|texts| {
            let others = texts.iter().filter(|(id, _)| !document.is(*id));
            others
                .filter_map(|(id, text)| Some((*id, envelope::decode(text).ok()?.assessment.name)))
                .map(|(id, name)| {
                    let href = Route::In(id, Page::Overview).to_hash();
                    view! { <li><a href=href><bdi>{named(&name)}</bdi></a></li> }
                })
                .collect()
        });
        (!rows.is_empty()).then(|| {
            view! {
                <Notice title=text::UNRECOVERED id="unrecovered">
                    <p>{text::UNRECOVERED_LEAD}</p>
                    <ul>{rows}</ul>
                </Notice>
            }
        })
    })
}

/// There is no journal, or it fails; until the person has seen it.
#[component]
fn NoJournal() -> impl IntoView {
    let state = AppState::expect();
    move || {
        let is_something_kept = state.listing.with(|listing| !listing.entries.is_empty());
        if !matches!(state.journal.get(), JournalState::Missing(_)) || state.told_of_journal.get() || !is_something_kept
        {
            return None;
        }
        Some(view! {
            <Notice title=text::NO_JOURNAL id="no-journal" is_status=true>
                <p>{text::NO_JOURNAL_MEANS}</p>
                <button type="button" class=SECOND on:click=move |_| state.told_of_journal.set(true)>
                    {text::SEEN}
                </button>
            </Notice>
        })
    }
}

/// Another tab writes: this one reads along, and can take its place.
#[component]
fn ReadingAlong() -> impl IntoView {
    let state = AppState::expect();
    let write_here = move |_| state.persistence().write_here();
    move || {
        let writing = state.tab_lock.get();
        if !writing.is_elsewhere() || !matches!(state.document.get(), Document::Kept(_)) {
            return None;
        }
        let take = if writing == LockHolder::Asked {
            view! { <p>{text::ASKING}</p> }.into_any()
        } else {
            view! {
                <button type="button" class=SECOND id="write-here" on:click=write_here>
                    {text::EDIT_HERE}
                </button>
            }
            .into_any()
        };
        Some(view! {
            <div class="notice" id="reading-along" role="status" translate="no">
                <p><strong>{text::READING_ALONG}</strong>" "{text::OPEN_ELSEWHERE}</p>
                {take}
            </div>
        })
    }
}

/// How to make room in the store: what fits what is kept there. `but` is an assessment that is to stay.
#[must_use]
pub fn how_to_make_room(state: AppState, but: Option<ItemId>) -> String {
    let keys = state.documents().store().keys().unwrap_or_default();
    let session = keys.iter().any(|key| key.starts_with(keys::TRAINING));
    let with = state.listing.with_untracked(|listing| Removable {
        assessment: listing.entries.iter().any(|entry| but != Some(entry.id)),
        version: listing.versions > 0,
        session,
    });
    to_make_room(with)
}

/// The store is nearly full, or full.
#[component]
fn TightStore() -> impl IntoView {
    let state = AppState::expect();
    move || {
        let room = state.quota.get().filter(|room| room.is_tight())?;
        let said = text::tight(&room.percent().to_string(), &how_to_make_room(state, None));
        Some(view! {
            <div class="notice" id="tight" role="status" translate="no">
                <p>{said}</p>
                <p><a href=Route::Kept.to_hash()>{text::SEE_KEPT}</a></p>
            </div>
        })
    }
}
