//! Where the last change is: said in words, on every page of an assessment.

use super::plain::{MAIN, SECOND, button};
use crate::browser::clock;
use crate::report::words;
use crate::storage::shelf::SaveFault;
use crate::storage::store::StoreFault;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::keeping::Saving;
use crate::ui::pages::working_copy;
use crate::ui::place::Place;

/// The state of saving.
pub fn save_state(desk: Desk) -> Element {
    let words = move || match (desk.on_desk.get(), desk.keeping.state.get()) {
        (OnDesk::Kept(_), _) if desk.writing.get().is_elsewhere() => "Reading along".to_owned(),
        (OnDesk::Nothing | OnDesk::Sought(_) | OnDesk::Unopened(..) | OnDesk::Awaited(_), _) => String::new(),
        (OnDesk::Version(_), _) => "Frozen version".to_owned(),
        (OnDesk::Example, _) => "Example: changes are not kept".to_owned(),
        (OnDesk::Kept(_), Saving::Unchanged | Saving::Saved(_)) if desk.place.get() == Place::Session => {
            "In this tab only: nothing is stored".to_owned()
        }
        (OnDesk::Kept(_), Saving::Unchanged) => "Saved in this browser".to_owned(),
        (OnDesk::Kept(_), Saving::Waiting) => "Saving…".to_owned(),
        (OnDesk::Kept(_), Saving::NotSaved(_)) => "Not saved".to_owned(),
        (OnDesk::Kept(_), Saving::Saved(when)) => {
            ["Saved in this browser at ", &words::time(when, clock::minutes_ahead())].concat()
        }
    };
    el("p").class("save-state").id("save-state").live_text(words)
}

/// What is said on every page while the last change is not saved, with the ways out; stays until a save succeeds.
pub fn failure(desk: Desk) -> Element {
    live(move || {
        let Saving::NotSaved(fault) = desk.keeping.state.get() else { return nothing() };
        let gone = fault == SaveFault::Changed && desk.is_gone_from_the_shelf();
        let again = if gone {
            button(SECOND, "Save it again here", move |_| desk.keeping.save_anew(desk)).id("save-anew")
        } else {
            button(SECOND, "Try to save again", move |_| desk.keeping.save(desk))
        };
        let ways = el("p")
            .class("buttons")
            .child(
                button(MAIN, "Download what you have", move |_| working_copy::download_json(desk))
                    .id("download-unsaved"),
            )
            .child(again);
        el("div")
            .class("notice trouble")
            .id("not-saved")
            .attr("role", "alert")
            .child(el("p").child(el("strong").text("Not saved. ")).text(why(desk, &fault)))
            .child(ways)
    })
}

/// Why a change was not saved, and what to do.
#[must_use]
pub fn why(desk: Desk, fault: &SaveFault) -> &'static str {
    match fault {
        SaveFault::Store(StoreFault::Blocked) => {
            "This browser does not let the page store anything (a private window, or a setting). You can work on; download \
             your assessment before you close this tab, and open the file again later."
        }
        SaveFault::Store(StoreFault::Full) => {
            "This browser's store for this page is full. What was saved before is untouched. Download this assessment, then \
             delete one that you no longer need here."
        }
        SaveFault::Store(StoreFault::Failed(_)) => {
            "The browser could not store it. What was saved before is untouched. Download this assessment to be safe."
        }
        SaveFault::Changed if desk.is_gone_from_the_shelf() => {
            "This assessment is no longer in this browser's store: it was deleted in another tab or window, or the browser's \
             data was cleared. What you see is the last copy. Save it again here if it should stay, or download it."
        }
        SaveFault::Changed => {
            "This assessment was changed in another tab or window, and nothing has been written over that. Download \
             what you have here; then reload the page to go on with what the other tab saved."
        }
        SaveFault::NotKept => {
            "The browser said that it had stored it, and had not. Download this assessment before you close this tab."
        }
    }
}
