//! The record of a session on paper.

use crate::content::language::count;

/// Where nobody has answered.
pub const NOBODY: &str = "Nobody yet";

/// The session’s title.
pub const SESSION: &str = "Session";

/// The day.
pub const DATE: &str = "Date of this record";

/// How many answered.
pub const ANSWERS: &str = "Answers";

/// Who they are.
pub const WHO_TOOK_PART: &str = "Who took part";

/// The heading of the numbers.
pub const SPREAD: &str = "The spread of answers";

/// How to read them.
pub const SPREAD_LEAD: &str = "How many people chose what, part by part, starting with the disagreement that is most \
    worth discussing. The numbers do not say who is right.";

/// The heading of the answers.
pub const PART_BY_PART: &str = "Part by part";

/// The heading of what was handed out.
pub const HANDED_OUT: &str = "What was handed out";

/// The caption of the picture.
pub const HOW_MANY: &str = "How many chose what";

/// The picture in words.
pub const PICTURE: &str = "A row for each part and a column for each judgement, with the number of participants who \
    chose it. The table below gives the same information.";

/// The caption of the table beneath it.
pub const SPREAD_IN_WORDS: &str = "The spread in words";

/// Who chose what, as the head of a column.
pub const CHOSEN: &str = "Chosen";

/// Where they differ, as the head of a column.
pub const HOW_IT_CLASHES: &str = "How answers differ";

/// Where nothing was agreed.
pub const NOTHING_AGREED: &str = "Nothing was agreed on this part.";

/// What was agreed.
pub const AGREED: &str = "Agreed";

/// Why.
pub const REASON: &str = "Reason";

/// Where nobody dissents.
pub const NO_DISSENT: &str = "No dissent was recorded.";

/// Another judgement, as the head of a column.
pub const STANDS_BY: &str = "Their judgement";

/// What somebody says of it, as the head of a column.
pub const IN_THEIR_WORDS: &str = "In their words";

/// What the paper is called.
#[must_use]
pub fn title(session: &str) -> String {
    ["Session record: ", session].concat()
}

/// How many people chose something.
#[must_use]
pub fn people(number: usize) -> String {
    count(number, "person", "people")
}

/// The caption of the answers to a part.
#[must_use]
pub fn who_answered_what(part: &str) -> String {
    [super::WHO_ANSWERED_WHAT, ": ", part].concat()
}

/// The caption of the dissent on a part.
#[must_use]
pub fn dissent(part: &str) -> String {
    ["Dissent: ", part].concat()
}
