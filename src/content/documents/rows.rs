//! What is said of rows of registers where nobody said it, and of days that are not certain.

/// A row that nobody named.
pub const UNNAMED: &str = "Without a name";

/// A day that nobody knows.
pub const NOT_KNOWN: &str = "not known";

/// A day that is near, not exact.
#[must_use]
pub fn about(day: &str) -> String {
    ["about ", day].concat()
}
