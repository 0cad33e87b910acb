//! A frozen version that is open: how it is opened, and what is said of it on top of its pages.

use leptos::prelude::*;

use crate::browser::{clock, random_id};
use crate::content::frame;
use crate::domain::item::ItemId;
use crate::persistence::document::Frozen;
use crate::report::words;
use crate::route::{Page, Route};
use crate::storage::version;
use crate::ui::components::link::link;
use crate::ui::components::plain::{SECOND, button, quoted};
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::state::{AppState, Document};

/// The text of an assessment or a frozen version, read or not, for a download.
#[must_use]
pub fn raw(state: AppState, id: ItemId) -> Option<String> {
    let document = state.documents().raw_of(id).ok()?;
    document.or_else(|| state.documents().raw_of_version(id).ok()?)
}

/// What is said on top of every page of a frozen version.
pub fn notice(state: AppState) -> Element {
    live(move || match (state.document.get(), state.route.get()) {
        (Document::Version(frozen), Route::In(id, _)) if frozen.id == id => banner(state, &frozen),
        _ => nothing(),
    })
}

/// Says on every page of a frozen version what it is, and leads to the others and to a copy.
fn banner(state: AppState, frozen: &Frozen) -> Element {
    let label = frozen.label.clone();
    let copy = move |_| {
        let copy = state.read(|frozen| version::copy_of(frozen, &label, random_id::new_id(), clock::now()));
        let _nothing_of_a_version_is_unsaved = state.adopt(copy);
    };
    let said = el("p")
        .child(el("strong").text(frame::A_FROZEN_VERSION))
        .text(" ")
        .child(quoted(&frozen.label))
        .text(frame::frozen_on(&words::moment(frozen.frozen_at, clock::minutes_ahead)));
    let sign_off = (!frozen.sign_off.trim().is_empty()).then(|| {
        el("p").class("words").child(el("strong").text(frame::SIGNED_OFF)).text(" ").child(quoted(&frozen.sign_off))
    });
    let ways = el("p")
        .class("buttons")
        .child(link(Route::In(frozen.of, Page::Versions), frame::ALL_VERSIONS).class("button secondary"))
        .child(button(SECOND, frame::WORK_ON_A_COPY, copy).id("copy-version"));
    el("aside")
        .class("notice")
        .id("frozen-version")
        .attr("aria-label", frame::ABOUT_VERSION)
        .child(said)
        .maybe(sign_off)
        .child(ways)
}
