//! Where the last change is: said in words, on every page of an assessment.

use leptos::prelude::*;

use std::cell::Cell;

use super::notice::anew;
use super::plain::{MAIN, SECOND};
use crate::browser::clock;
use crate::content::components::save_state as say;
use crate::content::troubles::saving;
use crate::persistence::autosave::Saving;
use crate::persistence::mode::StorageMode;
use crate::report::words;
use crate::storage::document_store::SaveFault;
use crate::storage::store::StoreFault;
use crate::ui::pages::working_copy;
use crate::ui::state::{AppState, Document};

/// The state of saving.
#[component]
pub fn SaveState() -> impl IntoView {
    let state = AppState::expect();
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
    view! { <p class="save-state" id="save-state" translate="no">{words}</p> }
}

/// What is said on every page while the last change is not saved, with the ways out; stays until a save succeeds. That
/// it did is said once.
#[component]
pub fn SaveFailure() -> impl IntoView {
    let state = AppState::expect();
    let not_saved = move || match state.saving.get() {
        Saving::NotSaved(fault) => {
            let is_gone = fault == SaveFault::Changed && state.is_gone_from_the_store();
            let why = why(state, &fault);
            Some(view! { <NotSaved is_gone why /> })
        }
        _ => None,
    };
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
    view! {
        {anew(not_saved)}
        <p class="unseen" id="saved-again" role="status" translate="no">{recovered}</p>
    }
}

/// Says that a change was not saved, and why.
#[component]
fn NotSaved(
    /// Whether the assessment is gone from the store.
    is_gone: bool,
    /// Why it was not saved, and what to do.
    why: &'static str,
) -> impl IntoView {
    let state = AppState::expect();
    let download = move |_| working_copy::download_json(state);
    let again = if is_gone {
        let save_anew = move |_| state.persistence().save_anew();
        view! { <button type="button" class=SECOND id="save-anew" on:click=save_anew>{say::SAVE_ANEW}</button> }
            .into_any()
    } else {
        view! { <button type="button" class=SECOND on:click=move |_| state.save()>{say::SAVE_AGAIN}</button> }
            .into_any()
    };
    view! {
        <div class="notice trouble" id="not-saved" role="alert" translate="no">
            <p><strong>{say::NOT_SAVED_LEAD}</strong>" "{why}</p>
            <p class="buttons">
                <button type="button" class=MAIN id="download-unsaved" on:click=download>{say::DOWNLOAD}</button>
                {again}
            </p>
        </div>
    }
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
