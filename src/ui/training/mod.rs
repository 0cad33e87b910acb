//! Training sessions as they are worked on: the session that is open, what a participant answers, and the papers of
//! both. Every rule is in `domain::training`; the pages are in `pages::training`.

pub mod open_session;
pub mod papers;
pub mod taking_part;

use leptos::prelude::*;

use crate::content::{refusals, sessions};
use crate::domain::command::Refusal;
use crate::domain::letters::is_blank;
use crate::domain::update::LONGEST_TEXT;
use crate::ui::state::AppState;

/// A session's title to show, also where none was given.
#[must_use]
pub fn titled(title: &str) -> String {
    if is_blank(title) { sessions::UNTITLED.to_owned() } else { title.to_owned() }
}

/// Returns whether a text of the field with this id is no longer than files hold. One that is longer stays in the field
/// as it was written, and the field says so.
#[must_use]
pub fn fits(state: AppState, field: &str, text: &str) -> bool {
    if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT {
        state.refuse(field, refusals::refusal(Refusal::TextTooLong).to_owned());
        return false;
    }
    if state.refused.with_untracked(|refused| refused.as_ref().is_some_and(|refused| refused.field == field)) {
        state.refused.set(None);
    }
    true
}

/// Lets go of what is in memory only, and of the session that is open: the page is about to be left for good.
pub fn forget() {
    open_session::forget();
    taking_part::let_go();
}

/// Whether something of a session is in memory only, once what can be saved is saved: a change that the store does not
/// take, or an answer that was not handed back.
#[must_use]
pub fn is_unsaved(state: AppState) -> bool {
    open_session::is_unsaved(state) || taking_part::is_begun()
}
