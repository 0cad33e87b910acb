//! “Find or go to”: a line in which one types, and a list of what is found (the pattern “editable combobox with list
//! autocomplete” of the ARIA Authoring Practices, in a dialog).

use leptos::prelude::*;

use std::cell::Cell;
use std::sync::Arc;

use web_sys::{Event, KeyboardEvent, MouseEvent};

use crate::browser::object::get;
use crate::browser::{events, page};
use crate::content::search as words;
use crate::domain::history::History;
use crate::domain::keyed::Keyed;
use crate::persistence::mode::StorageMode;
use crate::route::{Page, Route};
use crate::search::goal::{Action, Goal, Spot};
use crate::search::index::{Found, Index};
use crate::search::letters::Piece;
use crate::ui::components::control::{Seen, heard};
use crate::ui::components::dialog::Dialog;
use crate::ui::components::judgement::button_with_keyboard;
use crate::ui::components::plain::QUIET;
use crate::ui::pages::start::named;
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, Document};
use crate::ui::{address, arrival, backup, keys, note};

const DIALOG: &str = "palette";
const LINE: &str = "palette-line";
const LIST: &str = "palette-list";

/// Follows the address: what lay over the page before goes.
pub fn begin(state: AppState) {
    if state.panel.get_untracked() == Panel::Saving {
        state.panel.set(Panel::None);
        note::saving(state);
    }
    events::on_address(move |_| {
        state.panel.set(Panel::None);
        note::hide();
    });
}

/// Everything that can be found now.
fn index(state: AppState) -> Index {
    let open = keys::open_id(state).map(|id| {
        // A frozen version is found under its own address.
        let mut open = state.history.with_untracked(|history| history.present().clone());
        open.id = id;
        open
    });
    let place = state.storage_mode.get_untracked();
    if place != StorageMode::Locked && state.listing.with_untracked(|listing| listing.entries.is_empty()) {
        state.persistence().list_documents();
    }
    let others: Vec<_> = state.listing.with_untracked(|listing| {
        let entries = listing.entries.iter().filter(|_| place != StorageMode::Locked);
        entries.map(|entry| (entry.id, named(&entry.name))).collect()
    });
    let can =
        |look: fn(&History) -> bool| open.is_some() && !state.is_read_only() && state.history.with_untracked(look);
    let actions: Vec<Action> = Action::ALL
        .iter()
        .copied()
        .filter(|action| match action {
            Action::Undo => can(History::can_undo),
            Action::Redo => can(History::can_redo),
            Action::DownloadEverything => !others.is_empty(),
            Action::Lock => place == StorageMode::Unlocked,
            Action::Keys => true,
        })
        .collect();
    Index::of(open.as_ref(), &others, &actions)
}

/// What is found, one after another.
fn goals(found: &Found) -> Vec<Goal> {
    let texts = found.pages.iter().flat_map(|page| page.texts.iter().map(|text| text.goal));
    found.names.iter().map(|name| name.goal).chain(texts).collect()
}

