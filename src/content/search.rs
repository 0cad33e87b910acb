//! The words of “Find or go to” and of the list of keys, and what each page is called there.

/// What opens it.
pub const OPEN: &str = "Find or go to…";

/// The label of the line in which one types.
pub const LABEL: &str = "Find or go to";

/// What is said beneath the line.
pub const HELP: &str = "Type the name of a page, question or entry, or words that you wrote, in any order. Accents and \
    capitals do not matter. Use Up and Down to choose, Enter to open, Escape to close.";

/// The names that were found.
pub const BY_NAME: &str = "Go to";

/// What is said where nothing is found.
pub const NOTHING: &str = "Nothing found. Try fewer words, or the beginning of a word.";

/// What closes it.
pub const CLOSE: &str = "Close";

/// What a page is.
pub const PAGE: &str = "Page";
/// What an action is.
pub const ACTION: &str = "Action";
/// What an assessment is that is not open.
pub const ASSESSMENT: &str = "Assessment";

/// The start page.
pub const START: &str = "Start page";
/// The page that opens files.
pub const OPEN_FILE: &str = "Open a file";
/// The guide.
pub const GUIDE: &str = "Guide";
/// Training.
pub const TRAINING: &str = "Training sessions";
/// A participant's way in.
pub const TAKE_PART: &str = "Take part in a training session";
/// How the pages look.
pub const DISPLAY_PREFERENCES: &str = "Display preferences: text size, contrast, spacing, keys";
/// What is kept.
pub const KEPT: &str = "What this browser keeps";
/// Where work is kept.
pub const PLACE: &str = "Where your work is kept: browser, passphrase, session";
/// The check-up.
pub const CHECKUP: &str = "Check-up";
/// Finishing.
pub const FINISH: &str = "Finish and wipe";
/// The task list.
pub const OVERVIEW: &str = "Overview";
/// The review.
pub const REVIEW: &str = "The review and its commission";
/// All parts on one page.
pub const QUICK_PASS: &str = "Quick pass: all parts on one page";
/// The registers.
pub const REGISTERS: &str = "Records";
/// The second look.
pub const SECOND_LOOK: &str = "Second look";
/// The limitations.
pub const LIMITATIONS: &str = "Limitations";
/// The report.
pub const REPORT: &str = "Report";
/// The versions.
pub const VERSIONS: &str = "Versions";
/// What stands in the second look.
pub const SET_ASIDE: &str = "Why it was set aside";

/// Takes the last change back.
pub const UNDO: &str = "Undo the last change";
/// Makes it again.
pub const REDO: &str = "Redo the change";
/// Downloads everything.
pub const DOWNLOAD_EVERYTHING: &str = "Download everything";
/// Locks what is kept.
pub const LOCK: &str = "Lock now";
/// Shows the keys.
pub const KEYS: &str = "Keyboard shortcuts";

/// The key that opens this.
pub const KEY_FIND: &str = "Ctrl+K";
/// The key that asks how saving stands.
pub const KEY_SAVE: &str = "Ctrl+S";
/// The key that prints, which the page of the report hears.
pub const KEY_PRINT: &str = "Ctrl+P";
/// The key that undoes.
pub const KEY_UNDO: &str = "Ctrl+Z";
/// The keys that make it again.
pub const KEY_REDO: &str = "Ctrl+Shift+Z, Ctrl+Y";

/// What a key does: opens this.
pub const DOES_FIND: &str = "Find or go to any page, question or entry, or anything you wrote";
/// Says how saving stands.
pub const DOES_SAVE: &str = "Check that everything is saved, and download a backup";
/// Prints.
pub const DOES_PRINT: &str = "On the page of the report: print the document";
/// Undoes.
pub const DOES_UNDO: &str = "Undo the last change (in a field: your browser undoes what you typed there)";
/// Makes it again.
pub const DOES_REDO: &str = "Redo the change";
/// Lists the keys.
pub const DOES_KEYS: &str = "This list";
/// Goes to the overview.
pub const DOES_OVERVIEW: &str = "Overview of the open assessment";
/// Goes to a question.
pub const DOES_QUESTION: &str = "Question 1 to 7";

/// What is said of control on other computers.
pub const ON_A_MAC: &str = "On a Mac, use ⌘ instead of Ctrl.";
/// The single keys.
pub const SINGLE_KEYS: &str = "Single keys";
/// The switch for them.
pub const SINGLE_KEYS_ON: &str = "Use single keys";
/// What it is for.
pub const SINGLE_KEYS_HINT: &str =
    "They do nothing while you are in a field. Untick this if you use speech input, or press keys by accident.";

/// How many results there are, in words.
#[must_use]
pub fn count(shown: usize, left_out: usize) -> String {
    let shown = match shown {
        0 => return NOTHING.to_owned(),
        1 => "1 result".to_owned(),
        many => [many.to_string().as_str(), " results"].concat(),
    };
    match left_out {
        0 => shown,
        more => [shown.as_str(), "; ", &more.to_string(), " more if you type more words"].concat(),
    }
}
