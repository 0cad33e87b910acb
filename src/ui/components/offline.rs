//! The switch that keeps the program on this computer, and the notice that offers another build.

use leptos::prelude::*;

use super::notice::{Notice, anew};
use super::plain::{MAIN, SECOND};
use crate::browser::offline::{self, Kept};
use crate::browser::{page, served};
use crate::content::offline as text;
use crate::persistence::mode::StorageMode;
use crate::ui::offline::{can_read_what_is_kept, is_put_off, kept, look, remove};
use crate::ui::state::AppState;

/// The switch, with what it means.
#[component]
pub fn OfflineSwitch() -> impl IntoView {
    let body = if !served::is_served() {
        view! { <p>{text::SINGLE}</p> }.into_any()
    } else if offline::is_possible() {
        view! { <Switch /> }.into_any()
    } else {
        view! { <p>{text::NOT_POSSIBLE}</p> }.into_any()
    };
    view! {
        <section class="card" id="offline">
            <h2>{text::TITLE}</h2>
            {body}
        </section>
    }
}

/// The button, what it means, and how it went.
#[component]
fn Switch() -> impl IntoView {
    let said: RwSignal<&'static str> = RwSignal::new("");
    let busy = RwSignal::new(false);
    let press = move |is_on: bool| {
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
    let explained = move || {
        let is_on = kept().with(Option::is_some);
        let (explained, words) = if is_on { (text::ON, text::TURN_OFF) } else { (text::OFF, text::TURN_ON) };
        Some(view! {
            <p>{explained}</p>
            <p class="buttons">
                <button type="button" class=SECOND id="offline-switch" on:click=move |_| press(is_on)>{words}</button>
            </p>
        })
    };
    let went = move || {
        let busy = busy.get().then_some("true");
        Some(view! { <p role="status" id="offline-said" translate="no" aria-busy=busy>{said.get()}</p> })
    };
    view! {
        {anew(explained)}
        {anew(went)}
    }
}

/// That another build is here, and the way to it.
#[component]
pub fn OfferOfBuild() -> impl IntoView {
    let state = AppState::expect();
    move || {
        let Some(Kept { offered: Some(build), .. }) = kept().get() else { return None };
        // What is locked says nothing of its schema.
        if is_put_off().get() || state.storage_mode.get() == StorageMode::Locked {
            return None;
        }
        let body = if can_read_what_is_kept(state, &build) {
            view! { <WaysToBuild /> }.into_any()
        } else {
            view! { <p>{text::older(&build.schemas.assessments.to_string())}</p> }.into_any()
        };
        Some(view! { <Notice title=text::OFFERED id="another-build" is_status=true>{body}</Notice> })
    }
}

/// The buttons that use the other build, or put it off.
#[component]
fn WaysToBuild() -> impl IntoView {
    let state = AppState::expect();
    let refused: RwSignal<String> = RwSignal::new(String::new());
    let use_it = move |_| {
        leptos::task::spawn_local(async move {
            if let Err(words) = state.use_offered_build().await {
                refused.set(words);
            }
        });
    };
    let not_used = move || {
        let words = refused.get();
        (!words.is_empty()).then(|| view! { <p class="error" role="alert" translate="no" id="not-used">{words}</p> })
    };
    view! {
        <p>{text::OFFER}</p>
        <p class="buttons">
            <button type="button" class=MAIN id="use-build" on:click=use_it>{text::USE}</button>
            <button type="button" class=SECOND on:click=|_| is_put_off().set(true)>{text::LATER}</button>
        </p>
        {anew(not_used)}
    }
}
