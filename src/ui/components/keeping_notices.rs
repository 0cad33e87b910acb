//! What is said of keeping on top of every page: what was recovered, who writes, how full the store is.

use super::notice::notice;
use super::offline;
use super::plain::{SECOND, button, paragraph, quoted};
use crate::domain::item::ItemId;
use crate::route::{Page, Route};
use crate::storage::envelope;
use crate::ui::components::link::{link, link_to};
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::journal::{Journal, NO_JOURNAL, Recovered};
use crate::ui::pages::start::named;
use crate::ui::pages::working_copy;
use crate::ui::place::Place;
use crate::ui::writing::Writing;

/// All of them.
pub fn all(desk: Desk) -> Element {
    group([
        session(desk),
        unlocked(desk),
        recovered(desk),
        unrecovered(desk),
        no_journal(desk),
        reading_along(desk),
        tight(desk),
        offline::offer(desk),
    ])
}

/// That nothing is stored, and how to take the work along.
fn session(desk: Desk) -> Element {
    live(move || {
        let OnDesk::Kept(_) = desk.on_desk.get() else { return nothing() };
        if desk.place.get() != Place::Session {
            return nothing();
        }
        let said = el("p")
            .child(el("strong").text("This session only. "))
            .text("Nothing is stored: closing or reloading this tab ends it. Download it before you do. ");
        let download = button(SECOND, "Download it now (JSON)", move |_| working_copy::download_json(desk));
        el("aside").class("notice").id("session").attr("aria-label", "This session only").child(said).child(download)
    })
}

/// A way to lock what a passphrase locks, on every page.
fn unlocked(desk: Desk) -> Element {
    live(move || {
        if desk.place.get() != Place::Unlocked {
            return nothing();
        }
        el("p").class("unlocked").child(button(SECOND, "Lock now", move |_| desk.lock_now()).id("lock-everything"))
    })
}

/// What the browser had lost, and is there again; until the person has seen it.
fn recovered(desk: Desk) -> Element {
    live(move || {
        let recovered = desk.recovered.get();
        if recovered.is_empty() {
            return nothing();
        }
        let rows = recovered.into_iter().map(|Recovered { name, was_damaged }| {
            let what = if was_damaged {
                ": what stood here could not be read. It was put aside as it was (see the start page), and the copy in the \
                 journal stands in its place."
            } else {
                ": the last changes had been lost, and were taken from the journal."
            };
            el("li").child(quoted(named(&name))).text(what)
        });
        let said = "This browser was closed before it had stored everything, or its store was damaged. What was saved is \
                    here again:";
        let body = vec![
            paragraph(said),
            el("ul").children(rows.collect()),
            button(SECOND, "I have seen this", move |_| desk.recovered.set(Vec::new())),
        ];
        notice("Recovered", body).id("recovered").attr("role", "status")
    })
}

/// What stands in the journal alone: a way to each, but for the one that is open.
fn unrecovered(desk: Desk) -> Element {
    live(move || {
        let on_desk = desk.on_desk.get();
        let rows: Vec<Element> = desk.unrecovered.with(|texts| {
            let others = texts.iter().filter(|(id, _)| !on_desk.is(*id));
            others.filter_map(|(id, text)| Some((*id, envelope::decode(text).ok()?.assessment.name))).map(row).collect()
        });
        if rows.is_empty() {
            return nothing();
        }
        let said = "The browser's store has no room for the last changes to this. They stand in the journal only: open it, \
                    and download it or make room.";
        notice("Not saved yet", vec![paragraph(said), el("ul").children(rows)]).id("unrecovered")
    })
}

fn row((id, name): (ItemId, String)) -> Element {
    el("li").child(link_to(Route::In(id, Page::Overview)).child(quoted(named(&name))))
}

/// There is no journal, or it fails; until the person has seen it.
fn no_journal(desk: Desk) -> Element {
    live(move || {
        let is_something_kept = desk.listing.with(|listing| !listing.entries.is_empty());
        if !matches!(desk.journal.get(), Journal::Missing(_)) || desk.told_of_journal.get() || !is_something_kept {
            return nothing();
        }
        let seen = button(SECOND, "I have seen this", move |_| desk.told_of_journal.set(true));
        notice("The last minutes are less safe here", vec![paragraph(NO_JOURNAL), seen])
            .id("no-journal")
            .attr("role", "status")
    })
}

/// Another tab writes: this one reads along, and can take its place.
fn reading_along(desk: Desk) -> Element {
    live(move || {
        let writing = desk.writing.get();
        if !writing.is_elsewhere() || !matches!(desk.on_desk.get(), OnDesk::Kept(_)) {
            return nothing();
        }
        let take = if writing == Writing::Asked {
            paragraph("Asking the other tab to save and let go…")
        } else {
            button(SECOND, "Edit here instead", move |_| desk.write_here()).id("write-here")
        };
        let said = el("p")
            .child(el("strong").text("Reading along. "))
            .text("This assessment is open for writing in another tab or window. What is saved there appears here.");
        el("div").class("notice").id("reading-along").attr("role", "status").child(said).child(take)
    })
}

/// The store is nearly full, or full.
fn tight(desk: Desk) -> Element {
    live(move || {
        let Some(room) = desk.room.get().filter(|room| room.is_tight()) else { return nothing() };
        let said = [
            "This browser's store for this page is ",
            &room.percent().to_string(),
            " % full. When it is full, changes can no longer be saved here. Make room: download an assessment that you no \
             longer work on, and take it off this browser.",
        ]
        .concat();
        let way = el("p").child(link(Route::Kept, "See what this browser keeps"));
        el("div").class("notice").id("tight").attr("role", "status").child(paragraph(said)).child(way)
    })
}
