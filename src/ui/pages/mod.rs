//! One page a route.

pub mod checkup;
pub mod comfort;
pub mod coverage;
pub mod finish;
pub mod guide;
pub mod kept;
pub mod limitations;
pub mod lock;
pub mod lost;
pub mod open_file;
pub mod overview;
pub mod question;
pub mod register;
pub mod registers;
pub mod report;
pub mod review;
pub mod row;
pub mod second_look;
pub mod shelf;
pub mod start;
pub mod training;
pub mod unlock;
pub mod versions;
pub mod working_copy;

use crate::content::{about, comfort as comfort_text, registers as registers_text};
use crate::report::words::{self, sentence};
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::place::Place;

/// The title of the page that the address names, for the tab and the history. It never holds what a person wrote.
#[must_use]
pub fn title(desk: Desk) -> String {
    let vocabulary = desk.vocabulary.get_untracked();
    if desk.place.get_untracked() == Place::Locked && !desk.route.get_untracked().is_for_the_locked() {
        return [unlock::TITLE, about::NAME].join(" – ");
    }
    let place = match desk.route.get_untracked() {
        Route::Start => return about::NAME.to_owned(),
        Route::Guide | Route::In(_, Page::Guide) => "Guide".to_owned(),
        Route::OpenFile => "Open a file".to_owned(),
        Route::Kept => kept::TITLE.to_owned(),
        Route::Checkup => checkup::TITLE.to_owned(),
        Route::Place => lock::TITLE.to_owned(),
        Route::Comfort => comfort_text::TITLE.to_owned(),
        Route::Finish => finish::TITLE.to_owned(),
        Route::Training(place) => match place {
            Training::Hub => "Training sessions",
            Training::Case(_) => "A case to practise on",
            Training::OwnReview => "A session on your own review",
            Training::TakePart => "Take part",
            Training::Session(_) => "A session",
            Training::Spread(_) => "The spread of answers",
            Training::Projector(_) => "On the projector",
            Training::Turns(_) => "Taking turns",
        }
        .to_owned(),
        Route::Unknown => "Page not found".to_owned(),
        Route::In(_, page) => match desk.on_desk.get_untracked() {
            OnDesk::Sought(_) => "Opening the assessment".to_owned(),
            OnDesk::Unopened(..) | OnDesk::Nothing => "Assessment not found".to_owned(),
            OnDesk::Awaited(_) => lost::EXAMPLE.to_owned(),
            _ => match page {
                Page::Overview => "Overview".to_owned(),
                Page::Review => "The review and its commission".to_owned(),
                Page::Question(question) => words::title(question, vocabulary),
                Page::Registers => "Registers".to_owned(),
                Page::Register(register) => registers_text::register(register).title.to_owned(),
                Page::Row(register, _) => sentence(registers_text::register(register).one),
                Page::SecondLook => "Second look".to_owned(),
                Page::Limitations => "Limitations".to_owned(),
                Page::Versions => "Versions".to_owned(),
                Page::Guide | Page::Report => "Report".to_owned(),
            },
        },
    };
    [place.as_str(), about::NAME].join(" – ")
}
