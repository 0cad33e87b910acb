//! Links to a place on the same page.

use leptos::prelude::*;

use leptos::ev::MouseEvent;

use crate::browser::page;

/// A link that moves the keyboard to a place on the same page. A plain `#place` link would leave the page: `#` holds
/// the route.
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
    /// The class.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    let href = ["#", &to].concat();
    let jump = move |event: MouseEvent| {
        event.prevent_default();
        page::focus(&to);
    };
    view! { <a href=href class=class aria-label=label on:click=jump>{words}</a> }
}
