//! The switch that keeps the program on this computer, and the notice that offers another build.

use leptos::prelude::*;

use super::notice::notice;
use super::plain::{MAIN, SECOND, button, paragraph, title};
use crate::browser::offline::{self, Kept};
use crate::browser::{page, served};
use crate::content::offline as text;
use crate::persistence::mode::StorageMode;
use crate::storage::builds::Build;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::offline::{can_read_what_is_kept, is_put_off, kept, look, remove};
use crate::ui::state::AppState;

/// The switch, with what it means.
pub fn switch() -> Element {
    let card = el("section").class("card").id("offline").child(title(text::TITLE));
    if !served::is_served() {
        return card.child(paragraph(text::SINGLE));
    }
    if !offline::is_possible() {
        return card.child(paragraph(text::NOT_POSSIBLE));
    }
    let said: RwSignal<&'static str> = RwSignal::new("");
    let busy = RwSignal::new(false);
    let (heard, waits) = (said, busy);
    card.live(move || {
        let (said, busy) = (said, busy);
        let is_on = kept().with(Option::is_some);
        let press = move |_| {
            let (said, busy) = (said, busy);
            if busy.get_untracked() {
                return;
            }
            busy.set(true);
            said.set(if is_on { "" } else { text::COMING });
            leptos::task::spawn_local(async move {
                let words = if is_on {
                    if remove().await { text::REMOVED } else { text::NOT_REMOVED }
                } else {
                    let came = offline::turn_on().await;
                    look().await;
                    if came { "" } else { text::NOT_KEPT }
                };
                busy.set(false);
                said.set(words);
                page::focus("offline-switch");
            });
        };
        let (explained, words) = if is_on { (text::ON, text::TURN_OFF) } else { (text::OFF, text::TURN_ON) };
        let press = button(SECOND, words, press).id("offline-switch");
        group([paragraph(explained), el("p").class("buttons").child(press)])
    })
    .live(move || {
        let line = el("p").attr("role", "status").id("offline-said").text(heard.get());
        if waits.get() { line.attr("aria-busy", "true") } else { line }
    })
}

/// That another build is here, and the way to it.
pub fn offer(state: AppState) -> Element {
    live(move || {
        let Some(Kept { offered: Some(build), .. }) = kept().get() else { return nothing() };
        // What is locked says nothing of its schema.
        if is_put_off().get() || state.storage_mode.get() == StorageMode::Locked {
            return nothing();
        }
        notice(text::OFFERED, if can_read_what_is_kept(state, &build) { ways(state) } else { vec![older(&build)] })
            .id("another-build")
            .attr("role", "status")
    })
}

fn older(build: &Build) -> Element {
    paragraph(text::older(&build.schemas.assessments.to_string()))
}

fn ways(state: AppState) -> Vec<Element> {
    let refused: RwSignal<String> = RwSignal::new(String::new());
    let said = refused;
    let use_it = move |_| {
        leptos::task::spawn_local(async move {
            if let Err(words) = state.use_offered_build().await {
                refused.set(words);
            }
        });
    };
    let later = |_| is_put_off().set(true);
    vec![
        paragraph(text::OFFER),
        el("p").class("buttons").child(button(MAIN, text::USE, use_it).id("use-build")).child(button(
            SECOND,
            text::LATER,
            later,
        )),
        live(move || {
            let words = said.get();
            if words.is_empty() {
                nothing()
            } else {
                el("p").class("error").attr("role", "alert").id("not-used").text(words)
            }
        }),
    ]
}
