//! What stands over answers that somebody left in this tab: nobody who comes by sees them, and nobody loses them
//! unasked.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::page;
use crate::content::sessions::cover as texts;
use crate::content::training as said;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::ask_first::{Act, AskFirst, AskFirstButton};
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::training::taking_part::{self, TakingPart};

/// The cover.
#[component]
pub fn Cover(
    /// The answers that were left.
    here: TakingPart,
    /// Uncovers answers that belong to this page; without it the way leads to the page where they belong.
    go_on: Option<Act>,
    /// Called once they are discarded.
    gone: Act,
) -> impl IntoView {
    let is_begun = here.is_begun();
    let TakingPart { in_turns, session, .. } = here;
    let way = if let Some(go_on) = go_on {
        let uncover = move |_| {
            go_on();
            page::focus_heading();
        };
        view! { <button type="button" class=MAIN id="go-on" on:click=uncover>{said::IT_WAS_ME}</button> }.into_any()
    } else {
        let place = if in_turns { Training::Turns(session.id) } else { Training::TakePart };
        view! { <a href=Route::Training(place).to_hash() class=MAIN>{texts::GO_TO_THEM}</a> }.into_any()
    };
    view! {
        <h1 tabindex="-1">{if is_begun { texts::NOT_HANDED_IN } else { texts::HANDED_BACK }}</h1>
        <p class="lead">{if is_begun { said::UNFINISHED } else { said::FINISHED }}</p>
        <p class="buttons">{way}</p>
        <Discard is_begun gone />
    }
}

/// Discards the answers.
#[component]
fn Discard(
    /// Whether they were not handed back yet, and would be lost.
    is_begun: bool,
    /// Called once they are discarded.
    gone: Act,
) -> impl IntoView {
    let words = AskFirst {
        id: "discard".to_owned(),
        look: SECOND,
        ask: texts::DISCARD_ASKS.to_owned(),
        label: String::new(),
        explain: if is_begun { said::LEAVING } else { "" },
        act: texts::DISCARD.to_owned(),
        keep: texts::KEEP,
    };
    let discard = move || {
        taking_part::lay(None);
        gone();
        page::focus_heading();
    };
    view! { <AskFirstButton words act=Arc::new(discard) /> }
}
