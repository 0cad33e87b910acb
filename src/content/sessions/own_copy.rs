//! A participant’s own answers on paper.

/// The session’s title.
pub const SESSION: &str = "Session";

/// Who answered.
pub const ANSWERED_BY: &str = "Answered by";

/// When.
pub const HANDED_BACK: &str = "Handed back";

/// The heading of the answers.
pub const YOUR_ANSWERS: &str = "Your answers";

/// The heading of what was handed out.
pub const WHAT_YOU_READ: &str = "What you read";

/// What the paper is called.
#[must_use]
pub fn title(session: &str) -> String {
    ["Answers: ", session].concat()
}
