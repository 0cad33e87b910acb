//! What is said where a document, or another answer of the document worker, does not come.

/// The document worker cannot be reached.
pub const AWAY: &str = "A part of this tool did not load. Your connection failed, or your network blocked or changed \
    it. Try again, then reload the page. If that does not help, use the single file. What you wrote is not affected.";
/// What came is no reply of the document worker, or an answer of another kind than was asked for.
pub const NO_REPLY: &str = "The reply cannot be read.";
/// A question names no assessment.
pub const NO_ASSESSMENT: &str = "There is no assessment to report on.";
/// A letter is asked for, and its request is gone.
pub const NO_REQUEST: &str = "This request is no longer listed.";
