//! Where the work is kept: the choice that a person makes at the start, and can make again later.

/// Where the work is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In this browser, in the clear.
    Browser,
    /// In this browser, locked with a passphrase that has not been given yet.
    Locked,
    /// In this browser, locked; the passphrase was given, and the work is in this tab's memory in the clear.
    Unlocked,
    /// In this tab's memory alone: nothing is stored.
    Session,
}
