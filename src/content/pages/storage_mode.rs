//! What the page on where work is kept says, and on the passphrase that locks it.

/// The title of the page.
pub const TITLE: &str = "Where your work is kept";

/// What is said of an assessment that waits for its passphrase, before and after its name.
pub const CHOOSE_A_PASSPHRASE: [&str; 2] = ["Choose a passphrase for “", "”. It starts once you have set it."];

/// What is said while it is kept unencrypted.
pub const IN_THE_CLEAR: &str = "It is stored in this browser, unencrypted. Anyone who uses this browser can read it.";

/// What is said while it is locked and open here.
pub const UNLOCKED: &str = "It is stored in this browser, locked with your passphrase. It is open in this tab now.";

/// What is said while it is kept nowhere.
pub const IN_MEMORY: &str =
    "It is only in this tab’s memory. Nothing is stored: you lose it when you close or reload the tab.";

/// The way back to the start page.
pub const TO_START: &str = super::TO_THE_START_PAGE;

/// The heading over what locks it.
pub const PUT_ON_TITLE: &str = "Lock it with a passphrase";

/// What can be done where the browser cannot lock.
pub const WITHOUT_A_LOCK: &str = "You can still lock copies. “For this session only” stores nothing.";

/// What the lock does.
pub const WHAT_IT_LOCKS: &str = "This locks everything that is stored: assessments, saved versions, the list of them \
    and the journal. You type the passphrase when you come back. It does not lock files you download.";

/// What the lock cannot do.
pub const TRACES: &str = "What was stored unencrypted before may stay on the disk for a while, where a specialist \
    could find it. If your work must never be on the disk unencrypted, set the lock before you start.";

/// The button that locks.
pub const PUT_ON: &str = "Lock it";

/// What is said meanwhile.
pub const PUTTING_ON: &str = "Locking. This takes a few seconds.";

/// What is said then.
pub const LOCKED: &str = "Locked. From now on, what is stored can only be read with the passphrase.";

/// The heading over what locks at once.
pub const LOCK_NOW_TITLE: &str = "Lock now";

/// What locking at once does.
pub const LOCK_NOW_DOES: &str =
    "This tab and every other tab of this tool clear their memory and ask for the passphrase.";

/// The button that locks at once.
pub const LOCK_NOW: &str = "Lock now";

/// What stands over the times after which it locks by itself.
pub const LOCK_AFTER: &str = "Lock automatically when not used for";

/// These times, in the order of `ui::encryption::MINUTES`.
pub const TIMES: [&str; 4] = ["5 minutes", "15 minutes", "30 minutes", "1 hour"];

/// The label of the passphrase that holds until it is changed.
pub const PASSPHRASE_NOW: &str = "Current passphrase";

/// The heading over what changes it, and the button.
pub const CHANGE: &str = "Change the passphrase";

/// What is said meanwhile.
pub const CHANGING: &str = "Changing the passphrase. This takes a few seconds.";

/// What is said then.
pub const CHANGED: &str = "The passphrase was changed. The old one no longer opens anything.";

/// The heading over what takes the lock off, and the button.
pub const TAKE_OFF: &str = "Remove the lock";

/// The button that asks before it takes the lock off.
pub const TAKE_OFF_ASKS: &str = "Remove the lock…";

/// The button that leaves everything as it is.
pub const KEEP_IT_SO: &str = "Leave it as it is";

/// What taking it off does.
pub const TAKE_OFF_DOES: &str = "Everything is stored unencrypted again. Anyone who uses this browser can read it.";

/// The heading over what empties the browser.
pub const INTO_SESSION_TITLE: &str = "Move it out of this browser, for this session only";

/// What that does.
pub const INTO_SESSION_DOES: &str = "This deletes everything stored in this browser. It stays in this tab’s memory \
    until you close or reload the tab. Download everything first.";

/// The button that asks before it does that.
pub const INTO_SESSION_ASKS: &str = "Move it out of this browser…";

/// The button for it.
pub const INTO_SESSION: &str = "Move it out of this browser";

/// The heading over what keeps a session, and the button.
pub const CHOOSE_FIRST: &str = "First choose what to do with what is in both places. Then enter the passphrase again.";
/// The words on the button after the choice, where a passphrase follows.
pub const DECIDE: &str = "Use these choices";
/// The words on the button after the choice.
pub const KEEP_DECIDED: &str = "Store it with these choices";
/// The words on the button that keeps a session.
pub const KEEP: &str = "Store it in this browser";

/// What that does.
pub const KEEP_DOES: &str =
    "What you have started here is stored in this browser, unencrypted, and is here when you come back.";
