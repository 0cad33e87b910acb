//! What is said beside the spread of one part.

/// What a mark stands for, where there are many.
pub const MARK_OF_TEN: &str = "Each mark is up to ten people.";

/// What the marks of disagreement are, read aloud.
pub const HOW_THEY_CLASH: &str = "How the answers differ";

/// The heading of the table.
#[must_use]
pub fn who_answered_what(answers: usize) -> String {
    [super::WHO_ANSWERED_WHAT, ": ", &super::answers(answers)].concat()
}
