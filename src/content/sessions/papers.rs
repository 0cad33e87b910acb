//! What is said while a paper is made, and where it is not.

/// Where the browser does not take it.
pub const NO_FILE: &str = crate::content::pages::working_copy::NO_FILE;

/// While a page is written.
pub const WRITING: &str = "Making the page…";

/// While a document for word processors is made.
pub const MAKING: &str = "Making the Word document…";

/// The heading where there is none.
pub const NOT_THERE: &str = "The file was not made";
