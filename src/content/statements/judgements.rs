//! What people judged of the checklist, in the limitations.

use super::by_phase;
use crate::domain::review::Phase;

/// Places of the checklist that were not commissioned.
#[must_use]
pub fn outside_the_commission(places: &[String]) -> String {
    ["Outside the commission: ", &places.join("; "), "."].concat()
}

/// Places that are not met.
#[must_use]
pub fn not_met(places: &[String]) -> String {
    let begins = if places.len() == 1 { "One part" } else { "Some parts" };
    [
        begins,
        " of the quality marker “Assembling information” ",
        are(places),
        " judged not met: ",
        &places.join("; "),
        ".",
    ]
    .concat()
}

/// Places that are met in part.
#[must_use]
pub fn partly_met(places: &[String]) -> String {
    let begins = if places.len() == 1 { "One part" } else { "Some parts" };
    [
        begins,
        " of the quality marker “Assembling information” ",
        are(places),
        " judged only partly met: ",
        &places.join("; "),
        ".",
    ]
    .concat()
}

/// A question with those of its parts that are meant.
#[must_use]
pub fn question_with_parts(question: &str, parts: &[String]) -> String {
    if parts.is_empty() {
        return question.to_owned();
    }
    let parts: Vec<String> = parts.iter().map(|part| super::names::with_a_small_letter(part)).collect();
    [question, " (", &parts.join("; "), ")"].concat()
}

const fn are(places: &[String]) -> &'static str {
    if places.len() == 1 { "is" } else { "are" }
}

/// Places of which people could not tell.
#[must_use]
pub fn not_known(places: &[String]) -> String {
    let begins = if places.len() == 1 { "One thing could" } else { "Some things could" };
    [begins, " not be established about how information was gathered: ", &places.join("; "), "."].concat()
}

/// What that means.
#[must_use]
pub const fn with_caution(phase: Phase) -> &'static str {
    by_phase(
        phase,
        "Related findings will have to be read with caution.",
        "Related findings should be read with caution.",
        "Related findings should be read with caution.",
    )
}

/// That everybody cooperated is confirmed, and something else says otherwise.
#[must_use]
pub fn confirmed_and_contradicted(day: &str, refusal_is_recorded: bool) -> String {
    let otherwise = if refusal_is_recorded {
        "but a refusal is recorded."
    } else {
        "but question 7 is judged as if somebody had not cooperated."
    };
    ["Everyone is confirmed as having cooperated up to ", day, ", ", otherwise].concat()
}
