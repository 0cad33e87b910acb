//! What is said on the projector.

use crate::content::language::count;

/// Leads away from it.
pub const LEAVE: &str = "Leave the projector";

/// The label of the timer.
pub const TIMER: &str = "Timer";

/// Stops it; with its key.
pub const STOP: &str = "Stop (T)";

/// Starts it; with its key.
pub const START: &str = "Start (T)";

/// Shows the answers; with its key.
pub const REVEAL: &str = "Reveal (R)";

/// The way back.
pub const PART_BEFORE: &str = "← Previous part";

/// The way on.
pub const NEXT_PART: &str = "Next part →";

/// Which part this is.
#[must_use]
pub fn place(number: usize, all: usize) -> String {
    [&number.to_string(), " of ", &all.to_string()].concat()
}

/// What is said before the answers are shown.
#[must_use]
pub fn are_in(answers: usize) -> String {
    [&count(answers, "answer is", "answers are"), " in."].concat()
}

/// What follows an agreed judgement, where some dissent.
#[must_use]
pub fn by_another_view(people: usize) -> String {
    ["; ", &count(people, "person disagrees", "people disagree")].concat()
}

/// A time to choose, of more than one.
#[must_use]
pub fn minutes(number: u32) -> String {
    [&number.to_string(), " minutes"].concat()
}
