//! What the documents say around a person's texts: a module for each section and format.

pub mod audience;
pub mod guard;
pub mod heads;
pub mod pages;
pub mod press;
pub mod rows;
pub mod sections;
pub mod titles;
pub mod workbook;
