//! What somebody types while another tab takes over: the field that they were in takes nothing any more, so the
//! keyboard goes to a box that says what happened and holds what comes, until they have copied it. (Letters that take
//! several keys, dictation and what is pasted come there as into any field.)

use leptos::prelude::*;

use std::cell::Cell;
use std::sync::Arc;

use crate::browser::{clipboard, focus, page};
use crate::content::components::caught as say;
use crate::persistence::tab_lock::LockHolder;
use crate::ui::components::add_form::keep_draft;
use crate::ui::components::ask_first::{AskFirst, AskFirstButton};
use crate::ui::components::control::follows;
use crate::ui::components::field_frame::{FieldFrame, Words};
use crate::ui::components::notice::{Notice, anew};
use crate::ui::components::plain::{QUIET, SECOND};
use crate::ui::state::{AppState, Document};

/// The id of the box.
const BOX: &str = "caught-text";

/// Under this name what stands in the box counts as typed and not added yet: nobody is let go without being asked.
const DRAFT: &str = "caught";

/// What was caught.
#[derive(Clone)]
struct Caught {
    /// The id of the field in which somebody was.
    field: String,
    /// What that is called.
    label: String,
    /// What they typed since.
    text: ArcRwSignal<String>,
}

thread_local! {
    static CAUGHT: ArcRwSignal<Option<Caught>> = ArcRwSignal::new(None);
}

fn caught() -> ArcRwSignal<Option<Caught>> {
    CAUGHT.with(Clone::clone)
}

/// Whether the box holds something.
#[must_use]
pub fn holds_text() -> bool {
    caught()
        .with_untracked(|caught| caught.as_ref().is_some_and(|it| !it.text.with_untracked(|it| it.trim().is_empty())))
}

/// The box, while there is one.
#[component]
pub fn CaughtNotice() -> impl IntoView {
    let state = AppState::expect();
    let was_here = Cell::new(state.tab_lock.get_untracked() == LockHolder::Here);
    // Where the other tab took over before this notice was loaded.
    if state.tab_lock.get_untracked().is_elsewhere() && focus::was_taken_away() {
        catch(state);
    }
    let follow = move || {
        let is_here = state.tab_lock.get() == LockHolder::Here;
        if was_here.replace(is_here) != is_here {
            if is_here {
                put_away_if_empty();
            } else if state.tab_lock.get_untracked().is_elsewhere() {
                catch(state);
            }
        }
    };
    view! {
        {follow}
        {anew(|| caught().get().map(|caught| view! { <CatchingBox caught /> }))}
    }
}

/// Another tab has taken over: whoever is in a field goes on in the box.
fn catch(state: AppState) {
    if !state.document.with_untracked(|document| matches!(document, Document::Kept(_))) {
        return;
    }
    let Some((field, label)) = focus::field_within(".protected") else { return };
    // What stands in the box already is not copied yet.
    if !holds_text() {
        caught().set(Some(Caught { field, label, text: ArcRwSignal::new(String::new()) }));
    }
    focus::soon(BOX.to_owned());
}

/// This tab writes again: an empty box has served, and the keyboard goes back.
fn put_away_if_empty() {
    if holds_text() {
        return;
    }
    if let Some(it) = caught().get_untracked() {
        let goes_back = focus::is_on(BOX);
        caught().set(None);
        if goes_back {
            focus::soon(it.field);
        }
    }
}

/// The box, with what happened and the ways out.
#[component]
fn CatchingBox(
    /// What was caught.
    caught: Caught,
) -> impl IntoView {
    let state = AppState::expect();
    let Caught { label, text, .. } = caught;
    let what = if label.is_empty() {
        view! { <p>{say::IS}</p> }.into_any()
    } else {
        let [before, after] = say::IN;
        view! { <p>{before}<bdi>{label}</bdi>{after}</p> }.into_any()
    };
    let (shown, entered, copied) = (text.clone(), text.clone(), text.clone());
    let field = follows(
        move || shown.get(),
        move |text| {
            keep_draft(state, DRAFT, &text);
            entered.set(text);
        },
    );
    let copy = move |_| {
        let text = copied.get_untracked();
        leptos::task::spawn_local(async move {
            if clipboard::copy(&text).await {
                state.say(say::COPIED.to_owned(), false);
            } else {
                focus::select(BOX);
                state.say(say::SELECTED.to_owned(), false);
            }
        });
    };
    let holds = Memo::new(move |_| text.with(|text| !text.trim().is_empty()));
    let way_out = move || {
        if holds.get() {
            view! { <AskFirstButton words=asked() act=Arc::new(move || close(state)) /> }.into_any()
        } else {
            view! {
                <button type="button" class=QUIET id="close-caught" on:click=move |_| close(state)>
                    {say::CLOSE}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <Notice title=say::TITLE id="caught">
            {what}
            <FieldFrame words=Words::label(BOX, say::LABEL) let:own>
                <textarea rows="2" dir="auto" {..field} {..own}></textarea>
            </FieldFrame>
            <div class="buttons">
                <button type="button" class=SECOND id="copy-caught" on:click=copy>{say::COPY}</button>
                {way_out}
            </div>
        </Notice>
    }
}

/// Puts the box away, and what it holds.
fn close(state: AppState) {
    keep_draft(state, DRAFT, "");
    caught().set(None);
    page::focus_heading();
}

fn asked() -> AskFirst {
    AskFirst {
        id: "close-caught".to_owned(),
        look: QUIET,
        ask: say::CLOSE_ASKS.to_owned(),
        label: String::new(),
        explain: say::GONE,
        act: say::CLOSE_IT.to_owned(),
        keep: say::KEEP,
    }
}
