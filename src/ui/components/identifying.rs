//! The guard against identifying data as the report page shows it: what was found, and the private list of names. What
//! it remembers stays in this browser.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::page;
use crate::content::components::identifying as say;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::letters::is_blank;
use crate::domain::private_name::{LONGEST_NAME, MOST_NAMES, PrivateName};
use crate::domain::register::Register;
use crate::domain::target::Target;
use crate::report::guard::look::{Finding, Way};
use crate::route::{Page, Route};
use crate::storage::guard::{GuardFault, Guarded};
use crate::ui::components::ask_first::{AskFirst, ask_first};
use crate::ui::components::link::link;
use crate::ui::components::notice::notice;
use crate::ui::components::plain::{QUIET, SECOND, button, hint, paragraph, quoted, title};
use crate::ui::components::text_field::line;
use crate::ui::element::{Element, el, nothing};
use crate::ui::state::AppState;

/// The id of what was found.
pub const FINDINGS: &str = "findings";

/// The id of the private list.
const NAMES: &str = "private-names";

/// What the guard remembers; where it cannot be read, nothing and why.
#[must_use]
pub fn remembered(state: AppState) -> (Guarded, Option<&'static str>) {
    match state.documents().guarded() {
        Ok(guarded) => (guarded, None),
        Err(GuardFault::Store(_)) => (Guarded::default(), Some(say::LIST_NOT_SHOWN)),
        Err(GuardFault::Unreadable(_)) => (Guarded::default(), Some(say::LIST_NOT_READ)),
    }
}

/// The findings of which nobody has said that they are fine.
#[must_use]
pub fn not_fine(state: AppState, findings: Vec<Finding>) -> Vec<Finding> {
    let (guarded, _) = remembered(state);
    findings.into_iter().filter(|finding| !guarded.is_fine(finding.kind.key(), &finding.text)).collect()
}

/// Writes down what the guard remembers; says where it could not.
fn remember(state: AppState, guarded: &Guarded) -> bool {
    let kept = state.documents().guard(guarded).is_ok();
    if !kept {
        state.refuse(NAMES, say::NOT_KEPT.to_owned());
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
pub fn findings(
    state: AppState,
    found: RwSignal<Vec<Finding>>,
    waits: bool,
    ways: impl FnOnce() -> Element,
) -> Element {
    let id = state.read(|assessment| assessment.id);
    let all = found.get();
    let rows = all
        .iter()
        .map(|finding| {
            let (kind, text, place) = (finding.kind, finding.text.clone(), finding.place.clone());
            let marked = text.clone();
            let fine = move |_| {
                let (mut guarded, unread) = remembered(state);
                guarded.find_fine(kind.key(), &marked);
                // A list that cannot be read is not replaced for the sake of a mark.
                if unread.is_none() {
                    remember(state, &guarded);
                }
                page::focus_when_drawn(FINDINGS.to_owned());
                found.update(|all| all.retain(|one| one.kind != kind || one.text != marked));
            };
            let what = [kind.words(), ": "].concat();
            let go = link(way_to(id, finding), say::GO_THERE).attr("aria-label", say::go_there(&text, &place));
            let fine = button(QUIET, say::FINE, fine).attr("aria-label", say::fine(&text, &place));
            el("li")
                .class("entry-row")
                .child(
                    el("div").class("entry-name").text(what).child(quoted(&text)).child(hint("").child(quoted(&place))),
                )
                .child(el("div").class("buttons").child(go).child(fine))
        })
        .collect();
    let (guarded, unread) = remembered(state);
    let no_names = (guarded.names.is_empty() && unread.is_none()).then(|| paragraph(say::LIST_EMPTY));
    let waits = waits.then(|| paragraph(say::NOT_DOWNLOADED));
    let before = nothing().maybe(waits).maybe(unread.map(paragraph)).maybe(no_names);
    notice(say::found(all.len()), vec![before, el("ul").class("rows").children(rows), ways()])
        .id(FINDINGS)
        .attr("tabindex", "-1")
        .attr("role", "alert")
}

/// The private list of names, to look at and to change; `changed` is told of every change.
pub fn names(state: AppState, changed: RwSignal<()>) -> Element {
    let list = move || {
        changed.track();
        let (guarded, unread) = remembered(state);
        let rows = guarded.names.iter().enumerate().map(|(place, entry)| {
            let words = AskFirst {
                id: ["private-name-", &place.to_string()].concat(),
                look: QUIET,
                ask: say::TAKE_OFF_ASKS.to_owned(),
                label: say::take_off(&entry.name),
                explain: "",
                act: say::TAKE_OFF.to_owned(),
                keep: say::KEEP,
            };
            let take_off = move || {
                let (mut guarded, _) = remembered(state);
                if place < guarded.names.len() {
                    guarded.names.remove(place);
                    remember(state, &guarded);
                }
                page::focus_when_drawn(NAMES.to_owned());
                changed.update(|()| ());
            };
            let role = if entry.role.is_empty() { say::NAME_LEFT_OUT } else { &entry.role };
            el("li").class("entry-row").child(becomes(&entry.name, role)).child(ask_first(words, Arc::new(take_off)))
        });
        let rows: Vec<Element> = rows.collect();
        let empty = (rows.is_empty() && unread.is_none()).then(|| hint(say::NOBODY));
        nothing().maybe(unread.map(paragraph)).maybe(empty).child(el("ul").class("rows").children(rows))
    };
    let adding = changed;
    let add = move || {
        let value = |id: &str| page::typed_in(id).trim().to_owned();
        let (name, role) = (value("private-name"), value("private-role"));
        let (mut guarded, _) = remembered(state);
        if is_blank(&name) || name.chars().count() > LONGEST_NAME || role.chars().count() > LONGEST_NAME {
            state.refuse("private-name", say::NO_NAME.to_owned());
        } else if guarded.names.len() >= MOST_NAMES {
            state.refuse("private-name", say::LIST_FULL.to_owned());
        } else {
            guarded.names.push(PrivateName { name, role });
            if remember(state, &guarded) {
                page::clear("private-name");
                page::clear("private-role");
                page::focus("private-name");
                state.say(say::ADDED.to_owned(), false);
            }
        }
        adding.update(|()| ());
    };
    let field = |id: &'static str, label: &'static str| {
        el("div").class("field").child(el("label").attr("for", id).text(label)).child(line().id(id))
    };
    let form = el("form")
        .child(field("private-name", say::NAME))
        .child(field("private-role", say::ROLE))
        .child(el("button").attr("type", "submit").class(SECOND).text(say::ADD))
        .on_submit(add);
    el("section")
        .class("card")
        .id(NAMES)
        .attr("tabindex", "-1")
        .child(title(say::TITLE))
        .child(paragraph(say::LEAD))
        .live(list)
        .child(form)
}

/// A name, and what takes its place.
fn becomes(name: &str, role: &str) -> Element {
    let [before, between, after] = say::BECOMES;
    el("div").class("entry-name").text(before).child(quoted(name)).text(between).child(quoted(role)).text(after)
}
