//! What stands around the pages of an assessment: where saving stands, steps back and forward, the way to its pages.

use leptos::prelude::*;

use crate::content::frame;
use crate::domain::history::History;
use crate::domain::register::Register;
use crate::route::{Page, Route};
use crate::ui::components::plain::QUIET;
use crate::ui::components::save_state::save_state;
use crate::ui::element::shown;
use crate::ui::pages::title::title;
use crate::ui::state::{AppState, Document, Frame};

/// What a lazy chunk brings of the frame.
pub const FRAME: Frame =
    Frame { title, tools: |_| shown(view! { <Tools /> }), navigation: |_| shown(view! { <Navigation /> }) };

/// Where saving stands, and the two buttons for steps back and forward.
#[component]
fn Tools() -> impl IntoView {
    let state = AppState::expect();
    let is_frozen = state.document.with_untracked(Document::is_frozen);
    view! {
        <div class="tools">
            {save_state(state)}
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
    .into_any()
}
