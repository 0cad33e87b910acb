//! What is said where a session is made, and in what it hands out.

/// The heading of the page for a session on a review of one’s own; the link to it.
pub const OWN_REVIEW: &str = "A session on your own review";

/// What it is for.
pub const OWN_REVIEW_LEAD: &str =
    "Members of a review team assess separately, then compare. Or colleagues look at your review with fresh eyes.";

/// Where there is no review.
pub const NO_ASSESSMENT: &str =
    "There is no assessment in this browser yet. Start one on the start page, or open a file.";

/// The label of the list of reviews.
pub const WHICH_REVIEW: &str = "Which review?";

/// Where the chosen one does not open.
pub const NOT_OPENED: &str = "This assessment cannot be opened here.";

/// The box that hands out what the review has done.
pub const SO_FAR: &str = "Show what the review has done so far";

/// The box that hands out notes.
pub const NOTES: &str = "Show the notes on each part";

/// The label of the title.
pub const NAME: &str = "Title";

/// The hint beside it.
pub const NAME_HINT: &str = "Participants see this. No real names.";

/// The heading of the questions.
pub const WHICH_QUESTIONS: &str = "Which questions do they answer?";

/// The heading of what is handed out.
pub const WHAT_THEY_SEE: &str = "What do they see?";

/// The box that hands out help.
pub const HELPS: &str = "Show the guidance for each part";

/// Where the title is missing.
pub const NO_TITLE: &str = "Enter a title, so that participants know what they have opened.";

/// Where the title is too long.
pub const LONG_TITLE: &str = "Use no more than 200 characters for the title.";

/// Where no question is chosen.
pub const NO_QUESTION: &str = "Choose at least one question.";

/// Makes it.
pub const MAKE: &str = "Create session";

/// In what is handed out: the heading of the period.
pub const PERIOD: &str = "Period under review";

/// In what is handed out: the heading of the case.
#[must_use]
pub fn the_case(title: &str) -> String {
    ["The case: ", title].concat()
}
