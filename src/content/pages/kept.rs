//! What the page on what this browser keeps says, and what is said of backups and archives.

use crate::content::language::count;

/// The title of the page.
pub const TITLE: &str = "What this browser keeps";

/// What it shows.
pub const LEAD: &str = "Everything you write is kept in this browser, on this computer, and nowhere else. Here you \
    see how much that is, how safe it is there, and how to have a copy of your own.";

/// What is said instead while nothing is stored.
pub const SESSION_LEAD: &str = "This session only: what you write is in this tab’s memory, and nothing is stored. \
    Download a copy before you close the tab.";

/// The way to the passphrase.
pub const TO_PLACE: &str = "Where your work is kept, and a passphrase for it";

/// The way to wiping.
pub const TO_FINISH: &str = super::finish::TITLE;

/// The way to the check-up.
pub const TO_CHECKUP: &str = "Check-up, for those who look after this computer or this site";

/// The heading over the copy of everything.
pub const COPY: &str = "A copy of everything";

/// What it is.
pub const COPY_IS: &str = "One file with all assessments, their frozen versions, training sessions, the private list \
    of names and your settings. Keep it where your organisation keeps such papers. You can open it here again, or in \
    another browser.";

/// What it must not be used for.
pub const COPY_HOLDS_NAMES: &str = "This file holds the names on your private list, for anyone who opens it. Do not \
    pass it on. To send or carry it, download it locked with a passphrase. To pass on one assessment without the list, \
    archive it on the start page.";

/// Where none was made.
pub const NO_COPY: &str = "Nothing has been downloaded here as a backup yet.";

/// When the last was made.
#[must_use]
pub fn last_downloaded(when: &str) -> String {
    ["Last downloaded here: ", when, "."].concat()
}

/// The button that makes one.
pub const DOWNLOAD_EVERYTHING: &str = "Download everything";

/// What opens the form for a locked copy.
pub const LOCKED_COPY: &str = "Or locked with a passphrase, to be sent or carried";

/// What that is.
pub const LOCKED_COPY_IS: &str = "The file can be opened here with the passphrase, and with the public program \
    “age”. Without the passphrase nobody can read it, the private list of names included. Give the passphrase to those \
    who need it on another way than the file.";

/// The button that makes it.
pub const DOWNLOAD_LOCKED: &str = "Download everything, locked";

/// While it is made.
pub const LOCKING: &str = "Locking the copy, and opening it again to make sure. This takes some seconds.";

/// The heading over how full the store is.
pub const FULLNESS: &str = "How full it is";

/// Where that is not known.
pub const UNKNOWN_FULLNESS: &str = "This browser does not let the page look.";

/// What the meter of it is called.
pub const METER: &str = "How full the store is";

/// How much of the store is in use, in percent and in letters.
#[must_use]
pub fn in_use(percent: &str, used: &str, most: &str) -> String {
    [percent, " % of what this browser keeps for this page is in use (", used, " of ", most, " characters)."].concat()
}

/// `12 %`.
#[must_use]
pub fn percent(number: &str) -> String {
    [number, " %"].concat()
}

/// How much an assessment takes: stands after its name.
#[must_use]
pub fn assessment_takes(letters: &str) -> String {
    [": ", letters, " characters, frozen versions included"].concat()
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
pub const JOURNAL_HERE: &str = "What is saved stands in two places: the store, and a journal that survives when the \
    browser is closed suddenly or the power fails.";

/// Where nothing is stored.
pub const JOURNAL_UNUSED: &str = "Nothing is stored: it is in this tab’s memory only.";

/// That there is no journal, and what the browser says of it.
#[must_use]
pub fn browser_says(no_journal: &str, why: &str) -> String {
    [no_journal, " (The browser says: ", why, ".)"].concat()
}

/// Where the browser has promised to keep it.
pub const PERMANENT: &str = "The browser has promised not to drop it when it runs out of room for all pages.";

/// Where it has not.
pub const NOT_PERMANENT: &str = "The browser may drop it when it runs out of room for all pages. You can ask it not \
    to; some browsers then ask you.";

/// The button that asks it to.
pub const ASK: &str = "Ask the browser to keep it";

/// Where it does not say.
pub const PERMANENCE_UNKNOWN: &str =
    "The browser does not say whether it may drop it when it runs out of room for all pages.";

/// What removes everything.
pub const CLEARED: &str = "Clearing the browser’s data for this site removes everything here, and so does a private \
    window when it is closed.";

/// The button that archives an assessment.
pub const ARCHIVE: &str = "Archive…";

/// The same button where it is read out, with what the assessment is called.
#[must_use]
pub fn archive(name: &str) -> String {
    ["Archive ", name].concat()
}

/// What is said once that is downloaded.
pub const ARCHIVED: &str =
    "Downloaded, with its frozen versions. Look for the file first; then you can take it off this browser.";

/// The button that then takes it off.
pub const TAKE_OFF: &str = "Take it off this browser";

/// The button that does not.
pub const KEEP_IT: &str = "Keep it";

/// The heading where no backup was made for a week.
pub const BACKUP_DUE: &str = "Time for a backup";

/// What is said there.
pub const BACKUP_DUE_IS: &str = "A week or more of work here is in no backup yet. One click makes one file of \
    everything, the private list of names included.";
