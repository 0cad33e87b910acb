//! What is said where answers come back.

use crate::content::language::count;

/// The label of the field for files.
pub const FILES: &str = "Add answer files";

/// The hint beside it.
pub const FILES_HINT: &str = "Choose one or more, or drop them anywhere on this page. You can also add a whole \
    assessment file from someone who assessed on their own.";

/// Where more were chosen than are read.
pub const TOO_MANY: &str = "These are more files than one session can have. Choose the answer files only.";

/// Where one is larger than answers can be.
pub const TOO_LARGE: &str = "This file is too large to be an answer file.";

/// Opens the field for a text.
pub const OR_PASTE: &str = "Or paste answers as text";

/// Stands in place of a file’s name.
pub const PASTED: &str = "Pasted text";

/// The label of the field for a text.
pub const AS_TEXT: &str = "Answers as text";

/// Adds it.
pub const ADD_THE_TEXT: &str = "Add the text";

/// Empties the list of what has come.
pub const CLEAR: &str = "Clear this list";

/// In place of a name.
pub const NO_NAME: &str = "Someone who gave no name";

/// Accepts one.
pub const ACCEPT: &str = "Accept";

/// Takes one out of the list.
pub const LEAVE_OUT: &str = "Leave out";

/// Accepts all that can be.
#[must_use]
pub fn accept_all(number: usize) -> String {
    ["Accept all ", &number.to_string()].concat()
}

/// The heading of what has come.
#[must_use]
pub fn come(files: usize) -> String {
    [&count(files, "file has", "files have"), " come, not accepted yet"].concat()
}

/// How much is answered.
#[must_use]
pub fn answered(looked: usize, all: usize) -> String {
    [&looked.to_string(), " of ", &count(all, "part", "parts"), " answered"].concat()
}

/// Accepts one, as it is read aloud.
#[must_use]
pub fn accept_answers_of(name: &str) -> String {
    ["Accept the answers of ", name].concat()
}

/// Takes one out of the list, as it is read aloud.
#[must_use]
pub fn leave_out(name: &str) -> String {
    ["Leave out ", name].concat()
}
