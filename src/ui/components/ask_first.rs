//! A button that takes something away, and asks first.
//!
//! Two quick presses never do it, and neither does a key that is held: the answer that keeps takes the place of the
//! button and the keyboard, the other one stands below it, and a press that belongs to a double click, or that a held
//! key repeats, does nothing. Where a device does not say that two presses belong together, the second one at the same
//! spot counts as such.

use leptos::prelude::*;

use std::sync::Arc;

use web_sys::{Event, KeyboardEvent, MouseEvent};

use super::plain::{DANGER, SECOND};
use crate::browser::focus;

/// Does something.
pub type Act = Arc<dyn Fn() + Send + Sync>;

/// Does something, and says whether it was done.
pub type Begin = Arc<dyn Fn() -> bool + Send + Sync>;

/// The words of a question, and what its button looks like.
#[derive(Clone, Debug, Default)]
pub struct AskFirst {
    /// The id of the button that asks; the two answers have `-keep` and `-now` behind it.
    pub id: String,
    /// The look of the button that asks.
    pub look: &'static str,
    /// The words on it.
    pub ask: String,
    /// What is read aloud in their place, if anything; and of the question.
    pub label: String,
    /// What goes along; may be empty.
    pub explain: &'static str,
    /// The words on the button that does it.
    pub act: String,
    /// The words on the button that does not.
    pub keep: &'static str,
}

/// A button that asks before it acts. Where the keyboard goes then is for `act` to say: it stays with the button if
/// that is still there.
#[component]
pub fn AskFirstButton(
    /// The words of the question.
    words: AskFirst,
    /// What is done before the question is asked; it says whether it was.
    #[prop(optional)]
    begin: Option<Begin>,
    /// What is done in the end.
    act: Act,
) -> impl IntoView {
    let asking: RwSignal<Option<Asked>> = RwSignal::new(None);
    let asks_again = words.id.clone();
    let button_or_question = move || {
        let words = words.clone();
        if asking.with(Option::is_some) {
            let act = Arc::clone(&act);
            return view! { <Question words asking act /> }.into_any();
        }
        let AskFirst { id, look, ask, label, .. } = words;
        let (begin, keep) = (begin.clone(), [&id, KEEP].concat());
        let asks = move |event: MouseEvent| {
            if !focus::is_of_a_double_click(&event) && begin.as_ref().is_none_or(|begin| begin()) {
                asking.set(Some(Asked { at: focus::spot(&event), is_followed: false }));
                focus::soon(keep.clone());
            }
        };
        let label = (!label.is_empty()).then_some(label);
        view! { <button type="button" class=look id=id aria-label=label on:click=asks>{ask}</button> }.into_any()
    };
    let keys = move |event: KeyboardEvent| {
        // A key that is held presses again and again.
        if focus::is_repeated_key(&event) {
            event.prevent_default();
        } else if event.key() == "Escape" && asking.with_untracked(Option::is_some) {
            event.stop_propagation();
            asking.set(None);
            focus::soon(asks_again.clone());
        }
    };
    view! { <div class="ask-first" on:keydown=keys>{button_or_question}</div> }
}

const KEEP: &str = "-keep";

/// A question that was asked.
#[derive(Clone, Copy)]
struct Asked {
    /// Where its button was pressed, if a pointer did it.
    at: Option<(f64, f64)>,
    /// Whether there was a second press since.
    is_followed: bool,
}

impl Asked {
    fn is_at(&self, event: &Event) -> bool {
        focus::is_same_spot(self.at, focus::spot(event))
    }

    fn follows(&mut self, event: &Event) -> bool {
        !std::mem::replace(&mut self.is_followed, true) && self.is_at(event)
    }
}

/// The question, with its two answers.
#[component]
fn Question(
    /// Its words.
    words: AskFirst,
    /// The question, while it is asked.
    asking: RwSignal<Option<Asked>>,
    /// What is done in the end.
    act: Act,
) -> impl IntoView {
    let AskFirst { id, ask, label, explain, act: do_it, keep, .. } = words;
    let (kept_id, done_id) = (id.clone(), id.clone());
    let keeps = move |event: MouseEvent| {
        // One press at the spot may have been meant for the button that asked.
        let is_second = asking.update_untracked(|asked| asked.as_mut().is_some_and(|it| it.follows(&event)));
        if !is_second && !focus::is_of_a_double_click(&event) {
            asking.set(None);
            focus::soon(kept_id.clone());
        }
    };
    let does = move |event: MouseEvent| {
        let is_second = asking.with_untracked(|asked| asked.as_ref().is_some_and(|it| it.is_at(&event)));
        if !is_second && !focus::is_of_a_double_click(&event) {
            act();
            asking.set(None);
            focus::if_nowhere(done_id.clone());
        }
    };
    let (keep_id, now_id) = ([&id, KEEP].concat(), [&id, "-now"].concat());
    let why = [&id, "-why"].concat();
    let explained = (!explain.is_empty()).then(|| view! { <p class="hint" id=why.clone()>{explain}</p> });
    view! {
        <div class="asking" role="group" aria-label=if label.is_empty() { ask } else { label }>
            <button type="button" class=SECOND id=keep_id aria-describedby=why on:click=keeps>{keep}</button>
            {explained}
            <button type="button" class=DANGER id=now_id on:click=does>{do_it}</button>
        </div>
    }
}
