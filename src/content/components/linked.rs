//! What is said of what a question rests on and leads to.

/// What is said where there is none.
pub const NONE: &str = "None added yet.";
/// Adds a row.
pub const ADD: &str = "Add";
/// The label of the choice of evidence that is listed.
pub const USE_LISTED: &str = "Or use evidence already listed";
/// Opens that choice, where it is long.
pub const SHOW_LISTED: &str = "Or use evidence already listed…";
