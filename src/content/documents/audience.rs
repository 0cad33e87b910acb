//! What stands in a copy in place of what its audience does not read, and how that is listed.

/// In place of a text: that something was written is not hidden.
pub const LEFT_OUT: &str = "Left out";

/// A field of the parts of questions, in the list of what is left out.
#[must_use]
pub fn parts_of_questions(field: &str) -> String {
    ["Parts of questions: ", field].concat()
}

/// The names of sources, in the list of what is left out.
#[must_use]
pub fn of_people(column: &str) -> String {
    [column, " (of people, and where the kind is not stated)"].concat()
}

/// In place of a row's name: its register, and which row of it.
#[must_use]
pub fn entry(register: &str, number: usize) -> String {
    [register, ", entry ", &number.to_string()].concat()
}

/// The number in such a name.
#[must_use]
pub fn number_of_entry<'t>(name: &'t str, register: &str) -> Option<&'t str> {
    name.strip_prefix(register)?.strip_prefix(", entry ")
}

/// In place of the name of a row that has been removed since.
#[must_use]
pub fn no_longer_listed(register: &str) -> String {
    [register, ", an entry that is no longer listed"].concat()
}
