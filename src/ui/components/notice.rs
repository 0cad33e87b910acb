//! Something that must be seen, marked by its words and its frame, never by colour alone.

use leptos::prelude::*;

use super::link::jump;
use super::plain::title;
use crate::content::components::notice::STILL_NEEDED;
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::state::AppState;

/// A framed passage under a heading.
pub fn notice(words: impl AsRef<str>, body: Vec<Element>) -> Element {
    el("section").class("notice").child(title(words)).children(body)
}

/// A framed passage on something that went wrong; said at once by screen readers.
pub fn trouble(words: impl AsRef<str>, body: Vec<Element>) -> Element {
    el("section").class("notice trouble").attr("role", "alert").child(title(words)).children(body)
}

/// What was refused on this page, with a way to its field.
pub fn refusals(state: AppState) -> Element {
    summary(state, Vec::new)
}

/// What is wrong on this page, with a way to each field: what was refused, and what is still missing.
/// `missing` holds the id of a field and the words for what it lacks.
pub fn summary(state: AppState, missing: impl Fn() -> Vec<(String, String)> + Send + 'static) -> Element {
    live(move || {
        let mut all: Vec<(String, String)> =
            state.refused.get().map(|refused| (refused.field, refused.words)).into_iter().collect();
        all.extend(missing());
        if all.is_empty() {
            return nothing();
        }
        let rows = all.into_iter().map(|(id, words)| el("li").child(jump(id, words))).collect();
        el("section")
            .class("notice trouble")
            .id("error-summary")
            .attr("aria-labelledby", "summary-title")
            .child(el("h2").id("summary-title").text(STILL_NEEDED))
            .child(el("ul").children(rows))
    })
}
