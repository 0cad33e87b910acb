//! What the page that opens files says: what is in a file, how it compares, and what was done.

use crate::content::language::count;

/// The title of the page.
pub const TITLE: &str = "Open a file";

/// What it does.
pub const LEAD: &str = "Choose a JSON file that was downloaded from this tool: an assessment, a saved version or a \
    backup of everything. You see what is in it before anything is added.";

/// The label of the field.
pub const FILE: &str = "Assessment file";

/// What is said beneath it.
pub const FILE_HINT: &str =
    "Its name ends in .json, or in .age if it is locked with a passphrase. The file itself is not changed.";

/// While a file is read.
pub const READING: &str = "Reading the file…";

/// The heading where it was not opened.
pub const REFUSED: &str = "This file was not opened";

/// What is said after the reason.
pub const NOTHING_CHANGED: &str = "Nothing has been added or changed.";

/// Where the browser could not read it.
pub const COULD_NOT_READ: &str =
    "The browser could not read this file. It may have been moved, or you may not have permission to open it.";

/// Where it is too large, in MB.
#[must_use]
pub fn too_large(has: &str, most: &str) -> String {
    [
        "This file is too large to open. It is about ",
        has,
        " MB; the limit is ",
        most,
        " MB. Choose the file that you downloaded from this tool. Its name ends in “.json”.",
    ]
    .concat()
}

/// Where something else is locked in it.
pub const NOT_OURS: &str = "What is locked in it was not made by this tool.";

/// The heading where a passphrase locks it.
pub const LOCKED: &str = "This file is locked with a passphrase";

/// What is said there.
pub const LOCKED_IS: &str = "Nothing has been added or changed yet. You will see what is in it first.";

/// The label of the passphrase.
pub const PASSPHRASE: &str = "Passphrase for this file";

/// The button that opens it.
pub const OPEN_IT: &str = "Open it";

/// While it is opened.
pub const UNLOCKING: &str = "Opening the file. This takes a few seconds.";

/// Where none was typed.
pub const NO_PASSPHRASE: &str = "Type the passphrase.";

/// The heading over what is in the file.
pub const PREVIEW: &str = "In this file";

/// Where something changed here since it was read.
pub const AGAIN: &str = "Something changed in this browser after the file was read, perhaps in another tab. Nothing \
    has been added. Check again: this is how it is now.";

/// What begins the warning on a file that was edited; the space parts it from what follows.
pub const ALTERED: &str = "Changed outside this tool. ";

/// How it goes on.
pub const ALTERED_IS: &str =
    "The file does not match its own checksum. Someone edited it, or it was damaged. Check it before you rely on it.";

/// What is in a bundle.
#[must_use]
pub fn bundle(assessments: usize, versions: usize) -> String {
    let assessments = count(assessments, "assessment", "assessments");
    ["A backup: ", &assessments, " and ", &self::versions(versions), "."].concat()
}

/// What a full backup brings besides: training sessions, names of the private list, and the settings.
#[must_use]
pub fn besides(sessions: usize, names: usize, settings: bool) -> String {
    let mut all = Vec::new();
    for (number, one, many) in [
        (sessions, "training session", "training sessions"),
        (names, "name on a private list", "names on a private list"),
    ] {
        if number > 0 {
            all.push(count(number, one, many));
        }
    }
    if settings {
        all.push("the date of the last backup".to_owned());
    }
    if all.is_empty() { String::new() } else { [" It also holds ", &all.join(", "), "."].concat() }
}

/// The label of what becomes of the training sessions.
#[must_use]
pub fn sessions(number: usize) -> String {
    ["What to do with the training sessions (", &number.to_string(), ")"].concat()
}

/// How they stand to those here: how many are new, how many add something, how many are here already.
#[must_use]
pub fn sessions_here(new: usize, add: usize, same: usize) -> String {
    let mut all = Vec::new();
    for (number, words) in
        [(new, "new here"), (add, "with answers or agreements that are not here"), (same, "the same as the one here")]
    {
        if number > 0 {
            all.push([&number.to_string(), " ", words].concat());
        }
    }
    let mut words = all.join(", ");
    words.push_str(". What is here stays.");
    words
}

/// Adds them.
pub const SESSIONS_ADD: &str = "Add them to this browser";

/// The label of what becomes of the private list of names.
#[must_use]
pub fn names(number: usize) -> String {
    ["What to do with the private list of names (", &number.to_string(), ")"].concat()
}

