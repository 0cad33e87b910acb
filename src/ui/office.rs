//! Asking the office about the assessment on the desk, and what views see of it meanwhile.

use crate::browser::{clock, office};
use crate::office::question::{Kind, Question};
use crate::office::reply;
use crate::storage::json::Json;
use crate::ui::desk::Desk;
use crate::ui::watched::Watched;

/// What is said where the office cannot be reached.
const AWAY: &str = "A part of this tool did not load. Look at your connection, then try again. If that does not help, \
                    reload the page: the tool may have been renewed since you opened it. What you wrote is not affected.";

/// Asks about the assessment as it is at this moment, whatever happens to it while the answer is on its way. `take` gets
/// the answer, or why there is none, in words.
pub fn ask(desk: Desk, kind: Kind, detail: &str, take: impl FnOnce(Result<Json, String>) + 'static) {
    let question = Question {
        kind,
        assessment: Some(desk.read(Clone::clone)),
        today: clock::today(),
        minutes_ahead: clock::minutes_ahead(),
        detail: detail.to_owned(),
    };
    office::ask(&question.to_text(), |text| take(text.map_or_else(|| Err(AWAY.to_owned()), |text| reply::read(&text))));
}

/// The answer that a view shows to a question that is asked again and again. Only the newest question counts.
pub struct Answer<T>(Watched<Asked<T>>);

struct Asked<T> {
    /// Counts the questions.
    turn: u32,
    waiting: bool,
    /// Stays in sight while the next one is on its way.
    latest: Option<Result<T, String>>,
}

impl<T> Clone for Answer<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Clone + 'static> Answer<T> {
    /// Nothing was asked yet.
    #[must_use]
    pub fn new() -> Self {
        Self(Watched::new(Asked { turn: 0, waiting: false, latest: None }))
    }

    /// Asks; `read` makes of the answer what is shown, or nothing where it is no such answer.
    pub fn ask(&self, desk: Desk, kind: Kind, detail: &str, read: fn(Json) -> Option<T>) {
        let turn = self.0.update(|asked| {
            asked.turn = asked.turn.wrapping_add(1);
            asked.waiting = true;
            asked.turn
        });
        let asked = self.0.clone();
        ask(desk, kind, detail, move |reply| {
            // A late answer to an earlier question says nothing any more.
            if asked.with_untracked(|asked| asked.turn == turn) {
                asked.update(|asked| {
                    asked.waiting = false;
                    asked.latest = Some(reply.and_then(|json| read(json).ok_or_else(|| reply::NO_REPLY.to_owned())));
                });
            }
        });
    }

    /// Whether an answer is on its way; follows it.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.0.with(|asked| asked.waiting)
    }

    /// The latest answer, or why there is none; nothing before the first. Follows it.
    pub fn with<U>(&self, look: impl FnOnce(Option<&Result<T, String>>) -> U) -> U {
        self.0.with(|asked| look(asked.latest.as_ref()))
    }
}

impl<T: Clone + 'static> Default for Answer<T> {
    fn default() -> Self {
        Self::new()
    }
}
