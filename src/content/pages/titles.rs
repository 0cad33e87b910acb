//! What the pages are called: as headings, and for the tab and the history.

use crate::content::about;

/// The guide.
pub const GUIDE: &str = "Guide";
/// The page that opens files.
pub const OPEN_FILE: &str = "Open a file";
/// The training sessions.
pub const TRAINING: &str = "Training sessions";
/// A case of a training session.
pub const CASE: &str = "A case to practise on";
/// A session on a review of one's own.
pub const OWN_REVIEW: &str = "A session on your own review";
/// A participant's way in.
pub const TAKE_PART: &str = "Take part";
/// A session.
pub const SESSION: &str = "A session";
/// How the answers of a session lie apart.
pub const SPREAD: &str = "The spread of answers";
/// The same, for all in the room to see.
pub const PROJECTOR: &str = "On the projector";
/// Answering at one computer.
pub const TURNS: &str = "Taking turns";
/// Where there is no such page.
pub const UNKNOWN: &str = "Page not found";
/// While an assessment is opened.
pub const OPENING: &str = "Opening the assessment";
/// Where it could not be.
pub const UNOPENED: &str = "Assessment not found";
/// The task list.
pub const OVERVIEW: &str = "Overview";
/// The review.
pub const REVIEW: &str = "The review and its commission";
/// All parts on one page.
pub const QUICK_PASS: &str = "Quick pass";
/// The registers.
pub const REGISTERS: &str = "Records";
/// The second look.
pub const SECOND_LOOK: &str = "Second look";
/// The limitations.
pub const LIMITATIONS: &str = "Limitations";
/// The frozen versions.
pub const VERSIONS: &str = "Versions";
/// The report.
pub const REPORT: &str = "Report";

/// What the tab is called while it shows this page.
#[must_use]
pub fn of_tab(page: &str) -> String {
    [page, " – ", about::NAME].concat()
}
