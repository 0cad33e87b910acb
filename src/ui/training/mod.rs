//! Training sessions as they are worked on: the session that is open, what a participant answers, and the papers of both.
//! Every rule is in `domain::training`; the pages are in `pages::training`.

pub mod open_session;
pub mod papers;
pub mod taking_part;

/// A session's title to show, also where none was given.
#[must_use]
pub fn titled(title: &str) -> String {
    if title.trim().is_empty() { "Session without a title".to_owned() } else { title.to_owned() }
}

/// Lets go of what is in memory only, and of the session that is open: the page is about to be left for good.
pub fn forget() {
    open_session::forget();
    taking_part::lay(None);
}
