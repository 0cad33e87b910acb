//! The start page: what this is, and the assessments that this browser keeps.

use leptos::prelude::*;

use crate::browser::{clock, dice, download};
use crate::content::{about, example};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::route::{Page, Route};
use crate::storage::library::Entry;
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::notice::{notice, trouble};
use crate::ui::components::words;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::keeping::shelf;
use crate::ui::pages::report;

/// The id of the line for a new assessment's name.
const NEW_NAME: &str = "new-name";

/// What is said where a new assessment would drop changes that are in memory only.
pub const STILL_UNSAVED: &str =
    "The assessment you have open is not saved. Download it, or leave it on the start page; then try again.";

/// The start page.
pub fn start(desk: Desk) -> AnyView {
    let deleted: RwSignal<Option<Deleted>> = RwSignal::new(None);
    view! {
        <h1 tabindex="-1">"Does the review assemble the information it needs?"</h1>
        <p class="lead">
            "A checklist for people who run, commission or learn from a review of a serious child-safeguarding case. Seven questions, answered part by part, end in an assessment that you download and read to your board."
        </p>
        <p class="privacy">{about::PRIVACY}</p>
        {move || held_in_memory(desk)}
        {move || deleted.get().map(|gone| undo_deletion(desk, deleted, gone))}
        {move || kept(desk, deleted)}
        <section class="card">
            <h2>"Start a new assessment"</h2>
            {new_form(desk)}
        </section>
        <section class="ways">
            <div>
                <h2>"See how it looks when filled in"</h2>
                <p>"A fictional review with answers, evidence, actions and gaps."</p>
                {link(Route::In(example::EXAMPLE_ID, Page::Overview), "Look at the example")}
            </div>
            <div>
                <h2>"Open a file"</h2>
                <p>"An assessment that you or a colleague downloaded as JSON."</p>
                {link(Route::OpenFile, "Open a file")}
            </div>
            <div>
                <h2>"Read the guide"</h2>
                <p>"What the quality marker asks, and why it matters."</p>
                {link(Route::Guide, "Read the guide")}
            </div>
        </section>
        <p class="small">{about::NO_SCORE}</p>
    }
    .into_any()
}

fn new_form(desk: Desk) -> AnyView {
    let words = Words {
        id: NEW_NAME.to_owned(),
        label: "What will you call it?".to_owned(),
        hint: "So that you find it again, such as “Review K, first look”. No real names.".to_owned(),
    };
    let form = AddForm { words, button: "Start", places: Vec::new(), place_label: "" };
    add_form(desk, form, move |name, _| {
        if name.trim().is_empty() {
            desk.refuse(NEW_NAME, "Give it a name, so that you find it again.".to_owned());
            return false;
        }
        let adopted = desk.adopt(Assessment::new(dice::new_id(), name, clock::now()));
        if !adopted {
            desk.refuse(NEW_NAME, STILL_UNSAVED.to_owned());
        }
        adopted
    })
}

/// An assessment whose last change could not be saved is still on the desk: a way back to it.
fn held_in_memory(desk: Desk) -> Option<AnyView> {
    let _ = desk.keeping.state.get();
    let OnDesk::Kept(id) = desk.on_desk.get() else { return None };
    desk.keeping.has_unsaved().then(|| {
        let name = desk.read(|assessment| assessment.name.clone());
        notice(
            "Not saved yet",
            view! {
                <p>"The last changes to " <bdi>{name}</bdi> " are in this tab's memory only."</p>
                <p>{link(Route::In(id, Page::Overview), "Go back to it")}</p>
                <p class="buttons">
                    <button type="button" class="button" on:click=move |_| report::download_json(desk)>
                        "Download what you have"
                    </button>
                    <button type="button" class="button danger" on:click=move |_| desk.clear()>
                        "Leave it without saving"
                    </button>
                </p>
            }
            .into_any(),
        )
    })
}

