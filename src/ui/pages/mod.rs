//! One page a route.

pub mod action_row;
pub mod actions;
pub mod evidence;
pub mod evidence_row;
pub mod guide;
pub mod lost;
pub mod open_file;
pub mod overview;
pub mod question;
pub mod report;
pub mod review;
pub mod start;

use crate::content::about;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::desk::{Desk, OnDesk};

/// The title of the page that the address names, for the tab and the history. It never holds what a person wrote.
#[must_use]
pub fn title(desk: Desk) -> String {
    let vocabulary = desk.vocabulary.get_untracked();
    let place = match desk.route.get_untracked() {
        Route::Start => return about::NAME.to_owned(),
        Route::Guide | Route::In(_, Page::Guide) => "Guide".to_owned(),
        Route::OpenFile => "Open a file".to_owned(),
        Route::Unknown => "Page not found".to_owned(),
        Route::In(_, page) => match desk.on_desk.get_untracked() {
            OnDesk::Unopened(..) | OnDesk::Nothing => "Assessment not found".to_owned(),
            OnDesk::Awaited(_) => lost::EXAMPLE.to_owned(),
            _ => match page {
                Page::Overview => "Overview".to_owned(),
                Page::Review => "The review and its commission".to_owned(),
                Page::Question(question) => words::title(question, vocabulary),
                Page::Evidence => "Evidence".to_owned(),
                Page::EvidenceRow(_) => "A piece of evidence".to_owned(),
                Page::Actions => "Actions".to_owned(),
                Page::ActionRow(_) => "An action".to_owned(),
                Page::Guide | Page::Report => "Report".to_owned(),
            },
        },
    };
    [place.as_str(), about::NAME].join(" – ")
}
