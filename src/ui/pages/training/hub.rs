//! What there is: cases to practise on, taking part, and the sessions that this browser keeps.

use leptos::prelude::*;

use std::sync::Arc;

use web_sys::{Event, File};

use super::why_not;
use crate::browser::{file, page};
use crate::content::sessions::{self, hub as texts};
use crate::content::{cases, training};
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::limits::MOST_BYTES;
use crate::storage::training::{kept, read_gathering};
use crate::ui::components::ask_first::{AskFirst, ask_first};
use crate::ui::components::link::link;
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::{QUIET, heading, hint, lead, paragraph, title};
use crate::ui::drops;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::state::AppState;
use crate::ui::training::open_session::NotOpened;
use crate::ui::training::{open_session, papers, titled};

/// The id of the list of sessions, to which the keyboard goes when one of them is gone.
const SESSIONS: &str = "sessions";

/// The page.
pub fn hub(state: AppState) -> Element {
    group([
        heading(sessions::TITLE),
        lead(training::PURPOSE),
        paragraph(training::NO_TEST),
        el("section")
            .class("card")
            .child(title(texts::YOU_TAKE_PART))
            .child(paragraph(texts::YOU_TAKE_PART_LEAD))
            .child(el("p").child(link(Route::Training(Training::TakePart), sessions::take_part::TITLE))),
        title(texts::YOU_RUN),
        paragraph(training::HOW_IT_RUNS),
        cases(),
        el("section")
            .child(el("h3").text(texts::OR_OWN_REVIEW))
            .child(paragraph(texts::OR_OWN_REVIEW_LEAD))
            .child(el("p").child(link(Route::Training(Training::OwnReview), sessions::hand_out::OWN_REVIEW))),
        sessions(state),
        open_a_session(state),
        el("p").child(link(Route::Start, texts::GO_TO_START)),
    ])
}

fn cases() -> Element {
    let list = cases::all().iter().zip(1_u8..).map(|(case, number)| {
        let model = case.model.then(|| hint(texts::WITH_A_MODEL));
        el("li")
            .child(el("h3").child(link(Route::Training(Training::Case(number)), case.title)))
            .child(paragraph(case.kind))
            .maybe(model)
    });
    el("ul").class("cases").children(list.collect())
}

/// The sessions that are kept here.
fn sessions(state: AppState) -> Element {
    let changed = RwSignal::new(());
    let follow = changed;
    let list = live(move || {
        follow.track();
        match kept(state.documents().store()) {
            Err(_) => paragraph(texts::NOT_LISTED),
            Ok((all, unreadable)) => {
                let rows = all.iter().map(|gathering| row(state, gathering, changed)).collect::<Vec<_>>();
                let none = if rows.is_empty() && unreadable == 0 { hint(texts::NONE_YET) } else { nothing() };
                let kept = (unreadable > 0).then(|| hint(texts::unreadable(unreadable)));
                let list = if rows.is_empty() { nothing() } else { el("ul").class("entries").children(rows) };
                group([list, none]).maybe(kept)
            }
        }
    });
    el("section")
        .child(title(texts::SESSIONS).id(SESSIONS).attr("tabindex", "-1"))
        .child(hint(texts::SESSIONS_HINT))
        .child(list)
}

fn row(state: AppState, gathering: &Gathering, changed: RwSignal<()>) -> Element {
    let session = &gathering.session;
    let (id, name) = (session.id, titled(&session.title));
    let name_part = el("div")
        .class("entry-name")
        .child(link(Route::Training(Training::Session(id)), &name).attr("dir", "auto"))
        .child(hint(texts::come_back(gathering.responses.len())));
    el("li").child(name_part).child(delete(state, id, &name, changed))
}

fn delete(state: AppState, id: ItemId, name: &str, changed: RwSignal<()>) -> Element {
    let words = AskFirst {
        id: ["delete-", &id.to_text()].concat(),
        look: QUIET,
        ask: texts::DELETE_ASKS.to_owned(),
        label: texts::delete(name),
        explain: texts::ANSWERS_GO,
        act: texts::DELETE.to_owned(),
        keep: texts::KEEP,
    };
    let delete = move || {
        if open_session::remove(state, id).is_err() {
            state.say(texts::NOT_DELETED.to_owned(), false);
            return;
        }
        state.say(texts::DELETED.to_owned(), false);
        changed.set(());
        page::focus_when_drawn(SESSIONS.to_owned());
    };
    ask_first(words, Arc::new(delete))
}

/// Opening a whole session that was downloaded.
fn open_a_session(state: AppState) -> Element {
    let refused = RwSignal::new(None::<String>);
    let refuse = refused;
    let take = move |chosen: File| {
        if file::is_larger_than(&chosen, MOST_BYTES) {
            refuse.set(Some(sessions::TOO_LARGE.to_owned()));
            return;
        }
        leptos::task::spawn_local(async move {
            let read = match file::text(&chosen).await {
                Ok(text) => {
                    read_gathering(&text).map_err(|trouble| why_not(&trouble.into(), training::NO_WHOLE_SESSION))
                }
                Err(_) => Err(sessions::NOT_READ.to_owned()),
            };
            match read {
                Ok(gathering) => {
                    let id = gathering.session.id;
                    match open_session::take_in(state, gathering) {
                        Ok(()) => page::go(&Route::Training(Training::Session(id)).to_hash()),
                        Err(NotOpened::HeldBack(_)) => refuse.set(Some(training::HELD_BACK.to_owned())),
                        Err(_) => refuse.set(Some(training::UNREADABLE_HERE.to_owned())),
                    }
                }
                Err(why) => refuse.set(Some(why)),
            }
        });
    };
    let (dropped, many) = (take, refused);
    drops::accept(move |mut files| match (files.pop(), files.is_empty()) {
        (Some(file), true) => dropped(file),
        (Some(_), false) => many.set(Some(sessions::ONE_AT_A_TIME.to_owned())),
        (None, _) => {}
    });
    let choose = move |event: Event| {
        if let Some(chosen) = file::chosen(&event) {
            take(chosen);
        }
    };
    let said = live(move || {
        refused.with(|why| {
            why.as_ref().map_or_else(nothing, |why| {
                trouble(texts::NOT_OPENED, vec![paragraph(why), paragraph(texts::NOTHING_CHANGED)])
            })
        })
    });
    el("section")
        .child(title(texts::OPEN_WHOLE))
        .child(
            el("div")
                .class("field")
                .child(el("label").attr("for", "whole-session").text(texts::WHOLE_FILE))
                .child(el("div").id("whole-session-hint").child(hint(texts::WHOLE_FILE_HINT)))
                .child(
                    el("input")
                        .attr("type", "file")
                        .id("whole-session")
                        .attr("accept", ".json,application/json")
                        .attr("aria-describedby", "whole-session-hint")
                        .on("click", |event| file::forget_choice(&event))
                        .on("change", choose),
                ),
        )
        .child(said)
        .child(papers::refused(state))
}
