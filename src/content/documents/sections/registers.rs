//! What the sections of the registers say.

use crate::content::language::count;

/// The caption of a table of rows.
#[must_use]
pub fn entries(number: usize) -> String {
    count(number, "entry", "entries")
}

/// The rows that link to a row.
pub const SEE_ALSO: &str = "See also";
/// The row that took the place of another.
pub const SUPERSEDED_BY: &str = "Superseded by";
/// In place of the time at which a row was recorded.
pub const NOT_RECORDED: &str = "Draft, not recorded yet";

/// A day that has passed.
#[must_use]
pub fn overdue(day: &str) -> String {
    [day, " (overdue)"].concat()
}
