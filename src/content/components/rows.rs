//! What lists of rows say of each.

use crate::content::language::count;

/// More rows follow the ones that are shown.
pub const MORE: &str = "more";
/// Earlier rows come before the ones that are shown.
pub const EARLIER: &str = "earlier";

/// Shows the rows that a list leaves out: so many [`MORE`], or [`EARLIER`].
#[must_use]
pub fn show(number: usize, which: &str) -> String {
    ["Show ", &count(number, which, which)].concat()
}

/// What marks a row whose day has passed.
pub const OVERDUE: &str = "Overdue";
/// What marks a row that is not on record yet.
pub const NOT_RECORDED: &str = "Not recorded";

/// What is chosen in a column, with the column's name, as one of several facts in a line.
#[must_use]
pub fn chosen(column: &str, choice: &str) -> String {
    [column.trim_end_matches('?').to_lowercase().as_str(), &choice.to_lowercase()].join(": ")
}

/// When something is or was, with the column's name.
#[must_use]
pub fn on_a_day(column: &str, day: &str) -> String {
    [&column.to_lowercase(), day].join(" ")
}

/// What is said of evidence that supports nothing.
pub const SUPPORTS_NOTHING: &str = "supports nothing yet";

/// The places that evidence supports, by name.
#[must_use]
pub fn supports(places: &str) -> String {
    ["supports: ", places].concat()
}

/// How many places evidence supports.
#[must_use]
pub fn supports_many(number: usize) -> String {
    ["supports ", &count(number, "part", "parts")].concat()
}
