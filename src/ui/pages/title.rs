//! What the pages are called in the tab and in the history.

use leptos::prelude::*;

use crate::content::pages::{
    checkup as checkup_text, row as row_text, storage_mode as lock_text, titles, unlock as unlock_text,
};
use crate::content::{about, display_preferences as display_preferences_text, registers as registers_text};
use crate::domain::item::ItemId;
use crate::domain::record_place::place;
use crate::domain::register::Register;
use crate::persistence::mode::StorageMode;
use crate::report::words::{self, sentence};
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::ui::pages::{finish, kept, lost};
use crate::ui::state::{AppState, Document};

/// The title of the page that the address names, for the tab and the history. It never holds what a person wrote.
#[must_use]
pub fn title(state: AppState) -> String {
    let vocabulary = state.vocabulary.get_untracked();
    if state.storage_mode.get_untracked() == StorageMode::Locked && !state.route.get_untracked().is_for_the_locked() {
        return titles::of_tab(unlock_text::TITLE);
    }
    let place = match state.route.get_untracked() {
        Route::Start => return about::NAME.to_owned(),
        Route::Guide | Route::In(_, Page::Guide) => titles::GUIDE.to_owned(),
        Route::OpenFile => titles::OPEN_FILE.to_owned(),
        Route::Kept => kept::TITLE.to_owned(),
        Route::Checkup => checkup_text::TITLE.to_owned(),
        Route::StorageMode => lock_text::TITLE.to_owned(),
        Route::DisplayPreferences => display_preferences_text::TITLE.to_owned(),
        Route::Finish => finish::TITLE.to_owned(),
        Route::Training(place) => match place {
            Training::Hub => titles::TRAINING,
            Training::Case(_) => titles::CASE,
            Training::OwnReview => titles::OWN_REVIEW,
            Training::TakePart => titles::TAKE_PART,
            Training::Session(_) => titles::SESSION,
            Training::Spread(_) => titles::SPREAD,
            Training::Projector(_) => titles::PROJECTOR,
            Training::Turns(_) => titles::TURNS,
        }
        .to_owned(),
        Route::Unknown => titles::UNKNOWN.to_owned(),
        Route::In(_, page) => match state.document.get_untracked() {
            Document::Sought(_) => titles::OPENING.to_owned(),
            Document::Unopened(..) | Document::Nothing => titles::UNOPENED.to_owned(),
            Document::Awaited(_) => lost::EXAMPLE.to_owned(),
            _ => match page {
                Page::Overview => titles::OVERVIEW.to_owned(),
                Page::Review => titles::REVIEW.to_owned(),
                Page::Question(question) => words::title(question, vocabulary),
                Page::QuickPass => titles::QUICK_PASS.to_owned(),
                Page::Registers => titles::REGISTERS.to_owned(),
                Page::Register(register) => registers_text::register(register).title.to_owned(),
                Page::Row(register, row) => of_record(state, register, row),
                Page::SecondLook => titles::SECOND_LOOK.to_owned(),
                Page::Limitations => titles::LIMITATIONS.to_owned(),
                Page::Versions => titles::VERSIONS.to_owned(),
                Page::Guide | Page::Report => titles::REPORT.to_owned(),
            },
        },
    };
    titles::of_tab(&place)
}

/// Which record of its register it is, by its number: what it is called is what a person wrote.
fn of_record(state: AppState, register: Register, row: ItemId) -> String {
    let one = registers_text::register(register).one;
    let place = state.read(|it| place(it, register, row));
    place.map_or_else(|| sentence(one), |place| row_text::place(one, place.number, place.of))
}
