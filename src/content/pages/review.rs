//! What the page of the review and its commission says.

use crate::domain::register::Register;

/// What the page is for.
pub const LEAD: &str =
    "What was commissioned decides what is sufficient. Write as much as your board needs to follow your judgements.";

/// The heading over what is said of the review.
pub const REVIEW: &str = "The review";

/// The heading over what is said of the commission.
pub const COMMISSION: &str = "The commission";

/// What follows when it changes.
pub const WHEN_IT_CHANGES: &str = "When what was commissioned changes, the judgements, exclusions and levels of detail \
    that refer to it are marked to be confirmed again.";

/// The way to what follows.
pub const TO_SECOND_LOOK: &str = "See what is to be confirmed again";

/// The heading over what not every review has.
pub const ALSO: &str = "Only if it applies";

/// What is asked of a register that not every review needs.
#[must_use]
pub const fn asks(register: Register) -> &'static str {
    match register {
        Register::Processes => "Is there a criminal case, an inquest or another review?",
        Register::Borders => "Does it involve more than one area?",
        Register::NonCooperation => "Has anybody declined to take part?",
        _ => "",
    }
}

/// The way to a register in which nothing is listed yet.
pub const YES: &str = "Yes: add it";

/// What is read aloud after it: the register with this title.
#[must_use]
pub fn to_register(title: &str) -> String {
    [" to ", &title.to_lowercase()].concat()
}

/// The heading over the choice of words.
pub const WORDS: &str = "Words on screen and in the report";

/// What stands over the way to the first question.
pub const NEXT: &str = "Next";
