//! The assessment: one plain document, from which every screen and report follows.

use std::sync::Arc;

use super::answer::Answers;
use super::attestation::Attestation;
use super::checklist::Question;
use super::date::Date;
use super::field::{DateField, Field, PartField, QuestionField, ReviewField};
use super::item::ItemId;
use super::judgement::Judgement;
use super::moment::Moment;
use super::register::Register;
use super::report_plan::ReportPlan;
use super::review::{Review, Vocabulary};
use super::row::Row;
use super::rows::{Registers, Rows};
use super::set_aside::SetAside;
use super::subject::Subject;

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
    /// The registers.
    pub registers: Registers,
    /// Prompts of the second look that were set aside, each with its reason.
    pub set_aside: Arc<Vec<SetAside>>,
    /// What the review cannot say, and what that means: the person's text.
    pub limitations: Arc<str>,
    /// The draft that was last taken over into it, so that what is new can be told.
    pub limitations_draft: Arc<str>,
    /// What the board is asked to decide: the person's text.
    pub board_asks: Arc<str>,
    /// How the report on it is to be.
    pub report: Arc<ReportPlan>,
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
            registers: Registers::default(),
            set_aside: Arc::default(),
            limitations: Arc::default(),
            limitations_draft: Arc::default(),
            board_asks: Arc::default(),
            report: Arc::default(),
        }
    }

    /// The text at a place; nothing where the place's row does not exist.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        Some(match field {
            Field::Name => &self.name,
            Field::Summary => &self.summary,
            Field::Assessors => &self.assessors,
            Field::BoardAsks => &self.board_asks,
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
            Field::Row(register, id, column) => match self.registers.of(register).get(id) {
                Some(row) => row.text(column),
                None if register.has_fixed(id) => "",
                None => return None,
            },
            Field::Limitations => &self.limitations,
            Field::AttestedBy => &self.none_occurred.as_ref()?.by,
        })
    }

    /// The rows of a register.
    #[must_use]
    pub fn rows(&self, register: Register) -> &Rows {
        self.registers.of(register)
    }

    /// A row of a register. A fixed row of which nothing has been said is blank.
    #[must_use]
    pub fn row(&self, register: Register, id: ItemId) -> Option<Arc<Row>> {
        let kept = self.rows(register).get(id).cloned();
        kept.or_else(|| register.has_fixed(id).then(|| Arc::new(Row::new(register, id))))
    }

    /// Whether the judgement on a place needs a reason and none is given (product rule: the last two judgements need
    /// one). Where somebody attested that no non-cooperation occurred, that is the reason why question 7 does not
    /// apply.
    #[must_use]
    pub fn lacks_reason(&self, subject: Subject) -> bool {
        let attested = self.none_occurred.is_some()
            && subject.question() == Question::NonCooperation
            && self.answers.judgement(subject) == Judgement::NotApplicable;
        self.answers.judgement(subject).needs_reason() && self.answers.reason(subject).trim().is_empty() && !attested
    }

    /// Whether somebody attested that no non-cooperation occurred, while question 7 is judged as if some had.
    #[must_use]
    pub fn attestation_is_contradicted(&self) -> bool {
        let judged = Question::NonCooperation.places().map(|place| self.answers.judgement(place));
        self.none_occurred.is_some() && judged.into_iter().any(|it| matches!(it, Judgement::Partly | Judgement::NotMet))
    }

    /// Whether an attestation was given without the role of whoever gives it.
    #[must_use]
    pub fn attestation_lacks_role(&self) -> bool {
        self.none_occurred.as_ref().is_some_and(|given| given.by.trim().is_empty())
    }

    /// The day at a place; nothing where it is open or its row does not exist.
    #[must_use]
    pub fn date(&self, field: DateField) -> Option<Date> {
        match field {
            DateField::PeriodFrom => self.review.period_from,
            DateField::PeriodTo => self.review.period_to,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Part;

    const REASONS: Subject = Subject::Part(Part::ReasonsOpen);

    fn attested() -> Assessment {
        let on = Date::new(2026, 11, 22).expect("a day");
        let mut assessment = Assessment::new(ItemId(1), String::new(), Moment::from_millis(0));
        assessment.none_occurred = Some(Arc::new(Attestation { on, by: String::new() }));
        assessment
    }

    #[test]
    fn an_attestation_is_the_reason_why_question_7_does_not_apply_and_no_other_reason() {
        let mut assessment = attested();
        assessment.answers.part_mut(Part::ReasonsOpen).judgement = Judgement::NotApplicable;
        assert!(!assessment.lacks_reason(REASONS));
        assessment.answers.part_mut(Part::ReasonsOpen).judgement = Judgement::OutsideCommission;
        assert!(assessment.lacks_reason(REASONS), "it does not say why question 7 was not commissioned");
        assessment.answers.part_mut(Part::AccessOthers).judgement = Judgement::NotApplicable;
        assert!(assessment.lacks_reason(Subject::Part(Part::AccessOthers)), "it says nothing on question 4");
        assessment.none_occurred = None;
        assessment.answers.part_mut(Part::ReasonsOpen).judgement = Judgement::NotApplicable;
        assert!(assessment.lacks_reason(REASONS), "nobody attested anything");
    }

    #[test]
    fn an_attestation_and_a_judgement_that_says_otherwise_contradict_each_other() {
        for (judgement, contradicts) in [
            (Judgement::NotLookedAt, false),
            (Judgement::Met, false),
            (Judgement::Partly, true),
            (Judgement::NotMet, true),
            (Judgement::DontKnow, false),
            (Judgement::NotApplicable, false),
            (Judgement::OutsideCommission, false),
        ] {
            let mut assessment = attested();
            assessment.answers.part_mut(Part::ReasonsOpen).judgement = judgement;
            assert_eq!(assessment.attestation_is_contradicted(), contradicts, "{judgement:?}");
            assessment.none_occurred = None;
            assert!(!assessment.attestation_is_contradicted());
        }
    }

    #[test]
    fn an_attestation_needs_a_role() {
        let mut assessment = attested();
        assert!(assessment.attestation_lacks_role());
        assessment.none_occurred = assessment
            .none_occurred
            .map(|given| Arc::new(Attestation { by: "Review manager".into(), ..(*given).clone() }));
        assert!(!assessment.attestation_lacks_role());
    }
}
