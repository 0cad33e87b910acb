//! The guard against identifying data as the report page shows it: what was found, and the private list of names. What it remembers stays in this browser.

use crate::browser::page;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::private_name::{LONGEST_NAME, MOST_NAMES, PrivateName};
use crate::domain::register::Register;
use crate::domain::target::Target;
use crate::report::guard::look::{Finding, Way};
use crate::report::words::count;
use crate::route::{Page, Route};
use crate::storage::guard::{GuardFault, Guarded};
use crate::ui::components::link::link;
use crate::ui::components::notice::notice;
use crate::ui::components::plain::{QUIET, SECOND, button, hint, paragraph, quoted, title};
use crate::ui::components::text_field::line;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, nothing};
use crate::ui::keeping::shelf;
use crate::ui::watched::Watched;

/// The id of what was found.
pub const FINDINGS: &str = "findings";

/// The id of the private list.
const NAMES: &str = "private-names";

/// What the guard remembers; where it cannot be read, nothing and why.
#[must_use]
pub fn remembered() -> (Guarded, Option<&'static str>) {
    match shelf().guarded() {
        Ok(guarded) => (guarded, None),
        Err(GuardFault::Store(_)) => {
            (Guarded::default(), Some("This browser does not show what it keeps, so no list of names was used."))
        }
        Err(GuardFault::Unreadable(_)) => (
            Guarded::default(),
            Some(
                "The list of names in this browser cannot be read, so it was not used. It stays as it is until you write a new one.",
            ),
        ),
    }
}

/// The findings of which nobody has said that they are fine.
#[must_use]
pub fn not_fine(findings: Vec<Finding>) -> Vec<Finding> {
    let (guarded, _) = remembered();
    findings.into_iter().filter(|finding| !guarded.is_fine(finding.kind.key(), &finding.text)).collect()
}

/// Writes down what the guard remembers; says where it could not.
fn remember(desk: Desk, guarded: &Guarded) -> bool {
    let kept = shelf().guard(guarded).is_ok();
    if !kept {
        desk.refuse(
            NAMES,
            "This browser did not keep it. Free some room, or look under “What this browser keeps”.".to_owned(),
        );
    }
    kept
}

/// The page on which a finding can be changed.
fn way_to(id: ItemId, finding: &Finding) -> Route {
    let page = match (finding.way, finding.about) {
        (Way::Overview, _) | (Way::Target, Target::Whole) => Page::Overview,
        (Way::Review, _) => Page::Review,
        (Way::Limitations, _) => Page::Limitations,
        (Way::SecondLook, _) => Page::SecondLook,
        (Way::Versions, _) => Page::Versions,
        (Way::Attestation, _) => Page::Register(Register::NonCooperation),
        (Way::Target, Target::Place(place)) => Page::Question(place.question()),
        (Way::Target, Target::Row(Register::Coverage, _)) => Page::Register(Register::Coverage),
        (Way::Target, Target::Row(register, row)) => Page::Row(register, row),
    };
    Route::In(id, page)
}

/// What was found, each with its place and what can be done; then `ways`. `waits` says that a download waits for it.
pub fn findings(desk: Desk, found: &Watched<Vec<Finding>>, waits: bool, ways: impl FnOnce() -> Element) -> Element {
    let id = desk.read(|assessment| assessment.id);
    let all = found.get();
    let words = match all.len() {
        0 => "Nothing more was found".to_owned(),
        number => [&count(number, "thing", "things"), " could tell who somebody is"].concat(),
    };
    let rows = all
        .iter()
        .map(|finding| {
            let (kind, text, place) = (finding.kind, finding.text.clone(), finding.place.clone());
            let found = found.clone();
            let marked = text.clone();
            let fine = move |_| {
                let (mut guarded, unread) = remembered();
                guarded.find_fine(kind.key(), &marked);
                // A list that cannot be read is not replaced for the sake of a mark.
                if unread.is_none() {
                    remember(desk, &guarded);
                }
                page::focus_when_drawn(FINDINGS.to_owned());
                found.update(|all| all.retain(|one| one.kind != kind || one.text != marked));
            };
            let what = [kind.words(), ": "].concat();
            let named = [" ", &text, ", ", &place].concat();
            let go = link(way_to(id, finding), "Go there").attr("aria-label", ["Go there:", &named].concat());
            let fine = button(QUIET, "It is fine", fine).attr("aria-label", ["It is fine:", &named].concat());
            el("li")
                .class("shelf-row")
                .child(
                    el("div").class("shelf-name").text(what).child(quoted(&text)).child(hint("").child(quoted(&place))),
                )
                .child(el("div").class("buttons").child(go).child(fine))
        })
        .collect();
    let (guarded, unread) = remembered();
    let no_names = (guarded.names.is_empty() && unread.is_none())
        .then(|| paragraph("Names are found only where they stand on the private list below, and that list is empty."));
    let waits = waits.then(|| paragraph("Your file has not been downloaded yet."));
    let before = nothing().maybe(waits).maybe(unread.map(paragraph)).maybe(no_names);
    notice(words, vec![before, el("ul").class("rows").children(rows), ways()])
        .id(FINDINGS)
        .attr("tabindex", "-1")
        .attr("role", "alert")
}

