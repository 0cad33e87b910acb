//! What the start page shows where somebody has worked before: what is kept in this browser, and how safely.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clock, download, page};
use crate::content::pages::{assessments as said, ways};
use crate::domain::item::ItemId;
use crate::report::words;
use crate::route::{Page, Route};
use crate::storage::library::Entry;
use crate::storage::listing::Unreadable;
use crate::storage::together::Undo;
use crate::ui::components::ask_first::{Act, AskFirst, ask_first};
use crate::ui::components::from_a_file::from_a_file;
use crate::ui::components::link::{link, link_to};
use crate::ui::components::notice::{notice, trouble};
use crate::ui::components::plain::{MAIN, QUIET, SECOND, button, hint, paragraph, quoted, title};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::pages::kept::{archive, not_safe};
use crate::ui::pages::start::named;
use crate::ui::pages::working_copy;
use crate::ui::state::{AppState, Document};

/// The id of the list, which takes the keyboard when something is back.
const ENTRIES: &str = "entries";

/// The id of what is said of a deletion, which takes the keyboard then.
const DELETED: &str = "deleted";

/// An assessment that was just deleted, to be brought back: with its frozen versions, each under its key.
#[derive(Clone)]
struct Deleted {
    name: String,
    undo: Undo,
}

/// What is kept here.
pub fn documents(state: AppState) -> Element {
    let deleted: RwSignal<Option<Deleted>> = RwSignal::new(None);
    let gone = deleted;
    group([
        from_a_file(),
        live(move || held_in_memory(state)),
        not_safe(state),
        live(move || gone.get().map_or_else(nothing, |it| undo_deletion(state, gone, it))),
        live(move || kept(state, deleted)),
    ])
}

/// An assessment whose last change could not be saved is still open: a way back to it.
fn held_in_memory(state: AppState) -> Element {
    state.saving.track();
    let Document::Kept(id) = state.document.get() else { return nothing() };
    if !state.persistence().has_unsaved() {
        return nothing();
    }
    let name = state.read(|assessment| named(&assessment.name));
    let [before, after] = said::IN_MEMORY;
    let what = el("p").text(before).child(quoted(name)).text(after);
    let ways = el("p")
        .class("buttons")
        .child(button(MAIN, said::DOWNLOAD, move |_| working_copy::download_json(state)))
        .child(leave(state));
    let back = el("p").child(link(Route::In(id, Page::Overview), said::GO_BACK));
    notice(said::NOT_SAVED, vec![what, back, ways])
}

fn kept(state: AppState, deleted: RwSignal<Option<Deleted>>) -> Element {
    let listing = state.listing.get();
    let mut views = Vec::new();
    if listing.fault.is_some() {
        views.push(trouble(said::KEEPS_NOTHING, vec![paragraph(said::KEEPS_NOTHING_IS)]));
    }
    if !listing.unreadable.is_empty() {
        let stays = paragraph(said::UNREADABLE_STAYS);
        let list = el("ul")
            .class("plain")
            .children(listing.unreadable.into_iter().map(|kept| unreadable(state, kept)).collect());
        views.push(trouble(said::UNREADABLE, vec![stays, list]));
    }
    if !listing.entries.is_empty() {
        let rows = listing.entries.into_iter().map(|entry| row(state, deleted, &entry)).collect();
        let more = group([
            el("p").child(link(Route::Kept, ways::TO_WHAT_IS_KEPT)),
            el("p").child(link(Route::Finish, said::TO_FINISH)),
        ]);
        views.push(
            el("section")
                .child(title(said::CONTINUE).id(ENTRIES).attr("tabindex", "-1"))
                .child(el("ul").class("entries").children(rows))
                .child(more),
        );
    }
    nothing().children(views)
}

