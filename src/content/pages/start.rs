//! What the start page says.

/// The heading of the page.
pub const HEADING: &str = "Does the review assemble the information it needs?";

/// What this is.
pub const LEAD: &str = "A checklist for people who run, commission or learn from a review of a serious \
    child-safeguarding case. Seven questions, answered part by part, end in an assessment that you download and take \
    to your board.";

/// The heading over the way to the example.
pub const EXAMPLE: &str = "See how it looks when filled in";
/// What the example is.
pub const EXAMPLE_IS: &str = "A fictional review with answers, evidence, actions and gaps.";
/// The way to it.
pub const TO_EXAMPLE: &str = "Look at the example";

/// The heading over the way to the page that opens files, and the way itself.
pub const OPEN_FILE: &str = "Open a file";
/// Which files that opens.
pub const OPEN_FILE_IS: &str = "An assessment that you or a colleague downloaded as JSON.";

/// The heading over the way to training sessions.
pub const TRAINING: &str = "Practise together";
/// What they are.
pub const TRAINING_IS: &str = "Three fictional cases: answer by yourselves, see where you differ, agree.";
/// The way to them.
pub const TO_TRAINING: &str = "Training sessions";

/// The heading over the way to the guide, and the way itself.
pub const GUIDE: &str = "Read the guide";
/// What the guide is.
pub const GUIDE_IS: &str = "What the quality marker asks, and why it matters.";

/// The heading over the form that begins an assessment.
pub const NEW: &str = "Start a new assessment";
/// The label of its name.
pub const NEW_NAME: &str = "What will you call it?";
/// What its name is for.
pub const NEW_NAME_HINT: &str = "So that you find it again, such as “Review K, first look”. No real names.";
/// What is said where none was given.
pub const NO_NAME: &str = "Give it a name, so that you find it again.";
/// The button that begins it.
pub const BEGIN: &str = "Start";

/// What is said where a new assessment would drop changes that are in memory only.
pub const STILL_UNSAVED: &str =
    "The assessment you have open is not saved. Download it, or leave it on the start page; then try again.";

/// The question where it is kept.
pub const PLACE: &str = "Where should it be kept?";
/// In the browser.
pub const IN_BROWSER: &str = "In this browser";
/// What that means.
pub const IN_BROWSER_IS: &str = "Here when you come back. Anyone who uses this browser can read it.";
/// In the browser, behind a passphrase.
pub const LOCKED: &str = "In this browser, locked";
/// What that means.
pub const LOCKED_IS: &str = "With a passphrase that you choose on the next page.";
/// In memory only.
pub const IN_SESSION: &str = "For this session only";
/// What that means.
pub const IN_SESSION_IS: &str = "Nothing is stored. It ends when you close the tab: download it first.";

/// Where the part of the program that lists what is kept has not come.
pub const NOT_LISTED: &str = "So what is kept in this browser cannot be listed yet. It is still here, as it was.";

/// What an assessment is called to which nobody gave a name.
pub const NAMELESS: &str = "Assessment without a name";
