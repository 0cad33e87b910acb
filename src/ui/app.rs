//! The frame around every page: masthead, navigation, where saving stands, and the page that the address names.

use crate::browser::{events, page};
use crate::content::{about, comfort, finding, frame};
use crate::domain::history::History;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::persistence::mode::StorageMode;
use crate::persistence::tab_lock::Writing;
use crate::route::{Page, Route};
use crate::ui::components::link::{jump, link_to};
use crate::ui::components::plain::{QUIET, button, paragraph};
use crate::ui::components::save_state::{failure, save_state};
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::pages;
use crate::ui::panel::Panel;
use crate::ui::rooms::{Bring, Rooms, inside_when_here};

/// The whole app.
pub fn app(bring_rooms: Bring) -> Element {
    let desk = Desk::new(Route::parse(&page::hash()), bring_rooms);
    watch_the_page(desk);
    arrive(desk, false);
    desk.send_for_the_rooms_if_needed();
    let masthead = el("div")
        .class("band")
        .child(link_to(Route::Start).class("brand").text(about::NAME))
        .live(move || tools(desk))
        .child(button(QUIET, finding::OPEN, move |_| desk.show(Panel::Find)).id("open-find"));
    let foot = el("div")
        .class("band")
        .child(el("p").child(link_to(Route::Comfort).text(comfort::WAY)))
        .child(paragraph(about::PRIVACY))
        .child(paragraph([about::INDEPENDENCE, " ", about::SOURCE].concat()));
    group([
        jump("main".to_owned(), frame::SKIP).class("skip"),
        el("header").class("masthead").child(masthead),
        live(move || navigation(desk)),
        el("main")
            .class("band page")
            .id("main")
            .attr("tabindex", "-1")
            .child(failure(desk))
            .live(move || inside_when_here(desk).map_or_else(nothing, |inside| (inside.notices)(desk)))
            .live(move || said(desk))
            .live(move || current_page(desk)),
        el("footer").class("foot").child(foot),
    ])
}

fn watch_the_page(desk: Desk) {
    events::ignore_held_enter();
    events::on_address(move |_| {
        page::hear_fields();
        desk.route.set(Route::parse(&page::hash()));
        arrive(desk, true);
    });
    desk.hear_keys();
    events::on_dropped_files(move |event| match desk.inside() {
        Some(inside) => (inside.dropped)(&event),
        None => desk.say(frame::NO_FILES.to_owned(), false),
    });
    events::on_hidden(move || {
        page::hear_fields();
        desk.save();
    });
    events::on_stored(move |_| {
        // The first thing that is kept here: the rooms list it.
        if desk.inside().is_none() {
            desk.send_for_the_rooms_if_needed();
        }
    });
    events::on_leaving(move |event| {
        page::hear_fields();
        desk.save();
        let ends_with_the_tab = desk.place.get_untracked() == StorageMode::Session && is_something_begun(desk);
        if ends_with_the_tab
            || desk.persistence().is_at_risk()
            || desk.drafts.with_untracked(|drafts| !drafts.is_empty())
        {
            event.prevent_default();
        }
    });
}

/// Whether there is an assessment that would be gone with the tab.
fn is_something_begun(desk: Desk) -> bool {
    matches!(desk.on_desk.get_untracked(), OnDesk::Kept(_))
        || desk.listing.with_untracked(|listing| !listing.entries.is_empty())
}

/// Makes the desk fit the address, and takes the title and the keyboard along.
fn arrive(desk: Desk, by_a_step: bool) {
    desk.history.update_untracked(History::pause);
    if desk.refused.with_untracked(Option::is_some) {
        desk.refused.set(None);
    }
    desk.say_on_arrival();
    match desk.route.get_untracked() {
        Route::In(id, _) => desk.open(id),
        Route::Start
        | Route::OpenFile
        | Route::Kept
        | Route::Place
        | Route::Checkup
        | Route::Finish
        | Route::Training(_) => {
            desk.save();
            desk.look_at_shelf();
        }
        Route::Guide | Route::Comfort | Route::Unknown => desk.save(),
    }
    pages::set_title(desk);
    if by_a_step {
        page::focus_heading();
    }
}

/// The page that the address names, if its assessment lies on the desk.
fn assessment_here(desk: Desk) -> Option<(ItemId, Page)> {
    let Route::In(id, page) = desk.route.get() else { return None };
    let opened = desk.on_desk.with(|on_desk| on_desk.is(id) && on_desk.is_open());
    opened.then_some((id, page))
}

fn tools(desk: Desk) -> Element {
    if assessment_here(desk).is_none() {
        return nothing();
    }
    let step = |words: &'static str, id: &'static str, can: fn(&History) -> bool, act: fn(Desk)| {
        // A button that is switched off would lose the keyboard: it says so, and does nothing.
        button(QUIET, words, move |_| act(desk)).id(id).live_attr("aria-disabled", move || {
            desk.writing.track();
            (desk.is_read_only() || !desk.history.with(can)).then(|| "true".to_owned())
        })
    };
    let tools = el("div").class("tools").child(save_state(desk));
    if desk.on_desk.with_untracked(OnDesk::is_frozen) {
        return tools;
    }
    tools.child(step(frame::UNDO, "undo", History::can_undo, Desk::undo)).child(step(
        frame::REDO,
        "redo",
        History::can_redo,
        Desk::redo,
    ))
}

