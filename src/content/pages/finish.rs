//! What the page “Finish and wipe” says: for shared computers.

/// The title of the page.
pub const TITLE: &str = "Finish and wipe";

/// What is said where nothing that was written is kept, and the program is.
pub const PROGRAM_ONLY: &str =
    "Nothing that was written is kept in this browser; the tool itself is, for use without a network.";

/// What is said where nothing at all is kept.
pub const NOTHING_KEPT: &str = "Nothing of this tool is kept in this browser.";

/// What is said while it is being removed.
pub const REMOVING: &str = "Removing everything of this tool from this browser…";

/// What is said until it is known what is kept.
pub const LOOKING: &str = "Checking what this browser keeps…";

/// What is left to do then.
pub const CLOSE: &str = "Close the other tabs of this tool, if there are any, and then this one.";

/// What the page is for.
pub const LEAD: &str = "When you leave a computer that others use: take your work with you, and leave nothing behind.";

/// The heading over what is kept.
pub const TAKE_WITH_YOU: &str = "1. Take your work with you";

/// What is said of what is locked.
pub const LOCKED: &str = "What is kept here is locked. It can be removed without the passphrase, and is gone then.";

/// What stands before the list of what is kept.
pub const KEPT_HERE: &str = "This is kept here now:";

/// What stands before the training sessions.
pub const SESSIONS: &str = "And these training sessions. “Download everything” takes them along; each can be \
    downloaded by itself as well.";

/// What is said of the private list of names, if there is one.
pub const NAMES: &str =
    "And your private list of names. “Download everything” takes it along, for anyone who opens the file.";

/// The button that downloads a training session.
pub const DOWNLOAD: &str = "Download";

/// The same button where it is read out, with what the session is called.
#[must_use]
pub fn download(title: &str) -> String {
    ["Download ", title].concat()
}

/// The heading over what wipes.
pub const WIPE_TITLE: &str = "2. Wipe this browser";

/// What wiping does.
pub const WIPING: &str = "Everything that this tool has stored in this browser is removed, and every open tab of it \
    forgets what it has in memory. This cannot be undone.";

/// The button that asks first.
pub const WIPE: &str = "Wipe…";

/// The button that wipes.
pub const WIPE_NOW: &str = "Yes, remove everything";

/// The button that does not.
pub const KEEP_IT: &str = "Keep it";

/// The heading over what it does not wipe.
pub const OUT_OF_REACH_TITLE: &str = "What this cannot reach";

/// What it does not wipe.
pub const OUT_OF_REACH: [&str; 4] = [
    "Files that were downloaded: look into the downloads folder, and empty the computer’s bin.",
    "A browser profile that syncs may have copied what was stored to other computers.",
    "Printed pages, and what somebody has copied or photographed.",
    "The disk itself may hold traces for a while, where only specialists find them.",
];
