//! A file on its way: what is being done, how far it is, and how it is given up.

use leptos::prelude::*;

use crate::browser::worker::{Request, Response, Worker};
use crate::browser::{page, timer};
use crate::content::frame;
use crate::documents::form::Form;
use crate::documents::question::Question;
use crate::domain::keyed::Keyed as _;
use crate::ui::components::plain::SECOND;
use crate::ui::document_worker::AWAY;
use crate::ui::state::AppState;

/// How long something may take before it is said that it takes time.
const SHOWN_AFTER_MILLIS: i32 = 500;

/// The id of what is said of it.
const PROGRESS: &str = "printing";

/// The id of the words of it.
const SAID: &str = "printing-said";

/// What is on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Work {
    /// Counted from 1: what comes for an earlier one counts no more.
    turn: u32,
    /// What is being done.
    words: &'static str,
    /// How many steps of how many are done; nothing where that cannot be told.
    steps: Option<(u32, u32)>,
    /// Whether it has taken so long that it is shown.
    is_shown: bool,
}

/// A file on its way, or none.
#[derive(Clone)]
pub struct Printing {
    state: AppState,
    work: ArcRwSignal<Option<Work>>,
    last: ArcRwSignal<u32>,
}

impl Printing {
    /// Nothing on its way.
    #[must_use]
    pub fn new(state: AppState) -> Self {
        Self { state, work: ArcRwSignal::new(None), last: ArcRwSignal::new(0) }
    }

    /// Begins something, in place of what was on its way; gives its number.
    #[must_use]
    pub fn begin(&self, words: &'static str) -> u32 {
        self.state.exports.with_value(Worker::cancel);
        let turn = self.last.with_untracked(|last| last.wrapping_add(1));
        self.last.update_untracked(|last| *last = turn);
        self.work.set(Some(Work { turn, words, steps: None, is_shown: false }));
        let here = self.clone();
        timer::once(SHOWN_AFTER_MILLIS, move || here.change(turn, |work| work.is_shown = true));
        turn
    }

    /// Says what is being done now.
    pub fn goes_on(&self, turn: u32, words: &'static str) {
        self.change(turn, |work| work.words = words);
    }

    /// Has the document worker write a file in place of any other, and says how far it is. `take` gets the bytes, or
    /// why there are none, in words; it is not called if the file was cancelled.
    pub fn export(
        &self,
        turn: u32,
        form: Form,
        question: &Question,
        take: impl FnOnce(Result<Vec<u8>, String>) + 'static,
    ) {
        let request = Request { kind: form.key(), text: &question.to_text(), bytes: &[] };
        let (here, work) = (self.clone(), self.clone());
        self.state.exports.with_value(Worker::cancel);
        self.state.exports.with_value(|worker| {
            worker.request(
                request,
                move |done, all| work.change(turn, |work| work.steps = Some((done, all))),
                move |response| {
                    if !here.is(turn) {
                        return;
                    }
                    here.end(turn);
                    take(match response {
                        Response::Bytes(bytes) => Ok(bytes),
                        Response::Refusal(why) => Err(why),
                        Response::Text(_) | Response::Lost => Err(AWAY.to_owned()),
                    });
                },
            );
        });
    }

    /// Whether it is still this that is on its way.
    #[must_use]
    pub fn is(&self, turn: u32) -> bool {
        self.work.with_untracked(|work| work.as_ref().is_some_and(|work| work.turn == turn))
    }

    /// It has come, or will not come.
    pub fn end(&self, turn: u32) {
        if self.is(turn) {
            self.work.set(None);
        }
    }

    fn change(&self, turn: u32, change: impl FnOnce(&mut Work)) {
        if self.is(turn) {
            self.work.update(|work| {
                if let Some(work) = work {
                    change(work);
                }
            });
        }
    }
}

/// What is said of a file on its way, with a way to give it up.
#[component]
pub fn Progress(
    /// The file.
    printing: Printing,
    /// Where the keyboard goes when it is given up.
    back: &'static str,
) -> impl IntoView {
    let (watched, status) = (printing.work.clone(), printing.work.clone());
    // Drawn once for each file: the button that has the keyboard must not be drawn anew at each step.
    let is_shown = Memo::new(move |_| watched.with(|work| work.as_ref().is_some_and(|work| work.is_shown)));
    let said = move || {
        status.with(|work| {
            let shown = work.as_ref().filter(|work| work.is_shown);
            shown.map_or_else(String::new, |work| match work.steps {
                Some((done, all)) => frame::step(work.words, &(done + 1).min(all).to_string(), &all.to_string()),
                None => work.words.to_owned(),
            })
        })
    };
    let bar = move || {
        is_shown.get().then(|| {
            let printing = printing.clone();
            view! { <Bar printing back /> }
        })
    };
    view! {
        <div id=PROGRESS>
            <p id=SAID role="status" translate="no">{said}</p>
            {bar}
        </div>
    }
}

/// How far a file has come, and the button that gives it up.
#[component]
fn Bar(
    /// The file.
    printing: Printing,
    /// Where the keyboard goes when it is given up.
    back: &'static str,
) -> impl IntoView {
    let (of, by) = (printing.work.clone(), printing.work.clone());
    let steps = |work: &ArcRwSignal<Option<Work>>| work.with(|work| work.as_ref().and_then(|work| work.steps));
    let all = move || steps(&of).map_or(1, |(_, all)| all.max(1)).to_string();
    let done = move || steps(&by).map(|(done, _)| done.to_string());
    let give_up = move |_| {
        printing.state.exports.with_value(Worker::cancel);
        printing.work.set(None);
        page::focus(back);
    };
    view! {
        <div class="printing">
            <progress aria-labelledby=SAID max=all value=done></progress>
            <button type="button" class=SECOND id="cancel-printing" on:click=give_up>{frame::CANCEL}</button>
        </div>
    }
}
