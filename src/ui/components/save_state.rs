//! Where the last change is: said in words, on every page of an assessment.

use leptos::prelude::*;

use std::cell::Cell;

use super::plain::{MAIN, SECOND, button};
use crate::browser::clock;
use crate::content::components::save_state as say;
use crate::content::troubles::saving;
use crate::persistence::autosave::Saving;
use crate::persistence::mode::StorageMode;
use crate::report::words;
use crate::storage::document_store::SaveFault;
use crate::storage::store::StoreFault;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::pages::working_copy;
use crate::ui::state::{AppState, Document};

/// The state of saving.
pub fn save_state(state: AppState) -> Element {
    let words = move || match (state.document.get(), state.saving.get()) {
        (Document::Kept(_), _) if state.tab_lock.get().is_elsewhere() => say::READING_ALONG.to_owned(),
        (Document::Nothing | Document::Sought(_) | Document::Unopened(..) | Document::Awaited(_), _) => String::new(),
        (Document::Version(_), _) => say::FROZEN.to_owned(),
        (Document::Example, _) => say::EXAMPLE.to_owned(),
        (Document::Kept(_), Saving::Unchanged | Saving::Saved(_))
            if state.storage_mode.get() == StorageMode::Session =>
        {
            say::SESSION.to_owned()
        }
        (Document::Kept(_), Saving::Unchanged) => say::SAVED.to_owned(),
        (Document::Kept(_), Saving::Waiting) => say::SAVING.to_owned(),
        (Document::Kept(_), Saving::NotSaved(_)) => say::NOT_SAVED.to_owned(),
        (Document::Kept(_), Saving::Saved(when)) => say::saved_at(&words::time(when, clock::minutes_ahead)),
    };
    el("p").class("save-state").id("save-state").live_text(words)
}

/// What is said on every page while the last change is not saved, with the ways out; stays until a save succeeds. That
/// it did is said once.
pub fn failure(state: AppState) -> Element {
    let has_failed = Cell::new(false);
    let recovered = move || match state.saving.get() {
        Saving::NotSaved(_) => {
            has_failed.set(true);
            String::new()
        }
        Saving::Saved(_) if has_failed.take() => say::SAVED_AGAIN.to_owned(),
        Saving::Waiting if has_failed.get() => String::new(),
        _ => {
            has_failed.set(false);
            String::new()
        }
    };
    group([
        live(move || not_saved(state)),
        el("p").class("unseen").id("saved-again").attr("role", "status").live_text(recovered),
    ])
}

fn not_saved(state: AppState) -> Element {
    let Saving::NotSaved(fault) = state.saving.get() else { return nothing() };
    let gone = fault == SaveFault::Changed && state.is_gone_from_the_store();
    let again = if gone {
        button(SECOND, say::SAVE_ANEW, move |_| state.persistence().save_anew()).id("save-anew")
    } else {
        button(SECOND, say::SAVE_AGAIN, move |_| state.save())
    };
    let ways = el("p")
        .class("buttons")
        .child(button(MAIN, say::DOWNLOAD, move |_| working_copy::download_json(state)).id("download-unsaved"))
        .child(again);
    el("div")
        .class("notice trouble")
        .id("not-saved")
        .attr("role", "alert")
        .child(el("p").child(el("strong").text(say::NOT_SAVED_LEAD)).text(" ").text(why(state, &fault)))
        .child(ways)
}

impl AppState {
    /// Whether an assessment is kept here that is not open.
    fn keeps_another(self) -> bool {
        let document = self.document.get_untracked();
        self.listing.with_untracked(|listing| listing.entries.iter().any(|entry| !document.is(entry.id)))
    }
}

/// Why a change was not saved, and what to do.
#[must_use]
pub fn why(state: AppState, fault: &SaveFault) -> &'static str {
    match fault {
        SaveFault::Store(StoreFault::Blocked) => saving::BLOCKED,
        SaveFault::Store(StoreFault::Full) if state.keeps_another() => saving::FULL,
        SaveFault::Store(StoreFault::Full) => saving::FULL_ALONE,
        SaveFault::Store(StoreFault::Failed(_)) => saving::FAILED,
        SaveFault::Changed if state.is_gone_from_the_store() => saving::GONE,
        SaveFault::Changed => saving::CHANGED,
        SaveFault::NotKept => saving::NOT_KEPT,
    }
}
