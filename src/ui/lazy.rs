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
use crate::ui::components::guidance::{Beside, OnPart};
use crate::ui::components::linked::Linked;
use crate::ui::components::next::NextThings;
use crate::ui::components::notice::anew;
use crate::ui::components::timeline::TimelineCard;
use crate::ui::components::whole::Whole;
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, AreaPages, Services};
use crate::ui::{arrival, caught, counts, display_preferences, drops, frame, frozen, keys, note, pages, palette};

/// Returns what goes on behind every page. Named by the split point in `src/main.rs` alone.
#[must_use]
pub fn services() -> Services {
    Services {
        frame: frame::FRAME,
        notices,
        documents: |_| view! { <pages::assessments::Assessments /> }.into_any(),
        leave: |_| view! { <pages::assessments::LeaveUnsaved /> }.into_any(),
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

fn notices(state: AppState) -> AnyView {
    view! {
        <autosave_notices::AutosaveNotices />
        <caught::CaughtNotice />
        <frozen::FrozenNotice />
        {over_the_page(state)}
        <note::NoteOnThePage />
        {move || display_preferences::check_spelling(state.storage_mode.get())}
    }
    .into_any()
}

/// What lies over the page. One panel is not the other with other words: each has its own keyboard and its own end.
fn over_the_page(state: AppState) -> impl IntoView {
    anew(move || match state.panel.get() {
        Panel::None | Panel::Saving => None,
        panel => match state.draw_area(Area::Help, AreaView::Panel(panel)) {
            Ok(drawn) => Some(drawn),
            Err(has_failed) => {
                if has_failed {
                    state.panel.set(Panel::None);
                    state.say(NOT_LOADED.to_owned(), false);
                }
                None
            }
        },
    })
}

/// Returns what people need for their first answer, with the frame around it.
#[must_use]
pub fn assessment() -> AreaPages {
    AreaPages { draw: draw_assessment, frame: Some(frame::FRAME) }
}

fn draw_assessment(_: AppState, view: AreaView) -> AnyView {
    let AreaView::Page(Route::In(id, page)) = view else { return ().into_any() };
    match page {
        Page::Overview => view! { <pages::overview::OverviewPage id /> }.into_any(),
        Page::Question(question) => view! { <pages::question::QuestionPage id question /> }.into_any(),
        _ => ().into_any(),
    }
}

/// Draws the registers, and the quick pass.
pub fn registers(_: AppState, view: AreaView) -> AnyView {
    let (id, page) = match view {
        AreaView::Page(Route::In(id, page)) => (id, page),
        AreaView::Linked(id, question, register, column) => {
            return view! { <Linked id question register column /> }.into_any();
        }
        AreaView::Whole(question) => return view! { <Whole question /> }.into_any(),
        AreaView::Attestation => return view! { <Attestation /> }.into_any(),
        AreaView::CoverageGrid(id) => return view! { <CoverageGrid id /> }.into_any(),
        AreaView::Records(id) => {
            return view! { <pages::records_and_results::RecordsAndResults id /> }.into_any();
        }
        AreaView::Timeline(id) => return view! { <TimelineCard id /> }.into_any(),
        _ => return ().into_any(),
    };
    match page {
        Page::Review => view! { <pages::review::ReviewPage id /> }.into_any(),
        Page::QuickPass => view! { <pages::quick_pass::QuickPassPage id /> }.into_any(),
        Page::Registers => view! { <pages::registers::RegistersPage id /> }.into_any(),
        Page::Register(Register::Coverage) => view! { <pages::coverage::CoveragePage id /> }.into_any(),
        Page::Register(register) => view! { <pages::register::RegisterPage id register /> }.into_any(),
        Page::Row(register, row) => view! { <pages::row::RowPage id register row /> }.into_any(),
        _ => ().into_any(),
    }
}

/// Draws what an assessment ends in.
pub fn results(state: AppState, view: AreaView) -> AnyView {
    match view {
        AreaView::Next(id) => return view! { <NextThings id /> }.into_any(),
        AreaView::Counts => {
            counts::follow(state);
            return ().into_any();
        }
        _ => {}
    }
    let AreaView::Page(Route::In(id, page)) = view else { return ().into_any() };
    match page {
        Page::SecondLook => view! { <pages::second_look::SecondLookPage id /> }.into_any(),
        Page::Limitations => view! { <pages::limitations::LimitationsPage id /> }.into_any(),
        Page::Versions => view! { <pages::versions::VersionsPage id /> }.into_any(),
        Page::Report => view! { <pages::report::ReportPage /> }.into_any(),
        _ => ().into_any(),
    }
}

/// Draws the pages for training.
pub fn training(_: AppState, view: AreaView) -> AnyView {
    let AreaView::Page(Route::Training(place)) = view else { return ().into_any() };
    view! { <pages::training::TrainingPage place /> }.into_any()
}

/// Draws what belongs to storage.
pub fn storage(_: AppState, view: AreaView) -> AnyView {
    match view {
        AreaView::Unlock => view! { <pages::unlock::UnlockPage /> }.into_any(),
        AreaView::Page(Route::Kept) => view! { <pages::kept::KeptPage /> }.into_any(),
        AreaView::Page(Route::StorageMode) => view! { <pages::storage_mode::StorageModePage /> }.into_any(),
        AreaView::Page(Route::Finish) => view! { <pages::finish::FinishPage /> }.into_any(),
        AreaView::Page(Route::Checkup) => view! { <pages::checkup::CheckupPage /> }.into_any(),
        AreaView::Page(Route::OpenFile) => view! { <pages::open_file::OpenFilePage /> }.into_any(),
        _ => ().into_any(),
    }
}

/// Draws what helps: finding, the keys, the guide, display preferences.
pub fn help(state: AppState, view: AreaView) -> AnyView {
    match view {
        AreaView::Guidance(question) => {
            let vocabulary = state.vocabulary.get_untracked();
            view! { <Beside question vocabulary /> }.into_any()
        }
        AreaView::PartGuidance(part) => {
            let vocabulary = state.vocabulary.get_untracked();
            view! { <OnPart part vocabulary /> }.into_any()
        }
        AreaView::Panel(Panel::Find) => view! { <palette::Find /> }.into_any(),
        AreaView::Panel(Panel::Keys) => view! { <keys::KeysPanel /> }.into_any(),
        AreaView::Page(Route::DisplayPreferences) => {
            view! { <pages::display_preferences::DisplayPreferencesPage /> }.into_any()
        }
        AreaView::Page(Route::Unknown) => view! { <pages::lost::Nowhere /> }.into_any(),
        AreaView::Page(Route::Guide | Route::In(..)) => view! { <pages::guide::Guide /> }.into_any(),
        _ => ().into_any(),
    }
}
