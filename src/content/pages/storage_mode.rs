//! What the page on where work is kept says, and on the passphrase that locks it.

/// The title of the page.
pub const TITLE: &str = "Where your work is kept";

/// What is said of an assessment that waits for its passphrase, before and after its name.
pub const CHOOSE_A_PASSPHRASE: [&str; 2] = ["Choose a passphrase. “", "” begins behind it."];

/// What is said while it is kept unencrypted.
pub const IN_THE_CLEAR: &str = "It is kept in this browser, unencrypted: whoever can use this browser can read it.";

/// What is said while it is locked and open here.
pub const UNLOCKED: &str = "It is kept in this browser, locked with your passphrase. It is open in this tab now.";

/// What is said while it is kept nowhere.
pub const IN_MEMORY: &str = "It is in this tab’s memory only. Nothing is stored: closing or reloading the tab ends it.";

/// The way back to the start page.
pub const TO_START: &str = super::TO_THE_START_PAGE;

/// The heading over what locks it.
pub const PUT_ON_TITLE: &str = "Lock it with a passphrase";

/// What can be done where the browser cannot lock.
pub const WITHOUT_A_LOCK: &str = "Copies can be locked all the same, and “for this session only” stores nothing.";

/// What the lock does.
pub const WHAT_IT_LOCKS: &str = "Everything that is stored is locked then: assessments, frozen versions, the list of \
    them, the journal. You type the passphrase when you come back. Downloads are not locked by it.";

/// What the lock cannot do.
pub const TRACES: &str = "What was stored unencrypted until now may stay on the disk for a while, where only \
    specialists find it. For work that must never be there unencrypted, choose the lock before you begin.";

/// The button that locks.
pub const PUT_ON: &str = "Lock it";

/// What is said meanwhile.
pub const PUTTING_ON: &str = "Locking. This takes a few seconds.";

/// What is said then.
pub const LOCKED: &str = "Locked: from now on what is stored can be read with the passphrase only.";

/// The heading over what locks at once.
pub const LOCK_NOW_TITLE: &str = "Lock it now";

/// What locking at once does.
pub const LOCK_NOW_DOES: &str =
    "This tab and every other one of this tool forget what they have in memory, and ask for the passphrase.";

/// The button that locks at once.
pub const LOCK_NOW: &str = "Lock now";

/// What stands over the times after which it locks by itself.
pub const LOCK_AFTER: &str = "Lock it by itself when nobody has touched it for";

/// These times, in the order of `ui::encryption::MINUTES`.
pub const TIMES: [&str; 4] = ["5 minutes", "15 minutes", "30 minutes", "an hour"];

/// The label of the passphrase that holds until it is changed.
pub const PASSPHRASE_NOW: &str = "The passphrase as it is now";

/// The heading over what changes it, and the button.
pub const CHANGE: &str = "Change the passphrase";

/// What is said meanwhile.
pub const CHANGING: &str = "Changing the passphrase. This takes a few seconds.";

/// What is said then.
pub const CHANGED: &str = "The passphrase was changed. The earlier one opens nothing any more.";

/// The heading over what takes the lock off, and the button.
pub const TAKE_OFF: &str = "Take the lock off";

/// The button that asks before it takes the lock off.
pub const TAKE_OFF_ASKS: &str = "Take the lock off…";

/// The button that leaves everything as it is.
pub const KEEP_IT_SO: &str = "Leave it as it is";

/// What taking it off does.
pub const TAKE_OFF_DOES: &str = "Everything is stored unencrypted again, for anyone who can use this browser.";

/// The heading over what empties the browser.
pub const INTO_SESSION_TITLE: &str = "Take it out of this browser, for this session only";

/// What that does.
pub const INTO_SESSION_DOES: &str = "Everything that is stored here is removed from the browser, and lies in this \
    tab’s memory until you close or reload it. Download everything first.";

/// The button that asks before it does that.
pub const INTO_SESSION_ASKS: &str = "Take it out of this browser…";

/// The button for it.
pub const INTO_SESSION: &str = "Take it out of this browser";

/// The heading over what keeps a session, and the button.
pub const CHOOSE_FIRST: &str = "Choose first what becomes of what is in both places. Then give the passphrase again.";
/// The words on the button after the choice, where a passphrase follows.
pub const DECIDE: &str = "Use these choices";
/// The words on the button after the choice.
pub const KEEP_DECIDED: &str = "Keep it with these choices";
/// The words on the button that keeps a session.
pub const KEEP: &str = "Keep it in this browser";

/// What that does.
pub const KEEP_DOES: &str =
    "What you have begun here is stored in this browser, unencrypted, and is here when you come back.";
