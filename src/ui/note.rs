//! What is said over the page, wherever on it somebody is: how saving stands (Ctrl+S), and what to do with a file that
//! was dropped. It stays until it is closed or the page changes, and takes the keyboard from nobody.

use leptos::prelude::*;

use crate::content::components::note as say;
use crate::persistence::autosave::Saving;
use crate::persistence::mode::StorageMode;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::notice::anew;
use crate::ui::components::plain::{QUIET, SECOND};
use crate::ui::components::save_state;
use crate::ui::pages::working_copy;
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, Document};
use crate::ui::training::{open_session, taking_part};
use crate::ui::{backup, caught};

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nothing.
    None,
    /// How saving stands.
    Saving,
    /// That this page takes no files.
    NoFiles,
}

thread_local! {
    static NOTE: ArcRwSignal<Note> = ArcRwSignal::new(Note::None);
    /// Whether a training session could not be saved when that was asked last.
    static IS_TRAINING_UNSAVED: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

fn is_training_unsaved() -> ArcRwSignal<bool> {
    IS_TRAINING_UNSAVED.with(Clone::clone)
}

fn said() -> ArcRwSignal<Note> {
    NOTE.with(Clone::clone)
}

/// Says something over the page.
pub fn show(note: Note) {
    said().set(note);
}

/// Says nothing any more.
pub fn hide() {
    if said().get_untracked() != Note::None {
        show(Note::None);
    }
}

/// Saves what is not saved yet, and says how saving stands.
pub fn saving(state: AppState) {
    state.save();
    is_training_unsaved().set(open_session::is_unsaved(state));
    show(Note::Saving);
}

/// What is said over the page, unless a dialog lies there, which says it itself.
#[component]
pub fn NoteOnThePage() -> impl IntoView {
    let state = AppState::expect();
    move || matches!(state.panel.get(), Panel::None | Panel::Saving).then(|| view! { <SaidNote /> })
}

/// What is said.
#[component]
pub fn SaidNote() -> impl IntoView {
    let body = move || match said().get() {
        Note::None => None,
        Note::Saving => Some(view! { <NoteBody><HowItStands /></NoteBody> }.into_any()),
        Note::NoFiles => {
            let ways = view! {
                <p>{say::NO_FILES}</p>
                <p>
                    <a href=Route::OpenFile.to_hash()>{say::OPEN_A_FILE}</a>
                    " · "
                    <a href=Route::Training(Training::Hub).to_hash()>{say::TRAINING}</a>
                </p>
            };
            Some(view! { <NoteBody>{ways}</NoteBody> }.into_any())
        }
    };
    view! { <div class="note" role="status" translate="no">{anew(body)}</div> }
}

/// The frame around what is said, with the button that closes it.
#[component]
fn NoteBody(
    /// What is said.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="note-body">
            {children()}
            <button type="button" class=QUIET on:click=|_| hide()>{say::CLOSE}</button>
        </div>
    }
}

/// What can be downloaded beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    Nothing,
    Backup,
    Unsaved,
}

/// How saving stands, and what can be downloaded.
#[component]
fn HowItStands() -> impl IntoView {
    let state = AppState::expect();
    let standing = Memo::new(move |_| standing(state));
    // A button that is drawn anew would slip away under somebody's finger.
    let offer = Memo::new(move |_| standing.with(|(_, offer)| *offer));
    let everything = move |_| backup::download_everything(state);
    let unsaved = move |_| working_copy::download_json(state);
    let way = move || match offer.get() {
        Offer::Nothing => ().into_any(),
        Offer::Backup => {
            view! { <button type="button" class=SECOND on:click=everything>{say::BACKUP}</button> }.into_any()
        }
        Offer::Unsaved => {
            view! { <button type="button" class=SECOND on:click=unsaved>{say::DOWNLOAD}</button> }.into_any()
        }
    };
    view! {
        <p translate="no">{move || standing.with(|(words, _)| words.clone())}</p>
        {way}
    }
}

/// How saving stands, in words: what is not saved first.
fn standing(state: AppState) -> (String, Offer) {
    let (document, place) = (state.document.get(), state.storage_mode.get());
    if place == StorageMode::Locked {
        return (say::LOCKED.to_owned(), Offer::Nothing);
    }
    let is_kept = matches!(document, Document::Kept(_));
    let is_any = is_kept || state.listing.with(|listing| !listing.entries.is_empty());
    let backup = if is_any { Offer::Backup } else { Offer::Nothing };
    let saving = state.saving.get();
    if let (true, Saving::NotSaved(fault)) = (is_kept, &saving) {
        return ([say::NOT_SAVED, " ", save_state::why(state, fault)].concat(), Offer::Unsaved);
    }
    if taking_part::is_begun() {
        return (say::ANSWERS.to_owned(), Offer::Nothing);
    }
    if is_training_unsaved().get() {
        return (say::TRAINING_NOT_SAVED.to_owned(), Offer::Nothing);
    }
    if caught::holds_text() {
        return (say::NOT_TAKEN.to_owned(), backup);
    }
    if state.drafts.with(|drafts| !drafts.is_empty()) {
        return (say::NOT_ADDED.to_owned(), backup);
    }
    let is_shown = matches!(state.route.get_untracked(), Route::In(..));
    match document {
        Document::Kept(_) if state.tab_lock.get().is_elsewhere() && is_shown => (say::READING_ALONG.to_owned(), backup),
        Document::Kept(_) if saving == Saving::Waiting => (say::SAVING.to_owned(), backup),
        Document::Version(_) if is_shown => (say::FROZEN.to_owned(), backup),
        Document::Example if is_shown => (say::EXAMPLE.to_owned(), backup),
        _ if place == StorageMode::Session && is_any => (say::SESSION.to_owned(), backup),
        _ => (say::SAVED.to_owned(), backup),
    }
}
