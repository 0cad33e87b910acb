//! Every text that was entered into an assessment, found without the code that composes documents of it.

use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::field::{Field, PartField, QuestionField, ReviewField};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::register::Register;
use quality_marker::report::since::Since;

/// The texts of the review.
pub const REVIEW: [ReviewField; 8] = [
    ReviewField::Title,
    ReviewField::Reference,
    ReviewField::Jurisdiction,
    ReviewField::Commissioner,
    ReviewField::LeadReviewer,
    ReviewField::Model,
    ReviewField::Proportionality,
    ReviewField::Specification,
];

/// The places at which an assessment holds a text.
pub fn fields(assessment: &Assessment) -> Vec<Field> {
    let mut all =
        vec![Field::Name, Field::Summary, Field::Assessors, Field::BoardAsks, Field::Limitations, Field::AttestedBy];
    all.extend(REVIEW.map(Field::Review));
    for part in Part::ALL {
        all.extend([PartField::Reason, PartField::Note].map(|field| Field::Part(*part, field)));
    }
    for question in Question::ALL {
        let texts = [QuestionField::Reason, QuestionField::HowWeKnow, QuestionField::WhatWouldChange];
        all.extend(texts.map(|field| Field::Question(*question, field)));
    }
    for register in Register::ALL {
        let columns = register.columns().iter().filter(|column| column.is_text());
        for column in columns {
            let rows = assessment.rows(*register).iter();
            all.extend(rows.map(|row| Field::Row(*register, row.id, *column)));
        }
    }
    all
}

/// What was entered and stands in a report with all sections, and in the copy.
pub fn texts(assessment: &Assessment, with_second_look: bool) -> Vec<String> {
    let said = fields(assessment).into_iter().filter_map(|field| assessment.text(field));
    let mut all: Vec<String> = said.filter(|text| !text.trim().is_empty()).map(str::to_owned).collect();
    if with_second_look {
        all.extend(assessment.set_aside.iter().map(|aside| aside.reason.clone()));
    }
    all
}

/// What was entered before the last frozen version and stands there no longer: a report that tells what has changed has it.
/// Of a row that is gone it tells the name.
pub fn texts_before(since: &Since, now: &Assessment) -> Vec<String> {
    let before = &since.assessment;
    let mut all = vec![since.label.clone()];
    for field in fields(before) {
        let said = before.text(field).unwrap_or_default();
        let is_told = match (now.text(field), field) {
            (Some(now), _) => now != said,
            (None, Field::Row(register, _, column)) => register.heading() == Some(column),
            (None, _) => true,
        };
        if is_told && !said.trim().is_empty() {
            all.push(said.to_owned());
        }
    }
    let gone = before.set_aside.iter().filter(|aside| !now.set_aside.contains(aside));
    all.extend(gone.map(|aside| aside.reason.clone()));
    all
}
