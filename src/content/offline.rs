//! What is said of keeping the program itself on a computer, so that it opens without a network.

/// The heading of the switch.
pub const TITLE: &str = "Use offline";

/// What the switch does, while it is off.
pub const OFF: &str = "You can store the tool on this computer, so that it opens without a network. This stores only \
    the program, about 2 MB, and nothing that you write. It is off until you turn it on: on a shared computer, others \
    could see that this tool was used.";

/// Turns it on.
pub const TURN_ON: &str = "Store this tool on this computer for offline use";

/// While it is fetched.
pub const COMING: &str = "Downloading the program. This takes a few seconds.";

/// While it is on.
pub const ON: &str = "The tool is stored on this computer. It opens here without a network, at the same address, and \
    your browser may offer to install it. When you are online, the browser checks for a newer version. It is only used \
    when you choose it.";

/// Turns it off.
pub const TURN_OFF: &str = "Remove the tool from this computer";

/// What stays when it is turned off.
pub const REMOVED: &str =
    "The tool is no longer stored on this computer and needs a network to open. What you wrote stays.";

/// Where it cannot be.
pub const NOT_POSSIBLE: &str = "Not possible here. It needs a secure (https) page and a browser that can store \
    programs. Most private windows cannot.";

/// Where it need not be.
pub const SINGLE: &str = "This is the single file. It opens without a network as it is.";

/// Where it did not come.
pub const NOT_KEPT: &str = "The program could not be downloaded, or the browser has no space for it. Nothing has been \
    changed. Check your connection, then try again.";

/// Where it could not be removed.
pub const NOT_REMOVED: &str = "The browser did not delete it. Close the other tabs of this tool, then try again. If \
    that does not help, clear this site's data in the browser's settings. Download your work first, because that \
    deletes it too.";

/// The heading of the notice on another build.
pub const OFFERED: &str = "A new version of this tool is ready";

/// What becomes of the work.
pub const OFFER: &str = "You keep using this version until you choose the new one. The page then reloads. What is \
    saved here does not change.";

/// Uses it.
pub const USE: &str = "Use the new version";

/// Puts it off.
pub const LATER: &str = "Not now";

/// Where it could not read what is kept.
pub const OLDER: &str = "The new version was not used. It is older than what is stored in this browser and could not \
    open it. You do not need to do anything: keep using this version. Tell the person who looks after this tool's \
    address.";

/// The same, with the latest format that it reads.
#[must_use]
pub fn older(format: &str) -> String {
    [OLDER, " (It reads up to format ", format, ".)"].concat()
}

/// Where it would end a session.
pub const SESSION: &str = "Not changed: you are working for this session only, and would lose what you wrote. Download \
    it. Use the new version when you have finished.";

/// Where a line was typed and not added.
pub const NOT_ADDED: &str = "Not changed: you typed a line but have not added it. Add it or clear it, then try again.";

/// Where something of a training session is in memory only.
pub const TRAINING: &str = "Not changed: someone has started to answer in a training session and has not handed in, or \
    a change to a session is not saved. Finish that first, then try again.";

/// Where it is not there any more.
pub const NOT_THERE: &str = "Not changed: another version is being downloaded. Try again in a moment.";
