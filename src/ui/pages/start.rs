//! The start page: what this is, and the assessments that this browser keeps.

use std::sync::Arc;

use crate::browser::{clock, dice, download};
use crate::content::{about, example};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::report::words;
use crate::route::{Page, Route};
use crate::storage::keys;
use crate::storage::library::Entry;
use crate::storage::listing::Unreadable;
use crate::storage::together::Undo;
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::{link, link_to};
use crate::ui::components::notice::{notice, trouble};
use crate::ui::components::plain::{
    DANGER, MAIN, QUIET, SECOND, button, heading, hint, lead, paragraph, quoted, title,
};
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::keeping::shelf;
use crate::ui::pages::working_copy;
use crate::ui::rooms::inside_when_here;
use crate::ui::watched::Watched;

/// The id of the line for a new assessment's name.
const NEW_NAME: &str = "new-name";

/// What is said where a new assessment would drop changes that are in memory only.
pub const STILL_UNSAVED: &str =
    "The assessment you have open is not saved. Download it, or leave it on the start page; then try again.";

/// An assessment that was just deleted, to be brought back: with its frozen versions, each under its key.
#[derive(Clone)]
struct Deleted {
    name: String,
    undo: Undo,
}

/// The start page.
pub fn start(desk: Desk) -> Element {
    let deleted: Watched<Option<Deleted>> = Watched::new(None);
    let gone = deleted.clone();
    let way = |words: &'static str, what: &'static str, route: Route, go: &'static str| {
        el("div").child(title(words)).child(paragraph(what)).child(link(route, go))
    };
    let ways = vec![
        way(
            "See how it looks when filled in",
            "A fictional review with answers, evidence, actions and gaps.",
            Route::In(example::EXAMPLE_ID, Page::Overview),
            "Look at the example",
        ),
        way("Open a file", "An assessment that you or a colleague downloaded as JSON.", Route::OpenFile, "Open a file"),
        way("Read the guide", "What the quality marker asks, and why it matters.", Route::Guide, "Read the guide"),
    ];
    group([
        heading("Does the review assemble the information it needs?"),
        lead(
            "A checklist for people who run, commission or learn from a review of a serious child-safeguarding case. Seven \
             questions, answered part by part, end in an assessment that you download and take to your board.",
        ),
        el("div").class("privacy").child(paragraph(about::PRIVACY)).child(paragraph(about::SHARED_COMPUTER)),
        live(move || held_in_memory(desk)),
        live(move || inside_when_here(desk).map_or_else(nothing, |inside| (inside.not_safe)(desk))),
        live(move || gone.get().map_or_else(nothing, |it| undo_deletion(desk, &gone, it))),
        live(move || kept(desk, &deleted)),
        el("section").class("card").child(title("Start a new assessment")).child(new_form(desk)),
        el("section").class("ways").children(ways),
        el("p").class("small").text(about::NO_SCORE),
    ])
}

