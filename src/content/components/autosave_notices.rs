//! What is said of keeping on top of every page.

/// What the notice of a session is called.
pub const SESSION: &str = "This session only";
/// What it begins with.
pub const SESSION_ONLY: &str = "This session only.";
/// What a session means.
pub const NOTHING_STORED: &str =
    "Nothing is stored. Closing or reloading this tab deletes your work. Download it first.";
/// Takes the work along.
pub const DOWNLOAD_NOW: &str = "Download now (JSON)";

/// Locks what a passphrase locks.
pub const LOCK_NOW: &str = "Lock now";

/// Puts a notice away.
pub const SEEN: &str = "Dismiss";

/// The heading of what was recovered.
pub const RECOVERED: &str = "Recovered";
/// What happened; a list of names follows.
pub const RECOVERED_LEAD: &str =
    "This browser closed before everything was saved, or its storage was damaged. What was saved has been restored:";
/// What is said behind the name of what was damaged.
pub const WAS_DAMAGED: &str =
    "this could not be read. It is kept as it was (see the start page), and replaced by the copy from the journal.";
/// What is said behind the name of what was behind.
pub const WAS_BEHIND: &str = "the last changes were missing and have been restored from the journal.";

/// What is said behind the name of what was written on an older text while the journal failed.
pub const WAS_DIFFERENT: &str = "there were two different versions. The one with more changes, from the journal, is \
    here. The other is a separate assessment on the start page, with “(second text)” after its name.";

/// The heading of what stands in the journal alone.
pub const UNRECOVERED: &str = "Not saved yet";
/// What to do about it.
pub const UNRECOVERED_LEAD: &str = "The browser's storage is full, so the last changes to these are in the journal \
    only. Open each one, then download it or free some space.";

/// The heading where there is no journal.
pub const NO_JOURNAL: &str = "Your latest changes are less safe here";
/// What that means.
pub const NO_JOURNAL_MEANS: &str = "This browser does not keep a journal for this page (IndexedDB). You can work as \
    usual. If the browser closes suddenly or the power fails, you can lose the last few minutes. Download your \
    assessment when you take a break.";

/// What the notice begins with where another tab writes.
pub const READING_ALONG: &str = "View only.";
/// What that means.
pub const OPEN_ELSEWHERE: &str =
    "This assessment is being edited in another tab or window. What is saved there appears here.";
/// What is said while the other tab is asked.
pub const ASKING: &str = "Asking the other tab to save and stop editing…";
/// Takes its place.
pub const EDIT_HERE: &str = "Edit here instead";

/// What is said of a store that is nearly full, or full.
#[must_use]
pub fn tight(percent: &str, how_to_make_room: &str) -> String {
    [
        "This browser's storage for this page is ",
        percent,
        " % full. When it is full, you cannot save changes here. ",
        how_to_make_room,
    ]
    .concat()
}

/// The way to what is kept.
pub const SEE_KEPT: &str = "See what this browser keeps";
