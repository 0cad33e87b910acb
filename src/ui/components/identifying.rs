//! The guard against identifying data as the report page shows it: what was found, and the private list of names. What
//! it remembers stays in this browser.

use leptos::prelude::*;

use std::sync::Arc;

use web_sys::SubmitEvent;

use crate::browser::page;
use crate::content::components::identifying as say;
use crate::domain::field::Field;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::letters::is_blank;
use crate::domain::private_name::{LONGEST_NAME, MOST_NAMES, PrivateName};
use crate::domain::register::Register;
use crate::domain::target::Target;
use crate::report::guard::look::{Finding, Way};
use crate::route::{Page, Route};
use crate::storage::guard::{GuardFault, Guarded};
use crate::ui::address;
use crate::ui::components::ask_first::{AskFirst, AskFirstButton};
use crate::ui::components::control::unremembered;
use crate::ui::components::link::Jump;
use crate::ui::components::notice::anew;
use crate::ui::components::plain::{QUIET, SECOND};
use crate::ui::components::target::aim_of;
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
    // Until then it is not known whether there is a lock.
    let kept = !state.persistence().is_looking_into_journal() && state.documents().guard(guarded).is_ok();
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
        (Way::Summary | Way::BoardAsks | Way::Assessors, _) => Page::Report,
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

/// The field on the page of the report in which a finding can be changed, if it stands in one.
const fn field_of(way: Way) -> Option<Field> {
    match way {
        Way::Summary => Some(Field::Summary),
        Way::BoardAsks => Some(Field::BoardAsks),
        Way::Assessors => Some(Field::Assessors),
        _ => None,
    }
}

/// What was found, each with its place and what can be done. It is said by screen readers: whoever draws it draws it
/// anew each time.
#[component]
pub fn Findings(
    /// What was found.
    found: RwSignal<Vec<Finding>>,
    /// Whether a download waits for it.
    waits: bool,
    /// What stands below.
    children: Children,
) -> impl IntoView {
    let state = AppState::expect();
    let id = state.read(|assessment| assessment.id);
    let all = found.get();
    let heading = say::found(all.len());
    let rows = all.into_iter().map(|finding| view! { <FindingRow id finding found /> }).collect_view();
    let (guarded, unread) = remembered(state);
    let has_no_names = guarded.names.is_empty() && unread.is_none();
    view! {
        <section class="notice" id=FINDINGS tabindex="-1" role="alert" translate="no">
            <h2>{heading}</h2>
            {waits.then(|| view! { <p>{say::NOT_DOWNLOADED}</p> })}
            {unread.map(|why| view! { <p>{why}</p> })}
            {has_no_names.then(|| view! { <p>{say::LIST_EMPTY}</p> })}
            <ul class="rows">{rows}</ul>
            {children()}
        </section>
    }
}

/// Something that was found.
#[component]
fn FindingRow(
    /// The assessment in which it was found.
    id: ItemId,
    /// What was found.
    finding: Finding,
    /// All that was found.
    found: RwSignal<Vec<Finding>>,
) -> impl IntoView {
    let state = AppState::expect();
    let way = way_to(id, &finding);
    let Finding { kind, text, place, way: found_at, about, .. } = finding;
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
    let aim = if found_at == Way::Target { aim_of(about) } else { None };
    // These fields stand on the very page that shows this.
    let label = say::go_there(&text, &place);
    let go = match field_of(found_at) {
        Some(field) => view! { <Jump to=address::of_text(field) words=say::GO_THERE label /> }.into_any(),
        None => view! { <a href=way.to_hash() data-aim=aim aria-label=label>{say::GO_THERE}</a> }.into_any(),
    };
    let is_fine = say::fine(&text, &place);
    view! {
        <li class="entry-row">
            <div class="entry-name">
                {what}
                <bdi>{text}</bdi>
                <p class="hint"><bdi>{place}</bdi></p>
            </div>
            <div class="buttons">
                {go}
                <button type="button" class=QUIET aria-label=is_fine on:click=fine>{say::FINE}</button>
            </div>
        </li>
    }
}

/// The private list of names, to look at and to change.
#[component]
pub fn PrivateNames(
    /// Is told of every change.
    changed: RwSignal<()>,
) -> impl IntoView {
    let state = AppState::expect();
    let list = move || {
        changed.track();
        let (guarded, unread) = remembered(state);
        let is_empty = guarded.names.is_empty() && unread.is_none();
        let rows = guarded
            .names
            .into_iter()
            .enumerate()
            .map(|(place, entry)| view! { <NameRow place entry changed /> })
            .collect_view();
        Some(view! {
            {unread.map(|why| view! { <p>{why}</p> })}
            {is_empty.then(|| view! { <p class="hint">{say::NOBODY}</p> })}
            <ul class="rows">{rows}</ul>
        })
    };
    let number = move || {
        changed.track();
        say::names(remembered(state).0.names.len())
    };
    view! {
        <section class="card">
            <details class="folded" id=NAMES>
                <summary>
                    <h2>{say::TITLE}</h2>
                    <span class="state" translate="no">{number}</span>
                </summary>
                <p>{say::LEAD}</p>
                {anew(list)}
                <NewName changed />
            </details>
        </section>
    }
}

/// A name of the list, what takes its place, and a button that takes it off.
#[component]
fn NameRow(
    /// Its place on the list.
    place: usize,
    /// The name.
    entry: PrivateName,
    /// Is told of every change.
    changed: RwSignal<()>,
) -> impl IntoView {
    let state = AppState::expect();
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
    let PrivateName { name, role } = entry;
    let role = if role.is_empty() { say::NAME_LEFT_OUT.to_owned() } else { role };
    let [before, between, after] = say::BECOMES;
    view! {
        <li class="entry-row">
            <div class="entry-name">{before}<bdi>{name}</bdi>{between}<bdi>{role}</bdi>{after}</div>
            <AskFirstButton words act=Arc::new(take_off) />
        </li>
    }
}

/// The form that puts a name on the list.
#[component]
fn NewName(
    /// Is told of every change.
    changed: RwSignal<()>,
) -> impl IntoView {
    let state = AppState::expect();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        page::hear_fields();
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
        changed.update(|()| ());
    };
    view! {
        <form on:submit=add>
            <div class="field">
                <label for="private-name">{say::NAME}</label>
                <input type="text" dir="auto" id="private-name" {..unremembered()} />
            </div>
            <div class="field">
                <label for="private-role">{say::ROLE}</label>
                <input type="text" dir="auto" id="private-role" {..unremembered()} />
            </div>
            <button type="submit" class=SECOND>{say::ADD}</button>
        </form>
    }
}
