//! What the start page shows where somebody has worked before: what is kept in this browser, and how safely.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clock, download, page};
use crate::content::pages::kept::archive;
use crate::content::pages::{assessments as said, ways};
use crate::domain::item::ItemId;
use crate::report::words;
use crate::route::{Page, Route};
use crate::storage::library::Entry;
use crate::storage::listing::{Listing, Unreadable};
use crate::storage::together::Undo;
use crate::ui::components::ask_first::{Act, AskFirst, AskFirstButton};
use crate::ui::components::from_a_file::FromAFile;
use crate::ui::components::notice::{Notice, Trouble, anew};
use crate::ui::components::plain::{MAIN, QUIET, SECOND};
use crate::ui::pages::kept::{Archive, NotSafe};
use crate::ui::pages::start::named;
use crate::ui::pages::working_copy;
use crate::ui::state::{AppState, Document};

/// The id of the list, which takes the keyboard when something is back.
const ENTRIES: &str = "entries";

/// The id of what is said of a deletion, which takes the keyboard then.
const DELETED: &str = "deleted";

/// An assessment that was just deleted, to be brought back: with its frozen versions, each under its key.
#[derive(Clone)]
struct Deleted {
    name: String,
    undo: Undo,
}

/// What is kept here.
#[component]
pub fn Assessments() -> impl IntoView {
    let deleted: RwSignal<Option<Deleted>> = RwSignal::new(None);
    view! {
        <FromAFile />
        <HeldInMemory />
        <NotSafe />
        {anew(move || deleted.get().map(|gone| view! { <UndoDeletion deleted gone /> }))}
        <Kept deleted />
    }
}

/// An assessment whose last change could not be saved is still open: a way back to it.
#[component]
fn HeldInMemory() -> impl IntoView {
    let state = AppState::expect();
    anew(move || {
        state.saving.track();
        let Document::Kept(id) = state.document.get() else { return None };
        if !state.persistence().has_unsaved() {
            return None;
        }
        let name = state.read(|assessment| named(&assessment.name));
        let [before, after] = said::IN_MEMORY;
        let download = move |_| working_copy::download_json(state);
        Some(view! {
            <Notice title=said::NOT_SAVED>
                <p>{before}<bdi>{name}</bdi>{after}</p>
                <p><a href=Route::In(id, Page::Overview).to_hash()>{said::GO_BACK}</a></p>
                <p class="buttons">
                    <button type="button" class=MAIN on:click=download>{said::DOWNLOAD}</button>
                    <LeaveUnsaved />
                </p>
            </Notice>
        })
    })
}

/// The assessments, and what cannot be read.
#[component]
fn Kept(
    /// An assessment that was just deleted.
    deleted: RwSignal<Option<Deleted>>,
) -> impl IntoView {
    let state = AppState::expect();
    anew(move || {
        let Listing { fault, unreadable, entries, .. } = state.listing.get();
        let fault = fault.is_some().then(|| {
            view! {
                <Trouble title=said::KEEPS_NOTHING>
                    <p>{said::KEEPS_NOTHING_IS}</p>
                </Trouble>
            }
        });
        let unreadable = (!unreadable.is_empty()).then(|| {
            let rows = unreadable.into_iter().map(|kept| view! { <UnreadableRow kept /> }).collect_view();
            view! {
                <Trouble title=said::UNREADABLE>
                    <p>{said::UNREADABLE_STAYS}</p>
                    <ul class="plain">{rows}</ul>
                </Trouble>
            }
        });
        let entries = (!entries.is_empty()).then(|| {
            let rows = entries.into_iter().map(|entry| view! { <EntryRow deleted entry /> }).collect_view();
            view! {
                <section>
                    <h2 id=ENTRIES tabindex="-1">{said::CONTINUE}</h2>
                    <ul class="entries">{rows}</ul>
                    <p><a href=Route::Kept.to_hash()>{ways::TO_WHAT_IS_KEPT}</a></p>
                    <p><a href=Route::Finish.to_hash()>{said::TO_FINISH}</a></p>
                </section>
            }
        });
        Some(view! {
            {fault}
            {unreadable}
            {entries}
        })
    })
}

