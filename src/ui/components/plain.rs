//! The plainest pieces: the page's heading, a paragraph, a hint, a button.

use web_sys::Event;

use crate::ui::element::{Element, el};

/// The page's heading, to which the keyboard goes when the page changes.
pub fn heading(words: impl AsRef<str>) -> Element {
    el("h1").attr("tabindex", "-1").text(words)
}

/// The passage under the heading.
pub fn lead(words: impl AsRef<str>) -> Element {
    el("p").class("lead").text(words)
}

/// A paragraph.
pub fn paragraph(words: impl AsRef<str>) -> Element {
    el("p").text(words)
}

/// A paragraph that helps.
pub fn hint(words: impl AsRef<str>) -> Element {
    el("p").class("hint").text(words)
}

/// A heading within the page.
pub fn title(words: impl AsRef<str>) -> Element {
    el("h2").text(words)
}

/// A text that a person wrote, within a sentence of ours: its direction stays its own.
pub fn quoted(words: impl AsRef<str>) -> Element {
    el("bdi").text(words)
}

/// A button with this look.
pub fn button(look: &'static str, words: impl AsRef<str>, act: impl FnMut(Event) + 'static) -> Element {
    el("button").attr("type", "button").class(look).text(words).on("click", act)
}

/// The look of what most people will do next.
pub const MAIN: &str = "button";
/// The look of what else can be done.
pub const SECOND: &str = "button secondary";
/// The look of what takes something away.
pub const DANGER: &str = "button danger";
/// The look of what is done seldom: a button that looks like a link.
pub const LINK_LIKE: &str = "as-link";
/// The look of a small tool.
pub const QUIET: &str = "quiet";
