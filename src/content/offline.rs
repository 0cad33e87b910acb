//! What is said of keeping the program itself on a computer, so that it opens without a network.

/// The heading of the switch.
pub const TITLE: &str = "Use without a network";

/// What the switch does, while it is off.
pub const OFF: &str = "The tool itself can be kept on this computer, so that it opens without a network. That keeps \
    the program alone, some 2 MB, and nothing of what you write. It is off until you turn it on: on a computer that \
    others use they could see that the tool was used here.";

/// Turns it on.
pub const TURN_ON: &str = "Keep this tool on this computer for use without a network";

/// While it is fetched.
pub const COMING: &str = "Fetching the program. This takes some seconds.";

/// While it is on.
pub const ON: &str = "The tool is kept on this computer: it opens here without a network, at the same address, and \
    your browser may offer to install it. With a network, the browser looks for a newer version when you open the \
    tool; it is used only when you say so.";

/// Turns it off.
pub const TURN_OFF: &str = "Remove the tool from this computer";

/// What stays when it is turned off.
pub const REMOVED: &str =
    "The tool is no longer kept on this computer, and needs a network to open. What you wrote stays.";

/// Where it cannot be.
pub const NOT_POSSIBLE: &str = "Not possible here: it takes a page that came over a secure line (https), and a browser \
    that keeps programs; private windows mostly do not.";

/// Where it need not be.
pub const SINGLE: &str = "This is the single file: it opens without a network as it is.";

/// Where it did not come.
pub const NOT_KEPT: &str = "The program could not be fetched whole, or the browser has no room for it. Nothing has \
    been changed. Look at your connection, then try again.";

/// Where it could not be removed.
pub const NOT_REMOVED: &str = "The browser did not let go of it. Close the other tabs of this tool, then try again. If \
    that does not help, clear this site's data in the browser's settings: but download your work first, as that goes \
    too.";

/// The heading of the notice on another build.
pub const OFFERED: &str = "Another version of this tool is ready";

/// What becomes of the work.
pub const OFFER: &str = "You keep using this version until you choose the new one. The page then reloads; what is \
    saved here stays as it is.";

/// Uses it.
pub const USE: &str = "Use the new version";

/// Puts it off.
pub const LATER: &str = "Not now";

/// Where it could not read what is kept.
pub const OLDER: &str = "It is not used, since it is older than what is kept in this browser and could not open it. \
    You do not need to do anything: you keep using this version. Tell whoever looks after this tool's address.";

/// The same, with the latest format that it reads.
#[must_use]
pub fn older(format: &str) -> String {
    [OLDER, " (It reads up to format ", format, ".)"].concat()
}

/// Where it would end a session.
pub const SESSION: &str = "Not changed: you work for this session only, and what you wrote would be gone. Download it, \
    and begin to use the new version when you have finished.";

/// Where a line was typed and not added.
pub const NOT_ADDED: &str = "Not changed: a line was typed and not added yet. Add it, or empty it; then try again.";

/// Where something of a training session is in memory only.
pub const TRAINING: &str = "Not changed: somebody has begun to answer in a training session and has not handed back, \
    or a change to a session is not saved. Finish that first; then try again.";

/// Where it is not there any more.
pub const NOT_THERE: &str = "Not changed: yet another version is just coming. Try again in a moment.";
