//! What a participant answers: in this tab's memory only, until it is handed back. Computers are shared.

use std::cell::RefCell;
use std::sync::Arc;

use crate::browser::{clock, dice};
use crate::domain::training::response::Response;
use crate::domain::training::session::Session;
use crate::ui::watched::Watched;

/// Somebody who takes part. Copies are the same.
#[derive(Clone)]
pub struct TakingPart {
    /// Whether they take a turn on the facilitator's computer.
    pub in_turns: bool,
    /// What was handed out.
    pub session: Arc<Session>,
    /// What they answered so far.
    pub response: Watched<Response>,
    /// At which step they are: 0 is reading, then one for each question, then handing back.
    pub step: Watched<usize>,
    /// Whether what they answered was handed back and nothing changed since.
    pub handed_back: Watched<bool>,
}

thread_local! {
    static HERE: RefCell<Option<TakingPart>> = const { RefCell::new(None) };
}

impl TakingPart {
    /// Somebody who has not answered anything yet.
    #[must_use]
    pub fn new(session: Session, in_turns: bool) -> Self {
        let response = Response {
            id: dice::new_id(),
            session: session.id,
            handed_back: clock::now(),
            name: String::new(),
            given: Vec::new(),
        };
        Self {
            in_turns,
            session: Arc::new(session),
            response: Watched::new(response),
            step: Watched::new(0),
            handed_back: Watched::new(false),
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
        self.response.get_untracked()
    }

    /// Whether they have begun, and have not handed back what they answered last.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.handed_back.get_untracked()
            && self.response.with_untracked(|response| !response.given.is_empty() || !response.name.trim().is_empty())
    }
}

/// Who takes part in this tab.
#[must_use]
pub fn here() -> Option<TakingPart> {
    HERE.with_borrow(Clone::clone)
}

/// Lays what somebody answers here, in place of what was here; nothing clears it.
pub fn lay(taking: Option<TakingPart>) {
    HERE.set(taking);
}

/// Whether somebody has begun to answer and has not handed back.
#[must_use]
pub fn is_begun() -> bool {
    here().is_some_and(|taking| taking.is_begun())
}
