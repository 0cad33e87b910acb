//! What stands over answers that somebody left in this tab: nobody who comes by sees them, and nobody loses them
//! unasked.

use std::sync::Arc;

use crate::browser::page;
use crate::content::sessions::cover as texts;
use crate::content::training as said;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::ask_first::{Act, AskFirst, ask_first};
use crate::ui::components::link::button_link;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, lead};
use crate::ui::element::{Element, el, group};
use crate::ui::training::taking_part::{self, TakingPart};

/// The cover. `go_on` uncovers answers that belong to this page; without it the way leads to the page where they
/// belong. `gone` is called once they are discarded.
pub fn cover(here: &TakingPart, go_on: Option<Act>, gone: Act) -> Element {
    let is_begun = here.is_begun();
    let way = if let Some(go_on) = go_on {
        let uncover = move |_| {
            go_on();
            page::focus_heading();
        };
        button(MAIN, said::IT_WAS_ME, uncover).id("go-on")
    } else {
        let place = if here.in_turns { Training::Turns(here.session.id) } else { Training::TakePart };
        button_link(Route::Training(place), texts::GO_TO_THEM)
    };
    group([
        heading(if is_begun { texts::NOT_HANDED_IN } else { texts::HANDED_BACK }),
        lead(if is_begun { said::UNFINISHED } else { said::FINISHED }),
        el("p").class("buttons").child(way),
        discard(is_begun, gone),
    ])
}

/// Discards the answers.
fn discard(is_begun: bool, gone: Act) -> Element {
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
    ask_first(words, Arc::new(discard))
}
