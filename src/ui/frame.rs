//! What stands around the pages of an assessment: where saving stands, steps back and forward, the way to its pages.

use leptos::prelude::*;

use crate::content::frame;
use crate::domain::checklist::Question;
use crate::domain::history::History;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::subject::Subject;
use crate::persistence::tab_lock::LockHolder;
use crate::route::{Page, Route};
use crate::ui::components::choice::place_of;
use crate::ui::components::judgement::overall;
use crate::ui::components::plain::QUIET;
use crate::ui::components::save_state::SaveState;
use crate::ui::components::symbol::JudgedSymbol;
use crate::ui::element::{Element, shown};
use crate::ui::lazy_page::{ask_for_page, later_page, with_services};
use crate::ui::pages::lost;
use crate::ui::pages::title::title;
use crate::ui::state::{AppState, Document, Frame};

/// What a lazy chunk brings of the frame.
pub const FRAME: Frame =
    Frame { title, tools: |_| shown(view! { <Tools /> }), navigation: |_| shown(view! { <Navigation /> }), page };

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

/// The pages of the open assessment.
#[component]
fn Navigation() -> impl IntoView {
    let state = AppState::expect();
    // Whoever draws this does so again for another address.
    let Route::In(id, page) = state.route.get_untracked() else { return ().into_any() };
    // A frozen version has none of its own: the way leads to those beside it.
    let beside = state.document.with_untracked(|document| match document {
        Document::Version(frozen) => Some(frozen.of),
        _ => None,
    });
    // A row is part of its register.
    let (current, how) = match page {
        Page::Row(Register::Coverage, _) => (Page::Register(Register::Coverage), "true"),
        Page::Register(register) if register != Register::Coverage => (Page::Registers, "true"),
        Page::Row(..) => (Page::Registers, "true"),
        page => (page, "page"),
    };
    let way = move |(words, target): (&'static str, Page)| {
        let of = beside.filter(|_| target == Page::Versions).unwrap_or(id);
        let href = Route::In(of, target).to_hash();
        view! { <li><a href=href aria-current=(target == current).then_some(how)>{words}</a></li> }
    };
    let first = [(frame::OVERVIEW, Page::Overview), (frame::REVIEW, Page::Review)].map(way).collect_view();
    let questions = Question::ALL
        .iter()
        .map(|question| {
            let is_current = page == Page::Question(*question);
            view! { <WayToQuestion id question=*question is_current /> }
        })
        .collect_view();
    let rest = [
        (frame::REGISTERS, Page::Registers),
        (frame::COVERAGE, Page::Register(Register::Coverage)),
        (frame::SECOND_LOOK, Page::SecondLook),
        (frame::LIMITATIONS, Page::Limitations),
        (frame::REPORT, Page::Report),
        (frame::VERSIONS, Page::Versions),
        (frame::GUIDE, Page::Guide),
    ]
    .map(way)
    .collect_view();
    view! {
        <nav class="sections" aria-label=frame::NAVIGATION>
            <div class="band">
                <ul>{first}</ul>
                <p class="over" id="ways-to-questions">{frame::QUESTIONS}</p>
                <ul class="ways-to-questions" aria-labelledby="ways-to-questions">{questions}</ul>
                <p class="over" id="ways-to-results">{frame::RESULTS}</p>
                <ul aria-labelledby="ways-to-results">{rest}</ul>
            </div>
        </nav>
    }
    .into_any()
}

/// The way to a question, with the symbol of how it was judged as a whole.
#[component]
fn WayToQuestion(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
    /// Whether its page is shown.
    is_current: bool,
) -> impl IntoView {
    let state = AppState::expect();
    let subject = Subject::Question(question);
    let judged = state.memo(move |it| place_of(it.answers.judgement(subject)));
    let word = move || [", ", &overall(Judgement::ALL[judged.get()]).to_lowercase()].concat();
    view! {
        <li>
            <a href=Route::In(id, Page::Question(question)).to_hash() aria-current=is_current.then_some("page")>
                <JudgedSymbol subject />
                {frame::question(question)}
                <span class="unseen">{word}</span>
            </a>
        </li>
    }
}

/// The page of an assessment that the address names, or why it is not shown.
fn page(state: AppState, id: ItemId, route: Route) -> Element {
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
