//! Links to a place on the same page.

use leptos::prelude::*;

use web_sys::Event;

use super::control::on_event;
use crate::browser::page;

/// Returns what moves the keyboard to a place on the same page. A plain `#place` link would leave the page: `#` holds
/// the route.
pub fn jump_to(id: String) -> impl FnMut(Event) {
    move |event: Event| {
        event.prevent_default();
        page::focus(&id);
    }
}

/// A link that moves the keyboard to a place on the same page.
#[component]
pub fn Jump(
    /// The id of the place.
    #[prop(into)]
    to: String,
    /// The words of the link.
    #[prop(into)]
    words: String,
    /// What is read aloud in their place, if anything.
    #[prop(optional)]
    label: Option<String>,
) -> impl IntoView {
    let href = ["#", &to].concat();
    view! { <a {..on_event("click", jump_to(to))} href=href aria-label=label>{words}</a> }
}
