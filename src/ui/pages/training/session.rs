//! A session, as its facilitator has it: hand out, let the answers come back, look together, keep the record.

use leptos::prelude::*;

use std::sync::Arc;

use super::arrivals::Arrivals;
use super::cover::Cover;
use super::group::WhoAnswered;
use super::passages::{OnRequest, ToRead};
use super::take_part::TextToCopy;
use crate::browser::{clock, page, random_id};
use crate::content::sessions::{self, session as texts};
use crate::content::training as said;
use crate::documents::session::{Asked, Sheet};
use crate::report::training::agreement::agreement;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::training::write_session;
use crate::ui::components::ask_first::Act;
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::pages::start::STILL_UNSAVED;
use crate::ui::printing::{Printing, Progress};
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::{papers, taking_part, titled};

/// The id of the section with the papers.
const AFTER: &str = "after";

/// The id of the way to the answers once they are revealed.
const TO_SPREAD: &str = "to-spread";

/// The page. Where somebody left a turn unfinished, it says so first: what stands here is not for them.
#[component]
pub fn SessionPage(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let id = open.id();
    let unfinished = taking_part::here().filter(|here| here.in_turns && here.session.id == id && here.is_begun());
    let left = RwSignal::new(unfinished);
    move || match left.get() {
        Some(here) => {
            let gone: Act = Arc::new(move || left.set(None));
            view! { <Cover here go_on=None gone /> }.into_any()
        }
        None => view! { <Facilitating open=open.clone() /> }.into_any(),
    }
}

/// What its facilitator does with it.
#[component]
fn Facilitating(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let session = open.read(|gathering| gathering.session.clone());
    view! {
        <h1 tabindex="-1">{texts::TITLE}</h1>
        <p class="lead"><bdi>{titled(&session.title)}</bdi></p>
        <p class="hint">{texts::to_answer(&session.questions, session.parts().count())}</p>
        <ToRead words=sessions::WHAT_PARTICIPANTS_READ passages=session.passages />
        <HandOut open=open.clone() />
        <section>
            <h2>{texts::COME_BACK}</h2>
            <Arrivals open=open.clone() />
        </section>
        <WhoAnswered open=open.clone() />
        <Together open=open.clone() />
        <After open />
        <p><a href=Route::Training(Training::Hub).to_hash()>{sessions::TITLE}</a></p>
    }
}

/// Handing it out.
#[component]
fn HandOut(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let (file, sheet) = (open.clone(), open.clone());
    let printing = Printing::new(state);
    let progress = view! { <Progress printing=printing.clone() back="worksheet" /> };
    let download = move |_| file.read(|gathering| papers::download_session(state, &gathering.session));
    let worksheet = move |_| {
        let asked = sheet.read(|gathering| papers::worksheet(&gathering.session));
        papers::download_page(state, &printing, &asked);
    };
    view! {
        <section>
            <h2>{texts::HAND_OUT}</h2>
            <p>{said::HAND_OUT}</p>
            <p class="buttons">
                <button type="button" class=MAIN id="download-session" on:click=download>{texts::DOWNLOAD}</button>
                <a href=Route::Training(Training::Turns(open.id())).to_hash() class=SECOND>{texts::TAKE_TURNS}</a>
                <button type="button" class=SECOND id="worksheet" on:click=worksheet>{texts::WORKSHEET}</button>
            </p>
            {progress}
            <OnRequest words=texts::OR_AS_TEXT>
                <TextToCopy
                    id="session-as-text"
                    label=texts::AS_TEXT
                    text=open.read(|gathering| write_session(&gathering.session))
                />
            </OnRequest>
        </section>
    }
}

/// Looking at the answers together. Before the reveal nothing of them is shown.
#[component]
fn Together(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let id = open.id();
    let ways = move || {
        let (count, revealed) = open.with(|gathering| (gathering.responses.len(), gathering.revealed));
        if count == 0 {
            view! { <p>{texts::NOTHING_TO_LOOK_AT}</p> }.into_any()
        } else if revealed {
            view! {
                <p>{texts::REVEALED}</p>
                <p class="buttons">
                    <a href=Route::Training(Training::Spread(id)).to_hash() class=MAIN id=TO_SPREAD>
                        {texts::SPREAD_AND_AGREEMENT}
                    </a>
                    <a href=Route::Training(Training::Projector(id)).to_hash() class=SECOND>
                        {sessions::ON_THE_PROJECTOR}
                    </a>
                </p>
            }
            .into_any()
        } else {
            view! { <BeforeTheReveal open=open.clone() /> }.into_any()
        }
    };
    view! {
        <section>
            <h2>{texts::LOOK_TOGETHER}</h2>
            {ways}
        </section>
    }
}

