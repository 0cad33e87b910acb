//! What is said where another tab took over while somebody was typing.

/// The heading.
pub const TITLE: &str = "Another tab took over while you were typing";

/// What happened, before and after what the field is called.
pub const IN: [&str; 2] = [
    "You were typing in “",
    "”. What you typed before that is saved. What you type now stays in this box and does not go into the assessment.",
];

/// The same where the field has no name.
pub const IS: &str =
    "What you typed before that is saved. What you type now stays in this box and does not go into the assessment.";

/// The label of the box.
pub const LABEL: &str = "Typed here, not in the assessment";

/// Copies it.
pub const COPY: &str = "Copy this text";
/// What is said then.
pub const COPIED: &str = "The text is copied.";
/// What is said where the browser did not copy it.
pub const SELECTED: &str = "The text is selected. Press Ctrl+C (⌘C on a Mac) to copy it.";

/// Puts the empty box away.
pub const CLOSE: &str = "Close";
/// Asks whether to put it away.
pub const CLOSE_ASKS: &str = "Close…";
/// What that means.
pub const GONE: &str = "This deletes the text in this box. Copy it first if you need it.";
/// Puts it away.
pub const CLOSE_IT: &str = "Close and delete the text";
/// Does not.
pub const KEEP: &str = "Keep it";
