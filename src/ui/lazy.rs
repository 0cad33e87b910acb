//! Lazy loading: every page but the start page stands in a part of the program that is fetched at its first use.
//!
//! The split is Leptos's (`leptos::wasm_split`): code and texts that only [`pages`] reaches stand in a second
//! wasm module, which shares memory and state with the first (`xtask/src/bindings.rs`). Nothing else may name a page
//! that stands there: it would become part of the first load.

use leptos::prelude::*;

use crate::browser::{focus, has_local_data, page, timer};
use crate::content::troubles::saving::NOT_LOADED;
use crate::domain::register::Register;
use crate::route::{Page, Route};
use crate::ui::components::autosave_notices;
use crate::ui::element::{Element, group, live, nothing};
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, Pages, PagesState};
use crate::ui::{caught, display_preferences, drops, frozen, keys, note, pages, palette};

/// When the pages are fetched at the latest, in milliseconds, where nothing is painted.
const PRELOAD_AFTER_MILLIS: i32 = 500;

/// Returns the pages. Named by the split point in `src/main.rs` alone.
#[must_use]
pub fn pages() -> Pages {
    Pages {
        draw,
        title: pages::title::title,
        notices,
        documents: pages::assessments::documents,
        leave: pages::assessments::leave,
        unlock: pages::unlock::unlock,
        begin_session: |state| leptos::task::spawn_local(async move { state.persistence().begin_session().await }),
        dropped: drops::dropped,
        key: keys::press,
        begin: |state| {
            palette::begin(state);
            drops::begin();
            focus::begin();
            display_preferences::follow();
            state.begin_keeping();
        },
        change: AppState::follow_rarely,
        open_example: AppState::send_for_the_example,
        raw: frozen::raw,
        adopted: AppState::ask_for_permanence,
    }
}

fn notices(state: AppState) -> Element {
    let spelling = live(move || {
        display_preferences::check_spelling(state.storage_mode.get());
        nothing()
    });
    group([
        autosave_notices::all(state),
        caught::notice(state),
        frozen::notice(state),
        over_the_page(state),
        note::on_the_page(state),
        spelling,
    ])
}

/// What lies over the page.
fn over_the_page(state: AppState) -> Element {
    live(move || match state.panel.get() {
        Panel::None | Panel::Saving => nothing(),
        Panel::Find => palette::find(state),
        Panel::Keys => keys::keys(state),
    })
}

/// Draws a page of the second part.
fn draw(state: AppState, route: Route) -> Element {
    match route {
        Route::Guide | Route::In(_, Page::Guide) => pages::guide::guide(state),
        Route::Kept => pages::kept::kept(state),
        Route::StorageMode => pages::storage_mode::storage_mode(state),
        Route::DisplayPreferences => pages::display_preferences::display_preferences(state),
        Route::Finish => pages::finish::finish(state),
        Route::Checkup => pages::checkup::checkup(state),
        Route::OpenFile => pages::open_file::open_file(state),
        Route::Training(place) => pages::training::training(state, place),
        Route::In(id, page) => match page {
            Page::Overview => pages::overview::overview(state, id),
            Page::Review => pages::review::review(state, id),
            Page::Question(question) => pages::question::question(state, id, question),
            Page::Registers => pages::registers::registers(state, id),
            Page::Register(Register::Coverage) => pages::coverage::coverage(state, id),
            Page::Register(register) => pages::register::register(state, id, register),
            Page::Row(register, row) => pages::row::row(state, id, register, row),
            Page::SecondLook => pages::second_look::second_look(state, id),
            Page::Limitations => pages::limitations::limitations(state, id),
            Page::Versions => pages::versions::versions(state, id),
            Page::Report | Page::Guide => pages::report::report(state),
        },
        Route::Start | Route::Unknown => nothing(),
    }
}

impl AppState {
    /// Preloads the pages on the start page, where somebody has worked before: only they know whether the browser has
    /// lost something since. The page that can be used already is painted first; it is not to wait for the reading of
    /// all that is kept.
    pub fn preload_pages(self) {
        leptos::task::spawn_local(async move {
            if has_local_data::has_local_data().await {
                let send = move || {
                    if self.pages.with_untracked(|pages| matches!(pages, PagesState::NotAsked)) {
                        self.load_pages();
                    }
                };
                timer::once_painted(send);
                // A page that nobody sees is not painted.
                timer::once(PRELOAD_AFTER_MILLIS, send);
            }
        });
    }

    /// Fetches the pages; the page that waits for them is drawn when they are loaded.
    pub fn load_pages(self) {
        self.pages.update_untracked(|pages| *pages = PagesState::Loading);
        let bring = self.load;
        leptos::task::spawn_local(async move {
            let came = bring().await;
            // The keyboard stays on the heading where it was: the one of the page that waits goes.
            let follow = page::is_on_heading();
            self.pages.set(came.map_or(PagesState::Failed, PagesState::Loaded));
            pages::set_title(self);
            match came {
                Some(loaded) => (loaded.begin)(self),
                // Without the pages there is no journal to look into: what the store has must do.
                None => self.persistence().go_without_journal(NOT_LOADED),
            }
            if follow {
                page::focus_heading();
            }
        });
    }
}