/// The private list of names, to look at and to change; `changed` is told of every change.
pub fn names(desk: Desk, changed: &Watched<()>) -> Element {
    let (followed, telling) = (changed.clone(), changed.clone());
    let list = move || {
        followed.track();
        let (guarded, unread) = remembered();
        let rows = guarded.names.iter().enumerate().map(|(place, entry)| {
            let telling = telling.clone();
            let label = ["Take off the list: ", &entry.name].concat();
            let take_off = move |_| {
                let (mut guarded, _) = remembered();
                if place < guarded.names.len() {
                    guarded.names.remove(place);
                    remember(desk, &guarded);
                }
                page::focus_when_drawn(NAMES.to_owned());
                telling.update(|()| ());
            };
            let role = if entry.role.is_empty() { "[name left out]" } else { &entry.role };
            el("li")
                .class("shelf-row")
                .child(el("div").class("shelf-name").child(quoted(&entry.name)).text(" becomes ").child(quoted(role)))
                .child(button(QUIET, "Take off the list", take_off).attr("aria-label", label))
        });
        let rows: Vec<Element> = rows.collect();
        let empty = (rows.is_empty() && unread.is_none()).then(|| hint("Nobody is on the list."));
        nothing().maybe(unread.map(paragraph)).maybe(empty).child(el("ul").class("rows").children(rows))
    };
    let adding = changed.clone();
    let add = move |event: web_sys::Event| {
        event.prevent_default();
        let value = |id: &str| page::typed_in(id).trim().to_owned();
        let (name, role) = (value("private-name"), value("private-role"));
        let (mut guarded, _) = remembered();
        if name.is_empty() || name.chars().count() > LONGEST_NAME || role.chars().count() > LONGEST_NAME {
            desk.refuse("private-name", "Write a name, and no more than 200 letters in either field.".to_owned());
        } else if guarded.names.len() >= MOST_NAMES {
            desk.refuse("private-name", "The list is full: 500 names. Take one off first.".to_owned());
        } else {
            guarded.names.push(PrivateName { name, role });
            if remember(desk, &guarded) {
                page::clear("private-name");
                page::clear("private-role");
                page::focus("private-name");
                desk.say("On the list.".to_owned(), false);
            }
        }
        adding.update(|()| ());
    };
    let field = |id: &'static str, label: &'static str| {
        el("div").class("field").child(el("label").attr("for", id).text(label)).child(line().id(id))
    };
    let form = el("form")
        .child(field("private-name", "Name that must not be passed on"))
        .child(field("private-role", "Role that stands for it, such as Mother, or GP practice A"))
        .child(el("button").attr("type", "submit").class(SECOND).text("Add to the list"))
        .on("submit", add);
    el("section")
        .class("card")
        .id(NAMES)
        .attr("tabindex", "-1")
        .child(title("Private list of names"))
        .child(paragraph(
            "The check looks for these names. For the board, and without people and locators, each is replaced by its role. The list \
             stays in this browser and is in no download, also not in a backup: on a shared computer, take it off when you leave.",
        ))
        .live(list)
        .child(form)
}
