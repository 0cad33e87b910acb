//! Pages that help where an address leads nowhere, and the banner of the example.

use crate::browser::{clock, dice, download, page};
use crate::content::example;
use crate::content::pages::{TO_THE_START_PAGE, lost as said};
use crate::domain::item::ItemId;
use crate::persistence::autosave::Saving;
use crate::route::Route;
use crate::storage::shelf::LoadFault;
use crate::ui::components::link::{button_link, link};
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, paragraph};
use crate::ui::components::save_state;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, nothing};
use crate::ui::pages::working_copy;
use crate::ui::rooms::inside_when_here;

pub use said::{EXAMPLE, NO_ROOMS};

/// The page for an unknown address.
pub fn nowhere() -> Element {
    group([heading(said::NOWHERE), paragraph(said::NOWHERE_IS), button_link(Route::Start, TO_THE_START_PAGE)])
}

/// The page while it is made sure that the newest of what was saved is opened.
pub fn opening() -> Element {
    group([heading(said::OPENING), el("p").attr("role", "status").text(said::OPENING_IS)])
}

/// The page for an assessment that could not be opened.
pub fn unopened(desk: Desk, id: ItemId, fault: &LoadFault) -> Element {
    let open_a_file = || el("p").child(link(Route::OpenFile, said::OPEN_A_FILE));
    let (title, mut body) = match fault {
        LoadFault::Missing => (said::NOT_HERE, vec![paragraph(said::NOT_HERE_IS), open_a_file()]),
        LoadFault::Unreadable(trouble) => {
            let get = move |_| {
                if let Some(text) = desk.inside().and_then(|inside| (inside.raw)(desk, id)) {
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
pub fn no_example(desk: Desk, why: Option<&str>) -> Element {
    let Some(why) = why else {
        let status = paragraph(said::EXAMPLE_COMING).attr("role", "status").attr("aria-busy", "true");
        return group([heading(EXAMPLE), status]);
    };
    let again = move |_| {
        desk.open_again(example::EXAMPLE_ID);
        // The button is gone.
        page::focus_heading();
    };
    let again = button(MAIN, said::TRY_AGAIN, again);
    let body = vec![paragraph(why), el("p").child(again)];
    group([heading(EXAMPLE), trouble(said::NO_EXAMPLE, body), el("p").child(link(Route::Start, TO_THE_START_PAGE))])
}

/// The page while the part of the program that draws most pages is on its way.
pub fn rooms_coming() -> Element {
    group([heading(said::ONE_MOMENT), el("p").attr("role", "status").text(said::PAGE_COMING)])
}

/// The button that sends for it again.
pub fn send_again(desk: Desk) -> Element {
    let again = move |_| {
        desk.send_for_the_rooms();
        // The button is gone.
        page::focus_heading();
    };
    button(MAIN, said::TRY_AGAIN, again).id("rooms-again")
}

/// The page where that part could not be fetched.
pub fn no_rooms(desk: Desk) -> Element {
    group([
        heading(NO_ROOMS),
        paragraph(said::NO_ROOMS_IS),
        el("p").child(send_again(desk)),
        el("p").child(link(Route::Start, TO_THE_START_PAGE)),
    ])
}

/// The page shown instead of another assessment while the one on the desk has changes that cannot be saved.
pub fn held_back(desk: Desk) -> Element {
    let why = desk.saving.with_untracked(|state| match state {
        Saving::NotSaved(fault) => save_state::why(desk, fault),
        _ => "",
    });
    let ways = el("div")
        .class("buttons")
        .child(button(MAIN, said::DOWNLOAD_UNSAVED, move |_| working_copy::download_json(desk)))
        .live(move || inside_when_here(desk).map_or_else(nothing, |inside| (inside.leave)(desk)));
    group([heading(said::NOT_SAVED), paragraph(why), paragraph(said::NOT_SAVED_IS), ways])
}

/// Says on every page of the example what it is, and offers a copy to work on.
pub fn example_banner(desk: Desk) -> Element {
    let copy = move |_| {
        let mut copy = desk.read(Clone::clone);
        copy.id = dice::new_id();
        copy.created = clock::now();
        copy.changed = copy.created;
        let _nothing_of_the_example_is_unsaved = desk.adopt(copy);
    };
    let said = el("p").child(el("strong").text(said::AN_EXAMPLE)).text(said::example_is());
    el("aside").class("notice").attr("aria-label", said::ABOUT_THE_EXAMPLE).child(said).child(button(
        SECOND,
        said::COPY_THE_EXAMPLE,
        copy,
    ))
}