/// An assessment that cannot be read, as it is.
#[component]
fn UnreadableRow(
    /// Its key, and why it cannot be read.
    kept: Unreadable,
) -> impl IntoView {
    let state = AppState::expect();
    let Unreadable { key, why } = kept;
    let (wanted, id) = (key.clone(), ["delete-", &key].concat());
    let get = move |_| {
        if let Ok(Some(text)) = state.documents().raw(&wanted) {
            let _browser_says = download::offer("unreadable-assessment.txt", "text/plain", &text);
        }
    };
    let remove = move || {
        let _still_listed_if_it_failed = state.documents().remove_unreadable(&key);
        state.list_documents();
        page::focus_heading();
    };
    let words = deletes(&id, said::WHAT_IS_UNREADABLE);
    view! {
        <li>
            <p>{why}</p>
            <div class="buttons">
                <button type="button" class=SECOND on:click=get>{said::DOWNLOAD_UNREADABLE}</button>
                <AskFirstButton words act=Arc::new(remove) />
            </div>
        </li>
    }
}

/// An assessment: the way to it, and what can be done with it.
#[component]
fn EntryRow(
    /// An assessment that was just deleted.
    deleted: RwSignal<Option<Deleted>>,
    /// The assessment.
    entry: Entry,
) -> impl IntoView {
    let state = AppState::expect();
    let id = entry.id;
    let name = named(&entry.name);
    let changed = words::moment(entry.changed, clock::minutes_ahead);
    let about = said::about(&changed, entry.looked_at, entry.parts);
    let of_deleted = name.clone();
    let delete: Act = Arc::new(move || {
        let name = of_deleted.clone();
        leptos::task::spawn_local(async move {
            let gone = delete_assessment(state, id, name).await;
            if gone.is_some() {
                page::focus_when_drawn(DELETED.to_owned());
            }
            // The page may have been left while this waited.
            let _there_is_nobody_to_tell = deleted.try_set(gone);
            state.list_documents();
        });
    });
    let words = deletes(&["delete-", &id.to_text()].concat(), &name);
    let label = archive(&name);
    view! {
        <li>
            <div class="entry-name">
                <a href=Route::In(id, Page::Overview).to_hash()><bdi>{name}</bdi></a>
                <p class="hint">{about}</p>
            </div>
            <div class="buttons">
                <Archive id label take_off=Arc::clone(&delete) />
                <AskFirstButton words act=delete />
            </div>
        </li>
    }
}

/// The question before something of this name is deleted.
#[must_use]
pub fn deletes(id: &str, name: &str) -> AskFirst {
    AskFirst {
        id: id.to_owned(),
        look: QUIET,
        ask: said::DELETE.to_owned(),
        label: said::delete(name),
        explain: "",
        act: said::DELETE_IT.to_owned(),
        keep: said::KEEP_IT,
    }
}

/// The button that leaves what cannot be saved: the way to what was asked for, or to a page without an assessment, is
/// free then.
#[component]
pub fn LeaveUnsaved() -> impl IntoView {
    let state = AppState::expect();
    let words = AskFirst {
        id: "leave-unsaved".to_owned(),
        look: SECOND,
        ask: said::LEAVE.to_owned(),
        label: String::new(),
        explain: said::LEAVING,
        act: said::LEAVE_IT.to_owned(),
        keep: said::KEEP_IT,
    };
    let leave = move || {
        if let Document::Kept(left) = state.document.get_untracked() {
            state.persistence().leave_unsaved(left);
        }
        match state.route.get_untracked() {
            Route::In(id, _) => state.open_again(id),
            _ => state.clear(),
        }
        page::focus_heading();
    };
    view! { <AskFirstButton words act=Arc::new(leave) /> }
}

/// Deletes an assessment with its versions. Returns how to bring it back.
async fn delete_assessment(state: AppState, id: ItemId, name: String) -> Option<Deleted> {
    let Ok(undo) = state.persistence().take_off(id).await else {
        state.say(said::NOT_DELETED.to_owned(), false);
        return None;
    };
    if state.document.with_untracked(|document| document.is(id)) {
        state.clear();
    }
    Some(Deleted { name, undo })
}

/// What is said of a deletion, with the way to bring the assessment back.
#[component]
fn UndoDeletion(
    /// The assessment, until it is brought back.
    deleted: RwSignal<Option<Deleted>>,
    /// The same, as it was deleted.
    gone: Deleted,
) -> impl IntoView {
    let state = AppState::expect();
    let [before, after] = said::DELETED;
    let Deleted { name, undo } = gone;
    let bring_back = move |_| {
        let back = state.documents().take_back(&undo).or_else(|_| state.documents().take_back_beside(&undo));
        if back.is_ok() {
            deleted.set(None);
            state.list_documents();
            page::focus_when_drawn(ENTRIES.to_owned());
        } else {
            state.say(said::NOT_BACK.to_owned(), false);
        }
    };
    view! {
        <div class="notice" id=DELETED tabindex="-1" role="status" translate="no">
            <p>{before}<bdi>{name}</bdi>{after}</p>
            <button type="button" class=SECOND on:click=bring_back>{said::BRING_BACK}</button>
        </div>
    }
}
