//! A prompt of the second look that somebody set aside.

use super::rule::Rule;
use super::target::Target;

/// A prompt that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The rule.
    pub rule: Rule,
    /// What it asked about.
    pub about: Target,
    /// Why it was set aside; never blank.
    pub reason: String,
}
