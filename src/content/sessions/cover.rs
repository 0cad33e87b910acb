//! What stands over answers that somebody left in this tab.

/// Leads to the page where they belong.
pub const GO_TO_THEM: &str = "Go to them";

/// The heading, where they were not handed in.
pub const NOT_HANDED_IN: &str = "Answers that were not handed in";

/// The heading, where they were.
pub const HANDED_BACK: &str = "Answers that were handed back";

/// Asks whether to discard them.
pub const DISCARD_ASKS: &str = "Discard them…";

/// Discards them.
pub const DISCARD: &str = "Discard them";

/// Does not.
pub const KEEP: &str = "Keep them";
