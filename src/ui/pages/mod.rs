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
pub mod quick_pass;
pub mod records_and_results;
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

/// Names the page in the tab and in the history.
pub fn set_title(state: AppState) {
    let title = state.frame.get_untracked().map_or_else(|| early_title(state), |frame| (frame.title)(state));
    page::set_title(&title);
}

/// Names a page before a lazy chunk has brought the names of all.
fn early_title(state: AppState) -> String {
    match state.route.get_untracked() {
        Route::Start => about::NAME.to_owned(),
        Route::Unknown => titles::of_tab(titles::UNKNOWN),
        _ => titles::of_tab(lost_text::ONE_MOMENT),
    }
}
