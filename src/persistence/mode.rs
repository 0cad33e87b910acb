//! Where the work is stored: the choice that a person makes at the start, and can change later.

/// Where the work is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageMode {
    /// In this browser, unencrypted.
    Browser,
    /// In this browser, encrypted; the passphrase has not been given yet.
    Locked,
    /// In this browser, encrypted; the passphrase was given, and the work is in this tab's memory as well.
    Unlocked,
    /// In this tab's memory only.
    Session,
}

impl StorageMode {
    /// Returns whether the work is in memory while somebody works on it, and the browser's store does not hold it as
    /// text.
    #[must_use]
    pub const fn is_in_memory(self) -> bool {
        matches!(self, Self::Unlocked | Self::Session)
    }
}
