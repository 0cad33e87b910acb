//! The start page: what this is, and the assessments that this browser keeps.

use crate::browser::{clock, dice, page};
use crate::content::{about, example};
use crate::domain::assessment::Assessment;
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::choice::{Offer, choice};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::{MAIN, heading, lead, paragraph, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing, text};
use crate::ui::pages::lost;
use crate::ui::place::Place;
use crate::ui::rooms::Rooms;
use crate::ui::watched::{Followed, Watched};

/// The id of the line for a new assessment's name.
const NEW_NAME: &str = "new-name";

/// What is said where a new assessment would drop changes that are in memory only.
pub const STILL_UNSAVED: &str =
    "The assessment you have open is not saved. Download it, or leave it on the start page; then try again.";

/// The start page.
pub fn start(desk: Desk) -> Element {
    let way = |words: &'static str, what: &'static str, route: Route, go: &'static str| {
        el("div").child(title(words)).child(paragraph(what)).child(link(route, go))
    };
    let ways = vec![
        way(
            "See how it looks when filled in",
            "A fictional review with answers, evidence, actions and gaps.",
            Route::In(example::EXAMPLE_ID, Page::Overview),
            "Look at the example",
        ),
        way("Open a file", "An assessment that you or a colleague downloaded as JSON.", Route::OpenFile, "Open a file"),
        way(
            "Practise together",
            "Three fictional cases: answer by yourselves, see where you differ, agree.",
            Route::Training(Training::Hub),
            "Training sessions",
        ),
        way("Read the guide", "What the quality marker asks, and why it matters.", Route::Guide, "Read the guide"),
    ];
    group([
        heading("Does the review assemble the information it needs?"),
        lead(
            "A checklist for people who run, commission or learn from a review of a serious child-safeguarding case. Seven \
             questions, answered part by part, end in an assessment that you download and take to your board.",
        ),
        el("div").class("privacy").child(paragraph(about::PRIVACY)).child(paragraph(about::SHARED_COMPUTER)),
        live(move || shelf(desk)),
        el("section").class("card").child(title("Start a new assessment")).child(new_form(desk)),
        el("section").class("ways").children(ways),
        el("p").class("small").text(about::NO_SCORE),
    ])
}

fn new_form(desk: Desk) -> Element {
    let words = Words {
        id: NEW_NAME.to_owned(),
        label: "What will you call it?".to_owned(),
        hint: "So that you find it again, such as “Review K, first look”. No real names.".to_owned(),
    };
    let form = AddForm { words, button: "Start", look: MAIN, places: Vec::new(), place_label: String::new() };
    let chosen = Watched::new(0);
    let follow = chosen.clone();
    let choose = chosen.clone();
    let places = live(move || {
        if desk.place.get() != Place::Browser {
            return nothing();
        }
        let (follow, choose) = (follow.clone(), choose.clone());
        choice(
            "place".to_owned(),
            text("Where should it be kept?"),
            PLACES.to_vec(),
            &Followed::new(move || follow.get()),
            move |place| choose.set(place),
        )
    });
    let add = add_form(desk, form, move |name, _| {
        if name.trim().is_empty() {
            desk.refuse(NEW_NAME, "Give it a name, so that you find it again.".to_owned());
            return false;
        }
        let elsewhere = desk.place.get_untracked() == Place::Browser && chosen.get_untracked() > 0;
        if elsewhere && desk.keeping.has_unsaved() {
            desk.refuse(NEW_NAME, STILL_UNSAVED.to_owned());
            return false;
        }
        if elsewhere {
            desk.pending.set(Some(name));
            if chosen.get_untracked() == 1 {
                page::go(&Route::Place.to_hash());
            } else {
                begin_session(desk);
            }
            return true;
        }
        let adopted = desk.adopt(Assessment::new(dice::new_id(), name, clock::now()));
        if !adopted {
            desk.refuse(NEW_NAME, STILL_UNSAVED.to_owned());
        }
        adopted
    });
    group([places, add])
}

/// Where a new assessment can be kept.
const PLACES: [Offer; 3] = [
    Offer {
        key: "browser",
        label: "In this browser",
        hint: "Here when you come back. Anyone who uses this browser can read it.",
    },
    Offer {
        key: "locked",
        label: "In this browser, locked",
        hint: "With a passphrase that you choose on the next page.",
    },
    Offer {
        key: "session",
        label: "For this session only",
        hint: "Nothing is stored. It ends when you close the tab: download it before.",
    },
];

/// The rooms begin it, when they are here.
fn begin_session(desk: Desk) {
    if let Some(inside) = desk.inside() {
        (inside.begin_session)(desk);
    } else {
        desk.place.set(Place::Session);
        desk.send_for_the_rooms();
    }
}

/// What is kept in this browser; the rooms read and list it.
fn shelf(desk: Desk) -> Element {
    match desk.rooms.get() {
        Rooms::Here(inside) => (inside.shelf)(desk),
        Rooms::Away => trouble(
            lost::NO_ROOMS,
            vec![
                paragraph("So what is kept in this browser cannot be listed yet. It is still here, as it was."),
                el("p").child(lost::send_again(desk)),
            ],
        ),
        Rooms::NotAsked | Rooms::Coming => nothing(),
    }
}

/// A name to show, also where none was given.
#[must_use]
pub fn named(name: &str) -> String {
    if name.trim().is_empty() { "Assessment without a name".to_owned() } else { name.to_owned() }
}
