//! What participants read.

use leptos::prelude::*;

use crate::domain::training::session::{Passage, Session};
use crate::ui::element::{Element, el, nothing};

/// The passages, each under its heading.
pub fn passages(session: &Session) -> Element {
    let drawn = session.passages.iter().map(|Passage { heading, text }| {
        let paragraphs = text.split("\n\n").map(|each| el("p").class("words").attr("dir", "auto").text(each));
        el("section").child(el("h3").attr("dir", "auto").text(heading)).children(paragraphs.collect())
    });
    el("div").class("passages").children(drawn.collect())
}

/// The same, to be opened on request.
pub fn to_read(words: &str, session: &Session) -> Element {
    if session.passages.is_empty() {
        return nothing();
    }
    on_request(words, {
        let session = session.clone();
        move || passages(&session)
    })
}

/// Something that is drawn when it is asked for.
pub fn on_request(words: &str, draw: impl Fn() -> Element + Send + 'static) -> Element {
    let opened = RwSignal::new(false);
    let asked = opened;
    el("details")
        .on("toggle", move |_| {
            if !asked.get_untracked() {
                asked.set(true);
            }
        })
        .child(el("summary").text(words))
        .live(move || if opened.get() { draw() } else { nothing() })
}
