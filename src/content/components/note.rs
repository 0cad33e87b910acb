//! What is said over the page: how saving stands, and what to do with a file that was dropped.

/// Everything is saved.
pub const SAVED: &str = "Everything is saved as you type.";
/// A change is on its way.
pub const SAVING: &str = "Saving…";
/// A change did not arrive; why follows.
pub const NOT_SAVED: &str = "The last change is not saved.";
/// A line was typed and not added.
pub const NOT_ADDED: &str =
    "Not everything is saved: you typed a line but have not added it. Press the button beside it.";
/// What another tab left no room for.
pub const NOT_TAKEN: &str =
    "Not everything is saved: what you typed after another tab took over is only in the box at the top of the page.";
/// Another tab writes.
pub const READING_ALONG: &str = "View only: another tab is editing this assessment and saves it.";
/// Work for one session.
pub const SESSION: &str =
    "Nothing is stored: you are working for this session only. Download a backup before you close this tab.";
/// A training session did not arrive.
pub const TRAINING_NOT_SAVED: &str = "The training session is not saved. Its page says what to do.";
/// Somebody answers in a training session.
pub const ANSWERS: &str = "Until you hand them in, your answers are only in this tab’s memory.";
/// A frozen version.
pub const FROZEN: &str = "This is a saved version. It does not change.";
/// The example.
pub const EXAMPLE: &str = "This is the example. Changes to it are not saved.";
/// What is locked.
pub const LOCKED: &str = "Nothing is open here, so there is nothing to save.";

/// Downloads everything.
pub const BACKUP: &str = "Download a backup";
/// Downloads what is not saved.
pub const DOWNLOAD: &str = "Download what you have";
/// Puts what is said away.
pub const CLOSE: &str = "Close";

/// A page takes no files; two ways follow.
pub const NO_FILES: &str = "This page does not take files, so nothing was opened. Drop an assessment or a backup on \
    “Open a file”, and a training file on its own page.";
/// The way to the page that opens files.
pub const OPEN_A_FILE: &str = "Open a file";
/// The way to training sessions.
pub const TRAINING: &str = "Training sessions";
