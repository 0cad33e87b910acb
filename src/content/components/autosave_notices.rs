//! What is said of keeping on top of every page.

/// What the notice of a session is called.
pub const SESSION: &str = "This session only";
/// What it begins with.
pub const SESSION_ONLY: &str = "This session only.";
/// What a session means.
pub const NOTHING_STORED: &str = "Nothing is stored: closing or reloading this tab ends it. Download it first.";
/// Takes the work along.
pub const DOWNLOAD_NOW: &str = "Download it now (JSON)";

/// Locks what a passphrase locks.
pub const LOCK_NOW: &str = "Lock now";

/// Puts a notice away.
pub const SEEN: &str = "I have seen this";

/// The heading of what was recovered.
pub const RECOVERED: &str = "Recovered";
/// What happened; a list of names follows.
pub const RECOVERED_LEAD: &str = "This browser was closed before it had stored everything, or its store was damaged. \
    What was saved is here again:";
/// What is said behind the name of what was damaged.
pub const WAS_DAMAGED: &str = "what stood here could not be read. It was put aside as it was (see the start page), and \
    the copy in the journal stands in its place.";
/// What is said behind the name of what was behind.
pub const WAS_BEHIND: &str = "the last changes had been lost, and were taken from the journal.";

/// What is said behind the name of what was written on an older text while the journal failed.
pub const WAS_DIFFERENT: &str = "two texts of this differed. The one with more changes, from the journal, stands here. \
    The other is an assessment of its own on the start page, with “(second text)” behind its name.";

/// The heading of what stands in the journal alone.
pub const UNRECOVERED: &str = "Not saved yet";
/// What to do about it.
pub const UNRECOVERED_LEAD: &str = "The browser's store has no room for the last changes to this. They stand in the \
    journal only: open it, and download it or make room.";

/// The heading where there is no journal.
pub const NO_JOURNAL: &str = "The last minutes are less safe here";
/// What that means.
pub const NO_JOURNAL_MEANS: &str = "This browser has no journal for this page (IndexedDB). You can work as usual; but \
    if the browser is closed suddenly, or the power fails, the last minutes can be lost. Download your assessment when \
    you take a break.";

/// What the notice begins with where another tab writes.
pub const READING_ALONG: &str = "Reading along.";
/// What that means.
pub const OPEN_ELSEWHERE: &str =
    "This assessment is open for writing in another tab or window. What is saved there appears here.";
/// What is said while the other tab is asked.
pub const ASKING: &str = "Asking the other tab to save and let go…";
/// Takes its place.
pub const EDIT_HERE: &str = "Edit here instead";

/// What is said of a store that is nearly full, or full.
#[must_use]
pub fn tight(percent: &str, how_to_make_room: &str) -> String {
    [
        "This browser's store for this page is ",
        percent,
        " % full. When it is full, changes can no longer be saved here. ",
        how_to_make_room,
    ]
    .concat()
}

/// The way to what is kept.
pub const SEE_KEPT: &str = "See what this browser keeps";
