//! The words of the statements that the tool makes by itself. Which of them hold, and of what, is decided in
//! `report::statements`; here stands how each is said, by the phase of the review, for a person or a thing, for one or
//! several. Each function gives whole sentences.

pub mod cooperation;
pub mod judgements;
pub mod kinds;
pub mod names;
pub mod sources;

use crate::domain::review::Phase;

/// What a source is, as far as a sentence on it depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Somebody, or several people.
    Person,
    /// Records, documents or systems.
    Thing,
    /// Nobody has said.
    Unknown,
}

/// The words that fit a phase; a review of which nobody has said where it stands is under way.
const fn by_phase(
    phase: Phase,
    planning: &'static str,
    under_way: &'static str,
    finished: &'static str,
) -> &'static str {
    match phase {
        Phase::Planning => planning,
        Phase::NotSaid | Phase::UnderWay => under_way,
        Phase::LookingBack => finished,
    }
}

/// What stands in the draft if the record holds nothing that limits the review.
pub const NOTHING: &str =
    "Nothing that limits the information is recorded so far. That does not show that there are no limits.";

/// A reason that a person gave.
#[must_use]
pub fn reason(why: &str) -> String {
    ["Reason: ", &names::quoted(why)].concat()
}

/// A note that a person wrote where no reason stands.
#[must_use]
pub fn note(note: &str) -> String {
    ["Note: ", &names::quoted(note)].concat()
}

/// Where a note stands, and the place for a reason is empty.
pub const NO_SEPARATE_REASON: &str = "No separate reason is recorded.";

/// Where neither stands.
pub const NO_REASON: &str = "No reason is recorded.";
