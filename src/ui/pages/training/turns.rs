//! Answering on one computer, one after another: what those before have answered is hidden.

use leptos::prelude::*;

use std::sync::Arc;

use super::answering::{HandBack, answering};
use super::cover::cover;
use super::take_part::{leave, were_here};
use crate::browser::page;
use crate::content::sessions::{self, turns as texts};
use crate::content::training as said;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::ask_first::Act;
use crate::ui::components::link::link;
use crate::ui::components::plain::{MAIN, button, heading, lead, paragraph};
use crate::ui::element::{Element, el, group, live};
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::taking_part::{self, TakingPart};

/// The page. A turn that somebody left is covered until somebody says that it is theirs.
pub fn turns(state: AppState, open: &OpenSession) -> Element {
    let id = open.id();
    let turn = RwSignal::new(taking_part::here());
    let covered = RwSignal::new(turn.with_untracked(Option::is_some));
    let open = open.clone();
    live(move || {
        let Some(here) = turn.get() else { return between(&open, turn) };
        if !covered.get() {
            return in_turn(state, &open, &here, turn);
        }
        let (uncover, cleared, bare) = (covered, turn, covered);
        let is_of_here = here.in_turns && here.session.id == id;
        let go_on: Option<Act> = is_of_here.then(|| Arc::new(move || uncover.set(false)) as Act);
        cover(
            &here,
            go_on,
            Arc::new(move || {
                bare.update_untracked(|covered| *covered = false);
                cleared.set(None);
            }),
        )
    })
}

/// Between two turns nothing of anybody's answers is in sight.
fn between(open: &OpenSession, turn: RwSignal<Option<TakingPart>>) -> Element {
    let (session, starting) = (open.read(|gathering| gathering.session.clone()), turn);
    let begin = move |_| {
        let here = TakingPart::new(session.clone(), true);
        taking_part::lay(Some(here.clone()));
        starting.set(Some(here));
        page::focus_heading();
    };
    let counted = open.clone();
    group([
        heading(texts::PASS_ON),
        were_here(),
        lead(texts::PASS_ON_LEAD),
        el("p")
            .attr("role", "status")
            .live_text(move || texts::have_answered(counted.with(|gathering| gathering.responses.len()))),
        el("p").class("buttons").child(button(MAIN, texts::BEGIN, begin).id("begin-turn")),
        paragraph(said::AFTER_TURNS),
        el("p").child(link(Route::Training(Training::Session(open.id())), sessions::BACK_TO_THE_SESSION)),
    ])
}

fn in_turn(state: AppState, open: &OpenSession, here: &TakingPart, turn: RwSignal<Option<TakingPart>>) -> Element {
    let (open, turn, leaving) = (open.clone(), turn, turn);
    let hand_back: HandBack = Arc::new(move |_| {
        let (open, turn) = (open.clone(), turn);
        let hand_in = move |_| {
            // What is at hand now: the last step was drawn before.
            let Some(here) = taking_part::here() else { return };
            let response = here.hand_back();
            open.act(state, |gathering| {
                gathering.land(response);
            });
            taking_part::lay(None);
            turn.set(None);
            page::focus_heading();
        };
        group([
            paragraph(texts::PUT_WITH_THE_OTHERS),
            el("p").class("buttons").child(button(MAIN, texts::HAND_IN, hand_in).id("hand-in")),
        ])
    });
    group([heading(texts::YOUR_TURN), answering(state, here, hand_back), leave(leaving)])
}
