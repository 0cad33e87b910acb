//! Taking part in a session that somebody else runs: opening what was handed out, answering, handing back.

use leptos::prelude::*;

use std::sync::Arc;

use web_sys::{Event, File};

use super::answering::{HandBack, answering};
use super::cover::cover;
use super::passages::on_request;
use super::why_not;
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
use crate::ui::components::plain::{MAIN, QUIET, SECOND, button, heading, hint, lead, paragraph, quoted};
use crate::ui::drops;
use crate::ui::element::{Element, Seen, el, group, live, nothing};
use crate::ui::printing::Printing;
use crate::ui::state::AppState;
use crate::ui::training::taking_part::{self, TakingPart};
use crate::ui::training::{papers, titled};

/// The id of the field for the session's file.
const FILE: &str = "session-file";

/// The id of the field for the session's text.
const TEXT: &str = "session-text";

/// The page. Answers that somebody left in the tab are covered until somebody says that they are theirs.
pub fn take_part(state: AppState) -> Element {
    let taking = RwSignal::new(taking_part::here());
    let covered = RwSignal::new(taking.with_untracked(Option::is_some));
    live(move || {
        let Some(here) = taking.get() else { return opening(state, taking) };
        if !covered.get() {
            return taking_part_in(state, &here, taking);
        }
        let (uncover, cleared, bare) = (covered, taking, covered);
        let go_on: Option<Act> = (!here.in_turns).then(|| Arc::new(move || uncover.set(false)) as Act);
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

/// That answers were begun in this tab and are gone, until somebody begins anew.
pub fn were_here() -> Element {
    if taking_part::was_begun() && taking_part::here().is_none() {
        notice(said::WERE_HERE, vec![paragraph(said::WERE_HERE_IS)]).id("answers-were-here").attr("role", "status")
    } else {
        nothing()
    }
}

fn opening(state: AppState, taking: RwSignal<Option<TakingPart>>) -> Element {
    let begin = {
        move |field: &'static str, text: &str| match read_session(text) {
            Ok(session) => {
                let here = TakingPart::new(session, false);
                taking_part::lay(Some(here.clone()));
                taking.set(Some(here));
                page::focus_heading();
            }
            Err(trouble) => state.refuse(field, why_not(&trouble, said::NO_SESSION)),
        }
    };
    let read = begin;
    let take = move |chosen: File| {
        if file::is_larger_than(&chosen, MOST_BYTES) {
            state.refuse(FILE, sessions::TOO_LARGE.to_owned());
            return;
        }
        leptos::task::spawn_local(async move {
            match file::text(&chosen).await {
                Ok(text) => read(FILE, &text),
                Err(_) => state.refuse(FILE, sessions::NOT_READ.to_owned()),
            }
        });
    };
    let dropped = take;
    drops::accept(move |mut files| match (files.pop(), files.is_empty()) {
        (Some(file), true) => dropped(file),
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
    let entered = pasted;
    let text =
        el("textarea").attr("rows", "3").attr("dir", "auto").heard(&Seen::default(), move |_, text| entered.set(text));
    group([
        heading(texts::TITLE),
        were_here(),
        lead(texts::LEAD),
        paragraph(said::NOTHING_STORED),
        field_frame(state, Words::label(FILE, texts::FILE), complete(), input),
        field_frame(state, Words::label(TEXT, texts::OR_PASTE), complete(), text),
        el("p").child(button(MAIN, texts::OPEN_THE_TEXT, move |_| begin(TEXT, pasted.get_untracked().trim()))),
        el("p").child(link(Route::Training(Training::Hub), sessions::TITLE)),
    ])
}

fn taking_part_in(state: AppState, here: &TakingPart, taking: RwSignal<Option<TakingPart>>) -> Element {
    let printing = Printing::new(state);
    let hand_back: HandBack = Arc::new(move |here| handing_back(state, here, &printing));
    group([
        heading(texts::TITLE),
        el("p").class("lead").child(quoted(titled(&here.session.title))),
        answering(state, here, hand_back),
        leave(taking),
    ])
}

fn handing_back(state: AppState, here: &TakingPart, printing: &Printing) -> Element {
    let (file, shown, copy) = (here.clone(), here.clone(), here.clone());
    let making = printing.clone();
    let done = here.handed_back.clone();
    group([
        paragraph(said::HAND_BACK),
        el("p").class("buttons").child(
            button(MAIN, texts::DOWNLOAD, move |_| papers::download_response(state, &file.hand_back())).id("hand-back"),
        ),
        on_request(texts::OR_AS_TEXT, move || {
            text_to_copy("answers-text", texts::AS_TEXT, || write_response(&shown.hand_back()))
        }),
        live(
            move || {
                if done.get() {
                    el("p").attr("role", "status").class("said").text(said::HANDED_BACK)
                } else {
                    nothing()
                }
            },
        ),
        el("p").class("buttons").child(
            button(SECOND, texts::OWN_COPY, move |_| {
                papers::download_page(state, &making, &papers::of_one(&copy.session, copy.hand_back()));
            })
            .id("own-copy"),
        ),
        printing.progress("own-copy"),
        papers::refused(state),
    ])
}

/// A text in a field from which it can be copied.
pub fn text_to_copy(id: &'static str, label: &str, text: impl FnOnce() -> String) -> Element {
    let text = text();
    el("div")
        .class("field")
        .child(el("label").attr("for", id).text(label))
        .child(hint(texts::HOW_TO_COPY))
        .child(el("textarea").id(id).attr("readonly", "").attr("rows", "4").attr("spellcheck", "false").text(text))
}

/// Leaving, so that the next person finds nothing.
pub fn leave(taking: RwSignal<Option<TakingPart>>) -> Element {
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
    ask_first(words, Arc::new(leave))
}
