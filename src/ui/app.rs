//! The frame around every page: masthead, navigation, where saving stands, and the page that the address names.

use leptos::prelude::*;

use crate::browser::{events, page};
use crate::content::{about, display_preferences, frame, search};
use crate::domain::history::History;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::persistence::mode::StorageMode;
use crate::persistence::tab_lock::LockHolder;
use crate::route::{Page, Route};
use crate::ui::area::{Area, AreaView};
use crate::ui::components::link::jump;
use crate::ui::components::plain::QUIET;
use crate::ui::components::save_state::{SaveFailure, SaveState};
use crate::ui::element::{Element, nothing, shown};
use crate::ui::pages::{self, lost};
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, Chunk, Document, Load};

/// The whole app.
#[component]
pub fn App(
    /// Fetches the lazy chunks.
    load: Load,
) -> impl IntoView {
    let state = AppState::new(Route::parse(&page::hash()), load, pages::early_title);
    provide_context(state);
    watch_the_page(state);
    arrive(state, false);
    state.preload_services();
    view! {
        {jump("main".to_owned(), frame::SKIP).class("skip")}
        <header class="masthead">
            <div class="band">
                <a href=Route::Start.to_hash() class="brand">{about::NAME}</a>
                {move || is_in_assessment(state).then(|| view! { <Tools /> })}
                <button type="button" class=QUIET id="open-find" on:click=move |_| state.show(Panel::Find)>
                    {search::OPEN}
                </button>
            </div>
        </header>
        {move || assessment_here(state).map(|(id, page)| view! { <Navigation id page /> })}
        <main class="band page" id="main" tabindex="-1">
            <SaveFailure />
            {move || state.services_when_loaded().map(|loaded| (loaded.notices)(state).view())}
            {move || view! { <LastDone said=state.said.get().map(|said| said.words) /> }}
            {move || current_page(state).view()}
        </main>
        <footer class="foot">
            <div class="band">
                <p><a href=Route::DisplayPreferences.to_hash()>{display_preferences::WAY}</a></p>
                <p>{about::PRIVACY}</p>
                <p>{[about::INDEPENDENCE, " ", about::SOURCE].concat()}</p>
            </div>
        </footer>
    }
}

fn watch_the_page(state: AppState) {
    events::ignore_held_enter();
    events::on_address(move |_| {
        page::hear_fields();
        state.route.set(Route::parse(&page::hash()));
        arrive(state, true);
    });
    state.hear_keys();
    events::on_dropped_files(move |event| match state.loaded_services() {
        Some(loaded) => (loaded.dropped)(&event),
        None => state.say(frame::NO_FILES.to_owned(), false),
    });
    events::on_hidden(move || {
        page::hear_fields();
        state.save();
    });
    events::on_stored(move |_| {
        // The first thing that is kept here: the other pages list it.
        if state.loaded_services().is_none() {
            state.preload_services();
        }
    });
    events::on_leaving(move |event| {
        page::hear_fields();
        state.save();
        let ends_with_the_tab = state.storage_mode.get_untracked() == StorageMode::Session && is_something_begun(state);
        if ends_with_the_tab
            || state.persistence().is_at_risk()
            || state.drafts.with_untracked(|drafts| !drafts.is_empty())
        {
            event.prevent_default();
        }
    });
}

/// Whether there is an assessment that would be gone with the tab.
fn is_something_begun(state: AppState) -> bool {
    matches!(state.document.get_untracked(), Document::Kept(_))
        || state.listing.with_untracked(|listing| !listing.entries.is_empty())
}

/// Opens what the address names, and takes the title and the keyboard along.
fn arrive(state: AppState, by_a_step: bool) {
    state.history.update_untracked(History::pause);
    if state.refused.with_untracked(Option::is_some) {
        state.refused.set(None);
    }
    state.say_on_arrival();
    match state.route.get_untracked() {
        Route::In(id, _) => state.open(id),
        Route::Start
        | Route::OpenFile
        | Route::Kept
        | Route::StorageMode
        | Route::Checkup
        | Route::Finish
        | Route::Training(_) => {
            state.save();
            state.list_documents();
        }
        Route::Guide | Route::DisplayPreferences | Route::Unknown => state.save(),
    }
    pages::set_title(state);
    if by_a_step {
        page::focus_heading();
    }
}

/// The page that the address names, if its assessment is open.
fn assessment_here(state: AppState) -> Option<(ItemId, Page)> {
    let Route::In(id, page) = state.route.get() else { return None };
    let opened = state.document.with(|document| document.is(id) && document.is_open());
    opened.then_some((id, page))
}

fn is_in_assessment(state: AppState) -> bool {
    assessment_here(state).is_some()
}

/// Where saving stands, and the two buttons for steps back and forward.
#[component]
fn Tools() -> impl IntoView {
    let state = AppState::expect();
    let is_frozen = state.document.with_untracked(Document::is_frozen);
    view! {
        <div class="tools">
            <SaveState />
            {(!is_frozen)
                .then(|| {
                    view! {
                        <Step id="undo" words=frame::UNDO can=History::can_undo act=AppState::undo />
                        <Step id="redo" words=frame::REDO can=History::can_redo act=AppState::redo />
                    }
                })}
        </div>
    }
}

/// A button that goes one step back or forward. Switched off it would lose the keyboard: it says so, and does nothing.
#[component]
fn Step(
    /// Its id.
    id: &'static str,
    /// Its words.
    words: &'static str,
    /// Whether there is a step to go.
    can: fn(&History) -> bool,
    /// Goes it.
    act: fn(AppState),
) -> impl IntoView {
    let state = AppState::expect();
    let is_off = move || {
        state.tab_lock.track();
        (state.is_read_only() || !state.history.with(can)).then_some("true")
    };
    view! {
        <button type="button" class=QUIET id=id aria-disabled=is_off on:click=move |_| act(state)>
            {words}
        </button>
    }
}

