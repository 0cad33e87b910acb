//! What is said where an address leads nowhere, and on every page of the example.

use crate::content::about;

/// The heading where there is no such page.
pub const NOWHERE: &str = "Page not found";

/// What is said there.
pub const NOWHERE_IS: &str =
    "The address may be incomplete, or from another version of this tool. What you wrote is not affected.";

/// The heading while an assessment is opened.
pub const OPENING: &str = "Opening the assessment";

/// What is said meanwhile.
pub const OPENING_IS: &str = "One moment.";

/// The way to the page that opens files.
pub const OPEN_A_FILE: &str = "Open a file";

/// The heading where an assessment is not here.
pub const NOT_HERE: &str = "This assessment is not in this browser";

/// What is said there.
pub const NOT_HERE_IS: &str = "It may have been deleted here, or made in another browser or on another computer. If \
    you downloaded it, you can open the file.";

/// The heading where it cannot be read.
pub const UNREADABLE: &str = "This assessment cannot be read";

/// What becomes of it.
pub const UNREADABLE_STAYS: &str = "It stays exactly as it is. Nothing is written over it.";

/// The button that downloads it.
pub const DOWNLOAD_UNREADABLE: &str = "Download it as it is";

/// The heading where nothing is stored.
pub const NO_STORE: &str = "This browser's storage cannot be reached";

/// What is said there.
pub const NO_STORE_IS: &str = "Storage is switched off or not available here, for example in a private window. If you \
    downloaded the assessment, you can open the file and work on it in memory.";

/// What the example is called while it is not here.
pub const EXAMPLE: &str = "The example";

/// While it is fetched.
pub const EXAMPLE_COMING: &str = "Loading the example…";

/// The heading where it does not come.
pub const NO_EXAMPLE: &str = "The example could not be loaded";

/// The button that tries again.
pub const TRY_AGAIN: &str = "Try again";

/// The heading while a part of the program is fetched.
pub const ONE_MOMENT: &str = "One moment";

/// What is said meanwhile.
pub const PAGE_COMING: &str = "The page is loading.";

/// What is said where that part could not be fetched.
pub const NOT_LOADED_TITLE: &str = "A part of this tool did not load";

/// What to do then.
pub const NOT_LOADED_IS: &str = "Your connection failed, or your network blocked or changed that part. Try again, then \
    reload the page. If that does not help, use the single file. What you wrote is not affected.";

/// The heading where the open assessment cannot be saved.
pub const NOT_SAVED: &str = "The assessment you had open is not saved";

/// What to do then.
pub const NOT_SAVED_IS: &str = "Download it first. Then you can leave it and open the other one.";

/// The button that downloads it.
pub const DOWNLOAD_UNSAVED: &str = "Download what you have";

/// What the notice on the example is called where it is read out.
pub const ABOUT_THE_EXAMPLE: &str = "About this example";

/// How that begins; the space parts it from what follows.
pub const AN_EXAMPLE: &str = "An example. ";

/// How it goes on.
#[must_use]
pub fn example_is() -> String {
    [about::FICTION, " Your changes are not saved."].concat()
}

/// The button that makes a copy.
pub const COPY_THE_EXAMPLE: &str = "Work on a copy of it";

/// What is shown within a page until what belongs there has come.
pub const LOADING: &str = "Loading…";
