//! What is said where a room writes down what it agrees on.

/// The heading of the judgements.
pub const WHAT_DO_YOU_AGREE_ON: &str = "What do you agree on?";

/// The hint beside what would settle it.
pub const SETTLES_HINT: &str = "What someone would need to see, and who has it.";

/// The heading of those who dissent.
pub const WHO_STANDS_BY: &str = "Who disagrees?";

/// The label of what somebody says of their dissent.
#[must_use]
pub fn in_the_words_of(name: &str) -> String {
    ["In the words of ", name].concat()
}
