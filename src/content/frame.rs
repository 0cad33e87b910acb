//! What stands around every page: the way past it all, the tools, the navigation, and what was just done or refused.

use crate::domain::changed_in::ChangedIn;
use crate::domain::checklist::Question;
use crate::domain::register::Register;

/// The way past the frame.
pub const SKIP: &str = "Skip to main content";
/// Takes the last change back.
pub const UNDO: &str = "Undo";
/// Makes it again.
pub const REDO: &str = "Redo";
/// What is said when a change was taken back.
pub const UNDONE: &str = "Undone";
/// What is said when it was made again.
pub const REDONE: &str = "Redone";

/// That a step was undone or redone, and where it was.
#[must_use]
pub fn stepped(words: &str, place: ChangedIn) -> String {
    match place {
        ChangedIn::Question(question) => [words, ": question ", &question.number().to_string(), "."].concat(),
        ChangedIn::Register(it) => [words, ": ", register(it), "."].concat(),
        ChangedIn::Review => [words, ": the review."].concat(),
        ChangedIn::Elsewhere => [words, "."].concat(),
    }
}

/// What is said where a file was dropped on a page that takes none.
pub const NO_FILES: &str = "This page does not take files. Go to “Open a file” and drop it there.";

/// What the footer says.
pub const FOOT: &str = "What you write stays on this computer.";
/// The way to the guide, which names the source and says whose the tool is not.
pub const FOOT_ABOUT: &str = "About this tool and its source";

/// What the navigation is called.
pub const NAVIGATION: &str = "This assessment";
/// The task list.
pub const OVERVIEW: &str = "Overview";
/// The review.
pub const REVIEW: &str = "The review";
/// What stands over the questions.
pub const QUESTIONS: &str = "Questions";
/// What stands over the registers.
pub const RECORDS: &str = "Records";
/// The way to all registers.
pub const ADD_RECORDS: &str = "Add…";
/// What stands over what follows from the answers.
pub const RESULTS: &str = "Results";
/// Opens the navigation where there is little room.
pub const MENU: &str = "Menu";
/// What follows the assessment's name where it is read out.
pub const OTHERS: &str = ", switch to another assessment";
/// The way to the list of assessments.
pub const ALL_ASSESSMENTS: &str = "All assessments";

/// A register, as short as it stands in the navigation.
#[must_use]
pub const fn register(register: Register) -> &'static str {
    match register {
        Register::Sources => "Sources",
        Register::Coverage => COVERAGE,
        Register::Requests => "Requests",
        Register::NonCooperation => "Non-cooperation",
        Register::Decisions => "Decisions",
        Register::Practitioners => "Practitioners",
        Register::Family => "Family",
        Register::Processes => "Parallel processes",
        Register::Borders => "Other areas",
        Register::Obstacles => "Obstacles",
        Register::Evidence => "Evidence",
        Register::Actions => "Actions",
    }
}

/// How many requests are overdue, beside the way to them.
#[must_use]
pub fn overdue(number: u32) -> String {
    [" ", &number.to_string(), " overdue"].concat()
}

/// A question, as short as it stands in the navigation.
#[must_use]
pub const fn question(question: Question) -> &'static str {
    match question {
        Question::Discussion => "1. What to request",
        Question::Guidance => "2. Guidance",
        Question::Sources => "3. Sources",
        Question::Access => "4. Access",
        Question::Methods => "5. Methods",
        Question::DirectInput => "6. Direct input",
        Question::NonCooperation => "7. Non-cooperation",
    }
}

/// The limitations.
pub const LIMITATIONS: &str = "Limitations";
/// The coverage.
pub const COVERAGE: &str = "Coverage";
/// The second look.
pub const SECOND_LOOK: &str = "Second look";
/// The guide.
pub const GUIDE: &str = "Guide";
/// The report.
pub const REPORT: &str = "Report";
/// The versions.
pub const VERSIONS: &str = "Versions";

/// What is said where something cannot be changed because another tab writes.
pub const READING_ALONG: &str =
    "Another tab has this assessment open for writing. Choose “Edit here instead” at the top of the page first.";
/// What is said where something of a frozen version cannot be changed.
pub const FROZEN: &str = "This is a saved version, so nothing was changed. You can work on a copy of it.";

/// What the banner of a frozen version is called.
pub const ABOUT_VERSION: &str = "About this version";
/// What it begins with; the version's label follows, and [`frozen_on`].
pub const A_FROZEN_VERSION: &str = "A saved version:";

/// What is said behind the label of a frozen version.
#[must_use]
pub fn frozen_on(when: &str) -> String {
    [", saved on ", when, ". Nothing here can be changed."].concat()
}

/// Who signed it off; what they wrote follows.
pub const SIGNED_OFF: &str = "Signed off:";
/// The way to the others.
pub const ALL_VERSIONS: &str = "All versions";
/// Begins a copy.
pub const WORK_ON_A_COPY: &str = "Work on a copy of it";

/// How far a file is that is being made, with what is said of it.
#[must_use]
pub fn step(words: &str, step: &str, all: &str) -> String {
    [words, " Step ", step, " of ", all, "."].concat()
}

/// Gives it up.
pub const CANCEL: &str = "Cancel";
