//! The report: which document, its downloads, for whom it is and what it includes, and the document itself.

pub mod documents;
pub mod downloads;
pub mod formats;
pub mod own_words;
pub mod preview;

use leptos::ev;
use leptos::prelude::*;

use crate::browser::object::get;
use crate::browser::page;
use crate::content::pages::titles;
use crate::ui::components::identifying::PrivateNames;
use crate::ui::components::notice::Refusals;
use crate::ui::components::report_plan::Plan;
use crate::ui::export::Exporting;
use crate::ui::pages::report::documents::Documents;
use crate::ui::pages::report::downloads::{Downloads, Form};
use crate::ui::pages::report::own_words::OwnWords;
use crate::ui::pages::report::preview::{DocumentPreview, Preview};
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn ReportPage() -> impl IntoView {
    let state = AppState::expect();
    let exporting = Exporting::of(state);
    let preview = Preview::new(state, &exporting);
    let downloads = Downloads::new(state, &exporting, &preview);
    print_by_key(downloads.clone());
    let names = exporting.names.clone().into();
    view! {
        <h1 tabindex="-1">{titles::REPORT}</h1>
        <Refusals />
        <div class="report">
            <div class="report-choices">
                <Documents downloads />
                <Plan exporting />
                <OwnWords />
                <PrivateNames changed=names />
            </div>
            <DocumentPreview preview />
        </div>
    }
}

/// Has Ctrl+P print the document, and not the page around it, for as long as the page is open.
fn print_by_key(downloads: Downloads) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let held = |name: &str| get(&event, name).is_truthy();
        let is_print = get(&event, "key").as_string().is_some_and(|key| key.eq_ignore_ascii_case("p"))
            && page::is_with_control(&event)
            && !held("shiftKey")
            && !held("altKey");
        if is_print && !event.default_prevented() {
            event.prevent_default();
            if !page::is_dialog_open() {
                page::hear_fields();
                downloads.start(Form::Print);
            }
        }
    });
    on_cleanup(move || listener.remove());
}