/// What was just done, said also to those who do not see the page.
fn said(desk: Desk) -> Element {
    let words = desk.said.get().map(|said| said.words).unwrap_or_default();
    el("p").class(if words.is_empty() { "unsaid" } else { "said" }).attr("role", "status").id("said").text(words)
}

fn navigation(desk: Desk) -> Element {
    let Some((id, page)) = assessment_here(desk) else { return nothing() };
    let entries = [
        (frame::OVERVIEW, Page::Overview),
        (frame::REVIEW, Page::Review),
        (frame::COVERAGE, Page::Register(Register::Coverage)),
        (frame::REGISTERS, Page::Registers),
        (frame::SECOND_LOOK, Page::SecondLook),
        (frame::GUIDE, Page::Guide),
        (frame::REPORT, Page::Report),
        (frame::VERSIONS, Page::Versions),
    ];
    // A frozen version has none of its own: the way leads to those beside it.
    let beside = desk.on_desk.with_untracked(|on_desk| match on_desk {
        OnDesk::Version(frozen) => Some(frozen.of),
        _ => None,
    });
    let links = entries
        .into_iter()
        .map(|(words, target)| {
            let of = beside.filter(|_| target == Page::Versions).unwrap_or(id);
            let link = link_to(Route::In(of, target)).text(words);
            // A question is part of the overview, a row part of its register.
            let current = match page {
                Page::Question(_) => (Page::Overview, "true"),
                Page::Row(Register::Coverage, _) => (Page::Register(Register::Coverage), "true"),
                Page::Register(register) if register != Register::Coverage => (Page::Registers, "true"),
                Page::Row(..) => (Page::Registers, "true"),
                Page::Limitations => (Page::SecondLook, "true"),
                page => (page, "page"),
            };
            el("li").child(if target == current.0 { link.attr("aria-current", current.1) } else { link })
        })
        .collect();
    el("nav").class("sections").attr("aria-label", frame::NAVIGATION).child(el("ul").class("band").children(links))
}

fn current_page(desk: Desk) -> Element {
    // The words of the whole page follow the vocabulary.
    let _followed = desk.vocabulary.get();
    let route = desk.route.get();
    if desk.place.get() == StorageMode::Locked && !route.is_for_the_locked() {
        return match desk.rooms.get() {
            Rooms::Here(inside) => (inside.unlock)(desk),
            _ => later(desk, route),
        };
    }
    match route {
        Route::Start => pages::start::start(desk),
        Route::Unknown => pages::lost::nowhere(),
        Route::In(id, _) => in_assessment(desk, id, route),
        Route::Guide
        | Route::OpenFile
        | Route::Kept
        | Route::Place
        | Route::Checkup
        | Route::Comfort
        | Route::Finish
        | Route::Training(_) => later(desk, route),
    }
}

fn in_assessment(desk: Desk, id: ItemId, route: Route) -> Element {
    let on_desk = desk.on_desk.get();
    if !on_desk.is(id) {
        return pages::lost::held_back(desk);
    }
    match &on_desk {
        OnDesk::Unopened(_, fault) => return pages::lost::unopened(desk, id, fault),
        // It is opened when the rooms have come.
        OnDesk::Sought(_) if matches!(desk.rooms.get(), Rooms::Here(_)) => return pages::lost::opening(),
        OnDesk::Sought(_) => return later(desk, route),
        OnDesk::Awaited(why) => return pages::lost::no_example(desk, why.as_deref()),
        _ => {}
    }
    let is_frozen = on_desk.is_frozen();
    let body = el("fieldset")
        .class("protected")
        .child(later(desk, route))
        .live_switch("disabled", move || (is_frozen || desk.writing.get() != Writing::Here) && !is_for_readers(route));
    if on_desk == OnDesk::Example { group([pages::lost::example_banner(desk), body]) } else { body }
}

/// Whether a page has nothing that changes the assessment: what it offers, readers may use too.
const fn is_for_readers(route: Route) -> bool {
    matches!(route, Route::In(_, Page::Guide | Page::Report | Page::Versions))
}

/// A page that stands in the part of the program which is fetched at first use.
fn later(desk: Desk, route: Route) -> Element {
    match desk.rooms.get() {
        Rooms::Here(inside) => (inside.draw)(desk, route),
        Rooms::Away => pages::lost::no_rooms(desk),
        Rooms::Coming => pages::lost::rooms_coming(),
        Rooms::NotAsked => {
            desk.send_for_the_rooms();
            pages::lost::rooms_coming()
        }
    }
}
