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
use crate::ui::components::ask_first::{Act, AskFirst, ask_first};
use crate::ui::components::field_frame::{Words, complete, field_frame};
use crate::ui::components::link::link;
use crate::ui::components::notice::notice;
use crate::ui::components::plain::{MAIN, QUIET, SECOND, heading, paragraph};
use crate::ui::drops;
use crate::ui::element::{Seen, el};
use crate::ui::printing::Printing;
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
        notice(said::WERE_HERE, vec![paragraph(said::WERE_HERE_IS)])
            .id("answers-were-here")
            .attr("role", "status")
            .view()
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
    let input = el("input")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .on("click", |event| file::forget_choice(&event))
        .on("change", choose);
    let pasted = RwSignal::new(String::new());
    let text =
        el("textarea").attr("rows", "3").attr("dir", "auto").heard(&Seen::default(), move |_, text| pasted.set(text));
    let open_the_text = move |_| begin(TEXT, pasted.get_untracked().trim());
    view! {
        {heading(texts::TITLE)}
        <WereHere />
        <p class="lead">{texts::LEAD}</p>
        <p>{said::NOTHING_STORED}</p>
        {field_frame(state, Words::label(FILE, texts::FILE), complete(), input)}
        {field_frame(state, Words::label(TEXT, texts::OR_PASTE), complete(), text)}
        <p>
            <button type="button" class=MAIN on:click=open_the_text>{texts::OPEN_THE_TEXT}</button>
        </p>
        <p>{link(Route::Training(Training::Hub), sessions::TITLE)}</p>
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
        {heading(texts::TITLE)}
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
    let progress = printing.progress("own-copy");
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
        {papers::refused(state)}
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
    let field = el("textarea").id(id).attr("readonly", "").attr("rows", "4").attr("spellcheck", "false").text(text);
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p class="hint">{texts::HOW_TO_COPY}</p>
            {field}
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
    ask_first(words, Arc::new(leave)).view()
}
