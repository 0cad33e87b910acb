//! What is said of a pasted text that email software changed.

/// Quotation marks became others.
pub const QUOTATION_MARKS: &str = "Email software changed the quotation marks in this text. Please send the file.";
/// Lines were broken, or spaces changed.
pub const LINES: &str = "Email software changed the line breaks or spaces in this text. Please send the file.";
/// The end is missing.
pub const CUT_SHORT: &str = "The end of this text is missing. Copy all of it, or send the file.";
