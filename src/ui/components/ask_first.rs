//! A button that takes something away, and asks first.
//!
//! Two quick presses never do it, and neither does a key that is held: the answer that keeps takes the place of the
//! button and the keyboard, the other one stands below it, and a press that belongs to a double click, or that a held
//! key repeats, does nothing. Where a device does not say that two presses belong together, the second one at the same
//! spot counts as such.

use leptos::prelude::*;

use std::sync::Arc;

use web_sys::Event;

use super::plain::{DANGER, SECOND, button, hint};
use crate::browser::focus;
use crate::ui::element::{Element, el, live, nothing};

/// Does something.
pub type Act = Arc<dyn Fn() + Send + Sync>;

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

/// Asks before it acts. Where the keyboard goes then is for `act` to say: it stays with the button if that is still
/// there.
pub fn ask_first(words: AskFirst, act: Act) -> Element {
    ask_first_after(words, || true, act)
}

/// The same, where something is done before the question is asked; `begin` says whether it was.
pub fn ask_first_after(words: AskFirst, begin: impl Fn() -> bool + Clone + Send + 'static, act: Act) -> Element {
    let asking: RwSignal<Option<Asked>> = RwSignal::new(None);
    el("div")
        .class("ask-first")
        // A key that is held presses again and again.
        .on("keydown", |event| {
            if focus::is_repeated_key(&event) {
                event.prevent_default();
            }
        })
        .child(live(move || {
            if asking.with(Option::is_some) {
                return question(&words, asking, &act);
            }
            let (asks, begin, keep) = (asking, begin.clone(), [&words.id, KEEP].concat());
            let ask = button(words.look, &words.ask, move |event| {
                if !focus::is_of_a_double_click(&event) && begin() {
                    asks.set(Some(Asked { at: focus::spot(&event), is_followed: false }));
                    focus::soon(keep.clone());
                }
            });
            let ask = ask.id(&words.id);
            if words.label.is_empty() { ask } else { ask.attr("aria-label", &words.label) }
        }))
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

fn question(words: &AskFirst, asking: RwSignal<Option<Asked>>, act: &Act) -> Element {
    let (kept, done, act) = (asking, asking, Arc::clone(act));
    let (keep_id, act_id) = (words.id.clone(), words.id.clone());
    let keep = button(SECOND, words.keep, move |event| {
        // One press at the spot may have been meant for the button that asked.
        let is_second = kept.update_untracked(|asked| asked.as_mut().is_some_and(|it| it.follows(&event)));
        if !is_second && !focus::is_of_a_double_click(&event) {
            kept.set(None);
            focus::soon(keep_id.clone());
        }
    });
    let do_it = button(DANGER, &words.act, move |event| {
        let is_second = done.with_untracked(|asked| asked.as_ref().is_some_and(|it| it.is_at(&event)));
        if !is_second && !focus::is_of_a_double_click(&event) {
            act();
            done.set(None);
            focus::if_nowhere(act_id.clone());
        }
    });
    let why = [&words.id, "-why"].concat();
    let explain = if words.explain.is_empty() { nothing() } else { hint(words.explain).id(&why) };
    el("div")
        .class("asking")
        .attr("role", "group")
        .attr("aria-label", if words.label.is_empty() { &words.ask } else { &words.label })
        .child(keep.id([&words.id, KEEP].concat()).attr("aria-describedby", why))
        .child(explain)
        .child(do_it.id([&words.id, "-now"].concat()))
}
