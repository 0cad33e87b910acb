//! How well a day is known.

/// The question.
pub const HOW_EXACT: &str = "How exact?";
/// This day and no other.
pub const THIS_DAY: &str = "This day";
/// A day near it.
pub const ABOUT: &str = "About";
/// Somebody looked, and it is not known.
pub const NOT_KNOWN: &str = "Not known";
