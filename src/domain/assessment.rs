//! The assessment: one plain document, from which every screen and report follows.

use std::sync::Arc;

use super::action::Action;
use super::answer::Answers;
use super::attestation::Attestation;
use super::date::Date;
use super::evidence::Evidence;
use super::field::{ActionField, DateField, EvidenceField, Field, PartField, QuestionField, ReviewField};
use super::item::ItemId;
use super::moment::Moment;
use super::register::Register;
use super::review::{Review, Vocabulary};

/// One assessment of one review. Copying it is cheap whatever its size: its sections are shared until they change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Tells this assessment from all others.
    pub id: ItemId,
    /// The name under which the person finds it again.
    pub name: String,
    /// Which words its screens and reports use.
    pub vocabulary: Vocabulary,
    /// When it was begun.
    pub created: Moment,
    /// When it was last changed.
    pub changed: Moment,
    /// Who assessed, in which role.
    pub assessors: Arc<str>,
    /// The assessors' own summary.
    pub summary: Arc<str>,
    /// The review and its commission.
    pub review: Arc<Review>,
    /// The answers to the checklist.
    pub answers: Answers,
    /// The attestation that no non-cooperation occurred, where somebody gave it.
    pub none_occurred: Option<Arc<Attestation>>,
    /// The evidence.
    pub evidence: Register<Evidence>,
    /// The actions.
    pub actions: Register<Action>,
}

impl Assessment {
    /// A new assessment, in which nothing has been looked at.
    #[must_use]
    pub fn new(id: ItemId, name: String, now: Moment) -> Self {
        Self {
            id,
            name,
            vocabulary: Vocabulary::Today,
            created: now,
            changed: now,
            assessors: Arc::default(),
            summary: Arc::default(),
            review: Arc::default(),
            answers: Answers::default(),
            none_occurred: None,
            evidence: Register::default(),
            actions: Register::default(),
        }
    }

    /// The text at a place; nothing where the place's row does not exist.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        Some(match field {
            Field::Name => &self.name,
            Field::Summary => &self.summary,
            Field::Assessors => &self.assessors,
            Field::Review(field) => review_text(&self.review, field),
            Field::Part(part, PartField::Reason) => &self.answers.part(part).reason,
            Field::Part(part, PartField::Note) => &self.answers.part(part).note,
            Field::Question(question, field) => {
                let answer = self.answers.question(question);
                match field {
                    QuestionField::Reason => &answer.reason,
                    QuestionField::HowWeKnow => &answer.how_we_know,
                    QuestionField::WhatWouldChange => &answer.what_would_change,
                }
            }
            Field::Evidence(id, field) => {
                let row = self.evidence.get(id)?;
                match field {
                    EvidenceField::Title => &row.title,
                    EvidenceField::Locator => &row.locator,
                    EvidenceField::Note => &row.note,
                }
            }
            Field::Action(id, field) => {
                let row = self.actions.get(id)?;
                match field {
                    ActionField::What => &row.what,
                    ActionField::Owner => &row.owner,
                }
            }
            Field::AttestedBy => &self.none_occurred.as_ref()?.by,
        })
    }

    /// The day at a place; nothing where it is open or its row does not exist.
    #[must_use]
    pub fn date(&self, field: DateField) -> Option<Date> {
        match field {
            DateField::PeriodFrom => self.review.period_from,
            DateField::PeriodTo => self.review.period_to,
            DateField::Evidence(id) => self.evidence.get(id)?.date,
            DateField::ActionDue(id) => self.actions.get(id)?.due,
        }
    }
}

fn review_text(review: &Review, field: ReviewField) -> &str {
    match field {
        ReviewField::Title => &review.title,
        ReviewField::Reference => &review.reference,
        ReviewField::Jurisdiction => &review.jurisdiction,
        ReviewField::Commissioner => &review.commissioner,
        ReviewField::LeadReviewer => &review.lead_reviewer,
        ReviewField::Model => &review.model,
        ReviewField::Proportionality => &review.proportionality,
        ReviewField::Specification => &review.specification,
    }
}