/// Revealing the answers, which takes the keyboard to the way to them.
#[component]
fn BeforeTheReveal(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let id = open.id();
    let reveal = move |_| {
        open.act(state, |gathering| gathering.revealed = true);
        page::focus_when_drawn(TO_SPREAD.to_owned());
    };
    view! {
        <p>{said::BEFORE_REVEAL}</p>
        <p class="buttons">
            <button type="button" class=MAIN id="reveal" on:click=reveal>{sessions::REVEAL_THE_ANSWERS}</button>
            <a href=Route::Training(Training::Projector(id)).to_hash() class=SECOND>{texts::PROJECTOR_PART_BY_PART}</a>
        </p>
    }
}

/// What is done afterwards: the papers, and an assessment of what was agreed.
#[component]
fn After(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let assessed = open.clone();
    let agreed = open.followed(|gathering| gathering.agreed.len());
    let adopt = move |_| {
        let assessment =
            assessed.read(|gathering| agreement(gathering, random_id::new_id(), clock::now(), clock::today()));
        if !state.adopt(assessment) {
            state.refuse("adopt", STILL_UNSAVED.to_owned());
        }
    };
    let refused = move || {
        state.refused_in("adopt").map(|words| view! { <p class="error" role="alert" translate="no">{words}</p> })
    };
    let is_closed = open.followed_acts(|gathering| !gathering.revealed && !gathering.responses.is_empty());
    let papers = move || {
        let open = open.clone();
        if is_closed.get() { view! { <PapersLater open /> }.into_any() } else { view! { <Papers open /> }.into_any() }
    };
    let agreed_so_far = move || match agreed.get() {
        0 => texts::NOTHING_AGREED.to_owned(),
        parts => texts::agreed(parts),
    };
    view! {
        <section id=AFTER>
            <h2>{texts::AFTERWARDS}</h2>
            <p>{said::AFTER}</p>
            {papers}
            <papers::PaperRefused />
            <h3>{texts::MAKE_AN_ASSESSMENT}</h3>
            <p translate="no">{agreed_so_far}</p>
            {refused}
            <p>
                <button type="button" class=SECOND id="adopt" on:click=adopt>{texts::MAKE_AN_ASSESSMENT}</button>
            </p>
        </section>
    }
}

/// What stands in the place of the papers before the reveal: what holds everybody's answers waits for it. But somebody
/// may have to go on at another computer.
#[component]
fn PapersLater(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    view! {
        <p>{said::AFTER_REVEAL}</p>
        <OnRequest words=texts::GO_ON_ELSEWHERE>
            <p class="hint">{said::BEFORE_REVEAL_ELSEWHERE}</p>
            <p>
                <DownloadWhole open=open.clone() />
            </p>
        </OnRequest>
    }
}

/// Downloads the session with everybody's answers.
#[component]
fn DownloadWhole(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let download = move |_| open.read(|gathering| papers::download_gathering(state, gathering));
    view! {
        <button type="button" class=SECOND id="whole-session-download" on:click=download>{texts::WHOLE_SESSION}</button>
    }
}

/// The record, and the session as a whole.
#[component]
fn Papers(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let printing = Printing::new(state);
    let progress = view! { <Progress printing=printing.clone() back="record-page" /> };
    let (page, word, making_page) = (open.clone(), open.clone(), printing.clone());
    let download_page = move |_| papers::download_page(state, &making_page, &record(&page));
    let download_word = move |_| papers::download_docx(state, &printing, &record(&word));
    view! {
        <p class="buttons">
            <button type="button" class=MAIN id="record-page" on:click=download_page>{texts::RECORD_PAGE}</button>
            <button type="button" class=SECOND id="record-word" on:click=download_word>{texts::RECORD_WORD}</button>
            <DownloadWhole open />
        </p>
        {progress}
    }
}

/// The record, to be asked for.
fn record(open: &OpenSession) -> Asked {
    open.read(|gathering| Asked { sheet: Sheet::Record, gathering: gathering.clone() })
}
