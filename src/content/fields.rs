//! Labels and hints for every place into which a person writes.

use super::columns;
use super::field_text::{FieldText, line, lines};
use crate::domain::field::{DateField, Field, PartField, QuestionField, ReviewField};

const REASON: FieldText = lines("Reason", "Why it does not apply, or was not commissioned.");

/// The words of a text's place.
#[must_use]
pub const fn field(field: Field) -> FieldText {
    match field {
        Field::Name => line("Name of this assessment", "So that you can find it again. No real names."),
        Field::Summary => lines("Summary", "What you would tell the board in a few sentences."),
        Field::Assessors => line("Assessed by", "Use roles, not names, for example “Review manager”."),
        Field::Review(field) => match field {
            ReviewField::Title => line("Title of the review", "No names of people or places."),
            ReviewField::Reference => line("Reference", "A code that only you can trace back, for example “Review K”."),
            ReviewField::Jurisdiction => line("Jurisdiction", "For example “England”, or the areas involved."),
            ReviewField::Commissioner => line("Commissioned by", "For example {commissioner}, or an executive group."),
            ReviewField::LeadReviewer => line("Lead reviewer(s)", "Use a role, not a name."),
            ReviewField::Model => lines("Model or methods", "The review model, or the methods agreed."),
            ReviewField::Proportionality => lines(
                "Proportionality statement",
                "What was agreed to be proportionate, and why. It explains what is included or left out, and in how \
                much depth.",
            ),
            ReviewField::Specification => lines("Rest of the commission", "Focus, questions, limits and timetable."),
        },
        Field::Part(_, field) => match field {
            PartField::Reason => REASON,
            PartField::Note => lines("Note", "What you found, and what is still open."),
        },
        Field::Question(_, field) => match field {
            QuestionField::Reason => REASON,
            QuestionField::HowWeKnow => lines("How we know", "What the judgement is based on."),
            QuestionField::WhatWouldChange => {
                lines("What would change our mind", "What new information would change your judgement.")
            }
        },
        Field::Row(_, _, column) => columns::column(column),
        Field::Limitations => lines(
            "Limitations",
            "What the review cannot say, and what that means for its analysis. This goes into the report in your own \
            words.",
        ),
        Field::BoardAsks => lines(
            "What we ask the board to decide",
            "Write each decision as a sentence of its own. It goes into the report and the board summary.",
        ),
        Field::AttestedBy => line("Confirmed by", "Use a role, not a name."),
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
