//! Pages that help where an address leads nowhere, and the banner of the example.

use crate::browser::{clock, dice, download, page};
use crate::content::{about, example};
use crate::domain::item::ItemId;
use crate::route::Route;
use crate::storage::keys;
use crate::storage::shelf::LoadFault;
use crate::ui::components::link::{button_link, link};
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::{DANGER, MAIN, SECOND, button, heading, paragraph};
use crate::ui::components::save_state;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::element::{Element, el, group, nothing};
use crate::ui::keeping::{Saving, shelf};
use crate::ui::pages::working_copy;

/// The page for an unknown address.
pub fn nowhere() -> Element {
    group([
        heading("There is no such page"),
        paragraph(
            "The address may be incomplete, or from another version of this tool. What you have written is not affected.",
        ),
        button_link(Route::Start, "Go to the start page"),
    ])
}

/// The page while it is made sure that the newest of what was saved is opened.
pub fn opening() -> Element {
    group([heading("Opening the assessment"), el("p").attr("role", "status").text("One moment.")])
}

/// The page for an assessment that could not be opened.
pub fn unopened(id: ItemId, fault: &LoadFault) -> Element {
    let open_a_file = || el("p").child(link(Route::OpenFile, "Open a file"));
    let (title, mut body) = match fault {
        LoadFault::Missing => (
            "This assessment is not in this browser",
            vec![
                paragraph(
                    "It may have been deleted here, or it was made in another browser or on another computer. If you have \
                     downloaded it, you can open the file.",
                ),
                open_a_file(),
            ],
        ),
        LoadFault::Unreadable(trouble) => {
            let get = move |_| {
                let raw = shelf()
                    .raw_of(id)
                    .and_then(|text| text.map_or_else(|| shelf().raw_of_version(id), |it| Ok(Some(it))));
                if let Ok(Some(text)) = raw {
                    let _browser_says = download::offer("unreadable-assessment.txt", "text/plain", &text);
                }
            };
            (
                "This assessment cannot be read",
                vec![
                    paragraph(trouble.to_words()),
                    paragraph("It stays exactly as it is, and nothing is written over it."),
                    el("p").child(button(SECOND, "Download it as it is", get)),
                ],
            )
        }
        LoadFault::Store(_) => (
            "This browser's storage cannot be reached",
            vec![
                paragraph(
                    "Storage is switched off or not available here, for example in a private window. If you have downloaded \
                     the assessment, you can open the file and work on it in memory.",
                ),
                open_a_file(),
            ],
        ),
    };
    body.insert(0, heading(title));
    body.push(el("p").child(link(Route::Start, "Go to the start page")));
    nothing().children(body)
}

/// What the example is called while it is not here.
pub const EXAMPLE: &str = "The example";

/// The page for the example while it is on its way; or why it does not come.
pub fn no_example(desk: Desk, why: Option<&str>) -> Element {
    let Some(why) = why else {
        let status = paragraph("Fetching the example…").attr("role", "status").attr("aria-busy", "true");
        return group([heading(EXAMPLE), status]);
    };
    let again = move |_| {
        desk.open_again(example::EXAMPLE_ID);
        // The button is gone.
        page::focus_heading();
    };
    let again = button(MAIN, "Try again", again);
    let body = vec![paragraph(why), el("p").child(again)];
    group([
        heading(EXAMPLE),
        trouble("The example could not be fetched", body),
        el("p").child(link(Route::Start, "Go to the start page")),
    ])
}

/// The page while the part of the program that draws most pages is on its way.
pub fn rooms_coming() -> Element {
    group([heading("One moment"), el("p").attr("role", "status").text("The page is being fetched.")])
}

/// What is said where that part could not be fetched.
pub const NO_ROOMS: &str = "A part of this tool did not load";

/// The button that sends for it again.
pub fn send_again(desk: Desk) -> Element {
    let again = move |_| {
        desk.send_for_the_rooms();
        // The button is gone.
        page::focus_heading();
    };
    button(MAIN, "Try again", again).id("rooms-again")
}

/// The page where that part could not be fetched.
pub fn no_rooms(desk: Desk) -> Element {
    group([
        heading(NO_ROOMS),
        paragraph(
            "Look at your connection, then try again. If that does not help, reload the page: the tool may have been renewed \
             since you opened it. What you wrote is not affected.",
        ),
        el("p").child(send_again(desk)),
        el("p").child(link(Route::Start, "Go to the start page")),
    ])
}

/// The page shown instead of another assessment while the one on the desk has changes that cannot be saved.
pub fn held_back(desk: Desk) -> Element {
    let asked = desk.route.get_untracked();
    let why = desk.keeping.state.with_untracked(|state| match state {
        Saving::NotSaved(fault) => save_state::why(desk, fault),
        _ => "",
    });
    let go_on = move |_| {
        if let OnDesk::Kept(left) = desk.on_desk.get_untracked() {
            // The journal goes back to what is saved as well: it is not to bring back what the person leaves.
            desk.journal(keys::document(left));
        }
        if let Route::In(id, _) = asked {
            desk.open_again(id);
        }
    };
    let ways = el("p")
        .class("buttons")
        .child(button(MAIN, "Download what you have", move |_| working_copy::download_json(desk)))
        .child(button(DANGER, "Leave it without saving", go_on));
    group([
        heading("The assessment you were in is not saved"),
        paragraph(why),
        paragraph("Download it first. Then you can leave it and open the other one."),
        ways,
    ])
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
    let said = el("p")
        .child(el("strong").text("An example. "))
        .text([about::FICTION, " Try what you like: changes here are not kept."].concat());
    el("aside").class("notice").attr("aria-label", "About this example").child(said).child(button(
        SECOND,
        "Work on a copy of it",
        copy,
    ))
}
