//! Training sessions: practise on a case, answer apart, see the spread, agree. The same serves a review team whose
//! members assess apart.

mod agreeing;
mod answering;
mod arrivals;
mod case;
mod cover;
mod group;
mod hand_out;
mod hub;
mod passages;
mod picture;
mod projector;
mod session;
mod spread;
mod take_part;
mod turns;

use std::cell::Cell;

use crate::content::components::save_state::SAVED_AGAIN;
use crate::content::sessions::{self, by_mail, opening as texts};
use crate::content::training::{GO_TO_IT, HELD_BACK, HELD_BACK_TITLE};
use crate::domain::item::ItemId;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::document_store::SaveFault;
use crate::storage::pasted::{ByMail, Unread};
use crate::storage::trouble::Trouble;
use crate::ui::components::link::link;
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, paragraph};
use crate::ui::components::save_state;
use crate::ui::element::{Element, el, group as pieces, live, nothing};
use crate::ui::state::AppState;
use crate::ui::training::open_session::{self, NotOpened, OpenSession};
use crate::ui::training::papers;

/// A page of the training sessions.
pub fn training(state: AppState, place: Training) -> Element {
    open_session::watch_the_page(state);
    let page = match place {
        Training::Hub => hub::hub(state),
        Training::Case(number) => case::case(state, number),
        Training::OwnReview => hand_out::of_own_review(state),
        Training::TakePart => take_part::take_part(state),
        Training::Session(id) => opened(state, id, session::session),
        Training::Spread(id) => opened(state, id, spread::spread),
        Training::Projector(id) => opened(state, id, projector::projector),
        Training::Turns(id) => opened(state, id, turns::turns),
    };
    el("div").class("training").child(page)
}

/// A page of a session that this browser keeps.
fn opened(state: AppState, id: ItemId, draw: fn(AppState, &OpenSession) -> Element) -> Element {
    match open_session::open(state, id) {
        Ok(open) => pieces([not_saved(state, &open), draw(state, &open)]),
        Err(fault) => not_opened(&fault),
    }
}

/// What is said while the last change is not stored, with the ways out.
fn not_saved(state: AppState, open: &OpenSession) -> Element {
    let (open, followed, has_failed) = (open.clone(), open.clone(), Cell::new(false));
    let recovered = move || {
        let fails = followed.fault().is_some();
        if has_failed.replace(fails) && !fails { SAVED_AGAIN } else { "" }.to_owned()
    };
    let notice = live(move || {
        let Some(fault) = open.fault() else { return nothing() };
        let (download, again) = (open.clone(), open.clone());
        let words = match fault {
            SaveFault::Changed => texts::GONE,
            ref fault => save_state::why(state, fault),
        };
        let ways = vec![
            button(MAIN, texts::DOWNLOAD, move |_| {
                download.read(|gathering| papers::download_gathering(state, gathering));
            }),
            button(SECOND, texts::SAVE_AGAIN, move |_| again.keep_anew(state)),
        ];
        trouble(texts::NOT_SAVED, vec![paragraph(words), el("p").class("buttons").children(ways)])
    });
    pieces([notice, el("p").class("unseen").id("session-saved-again").attr("role", "status").live_text(recovered)])
}

/// Why a text does not open: what it is not, in the words of the page, or what is wrong with it.
fn why_not(unread: &Unread, is_none: &str) -> String {
    match unread {
        Unread::Text(Trouble::NotOurs | Trouble::TooLarge | Trouble::NotJson { line: 1, column: 0 | 1, .. }) => {
            is_none.to_owned()
        }
        Unread::Text(other) => other.to_words(),
        Unread::ByMail(ByMail::QuotationMarks) => by_mail::QUOTATION_MARKS.to_owned(),
        Unread::ByMail(ByMail::Lines) => by_mail::LINES.to_owned(),
        Unread::ByMail(ByMail::CutShort) => by_mail::CUT_SHORT.to_owned(),
    }
}

fn not_opened(fault: &NotOpened) -> Element {
    let (title, words) = match fault {
        NotOpened::Missing => (texts::MISSING, texts::MISSING_WHY.to_owned()),
        NotOpened::Unreadable(trouble) => (texts::UNREADABLE, trouble.to_words()),
        NotOpened::HeldBack(_) => (HELD_BACK_TITLE, HELD_BACK.to_owned()),
        NotOpened::Store(_) => (texts::NO_STORE, texts::NO_STORE_WHY.to_owned()),
    };
    let way = match fault {
        NotOpened::HeldBack(id) => el("p").child(link(Route::Training(Training::Session(*id)), GO_TO_IT)),
        _ => nothing(),
    };
    pieces([
        heading(title),
        paragraph(words),
        way,
        paragraph(texts::STAYS),
        el("p").child(link(Route::Training(Training::Hub), sessions::TITLE)),
    ])
}
