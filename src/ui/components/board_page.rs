//! Which of the limitations go on the page of the board summary, and in which order.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::components::board_page as say;
use crate::documents::export::Paper;
use crate::domain::command::Command;
use crate::domain::paragraphs::{beginning, paragraphs};
use crate::route::{Page, Route};
use crate::ui::components::control::switch;
use crate::ui::components::notice::anew;
use crate::ui::components::plain::QUIET;
use crate::ui::export::Exporting;
use crate::ui::state::AppState;

/// The most characters of a paragraph that are shown here.
const SHOWN: usize = 90;

/// The choice, while the board summary is what is made.
#[component]
pub fn BoardPage(
    /// What is exported.
    exporting: Exporting,
) -> impl IntoView {
    move || {
        (exporting.paper.get() == Paper::BoardSummary).then(|| {
            let exporting = exporting.clone();
            view! { <Paragraphs exporting /> }
        })
    }
}

/// The limitations, one after another.
#[component]
fn Paragraphs(
    /// What is exported.
    exporting: Exporting,
) -> impl IntoView {
    let state = AppState::expect();
    let shown = state.memo(|assessment| {
        let all = paragraphs(&assessment.limitations).into_iter();
        all.map(|paragraph| beginning(paragraph, SHOWN, say::AND_SO_ON)).collect::<Vec<String>>()
    });
    let list = move || {
        state.tab_lock.track();
        let can_move = !state.is_read_only();
        let shown = shown.get();
        if shown.is_empty() {
            let id = state.read(|assessment| assessment.id);
            let to = Route::In(id, Page::Limitations).to_hash();
            return Some(view! { <p>{say::NONE_YET}" "<a href=to>{say::TO_LIMITATIONS}</a></p> }.into_any());
        }
        let rows = shown
            .into_iter()
            .enumerate()
            .map(|(position, words)| {
                let exporting = exporting.clone();
                view! { <Paragraph exporting position words can_move /> }
            })
            .collect_view();
        let list = view! {
            <p class="hint">{say::HINT}</p>
            <ol class="offers board-paragraphs">{rows}</ol>
        };
        Some(list.into_any())
    };
    view! {
        <fieldset class="choice" id="board-page">
            <legend>{say::LEGEND}</legend>
            {anew(list)}
        </fieldset>
    }
}

/// A paragraph, to put on the page and to move up.
#[component]
fn Paragraph(
    /// What is exported.
    exporting: Exporting,
    /// Its place among them.
    position: usize,
    /// How it begins.
    words: String,
    /// Whether paragraphs can be moved.
    can_move: bool,
) -> impl IntoView {
    let state = AppState::expect();
    let id = box_id(position);
    let is_on = exporting.memo(move |plan| plan.is_on_board(position));
    let own = id.clone();
    let tick = move |is_on| exporting.change(&own, Command::PutOnBoard(position, is_on));
    let own_id = id.clone();
    let up = (can_move && position > 0).then(|| {
        let id = up_id(position);
        let own = id.clone();
        let up = move |_| {
            if state.act(&own, Command::MoveLimitationUp(position)) {
                // The paragraph stands one higher now, and the first has no such button.
                page::focus_when_drawn(if position == 1 { box_id(0) } else { up_id(position - 1) });
            }
        };
        view! {
            <button type="button" class=QUIET id=id aria-label=say::move_up(&words) on:click=up>{say::MOVE_UP}</button>
        }
    });
    view! {
        <li class="offer">
            <input type="checkbox" {..switch(move || is_on.get(), tick)} id=own_id />
            <label for=id><bdi>{words}</bdi></label>
            {up}
        </li>
    }
}

fn box_id(position: usize) -> String {
    ["board-limitation-", &position.to_string()].concat()
}

fn up_id(position: usize) -> String {
    ["board-limitation-up-", &position.to_string()].concat()
}
