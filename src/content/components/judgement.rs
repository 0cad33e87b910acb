//! What is said of a judgement.

/// What is said where a reason is missing.
pub const GIVE_A_REASON: &str = "Please add a short reason, so that others can follow this later.";
