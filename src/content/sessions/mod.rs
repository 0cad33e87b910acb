//! What the pages and papers of training sessions say: a module for each page and paper. What several of them say
//! stands here.

pub mod agreeing;
pub mod agreement;
pub mod answering;
pub mod arrivals;
pub mod by_mail;
pub mod case;
pub mod cover;
pub mod group;
pub mod hand_out;
pub mod hub;
pub mod opening;
pub mod own_copy;
pub mod papers;
pub mod picture;
pub mod projector;
pub mod record;
pub mod session;
pub mod spread;
pub mod take_part;
pub mod turns;
pub mod worksheet;

use crate::content::language::count;

/// The page with all of them, and the links to it.
pub const TITLE: &str = "Training sessions";

/// A session’s title, where none was given.
pub const UNTITLED: &str = "Session without a title";

/// Where nobody has handed back.
pub const NOBODY_YET: &str = "No answers have come back yet.";

/// Leads to the page of the session.
pub const BACK_TO_THE_SESSION: &str = "Back to the session";

/// Opens what was handed out.
pub const WHAT_PARTICIPANTS_READ: &str = "What participants read";

/// Leads to the projector.
pub const ON_THE_PROJECTOR: &str = "On the projector";

/// Reveals them to all.
pub const REVEAL_THE_ANSWERS: &str = "Reveal the answers";

/// The heading of the table of answers.
pub const WHO_ANSWERED_WHAT: &str = "Who answered what";

/// Before the judgement that was agreed.
pub const AGREED: &str = "Agreed: ";

/// What somebody would have to see to agree.
pub const SETTLES: &str = "What would settle it";

/// A part of the checklist, as the head of a column.
pub const PART: &str = "Part";

/// Somebody who took part, as the head of a column.
pub const PARTICIPANT: &str = "Participant";

/// A judgement, as the head of a column.
pub const JUDGEMENT: &str = "Judgement";

/// A reason, as a label and as the head of a column.
pub const WHY: &str = "Why";

/// What is said of a file that is larger than a session can be.
pub const TOO_LARGE: &str = "This file is too large to be a session.";

/// Where several files were dropped, and one is taken.
pub const ONE_AT_A_TIME: &str = "You chose several files. Open them one at a time.";

/// What is said of a file that the browser does not give.
pub const NOT_READ: &str = "The browser could not read this file.";

/// What would settle it, said.
#[must_use]
pub fn would_settle(what: &str) -> String {
    [SETTLES, ": ", what].concat()
}

/// Somebody whose name is not given or not shown.
#[must_use]
pub fn participant(number: usize) -> String {
    ["Participant ", &number.to_string()].concat()
}

/// How many answers there are.
#[must_use]
pub fn answers(number: usize) -> String {
    count(number, "answer", "answers")
}

/// How many took part.
#[must_use]
pub fn participants(number: usize) -> String {
    count(number, "participant", "participants")
}
