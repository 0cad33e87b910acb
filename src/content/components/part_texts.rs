//! What stands on the line of a part's note.

/// Opens an empty note.
pub const ADD: &str = "Add a note";

/// What stands before a reason.
pub const REASON: &str = "Reason: ";

/// What stands for the rest of a long text.
pub const AND_SO_ON: &str = "…";

/// Says of which part the note is, to those who hear it by itself.
#[must_use]
pub fn of(part: &str) -> String {
    [" (", part, ")"].concat()
}
