//! All that somebody wrote into an assessment, each with the place in which it stands.

use super::goal::{Goal, Spot};
use crate::content::fields;
use crate::content::search as words;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Part, Question};
use crate::domain::field::{Field, PartField, QuestionField, ReviewField};
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::subject::Subject;
use crate::report::rows;
use crate::report::words::{place, title};
use crate::route::{Page, Route};

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the field for it.
    Field(Field),
    /// The reason why a prompt of the second look was set aside, by its place among them.
    SetAside(usize),
}

/// Every place in which something is written: the review, the questions, the registers, the rest.
#[must_use]
pub fn places(it: &Assessment) -> Vec<Place> {
    let mut fields = vec![Field::Name];
    fields.extend(ReviewField::EVERY.map(Field::Review));
    for question in Question::ALL {
        for part in question.parts() {
            fields.extend([PartField::Reason, PartField::Note].map(|field| Field::Part(*part, field)));
        }
        let whole = [QuestionField::Reason, QuestionField::HowWeKnow, QuestionField::WhatWouldChange];
        fields.extend(whole.map(|field| Field::Question(*question, field)));
    }
    fields.push(Field::AttestedBy);
    for register in Register::ALL {
        let texts = register.columns().iter().filter(|column| column.is_text());
        let texts: Vec<_> = texts.copied().collect();
        for row in it.rows(*register) {
            let written = texts.iter().filter(|column| !row.text(**column).is_empty());
            fields.extend(written.map(|column| Field::Row(*register, row.id, *column)));
        }
    }
    fields.extend([Field::Summary, Field::BoardAsks, Field::Assessors, Field::Limitations]);
    let is_written =
        |field: &Field| matches!(field, Field::Row(..)) || it.text(*field).is_some_and(|it| !it.is_empty());
    let written = fields.into_iter().filter(is_written).map(Place::Field);
    written.chain((0..it.set_aside.len()).map(Place::SetAside)).collect()
}

impl Place {
    /// What is written there.
    #[must_use]
    pub fn text(self, it: &Assessment) -> &str {
        match self {
            Self::Field(field) => it.text(field).unwrap_or_default(),
            Self::SetAside(place) => it.set_aside.get(place).map_or("", |aside| aside.reason.as_str()),
        }
    }

    /// The page on which it stands, in words.
    #[must_use]
    pub fn page(self, it: &Assessment) -> String {
        let vocabulary = it.vocabulary;
        match self {
            Self::SetAside(_) => words::SECOND_LOOK.to_owned(),
            Self::Field(field) => match field {
                Field::Name | Field::Review(_) => words::REVIEW.to_owned(),
                Field::Summary | Field::BoardAsks | Field::Assessors => words::REPORT.to_owned(),
                Field::Limitations => words::LIMITATIONS.to_owned(),
                Field::AttestedBy => title(Question::NonCooperation, vocabulary),
                Field::Part(part, _) => title(part.question(), vocabulary),
                Field::Question(question, _) => title(question, vocabulary),
                Field::Row(register, row, _) => {
                    let name = rows::name_of(it, register, row);
                    [crate::content::registers::register(register).title, &name].join(": ")
                }
            },
        }
    }

    /// The field on that page, in words.
    #[must_use]
    pub fn field(self, it: &Assessment) -> String {
        let vocabulary = it.vocabulary;
        match self {
            Self::SetAside(_) => words::SET_ASIDE.to_owned(),
            Self::Field(field) => {
                let label = fields::field(field).label.say(vocabulary);
                match field {
                    Field::Part(part, _) => [place(Subject::Part(part), vocabulary), label].join(": "),
                    _ => label,
                }
            }
        }
    }

    /// Where it leads.
    #[must_use]
    pub const fn goal(self, it: &Assessment) -> Goal {
        match self {
            Self::SetAside(_) => Goal::Page(Route::In(it.id, Page::SecondLook), Spot::Top),
            Self::Field(field) => Goal::Page(Route::In(it.id, page_of(field)), Spot::Field(field)),
        }
    }
}

/// The page with the field for a text.
#[must_use]
pub const fn page_of(field: Field) -> Page {
    match field {
        Field::Name | Field::Review(_) => Page::Review,
        Field::Summary | Field::BoardAsks | Field::Assessors => Page::Report,
        Field::Limitations => Page::Limitations,
        Field::AttestedBy => Page::Question(Question::NonCooperation),
        Field::Part(part, _) => Page::Question(Part::question(part)),
        Field::Question(question, _) => Page::Question(question),
        Field::Row(register, row, _) => Page::Row(register, row),
    }
}
