//! What is said on the page with the cases and sessions.

use crate::content::language::count;

/// The heading for participants.
pub const YOU_TAKE_PART: &str = "Take part";

/// When that is.
pub const YOU_TAKE_PART_LEAD: &str = "For when you were given a session file, or text to paste.";

/// The heading for those who run one.
pub const YOU_RUN: &str = "Run a session";

/// The heading of another way.
pub const OR_OWN_REVIEW: &str = "Or use your own review";

/// What that serves.
pub const OR_OWN_REVIEW_LEAD: &str = "For a review team whose members assess separately, then compare.";

/// Leads to the start page.
pub const GO_TO_START: &str = crate::content::pages::TO_THE_START_PAGE;

/// What comes with some cases.
pub const WITH_A_MODEL: &str = "With a filled-in model assessment.";

/// The heading of the sessions that are kept.
pub const SESSIONS: &str = "Sessions in this browser";

/// What they hold.
pub const SESSIONS_HINT: &str =
    "These contain people’s answers. On a shared computer, delete them when you have your record.";

/// Where there are none.
pub const NONE_YET: &str = "None yet.";

/// Where they cannot be looked for.
pub const NOT_LISTED: &str = "This browser’s storage cannot be reached, so sessions cannot be listed.";

/// Asks whether to delete one.
pub const DELETE_ASKS: &str = "Delete…";

/// What that means.
pub const ANSWERS_GO: &str = "This deletes its answers.";

/// Deletes it.
pub const DELETE: &str = "Delete it";

/// Leaves it.
pub const KEEP: &str = "Keep it";

/// Where it could not be deleted.
pub const NOT_DELETED: &str = "The session could not be deleted. Try again.";

/// Where it was.
pub const DELETED: &str = "The session was deleted.";

/// The heading of opening one.
pub const OPEN_WHOLE: &str = "Open a whole session";

/// The label of its file.
pub const WHOLE_FILE: &str = "Whole session file";

/// The hint beside it.
pub const WHOLE_FILE_HINT: &str = "A file downloaded by the person who runs the session, to continue here. If the \
    session is already here, the two are merged.";

/// The heading where it was not opened.
pub const NOT_OPENED: &str = "This file was not opened";

/// What that means.
pub const NOTHING_CHANGED: &str = "Nothing has been changed.";

/// How many answers a session has.
#[must_use]
pub fn come_back(answers: usize) -> String {
    count(answers, "answer has come back", "answers have come back")
}

/// Deletes a session, as it is read aloud.
#[must_use]
pub fn delete(name: &str) -> String {
    ["Delete ", name].concat()
}

/// What is said of sessions that this version cannot read.
#[must_use]
pub fn unreadable(sessions: usize) -> String {
    let kept = count(
        sessions,
        "session cannot be read here and stays as it is.",
        "sessions cannot be read here and stay as they are.",
    );
    [&kept, " A newer version of this tool may be able to read what this one cannot."].concat()
}
