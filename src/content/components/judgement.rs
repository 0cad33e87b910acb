//! What is said of a judgement.

/// What is said where a reason is missing.
pub const GIVE_A_REASON: &str = "Please add a short reason, so that others can follow this later.";

/// What opens the judgements that need a reason.
pub const MORE: &str = "More";

/// The button that takes a judgement away: nobody has looked at it then.
pub const CLEAR: &str = "Clear";

/// How the question as a whole stands while nobody has judged it.
pub const NOT_JUDGED: &str = "Not judged as a whole";
