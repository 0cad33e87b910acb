//! What the page on what this browser keeps says, and what is said of backups and archives.

use crate::content::language::count;

/// The title of the page.
pub const TITLE: &str = "What this browser keeps";

/// What it shows.
pub const LEAD: &str = "Everything you write is stored in this browser, on this computer, and nowhere else. This page \
    shows how much that is and how safe it is, and lets you download a copy.";

/// What is said instead while nothing is stored.
pub const SESSION_LEAD: &str = "This session only: what you write is in this tab’s memory, and nothing is stored. \
    Download a copy before you close the tab.";

/// The way to the passphrase.
pub const TO_PLACE: &str = "Where your work is kept, and a passphrase for it";

/// The way to wiping.
pub const TO_FINISH: &str = super::finish::TITLE;

/// The way to the check-up.
pub const TO_CHECKUP: &str = "Check-up, for people who look after this computer or this site";

/// The heading over the copy of everything.
pub const COPY: &str = "A copy of everything";

/// What it is.
pub const COPY_IS: &str = "One file with all assessments, their saved versions, training sessions, the private list of \
    names and your settings. Keep it where your organisation keeps confidential files. You can open it here again, or \
    in another browser.";

/// What it must not be used for.
pub const COPY_HOLDS_NAMES: &str = "Anyone who opens this file can read the names on your private list. Do not pass it \
    on. To send or carry it, download it locked with a passphrase. To pass on one assessment without the list, archive \
    that assessment on the start page.";

/// Where none was made.
pub const NO_COPY: &str = "You have not downloaded a backup here yet.";

/// When the last was made.
#[must_use]
pub fn last_downloaded(when: &str) -> String {
    ["Last downloaded here: ", when, "."].concat()
}

/// The button that makes one.
pub const DOWNLOAD_EVERYTHING: &str = "Download everything";

/// What opens the form for a locked copy.
pub const LOCKED_COPY: &str = "Or lock it with a passphrase, to send or carry it";

/// What that is.
pub const LOCKED_COPY_IS: &str = "You can open the file here with the passphrase, or with the public program “age”. \
    Without the passphrase nobody can read it, including the private list of names. Give the passphrase to those who \
    need it separately from the file.";

/// The button that makes it.
pub const DOWNLOAD_LOCKED: &str = "Download everything, locked";

/// While it is made.
pub const LOCKING: &str = "Locking the copy and checking that it opens. This takes a few seconds.";

/// The heading over how full the store is.
pub const FULLNESS: &str = "How full it is";

/// Where that is not known.
pub const UNKNOWN_FULLNESS: &str = "This browser does not say.";

/// What the meter of it is called.
pub const METER: &str = "How full the store is";

/// How much of the store is in use, in percent and in letters.
#[must_use]
pub fn in_use(percent: &str, used: &str, most: &str) -> String {
    [percent, " % of this browser’s storage for this page is used (", used, " of ", most, " characters)."].concat()
}

/// `12 %`.
#[must_use]
pub fn percent(number: &str) -> String {
    [number, " %"].concat()
}

/// How much an assessment takes: stands after its name.
#[must_use]
pub fn assessment_takes(letters: &str) -> String {
    [": ", letters, " characters, including saved versions"].concat()
}

/// How many training sessions there are.
#[must_use]
pub fn sessions(number: usize) -> String {
    count(number, "training session", "training sessions")
}

/// How much they take: stands after their number.
#[must_use]
pub fn sessions_take(characters: &str) -> String {
    [": ", characters, " characters"].concat()
}

/// The heading over how safe it is.
pub const SAFETY: &str = "How safe it is";

/// While the journal is opened.
pub const JOURNAL_LOOKING: &str = "The journal is being opened.";

/// Where there is one.
pub const JOURNAL_HERE: &str = "Saved work is in two places: the browser’s storage, and a journal that survives if the \
    browser closes suddenly or the power fails.";

/// Where nothing is stored.
pub const JOURNAL_UNUSED: &str = "Nothing is stored: your work is in this tab’s memory only.";

/// That there is no journal, and what the browser says of it.
#[must_use]
pub fn browser_says(no_journal: &str, why: &str) -> String {
    [no_journal, " (The browser says: ", why, ".)"].concat()
}

/// Where the browser has promised to keep it.
pub const PERMANENT: &str = "The browser has promised not to delete it when space runs out.";

/// Where it has not.
pub const NOT_PERMANENT: &str =
    "The browser may delete it when space runs out. You can ask it not to. Some browsers then ask you to confirm.";

/// The button that asks it to.
pub const ASK: &str = "Ask the browser to keep it";

/// Where it does not say.
pub const PERMANENCE_UNKNOWN: &str = "The browser does not say whether it may delete your work when space runs out.";

/// What removes everything.
pub const CLEARED: &str =
    "Clearing the browser’s data for this site deletes everything here. So does closing a private window.";

/// The button that archives an assessment.
pub const ARCHIVE: &str = "Archive…";

/// The same button where it is read out, with what the assessment is called.
#[must_use]
pub fn archive(name: &str) -> String {
    ["Archive ", name].concat()
}

/// What is said once that is downloaded.
pub const ARCHIVED: &str = "Downloaded, with its saved versions. Check that you have the file. Then you can delete the \
    assessment from this browser.";

/// The button that then takes it off.
pub const TAKE_OFF: &str = "Delete it from this browser";

/// The button that does not.
pub const KEEP_IT: &str = "Keep it";

/// The heading where no backup was made for a week.
pub const BACKUP_DUE: &str = "Time for a backup";

/// What is said there.
pub const BACKUP_DUE_IS: &str = "You have a week or more of work here without a backup. This downloads one file of \
    everything, including the private list of names.";
