//! Ways that several pages offer, in the same words.

/// To what is kept.
pub const TO_WHAT_IS_KEPT: &str = "What this browser keeps, and a copy of everything";

/// To the page that wipes.
pub const TO_FINISH: &str = super::finish::TITLE;

/// Does again what failed.
pub const TRY_AGAIN: &str = "Try again";

/// Settles something again as it is, after the commission changed.
pub const STILL_HOLDS: &str = "Still correct";

/// What is said when it was.
pub const CONFIRMED: &str = "Confirmed for the current commission.";
