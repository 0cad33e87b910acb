//! Says that something was set against a commission that has changed since, and lets the person confirm it.

use leptos::prelude::Get;

use super::notice::notice;
use super::plain::{MAIN, button, paragraph};
use crate::browser::page;
use crate::content::pages::{row as said, ways};
use crate::domain::command::Command;
use crate::domain::confirm;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::ui::address;
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::state::AppState;

/// Says that the commission changed after a place was judged, where that matters.
pub fn lagging(state: AppState, subject: Subject) -> Element {
    let lags = state.memo(move |it| confirm::place_lags(it, subject));
    live(move || if lags.get() { confirm_again(state, Target::Place(subject)) } else { nothing() })
}

/// The notice that something was set against a commission that has changed since.
pub fn confirm_again(state: AppState, target: Target) -> Element {
    let confirm = move |_| {
        if state.act("confirm", Command::Confirm(target)) {
            state.say(ways::CONFIRMED.to_owned(), false);
            // The button is gone: the keyboard goes to what was confirmed.
            let judged =
                |place| state.read(|it| [&address::of_subject(place), it.answers.judgement(place).key()].join("-"));
            page::focus_when_drawn(match target {
                Target::Place(place) => judged(place),
                Target::Row(register, _) => address::of_column(register, register.columns()[0]),
                Target::Whole => return,
            });
        }
    };
    notice(
        said::CONFIRM_AGAIN,
        vec![paragraph(said::DOES_IT_STILL_HOLD), el("p").child(button(MAIN, ways::STILL_HOLDS, confirm))],
    )
}
