//! Labels and hints for every place into which a person writes.

use super::columns;
use super::field_text::{FieldText, line, lines};
use crate::domain::field::{DateField, Field, PartField, QuestionField, ReviewField};

const REASON: FieldText = lines("Reason", "Why it does not apply, or was not commissioned.");

/// The words of a text's place.
#[must_use]
pub const fn field(field: Field) -> FieldText {
    match field {
        Field::Name => line("Name of this assessment", "So that you find it again; no real names."),
        Field::Summary => lines("Summary", "What you would tell the board in a few sentences."),
        Field::Assessors => line("Who assessed", "Use roles, not names."),
        Field::Review(field) => match field {
            ReviewField::Title => line("Title of the review", "No names of people or places."),
            ReviewField::Reference => {
                line("Reference", "A pseudonym that only you can trace back, such as “Review K”.")
            }
            ReviewField::Jurisdiction => line("Jurisdiction", "The nation, area or law under which it is held."),
            ReviewField::Commissioner => line("Commissioned by", "For example {commissioner}, or an executive group."),
            ReviewField::LeadReviewer => line("Lead reviewer(s)", "Use a role, not a name."),
            ReviewField::Model => lines("Model or methods", "The model of review, or the methods agreed."),
            ReviewField::Proportionality => lines(
                "Proportionality statement",
                "What was decided to be proportionate, and why. This explains what is included or left \
                out, and in what depth.",
            ),
            ReviewField::Specification => lines("Rest of the commission", "Focus, questions, limits, timetable."),
        },
        Field::Part(_, field) => match field {
            PartField::Reason => REASON,
            PartField::Note => lines("Note", "What you found, and what is still open."),
        },
        Field::Question(_, field) => match field {
            QuestionField::Reason => REASON,
            QuestionField::HowWeKnow => lines("How we know", "What the judgement rests on."),
            QuestionField::WhatWouldChange => {
                lines("What would change our mind", "What, if it came to light, would make you judge otherwise.")
            }
        },
        Field::Row(_, _, column) => columns::column(column),
        Field::Limitations => lines(
            "Limitations",
            "What the review cannot say, and what that means for its analysis. Yours to word; it goes into the report.",
        ),
        Field::BoardAsks => lines(
            "What we ask the board to decide",
            "Each decision in a sentence of its own. It stands in the report and in the board summary.",
        ),
        Field::AttestedBy => line("Attested by", "Use a role, not a name."),
    }
}

/// What the field of a part is called where several parts have one: “Note: formal records”.
#[must_use]
pub fn of_part(label: &str, part: &str) -> String {
    let mut rest = part.chars();
    let first = rest.next().unwrap_or_default();
    // An abbreviation stays as it is.
    let is_abbreviation = rest.as_str().starts_with(|second: char| second.is_ascii_uppercase());
    let first = if is_abbreviation { first } else { first.to_ascii_lowercase() };
    [label, ": ", first.encode_utf8(&mut [0; 4]), rest.as_str()].concat()
}

/// The words of a day's place.
#[must_use]
pub const fn date_field(field: DateField) -> FieldText {
    match field {
        DateField::PeriodFrom => line("Period under review: from", ""),
        DateField::PeriodTo => line("Period under review: to", ""),
    }
}
