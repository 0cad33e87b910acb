//! Answering on one computer, one after another: what those before have answered is hidden.

use leptos::prelude::*;

use std::sync::Arc;

use super::answering::{Answering, HandBack};
use super::cover::Cover;
use super::take_part::{Leave, WereHere};
use crate::browser::page;
use crate::content::sessions::{self, turns as texts};
use crate::content::training as said;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::ask_first::Act;
use crate::ui::components::plain::MAIN;
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::taking_part::{self, TakingPart};

/// The page. A turn that somebody left is covered until somebody says that it is theirs.
#[component]
pub fn TurnsPage(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let id = open.id();
    let turn = RwSignal::new(taking_part::here());
    let is_covered = RwSignal::new(turn.with_untracked(Option::is_some));
    move || {
        let Some(here) = turn.get() else { return view! { <Between open=open.clone() turn /> }.into_any() };
        if !is_covered.get() {
            return view! { <InTurn open=open.clone() here turn /> }.into_any();
        }
        let is_of_here = here.in_turns && here.session.id == id;
        let go_on: Option<Act> = is_of_here.then(|| Arc::new(move || is_covered.set(false)) as Act);
        let gone: Act = Arc::new(move || {
            is_covered.update_untracked(|covered| *covered = false);
            turn.set(None);
        });
        view! { <Cover here go_on gone /> }.into_any()
    }
}

/// What stands between two turns: nothing of anybody's answers is in sight.
#[component]
fn Between(
    /// The session.
    open: OpenSession,
    /// The turn that begins.
    turn: RwSignal<Option<TakingPart>>,
) -> impl IntoView {
    let (id, session) = (open.id(), open.read(|gathering| gathering.session.clone()));
    let begin = move |_| {
        let here = TakingPart::new(session.clone(), true);
        taking_part::lay(Some(here.clone()));
        turn.set(Some(here));
        page::focus_heading();
    };
    let answered = move || texts::have_answered(open.with(|gathering| gathering.responses.len()));
    view! {
        <h1 tabindex="-1">{texts::PASS_ON}</h1>
        <WereHere />
        <p class="lead">{texts::PASS_ON_LEAD}</p>
        <p role="status" translate="no">{answered}</p>
        <p class="buttons">
            <button type="button" class=MAIN id="begin-turn" on:click=begin>{texts::BEGIN}</button>
        </p>
        <p>{said::AFTER_TURNS}</p>
        <p><a href=Route::Training(Training::Session(id)).to_hash()>{sessions::BACK_TO_THE_SESSION}</a></p>
    }
}

/// A turn: answering, and putting the answers with the others.
#[component]
fn InTurn(
    /// The session.
    open: OpenSession,
    /// Whoever has the turn.
    here: TakingPart,
    /// The turn, which ends when the answers are handed in.
    turn: RwSignal<Option<TakingPart>>,
) -> impl IntoView {
    let state = AppState::expect();
    let hand_back: HandBack = Arc::new(move |_| {
        let open = open.clone();
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
        view! {
            <p>{texts::PUT_WITH_THE_OTHERS}</p>
            <p class="buttons">
                <button type="button" class=MAIN id="hand-in" on:click=hand_in>{texts::HAND_IN}</button>
            </p>
        }
        .into_any()
    });
    view! {
        <h1 tabindex="-1">{texts::YOUR_TURN}</h1>
        <Answering taking=here hand_back />
        <Leave taking=turn />
    }
}
