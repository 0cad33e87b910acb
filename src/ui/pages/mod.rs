//! One page a route.

pub mod assessments;
pub mod checkup;
pub mod coverage;
pub mod display_preferences;
pub mod finish;
pub mod guide;
pub mod kept;
pub mod limitations;
pub mod lost;
pub mod open_file;
pub mod overview;
pub mod question;
pub mod register;
pub mod registers;
pub mod report;
pub mod review;
pub mod row;
pub mod second_look;
pub mod start;
pub mod storage_mode;
pub mod title;
pub mod training;
pub mod unlock;
pub mod versions;
pub mod working_copy;

use leptos::prelude::*;

use crate::browser::page;
use crate::content::about;
use crate::content::pages::{lost as lost_text, titles};
use crate::route::Route;
use crate::ui::state::AppState;

/// Names the page in the tab and in the history. Before the rest of the program has come, a page is not known by its
/// name.
pub fn set_title(state: AppState) {
    let title = match (state.loaded_pages(), state.route.get_untracked()) {
        (Some(loaded), _) => (loaded.title)(state),
        (None, Route::Start) => about::NAME.to_owned(),
        (None, Route::Unknown) => titles::of_tab(titles::UNKNOWN),
        (None, _) => titles::of_tab(lost_text::ONE_MOMENT),
    };
    page::set_title(&title);
}
