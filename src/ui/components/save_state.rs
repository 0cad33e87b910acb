//! Where the last change is: said in words, on every page of an assessment.

use leptos::prelude::*;

use crate::browser::clock;
use crate::storage::shelf::SaveFault;
use crate::storage::store::StoreFault;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::keeping::Saving;
use crate::ui::pages::report;

/// The state of saving, and the way out where saving fails.
pub fn save_state(desk: Desk) -> AnyView {
    view! {
        <div class="save-state" id="save-state">
            {move || match (desk.on_desk.get(), desk.keeping.state.get()) {
                (OnDesk::Nothing | OnDesk::Unopened(..), _) => ().into_any(),
                (OnDesk::Example, _) => view! { <p>"Fictional example: changes are not kept"</p> }.into_any(),
                (OnDesk::Kept(_), Saving::Unchanged) => view! { <p>"Saved in this browser"</p> }.into_any(),
                (OnDesk::Kept(_), Saving::Waiting) => view! { <p>"Saving…"</p> }.into_any(),
                (OnDesk::Kept(_), Saving::Saved(when)) => {
                    let time = when.on_a_clock(clock::minutes_ahead()).map(|(_, hour, minute)| format!(" at {hour:02}:{minute:02}"));
                    view! { <p>"Saved in this browser" {time}</p> }.into_any()
                }
                (OnDesk::Kept(_), Saving::NotSaved(_)) => view! { <p class="bad">"Not saved"</p> }.into_any(),
            }}
        </div>
    }
    .into_any()
}

/// What is said on every page while the last change is not saved; stays until a save succeeds.
pub fn failure(desk: Desk) -> AnyView {
    view! {
        {move || match desk.keeping.state.get() {
            Saving::NotSaved(fault) => not_saved(desk, &fault),
            _ => ().into_any(),
        }}
    }
    .into_any()
}

fn not_saved(desk: Desk, fault: &SaveFault) -> AnyView {
    view! {
        <div class="notice trouble" role="alert" id="not-saved">
            <p><strong>"Not saved. "</strong> {why(fault)}</p>
            <p class="buttons">
                <button type="button" class="button" on:click=move |_| report::download_json(desk)>
                    "Download what you have"
                </button>
                <button type="button" class="button secondary" on:click=move |_| desk.keeping.save(desk)>
                    "Try to save again"
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// Why a change was not saved, and what to do.
#[must_use]
pub const fn why(fault: &SaveFault) -> &'static str {
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
        SaveFault::Changed => {
            "This assessment was changed or deleted in another tab or window, and nothing has been written over that. Download \
             what you have here; then reload the page to go on with what the other tab saved."
        }
        SaveFault::NotKept => {
            "The browser said that it had stored it, and had not. Download this assessment before you close this tab."
        }
    }
}
