//! What the documents say around a person's texts: a module for each section and format.

pub mod board_summary;
pub mod changes;
pub mod letter;
pub mod limitations;
pub mod places;
