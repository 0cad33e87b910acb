//! What is said where it is chosen how the report is to be.

/// The heading.
pub const TITLE: &str = "For whom, and what it includes";
/// What is said where the choice is not kept.
pub const ONLY_FOR_NOW: &str =
    "What you chose holds until you leave this page: this assessment cannot be changed here.";

/// The report.
pub const REPORT: &str = "Full report";
/// What it is.
pub const REPORT_HINT: &str = "The whole assessment, section by section.";
/// The board summary.
pub const BOARD_SUMMARY: &str = "Board summary";
/// What it is.
pub const BOARD_SUMMARY_HINT: &str = "One page if it fits: where information-gathering fell short, where it was \
    sound, and what the board is asked to decide.";

/// Opens the list of what an audience does not get.
pub const LEFT_OUT: &str = "See what is left out";

/// Opens the choice of sections.
pub const SECTIONS: &str = "Sections";
/// How many of them there are; so many are left out.
#[must_use]
pub fn sections(left_out: usize) -> String {
    match left_out {
        0 => "All sections".to_owned(),
        1 => "All but 1 section".to_owned(),
        number => ["All but ", &number.to_string(), " sections"].concat(),
    }
}

/// What is always there.
pub const SECTIONS_HINT: &str = "The cover is always included. The end of the report names the sections you left out.";
/// The question.
pub const WHICH_SECTIONS: &str = "Which sections of the report?";
/// What is said of changes where there is no version to tell them against.
pub const NO_VERSION: &str =
    "To show what has changed, the report needs an earlier version. Save one under “Versions”.";