/// What was just done, said also to those who do not see the page.
#[component]
fn LastDone(
    /// Its words, if there is something to say.
    said: Option<String>,
) -> impl IntoView {
    let class = if said.is_some() { "said" } else { "unsaid" };
    view! { <p class=class role="status" id="said" translate="no">{said.unwrap_or_default()}</p> }
}

/// The pages of the open assessment.
#[component]
fn Navigation(
    /// The assessment.
    id: ItemId,
    /// The page that is shown.
    page: Page,
) -> impl IntoView {
    let state = AppState::expect();
    let entries = [
        (frame::OVERVIEW, Page::Overview),
        (frame::REVIEW, Page::Review),
        (frame::COVERAGE, Page::Register(Register::Coverage)),
        (frame::REGISTERS, Page::Registers),
        (frame::SECOND_LOOK, Page::SecondLook),
        (frame::GUIDE, Page::Guide),
        (frame::REPORT, Page::Report),
        (frame::VERSIONS, Page::Versions),
    ];
    // A frozen version has none of its own: the way leads to those beside it.
    let beside = state.document.with_untracked(|document| match document {
        Document::Version(frozen) => Some(frozen.of),
        _ => None,
    });
    let links = entries
        .into_iter()
        .map(|(words, target)| {
            let of = beside.filter(|_| target == Page::Versions).unwrap_or(id);
            // A question is part of the overview, a row part of its register.
            let (current, how) = match page {
                Page::Question(_) => (Page::Overview, "true"),
                Page::Row(Register::Coverage, _) => (Page::Register(Register::Coverage), "true"),
                Page::Register(register) if register != Register::Coverage => (Page::Registers, "true"),
                Page::Row(..) => (Page::Registers, "true"),
                Page::Limitations => (Page::SecondLook, "true"),
                page => (page, "page"),
            };
            let href = Route::In(of, target).to_hash();
            view! { <li><a href=href aria-current=(target == current).then_some(how)>{words}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="sections" aria-label=frame::NAVIGATION>
            <ul class="band">{links}</ul>
        </nav>
    }
}

fn current_page(state: AppState) -> Element {
    // The words of the whole page follow the vocabulary.
    let _followed = state.vocabulary.get();
    let route = state.route.get();
    if state.storage_mode.get() == StorageMode::Locked && !route.is_for_the_locked() {
        return later(state, Area::Storage, AreaView::Unlock);
    }
    match route {
        Route::Start => pages::start::start(state),
        Route::Unknown => shown(view! { <lost::Nowhere /> }),
        Route::In(id, _) => in_assessment(state, id, route),
        Route::Guide
        | Route::OpenFile
        | Route::Kept
        | Route::StorageMode
        | Route::Checkup
        | Route::DisplayPreferences
        | Route::Finish
        | Route::Training(_) => later_page(state, route),
    }
}

fn in_assessment(state: AppState, id: ItemId, route: Route) -> Element {
    let document = state.document.get();
    if !document.is(id) {
        return shown(view! { <lost::HeldBack /> });
    }
    match &document {
        Document::Unopened(_, fault) => return shown(view! { <lost::Unopened id fault=fault.clone() /> }),
        // It is opened when the other pages are loaded.
        Document::Sought(_) => {
            ask_for_page(state, route);
            return with_services(state, |_| shown(view! { <lost::Opening /> }));
        }
        Document::Awaited(why) => return shown(view! { <lost::NoExample why=why.clone() /> }),
        _ => {}
    }
    let is_frozen = document.is_frozen();
    let is_off = move || (is_frozen || state.tab_lock.get() != LockHolder::Here) && !is_for_readers(route);
    let is_example = document == Document::Example;
    shown(view! {
        {is_example.then(|| view! { <lost::ExampleBanner /> })}
        <fieldset class="protected" prop:disabled=is_off>
            {later_page(state, route)}
        </fieldset>
    })
}

/// Whether a page has nothing that changes the assessment: what it offers, readers may use too.
const fn is_for_readers(route: Route) -> bool {
    matches!(route, Route::In(_, Page::Guide | Page::Report | Page::Versions))
}

/// A page that the lazy chunk of its area draws.
fn later_page(state: AppState, route: Route) -> Element {
    Area::of(route).map_or_else(nothing, |area| later(state, area, AreaView::Page(route)))
}

fn ask_for_page(state: AppState, route: Route) {
    if let Some(area) = Area::of(route) {
        state.ask_for(area);
    }
}

/// What the lazy chunk of an area draws. The first answer need not wait for the services, other areas do.
fn later(state: AppState, area: Area, view: AreaView) -> Element {
    state.ask_for(area);
    let draw = move |state: AppState| {
        state.draw_area(area, view).unwrap_or_else(|has_failed| {
            if has_failed { shown(view! { <lost::NotLoaded /> }) } else { shown(view! { <lost::LoadingPage /> }) }
        })
    };
    if area == Area::Assessment { draw(state) } else { with_services(state, draw) }
}

/// What can be drawn when the services are here.
fn with_services(state: AppState, draw: impl FnOnce(AppState) -> Element) -> Element {
    match state.services.get() {
        Chunk::Loaded(_) => draw(state),
        Chunk::Failed => shown(view! { <lost::NotLoaded /> }),
        Chunk::Loading | Chunk::NotAsked => shown(view! { <lost::LoadingPage /> }),
    }
}
