//! Asking the document worker about the open assessment, and what views see of it meanwhile.

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::worker::{Request, Response};
use crate::documents::question::{Kind, Question};
use crate::documents::reply;
use crate::storage::json::Json;
use crate::ui::state::AppState;

pub use crate::content::troubles::document_worker::AWAY;

/// A question about the assessment as it is at this moment.
#[must_use]
pub fn question(state: AppState, kind: Kind, detail: &str) -> Question {
    Question { kind, assessment: Some(state.read(Clone::clone)), today: clock::today(), detail: detail.to_owned() }
}

/// Asks about the assessment as it is at this moment, whatever happens to it while the answer is on its way. `take`
/// gets the answer, or why there is none, in words.
pub fn ask(state: AppState, kind: Kind, detail: &str, take: impl FnOnce(Result<Json, String>) + 'static) {
    answer(state, &question(state, kind, detail), take);
}

/// Asks a question. `take` gets the answer, or why there is none, in words.
pub fn answer(state: AppState, question: &Question, take: impl FnOnce(Result<Json, String>) + 'static) {
    let text = question.to_text();
    let respond = |response| {
        take(match response {
            Response::Text(text) => reply::read(&text),
            Response::Refusal(why) => Err(why),
            Response::Bytes(_) | Response::Lost => Err(AWAY.to_owned()),
        });
    };
    state.answers.with_value(|worker| {
        worker.request(Request { kind: "answer", text: &text, bytes: &[] }, |_, _| {}, respond);
    });
}

/// The answer that a view shows to a question that is asked again and again. Only the newest question counts. It may
/// come when the view is gone.
pub struct Answer<T> {
    newest: ArcRwSignal<Newest>,
    latest: ArcRwSignal<Option<Result<T, String>>>,
}

/// The newest question.
struct Newest {
    /// Which it is, counted from 1.
    turn: u32,
    awaited: bool,
}

impl<T> Clone for Answer<T> {
    fn clone(&self) -> Self {
        Self { newest: self.newest.clone(), latest: self.latest.clone() }
    }
}

impl<T: Send + Sync + 'static> Answer<T> {
    /// Nothing was asked yet.
    #[must_use]
    pub fn new() -> Self {
        Self { newest: ArcRwSignal::new(Newest { turn: 0, awaited: false }), latest: ArcRwSignal::new(None) }
    }

    /// Asks; `read` makes of the answer what is shown, or nothing where it is no such answer. An earlier answer stays
    /// in sight meanwhile; that there was none does not.
    pub fn ask(&self, state: AppState, kind: Kind, detail: &str, read: fn(Json) -> Option<T>) {
        if self.latest.with_untracked(|latest| matches!(latest, Some(Err(_)))) {
            self.latest.set(None);
        }
        let mut turn = 0;
        self.newest.update(|newest| {
            newest.turn = newest.turn.wrapping_add(1);
            newest.awaited = true;
            turn = newest.turn;
        });
        let here = self.clone();
        ask(state, kind, detail, move |reply| {
            // A late answer to an earlier question says nothing any more.
            if here.newest.with_untracked(|newest| newest.turn == turn) {
                here.newest.update(|newest| newest.awaited = false);
                let answer = reply.and_then(|json| read(json).ok_or_else(|| reply::NO_REPLY.to_owned()));
                here.latest.set(Some(answer));
            }
        });
    }

    /// Whether an answer is on its way; follows it.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.newest.with(|newest| newest.awaited)
    }

    /// Looks at the latest answer, or why there is none, and tracks it; `None` before the first.
    pub fn with<U>(&self, look: impl FnOnce(Option<&Result<T, String>>) -> U) -> U {
        self.latest.with(|latest| look(latest.as_ref()))
    }
}

impl<T: Send + Sync + 'static> Default for Answer<T> {
    fn default() -> Self {
        Self::new()
    }
}
