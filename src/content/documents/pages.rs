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

/// What stands in the margins of printed pages, as the style that puts it there: the words are what stands in single
/// quotation marks. The policy of the app's page knows the whole style by its hash; `tests/native/preview_policy.rs`
/// says which it is now.
pub const MARGINS: &str = "\
    @page{size:A4;margin:22mm 16mm 20mm;@top-left{content:'Assembling information: a self-assessment';font:8.5pt \
    Arial,sans-serif}\
    @bottom-left{content:'No score: each part is judged by itself';font:8.5pt Arial,sans-serif}\
    @bottom-right{content:'Page 'counter(page)' of 'counter(pages);font:8.5pt Arial,sans-serif}}";
