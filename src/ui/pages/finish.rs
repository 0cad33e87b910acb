//! Finish and wipe: for shared computers.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::page;
use crate::content::display_preferences as display_preferences_text;
use crate::content::offline::NOT_REMOVED;
use crate::content::pages::kept::DOWNLOAD_EVERYTHING;
use crate::content::pages::{TO_THE_START_PAGE, finish as said};
use crate::domain::training::gathering::Gathering;
use crate::persistence::mode::StorageMode;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::keys;
use crate::storage::listing::Listing;
use crate::storage::store::Store as _;
use crate::storage::training::kept;
use crate::ui::backup;
use crate::ui::components::ask_first::{AskFirst, ask_first};
use crate::ui::components::link::link;
use crate::ui::components::offline::switch;
use crate::ui::components::plain::{DANGER, MAIN, QUIET, button, heading, lead, paragraph, title};
use crate::ui::display_preferences;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::offline::{self, Standing};
use crate::ui::pages::start::named;
use crate::ui::state::AppState;
use crate::ui::training::{papers, titled};

pub use said::TITLE;

/// The id of what is said while something is being removed.
const REMOVING: &str = "removing";

/// The page.
pub fn finish(state: AppState) -> Element {
    let failed: RwSignal<String> = RwSignal::new(String::new());
    let said = failed;
    let is_anything = Memo::new(move |_| is_anything_kept(state));
    let is_to_remove = is_anything;
    group([
        heading(TITLE),
        live(move || {
            let listing = state.listing.get();
            let is_locked = state.storage_mode.get() == StorageMode::Locked;
            let (sessions, damaged) = kept(state.documents().store()).unwrap_or_default();
            let is_empty = is_without_work(&listing);
            let is_trained = !sessions.is_empty() || damaged > 0;
            let has_display_preferences = display_preferences::is_kept();
            let has_names = has_names(state);
            if !is_anything.get() {
                // It may be on its way out: until that is known, nothing is said of it.
                let standing = offline::standing().get();
                if standing != Standing::Known {
                    let words = if standing == Standing::Removing { said::REMOVING } else { said::LOOKING };
                    return lead(words).id(REMOVING).attr("role", "status").attr("aria-busy", "true");
                }
                let is_program_kept = offline::kept().with(Option::is_some) || offline::is_left().get();
                return group([
                    lead(if is_program_kept { said::PROGRAM_ONLY } else { said::NOTHING_KEPT }),
                    if is_program_kept { switch() } else { nothing() },
                    paragraph(said::CLOSE),
                ]);
            }
            let mut rows: Vec<Element> =
                listing.entries.iter().map(|entry| el("li").child(el("bdi").text(named(&entry.name)))).collect();
            rows.extend(has_display_preferences.then(|| el("li").text(display_preferences_text::KEPT)));
            let what = if is_locked {
                paragraph(said::LOCKED)
            } else {
                group([paragraph(said::KEPT_HERE), el("ul").children(rows)])
                    .maybe((!sessions.is_empty()).then(|| training_sessions(state, &sessions)))
                    .maybe(has_names.then(|| paragraph(said::NAMES)))
            };
            group([
                lead(said::LEAD),
                el("section").class("card").child(title(said::TAKE_WITH_YOU)).child(what).maybe(
                    (!is_locked && (!is_empty || is_trained || has_names)).then(|| {
                        el("p").class("buttons").child(
                            button(MAIN, DOWNLOAD_EVERYTHING, move |_| backup::download_everything(state))
                                .id("download-first"),
                        )
                    }),
                ),
            ])
        }),
        // By itself, and drawn anew only where there comes to be something to remove, or nothing: a question that was
        // asked stays while the list above it changes.
        live(move || {
            if !is_to_remove.get() {
                return nothing();
            }
            el("section")
                .class("card")
                .child(title(said::WIPE_TITLE))
                .child(paragraph(said::WIPING))
                .child(ways(state, failed))
        }),
        live(move || {
            let words = if offline::is_left().get() { NOT_REMOVED.to_owned() } else { said.get() };
            if words.is_empty() {
                nothing()
            } else {
                el("p").class("error").attr("role", "alert").id("not-wiped").attr("tabindex", "-1").text(words)
            }
        }),
        el("section")
            .child(title(said::OUT_OF_REACH_TITLE))
            .child(el("ul").children(said::OUT_OF_REACH.into_iter().map(|words| el("li").text(words)).collect())),
        el("p").child(link(Route::Start, TO_THE_START_PAGE)),
    ])
}

fn is_without_work(listing: &Listing) -> bool {
    listing.entries.is_empty() && listing.unreadable.is_empty() && listing.versions == 0
}

fn has_names(state: AppState) -> bool {
    matches!(state.documents().store().get(keys::GUARD), Ok(Some(_)))
}

/// Returns whether this browser holds anything that a wipe would remove, but for the program itself.
fn is_anything_kept(state: AppState) -> bool {
    let (sessions, damaged) = kept(state.documents().store()).unwrap_or_default();
    !state.listing.with(is_without_work)
        || state.storage_mode.get() == StorageMode::Locked
        || !sessions.is_empty()
        || damaged > 0
        || display_preferences::is_kept()
        || has_names(state)
}

/// The training sessions, and a way to download each by itself.
fn training_sessions(state: AppState, sessions: &[Gathering]) -> Element {
    let rows = sessions.iter().map(|gathering| {
        let way = link(Route::Training(Training::Session(gathering.session.id)), titled(&gathering.session.title));
        let whole = gathering.clone();
        let download = button(QUIET, said::DOWNLOAD, move |_| papers::download_gathering(state, &whole))
            .attr("aria-label", said::download(&titled(&gathering.session.title)));
        el("li").child(way.attr("dir", "auto")).text(" ").child(download)
    });
    group([paragraph(said::SESSIONS), el("ul").children(rows.collect()), papers::refused(state)])
}

fn ways(state: AppState, failed: RwSignal<String>) -> Element {
    let (failed, busy) = (failed, RwSignal::new(false));
    live(move || {
        if busy.get() {
            return el("p").id(REMOVING).attr("tabindex", "-1").attr("aria-busy", "true").text(said::REMOVING);
        }
        let words = AskFirst {
            id: "wipe".to_owned(),
            look: DANGER,
            ask: said::WIPE.to_owned(),
            label: String::new(),
            explain: "",
            act: said::WIPE_NOW.to_owned(),
            keep: said::KEEP_IT,
        };
        let (failed, busy) = (failed, busy);
        let wipe = move || {
            let (failed, busy) = (failed, busy);
            failed.set(String::new());
            busy.set(true);
            page::focus_when_drawn(REMOVING.to_owned());
            leptos::task::spawn_local(async move {
                if let Err(words) = state.wipe().await {
                    busy.set(false);
                    failed.set(words);
                    page::focus_when_drawn("not-wiped".to_owned());
                }
            });
        };
        ask_first(words, Arc::new(wipe))
    })
}
