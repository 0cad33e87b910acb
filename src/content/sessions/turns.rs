//! What is said where people answer on one computer, one after another.

use crate::content::language::count;

/// The heading between two turns.
pub const PASS_ON: &str = "Pass the computer on";

/// What comes next.
pub const PASS_ON_LEAD: &str = "The next person takes a turn. Earlier answers are hidden.";

/// Begins one.
pub const BEGIN: &str = "Start a turn";

/// What becomes of the answers.
pub const PUT_WITH_THE_OTHERS: &str =
    "Your answers are added to the others. Nobody sees them until they are revealed to everyone.";

/// Ends it.
pub const HAND_IN: &str = "Hand in and pass on";

/// The heading of a turn.
pub const YOUR_TURN: &str = "Your turn";

/// How many had one.
#[must_use]
pub fn have_answered(people: usize) -> String {
    [&count(people, "person has", "people have"), " answered."].concat()
}
