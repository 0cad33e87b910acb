//! Answering on one computer, one after another: what those before have answered is hidden.

use std::sync::Arc;

use super::answering::{HandBack, answering};
use crate::browser::page;
use crate::content::training as said;
use crate::report::words::count;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::link::link;
use crate::ui::components::plain::{MAIN, button, heading, lead, paragraph};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live};
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::taking_part::{self, TakingPart};
use crate::ui::watched::Watched;

/// The page.
pub fn turns(desk: Desk, open: &OpenSession) -> Element {
    let id = open.id();
    // Somebody who looked away comes back to their own turn.
    let turn = Watched::new(taking_part::here().filter(|here| here.session.id == id));
    let open = open.clone();
    live(move || match turn.get() {
        None => between(&open, &turn),
        Some(here) => in_turn(desk, &open, &here, &turn),
    })
}

/// Between two turns nothing of anybody's answers is in sight.
fn between(open: &OpenSession, turn: &Watched<Option<TakingPart>>) -> Element {
    let (session, starting) = (open.read(|gathering| gathering.session.clone()), turn.clone());
    let begin = move |_| {
        let here = TakingPart::new(session.clone());
        taking_part::lay(Some(here.clone()));
        starting.set(Some(here));
        page::focus_heading();
    };
    let counted = open.clone();
    group([
        heading("Pass the computer on"),
        lead("The next person takes a turn. What was answered before is hidden."),
        el("p").attr("role", "status").live_text(move || {
            let answered = counted.with(|gathering| gathering.responses.len());
            [&count(answered, "person has", "people have"), " answered."].concat()
        }),
        el("p").class("buttons").child(button(MAIN, "Begin a turn", begin).id("begin-turn")),
        paragraph(said::AFTER_TURNS),
        el("p").child(link(Route::Training(Training::Session(open.id())), "Back to the session")),
    ])
}

fn in_turn(desk: Desk, open: &OpenSession, here: &TakingPart, turn: &Watched<Option<TakingPart>>) -> Element {
    let (open, turn) = (open.clone(), turn.clone());
    let hand_back: HandBack = Arc::new(move |_| {
        let (open, turn) = (open.clone(), turn.clone());
        let hand_in = move |_| {
            // What is at hand now: the last step was drawn before.
            let Some(here) = taking_part::here() else { return };
            let response = here.hand_back();
            open.act(desk, |gathering| {
                gathering.land(response);
            });
            taking_part::lay(None);
            turn.set(None);
            page::focus_heading();
        };
        group([
            paragraph("Your answers are put with the others, and nobody sees them before they are revealed to all."),
            el("p").class("buttons").child(button(MAIN, "Hand in and pass on", hand_in).id("hand-in")),
        ])
    });
    group([heading("Your turn"), answering(desk, here, hand_back)])
}
