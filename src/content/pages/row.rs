//! What the page of a register's row says.

/// The heading where the commission has changed since something was settled.
pub const CONFIRM_AGAIN: &str = "Confirm again";

/// What is asked then.
pub const DOES_IT_STILL_HOLD: &str =
    "The commission changed after this was settled. Does it still hold? Change it below, or confirm it.";

/// Where a cell of the matrix has no source.
pub const NO_SOURCE: &str = "No source is listed for this.";

/// The heading over what leaves a cell aside.
pub const OR_LEAVE_ASIDE: &str = "Or leave it aside";

/// The button that adds a row to another register.
pub const ADD: &str = "Add";

/// The heading over the rows that link here.
pub const REFERRED_TO_BY: &str = "Referred to by";

/// The button that removes a row, which is one of these, with its article.
#[must_use]
pub fn remove(one: &str) -> String {
    ["Remove this ", without_article(one)].concat()
}

/// The button that asks before it removes one.
#[must_use]
pub fn remove_asks(one: &str) -> String {
    [&remove(one), "…"].concat()
}

/// What removing means.
pub const UNDO_BRINGS_BACK: &str = "Undo brings it back, with its links.";

/// The button that does not remove it.
pub const KEEP: &str = "Keep it";

fn without_article(one: &str) -> &str {
    one.split_once(' ').filter(|(article, _)| matches!(*article, "a" | "an")).map_or(one, |(_, rest)| rest)
}

/// What is said of a row that was removed.
#[must_use]
pub fn removed(name: &str) -> String {
    ["“", name, "” was removed. Undo brings it back, with its links."].concat()
}

/// The heading over what records a decision.
pub const RECORD_TITLE: &str = "Record it";

/// What recording means.
pub const RECORD_DOES: &str = "A recorded decision never changes and is never removed. If it turns out differently, \
    add a decision that supersedes it.";

/// The button that records it.
pub const RECORD: &str = "Record this decision";

/// What is said when it is recorded.
pub const RECORDED: &str = "The decision is recorded. From now on it stays as it is.";

/// What is said of a recorded decision, before and after when that was; the first stands out.
pub const RECORDED_ON: [&str; 2] = ["Recorded ", ". It stays as it is."];

/// The label of the decision that takes its place.
pub const SUPERSEDE: &str = "Supersede it: what was decided instead";

/// The heading over the text of a request.
pub const LETTER: &str = "Request text";

/// What it is.
pub const LETTER_IS: &str = "A note to the agency from what stands above. Check it before you send it.";

/// The button that writes it.
pub const WRITE_LETTER: &str = "Write the request text";

/// The label of the text.
pub const LETTER_TEXT: &str = "The request as a plain text";

/// The button that downloads it.
pub const DOWNLOAD_LETTER: &str = "Download this text";

/// Where it could not be written.
pub const NO_LETTER: &str = "The text could not be written";

/// What a refused request leads to.
pub const AFTER_A_REFUSAL: &str =
    "Question 7 asks whether the reasons are open. Say there what is known of them, and what stays unknown.";

/// The button that goes there.
pub const REGISTER_REFUSAL: &str = "Register the refusal";
