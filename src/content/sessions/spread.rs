//! What is said on the page with the spread of answers.

/// The heading.
pub const TITLE: &str = "The spread of answers";

/// Opens the form for what is agreed.
pub const WRITE_DOWN: &str = "Write down what you agree on";
