//! What the start page says.

/// The heading of the page.
pub const HEADING: &str = "Does the review assemble the information it needs?";

/// What this is.
pub const LEAD: &str = "Check how a review of a serious child-safeguarding case gathers its information. Answer seven \
    questions, then download the assessment for your board.";

/// What the example is.
pub const EXAMPLE_IS: &str = "A fictional review, filled in.";
/// The way to it.
pub const TO_EXAMPLE: &str = "Look at the example";

/// The way to the page that opens files.
pub const OPEN_FILE: &str = "Open a file";
/// Which files that opens.
pub const OPEN_FILE_IS: &str = "An assessment that you or a colleague downloaded.";

/// What training sessions are.
pub const TRAINING_IS: &str = "Practise with colleagues on three fictional cases.";
/// The way to them.
pub const TO_TRAINING: &str = "Training sessions";

/// The way to the guide.
pub const GUIDE: &str = "Read the guide";
/// What the guide is.
pub const GUIDE_IS: &str = "What the quality marker asks, and why it matters.";

/// What somebody at a shared computer must know; the way to “Finish and wipe” follows.
pub const SHARED_COMPUTER: &str = "Clearing the browser's data deletes what is kept in it. On a shared computer, \
    work for this session only or lock your work, and leave with";
/// That way.
pub const TO_FINISH: &str = "Finish and wipe";

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
