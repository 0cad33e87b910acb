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
/// The day of the note.
pub const DATE: &str = "Date";

/// How the note begins.
pub const OPENING: Wording = Wording("For a {review} we ask you for information. Below is what we ask for, and why.");

/// The heading over what is asked for.
pub const WHAT: &str = "What we ask for";
/// Over how fully it is to be told.
pub const DETAIL: &str = "In what detail";
/// Over the reason.
pub const WHY: &str = "Why we ask for it";
/// Over the day.
pub const BY_WHEN: &str = "By when";
/// Over the ground in law.
pub const LEGAL_BASIS: &str = "Legal basis";
/// Over what the review decided of its depth.
pub const PROPORTIONATE: &str = "What was decided to be proportionate in this review";

/// How the note ends.
pub const CLOSING: &str = "If something of this cannot be had, or not by that day, please tell us so and why; if the reason may be \
    stated in the review, say that too. Nobody is blamed for a reason. What you send is for this review. If your agency also \
    learns from it for itself, please tell the staff concerned which is which.";

/// What stands where something is missing: whoever reads the note before it goes out shall stumble over it.
pub const MISSING: &str = "[not settled yet: fill in before this is sent]";

/// That it was asked for before, on this day where it is known.
fn asked_before(on: Option<&str>) -> String {
    on.map_or_else(|| "We asked for it before".to_owned(), |day| ["We asked for it on ", day].concat())
}

/// What is said where there was no answer, and the day has passed.
#[must_use]
pub fn reminder(asked_on: Option<&str>) -> String {
    let rest = " and have had no answer so far; the day has passed. If something stands in the way, please tell us what would help.";
    [&asked_before(asked_on), rest].concat()
}

/// What is said where a part has come, and the day has passed.
#[must_use]
pub fn reminder_of_the_rest(asked_on: Option<&str>) -> String {
    let rest = " and have had a part of it, for which we thank you; the day for the rest has passed. If something stands in \
        the way, please tell us what would help.";
    [&asked_before(asked_on), rest].concat()
}
