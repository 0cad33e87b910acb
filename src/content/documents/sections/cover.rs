//! What the cover says.

/// What the report is, with the quality statement.
#[must_use]
pub fn lead(statement: &str) -> String {
    ["A self-assessment against the quality marker “Assembling information”: ", statement].concat()
}

/// That a copy leaves something out: what its audience reads.
#[must_use]
pub fn not_the_whole(audience: &str) -> String {
    ["This copy is not complete. ", audience, " What is left out is listed at the end."].concat()
}

/// Which time the review looks at.
pub const PERIOD: &str = "Period under review";
/// Which version it is.
pub const VERSION: &str = "Version";
/// When the assessment was last changed.
pub const LAST_CHANGED: &str = "Last changed";
/// The day of the report.
pub const DATE: &str = "Date of this report";
/// In place of a version's label.
pub const NOT_FROZEN: &str = "Work in progress";
