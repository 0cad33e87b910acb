//! Pages that help where an address leads nowhere, and the banner of the example.

use leptos::prelude::*;

use crate::browser::{clock, dice, download};
use crate::content::about;
use crate::domain::item::ItemId;
use crate::route::Route;
use crate::storage::shelf::LoadFault;
use crate::ui::components::link::{button_link, link};
use crate::ui::components::save_state;
use crate::ui::desk::Desk;
use crate::ui::keeping::{Saving, shelf};
use crate::ui::pages::report;

/// The page for an unknown address.
pub fn nowhere() -> AnyView {
    view! {
        <h1 tabindex="-1">"There is no such page"</h1>
        <p>"The address may be incomplete, or from another version of this tool. What you have written is not affected."</p>
        {button_link(Route::Start, "Go to the start page")}
    }
    .into_any()
}

/// The page for an assessment that could not be opened.
pub fn unopened(id: ItemId, fault: &LoadFault) -> AnyView {
    let (title, body) = match fault {
        LoadFault::Missing => (
            "This assessment is not in this browser",
            view! {
                <p>
                    "It may have been deleted here, or it was made in another browser or on another computer. If you have downloaded it, you can open the file."
                </p>
                <p>{link(Route::OpenFile, "Open a file")}</p>
            }
            .into_any(),
        ),
        LoadFault::Unreadable(trouble) => (
            "This assessment cannot be read",
            view! {
                <p>{trouble.to_words()}</p>
                <p>"It stays exactly as it is, and nothing is written over it."</p>
                <button
                    type="button"
                    class="button secondary"
                    on:click=move |_| {
                        if let Ok(Some(text)) = shelf().raw_of(id) {
                            let _offered = download::offer("unreadable-assessment.txt", "text/plain", &text);
                        }
                    }
                >
                    "Download it as it is"
                </button>
            }
            .into_any(),
        ),
        LoadFault::Store(_) => (
            "This browser's storage cannot be reached",
            view! {
                <p>
                    "Storage is switched off or not available here, for example in a private window. If you have downloaded the assessment, you can open the file and work on it in memory."
                </p>
                <p>{link(Route::OpenFile, "Open a file")}</p>
            }
            .into_any(),
        ),
    };
    view! {
        <h1 tabindex="-1">{title}</h1>
        {body}
        <p>{link(Route::Start, "Go to the start page")}</p>
    }
    .into_any()
}

/// The page shown instead of another assessment while the one on the desk has changes that cannot be saved.
pub fn held_back(desk: Desk) -> AnyView {
    let asked = desk.route.get_untracked();
    let why = desk.keeping.state.with_untracked(|state| match state {
        Saving::NotSaved(fault) => save_state::why(fault),
        _ => "",
    });
    let go_on = move |_| {
        if let Route::In(id, _) = asked {
            desk.open_again(id);
        }
    };
    view! {
        <h1 tabindex="-1">"The assessment you were in is not saved"</h1>
        <p>{why}</p>
        <p>"Download it first. Then you can leave it and open the other one."</p>
        <p class="buttons">
            <button type="button" class="button" on:click=move |_| report::download_json(desk)>
                "Download what you have"
            </button>
            <button type="button" class="button danger" on:click=go_on>"Leave it without saving"</button>
        </p>
    }
    .into_any()
}

/// Says on every page of the example what it is, and offers a copy to work on.
pub fn example_banner(desk: Desk) -> AnyView {
    let copy = move |_| {
        let mut copy = desk.read(Clone::clone);
        copy.id = dice::new_id();
        copy.created = clock::now();
        copy.changed = copy.created;
        let _nothing_unsaved_on_the_example = desk.adopt(copy);
    };
    view! {
        <aside class="notice example" aria-label="About this example">
            <p><strong>"An example. "</strong> {about::FICTION} " Try what you like: changes here are not kept."</p>
            <button type="button" class="button secondary" on:click=copy>"Work on a copy of it"</button>
        </aside>
    }
    .into_any()
}
