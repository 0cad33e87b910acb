//! What is said of keeping on top of every page: what was recovered, who writes, how full the store is.

use leptos::prelude::*;

use super::notice::notice;
use super::offline;
use super::plain::{SECOND, button, paragraph, quoted};
use crate::content::components::autosave_notices as text;
use crate::content::troubles::quota::{Removable, to_make_room};
use crate::domain::item::ItemId;
use crate::persistence::journal::{JournalState, Recovered};
use crate::persistence::mode::StorageMode;
use crate::persistence::tab_lock::LockHolder;
use crate::route::{Page, Route};
use crate::storage::store::Store as _;
use crate::storage::{envelope, keys};
use crate::ui::components::link::{link, link_to};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::pages::start::named;
use crate::ui::pages::working_copy;
use crate::ui::state::{AppState, Document};

/// All of them.
pub fn all(state: AppState) -> Element {
    group([
        session(state),
        unlocked(state),
        recovered(state),
        unrecovered(state),
        no_journal(state),
        reading_along(state),
        tight(state),
        offline::offer(state),
    ])
}

/// That nothing is stored, and how to take the work along.
fn session(state: AppState) -> Element {
    live(move || {
        let Document::Kept(_) = state.document.get() else { return nothing() };
        if state.storage_mode.get() != StorageMode::Session {
            return nothing();
        }
        let said = el("p").child(el("strong").text(text::SESSION_ONLY)).text(" ").text(text::NOTHING_STORED);
        let download = button(SECOND, text::DOWNLOAD_NOW, move |_| working_copy::download_json(state));
        el("aside").class("notice").id("session").attr("aria-label", text::SESSION).child(said).child(download)
    })
}

/// A way to lock what a passphrase locks, on every page.
fn unlocked(state: AppState) -> Element {
    live(move || {
        if state.storage_mode.get() != StorageMode::Unlocked {
            return nothing();
        }
        el("p").class("unlocked").child(button(SECOND, text::LOCK_NOW, move |_| state.lock_now()).id("lock-everything"))
    })
}

/// What the browser had lost, and is there again; until the person has seen it.
fn recovered(state: AppState) -> Element {
    live(move || {
        let recovered = state.recovered.get();
        if recovered.is_empty() {
            return nothing();
        }
        let rows = recovered.into_iter().map(|Recovered { name, was_damaged }| {
            let what = if was_damaged { text::WAS_DAMAGED } else { text::WAS_BEHIND };
            el("li").child(quoted(named(&name))).text(": ").text(what)
        });
        let body = vec![
            paragraph(text::RECOVERED_LEAD),
            el("ul").children(rows.collect()),
            button(SECOND, text::SEEN, move |_| state.persistence().forget_recovered()),
        ];
        notice(text::RECOVERED, body).id("recovered").attr("role", "status")
    })
}

/// What stands in the journal alone: a way to each, but for the one that is open.
fn unrecovered(state: AppState) -> Element {
    live(move || {
        let document = state.document.get();
        let rows: Vec<Element> = state.unrecovered.with(|texts| {
            let others = texts.iter().filter(|(id, _)| !document.is(*id));
            others.filter_map(|(id, text)| Some((*id, envelope::decode(text).ok()?.assessment.name))).map(row).collect()
        });
        if rows.is_empty() {
            return nothing();
        }
        notice(text::UNRECOVERED, vec![paragraph(text::UNRECOVERED_LEAD), el("ul").children(rows)]).id("unrecovered")
    })
}

fn row((id, name): (ItemId, String)) -> Element {
    el("li").child(link_to(Route::In(id, Page::Overview)).child(quoted(named(&name))))
}

/// There is no journal, or it fails; until the person has seen it.
fn no_journal(state: AppState) -> Element {
    live(move || {
        let is_something_kept = state.listing.with(|listing| !listing.entries.is_empty());
        if !matches!(state.journal.get(), JournalState::Missing(_)) || state.told_of_journal.get() || !is_something_kept
        {
            return nothing();
        }
        let seen = button(SECOND, text::SEEN, move |_| state.told_of_journal.set(true));
        notice(text::NO_JOURNAL, vec![paragraph(text::NO_JOURNAL_MEANS), seen]).id("no-journal").attr("role", "status")
    })
}

/// Another tab writes: this one reads along, and can take its place.
fn reading_along(state: AppState) -> Element {
    live(move || {
        let writing = state.tab_lock.get();
        if !writing.is_elsewhere() || !matches!(state.document.get(), Document::Kept(_)) {
            return nothing();
        }
        let take = if writing == LockHolder::Asked {
            paragraph(text::ASKING)
        } else {
            button(SECOND, text::EDIT_HERE, move |_| state.persistence().write_here()).id("write-here")
        };
        let said = el("p").child(el("strong").text(text::READING_ALONG)).text(" ").text(text::OPEN_ELSEWHERE);
        el("div").class("notice").id("reading-along").attr("role", "status").child(said).child(take)
    })
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
fn tight(state: AppState) -> Element {
    live(move || {
        let Some(room) = state.quota.get().filter(|room| room.is_tight()) else { return nothing() };
        let said = text::tight(&room.percent().to_string(), &how_to_make_room(state, None));
        let way = el("p").child(link(Route::Kept, text::SEE_KEPT));
        el("div").class("notice").id("tight").attr("role", "status").child(paragraph(said)).child(way)
    })
}
