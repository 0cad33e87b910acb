//! What the start page says of what this browser keeps.

/// The heading where the last changes are in memory only.
pub const NOT_SAVED: &str = "Not saved yet";

/// What is said of them, before and after the assessment's name.
pub const IN_MEMORY: [&str; 2] = ["The last changes to ", " are only in this tab's memory."];

/// The button that downloads them.
pub const DOWNLOAD: &str = super::lost::DOWNLOAD_UNSAVED;

/// The button that asks whether to give them up.
pub const LEAVE: &str = "Leave it without saving…";

/// What that means.
pub const LEAVING: &str = "You will lose the changes that are not saved. Download them first.";

/// Gives them up.
pub const LEAVE_IT: &str = "Leave without saving";

/// The way back to them.
pub const GO_BACK: &str = "Go back to it";

/// The heading where nothing can be kept.
pub const KEEPS_NOTHING: &str = "This browser does not store anything for this page";

/// What that means.
pub const KEEPS_NOTHING_IS: &str = "Storage is switched off or not available here, for example in a private window. \
    You can still work. Download your assessment before you close the tab, or you will lose it.";

/// The heading over what cannot be read.
pub const UNREADABLE: &str = "Something stored here could not be read";

/// What becomes of it.
pub const UNREADABLE_STAYS: &str = super::lost::UNREADABLE_STAYS;

/// The button that downloads it.
pub const DOWNLOAD_UNREADABLE: &str = super::lost::DOWNLOAD_UNREADABLE;

/// What it is called where a name would stand.
pub const WHAT_IS_UNREADABLE: &str = "what could not be read";

/// The heading over the assessments.
pub const CONTINUE: &str = "Continue";

/// The way to the page that wipes.
pub const TO_FINISH: &str = "Finish and wipe (on a shared computer)";

/// When an assessment was last changed, and how far it is.
#[must_use]
pub fn about(changed: &str, looked_at: usize, parts: usize) -> String {
    ["Last changed ", changed, " · ", &looked_at.to_string(), " of ", &parts.to_string(), " parts looked at"].concat()
}

/// The button that asks before it deletes.
pub const DELETE: &str = "Delete…";

/// The same button where it is read out, with the name of what it deletes.
#[must_use]
pub fn delete(name: &str) -> String {
    ["Delete ", name].concat()
}

/// The button that deletes.
pub const DELETE_IT: &str = "Delete it";

/// The button that does not.
pub const KEEP_IT: &str = "Keep it";

/// Where it could not be deleted.
pub const NOT_DELETED: &str = "It could not be deleted: the browser's storage failed. Try again.";

/// What is said of what was deleted, before and after its name.
pub const DELETED: [&str; 2] = ["“", "” was deleted from this browser. You can restore it until you leave this page."];

/// The button that brings it back.
pub const BRING_BACK: &str = "Restore it";

/// Where it could not be.
pub const NOT_BACK: &str = "It could not be restored. There is no space for it, or something has replaced it.";
