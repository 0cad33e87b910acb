//! What a participant answers: in this tab's memory only, until it is handed back. Computers are shared.

use leptos::prelude::*;

use std::cell::RefCell;
use std::sync::Arc;

use crate::browser::{clock, local_storage, random_id};
use crate::domain::training::response::Response;
use crate::domain::training::session::Session;
use crate::storage::keys;

/// Somebody who takes part. Copies are the same.
#[derive(Clone)]
pub struct TakingPart {
    /// Whether they take a turn on the facilitator's computer.
    pub in_turns: bool,
    /// What was handed out.
    pub session: Arc<Session>,
    /// What they answered so far.
    pub response: ArcRwSignal<Response>,
    /// At which step they are: 0 is reading, then one for each question, then handing back.
    pub step: ArcRwSignal<usize>,
    /// Whether what they answered was handed back and nothing changed since.
    pub handed_back: ArcRwSignal<bool>,
}

thread_local! {
    static HERE: RefCell<Option<TakingPart>> = const { RefCell::new(None) };
}

impl TakingPart {
    /// Somebody who has not answered anything yet.
    #[must_use]
    pub fn new(session: Session, in_turns: bool) -> Self {
        let response = Response {
            id: random_id::new_id(),
            session: session.id,
            handed_back: clock::now(),
            name: String::new(),
            given: Vec::new(),
        };
        Self {
            in_turns,
            session: Arc::new(session),
            response: ArcRwSignal::new(response),
            step: ArcRwSignal::new(0),
            handed_back: ArcRwSignal::new(false),
        }
    }

    /// The last step.
    #[must_use]
    pub fn last_step(&self) -> usize {
        self.session.questions.len() + 1
    }

    /// Changes an answer, or the name.
    pub fn answer(&self, change: impl FnOnce(&mut Response)) {
        self.response.update(change);
        note_begun(self.holds_something());
        if self.handed_back.get_untracked() {
            self.handed_back.set(false);
        }
    }

    /// What is handed back, as of now.
    #[must_use]
    pub fn hand_back(&self) -> Response {
        self.response.update_untracked(|response| {
            response.handed_back = clock::now();
            // Somebody who chose and then chose nothing again left no trace of it.
            response.given.retain(|given| given.judgement.is_looked_at() || !given.why.trim().is_empty());
        });
        self.handed_back.set(true);
        forget_begun();
        self.response.get_untracked()
    }

    /// Whether they have begun, and have not handed back what they answered last.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.handed_back.get_untracked() && self.holds_something()
    }

    fn holds_something(&self) -> bool {
        self.response.with_untracked(|response| !response.given.is_empty() || !response.name.trim().is_empty())
    }
}

/// Notes for this tab that answers were begun: only that, so that somebody who comes back after the page was left can
/// be told where they went. (The answers themselves have no place that outlasts the page and is not on the disk: a
/// browser writes down what it keeps for a tab, and any key to it as well.)
fn note_begun(is_begun: bool) {
    if was_begun() != is_begun
        && let Ok(storage) = local_storage::of_the_session()
    {
        let _without_it_nothing_is_said = if is_begun {
            storage.set_item(keys::ANSWERS_BEGUN, "1")
        } else {
            storage.remove_item(keys::ANSWERS_BEGUN)
        };
    }
}

/// Whether answers were begun in this tab, and neither handed in nor discarded.
#[must_use]
pub fn was_begun() -> bool {
    let noted = local_storage::of_the_session().ok().and_then(|storage| storage.get_item(keys::ANSWERS_BEGUN).ok()?);
    noted.is_some()
}

/// Forgets that answers were begun in this tab.
pub fn forget_begun() {
    note_begun(false);
}

/// Who takes part in this tab.
#[must_use]
pub fn here() -> Option<TakingPart> {
    HERE.with_borrow(Clone::clone)
}

/// Lays what somebody answers here, in place of what was here, which was handed in or is discarded; nothing clears it.
pub fn lay(taking: Option<TakingPart>) {
    forget_begun();
    HERE.set(taking);
}

/// Lets go of what is in memory: the page is about to be left for good, and whoever comes back is told that answers
/// were here.
pub fn let_go() {
    HERE.set(None);
}

/// Whether somebody has begun to answer and has not handed back.
#[must_use]
pub fn is_begun() -> bool {
    here().is_some_and(|taking| taking.is_begun())
}
