//! What copies of an assessment are called, and what is said of those that leave the browser as files.

use crate::content::audiences;
use crate::content::language::count;
use crate::domain::audience::Audience;

/// The name of a copy that was opened from a file, beside the one that is here already.
#[must_use]
pub fn opened_from_a_file(name: &str) -> String {
    [name, " (opened from a file)"].concat()
}

/// The name of a copy of what was written while the journal failed, beside what the journal holds.
#[must_use]
pub fn beside_the_journals(name: &str) -> String {
    [name, " (second text)"].concat()
}

/// The name of a copy that leaves something out.
#[must_use]
pub fn for_an_audience(audience: Audience) -> String {
    ["Copy: ", &audiences::audience(audience).to_lowercase()].concat()
}

/// What the private list of names is called where copies and what was recovered are listed.
pub const NAMES: &str = "Private list of names";

/// What the settings are called there: all that they hold for now is about backups.
pub const SETTINGS: &str = "Date of the last backup";

/// The store cannot be read.
pub const NOT_READ: &str = "Not downloaded: the browser's storage cannot be read.";
/// The journal may have newer work than the store.
pub const STILL_LOOKING: &str =
    "Not downloaded yet: the tool is still checking its journal for newer work. Try again in a moment.";
/// The file could not be opened again.
pub const TOO_LARGE: &str = "Not downloaded: everything together is larger than this tool can open again. Archive the \
    assessments one by one. If a single one is too large, delete saved versions that you no longer need.";
/// The browser makes no file.
pub const NOT_MADE: &str = "Not downloaded: the browser could not make the file. Close other tabs, then try again.";
/// It was wiped while the file was made.
pub const NOTHING_HERE: &str = "There is nothing left here to download.";

/// What was downloaded: assessments, frozen versions, training sessions, names of the private list, and what cannot be
/// read.
#[must_use]
pub fn downloaded(assessments: usize, versions: usize, sessions: usize, names: usize, unreadable: usize) -> String {
    let mut words = ["Downloaded: ", &count(assessments, "assessment", "assessments")].concat();
    for (number, one, many) in [
        (versions, "saved version", "saved versions"),
        (sessions, "training session", "training sessions"),
        (names, "name on the private list", "names on the private list"),
        (unreadable, "item that could not be read, as it is", "items that could not be read, as they are"),
    ] {
        if number > 0 {
            words.push_str(", ");
            words.push_str(&count(number, one, many));
        }
    }
    words.push_str(". Check that the file is in your downloads before you rely on it.");
    words
}

/// The same of a file that a passphrase locks, with what [`downloaded`] says.
#[must_use]
pub fn locked(downloaded: &str) -> String {
    ["Locked, and checked that it opens. ", downloaded].concat()
}