/// “Find or go to”.
#[component]
pub fn Find() -> impl IntoView {
    let state = AppState::expect();
    let index = Arc::new(index(state));
    let found = RwSignal::new(index.look(""));
    let chosen = RwSignal::new(0_usize);
    let look = {
        let (found, chosen) = (found, chosen);
        move |_: &Event, typed: String| {
            chosen.set(0);
            found.set(index.look(&typed));
            page::show(&option_id(0));
        }
    };
    let press = {
        let (found, chosen) = (found, chosen);
        move |event: KeyboardEvent| {
            let goals = found.with_untracked(goals);
            let at = chosen.get_untracked();
            let to = match get(&event, "key").as_string().as_deref() {
                _ if page::is_composing(&event) => return,
                Some("ArrowDown") if at + 1 < goals.len() => at + 1,
                Some("ArrowDown") => 0,
                Some("ArrowUp") if at > 0 => at - 1,
                Some("ArrowUp") => goals.len().saturating_sub(1),
                Some("Enter") => {
                    event.prevent_default();
                    if let Some(goal) = goals.get(at) {
                        reach(state, *goal);
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            chosen.set(to);
            page::show(&option_id(to));
        }
    };
    let active = move || {
        let active = chosen.get();
        found.with(|found| found.shown() > active).then(|| option_id(active))
    };
    let line = heard(&Seen::default(), look);
    view! {
        <Dialog panel=Panel::Find id=DIALOG name=words::OPEN>
            <div class="panel-head">
                <div class="field">
                    <label for=LINE>{words::LABEL}</label>
                    <input
                        type="text"
                        {..line}
                        id=LINE
                        role="combobox"
                        aria-autocomplete="list"
                        aria-controls=LIST
                        aria-describedby="palette-help"
                        spellcheck="false"
                        dir="auto"
                        autofocus
                        aria-expanded=move || found.with(|found| found.shown() > 0).to_string()
                        aria-activedescendant=active
                        on:keydown=press
                    />
                </div>
                <button type="button" class=QUIET id="palette-close" on:click=|_| page::close_dialog(DIALOG)>
                    {words::CLOSE}
                </button>
            </div>
            <p class="hint" id="palette-help">{words::HELP}</p>
            <p class="caption" role="status" id="palette-count" translate="no">
                {move || found.with(|found| words::count(found.shown(), found.left_out))}
            </p>
            <div
                id=LIST
                role="listbox"
                aria-label=words::OPEN
                prop:hidden=move || found.with(|found| found.shown() == 0)
            >
                {move || found.with(|found| list(found, chosen).into_any())}
            </div>
        </Dialog>
    }
}

fn option_id(place: usize) -> String {
    ["found-", &place.to_string()].concat()
}

/// What is found: what has a name, then what is written, page by page.
fn list(found: &Found, chosen: RwSignal<usize>) -> impl IntoView + use<> {
    let places = Cell::new(0);
    let next = |goal: Goal, words: AnyView| {
        let place = places.replace(places.get() + 1);
        view! { <FoundOption place goal chosen>{words}</FoundOption> }
    };
    let named = found.names.iter().map(|name| {
        let (pieces, about) = (marked(&name.name), name.about.clone());
        next(name.goal, view! { <span>{pieces}</span>" "<span class="hint">{about}</span> }.into_any())
    });
    let mut groups = Vec::new();
    if !found.names.is_empty() {
        groups.push((words::BY_NAME.to_owned(), named.collect_view().into_any()));
    }
    for page in &found.pages {
        let texts = page.texts.iter().map(|text| {
            let (field, pieces) = (text.field.clone(), marked(&text.excerpt));
            next(text.goal, view! { <span class="hint">{field}</span>" "<bdi>{pieces}</bdi> }.into_any())
        });
        groups.push((page.page.clone(), texts.collect_view().into_any()));
    }
    let group = |(number, (name, options)): (usize, (String, AnyView))| {
        let id = ["found-in-", &number.to_string()].concat();
        let named_by = id.clone();
        view! {
            <div role="group" aria-labelledby=named_by>
                <div class="caption" id=id role="presentation">{name}</div>
                {options}
            </div>
        }
    };
    groups.into_iter().enumerate().map(group).collect_view()
}

/// Something that is found.
#[component]
fn FoundOption(
    /// Its place among all.
    place: usize,
    /// Where it leads.
    goal: Goal,
    /// The place that is chosen.
    chosen: RwSignal<usize>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let state = AppState::expect();
    let is_chosen = move || (chosen.get() == place).to_string();
    let choose = move |event: MouseEvent| {
        if !page::is_with_control(&event) && !event.shift_key() {
            event.prevent_default();
            reach(state, goal);
        }
    };
    let id = option_id(place);
    match goal {
        // A page is a link as well: it opens in another tab where somebody asks the browser for that.
        Goal::Page(route, _) => view! {
            <a
                href=route.to_hash()
                class="found"
                id=id
                role="option"
                tabindex="-1"
                aria-selected=is_chosen
                on:click=choose
            >
                {children()}
            </a>
        }
        .into_any(),
        Goal::Act(_) => view! {
            <div class="found" id=id role="option" tabindex="-1" aria-selected=is_chosen on:click=choose>
                {children()}
            </div>
        }
        .into_any(),
    }
}

/// A text with what was looked for marked.
fn marked(pieces: &[Piece]) -> impl IntoView + use<> {
    let piece = |piece: &Piece| {
        let text = piece.text.clone();
        if piece.is_found { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    pieces.iter().map(piece).collect_view()
}

/// Closes the panel and goes there, or does it.
fn reach(state: AppState, goal: Goal) {
    page::close_dialog(DIALOG);
    state.panel.set(Panel::None);
    match goal {
        Goal::Page(route, spot) => {
            let (hash, aim) = (beside(state, route).to_hash(), id_of(state, spot));
            if page::hash() == hash {
                match aim {
                    Some(id) => page::focus_when_drawn(id),
                    None => page::focus_heading(),
                }
            } else {
                arrival::go(&hash, aim);
            }
        }
        Goal::Act(Action::Undo) => state.undo(),
        Goal::Act(Action::Redo) => state.redo(),
        Goal::Act(Action::DownloadEverything) => backup::download_everything(state),
        Goal::Act(Action::Lock) => state.lock_now(),
        Goal::Act(Action::Keys) => state.show(Panel::Keys),
    }
}

/// A frozen version has no versions of its own: the way leads to those beside it.
fn beside(state: AppState, route: Route) -> Route {
    match (route, state.document.get_untracked()) {
        (Route::In(id, Page::Versions), Document::Version(frozen)) if frozen.id == id => {
            Route::In(frozen.of, Page::Versions)
        }
        _ => route,
    }
}

/// The element of a spot, where it has one.
fn id_of(state: AppState, spot: Spot) -> Option<String> {
    match spot {
        Spot::Top => None,
        Spot::Field(field) => Some(address::of_text(field)),
        Spot::Judgement(place) => Some(state.read(|it| button_with_keyboard(place, it.answers.judgement(place)))),
    }
}
