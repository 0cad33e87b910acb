//! Taking part in a session that somebody else runs: opening what was handed out, answering, handing back.

use leptos::prelude::*;

use std::sync::Arc;

use web_sys::{Event, File};

use super::answering::{Answering, HandBack};
use super::cover::Cover;
use super::passages::OnRequest;
use super::unread::why_not;
use crate::browser::{file, page};
use crate::content::sessions::{self, take_part as texts};
use crate::content::training as said;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::limits::MOST_BYTES;
use crate::storage::training::{read_session, write_response};
use crate::ui::components::ask_first::{Act, AskFirst, AskFirstButton};
use crate::ui::components::control::{Seen, heard, unremembered};
use crate::ui::components::field_frame::{FieldFrame, Words};
use crate::ui::components::notice::Notice;
use crate::ui::components::plain::{MAIN, QUIET, SECOND};
use crate::ui::drops;
use crate::ui::printing::{Printing, Progress};
use crate::ui::state::AppState;
use crate::ui::training::taking_part::{self, TakingPart};
use crate::ui::training::{papers, titled};

/// The id of the field for the session's file.
const FILE: &str = "session-file";

/// The id of the field for the session's text.
const TEXT: &str = "session-text";

/// The page. Answers that somebody left in the tab are covered until somebody says that they are theirs.
#[component]
pub fn TakePartPage() -> impl IntoView {
    let taking = RwSignal::new(taking_part::here());
    let is_covered = RwSignal::new(taking.with_untracked(Option::is_some));
    move || {
        let Some(here) = taking.get() else { return view! { <Opening taking /> }.into_any() };
        if !is_covered.get() {
            return view! { <TakingPartIn here taking /> }.into_any();
        }
        let go_on: Option<Act> = (!here.in_turns).then(|| Arc::new(move || is_covered.set(false)) as Act);
        let gone: Act = Arc::new(move || {
            is_covered.update_untracked(|covered| *covered = false);
            taking.set(None);
        });
        view! { <Cover here go_on gone /> }.into_any()
    }
}

/// That answers were begun in this tab and are gone, until somebody begins anew.
#[component]
pub fn WereHere() -> impl IntoView {
    (taking_part::was_begun() && taking_part::here().is_none()).then(|| {
        view! {
            <Notice title=said::WERE_HERE id="answers-were-here" is_status=true>
                <p>{said::WERE_HERE_IS}</p>
            </Notice>
        }
    })
}

/// Opening what was handed out.
#[component]
fn Opening(
    /// Who takes part, once it is open.
    taking: RwSignal<Option<TakingPart>>,
) -> impl IntoView {
    let state = AppState::expect();
    let begin = move |field: &'static str, text: &str| match read_session(text) {
        Ok(session) => {
            let here = TakingPart::new(session, false);
            taking_part::lay(Some(here.clone()));
            taking.set(Some(here));
            page::focus_heading();
        }
        Err(trouble) => state.refuse(field, why_not(&trouble, said::NO_SESSION)),
    };
    let take = move |chosen: File| {
        if file::is_larger_than(&chosen, MOST_BYTES) {
            state.refuse(FILE, sessions::TOO_LARGE.to_owned());
            return;
        }
        leptos::task::spawn_local(async move {
            match file::text(&chosen).await {
                Ok(text) => begin(FILE, &text),
                Err(_) => state.refuse(FILE, sessions::NOT_READ.to_owned()),
            }
        });
    };
    drops::accept(move |mut files| match (files.pop(), files.is_empty()) {
        (Some(file), true) => take(file),
        (Some(_), false) => state.refuse(FILE, sessions::ONE_AT_A_TIME.to_owned()),
        (None, _) => {}
    });
    let choose = move |event: Event| {
        if let Some(chosen) = file::chosen(&event) {
            take(chosen);
        }
    };
    let pasted = RwSignal::new(String::new());
    let text = heard(&Seen::default(), move |_, text| pasted.set(text));
    let open_the_text = move |_| begin(TEXT, pasted.get_untracked().trim());
    view! {
        <h1 tabindex="-1">{texts::TITLE}</h1>
        <WereHere />
        <p class="lead">{texts::LEAD}</p>
        <p>{said::NOTHING_STORED}</p>
        <FieldFrame words=Words::label(FILE, texts::FILE) let:own>
            <input
                type="file"
                accept=".json,application/json"
                {..unremembered()}
                {..own}
                on:click=|event| file::forget_choice(&event)
                on:change=choose
            />
        </FieldFrame>
        <FieldFrame words=Words::label(TEXT, texts::OR_PASTE) let:own>
            <textarea rows="3" dir="auto" {..text} {..own}></textarea>
        </FieldFrame>
        <p>
            <button type="button" class=MAIN on:click=open_the_text>{texts::OPEN_THE_TEXT}</button>
        </p>
        <p><a href=Route::Training(Training::Hub).to_hash()>{sessions::TITLE}</a></p>
    }
}

