//! Where the last change is, in words.

/// Another tab writes.
pub const READING_ALONG: &str = "View only";
/// A frozen version.
pub const FROZEN: &str = "Saved version";
/// The example.
pub const EXAMPLE: &str = "Example: changes are not saved";
/// A session.
pub const SESSION: &str = "In this tab only: nothing is stored";
/// All is saved.
pub const SAVED: &str = "Saved in this browser";
/// A change is on its way.
pub const SAVING: &str = "Saving…";
/// A change did not arrive.
pub const NOT_SAVED: &str = "Not saved";

/// All was saved at this time.
#[must_use]
pub fn saved_at(time: &str) -> String {
    ["Saved in this browser at ", time].concat()
}

/// What the notice begins with where a change was not saved; why follows.
pub const NOT_SAVED_LEAD: &str = "Not saved.";
/// What is said once when saving works again.
pub const SAVED_AGAIN: &str = "Saved again.";
/// Saves what was deleted elsewhere.
pub const SAVE_ANEW: &str = "Save it again here";
/// Saves again.
pub const SAVE_AGAIN: &str = "Try to save again";
/// Takes it along.
pub const DOWNLOAD: &str = "Download what you have";
