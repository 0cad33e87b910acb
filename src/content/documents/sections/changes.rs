//! What the section on what has changed says.

/// With what is compared: a version by its label, and when it was frozen.
#[must_use]
pub fn compared_with(label: &str, frozen_at: &str) -> String {
    ["Compared with the version “", label, "”, saved on ", frozen_at, "."].concat()
}

/// Where nothing has.
pub const NOTHING_CHANGED: &str = "Nothing has changed since then.";

/// Where it changed.
pub const WHERE: &str = "Where";
/// What was said before.
pub const BEFORE: &str = "Before";
/// What is said after.
pub const AFTER: &str = "After";

/// What is said where nothing stood, or nothing stands.
pub const NOTHING: &str = "nothing";
