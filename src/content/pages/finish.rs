//! What the page “Finish and wipe” says: for shared computers.

/// The title of the page.
pub const TITLE: &str = "Finish and wipe";

/// What is said where nothing that was written is kept, and the program is.
pub const PROGRAM_ONLY: &str = "Nothing that you wrote is stored in this browser. The tool itself is, for offline use.";

/// What is said where nothing at all is kept.
pub const NOTHING_KEPT: &str = "This tool has nothing stored in this browser.";

/// What is said while it is being removed.
pub const REMOVING: &str = "Deleting everything this tool has stored in this browser…";

/// What is said until it is known what is kept.
pub const LOOKING: &str = "Checking what this browser keeps…";

/// What is left to do then.
pub const CLOSE: &str = "Close any other tabs of this tool, then this one.";

/// What the page is for.
pub const LEAD: &str = "Before you leave a shared computer: take your work with you, and leave nothing behind.";

/// The heading over what is kept.
pub const TAKE_WITH_YOU: &str = "1. Take your work with you";

/// What is said of what is locked.
pub const LOCKED: &str =
    "What is stored here is locked. You can delete it without the passphrase. You cannot get it back.";

/// What stands before the list of what is kept.
pub const KEPT_HERE: &str = "Stored here now:";

/// What stands before the training sessions.
pub const SESSIONS: &str =
    "These training sessions are stored here. “Download everything” includes them. You can also download each one.";

/// What is said of the private list of names, if there is one.
pub const NAMES: &str =
    "Your private list of names is stored here. “Download everything” includes it, readable by anyone.";

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
pub const WIPING: &str = "This deletes everything that this tool has stored in this browser, and clears the memory of \
    every open tab of it. You cannot undo this.";

/// The button that asks first.
pub const WIPE: &str = "Wipe…";

/// The button that wipes.
pub const WIPE_NOW: &str = "Delete everything";

/// The button that does not.
pub const KEEP_IT: &str = "Keep it";

/// The heading over what it does not wipe.
pub const OUT_OF_REACH_TITLE: &str = "What this cannot reach";

/// What it does not wipe.
pub const OUT_OF_REACH: [&str; 4] = [
    "Files you downloaded. Check the downloads folder, and empty the recycle bin.",
    "Other computers. A browser profile that syncs may have copied what was stored.",
    "Printed pages, and anything someone has copied or photographed.",
    "Traces on the disk. A specialist may find them for a while.",
];