/// How many of them are not on the list here.
#[must_use]
pub fn names_here(new: usize) -> String {
    match new {
        0 => "All of them are on the list here already.".to_owned(),
        new => [&count(new, "name is", "names are"), " not on the list here. The names on it stay."].concat(),
    }
}

/// Adds them.
pub const NAMES_ADD: &str = "Add them to the list here";

/// What is said where something here cannot be read, with which something of the file would be joined.
pub const NOT_JOINED: &str = "This browser already holds a training session, list of names or settings that cannot be \
    read. They stay as they are, and this file adds nothing to them.";

/// The label of what becomes of the texts in a bundle that cannot be read.
#[must_use]
pub fn unreadable(texts: usize) -> String {
    let texts = count(texts, "text", "texts");
    ["What to do with what could not be read where the backup was made (", &texts, ")"].concat()
}

/// What is said beneath that.
pub const UNREADABLE_HINT: &str = "It is listed with the rest. You can download or delete it on the start page.";

/// Keeps it.
pub const UNREADABLE_KEEP: &str = "Keep it here too, as it is";

/// Leaves out what a bundle brings besides assessments.
pub const LEAVE_OUT: &str = "Leave it out";

/// The button that adds the one assessment of the file.
pub const ADD_ONE: &str = "Add it to this browser";

/// The button that adds what was chosen.
pub const ADD_ALL: &str = "Add to this browser";

/// The button that asks before something here is replaced.
pub const REPLACE_ASKS: &str = "Add and replace…";

/// What replacing means.
pub const REPLACING: &str = "The file replaces what is here. What is here is kept as a saved version.";

/// The button that then replaces it.
pub const REPLACE_NOW: &str = "Replace it";

/// The button that does not.
pub const REPLACE_NOT: &str = "Leave it as it is";

/// Where several files were dropped.
pub const ONE_AT_A_TIME: &str = "You chose several files. Open them one at a time.";

/// The button that adds nothing.
pub const DO_NOT_ADD: &str = "Do not add it";

/// What an assessment is called.
pub const NAME: &str = "Name";

/// Its reference.
pub const REFERENCE: &str = "Reference";

/// When it was last changed.
pub const LAST_CHANGED: &str = "Last changed";

/// How many parts of it were looked at.
pub const PARTS_LOOKED_AT: &str = "Parts looked at";

/// So many of all.
#[must_use]
pub fn of_all(number: usize, all: usize) -> String {
    [&number.to_string(), " of ", &all.to_string()].concat()
}

/// How many sources it has.
pub const SOURCES: &str = "Sources";

/// How many requests.
pub const REQUESTS: &str = "Requests";

/// How many pieces of evidence.
pub const EVIDENCE: &str = "Pieces of evidence";

/// How many actions.
pub const ACTIONS: &str = "Actions";

/// What a frozen version of it is called.
pub const VERSION: &str = "Saved version";

/// When that was frozen.
pub const FROZEN: &str = "Saved";

/// Who agreed to it.
pub const SIGN_OFF: &str = "Sign-off";

/// A frozen version alone, the assessment of which is not here.
pub const VERSION_WITHOUT_ITS_ASSESSMENT: &str = "This is a saved version of an assessment that is not in this \
    browser. The assessment will be added as it was then, so that you can work on it. The saved version is kept beside \
    it.";

/// One, the assessment of which is here.
pub const VERSION_NEW: &str =
    "This browser already has this assessment, but not this saved version. The assessment itself does not change.";

/// One that is here as well.
pub const VERSION_SAME: &str = "This browser already has this assessment and this saved version.";

/// An assessment that is here as well, and how it compares.
#[must_use]
pub fn compares(standing: &str) -> String {
    ["This browser already has this assessment. The one in the file is ", standing, "."].concat()
}

/// What is said of an assessment within a bundle.
pub const ASSESSMENT: &str = "Assessment";

/// What is said of one with only frozen versions.
pub const VERSIONS_ONLY: &str = "Saved versions only";

/// When it was last changed, within a line.
#[must_use]
pub fn last_changed(when: &str) -> String {
    ["last changed ", when].concat()
}

/// How many frozen versions it has.
#[must_use]
pub fn versions(number: usize) -> String {
    count(number, "saved version", "saved versions")
}

/// Where it was edited.
pub const WAS_ALTERED: &str = "changed outside this tool";

/// What stands before how it compares; the space parts it from what follows.
pub const HERE: &str = "Here: ";

/// There is none here.
pub const NEW: &str = "new here";

/// The one here holds the same.
pub const SAME: &str = "the same as the one here";

