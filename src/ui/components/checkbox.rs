//! A box to tick, with its words.

use leptos::prelude::*;

use super::control::switch;

/// A box that is ticked while `is_on`, and its label, without an element around them. Where what somebody makes of it
/// is not taken, it goes back.
#[component]
pub fn Checkbox(
    /// The id of the box.
    id: String,
    /// Its words.
    label: &'static str,
    /// When to tick it.
    hint: &'static str,
    /// Whether it is ticked.
    is_on: impl Fn() -> bool + Send + Sync + 'static,
    /// Called with what somebody makes of it.
    choose: impl Fn(bool) + 'static,
) -> impl IntoView {
    let own = id.clone();
    view! {
        <input type="checkbox" {..switch(is_on, choose)} id=own />
        <label for=id>{label}<span class="offer-hint">{hint}</span></label>
    }
}

/// The same in an element of its own, with words that are not known in advance, and without a hint.
#[component]
pub fn TickBox(
    /// The id of the box.
    id: String,
    /// Its words.
    #[prop(into)]
    words: String,
    /// Whether it is ticked.
    is_ticked: impl Fn() -> bool + Send + Sync + 'static,
    /// Called with what somebody makes of it.
    tick: impl Fn(bool) + 'static,
) -> impl IntoView {
    let own = id.clone();
    view! {
        <div class="offer">
            <input type="checkbox" {..switch(is_ticked, tick)} id=own />
            <label for=id>{words}</label>
        </div>
    }
}
