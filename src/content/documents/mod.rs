//! What the documents say around a person's texts: a module for each section and format.

pub mod audience;
pub mod board_summary;
pub mod changes;
pub mod export;
pub mod guard;
pub mod heads;
pub mod letter;
pub mod pages;
pub mod places;
pub mod rows;
pub mod sections;
pub mod titles;
pub mod workbook;
