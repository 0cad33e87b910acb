//! A box to tick, with its words.

use leptos::prelude::*;

use crate::ui::element::el;

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
    let input = el("input").attr("type", "checkbox").id(&id).switch(is_on, choose);
    view! {
        {input}
        <label for=id>{label}<span class="offer-hint">{hint}</span></label>
    }
}
