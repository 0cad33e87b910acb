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
    judged(places, "not met")
}

/// Places that are met in part.
#[must_use]
pub fn partly_met(places: &[String]) -> String {
    judged(places, "only partly met")
}

fn judged(places: &[String], judgement: &str) -> String {
    ["Judged ", judgement, " under the quality marker “Assembling information”: ", &places.join("; "), "."].concat()
}

/// A question with those of its parts that are meant; whether the question as a whole is meant too.
#[must_use]
pub fn question_with_parts(question: &str, is_whole_meant: bool, parts: &[String]) -> String {
    if parts.is_empty() {
        return question.to_owned();
    }
    let whole = is_whole_meant.then(|| "as a whole".to_owned());
    let parts = parts.iter().map(|part| super::names::with_a_small_letter(part));
    [question, " (", &whole.into_iter().chain(parts).collect::<Vec<_>>().join("; "), ")"].concat()
}

/// The note of a part.
#[must_use]
pub fn note_on(part: &str, note: &str) -> String {
    ["Note on “", part, "”: ", &super::names::quoted(note)].concat()
}

/// Places of which people could not tell.
#[must_use]
pub fn not_known(phase: Phase, places: &[String]) -> String {
    let begins = by_phase(
        phase,
        "It is not yet known whether this is met under the quality marker “Assembling information”: ",
        "It is not known whether this is met under the quality marker “Assembling information”: ",
        "It could not be established whether this was met under the quality marker “Assembling information”: ",
    );
    [begins, &places.join("; "), "."].concat()
}

/// What that means; nothing while a review is being planned, and has no findings.
#[must_use]
pub const fn with_caution(phase: Phase) -> &'static str {
    by_phase(
        phase,
        "",
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
