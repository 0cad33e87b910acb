//! What stands over answers that somebody left in this tab: nobody who comes by sees them, and nobody loses them unasked.

use std::sync::Arc;

use crate::browser::page;
use crate::content::sessions::cover as texts;
use crate::content::training as said;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::link::button_link;
use crate::ui::components::plain::{DANGER, MAIN, SECOND, button, heading, lead, paragraph};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::training::taking_part::{self, TakingPart};
use crate::ui::watched::Watched;

/// Does something with the answers.
pub type Act = Arc<dyn Fn() + Send + Sync>;

/// The cover. `go_on` uncovers answers that belong to this page; without it the way leads to the page where they belong.
/// `gone` is called once they are discarded.
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

/// Discards the answers; asks first where they were not handed in.
fn discard(asks: bool, gone: Act) -> Element {
    let asked = Watched::new(!asks);
    live(move || {
        let (ask, gone) = (asked.clone(), Arc::clone(&gone));
        if !asked.get() {
            return el("p").child(button(SECOND, texts::DISCARD_ASKS, move |_| ask.set(true)).id("discard"));
        }
        let discard = move |_| {
            taking_part::lay(None);
            gone();
            page::focus_heading();
        };
        group([
            if asks { paragraph(said::LEAVING) } else { nothing() },
            el("p").class("buttons").child(button(DANGER, texts::DISCARD, discard).id("discard-now")),
        ])
    })
}
