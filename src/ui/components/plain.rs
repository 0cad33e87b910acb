//! How buttons look: their classes.

/// The look of what most people will do next.
pub const MAIN: &str = "button";
/// The look of what else can be done.
pub const SECOND: &str = "button secondary";
/// The look of what takes something away.
pub const DANGER: &str = "button danger";
/// The look of what is done seldom: a button that looks like a link.
pub const LINK_LIKE: &str = "as-link";
/// The look of a small tool.
pub const QUIET: &str = "quiet";
