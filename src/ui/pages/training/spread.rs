//! The spread of answers, the most fruitful disagreement first; and beside it what the room agrees on.

use leptos::prelude::*;

use super::agreeing::{agreeing, key};
use super::passages::{on_request, to_read};
use super::picture::{asks, clashes, picture, table};
use crate::browser::page;
use crate::content::sessions::{self, spread as texts};
use crate::content::training as said;
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;
use crate::domain::training::spread::{Clash, Spread, spreads};
use crate::report::training::who::called;
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::link::link;
use crate::ui::components::plain::{MAIN, button, heading, hint, paragraph, quoted};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::titled;

/// Where more have answered, the tables are drawn when they are asked for.
const AT_ONCE: usize = 12;

/// The page.
pub fn spread(state: AppState, open: &OpenSession) -> Element {
    let session = open.read(|gathering| gathering.session.clone());
    let id = open.id();
    let drawn = open.clone();
    // Drawn anew only where answers came or went: not while somebody writes down what is agreed.
    let shown = open.followed_acts(|gathering| {
        let who: Vec<_> = gathering.responses.iter().map(|response| (response.id, response.handed_back)).collect();
        (gathering.revealed, gathering.names_hidden, who)
    });
    group([
        heading(texts::TITLE),
        el("p").class("lead").child(quoted(titled(&session.title))),
        hint(said::NO_TEST),
        el("p")
            .child(link(Route::Training(Training::Session(id)), sessions::BACK_TO_THE_SESSION))
            .text(" · ")
            .child(link(Route::Training(Training::Projector(id)), sessions::ON_THE_PROJECTOR)),
        to_read(sessions::WHAT_PARTICIPANTS_READ, &session),
        live(move || {
            let (revealed, _, who) = shown.get();
            if who.is_empty() {
                return paragraph(sessions::NOBODY_YET);
            }
            if revealed { parts(state, &drawn) } else { hidden(state, &drawn) }
        }),
    ])
}

fn hidden(state: AppState, open: &OpenSession) -> Element {
    let open = open.clone();
    let reveal = move |_| {
        open.act(state, |gathering| gathering.revealed = true);
        page::focus_heading();
    };
    group([
        paragraph(said::BEFORE_REVEAL),
        el("p").class("buttons").child(button(MAIN, sessions::REVEAL_THE_ANSWERS, reveal).id("reveal")),
    ])
}

fn parts(state: AppState, open: &OpenSession) -> Element {
    let spreads = open.read(|gathering| spreads(&gathering.session, &gathering.responses));
    nothing().children(spreads.iter().map(|spread| part(state, open, spread)).collect())
}

fn part(state: AppState, open: &OpenSession, spread: &Spread) -> Element {
    let of = spread.part;
    let place = words::whole_place(Subject::Part(of), Vocabulary::Today);
    let drawn = {
        let (open, spread) = (open.clone(), spread.clone());
        move || open.read(|gathering| table(gathering, &spread, &called(gathering)))
    };
    // Where there is nothing to argue about, or a great deal to draw, it waits until somebody asks.
    let is_argued = !spread.is_agreed() && spread.clashes != [Clash::NobodyLooked];
    let is_small = open.read(|gathering| gathering.responses.len()) <= AT_ONCE;
    let table = if is_argued && is_small { drawn() } else { on_request(sessions::WHO_ANSWERED_WHAT, drawn) };
    let agreed = open.followed_acts(move |gathering| gathering.agreed_on(of).map(|agreed| agreed.judgement));
    let form = {
        let open = open.clone();
        on_request(texts::WRITE_DOWN, move || agreeing(state, &open, of))
    };
    let said_of_it = move || {
        agreed.get().map_or_else(nothing, |judgement| {
            el("p")
                .class("agreed")
                .child(el("strong").text(sessions::AGREED))
                .text(crate::content::labels::judgement(judgement))
        })
    };
    el("section")
        .class("card spread-part")
        .id(["part-", &key(of)].concat())
        .child(el("h2").text(place))
        .child(clashes(spread))
        .child(picture(spread, None))
        .child(asks(spread))
        .child(table)
        .live(said_of_it)
        .child(form)
}
