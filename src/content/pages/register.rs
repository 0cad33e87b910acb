//! What the page of a register says beside what the register itself is called.

use crate::content::language::count;

/// The way from the sources to what they cover.
pub const TO_COVERAGE: &str = "See what they cover: the coverage matrix";

/// Where a register has no row.
pub const EMPTY: &str = "Nothing is listed yet.";

/// Where none of its rows is what is looked for.
pub const NONE_FITS: &str = "No entry matches.";

/// How many rows there are.
#[must_use]
pub fn total(rows: usize) -> String {
    count(rows, "entry", "entries")
}

/// The label of the line that finds rows.
pub const FIND: &str = "Find";

/// The label of what sorts them.
pub const SORT: &str = "Sort by";

/// In the order in which they were added.
pub const AS_ADDED: &str = "As added";

/// The label of which rows are shown.
pub const SHOW: &str = "Show";

/// All of them.
pub const EVERYTHING: &str = "Everything";

/// Those that are overdue.
pub const OVERDUE: &str = "Overdue";

/// The heading where a row is not there: one of them, with its article.
#[must_use]
pub fn not_listed(one: &str) -> String {
    ["This is not listed: ", one].concat()
}

/// Why it may not be.
pub const WHY_NOT_LISTED: &str =
    "It was removed, or the address is incomplete. If you have just removed it, Undo brings it back.";

/// The way from a row to all rows of the register with this title.
#[must_use]
pub fn back_to_all(title: &str) -> String {
    ["Back to all ", &title.to_lowercase()].concat()
}
