//! What the section on what is still open says.

/// Parts without a judgement.
pub const PARTS: &str = "Parts that nobody has looked at yet";
/// Questions without one.
pub const QUESTIONS: &str = "Questions not yet judged as a whole";
/// What nobody could tell.
pub const NOT_KNOWN: &str = "Looked at, and not known";
/// Where there is nothing of these.
pub const NOTHING: &str =
    "Every part has been looked at, every question is judged as a whole, and nothing is marked as not known.";
