//! How places of the checklist are called in pages and documents.

/// `Question 3`.
#[must_use]
pub fn question(number: &str) -> String {
    ["Question ", number].concat()
}

/// A question, where its parts are named as well.
pub const QUESTION_AS_A_WHOLE: &str = "the question as a whole";
