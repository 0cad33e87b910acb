//! The start page: what this is, and the assessments that this browser keeps.

use leptos::prelude::*;

use crate::browser::{clock, page, random_id};
use crate::content::pages::start as said;
use crate::content::{about, example};
use crate::domain::assessment::Assessment;
use crate::domain::letters::is_blank;
use crate::persistence::mode::StorageMode;
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::choice::{Offer, choice};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::{MAIN, heading, hint, lead, paragraph};
use crate::ui::element::{Element, el, live, nothing, text};
use crate::ui::pages::lost;
use crate::ui::state::AppState;
use crate::ui::state::Chunk;

pub use said::STILL_UNSAVED;

/// The id of the line for a new assessment's name.
const NEW_NAME: &str = "new-name";

/// The start page.
pub fn start(state: AppState) -> Element {
    let way = |what: &'static str, route: Route, go: &'static str| el("li").child(link(route, go)).child(hint(what));
    let example = Route::In(example::EXAMPLE_ID, Page::Overview);
    let ways = el("ul").class("ways").children(vec![
        way(said::EXAMPLE_IS, example, said::TO_EXAMPLE),
        way(said::OPEN_FILE_IS, Route::OpenFile, said::OPEN_FILE),
        way(said::TRAINING_IS, Route::Training(Training::Hub), said::TO_TRAINING),
        way(said::GUIDE_IS, Route::Guide, said::GUIDE),
    ]);
    let card = el("section").class("card").child(el("h2").text(said::NEW)).child(new_form(state));
    let privacy =
        hint([about::PRIVACY, " ", said::SHARED_COMPUTER, " "].concat()).child(link(Route::Finish, said::TO_FINISH));
    let left = el("div").children(vec![
        heading(said::HEADING),
        lead(said::LEAD),
        live(move || documents(state)),
        card,
        privacy,
    ]);
    el("div").class("start").child(left).child(ways)
}

fn new_form(state: AppState) -> Element {
    let words =
        Words { id: NEW_NAME.to_owned(), label: said::NEW_NAME.to_owned(), hint: said::NEW_NAME_HINT.to_owned() };
    let form = AddForm { words, button: said::BEGIN, look: MAIN, places: Vec::new(), place_label: String::new() };
    let chosen = RwSignal::new(0);
    let follow = chosen;
    let choose = chosen;
    let places = live(move || {
        if state.storage_mode.get() != StorageMode::Browser {
            return nothing();
        }
        let (follow, choose) = (follow, choose);
        choice("place".to_owned(), text(said::PLACE), PLACES.to_vec(), Memo::new(move |_| follow.get()), move |place| {
            choose.set(place);
        })
    });
    let add = add_form(state, form, move |name, _| {
        if is_blank(&name) {
            state.refuse(NEW_NAME, said::NO_NAME.to_owned());
            return false;
        }
        let elsewhere = state.storage_mode.get_untracked() == StorageMode::Browser && chosen.get_untracked() > 0;
        if elsewhere && state.persistence().has_unsaved() {
            state.refuse(NEW_NAME, STILL_UNSAVED.to_owned());
            return false;
        }
        if elsewhere {
            state.pending.set(Some(name));
            if chosen.get_untracked() == 1 {
                page::go(&Route::StorageMode.to_hash());
            } else {
                begin_session(state);
            }
            return true;
        }
        let adopted = state.adopt(Assessment::new(random_id::new_id(), name, clock::now()));
        if !adopted {
            state.refuse(NEW_NAME, STILL_UNSAVED.to_owned());
        }
        adopted
    });
    // Where the work is to be is not decided yet: until it is, the name goes to no spell checker either.
    let form = el("div").attr("spellcheck", "false").children(vec![places, add]);
    form.on("focusin", move |_| state.preload_assessment())
}

/// Where a new assessment can be kept.
const PLACES: [Offer; 3] = [
    Offer { key: "browser", label: said::IN_BROWSER, hint: said::IN_BROWSER_IS },
    Offer { key: "locked", label: said::LOCKED, hint: said::LOCKED_IS },
    Offer { key: "session", label: said::IN_SESSION, hint: said::IN_SESSION_IS },
];

/// The lazily loaded pages begin it.
fn begin_session(state: AppState) {
    if let Some(loaded) = state.loaded_services() {
        (loaded.begin_session)(state);
    } else {
        state.persistence().choose_session();
        state.load_services();
    }
}

/// What is kept in this browser; the lazily loaded pages read and list it.
fn documents(state: AppState) -> Element {
    match state.services.get() {
        Chunk::Loaded(loaded) => (loaded.documents)(state),
        Chunk::Failed => {
            trouble(lost::NOT_LOADED_TITLE, vec![paragraph(said::NOT_LISTED), el("p").child(lost::send_again(state))])
        }
        Chunk::NotAsked | Chunk::Loading => nothing(),
    }
}

/// A name to show, also where none was given.
#[must_use]
pub fn named(name: &str) -> String {
    if is_blank(name) { said::NAMELESS.to_owned() } else { name.to_owned() }
}
