//! What is said where people choose which of their limitations go on the page of the board summary.

/// The question.
pub const LEGEND: &str = "Limitations on the page";
/// What becomes of them.
pub const HINT: &str = "The page holds as many as fit, in this order. The others are in the full report. \
    What fell short is always named.";

/// The button that moves a paragraph up.
pub const MOVE_UP: &str = "Move up";

/// The same, with the beginning of the paragraph that it moves.
#[must_use]
pub fn move_up(beginning: &str) -> String {
    [MOVE_UP, ": ", beginning].concat()
}

/// That there are none.
pub const NONE_YET: &str = "You have not written any limitations yet.";
/// Where to write them.
pub const TO_LIMITATIONS: &str = "Write the limitations";

/// Stands at the end of a beginning.
pub const AND_SO_ON: &str = "…";
