//! What the note to an agency says of a request.

use crate::content::terms::Wording;

/// To whom it goes.
pub const TO: &str = "To";
/// From whom.
pub const FROM: &str = "From";
/// Who commissioned the review.
pub const COMMISSIONED_BY: &str = "Commissioned by";
/// The review’s reference.
pub const REFERENCE: &str = "Reference";
/// The time that the review looks at.
pub const PERIOD: &str = "Period under review";
/// The day of the note.
pub const DATE: &str = "Date";

/// How the note begins.
pub const OPENING: Wording =
    Wording("We are asking you for information for a {review}. This letter says what we need, and why.");

/// The heading over what is asked for.
pub const WHAT: &str = "What we ask for";
/// Over how fully it is to be told.
pub const DETAIL: &str = "How much detail";
/// Over the reason.
pub const WHY: &str = "Why we need it";
/// Over the day.
pub const BY_WHEN: &str = "By when";
/// Over the ground in law.
pub const LEGAL_BASIS: &str = "Legal basis";
/// Over what the review decided of its depth.
pub const PROPORTIONATE: &str = "What was agreed to be proportionate in this review";

/// How the note ends.
pub const CLOSING: &str = "If you cannot provide any of this, or cannot do so by that date, please tell us and say \
    why. Please also say whether the review may state the reason. Giving a reason will not be held against you. What \
    you send is for this review. If your agency is also gathering information for its own learning, please tell the \
    staff concerned which is which.";

/// What stands where something is missing: whoever reads the note before it goes out shall stumble over it.
pub const MISSING: &str = "[not settled yet: fill in before this is sent]";

/// What stands in place of a day that has passed.
#[must_use]
pub fn new_date(passed: &str) -> String {
    ["[new date: fill in before this is sent; the date given was ", passed, "]"].concat()
}

/// A day on which something was asked.
#[must_use]
pub fn on(day: &str) -> String {
    ["on ", day].concat()
}

/// A day near which something was asked.
#[must_use]
pub fn around(day: &str) -> String {
    ["around ", day].concat()
}

/// That it was asked for before, with the day if it is known.
fn asked_before(when: Option<&str>) -> String {
    ["We asked for this ", when.unwrap_or("before")].concat()
}

/// What is said if there was no answer, and the day has passed.
#[must_use]
pub fn reminder(when: Option<&str>) -> String {
    let rest = " and have not received a reply. The date has passed. If there is a difficulty, please tell us what \
        would help.";
    [&asked_before(when), rest].concat()
}

/// What is said if a part has come, and the day has passed.
#[must_use]
pub fn reminder_of_the_rest(when: Option<&str>) -> String {
    let rest = " and have received part of it, thank you. The date for the rest has passed. If there is a difficulty, \
        please tell us what would help.";
    [&asked_before(when), rest].concat()
}

/// What stands between two notes in one text.
pub const BETWEEN: &str = "\n\n----------------------------------------\n\n";