fn unreadable(state: AppState, kept: Unreadable) -> Element {
    let Unreadable { key, why } = kept;
    let (wanted, id) = (key.clone(), ["delete-", &key].concat());
    let get = move |_| {
        if let Ok(Some(text)) = state.documents().raw(&wanted) {
            let _browser_says = download::offer("unreadable-assessment.txt", "text/plain", &text);
        }
    };
    let remove = move || {
        let _still_listed_if_it_failed = state.documents().remove_unreadable(&key);
        state.list_documents();
        page::focus_heading();
    };
    let ways = el("div")
        .class("buttons")
        .child(button(SECOND, said::DOWNLOAD_UNREADABLE, get))
        .child(ask_first(deletes(&id, said::WHAT_IS_UNREADABLE), Arc::new(remove)));
    el("li").child(paragraph(why)).child(ways)
}

fn row(state: AppState, deleted: RwSignal<Option<Deleted>>, entry: &Entry) -> Element {
    let id = entry.id;
    let name = named(&entry.name);
    let changed = words::moment(entry.changed, clock::minutes_ahead);
    let link = link_to(Route::In(id, Page::Overview)).child(quoted(&name));
    let about = hint(said::about(&changed, entry.looked_at, entry.parts));
    let (deleted, shown) = (deleted, name.clone());
    let delete: Act = Arc::new(move || {
        let name = shown.clone();
        leptos::task::spawn_local(async move {
            let gone = delete_assessment(state, id, name).await;
            if gone.is_some() {
                page::focus_when_drawn(DELETED.to_owned());
            }
            // The page may have been left while this waited.
            let _there_is_nobody_to_tell = deleted.try_set(gone);
            state.list_documents();
        });
    });
    let ask = deletes(&["delete-", &id.to_text()].concat(), &name);
    el("li").child(el("div").class("entry-name").child(link).child(about)).child(
        el("div").class("buttons").child(archive(state, id, &name, Arc::clone(&delete))).child(ask_first(ask, delete)),
    )
}

/// The question before something of this name is deleted.
#[must_use]
pub fn deletes(id: &str, name: &str) -> AskFirst {
    AskFirst {
        id: id.to_owned(),
        look: QUIET,
        ask: said::DELETE.to_owned(),
        label: said::delete(name),
        explain: "",
        act: said::DELETE_IT.to_owned(),
        keep: said::KEEP_IT,
    }
}

/// The button that leaves what cannot be saved: the way to what was asked for, or to a page without an assessment, is
/// free then.
pub fn leave(state: AppState) -> Element {
    let words = AskFirst {
        id: "leave-unsaved".to_owned(),
        look: SECOND,
        ask: said::LEAVE.to_owned(),
        label: String::new(),
        explain: said::LEAVING,
        act: said::LEAVE_IT.to_owned(),
        keep: said::KEEP_IT,
    };
    let leave = move || {
        if let Document::Kept(left) = state.document.get_untracked() {
            state.persistence().leave_unsaved(left);
        }
        match state.route.get_untracked() {
            Route::In(id, _) => state.open_again(id),
            _ => state.clear(),
        }
        page::focus_heading();
    };
    ask_first(words, Arc::new(leave))
}

/// Deletes an assessment with its versions. Returns how to bring it back.
async fn delete_assessment(state: AppState, id: ItemId, name: String) -> Option<Deleted> {
    let Ok(undo) = state.persistence().take_off(id).await else {
        state.say(said::NOT_DELETED.to_owned(), false);
        return None;
    };
    if state.document.with_untracked(|document| document.is(id)) {
        state.clear();
    }
    Some(Deleted { name, undo })
}

fn undo_deletion(state: AppState, deleted: RwSignal<Option<Deleted>>, gone: Deleted) -> Element {
    let name = quoted(&gone.name);
    let [before, after] = said::DELETED;
    let undo = gone.undo;
    let bring_back = move |_| {
        let back = state.documents().take_back(&undo).or_else(|_| state.documents().take_back_beside(&undo));
        if back.is_ok() {
            deleted.set(None);
            state.list_documents();
            page::focus_when_drawn(ENTRIES.to_owned());
        } else {
            state.say(said::NOT_BACK.to_owned(), false);
        }
    };
    el("div")
        .class("notice")
        .id(DELETED)
        .attr("tabindex", "-1")
        .attr("role", "status")
        .child(el("p").text(before).child(name).text(after))
        .child(button(SECOND, said::BRING_BACK, bring_back))
}
