//! The worksheet of a session on paper.

/// Room for a name.
pub const NAME: &str = "Your name, or just a colour: ……………………………………";

/// The heading of the questions.
pub const YOUR_ANSWERS: &str = "Your answers";

/// How to fill it in.
pub const HOW: &str = "Tick one for each part, and write briefly why. “Don’t know” is an answer like any other.";

/// The judgements, as the head of a column.
pub const TICK_ONE: &str = "Tick one";

/// What the paper is called.
#[must_use]
pub fn title(session: &str) -> String {
    ["Worksheet: ", session].concat()
}
