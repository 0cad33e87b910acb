//! What the lazy chunks bring: the pages of each area, and what goes on behind them.
//!
//! The split is Leptos's (`leptos::wasm_split`): code and texts that only one of these functions reaches stand in a
//! wasm module of its own, which shares memory and state with the first (`xtask/src/bindings.rs`). Nothing else may
//! name a page that stands there: it would become part of the first load.

use leptos::prelude::*;

use crate::browser::{paper, scroll};
use crate::content::troubles::saving::NOT_LOADED;
use crate::domain::register::Register;
use crate::route::{Page, Route};
use crate::ui::area::{Area, AreaView};
use crate::ui::components::attestation::Attestation;
use crate::ui::components::autosave_notices;
use crate::ui::components::coverage_grid::CoverageGrid;
use crate::ui::components::guidance::Beside;
use crate::ui::components::linked::Linked;
use crate::ui::components::next::NextThings;
use crate::ui::components::notice::anew;
use crate::ui::components::timeline::TimelineCard;
use crate::ui::components::whole::Whole;
use crate::ui::element::{Element, group, live, nothing, shown};
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, AreaPages, Services};
use crate::ui::{arrival, caught, display_preferences, drops, frame, frozen, keys, note, pages, palette};

/// Returns what goes on behind every page. Named by the split point in `src/main.rs` alone.
#[must_use]
pub fn services() -> Services {
    Services {
        frame: frame::FRAME,
        notices,
        documents: pages::assessments::documents,
        leave: pages::assessments::leave,
        begin_session: |state| leptos::task::spawn_local(async move { state.persistence().begin_session().await }),
        dropped: drops::dropped,
        key: keys::press,
        begin: |state| {
            palette::begin(state);
            arrival::begin();
            drops::begin();
            display_preferences::follow();
            paper::begin();
            scroll::begin();
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
        shown(view! { <autosave_notices::AutosaveNotices /> }),
        shown(view! { <caught::CaughtNotice /> }),
        shown(view! { <frozen::FrozenNotice /> }),
        over_the_page(state),
        shown(view! { <note::NoteOnThePage /> }),
        spelling,
    ])
}

/// What lies over the page. One panel is not the other with other words: each has its own keyboard and its own end.
fn over_the_page(state: AppState) -> Element {
    shown(anew(move || match state.panel.get() {
        Panel::None | Panel::Saving => None,
        panel => match state.draw_area(Area::Help, AreaView::Panel(panel)) {
            Ok(drawn) => Some(drawn.view()),
            Err(has_failed) => {
                if has_failed {
                    state.panel.set(Panel::None);
                    state.say(NOT_LOADED.to_owned(), false);
                }
                None
            }
        },
    }))
}

/// Returns what people need for their first answer, with the frame around it.
#[must_use]
pub fn assessment() -> AreaPages {
    AreaPages { draw: draw_assessment, frame: Some(frame::FRAME) }
}

fn draw_assessment(_: AppState, view: AreaView) -> Element {
    let AreaView::Page(Route::In(id, page)) = view else { return nothing() };
    match page {
        Page::Overview => shown(view! { <pages::overview::OverviewPage id /> }),
        Page::Question(question) => shown(view! { <pages::question::QuestionPage id question /> }),
        _ => nothing(),
    }
}

/// Draws the registers, and the quick pass.
pub fn registers(state: AppState, view: AreaView) -> Element {
    let (id, page) = match view {
        AreaView::Page(Route::In(id, page)) => (id, page),
        AreaView::Linked(id, question, register, column) => {
            return shown(view! { <Linked id question register column /> });
        }
        AreaView::Whole(question) => return shown(view! { <Whole question /> }),
        AreaView::Attestation => return shown(view! { <Attestation /> }),
        AreaView::CoverageGrid(id) => return shown(view! { <CoverageGrid id /> }),
        AreaView::Records(id) => {
            return shown(view! { <pages::records_and_results::RecordsAndResults id /> });
        }
        AreaView::Timeline(id) => return shown(view! { <TimelineCard id /> }),
        _ => return nothing(),
    };
    match page {
        Page::Review => pages::review::review(state, id),
        Page::QuickPass => shown(view! { <pages::quick_pass::QuickPassPage id /> }),
        Page::Registers => shown(view! { <pages::registers::RegistersPage id /> }),
        Page::Register(Register::Coverage) => shown(view! { <pages::coverage::CoveragePage id /> }),
        Page::Register(register) => pages::register::register(state, id, register),
        Page::Row(register, row) => shown(view! { <pages::row::RowPage id register row /> }),
        _ => nothing(),
    }
}

/// Draws what an assessment ends in.
pub fn results(_: AppState, view: AreaView) -> Element {
    if let AreaView::Next(id) = view {
        return shown(view! { <NextThings id /> });
    }
    let AreaView::Page(Route::In(id, page)) = view else { return nothing() };
    match page {
        Page::SecondLook => shown(view! { <pages::second_look::SecondLookPage id /> }),
        Page::Limitations => shown(view! { <pages::limitations::LimitationsPage id /> }),
        Page::Versions => shown(view! { <pages::versions::VersionsPage id /> }),
        Page::Report => shown(view! { <pages::report::ReportPage /> }),
        _ => nothing(),
    }
}

/// Draws the pages for training.
pub fn training(_: AppState, view: AreaView) -> Element {
    let AreaView::Page(Route::Training(place)) = view else { return nothing() };
    shown(view! { <pages::training::TrainingPage place /> })
}

/// Draws what belongs to storage.
pub fn storage(_: AppState, view: AreaView) -> Element {
    match view {
        AreaView::Unlock => shown(view! { <pages::unlock::UnlockPage /> }),
        AreaView::Page(Route::Kept) => shown(view! { <pages::kept::KeptPage /> }),
        AreaView::Page(Route::StorageMode) => shown(view! { <pages::storage_mode::StorageModePage /> }),
        AreaView::Page(Route::Finish) => shown(view! { <pages::finish::FinishPage /> }),
        AreaView::Page(Route::Checkup) => shown(view! { <pages::checkup::CheckupPage /> }),
        AreaView::Page(Route::OpenFile) => shown(view! { <pages::open_file::OpenFilePage /> }),
        _ => nothing(),
    }
}

/// Draws what helps: finding, the keys, the guide, display preferences.
pub fn help(state: AppState, view: AreaView) -> Element {
    match view {
        AreaView::Guidance(question) => {
            let vocabulary = state.vocabulary.get_untracked();
            shown(view! { <Beside question vocabulary /> })
        }
        AreaView::Panel(Panel::Find) => shown(view! { <palette::Find /> }),
        AreaView::Panel(Panel::Keys) => shown(view! { <keys::KeysPanel /> }),
        AreaView::Page(Route::DisplayPreferences) => {
            shown(view! { <pages::display_preferences::DisplayPreferencesPage /> })
        }
        AreaView::Page(Route::Guide | Route::In(..)) => shown(view! { <pages::guide::Guide /> }),
        _ => nothing(),
    }
}
