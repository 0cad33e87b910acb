//! The spread of answers, the most fruitful disagreement first; and beside it what the room agrees on.

use leptos::prelude::*;

use super::agreeing::{Agreeing, key};
use super::passages::{OnRequest, ToRead};
use super::picture::{Asks, Clashes, Picture, who_answered_what};
use crate::browser::page;
use crate::content::labels;
use crate::content::sessions::{self, spread as texts};
use crate::content::training as said;
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;
use crate::domain::training::spread::{Clash, Spread, spreads};
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::plain::MAIN;
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::titled;

/// Where more have answered, the tables are drawn when they are asked for.
const AT_ONCE: usize = 12;

/// The page.
#[component]
pub fn SpreadPage(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let session = open.read(|gathering| gathering.session.clone());
    let id = open.id();
    // Drawn anew only where answers came or went: not while somebody writes down what is agreed.
    let shown = open.followed_acts(|gathering| {
        let who: Vec<_> = gathering.responses.iter().map(|response| (response.id, response.handed_back)).collect();
        (gathering.revealed, gathering.names_hidden, who)
    });
    let answers = move || {
        let (revealed, _, who) = shown.get();
        let open = open.clone();
        if who.is_empty() {
            view! { <p>{sessions::NOBODY_YET}</p> }.into_any()
        } else if revealed {
            view! { <Parts open /> }.into_any()
        } else {
            view! { <Hidden open /> }.into_any()
        }
    };
    view! {
        <h1 tabindex="-1">{texts::TITLE}</h1>
        <p class="lead"><bdi>{titled(&session.title)}</bdi></p>
        <p class="hint">{said::NO_TEST}</p>
        <p>
            <a href=Route::Training(Training::Session(id)).to_hash()>{sessions::BACK_TO_THE_SESSION}</a>
            " · "
            <a href=Route::Training(Training::Projector(id)).to_hash()>{sessions::ON_THE_PROJECTOR}</a>
        </p>
        <ToRead words=sessions::WHAT_PARTICIPANTS_READ passages=session.passages />
        {answers}
    }
}

/// What stands there before the reveal.
#[component]
fn Hidden(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let reveal = move |_| {
        open.act(state, |gathering| gathering.revealed = true);
        page::focus_heading();
    };
    view! {
        <p>{said::BEFORE_REVEAL}</p>
        <p class="buttons">
            <button type="button" class=MAIN id="reveal" on:click=reveal>{sessions::REVEAL_THE_ANSWERS}</button>
        </p>
    }
}

/// The parts, the most fruitful disagreement first.
#[component]
fn Parts(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let spreads = open.read(|gathering| spreads(&gathering.session, &gathering.responses));
    spreads.into_iter().map(|spread| view! { <PartCard open=open.clone() spread /> }).collect_view()
}

/// The answers on one part, and what is agreed on it.
#[component]
fn PartCard(
    /// The session.
    open: OpenSession,
    /// The answers on the part.
    spread: Spread,
) -> impl IntoView {
    let part = spread.part;
    let place = words::whole_place(Subject::Part(part), Vocabulary::Today);
    // Where there is nothing to argue about, or a great deal to draw, it waits until somebody asks.
    let is_argued = !spread.is_agreed() && spread.clashes != [Clash::NobodyLooked];
    let is_small = open.read(|gathering| gathering.responses.len()) <= AT_ONCE;
    let table = if is_argued && is_small {
        who_answered_what(&open, part).into_any()
    } else {
        view! {
            <OnRequest words=sessions::WHO_ANSWERED_WHAT clone:open>
                {who_answered_what(&open, part)}
            </OnRequest>
        }
        .into_any()
    };
    let agreed = open.followed_acts(move |gathering| gathering.agreed_on(part).map(|agreed| agreed.judgement));
    let said_of_it = move || {
        agreed.get().map(|judgement| {
            view! { <p class="agreed"><strong>{sessions::AGREED}</strong>{labels::judgement(judgement)}</p> }
        })
    };
    view! {
        <section class="card spread-part" id=["part-", &key(part)].concat()>
            <h2>{place}</h2>
            <Clashes spread=spread.clone() />
            <Picture spread=spread.clone() called=None />
            <Asks spread />
            {table}
            {said_of_it}
            <OnRequest words=texts::WRITE_DOWN>
                <Agreeing open=open.clone() part />
            </OnRequest>
        </section>
    }
}
