//! What is said where something must be seen.

/// The heading of what is wrong or missing on a page.
pub const STILL_NEEDED: &str = "Still needed on this page";
