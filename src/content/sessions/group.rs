//! What is said of those who have answered.

use crate::content::language::count;

/// The heading of the list.
pub const TITLE: &str = "Who has answered";

/// The box that hides the names.
pub const HIDE_NAMES: &str = "Hide names here, on the projector and in the record";

/// Asks whether to take somebody’s answers out.
pub const TAKE_OUT_ASKS: &str = "Remove…";

/// What goes along.
pub const WITH_DISSENT: &str = "This also removes their recorded dissent.";

/// Takes them out.
pub const TAKE_OUT: &str = "Remove";

/// Leaves them in.
pub const KEEP: &str = "Keep";

/// Downloads a participant’s own answers.
pub const OWN_COPY: &str = "Download their copy";

/// Takes somebody’s answers out, as it is read aloud.
#[must_use]
pub fn take_out_answers_of(name: &str) -> String {
    ["Remove the answers of ", name].concat()
}

/// Downloads a participant’s own answers, as it is read aloud.
#[must_use]
pub fn own_copy_of(name: &str) -> String {
    ["Own copy for ", name].concat()
}

/// How much somebody has answered.
#[must_use]
pub fn progress(looked: usize, all: usize) -> String {
    [&looked.to_string(), " of ", &count(all, "part", "parts")].concat()
}

/// The same, with when they handed it back.
#[must_use]
pub fn progress_handed_back(looked: usize, all: usize, when: &str) -> String {
    [&progress(looked, all), ", handed back ", when].concat()
}
