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

/// How a sentence on judgements begins.
const UNDER_THE_MARKER: &str = "Under the quality marker “Assembling information”, ";

fn judged(places: &[String], judgement: &str) -> String {
    let these = if places.len() == 1 { "this is judged " } else { "these are judged " };
    [UNDER_THE_MARKER, these, judgement, ": ", &places.join("; "), "."].concat()
}

/// A question with those of its parts that are meant; whether the question as a whole is meant too.
#[must_use]
pub fn question_with_parts(question: &str, is_whole_meant: bool, parts: &[String]) -> String {
    let named: Vec<String> = parts.iter().map(|part| super::names::with_a_small_letter(part)).collect();
    let named = named.join("; ");
    let meant = match (is_whole_meant, parts.len()) {
        (_, 0) => "as a whole".to_owned(),
        (true, 1) => ["as a whole, and one part: ", &named].concat(),
        (true, number) => ["as a whole, and ", &number.to_string(), " parts: ", &named].concat(),
        (false, 1) => ["one part: ", &named].concat(),
        (false, number) => [&number.to_string(), " parts: ", &named].concat(),
    };
    [question, " (", &meant, ")"].concat()
}

/// The note of a part.
#[must_use]
pub fn note_on(part: &str, note: &str) -> String {
    ["Note on “", part, "”: ", &super::names::quoted(note)].concat()
}

/// Places of which people could not tell.
#[must_use]
pub fn not_known(phase: Phase, places: &[String]) -> String {
    let known = by_phase(phase, "it is not yet known whether ", "it is not known whether ", "it is not known whether ");
    let these = if places.len() == 1 { "this is met: " } else { "these are met: " };
    [UNDER_THE_MARKER, known, these, &places.join("; "), "."].concat()
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
        "but question 7 is judged as if someone had not cooperated."
    };
    ["Everyone is confirmed as having cooperated up to ", day, ", ", otherwise].concat()
}