/// The one in the file was changed later.
pub const NEWER: &str = "newer than the one here";

/// It was changed earlier.
pub const OLDER: &str = "older than the one here";

/// They differ.
pub const DIFFERENT: &str = "different from the one here";

/// There are frozen versions of it that are not here.
pub const NEW_VERSIONS: &str = "the assessment is here, but not all of these saved versions";

/// The one here cannot be read.
pub const UNREADABLE_HERE: &str = "what is stored here under its id cannot be read, and stays as it is";

/// The label of the choice.
pub const WHAT_TO_DO: &str = "What to do";

/// Adds it.
pub const ADD: &str = "Add it";

/// Adds a copy.
pub const ADD_AS_COPY: &str = "Add it as a separate assessment";

/// Replaces the one here.
pub const REPLACE: &str = "Replace the one here, and keep that as a saved version";

/// Adds a frozen version that stands alone in the file.
pub const ADD_VERSION: &str = "Add it to the assessment here as a saved version";

/// Adds only the frozen versions.
pub const ADD_VERSIONS: &str = "Add only its saved versions to the assessment here";

/// Leaves it out.
pub const LEAVE: &str = "Leave it out";

/// The label of the version that keeps what a file replaced.
#[must_use]
pub fn before_a_file(day: &str) -> String {
    ["Before a file was opened on ", day].concat()
}

/// The heading where it was opened.
pub const OPENED: &str = "The file was opened";

/// What stands before what was added.
pub const ADDED: &str = "Added to this browser:";

/// What stands before what was replaced.
pub const REPLACED: &str = "Replaced the one here, which is kept as a saved version:";

/// What stands before the training sessions that were added, or joined with those here.
pub const SESSIONS_ADDED: &str = "Training sessions added, or merged with those here:";

/// How many names were added to the private list.
#[must_use]
pub fn names_added(number: usize) -> String {
    [&count(number, "name was", "names were"), " added to the private list."].concat()
}

/// Where the settings were taken over.
pub const SETTINGS_JOINED: &str = "The date of the last backup was updated.";

/// What was added besides.
#[must_use]
pub fn others(number: usize) -> String {
    let texts = count(number, "other text", "other texts");
    [&texts, " also added: saved versions, or what could not be read."].concat()
}

/// The button that takes it all back.
pub const UNDO: &str = "Undo";

/// The heading where there was nothing to do.
pub const NOTHING_ADDED: &str = "Nothing was added";

/// What is said there.
pub const NOTHING_ADDED_IS: &str = "Everything you chose is here already, or was left out.";

/// Where it was taken back.
pub const TAKEN_BACK: &str = "Everything here is as it was before the file was opened.";

/// The heading where it was not.
pub const NOT_TAKEN_BACK: &str = "This was not undone";

/// Why: something was changed since.
pub const CHANGED_SINCE: &str =
    "You can no longer undo this: some of it has changed since then. What the file added is still here.";

/// Why: the store.
pub const NOT_TAKEN_BACK_STORE: &str =
    "It could not be undone: the browser's storage failed. What the file added is still here. Try again.";

/// The heading where something failed on the way.
pub const IN_PART: &str = "Only part of this was done";

/// What is said there, before a list of places.
pub const IN_PART_IS: &str = "Some of it could not be undone either. Nothing that was here is lost: what was replaced \
    is kept as a saved version. Keep the file, reload the page and check your assessments before you continue. These \
    places may now hold something new:";

/// Why it was not done: nothing is stored here.
pub const STORE_BLOCKED: &str = "This browser does not let the page store anything (a private window, or a setting).";

/// There is no room.
pub const STORE_FULL: &str = "There is not enough space for it in this browser's storage for this page.";

/// What can be done about it if the file brings several things.
pub const LEAVE_SOME_OUT: &str = "Leave some of the file out, then try again.";

/// The store failed.
pub const STORE_FAILED: &str = "The browser could not store it. Try again.";

/// Something else was changed.
pub const CHANGED_MEANWHILE: &str = "Something was changed in this browser in the meantime, perhaps in another tab.";

/// The store does not hold what it said.
pub const NOT_KEPT: &str = "The browser reported that it had stored this, but it had not.";

/// The browser and a session hold the same assessment.
pub const BOTH_HOLD: &str = "This browser already has these";
/// What to do about it.
pub const BOTH_HOLD_IT: &str = "Choose what to do with each. If you replace one, this browser's text is kept as a \
    saved version. If you leave one out, the browser's text stays and this session's text is lost.";
