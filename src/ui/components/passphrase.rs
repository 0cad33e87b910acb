//! Fields for a passphrase, and a form around them that waits while the crypto worker works.

use leptos::prelude::*;

use std::rc::Rc;

use web_sys::SubmitEvent;

use super::control::follows;
use super::field_frame::{FieldFrame, Words};
use super::plain::{MAIN, QUIET};
use crate::browser::page;
use crate::content::components::passphrase as say;
use crate::persistence::passphrase::Oddities;
use crate::ui::encryption::FEWEST_LETTERS;
use crate::ui::state::AppState;

/// The id of the field in which a new passphrase is repeated ends so.
const AGAIN: &str = "-again";

/// A field for a passphrase, with a button that shows what was typed.
#[component]
fn PassphraseField(
    /// The words of the field.
    words: Words,
    /// Whether the passphrase is a new one.
    is_new: bool,
    /// What was typed.
    value: RwSignal<String>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let label = say::show(&words.label);
    // Once is enough, and not where it is only repeated.
    let is_pointed_out = is_new && !words.id.ends_with(AGAIN);
    let oddities = RwSignal::new(Oddities::default());
    // So that a password manager knows a new passphrase from the one it may fill in. Shown, it is a text to the
    // browser, which would write it to the disk with the other texts of the session.
    let kind = if is_new { "new-password" } else { "current-password" };
    let typed = follows(
        move || value.get(),
        move |text| {
            if is_pointed_out {
                oddities.set(Oddities::of(&text));
            }
            value.update_untracked(|typed| *typed = text);
        },
    );
    let pointed_out = move || {
        let Oddities { has_space_at_end, unusual } = oddities.get();
        view! {
            {has_space_at_end.then(|| view! { <p>{say::SPACE_AT_END}</p> })}
            {(!unusual.is_empty()).then(|| view! { <p>{say::unusual(&unusual)}</p> })}
        }
    };
    let toggle = move || {
        let is_shown = shown.get();
        view! {
            <button type="button" class=QUIET aria-label=label.clone() on:click=move |_| shown.set(!is_shown)>
                {if is_shown { say::HIDE } else { say::SHOW }}
            </button>
        }
    };
    view! {
        <div class="passphrase">
            <FieldFrame words let:own>
                <input
                    {..typed}
                    autocomplete=move || if shown.get() { "off" } else { kind }
                    spellcheck="false"
                    autocapitalize="off"
                    type=move || if shown.get() { "text" } else { "password" }
                    {..own}
                />
            </FieldFrame>
            {toggle}
            {is_pointed_out.then(|| view! { <div role="status" translate="no">{pointed_out}</div> })}
        </div>
    }
}

/// A form with fields for passphrases, which takes nothing else while it works.
#[component]
pub fn PassphraseForm(
    /// The id of the form.
    id: &'static str,
    /// The words of each field, and whether its passphrase is a new one.
    fields: Vec<(Words, bool)>,
    /// The look of the button that sends it.
    #[prop(default = MAIN)]
    look: &'static str,
    /// The words on it.
    submit: &'static str,
    /// What is said while it works.
    working: &'static str,
    /// Called with what was typed in each field; says what is wrong with it, and in which field.
    check: impl Fn(&[String]) -> Result<(), (usize, String)> + 'static,
    /// Called with what was typed in each field; says what did not work, in words.
    act: impl AsyncFn(Vec<String>) -> Result<(), String> + 'static,
) -> impl IntoView {
    let state = AppState::expect();
    let busy = RwSignal::new(false);
    let ids: Vec<String> = fields.iter().map(|(words, _)| words.id.clone()).collect();
    let values: Vec<RwSignal<String>> = fields.iter().map(|_| RwSignal::new(String::new())).collect();
    let drawn = fields
        .into_iter()
        .zip(values.clone())
        .map(|((words, is_new), value)| view! { <PassphraseField words is_new value /> })
        .collect_view();
    let act = Rc::new(act);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        page::hear_fields();
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
        let (act, values, first) = (Rc::clone(&act), values.clone(), ids.first().cloned());
        leptos::task::spawn_local(async move {
            let done = act(typed).await;
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
    };
    view! {
        <form class="passphrases" id=id novalidate="" on:submit=send>
            <div class="field">{drawn}</div>
            <p class="buttons">
                <button type="submit" class=look prop:disabled=move || busy.get()>{submit}</button>
            </p>
            {move || busy.get().then(|| view! { <p role="status" translate="no" aria-busy="true">{working}</p> })}
        </form>
    }
}

/// Returns two fields for a new passphrase.
#[must_use]
pub fn new_fields(id: &str) -> Vec<(Words, bool)> {
    let again = [id, AGAIN].concat();
    vec![
        (Words { id: id.to_owned(), label: say::PASSPHRASE.to_owned(), hint: say::ADVICE.to_owned() }, true),
        (Words::label(&again, say::AGAIN), true),
    ]
}

/// Checks a new passphrase, from this field on.
///
/// # Errors
/// The place of the field that is wrong, and the words.
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
