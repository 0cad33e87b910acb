//! Fields for a passphrase, and a form around them that waits while the crypto worker works.

use leptos::prelude::*;

use super::field_frame::{Words, complete, field_frame};
use super::plain::{QUIET, button, paragraph};
use crate::browser::page;
use crate::content::components::passphrase as say;
use crate::persistence::passphrase::Oddities;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::encryption::FEWEST_LETTERS;
use crate::ui::state::AppState;

/// The id of the field in which a new passphrase is repeated ends so.
const AGAIN: &str = "-again";

/// A field for a passphrase, with a button that shows what was typed.
pub fn passphrase_field(state: AppState, words: Words, is_new: bool, value: RwSignal<String>) -> Element {
    let shown = RwSignal::new(false);
    let (held, entered, kind, open) = (value, value, shown, shown);
    let label = say::show(&words.label);
    // Once is enough, and not where it is only repeated.
    let is_pointed_out = is_new && !words.id.ends_with(AGAIN);
    let oddities = RwSignal::new(Oddities::default());
    let noticed = oddities;
    let input = el("input")
        // So that a password manager knows a new passphrase from the one it may fill in. Shown, it is a text to the
        // browser, which would write it to the disk with the other texts of the session.
        .live_attr("autocomplete", move || {
            let kind = if is_new { "new-password" } else { "current-password" };
            Some(if open.get() { "off" } else { kind }.to_owned())
        })
        .attr("spellcheck", "false")
        .attr("autocapitalize", "off")
        .live_attr("type", move || Some(if kind.get() { "text" } else { "password" }.to_owned()))
        .follows(
            move || held.get(),
            move |text| {
                if is_pointed_out {
                    noticed.set(Oddities::of(&text));
                }
                entered.update_untracked(|typed| *typed = text);
            },
        );
    let pointed_out = live(move || {
        let Oddities { has_space_at_end, unusual } = oddities.get();
        let space = if has_space_at_end { paragraph(say::SPACE_AT_END) } else { nothing() };
        let keys = if unusual.is_empty() { nothing() } else { paragraph(say::unusual(&unusual)) };
        group([space, keys])
    });
    let toggle = live(move || {
        let is_shown = shown.get();
        button(QUIET, if is_shown { say::HIDE } else { say::SHOW }, move |_| shown.set(!is_shown))
            .attr("aria-label", &label)
    });
    let about = el("div").attr("role", "status").child(pointed_out);
    el("div")
        .class("passphrase")
        .child(field_frame(state, words, complete(), input))
        .child(toggle)
        .maybe(is_pointed_out.then_some(about))
}

/// A form with fields for passphrases. `act` gets what was typed in each; while it works the form says `working` and
/// takes nothing else. `check` says what is wrong before, and in which field.
pub fn passphrase_form<F>(
    state: AppState,
    id: &'static str,
    fields: Vec<(Words, bool)>,
    submit: (&'static str, &'static str),
    working: &'static str,
    check: impl Fn(&[String]) -> Result<(), (usize, String)> + 'static,
    act: impl Fn(Vec<String>) -> F + 'static,
) -> Element
where
    F: Future<Output = Result<(), String>> + 'static,
{
    let busy = RwSignal::new(false);
    let ids: Vec<String> = fields.iter().map(|(words, _)| words.id.clone()).collect();
    let values: Vec<RwSignal<String>> = fields.iter().map(|_| RwSignal::new(String::new())).collect();
    let drawn = fields
        .into_iter()
        .zip(&values)
        .map(|((words, is_new), value)| passphrase_field(state, words, is_new, *value))
        .collect();
    let status = live(move || {
        if busy.get() { el("p").attr("role", "status").attr("aria-busy", "true").text(working) } else { nothing() }
    });
    el("form")
        .class("passphrases")
        .id(id)
        .attr("novalidate", "")
        .on_submit(move || {
            if busy.get_untracked() {
                return;
            }
            let typed: Vec<String> = values.iter().map(GetUntracked::get_untracked).collect();
            if let Err((place, words)) = check(&typed) {
                if let Some(id) = ids.get(place) {
                    state.refuse(id, words);
                    page::focus(id);
                }
                return;
            }
            if state.refused.with_untracked(Option::is_some) {
                state.refused.set(None);
            }
            busy.set(true);
            let (done, busy, values, first) = (act(typed), busy, values.clone(), ids.first().cloned());
            leptos::task::spawn_local(async move {
                let done = done.await;
                busy.set(false);
                match (done, first) {
                    (Ok(()), _) => values.iter().for_each(|value| value.set(String::new())),
                    (Err(words), Some(first)) => {
                        state.refuse(&first, words);
                        page::focus(&first);
                    }
                    (Err(_), None) => {}
                }
            });
        })
        .child(el("div").class("field").children(drawn))
        .child(
            el("p").class("buttons").child(
                el("button")
                    .attr("type", "submit")
                    .class(submit.0)
                    .text(submit.1)
                    .live_switch("disabled", move || busy.get()),
            ),
        )
        .child(status)
}

/// Two fields for a new passphrase.
#[must_use]
pub fn new_fields(id: &str) -> Vec<(Words, bool)> {
    let again = [id, AGAIN].concat();
    vec![
        (Words { id: id.to_owned(), label: say::PASSPHRASE.to_owned(), hint: say::ADVICE.to_owned() }, true),
        (Words::label(&again, say::AGAIN), true),
    ]
}

/// What is wrong with a new passphrase, from this field on.
///
/// # Errors
/// The place of the field, and the words.
pub fn check_new(typed: &[String], from: usize) -> Result<(), (usize, String)> {
    let (one, again) = (typed.get(from).map_or("", String::as_str), typed.get(from + 1).map_or("", String::as_str));
    if one.chars().count() < FEWEST_LETTERS {
        return Err((from, say::TOO_SHORT.to_owned()));
    }
    if one != again {
        return Err((from + 1, say::NOT_THE_SAME.to_owned()));
    }
    Ok(())
}
