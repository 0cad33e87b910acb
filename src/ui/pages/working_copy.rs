//! Downloading the open document as it is: from any page, and with nothing but what the first visit brought.

use leptos::prelude::*;

use crate::browser::{clock, download};
use crate::content::pages::working_copy as said;
use crate::report::file_name::file_name;
use crate::route::{Page, Route};
use crate::storage::envelope::{self, Stamp};
use crate::ui::state::AppState;

/// The id of the downloads on the page of the report.
pub const DOWNLOADS: &str = "downloads";

/// Downloads the assessment as a backup file. Needs nothing that is not already here.
pub fn download_json(state: AppState) {
    let (name, text) = json_file(state);
    offer(state, &name, "application/json", &text);
}

/// The name and the text of the backup file.
#[must_use]
pub fn json_file(state: AppState) -> (String, String) {
    let stamp = Stamp { revision: state.persistence().revision(), saved_at: clock::now() };
    (name(state, "json"), state.read(|assessment| envelope::encode(assessment, &stamp)))
}

/// The name of a file to download.
#[must_use]
pub fn name(state: AppState, extension: &str) -> String {
    state.read(|assessment| file_name(assessment, clock::today(), extension))
}

/// Offers a text as a file, and says so where the browser cannot. Returns whether it was offered.
pub fn offer(state: AppState, name: &str, media_type: &str, text: &str) -> bool {
    let is_offered = download::offer(name, media_type, text).is_ok();
    if !is_offered {
        refuse(state, said::NO_FILE);
    }
    is_offered
}

/// Says beside the downloads that there will be none, unless the person has left them meanwhile.
pub fn refuse(state: AppState, why: &str) {
    if matches!(state.route.get_untracked(), Route::In(_, Page::Report)) {
        state.refuse(DOWNLOADS, said::no_download(why));
    }
}
