//! The frame around every page: masthead, navigation, where saving stands, and the page that the address names.

use leptos::prelude::*;

use crate::browser::{events, page};
use crate::content::about;
use crate::domain::history::History;
use crate::domain::item::ItemId;
use crate::route::{Page, Route};
use crate::ui::components::link::link;
use crate::ui::components::save_state::{failure, save_state};
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::pages;

/// The whole app.
pub fn app() -> AnyView {
    let desk = Desk::new(Route::parse(&page::hash()));
    watch_the_page(desk);
    arrive(desk, false);
    view! {
        <a
            class="skip"
            href="#"
            on:click=move |event| {
                event.prevent_default();
                page::focus("main");
            }
        >
            "Skip to the page"
        </a>
        <header class="masthead">
            <div class="band">
                <a class="brand" href="#/">{about::NAME}</a>
                {move || tools(desk)}
            </div>
        </header>
        {move || navigation(desk)}
        <main class="band page" id="main" tabindex="-1">
            {failure(desk)}
            {move || current_page(desk)}
        </main>
        <footer class="foot">
            <div class="band">
                <p>{about::PRIVACY}</p>
                <p>{about::INDEPENDENCE} " " {about::SOURCE}</p>
            </div>
        </footer>
    }
    .into_any()
}

fn watch_the_page(desk: Desk) {
    events::on_address(move |_| {
        desk.route.set(Route::parse(&page::hash()));
        arrive(desk, true);
    });
    events::on_hidden(move || desk.keeping.save(desk));
    events::on_storage(move |_| desk.follow_other_tabs());
    events::on_leaving(move |event| {
        desk.keeping.save(desk);
        if desk.keeping.has_unsaved() {
            event.prevent_default();
        }
    });
}

/// Makes the desk fit the address, and takes the title and the keyboard along.
fn arrive(desk: Desk, by_a_step: bool) {
    desk.history.update_untracked(History::pause);
    if desk.refused.with_untracked(Option::is_some) {
        desk.refused.set(None);
    }
    match desk.route.get_untracked() {
        Route::In(id, _) => desk.open(id),
        Route::Start | Route::OpenFile => {
            desk.keeping.save(desk);
            desk.look_at_shelf();
        }
        Route::Guide | Route::Unknown => desk.keeping.save(desk),
    }
    page::set_title(&pages::title(desk));
    if by_a_step {
        page::focus_heading();
    }
}

/// The assessment that the address names, if it lies on the desk.
fn assessment_here(desk: Desk) -> Option<(ItemId, Page)> {
    match desk.route.get() {
        Route::In(id, page) if desk.on_desk.with(|on_desk| on_desk.is(id) && !matches!(on_desk, OnDesk::Unopened(..))) => {
            Some((id, page))
        }
        _ => None,
    }
}

fn tools(desk: Desk) -> AnyView {
    let Some(_) = assessment_here(desk) else { return ().into_any() };
    view! {
        <div class="tools">
            {save_state(desk)}
            <button
                type="button"
                class="quiet"
                id="undo"
                prop:disabled=move || !desk.history.with(History::can_undo)
                on:click=move |_| desk.undo()
            >
                "Undo"
            </button>
            <button
                type="button"
                class="quiet"
                id="redo"
                prop:disabled=move || !desk.history.with(History::can_redo)
                on:click=move |_| desk.redo()
            >
                "Redo"
            </button>
        </div>
    }
    .into_any()
}

fn navigation(desk: Desk) -> AnyView {
    let Some((id, page)) = assessment_here(desk) else { return ().into_any() };
    let entries = [
        ("Overview", Page::Overview),
        ("The review", Page::Review),
        ("Evidence", Page::Evidence),
        ("Actions", Page::Actions),
        ("Guide", Page::Guide),
        ("Report", Page::Report),
    ];
    let links: Vec<AnyView> = entries
        .into_iter()
        .map(|(words, target)| {
            let here = (target == page).then_some("page");
            view! { <li><a href=Route::In(id, target).to_hash() aria-current=here>{words}</a></li> }.into_any()
        })
        .collect();
    view! {
        <nav class="sections" aria-label="This assessment">
            <ul class="band">{links}</ul>
        </nav>
    }
    .into_any()
}

fn current_page(desk: Desk) -> AnyView {
    // The words of the whole page follow the vocabulary.
    let _ = desk.vocabulary.get();
    match desk.route.get() {
        Route::Start => pages::start::start(desk),
        Route::Guide => pages::guide::guide(desk),
        Route::OpenFile => pages::open_file::open_file(desk),
        Route::Unknown => pages::lost::nowhere(),
        Route::In(id, page) => in_assessment(desk, id, page),
    }
}

fn in_assessment(desk: Desk, id: ItemId, page: Page) -> AnyView {
    match desk.on_desk.get() {
        OnDesk::Unopened(asked, fault) if asked == id => pages::lost::unopened(id, &fault),
        on_desk if !on_desk.is(id) => pages::lost::held_back(desk),
        on_desk => {
            let body = match page {
                Page::Overview => pages::overview::overview(desk, id),
                Page::Review => pages::review::review(desk),
                Page::Question(question) => pages::question::question(desk, id, question),
                Page::Evidence => pages::evidence::evidence(desk, id),
                Page::EvidenceRow(row) => pages::evidence_row::evidence_row(desk, id, row),
                Page::Actions => pages::actions::actions(desk, id),
                Page::ActionRow(row) => pages::action_row::action_row(desk, id, row),
                Page::Guide => pages::guide::guide(desk),
                Page::Report => pages::report::report(desk),
            };
            view! {
                {(on_desk == OnDesk::Example).then(|| pages::lost::example_banner(desk))}
                {body}
            }
            .into_any()
        }
    }
}

/// A link back to the overview of an assessment.
pub fn back_to_overview(id: ItemId) -> AnyView {
    view! { <p class="back">{link(Route::In(id, Page::Overview), "Back to the overview")}</p> }.into_any()
}
