//! Training sessions as they are worked on: the session that is open, what a participant answers, and the papers of both.
//! Every rule is in `domain::training`; the pages are in `pages::training`.

pub mod open_session;
pub mod papers;
pub mod taking_part;

use crate::content::sessions;
use crate::ui::desk::Desk;

/// A session's title to show, also where none was given.
#[must_use]
pub fn titled(title: &str) -> String {
    if title.trim().is_empty() { sessions::UNTITLED.to_owned() } else { title.to_owned() }
}

/// Lets go of what is in memory only, and of the session that is open: the page is about to be left for good.
pub fn forget() {
    open_session::forget();
    taking_part::let_go();
}

/// Whether something of a session is in memory only, once what can be saved is saved: a change that the store does not take, or
/// an answer that was not handed back.
#[must_use]
pub fn is_unsaved(desk: Desk) -> bool {
    open_session::is_unsaved(desk) || taking_part::is_begun()
}
