//! Why a change was not saved and what to do about it, and what the browser's stores say where they give no words of
//! their own.

/// The browser has no store for this page.
pub const BLOCKED: &str = "This browser does not let the page store anything (a private window, or a setting). You can \
    keep working. Download your assessment before you close this tab, and open the file again later.";
/// The store is full.
pub const FULL: &str = "This browser's storage for this page is full. What was saved before is not affected. Download \
    this assessment, then archive or delete another that you no longer need here.";

/// The store is full, and no other assessment is kept.
pub const FULL_ALONE: &str = "This browser's storage for this page is full. What was saved before is not affected. \
    Download this assessment now. Then see “What this browser keeps” for what you can delete.";
/// The store failed otherwise.
pub const FAILED: &str =
    "The browser could not save it. What was saved before is not affected. Download this assessment to be safe.";
/// It was deleted elsewhere.
pub const GONE: &str = "This assessment is no longer in this browser. It was deleted in another tab or window, or the \
    browser's data was cleared. This is the last copy. Save it again here to keep it, or download it.";
/// It was changed elsewhere.
pub const CHANGED: &str = "This assessment was changed in another tab or window, and that has not been overwritten. \
    Download what you have here. Then reload the page to continue with what the other tab saved.";
/// The store said that it had it, and had not.
pub const NOT_KEPT: &str =
    "The browser reported that it had saved this, but it had not. Download this assessment before you close this tab.";

/// In place of the browser's words: it gave none.
pub const NO_REASON: &str = "the browser did not say why";
/// It did not answer in time.
pub const NO_ANSWER: &str = "no answer";
/// Its cryptography did not lock a text.
pub const NOT_LOCKED: &str = "the browser did not lock it";
/// Why the journal takes nothing of an assessment while the browser cannot read a frozen version of it.
pub const VERSION_NOT_READ: &str = "a saved version cannot be read";
/// The store gave back another text than it was given.
pub const SOMETHING_ELSE: &str = "it gave back something else";
/// The store takes no text that is not Unicode.
pub const NOT_UNICODE: &str = "it does not take this text";

/// What was removed has not gone.
pub const STILL_THERE: &str = "it is still there";
/// What looks after the journal did not come.
pub const NOT_LOADED: &str = "a part of this tool did not load";
