//! What is said where it is chosen how the report is to be.

/// The heading.
pub const TITLE: &str = "What it says, and for whom";
/// What is said where the choice is not kept.
pub const ONLY_FOR_NOW: &str =
    "What you chose holds until you leave this page: nothing of this assessment can be changed here.";

/// The first question.
pub const WHICH_DOCUMENT: &str = "Which document?";
/// The report.
pub const REPORT: &str = "The report";
/// What it is.
pub const REPORT_HINT: &str = "The whole assessment, section by section.";
/// The board summary.
pub const BOARD_SUMMARY: &str = "Board summary";
/// What it is.
pub const BOARD_SUMMARY_HINT: &str = "One page where it fits: where information-gathering falls short, where it is \
    sound, and what the board is asked to decide.";

/// Opens the list of what an audience does not get.
pub const LEFT_OUT: &str = "What is left out, field by field";

/// Opens the choice of sections; so many are left out.
#[must_use]
pub fn sections(left_out: usize) -> String {
    match left_out {
        0 => "Sections: all of them".to_owned(),
        1 => "Sections: all but one".to_owned(),
        number => ["Sections: all but ", &number.to_string()].concat(),
    }
}

/// What is always there.
pub const SECTIONS_HINT: &str =
    "The cover always stays, and what was left out is named at the end. It is kept with the assessment.";
/// The question.
pub const WHICH_SECTIONS: &str = "Which sections of the report?";
/// What is said of changes where there is no version to tell them against.
pub const NO_VERSION: &str =
    "What has changed is told against the last frozen version; there is none yet. Freeze one under “Versions”.";
