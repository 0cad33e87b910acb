//! What the pages say: a module for each page of `ui::pages`, named as it is. Whole sentences only: where a name or a
//! number stands within one, a function puts it there, so that another language can put it elsewhere.

pub mod assessments;
pub mod checkup;
pub mod coverage;
pub mod finish;
pub mod guide;
pub mod kept;
pub mod limitations;
pub mod lost;
pub mod open_file;
pub mod overview;
pub mod question;
pub mod quick_pass;
pub mod register;
pub mod registers;
pub mod report;
pub mod review;
pub mod row;
pub mod second_look;
pub mod spreadsheet;
pub mod start;
pub mod storage_mode;
pub mod titles;
pub mod unlock;
pub mod versions;
pub mod ways;
pub mod working_copy;

/// The way back to the start page.
pub const TO_THE_START_PAGE: &str = "Go to the start page";
