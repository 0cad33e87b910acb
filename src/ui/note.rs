//! What is said over the page, wherever on it somebody is: how saving stands (Ctrl+S), and what to do with a file that
//! was dropped. It stays until it is closed or the page changes, and takes the keyboard from nobody.

use leptos::prelude::*;

use crate::content::components::note as say;
use crate::persistence::autosave::Saving;
use crate::persistence::mode::StorageMode;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::link::link;
use crate::ui::components::plain::{QUIET, SECOND, button, paragraph};
use crate::ui::components::save_state;
use crate::ui::element::{Element, el, group, live, nothing};
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
pub fn on_the_page(state: AppState) -> Element {
    live(move || if matches!(state.panel.get(), Panel::None | Panel::Saving) { note(state) } else { nothing() })
}

/// What is said.
pub fn note(state: AppState) -> Element {
    el("div").class("note").attr("role", "status").live(move || match said().get() {
        Note::None => nothing(),
        Note::Saving => framed(how_it_stands(state)),
        Note::NoFiles => framed(group([
            paragraph(say::NO_FILES),
            el("p")
                .child(link(Route::OpenFile, say::OPEN_A_FILE))
                .text(" · ")
                .child(link(Route::Training(Training::Hub), say::TRAINING)),
        ])),
    })
}

fn framed(body: Element) -> Element {
    el("div").class("note-body").child(body).child(button(QUIET, say::CLOSE, |_| hide()))
}

/// What can be downloaded beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    Nothing,
    Backup,
    Unsaved,
}

fn how_it_stands(state: AppState) -> Element {
    let standing = Memo::new(move |_| standing(state));
    let words = standing;
    // A button that is drawn anew would slip away under somebody's finger.
    let offer = Memo::new(move |_| standing.with(|(_, offer)| *offer));
    let way = live(move || match offer.get() {
        Offer::Nothing => nothing(),
        Offer::Backup => button(SECOND, say::BACKUP, move |_| backup::download_everything(state)),
        Offer::Unsaved => button(SECOND, say::DOWNLOAD, move |_| working_copy::download_json(state)),
    });
    group([el("p").live_text(move || words.with(|(words, _)| words.clone())), way])
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
