//! What the section on how to read the report says.

/// What counts do beside judgements.
pub const COUNTS: &str =
    "Counts from the records stand beside each judgement. People made the judgements: nothing calculates them.";

/// With which tool it was written.
#[must_use]
pub fn written_with(tool: &str) -> String {
    ["Written with ", tool, "."].concat()
}
