//! What the section at a glance says.

use crate::content::language::count;

/// That these are counts, and of what.
#[must_use]
pub fn counts(questions: usize, parts: usize) -> String {
    [
        "The ",
        &questions.to_string(),
        " questions have ",
        &parts.to_string(),
        " parts. These are counts, not a score. Each part is judged separately.",
    ]
    .concat()
}

/// How many parts have a judgement.
#[must_use]
pub fn parts(number: usize) -> String {
    if number == 0 { "none".to_owned() } else { count(number, "part", "parts") }
}

/// How many parts of a question were looked at.
#[must_use]
pub fn looked_at(number: usize, parts: usize) -> String {
    [number.to_string(), parts.to_string()].join(" of ")
}

/// The caption of the table.
pub const QUESTIONS: &str = "The seven questions, judged as a whole by the assessors";
/// How many parts were looked at.
pub const PARTS_LOOKED_AT: &str = "Parts looked at";
