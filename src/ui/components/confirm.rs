//! Says that something was set against a commission that has changed since, and lets the person confirm it.

use leptos::prelude::*;

use super::notice::Notice;
use super::plain::MAIN;
use crate::browser::page;
use crate::content::pages::{row as said, ways};
use crate::domain::command::Command;
use crate::domain::confirm;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::ui::address;
use crate::ui::state::AppState;

/// Says that the commission changed after a place was judged, where that matters.
#[component]
pub fn Lagging(
    /// The place.
    subject: Subject,
) -> impl IntoView {
    let lags = AppState::expect().memo(move |it| confirm::place_lags(it, subject));
    move || lags.get().then(|| view! { <ConfirmAgain target=Target::Place(subject) /> })
}

/// The notice that something was set against a commission that has changed since.
#[component]
pub fn ConfirmAgain(
    /// What was set.
    target: Target,
) -> impl IntoView {
    let state = AppState::expect();
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
    view! {
        <Notice title=said::CONFIRM_AGAIN>
            <p>{said::DOES_IT_STILL_HOLD}</p>
            <p>
                <button type="button" class=MAIN on:click=confirm>{ways::STILL_HOLDS}</button>
            </p>
        </Notice>
    }
}
