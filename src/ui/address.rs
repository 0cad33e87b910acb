//! The id of the element in which something is entered: for labels, for errors that lead to their field, and for tests.

use crate::domain::field::{ActionField, DateField, EvidenceField, Field, PartField, QuestionField, ReviewField};
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
        Field::Evidence(_, field) => match field {
            EvidenceField::Title => "evidence-title",
            EvidenceField::Locator => "evidence-locator",
            EvidenceField::Note => "evidence-note",
        }
        .to_owned(),
        Field::Action(_, field) => match field {
            ActionField::What => "action-what",
            ActionField::Owner => "action-owner",
        }
        .to_owned(),
    }
}

/// The id of the field for a day.
#[must_use]
pub const fn of_date(field: DateField) -> &'static str {
    match field {
        DateField::PeriodFrom => "period-from",
        DateField::PeriodTo => "period-to",
        DateField::Evidence(_) => "evidence-date",
        DateField::ActionDue(_) => "action-due",
    }
}

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
