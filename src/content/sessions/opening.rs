//! What is said where a session does not open, or is not saved.

/// The heading where a change is not saved.
pub const NOT_SAVED: &str = "This session is not saved";

/// Why not, where it is gone.
pub const GONE: &str = "This session is no longer in this browser. It was deleted in another tab, or the browser’s \
    data was cleared. This is the last copy.";

/// Downloads it.
pub const DOWNLOAD: &str = "Download the whole session";

/// Saves it once more.
pub const SAVE_AGAIN: &str = crate::content::components::save_state::SAVE_ANEW;

/// The heading where there is none.
pub const MISSING: &str = "This session is not in this browser";

/// Why that may be.
pub const MISSING_WHY: &str = "It may have been deleted here, or made in another browser. If you downloaded the whole \
    session, you can open the file on the page “Training sessions”.";

/// The heading where it is not to be read.
pub const UNREADABLE: &str = "This session cannot be read";

/// The heading where nothing can be.
pub const NO_STORE: &str = "This browser’s storage cannot be reached";

/// Why that may be.
pub const NO_STORE_WHY: &str = "Storage is switched off or not available here, for example in a private window. You \
    can work for this session only, from the start page.";

/// What becomes of what is stored.
pub const STAYS: &str = "What is stored does not change.";
