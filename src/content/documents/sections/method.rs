//! What the section on how to read the report says.

/// What counts do beside judgements.
pub const COUNTS: &str = "What the registers say of a question is counted and stands beside the judgement. The \
    judgement is a person’s: nothing computes it.";

/// With which tool it was written.
#[must_use]
pub fn written_with(tool: &str) -> String {
    ["Written with ", tool, "."].concat()
}
