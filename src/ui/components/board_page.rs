//! Which of the limitations go on the page of the board summary, and in which order.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::components::board_page as say;
use crate::documents::export::Paper;
use crate::domain::command::Command;
use crate::domain::paragraphs::{beginning, paragraphs};
use crate::route::{Page, Route};
use crate::ui::components::link::link;
use crate::ui::components::plain::{QUIET, button, hint, quoted};
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::export::Exporting;
use crate::ui::state::AppState;

/// The most characters of a paragraph that are shown here.
const SHOWN: usize = 90;

/// The choice, while the board summary is what is made.
pub fn board_page(state: AppState, exporting: &Exporting) -> Element {
    let exporting = exporting.clone();
    live(move || if exporting.paper.get() == Paper::BoardSummary { choose(state, &exporting) } else { nothing() })
}

fn choose(state: AppState, exporting: &Exporting) -> Element {
    let shown = state.memo(|assessment| {
        let all = paragraphs(&assessment.limitations).into_iter();
        all.map(|paragraph| beginning(paragraph, SHOWN, say::AND_SO_ON)).collect::<Vec<String>>()
    });
    let exporting = exporting.clone();
    let list = move || {
        state.tab_lock.track();
        let can_move = !state.is_read_only();
        let shown = shown.get();
        if shown.is_empty() {
            let id = state.read(|assessment| assessment.id);
            let way = link(Route::In(id, Page::Limitations), say::TO_LIMITATIONS);
            return el("p").text(say::NONE_YET).text(" ").child(way);
        }
        let rows = shown.iter().enumerate();
        let rows = rows.map(|(position, words)| row(state, &exporting, position, words, can_move)).collect();
        nothing().child(hint(say::HINT)).child(el("ol").class("offers board-paragraphs").children(rows))
    };
    el("fieldset").class("choice").id("board-page").child(el("legend").text(say::LEGEND)).live(list)
}

fn row(state: AppState, exporting: &Exporting, position: usize, words: &str, can_move: bool) -> Element {
    let id = box_id(position);
    let is_on = exporting.memo(move |plan| plan.is_on_board(position));
    let (changing, own) = (exporting.clone(), id.clone());
    let tick = move |is_on| changing.change(&own, Command::PutOnBoard(position, is_on));
    let up = (can_move && position > 0).then(|| {
        let id = up_id(position);
        let own = id.clone();
        let up = move |_| {
            if state.act(&own, Command::MoveLimitationUp(position)) {
                // The paragraph stands one higher now, and the first has no such button.
                page::focus_when_drawn(if position == 1 { box_id(0) } else { up_id(position - 1) });
            }
        };
        button(QUIET, say::MOVE_UP, up).id(id).attr("aria-label", say::move_up(words))
    });
    el("li")
        .class("offer")
        .child(el("input").attr("type", "checkbox").id(&id).switch(move || is_on.get(), tick))
        .child(el("label").attr("for", id).child(quoted(words)))
        .maybe(up)
}

fn box_id(position: usize) -> String {
    ["board-limitation-", &position.to_string()].concat()
}

fn up_id(position: usize) -> String {
    ["board-limitation-up-", &position.to_string()].concat()
}
