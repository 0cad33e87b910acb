//! What is said where a passphrase is typed.

/// What a passphrase should be.
pub const ADVICE: &str = "At least 12 letters: four or five words that nobody would guess together. It is not stored anywhere. If it \
    is forgotten, nobody can open what it locks, and neither can we.";
/// The label of a new one.
pub const PASSPHRASE: &str = "Passphrase";
/// The label of the second field.
pub const AGAIN: &str = "The same passphrase again";
/// Shows what was typed.
pub const SHOW: &str = "Show";
/// Hides it again.
pub const HIDE: &str = "Hide";

/// The same as [`SHOW`], with the label of the field.
#[must_use]
pub fn show(label: &str) -> String {
    ["Show: ", label].concat()
}

/// What is said of one that is too short.
pub const TOO_SHORT: &str = "Use at least 12 letters: the passphrase is all that keeps it closed.";
/// What is said of two that differ.
pub const NOT_THE_SAME: &str = "The two are not the same. Type it again.";
