//! The id of the element in which something is entered: for labels, for errors that lead to their field, and for tests.

use crate::domain::column::Column;
use crate::domain::field::{DateField, Field, PartField, QuestionField, ReviewField};
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::subject::Subject;

/// The id of the field for a text.
#[must_use]
pub fn of_text(field: Field) -> String {
    match field {
        Field::Name => "name".to_owned(),
        Field::Summary => "summary".to_owned(),
        Field::Assessors => "assessors".to_owned(),
        Field::AttestedBy => "attested-by".to_owned(),
        Field::Review(field) => ["review-", review(field)].concat(),
        Field::Part(part, field) => {
            let name = match field {
                PartField::Reason => "-reason",
                PartField::Note => "-note",
            };
            of_subject(Subject::Part(part)) + name
        }
        Field::Question(question, field) => {
            let name = match field {
                QuestionField::Reason => "-reason",
                QuestionField::HowWeKnow => "-how-we-know",
                QuestionField::WhatWouldChange => "-what-would-change",
            };
            of_subject(Subject::Question(question)) + name
        }
        Field::Row(register, _, column) => of_column(register, column),
        Field::Limitations => "limitations".to_owned(),
        Field::BoardAsks => "board-asks".to_owned(),
    }
}

/// The id of the field for a day.
#[must_use]
pub const fn of_date(field: DateField) -> &'static str {
    match field {
        DateField::PeriodFrom => "period-from",
        DateField::PeriodTo => "period-to",
    }
}

/// The id of the field for a column of a row: a page shows one row.
#[must_use]
pub fn of_column(register: Register, column: Column) -> String {
    [register.key(), "-", &column.key().replace('_', "-")].concat()
}

/// The id of the line that adds a row to a register.
#[must_use]
pub fn of_new(register: Register) -> String {
    ["new-", register.key()].concat()
}

/// The id of what holds the judgement on a question as a whole.
pub const WHOLE: &str = "whole";

/// The id of the judgement on a place of the checklist: its key, without the full stop.
#[must_use]
pub fn of_subject(subject: Subject) -> String {
    subject.key().replace('.', "-")
}

const fn review(field: ReviewField) -> &'static str {
    match field {
        ReviewField::Title => "title",
        ReviewField::Reference => "reference",
        ReviewField::Jurisdiction => "jurisdiction",
        ReviewField::Commissioner => "commissioner",
        ReviewField::LeadReviewer => "lead-reviewer",
        ReviewField::Model => "model",
        ReviewField::Proportionality => "proportionality",
        ReviewField::Specification => "specification",
    }
}
