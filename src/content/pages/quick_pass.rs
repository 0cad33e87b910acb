//! What the quick pass says beside the questions and their parts.

/// How much there is to do.
#[must_use]
pub fn lead(parts: usize) -> String {
    [&parts.to_string(), " parts, about ten minutes. Notes are optional."].concat()
}

/// The button that opens an empty note.
pub const ADD_NOTE: &str = "Add note";

/// The button that opens a note.
pub const EDIT_NOTE: &str = "Edit note";

/// The button that closes a note.
pub const CLOSE_NOTE: &str = "Close note";

/// What a note is about, read aloud after the words of its button: a part, in a few words.
#[must_use]
pub fn on_part(part: &str) -> String {
    [" (", part, ")"].concat()
}

/// The name of a note: it is about a part, in a few words.
#[must_use]
pub fn note_on(part: &str) -> String {
    ["Note: ", part].concat()
}

/// The way to the report.
pub const BOARD_SUMMARY: &str = "Board summary";
