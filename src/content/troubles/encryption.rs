//! What is said where something is not locked, unlocked, kept or removed.

/// A change that is not saved would be gone.
pub const LAST_CHANGES: &str = "Not locked: the last changes are not saved. Download them first.";
/// A line that was typed would be gone.
pub const NOT_ADDED: &str = "Not locked: you typed a line but have not added it. Add it or clear it, then lock.";
/// The same of the last changes, whatever is to be done.
pub const NOT_SAVED: &str = "The last changes are not saved. Download them first.";

/// There is no room for the work of a session.
pub const NO_ROOM: &str = "There is not enough space for it in this browser's storage. Nothing has been changed.";
/// Something else was written meanwhile.
pub const CHANGED_MEANWHILE: &str =
    "Something changed in this browser in the meantime. Nothing has been moved. Check it, then try again.";
/// The journal may hold something newer.
pub const JOURNAL: &str = "The browser's second copy of your work could not be read, and may be newer. Nothing has \
    been moved. Reload the page, then try again.";
/// Everything is in the session, and not all of it left the browser.
pub const TAKEN_NOT_GONE: &str = "Your work is in this tab now. The browser did not delete everything it had stored. \
    Use “Finish and wipe”, or clear this site's data in the browser's settings.";
/// The label of the version into which something is frozen that a session replaces.
pub const BEFORE_THE_SESSION: &str = "Before the session was stored";
/// What could not be put back, by its keys.
#[must_use]
pub fn partly(keys: &str) -> String {
    [
        "The browser stopped half-way through saving. These may have changed: ",
        keys,
        ". Download a backup, then reload the page.",
    ]
    .concat()
}
/// The browser has no store for this page.
pub const BLOCKED: &str = "This browser does not let the page store anything.";
/// The store failed otherwise.
pub const FAILED: &str = "The browser could not store it. Try again.";
/// The crypto worker did not come.
pub const AWAY: &str = "A part of this tool did not load. Your connection failed, or your network blocked or changed \
    it. Try again. If that does not help, use the single file. Nothing has been changed.";
/// The page has no cryptography.
pub const NO_CIPHER: &str = "This page was not opened over a secure connection (https), and the browser only encrypts \
    on secure pages. So nothing can be locked here.";
/// The lock holds something else than a key.
pub const NO_KEY: &str = "What the passphrase opens is not a key from this tool.";
/// Another tab is open.
pub const NOT_ALONE: &str = "This tool is open in another tab or window. Close it there first, then try again.";
/// There is a lock already.
pub const LOCKED_ALREADY: &str =
    "What this browser stores is already locked. Reload the page and enter the passphrase.";
/// The lock is gone.
pub const NO_LOCK: &str = "There is no lock any more. Reload the page.";
/// The work of a session cannot join what is locked.
pub const LOCKED_HERE: &str =
    "What this browser stores is locked with a passphrase. Download your work, unlock, then open the file.";

/// A file does not open, whichever reason it has: who tries passphrases learns nothing.
pub const NOT_OPENED: &str = "It could not be opened. The passphrase is wrong, or the file is damaged.";
/// A file asks for too much work.
pub const TOO_MUCH_WORK: &str =
    "It was not opened. The file needs more computing than this tool allows. It may have been made to stop a computer.";
/// No passphrase opens a file.
pub const NO_SUCH_FILE: &str = "It was not opened. This is not a file locked with a passphrase by age.";
/// What was locked does not open again.
pub const NOT_LOCKED: &str = "It could not be locked. No file was made.";

/// Something is left after a wipe.
pub const NOT_GONE: &str = "Not everything was deleted. Close the other tabs of this tool, then try again. If that \
    does not help, clear this site's data in the browser's settings.";
