//! What the section of the second look says.

/// What it is.
pub const LEAD: &str = "Questions that arise from what is written here. They do not judge.";

/// Where nothing is asked.
pub const NONE_OPEN: &str =
    "No question is open. That does not show that the information is sufficient, which is for people to judge.";

/// The caption of what is asked.
pub const OPEN: &str = "Open questions";

/// The caption of what was set aside.
pub const SET_ASIDE: &str = "Questions set aside";

/// A question that was set aside, and would not be asked any more.
#[must_use]
pub fn no_longer_asked(question: &str) -> String {
    [question, " (no longer asked)"].concat()
}
