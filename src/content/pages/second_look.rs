//! What the page of the second look says. What it asks stands in `content::second_look`.

use crate::content::language::count;

/// What the page is for.
pub const LEAD: &str = "Prompts that follow from what you have written, question by question, the most important \
    first. Follow a link to answer one, or set it aside and say why.";

/// While they are looked for.
pub const LOOKING: &str = "Looking…";

/// Where they could not be.
pub const NOT_LOOKED: &str = "The second look could not be taken";

/// The way to the limitations.
pub const TO_LIMITATIONS: &str = "What follows for the report: the limitations";

/// Where nothing is asked.
pub const NOTHING_OPEN: &str =
    "No prompt is open. That alone does not make the information sufficient: this remains for people to judge.";

/// How many questions are open, and how many are set aside.
#[must_use]
pub fn counted(open: usize, aside: usize) -> String {
    let open = count(open, "prompt is open", "prompts are open");
    match aside {
        0 => [&open, "."].concat(),
        1 => [&open, "; 1 is set aside."].concat(),
        many => [&open, "; ", &many.to_string(), " are set aside."].concat(),
    }
}

/// The button that confirms something where it is read out, with the name of what it is about.
#[must_use]
pub fn still_holds(name: &str) -> String {
    [super::ways::STILL_HOLDS, ": ", name].concat()
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
    ["Keep it open: ", name].concat()
}

/// The label of the reason.
pub const REASON: &str = "Why are you setting this aside?";

/// The button that sets it aside with its reason.
pub const SET_IT_ASIDE: &str = "Set it aside";

/// What is said then.
pub const WAS_SET_ASIDE: &str = "Set aside, with its reason.";

/// Marks what is set aside.
pub const ASIDE: &str = "Set aside";

/// The button that asks it again.
pub const BRING_BACK: &str = "Bring back";

/// The same button where it is read out.
#[must_use]
pub fn bring_back(name: &str) -> String {
    ["Bring back: ", name].concat()
}

/// What is said then.
pub const BROUGHT_BACK: &str = "Brought back. It is open again.";
