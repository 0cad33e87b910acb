//! What is said of two states that are compared.

/// What is said of a side where nothing stands.
pub const NOTHING: &str = "Nothing.";
/// The earlier side.
pub const BEFORE: &str = "Before";
/// The later side.
pub const AFTER: &str = "After";