/// Answering, and handing back.
#[component]
fn TakingPartIn(
    /// Who takes part.
    here: TakingPart,
    /// The same, until they leave.
    taking: RwSignal<Option<TakingPart>>,
) -> impl IntoView {
    let printing = Printing::new(AppState::expect());
    let title = titled(&here.session.title);
    let hand_back: HandBack =
        Arc::new(move |here| view! { <HandingBack here=here.clone() printing=printing.clone() /> }.into_any());
    view! {
        <h1 tabindex="-1">{texts::TITLE}</h1>
        <p class="lead"><bdi>{title}</bdi></p>
        <Answering taking=here hand_back />
        <Leave taking />
    }
}

/// What is done with the answers.
#[component]
fn HandingBack(
    /// Who takes part.
    here: TakingPart,
    /// What makes a copy for them.
    printing: Printing,
) -> impl IntoView {
    let state = AppState::expect();
    let (file, shown) = (here.clone(), here.clone());
    let progress = view! { <Progress printing=printing.clone() back="own-copy" /> };
    let done = here.handed_back.clone();
    let download = move |_| papers::download_response(state, &file.hand_back());
    let copy = move |_| {
        papers::download_page(state, &printing, &papers::of_one(&here.session, here.hand_back()));
    };
    let said_so =
        move || done.get().then(|| view! { <p role="status" class="said" translate="no">{said::HANDED_BACK}</p> });
    view! {
        <p>{said::HAND_BACK}</p>
        <p class="buttons">
            <button type="button" class=MAIN id="hand-back" on:click=download>{texts::DOWNLOAD}</button>
        </p>
        <OnRequest words=texts::OR_AS_TEXT>
            <TextToCopy id="answers-text" label=texts::AS_TEXT text=write_response(&shown.hand_back()) />
        </OnRequest>
        {said_so}
        <p class="buttons">
            <button type="button" class=SECOND id="own-copy" on:click=copy>{texts::OWN_COPY}</button>
        </p>
        {progress}
        <papers::PaperRefused />
    }
}

/// A text in a field from which it can be copied.
#[component]
pub fn TextToCopy(
    /// The id of the field.
    id: &'static str,
    /// Its words.
    label: &'static str,
    /// The text.
    text: String,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p class="hint">{texts::HOW_TO_COPY}</p>
            <textarea id=id readonly rows="4" spellcheck="false" {..unremembered()}>{text}</textarea>
        </div>
    }
}

/// Leaving, so that the next person finds nothing.
#[component]
pub fn Leave(
    /// Who takes part.
    taking: RwSignal<Option<TakingPart>>,
) -> impl IntoView {
    let words = AskFirst {
        id: "leave-session".to_owned(),
        look: QUIET,
        ask: texts::LEAVE_ASKS.to_owned(),
        label: texts::LEAVE.to_owned(),
        explain: said::LEAVING,
        act: texts::LEAVE_AND_FORGET.to_owned(),
        keep: texts::STAY,
    };
    let leave = move || {
        taking_part::lay(None);
        taking.set(None);
        page::focus_heading();
    };
    view! { <AskFirstButton words act=Arc::new(leave) /> }
}
