//! The plainest pieces: the page's heading, a paragraph, a hint, a button.

use leptos::prelude::*;
use web_sys::Event;

use crate::ui::element::{Element, el};

/// The page's heading, to which the keyboard goes when the page changes.
pub fn heading(words: impl Into<String>) -> AnyView {
    el("h1").attr("tabindex", "-1").text(words).view()
}

/// The passage under the heading.
pub fn lead(words: impl Into<String>) -> AnyView {
    el("p").class("lead").text(words).view()
}

/// A paragraph.
pub fn paragraph(words: impl Into<String>) -> AnyView {
    el("p").text(words).view()
}

/// A paragraph that helps.
pub fn hint(words: impl Into<String>) -> AnyView {
    el("p").class("hint").text(words).view()
}

/// A heading within the page.
pub fn title(words: impl Into<String>) -> AnyView {
    el("h2").text(words).view()
}

/// A text that a person wrote, within a sentence of ours: its direction stays its own.
pub fn quoted(words: impl Into<String>) -> AnyView {
    el("bdi").text(words).view()
}

/// A button with this look.
pub fn button(look: &'static str, words: impl Into<String>, act: impl FnMut(Event) + 'static) -> Element {
    el("button").attr("type", "button").class(look).text(words).on("click", act)
}

/// The look of what most people will do next.
pub const MAIN: &str = "button";
/// The look of what else can be done.
pub const SECOND: &str = "button secondary";
/// The look of what takes something away.
pub const DANGER: &str = "button danger";
/// The look of a small tool.
pub const QUIET: &str = "quiet";