fn new_form(desk: Desk) -> Element {
    let words = Words {
        id: NEW_NAME.to_owned(),
        label: "What will you call it?".to_owned(),
        hint: "So that you find it again, such as “Review K, first look”. No real names.".to_owned(),
    };
    let form = AddForm { words, button: "Start", look: MAIN, places: Vec::new(), place_label: String::new() };
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
fn held_in_memory(desk: Desk) -> Element {
    desk.keeping.state.track();
    let OnDesk::Kept(id) = desk.on_desk.get() else { return nothing() };
    if !desk.keeping.has_unsaved() {
        return nothing();
    }
    let name = desk.read(|assessment| named(&assessment.name));
    let said = el("p").text("The last changes to ").child(quoted(name)).text(" are in this tab's memory only.");
    let ways = el("p")
        .class("buttons")
        .child(button(MAIN, "Download what you have", move |_| working_copy::download_json(desk)))
        .child(button(DANGER, "Leave it without saving", move |_| {
            // The journal goes back to what is saved as well: it is not to bring back what the person leaves.
            desk.journal(keys::document(id));
            desk.clear();
        }));
    let back = el("p").child(link(Route::In(id, Page::Overview), "Go back to it"));
    notice("Not saved yet", vec![said, back, ways])
}

fn kept(desk: Desk, deleted: &Watched<Option<Deleted>>) -> Element {
    let listing = desk.listing.get();
    let mut views = Vec::new();
    if listing.fault.is_some() {
        let said = "Storage is switched off or not available here, for example in a private window. You can work; download \
                    your assessment before you close the tab, since nothing will be kept.";
        views.push(trouble("This browser keeps nothing for this page", vec![paragraph(said)]));
    }
    if !listing.unreadable.is_empty() {
        let said = paragraph("It stays exactly as it is, and nothing is written over it.");
        let list = el("ul")
            .class("plain")
            .children(listing.unreadable.into_iter().map(|kept| unreadable(desk, kept)).collect());
        views.push(trouble("Something kept here could not be read", vec![said, list]));
    }
    if !listing.entries.is_empty() {
        let rows = listing.entries.into_iter().map(|entry| row(desk, deleted, &entry)).collect();
        let more = el("p").child(link(Route::Kept, "What this browser keeps, and a copy of everything"));
        views.push(el("section").child(title("Continue")).child(el("ul").class("shelf").children(rows)).child(more));
    }
    nothing().children(views)
}

fn unreadable(desk: Desk, kept: Unreadable) -> Element {
    let Unreadable { key, why } = kept;
    let wanted = key.clone();
    let get = move |_| {
        if let Ok(Some(text)) = shelf().raw(&wanted) {
            let _browser_says = download::offer("unreadable-assessment.txt", "text/plain", &text);
        }
    };
    let ways = el("div").class("buttons").child(button(SECOND, "Download it as it is", get)).child(ask_first(
        "what could not be read",
        move || {
            let _still_listed_if_it_failed = shelf().remove_unreadable(&key);
            desk.look_at_shelf();
        },
    ));
    el("li").child(paragraph(why)).child(ways)
}

fn row(desk: Desk, deleted: &Watched<Option<Deleted>>, entry: &Entry) -> Element {
    let id = entry.id;
    let name = named(&entry.name);
    let looked_at =
        [entry.looked_at.to_string().as_str(), " of ", &entry.parts.to_string(), " parts looked at"].concat();
    let changed = words::moment(entry.changed, clock::minutes_ahead());
    let link = link_to(Route::In(id, Page::Overview)).child(quoted(&name));
    let about = hint(["Last changed ", &changed, " · ", &looked_at].concat());
    let (deleted, shown) = (deleted.clone(), name.clone());
    let delete = move || {
        deleted.set(take_off_the_shelf(desk, id, &shown));
        desk.look_at_shelf();
    };
    let (also, shown_too) = (delete.clone(), name.clone());
    el("li").child(el("div").class("shelf-name").child(link).child(about)).child(
        el("div").class("buttons").live(move || archive(desk, id, &shown_too, &also)).child(ask_first(&name, delete)),
    )
}

/// The button that archives an assessment stands in the rooms.
fn archive(desk: Desk, id: ItemId, name: &str, take_off: &(impl Fn() + Clone + Send + Sync + 'static)) -> Element {
    let take_off = Arc::new(take_off.clone());
    inside_when_here(desk).map_or_else(nothing, |inside| (inside.archive)(desk, id, name, take_off))
}

/// A button that deletes something only when it is pressed twice, in two places.
pub fn ask_first(what: &str, delete: impl FnMut() + Clone + Send + 'static) -> Element {
    let asking = Watched::new(false);
    let label = ["Delete ", what].concat();
    live(move || {
        let asked = asking.clone();
        if !asking.get() {
            return button(QUIET, "Delete…", move |_| asked.set(true)).attr("aria-label", &label);
        }
        let mut delete = delete.clone();
        el("div").class("buttons").child(button(DANGER, "Delete it", move |_| delete())).child(button(
            SECOND,
            "Keep it",
            move |_| asked.set(false),
        ))
    })
}

/// A name to show, also where none was given.
#[must_use]
pub fn named(name: &str) -> String {
    if name.trim().is_empty() { "Assessment without a name".to_owned() } else { name.to_owned() }
}

/// Takes an assessment off the shelf with its versions.
fn take_off_the_shelf(desk: Desk, id: ItemId, name: &str) -> Option<Deleted> {
    let Ok(undo) = shelf().take_off(id) else {
        desk.say("It could not be deleted: the browser's store failed. Try again.".to_owned(), false);
        return None;
    };
    if desk.on_desk.with_untracked(|on_desk| on_desk.is(id)) {
        desk.clear();
    }
    undo.keys().for_each(|key| desk.journal(key.to_owned()));
    Some(Deleted { name: name.to_owned(), undo })
}

fn undo_deletion(desk: Desk, deleted: &Watched<Option<Deleted>>, gone: Deleted) -> Element {
    let name = quoted(&gone.name);
    let deleted = deleted.clone();
    let undo = gone.undo;
    let bring_back = move |_| {
        let back = shelf().take_back(&undo).or_else(|_| shelf().take_back_beside(&undo));
        if back.is_ok() {
            undo.keys().for_each(|key| desk.journal(key.to_owned()));
            deleted.set(None);
            desk.look_at_shelf();
        } else {
            desk.say(
                "It could not be brought back: there is no room, or something else stands there by now.".to_owned(),
                false,
            );
        }
    };
    el("div")
        .class("notice")
        .attr("role", "status")
        .child(
            el("p")
                .text("“")
                .child(name)
                .text("” was deleted from this browser. You can bring it back until you leave this page."),
        )
        .child(button(SECOND, "Bring it back", bring_back))
}
