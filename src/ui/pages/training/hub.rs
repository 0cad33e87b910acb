//! What there is: cases to practise on, taking part, and the sessions that this browser keeps.

use leptos::prelude::*;

use std::sync::Arc;

use web_sys::{Event, File};

use super::unread::why_not;
use crate::browser::{file, page};
use crate::content::sessions::{self, hub as texts};
use crate::content::{cases, training};
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::limits::MOST_BYTES;
use crate::storage::training::{kept, read_gathering};
use crate::ui::components::ask_first::{AskFirst, AskFirstButton};
use crate::ui::components::control::unremembered;
use crate::ui::components::notice::{Trouble, anew};
use crate::ui::components::plain::QUIET;
use crate::ui::drops;
use crate::ui::state::AppState;
use crate::ui::training::open_session::NotOpened;
use crate::ui::training::{open_session, papers, titled};

/// The id of the list of sessions, to which the keyboard goes when one of them is gone.
const SESSIONS: &str = "sessions";

/// The page.
#[component]
pub fn HubPage() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{sessions::TITLE}</h1>
        <p class="lead">{training::PURPOSE}</p>
        <p>{training::NO_TEST}</p>
        <section class="card">
            <h2>{texts::YOU_TAKE_PART}</h2>
            <p>{texts::YOU_TAKE_PART_LEAD}</p>
            <p><a href=Route::Training(Training::TakePart).to_hash()>{sessions::take_part::TITLE}</a></p>
        </section>
        <h2>{texts::YOU_RUN}</h2>
        <p>{training::HOW_IT_RUNS}</p>
        <Cases />
        <section>
            <h3>{texts::OR_OWN_REVIEW}</h3>
            <p>{texts::OR_OWN_REVIEW_LEAD}</p>
            <p><a href=Route::Training(Training::OwnReview).to_hash()>{sessions::hand_out::OWN_REVIEW}</a></p>
        </section>
        <Sessions />
        <OpenWholeSession />
        <p><a href=Route::Start.to_hash()>{texts::GO_TO_START}</a></p>
    }
}

/// The cases to practise on.
#[component]
fn Cases() -> impl IntoView {
    let cases = cases::all().iter().zip(1_u8..).map(|(case, number)| {
        view! {
            <li>
                <h3><a href=Route::Training(Training::Case(number)).to_hash()>{case.title}</a></h3>
                <p>{case.kind}</p>
                {case.model.then(|| view! { <p class="hint">{texts::WITH_A_MODEL}</p> })}
            </li>
        }
    });
    view! { <ul class="cases">{cases.collect_view()}</ul> }
}

/// The sessions that are kept here.
#[component]
fn Sessions() -> impl IntoView {
    let state = AppState::expect();
    let changed = RwSignal::new(());
    let list = move || {
        changed.track();
        let Ok((all, unreadable)) = kept(state.documents().store()) else {
            return view! { <p>{texts::NOT_LISTED}</p> }.into_any();
        };
        let is_empty = all.is_empty();
        let rows = all.into_iter().map(|gathering| view! { <KeptSession gathering changed /> }).collect_view();
        view! {
            {(!is_empty).then(|| view! { <ul class="entries">{rows}</ul> })}
            {(is_empty && unreadable == 0).then(|| view! { <p class="hint">{texts::NONE_YET}</p> })}
            {(unreadable > 0).then(|| view! { <p class="hint">{texts::unreadable(unreadable)}</p> })}
        }
        .into_any()
    };
    view! {
        <section>
            <h2 id=SESSIONS tabindex="-1">{texts::SESSIONS}</h2>
            <p class="hint">{texts::SESSIONS_HINT}</p>
            {list}
        </section>
    }
}

/// A session that is kept here, with the way to it.
#[component]
fn KeptSession(
    /// The session, with the answers that came back.
    gathering: Gathering,
    /// Told once it is deleted.
    changed: RwSignal<()>,
) -> impl IntoView {
    let id = gathering.session.id;
    let name = titled(&gathering.session.title);
    view! {
        <li>
            <div class="entry-name">
                <a href=Route::Training(Training::Session(id)).to_hash() dir="auto">{name.clone()}</a>
                <p class="hint">{texts::come_back(gathering.responses.len())}</p>
            </div>
            <Delete id name changed />
        </li>
    }
}

/// Deletes a session from this browser.
#[component]
fn Delete(
    /// The session.
    id: ItemId,
    /// What it is called.
    name: String,
    /// Told once it is deleted.
    changed: RwSignal<()>,
) -> impl IntoView {
    let state = AppState::expect();
    let words = AskFirst {
        id: ["delete-", &id.to_text()].concat(),
        look: QUIET,
        ask: texts::DELETE_ASKS.to_owned(),
        label: texts::delete(&name),
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
    view! { <AskFirstButton words act=Arc::new(delete) /> }
}

/// Opening a whole session that was downloaded.
#[component]
fn OpenWholeSession() -> impl IntoView {
    let state = AppState::expect();
    let refused = RwSignal::new(None::<String>);
    let take = move |chosen: File| {
        if file::is_larger_than(&chosen, MOST_BYTES) {
            refused.set(Some(sessions::TOO_LARGE.to_owned()));
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
                        Err(NotOpened::HeldBack(_)) => refused.set(Some(training::HELD_BACK.to_owned())),
                        Err(_) => refused.set(Some(training::UNREADABLE_HERE.to_owned())),
                    }
                }
                Err(why) => refused.set(Some(why)),
            }
        });
    };
    drops::accept(move |mut files| match (files.pop(), files.is_empty()) {
        (Some(file), true) => take(file),
        (Some(_), false) => refused.set(Some(sessions::ONE_AT_A_TIME.to_owned())),
        (None, _) => {}
    });
    let choose = move |event: Event| {
        if let Some(chosen) = file::chosen(&event) {
            take(chosen);
        }
    };
    let said = anew(move || {
        let why = refused.get()?;
        Some(view! {
            <Trouble title=texts::NOT_OPENED>
                <p>{why}</p>
                <p>{texts::NOTHING_CHANGED}</p>
            </Trouble>
        })
    });
    view! {
        <section>
            <h2>{texts::OPEN_WHOLE}</h2>
            <div class="field">
                <label for="whole-session">{texts::WHOLE_FILE}</label>
                <div id="whole-session-hint">
                    <p class="hint">{texts::WHOLE_FILE_HINT}</p>
                </div>
                <input
                    type="file"
                    id="whole-session"
                    accept=".json,application/json"
                    aria-describedby="whole-session-hint"
                    {..unremembered()}
                    on:click=|event| file::forget_choice(&event)
                    on:change=choose
                />
            </div>
            {said}
            <papers::PaperRefused />
        </section>
    }
}