fn kept(desk: Desk, deleted: RwSignal<Option<Deleted>>) -> AnyView {
    let listing = desk.listing.get();
    let rows: Vec<AnyView> = listing.entries.into_iter().map(|entry| row(desk, deleted, entry)).collect();
    let unreadable: Vec<AnyView> = listing
        .unreadable
        .into_iter()
        .map(|kept| {
            let key = kept.key;
            let get = move |_| {
                if let Ok(Some(text)) = shelf().raw(&key) {
                    let _offered = download::offer("unreadable-assessment.txt", "text/plain", &text);
                }
            };
            view! {
                <li>
                    <p>{kept.why}</p>
                    <button type="button" class="button secondary" on:click=get>"Download it as it is"</button>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        {listing
            .fault
            .is_some()
            .then(|| trouble(
                "This browser keeps nothing for this page",
                view! {
                    <p>
                        "Storage is switched off or not available here, for example in a private window. You can work; download your assessment before you close the tab, since nothing will be kept."
                    </p>
                }
                .into_any(),
            ))}
        {(!unreadable.is_empty())
            .then(|| trouble(
                "Something kept here could not be read",
                view! {
                    <p>"It stays exactly as it is, and nothing is written over it."</p>
                    <ul class="plain">{unreadable}</ul>
                }
                .into_any(),
            ))}
        {(!rows.is_empty())
            .then(|| view! {
                <section>
                    <h2>"Go on with"</h2>
                    <ul class="shelf">{rows}</ul>
                </section>
            })}
    }
    .into_any()
}

fn row(desk: Desk, deleted: RwSignal<Option<Deleted>>, entry: Entry) -> AnyView {
    let id = entry.id;
    let asking = RwSignal::new(false);
    let changed = words::moment(entry.changed, clock::minutes_ahead());
    let done = format!("{} of {} parts looked at", entry.looked_at, entry.parts);
    let name = named(&entry.name);
    let delete = move |_| {
        deleted.set(take_off_the_shelf(desk, id));
        desk.look_at_shelf();
    };
    view! {
        <li>
            <div class="shelf-name">
                <a href=Route::In(id, Page::Overview).to_hash()><bdi>{name.clone()}</bdi></a>
                <p class="hint">"Last changed " {changed} " · " {done}</p>
            </div>
            {move || {
                if asking.get() {
                    view! {
                        <div class="buttons">
                            <button type="button" class="button danger" on:click=delete>"Delete it"</button>
                            <button type="button" class="button secondary" on:click=move |_| asking.set(false)>
                                "Keep it"
                            </button>
                        </div>
                    }
                        .into_any()
                } else {
                    let label = ["Delete ", name.as_str()].concat();
                    view! {
                        <button type="button" class="quiet" aria-label=label on:click=move |_| asking.set(true)>
                            "Delete…"
                        </button>
                    }
                        .into_any()
                }
            }}
        </li>
    }
    .into_any()
}

/// A name to show, also where none was given.
#[must_use]
pub fn named(name: &str) -> String {
    if name.trim().is_empty() { "Assessment without a name".to_owned() } else { name.to_owned() }
}

/// An assessment that was just deleted, to be brought back.
#[derive(Clone)]
struct Deleted {
    id: ItemId,
    text: String,
}

fn take_off_the_shelf(desk: Desk, id: ItemId) -> Option<Deleted> {
    let shelf = shelf();
    let text = shelf.raw_of(id).ok().flatten()?;
    shelf.delete(id).ok()?;
    if desk.on_desk.with_untracked(|on_desk| on_desk.is(id)) {
        desk.clear();
    }
    Some(Deleted { id, text })
}

fn undo_deletion(desk: Desk, deleted: RwSignal<Option<Deleted>>, gone: Deleted) -> AnyView {
    let bring_back = move |_| {
        if shelf().restore(gone.id, &gone.text).is_ok() {
            deleted.set(None);
            desk.look_at_shelf();
        }
    };
    view! {
        <div class="notice" role="status">
            <p>"The assessment was deleted from this browser."</p>
            <button type="button" class="button secondary" on:click=bring_back>"Bring it back"</button>
        </div>
    }
    .into_any()
}
