//! What the page of a register's row says.

use crate::content::language::count;

/// The heading where the commission has changed since something was settled.
pub const CONFIRM_AGAIN: &str = "Confirm again";

/// What is asked then.
pub const DOES_IT_STILL_HOLD: &str =
    "The commission changed after this was settled. Does it still hold? Change it below, or confirm it.";

/// Where a cell of the matrix has no source.
pub const NO_SOURCE: &str = "No source is listed for this.";

/// The heading over what leaves a cell aside.
pub const OR_LEAVE_ASIDE: &str = "Or do not pursue it";

/// The button that adds a row to another register.
pub const ADD: &str = "Add";

/// Which record of its register this is: one of them, with its article.
#[must_use]
pub fn place(one: &str, number: usize, of: usize) -> String {
    let one = sentence_case(without_article(one));
    [one.as_str(), " ", &number.to_string(), " of ", &of.to_string()].concat()
}

fn sentence_case(words: &str) -> String {
    let mut said = words.to_owned();
    if let Some(first) = said.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    said
}

/// What opens the fields that few records need.
pub const MORE: &str = "More";

/// How many of these are filled in.
#[must_use]
pub fn filled_in(filled_in: usize, all: usize) -> String {
    [&filled_in.to_string(), " of ", &all.to_string(), " filled in"].concat()
}

/// The way back to the register.
pub const DONE: &str = "Done";

/// The way to the line that adds a record.
pub const ADD_ANOTHER: &str = "Add another";

/// The name of the ways to the records before and after, where it is read out.
pub const NEIGHBOURS: &str = "Previous and next";

/// What is read out before the name of the record before.
pub const PREVIOUS: &str = "Previous";

/// What is read out before the name of the record after.
pub const NEXT: &str = "Next";

/// The heading over what a record is linked to.
pub const LINKED_TO: &str = "Linked to";

/// The button that asks before it deletes a record.
pub const DELETE: &str = "Delete this entry";

/// The button that deletes it.
pub const DELETE_IT: &str = "Delete it";

/// What deleting means.
pub const UNDO_BRINGS_BACK: &str = "Undo brings it back, with its links.";

/// The button that does not delete it.
pub const KEEP: &str = "Keep it";

fn without_article(one: &str) -> &str {
    one.split_once(' ').filter(|(article, _)| matches!(*article, "a" | "an")).map_or(one, |(_, rest)| rest)
}

/// What is said of a record that was deleted.
#[must_use]
pub fn removed(name: &str) -> String {
    ["“", name, "” was deleted. Undo brings it back, with its links."].concat()
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

/// The heading over the reminders of all requests that are overdue.
pub const REMINDERS: &str = "Reminders";

/// What they are.
pub const REMINDERS_ARE: &str = "A note to each agency whose reply is overdue, in one text. Check them before you send \
    them.";

/// The button that writes them.
#[must_use]
pub fn write_reminders(number: usize) -> String {
    ["Write ", &count(number, "reminder", "reminders")].concat()
}

/// Where it could not be written.
pub const NO_LETTER: &str = "The text could not be written";

/// What a refused request leads to.
pub const AFTER_A_REFUSAL: &str =
    "Question 7 asks whether the reasons are open. Say there what is known of them, and what stays unknown.";

/// The button that goes there.
pub const REGISTER_REFUSAL: &str = "Register the refusal";
