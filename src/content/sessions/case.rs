//! What is said on the page of a case.

use crate::content::language::count;

/// Leads to the assessment that goes with it.
pub const SEE_THE_MODEL: &str = "See the model assessment for this case";

/// Leads to the form for a session on it; its heading.
pub const RUN: &str = "Run a session on this case";

/// The heading of what the review says.
pub const SO_FAR: &str = "What the review has done so far";

/// The heading of what trainers know.
pub const FOR_THE_TRAINER: &str = "For the trainer";

/// What is said before it is opened.
pub const NOT_YET: &str = "Do not show this until the group has answered.";

/// Opens it.
pub const OPEN_THE_NOTE: &str = "What is well done, what is missing, and where the group will differ";

/// The heading of the exercise.
pub const FIND_THE_GAPS: &str = "Find the gaps";

/// What is well done.
pub const WELL_DONE: &str = "Well done";

/// What is missing.
pub const MISSING: &str = "Missing";

/// Where the group will differ.
pub const WHERE_THE_GROUP_WILL_DIFFER: &str = "Where the group will differ";

/// Opens the hint to a gap.
#[must_use]
pub fn hint_for_gap(number: usize) -> String {
    ["Hint for gap ", &number.to_string()].concat()
}

/// Opens what a gap is.
#[must_use]
pub fn what_gap_is(number: usize) -> String {
    ["What gap ", &number.to_string(), " is"].concat()
}

/// How the exercise goes.
#[must_use]
pub fn exercise(gaps: usize) -> String {
    [
        "The review has left ",
        &count(gaps, "gap", "gaps"),
        ". You may find others. Read the case again and write down what is missing. Then open the hints.",
    ]
    .concat()
}
