//! What the page of the second look says. What it asks stands in `content::second_look`.

use crate::content::language::count;

/// What the page is for.
pub const LEAD: &str = "Questions that follow from what you have written. They only ask: answer them where they lead, \
    or set them aside and say why.";

/// While they are looked for.
pub const LOOKING: &str = "Looking…";

/// Where they could not be.
pub const NOT_LOOKED: &str = "The second look could not be taken";

/// The way to the limitations.
pub const TO_LIMITATIONS: &str = "What follows for the report: the limitations";

/// Where nothing is asked.
pub const NOTHING_OPEN: &str =
    "No question is open. That alone does not make the information sufficient: this remains for people to judge.";

/// The button that shows the rest.
#[must_use]
pub fn show_more(hidden: usize) -> String {
    ["Show ", &count(hidden, "more", "more")].concat()
}

/// The button that confirms something where it is read out, with the name of what it is about.
#[must_use]
pub fn still_holds(name: &str) -> String {
    ["It still holds: ", name].concat()
}

/// The button that sets a question aside.
pub const SET_ASIDE: &str = "Set aside…";

/// The same button where it is read out, with the name of what is asked about.
#[must_use]
pub fn set_aside(name: &str) -> String {
    ["Set aside… ", name].concat()
}

/// The button that does not set it aside after all.
pub const KEEP_OPEN: &str = "Keep it open";

/// The same button where it is read out.
#[must_use]
pub fn keep_open(name: &str) -> String {
    ["Keep it open ", name].concat()
}

/// The label of the reason.
pub const REASON: &str = "Why it is set aside";

/// The button that sets it aside with its reason.
pub const SET_IT_ASIDE: &str = "Set it aside";

/// What is said then.
pub const WAS_SET_ASIDE: &str = "Set aside, with its reason. It stands below, and in the report.";

/// The heading over what was set aside.
pub const ASIDE: &str = "Set aside";

/// The button that asks it again.
pub const TAKE_UP: &str = "Take it up again";

/// The same button where it is read out.
#[must_use]
pub fn take_up(name: &str) -> String {
    ["Take it up again: ", name].concat()
}

/// What is said then.
pub const TAKEN_UP: &str = "Taken up again.";
