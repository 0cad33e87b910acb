//! What the check for identifying data says of what it found, and the private list of names.

use crate::content::language::count;

/// What is said where the list is not shown by the browser.
pub const LIST_NOT_SHOWN: &str = "The list of names in this browser could not be reached, so it was not used.";
/// What is said where the list cannot be read.
pub const LIST_NOT_READ: &str = "The list of names in this browser cannot be read, so it was not used. It stays as it \
    is until you write a new one.";
/// What is said where a change of it was not kept.
pub const NOT_KEPT: &str = "This browser did not save it. Free some space: see “What this browser keeps”.";
/// What is said where no name can be found.
pub const LIST_EMPTY: &str = "The check did not look for names, because the private list of names is empty.";
/// What is said while a download waits.
pub const NOT_DOWNLOADED: &str = "Your file has not been downloaded yet.";

/// The way to what was found.
pub const GO_THERE: &str = "Go to it";
/// Says that it may stay.
pub const FINE: &str = "This is fine";

/// The heading of what was found.
#[must_use]
pub fn found(number: usize) -> String {
    match number {
        0 => "Nothing more was found".to_owned(),
        number => [&count(number, "thing", "things"), " could identify someone"].concat(),
    }
}

/// The same as [`GO_THERE`], with what was found and where.
#[must_use]
pub fn go_there(text: &str, place: &str) -> String {
    ["Go to it: ", text, ", ", place].concat()
}

/// The same as [`FINE`], with what was found and where.
#[must_use]
pub fn fine(text: &str, place: &str) -> String {
    ["This is fine: ", text, ", ", place].concat()
}

/// The heading of the private list.
pub const TITLE: &str = "Private list of names";
/// How many names stand on it.
#[must_use]
pub fn names(number: usize) -> String {
    if number == 0 { "No names".to_owned() } else { count(number, "name", "names") }
}

/// What it is for.
pub const LEAD: &str = "The check looks for these names. In copies for the board and in anonymised copies, each \
    name is replaced by its role. The list stays in this browser. It is not in any report, export or archive, but \
    “Download everything” includes it: lock that file with a passphrase before you send or carry it. On a shared \
    computer, delete the list when you leave.";
/// What is said of an empty list.
pub const NOBODY: &str = "There are no names on the list.";
/// What stands before a name, between it and its role, and after both.
pub const BECOMES: [&str; 3] = ["", " becomes ", ""];
/// What takes the place of a name without a role.
pub const NAME_LEFT_OUT: &str = "[name left out]";
/// Asks whether to take a name off.
pub const TAKE_OFF_ASKS: &str = "Remove from the list…";
/// Leaves it on.
pub const KEEP: &str = "Keep it";
/// Takes a name off.
pub const TAKE_OFF: &str = "Remove from the list";

/// The same with the name.
#[must_use]
pub fn take_off(name: &str) -> String {
    ["Remove from the list: ", name].concat()
}

/// The label of a new name.
pub const NAME: &str = "Name to keep private";
/// The label of its role.
pub const ROLE: &str = "Role to show instead, for example Mother, or GP practice A";
/// Adds them.
pub const ADD: &str = "Add to the list";
/// What is said when that was done.
pub const ADDED: &str = "Added.";
/// What is said of a name that is missing or too long.
pub const NO_NAME: &str = "Enter a name. Use no more than 200 characters in each field.";
/// What is said where no more names fit.
pub const LIST_FULL: &str = "The list is full (500 names). Remove one first.";
