//! Pages that help where an address leads nowhere, and the banner of the example.

use leptos::prelude::*;

use crate::browser::{clock, download, page, random_id};
use crate::content::example;
use crate::content::pages::{TO_THE_START_PAGE, lost as said};
use crate::domain::item::ItemId;
use crate::persistence::autosave::Saving;
use crate::route::Route;
use crate::storage::document_store::LoadFault;
use crate::ui::components::link::{button_link, link};
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, paragraph};
use crate::ui::components::save_state;
use crate::ui::element::{Element, el, group, nothing};
use crate::ui::pages::working_copy;
use crate::ui::state::AppState;

pub use said::{EXAMPLE, NOT_LOADED_TITLE};

/// The page for an unknown address.
pub fn nowhere() -> Element {
    group([heading(said::NOWHERE), paragraph(said::NOWHERE_IS), button_link(Route::Start, TO_THE_START_PAGE)])
}

/// The page while it is made sure that the newest of what was saved is opened.
pub fn opening() -> Element {
    group([heading(said::OPENING), el("p").attr("role", "status").text(said::OPENING_IS)])
}

/// The page for an assessment that could not be opened.
pub fn unopened(state: AppState, id: ItemId, fault: &LoadFault) -> Element {
    let open_a_file = || el("p").child(link(Route::OpenFile, said::OPEN_A_FILE));
    let (title, mut body) = match fault {
        LoadFault::Missing => (said::NOT_HERE, vec![paragraph(said::NOT_HERE_IS), open_a_file()]),
        LoadFault::Unreadable(trouble) => {
            let get = move |_| {
                if let Some(text) = state.loaded_services().and_then(|loaded| (loaded.raw)(state, id)) {
                    let _browser_says = download::offer("unreadable-assessment.txt", "text/plain", &text);
                }
            };
            (
                said::UNREADABLE,
                vec![
                    paragraph(trouble.to_words()),
                    paragraph(said::UNREADABLE_STAYS),
                    el("p").child(button(SECOND, said::DOWNLOAD_UNREADABLE, get)),
                ],
            )
        }
        LoadFault::Store(_) => (said::NO_STORE, vec![paragraph(said::NO_STORE_IS), open_a_file()]),
    };
    body.insert(0, heading(title));
    body.push(el("p").child(link(Route::Start, TO_THE_START_PAGE)));
    nothing().children(body)
}

/// The page for the example while it is on its way; or why it does not come.
pub fn no_example(state: AppState, why: Option<&str>) -> Element {
    let Some(why) = why else {
        let status = paragraph(said::EXAMPLE_COMING).attr("role", "status").attr("aria-busy", "true");
        return group([heading(EXAMPLE), status]);
    };
    let again = move |_| {
        state.open_again(example::EXAMPLE_ID);
        // The button is gone.
        page::focus_heading();
    };
    let again = button(MAIN, said::TRY_AGAIN, again);
    let body = vec![paragraph(why), el("p").child(again)];
    group([heading(EXAMPLE), trouble(said::NO_EXAMPLE, body), el("p").child(link(Route::Start, TO_THE_START_PAGE))])
}

/// The page while the part of the program that draws most pages is on its way.
pub fn loading_page() -> Element {
    group([heading(said::ONE_MOMENT), el("p").attr("role", "status").text(said::PAGE_COMING)])
}

/// The button that sends for it again.
pub fn send_again(state: AppState) -> Element {
    let again = move |_| {
        state.load_again();
        // The button is gone.
        page::focus_heading();
    };
    button(MAIN, said::TRY_AGAIN, again).id("pages-again")
}

/// The page where that part could not be fetched.
pub fn not_loaded(state: AppState) -> Element {
    group([
        heading(NOT_LOADED_TITLE),
        paragraph(said::NOT_LOADED_IS),
        el("p").child(send_again(state)),
        el("p").child(link(Route::Start, TO_THE_START_PAGE)),
    ])
}

/// The page shown instead of another assessment while the open one has changes that cannot be saved.
pub fn held_back(state: AppState) -> Element {
    let why = state.saving.with_untracked(|saving| match saving {
        Saving::NotSaved(fault) => save_state::why(state, fault),
        _ => "",
    });
    let ways = el("div")
        .class("buttons")
        .child(button(MAIN, said::DOWNLOAD_UNSAVED, move |_| working_copy::download_json(state)))
        .live(move || state.services_when_loaded().map_or_else(nothing, |loaded| (loaded.leave)(state)));
    group([heading(said::NOT_SAVED), paragraph(why), paragraph(said::NOT_SAVED_IS), ways])
}

/// Says on every page of the example what it is, and offers a copy to work on.
pub fn example_banner(state: AppState) -> Element {
    let copy = move |_| {
        let mut copy = state.read(Clone::clone);
        copy.id = random_id::new_id();
        copy.created = clock::now();
        copy.changed = copy.created;
        let _nothing_of_the_example_is_unsaved = state.adopt(copy);
    };
    let said = el("p").child(el("strong").text(said::AN_EXAMPLE)).text(said::example_is());
    el("aside").class("notice").attr("aria-label", said::ABOUT_THE_EXAMPLE).child(said).child(button(
        SECOND,
        said::COPY_THE_EXAMPLE,
        copy,
    ))
}
