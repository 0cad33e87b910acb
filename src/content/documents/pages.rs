//! What stands on the pages of documents beside their blocks.

/// The heading over the table of contents.
pub const CONTENTS: &str = "Contents";

/// Stands before something that readers must not miss, where nothing can be framed.
pub const PLEASE_NOTE: &str = "Please note.";

/// The number of a page: what stands before it, between it and the number of all pages, and after that.
pub const PAGE_OF: [&str; 3] = ["Page ", " of ", ""];

/// What a table is, to those who do not see it: the names of its columns.
#[must_use]
pub fn columns(names: &str) -> String {
    ["Columns: ", names].concat()
}

/// What a picture is called among the pictures of a file.
#[must_use]
pub fn picture(number: usize) -> String {
    ["Picture ", &number.to_string()].concat()
}
