//! Links to other parts of the app, and to a place on the same page.

use crate::browser::page;
use crate::route::Route;
use crate::ui::element::{Element, el};

/// A link to another part of the app.
pub fn link_to(route: Route) -> Element {
    el("a").attr("href", route.to_hash())
}

/// A link to another part of the app, with these words.
pub fn link(route: Route, words: impl AsRef<str>) -> Element {
    link_to(route).text(words)
}

/// A link that looks like a button.
pub fn button_link(route: Route, words: impl AsRef<str>) -> Element {
    link_to(route).class("button").text(words)
}

/// Moves the keyboard to a place on the same page. A plain `#place` link would leave the page: `#` holds the route.
pub fn jump(id: String, words: impl AsRef<str>) -> Element {
    el("a").attr("href", ["#", &id].concat()).text(words).on("click", move |event| {
        event.prevent_default();
        page::focus(&id);
    })
}
