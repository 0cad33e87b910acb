//! “Find or go to”: a line in which one types, and a list of what is found (the pattern “editable combobox with list
//! autocomplete” of the ARIA Authoring Practices, in a dialog).

use std::cell::RefCell;
use std::sync::Arc;

use web_sys::Event;

use crate::browser::object::get;
use crate::browser::{events, page, timer};
use crate::content::search as words;
use crate::domain::history::History;
use crate::domain::keyed::Keyed;
use crate::persistence::mode::StorageMode;
use crate::route::{Page, Route};
use crate::search::goal::{Action, Goal, Spot};
use crate::search::index::{Found, Index};
use crate::search::letters::Piece;
use crate::ui::components::plain::{QUIET, button, hint};
use crate::ui::element::{Element, Seen, el, live, nothing};
use crate::ui::pages::start::named;
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, Document};
use crate::ui::watched::Watched;
use crate::ui::{address, backup, keys, note};

const DIALOG: &str = "palette";
const LINE: &str = "palette-line";
const LIST: &str = "palette-list";

thread_local! {
    /// Where the keyboard goes when the page has come that was chosen.
    static AIM: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Follows the address: what lay over the page before goes, and the keyboard comes to what was found.
pub fn begin(state: AppState) {
    if state.panel.get_untracked() == Panel::Saving {
        state.panel.set(Panel::None);
        note::saving(state);
    }
    events::on_address(move |_| {
        state.panel.set(Panel::None);
        note::hide();
        if let Some(id) = AIM.take() {
            page::focus_when_drawn(id);
        }
    });
}

/// What lies over the page.
pub fn over_the_page(state: AppState) -> Element {
    live(move || match state.panel.get() {
        Panel::None | Panel::Saving => nothing(),
        Panel::Find => find(state),
        Panel::Keys => keys::keys(state),
    })
}

/// A dialog with this id and name, which opens when it has been drawn. Closed, it gives the keyboard back to where it
/// was.
pub fn dialog(state: AppState, panel: Panel, id: &'static str, name: &'static str) -> Element {
    timer::once(0, move || page::open_dialog(id));
    el("dialog")
        .id(id)
        .class("panel")
        .attr("aria-label", name)
        // It is told a moment later: by then another may lie there.
        .on("close", move |_| {
            page::put_caret_back();
            if state.panel.get_untracked() == panel {
                state.panel.set(Panel::None);
            }
        })
        // A press beside it is a press on the dialog itself.
        .on("click", move |event| {
            if page::is_on_itself(&event) {
                page::close_dialog(id);
            }
        })
        // What lies under it is out of reach.
        .child(note::note(state))
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

fn find(state: AppState) -> Element {
    let index = Arc::new(index(state));
    let found = Watched::new(index.look(""));
    let chosen = Watched::new(0_usize);
    let look = {
        let (found, chosen) = (found.clone(), chosen.clone());
        move |_: &Event, typed: String| {
            chosen.set(0);
            found.set(index.look(&typed));
            page::show(&option_id(0));
        }
    };
    let press = {
        let (found, chosen) = (found.clone(), chosen.clone());
        move |event: Event| {
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
    let (active, is_any, shown, count) = (chosen.clone(), found.clone(), found.clone(), found.clone());
    let (is_none, counted) = (found.clone(), found);
    let line = el("input")
        .attr("type", "text")
        .id(LINE)
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", LIST)
        .attr("aria-describedby", "palette-help")
        .attr("spellcheck", "false")
        .attr("dir", "auto")
        .attr("autofocus", "")
        .live_attr("aria-expanded", move || Some(is_any.with(|found| found.shown() > 0).to_string()))
        .live_attr("aria-activedescendant", move || {
            let active = active.get();
            count.with(|found| found.shown() > active).then(|| option_id(active))
        })
        .heard(&Seen::default(), look)
        .on("keydown", press);
    dialog(state, Panel::Find, DIALOG, words::OPEN)
        .child(
            el("div")
                .class("panel-head")
                .child(el("div").class("field").child(el("label").attr("for", LINE).text(words::LABEL)).child(line))
                .child(button(QUIET, words::CLOSE, |_| page::close_dialog(DIALOG)).id("palette-close")),
        )
        .child(hint(words::HELP).id("palette-help"))
        .child(
            el("p")
                .class("caption")
                .attr("role", "status")
                .id("palette-count")
                .live_text(move || counted.with(|found| words::count(found.shown(), found.left_out))),
        )
        .child(
            el("div")
                .id(LIST)
                .attr("role", "listbox")
                .attr("aria-label", words::OPEN)
                .live_switch("hidden", move || is_none.with(|found| found.shown() == 0))
                .live(move || shown.with(|found| list(state, found, &chosen))),
        )
}

fn option_id(place: usize) -> String {
    ["found-", &place.to_string()].concat()
}

/// What is found: what has a name, then what is written, page by page.
fn list(state: AppState, found: &Found, chosen: &Watched<usize>) -> Element {
    let mut place = 0;
    let mut groups = Vec::new();
    let mut group = |name: &str, options: Vec<Element>| {
        let id = ["found-in-", &groups.len().to_string()].concat();
        let caption = el("div").class("caption").id(&id).attr("role", "presentation").text(name);
        groups.push(el("div").attr("role", "group").attr("aria-labelledby", &id).child(caption).children(options));
    };
    let mut next = |goal: Goal, words: Element| {
        let option = option(state, place, goal, chosen).child(words);
        place += 1;
        option
    };
    if !found.names.is_empty() {
        let names = found.names.iter().map(|name| {
            let about = el("span").class("hint").text(&name.about);
            next(name.goal, nothing().child(marked("span", &name.name)).text(" ").child(about))
        });
        let names = names.collect();
        group(words::BY_NAME, names);
    }
    for page in &found.pages {
        let texts = page.texts.iter().map(|text| {
            let field = el("span").class("hint").text(&text.field);
            next(text.goal, nothing().child(field).text(" ").child(marked("bdi", &text.excerpt)))
        });
        let texts = texts.collect();
        group(&page.page, texts);
    }
    nothing().children(groups)
}

fn option(state: AppState, place: usize, goal: Goal, chosen: &Watched<usize>) -> Element {
    let chosen = chosen.clone();
    // A page is a link as well: it opens in another tab where somebody asks the browser for that.
    let option = match goal {
        Goal::Page(route, _) => el("a").attr("href", route.to_hash()),
        Goal::Act(_) => el("div"),
    };
    option
        .class("found")
        .id(option_id(place))
        .attr("role", "option")
        .attr("tabindex", "-1")
        .live_attr("aria-selected", move || Some((chosen.get() == place).to_string()))
        .on("click", move |event| {
            if !page::is_with_control(&event) && !get(&event, "shiftKey").is_truthy() {
                event.prevent_default();
                reach(state, goal);
            }
        })
}

fn marked(tag: &'static str, pieces: &[Piece]) -> Element {
    let pieces = pieces
        .iter()
        .map(|piece| if piece.is_found { el("mark").text(&piece.text) } else { crate::ui::element::text(&piece.text) });
    el(tag).children(pieces.collect())
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
                AIM.set(aim);
                page::go(&hash);
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
        Spot::Judgement(place) => {
            Some(state.read(|it| [&address::of_subject(place), it.answers.judgement(place).key()].join("-")))
        }
    }
}
