//! What is said of a file that the browser does not take.

/// Where the browser does not take the file.
pub const NO_FILE: &str = "The browser could not make the file. Close other tabs to free memory, then try again.";

/// What is said beside the downloads, and why.
#[must_use]
pub fn no_download(why: &str) -> String {
    ["Not downloaded. ", why].concat()
}
