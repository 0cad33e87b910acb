//! Links to other parts of the app, and to a place on the same page.

use leptos::prelude::*;

use crate::browser::page;
use crate::route::Route;

/// A link to another part of the app.
pub fn link(route: Route, words: impl Into<String>) -> AnyView {
    view! { <a href=route.to_hash()>{words.into()}</a> }.into_any()
}

/// A link that looks like a button.
pub fn button_link(route: Route, words: impl Into<String>) -> AnyView {
    view! { <a class="button" href=route.to_hash()>{words.into()}</a> }.into_any()
}

/// Moves the keyboard to a place on the same page. A plain `#place` link would leave the page: `#` holds the route.
pub fn jump(id: String, words: String) -> AnyView {
    view! {
        <a
            href="#"
            on:click=move |event| {
                event.prevent_default();
                page::focus(&id);
            }
        >
            {words}
        </a>
    }
    .into_any()
}
