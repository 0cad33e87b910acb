//! The one way in which an assessment changes.

use std::sync::Arc;

use super::action::Action;
use super::assessment::Assessment;
use super::attestation::Attestation;
use super::command::{Command, Refusal};
use super::context::Context;
use super::date::Date;
use super::evidence::Evidence;
use super::field::{ActionField, DateField, EvidenceField, Field, PartField, QuestionField, ReviewField};
use super::item::ItemId;
use super::judgement::Judgement;
use super::review::Review;
use super::subject::Subject;

/// The longest text that a place holds, in characters (some sixty pages): beyond it a browser's store fills up.
pub const LONGEST_TEXT: usize = 200_000;

/// Carries a command out, and notes the moment of the change.
///
/// # Errors
/// A [`Refusal`] says why it was not carried out; the assessment is then exactly as it was.
pub fn update(assessment: &mut Assessment, command: Command, context: &Context) -> Result<(), Refusal> {
    apply(assessment, command, context)?;
    assessment.changed = context.now;
    Ok(())
}

fn apply(assessment: &mut Assessment, command: Command, context: &Context) -> Result<(), Refusal> {
    match command {
        Command::Write(field, text) => write(assessment, field, text)?,
        Command::SetDate(field, date) => set_date(assessment, field, date)?,
        Command::UseVocabulary(vocabulary) => assessment.vocabulary = vocabulary,
        Command::SetPhase(phase) => review(assessment).phase = phase,
        Command::AskMoreWidespread(asked) => review(assessment).more_widespread = asked,
        Command::AskStillCurrent(asked) => review(assessment).still_current = asked,
        Command::Judge(subject, judgement) => judge(assessment, subject, judgement),
        Command::SetConfidence(question, confidence) => {
            assessment.answers.question_mut(question).confidence = confidence;
        }
        Command::AttestNoneOccurred(on) => attest(assessment, on, context)?,
        Command::WithdrawAttestation => {
            assessment.none_occurred.take().ok_or(Refusal::NotAttested)?;
        }
        Command::AddEvidence(title, subject) => {
            let mut row = Evidence::new(context.new_id, heading(title, Refusal::EvidenceNeedsTitle)?);
            row.supports.extend(subject);
            add(assessment.evidence.add(row))?;
        }
        Command::SetEvidenceKind(id, kind) => evidence(assessment, id)?.kind = kind,
        Command::Support(id, subject) => {
            let supports = &mut evidence(assessment, id)?.supports;
            if let Err(place) = supports.binary_search_by_key(&subject.order(), |known| known.order()) {
                supports.insert(place, subject);
            }
        }
        Command::Unsupport(id, subject) => evidence(assessment, id)?.supports.retain(|known| *known != subject),
        Command::RemoveEvidence(id) => found(assessment.evidence.remove(id), Refusal::NoSuchEvidence)?,
        Command::AddAction(task, subject) => {
            let mut row = Action::new(context.new_id, heading(task, Refusal::ActionNeedsTask)?);
            row.origin = subject;
            add(assessment.actions.add(row))?;
        }
        Command::SetActionState(id, state) => action(assessment, id)?.state = state,
        Command::SetActionOrigin(id, origin) => action(assessment, id)?.origin = origin,
        Command::RemoveAction(id) => found(assessment.actions.remove(id), Refusal::NoSuchAction)?,
    }
    Ok(())
}

fn write(assessment: &mut Assessment, field: Field, text: String) -> Result<(), Refusal> {
    if too_long(&text) {
        return Err(Refusal::TextTooLong);
    }
    match field {
        Field::Name => assessment.name = text,
        Field::Summary => assessment.summary = text.into(),
        Field::Assessors => assessment.assessors = text.into(),
        Field::Review(field) => *review_text(review(assessment), field) = text,
        Field::Part(part, field) => {
            let answer = assessment.answers.part_mut(part);
            match field {
                PartField::Reason => answer.reason = text,
                PartField::Note => answer.note = text,
            }
        }
        Field::Question(question, field) => {
            let answer = assessment.answers.question_mut(question);
            match field {
                QuestionField::Reason => answer.reason = text,
                QuestionField::HowWeKnow => answer.how_we_know = text,
                QuestionField::WhatWouldChange => answer.what_would_change = text,
            }
        }
        Field::Evidence(id, field) => {
            let row = evidence(assessment, id)?;
            match field {
                EvidenceField::Title => row.title = text,
                EvidenceField::Locator => row.locator = text,
                EvidenceField::Note => row.note = text,
            }
        }
        Field::Action(id, field) => {
            let row = action(assessment, id)?;
            match field {
                ActionField::What => row.what = text,
                ActionField::Owner => row.owner = text,
            }
        }
        Field::AttestedBy => Arc::make_mut(assessment.none_occurred.as_mut().ok_or(Refusal::NotAttested)?).by = text,
    }
    Ok(())
}

fn review_text(review: &mut Review, field: ReviewField) -> &mut String {
    match field {
        ReviewField::Title => &mut review.title,
        ReviewField::Reference => &mut review.reference,
        ReviewField::Jurisdiction => &mut review.jurisdiction,
        ReviewField::Commissioner => &mut review.commissioner,
        ReviewField::LeadReviewer => &mut review.lead_reviewer,
        ReviewField::Model => &mut review.model,
        ReviewField::Proportionality => &mut review.proportionality,
        ReviewField::Specification => &mut review.specification,
    }
}

fn set_date(assessment: &mut Assessment, field: DateField, date: Option<Date>) -> Result<(), Refusal> {
    match field {
        DateField::PeriodFrom => {
            in_order(date, assessment.review.period_to)?;
            review(assessment).period_from = date;
        }
        DateField::PeriodTo => {
            in_order(assessment.review.period_from, date)?;
            review(assessment).period_to = date;
        }
        DateField::Evidence(id) => evidence(assessment, id)?.date = date,
        DateField::ActionDue(id) => action(assessment, id)?.due = date,
    }
    Ok(())
}

fn in_order(from: Option<Date>, to: Option<Date>) -> Result<(), Refusal> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(Refusal::PeriodEndsBeforeItBegins),
        _ => Ok(()),
    }
}

fn judge(assessment: &mut Assessment, subject: Subject, judgement: Judgement) {
    match subject {
        Subject::Part(part) => assessment.answers.part_mut(part).judgement = judgement,
        Subject::Question(question) => assessment.answers.question_mut(question).judgement = judgement,
    }
}

fn attest(assessment: &mut Assessment, on: Date, context: &Context) -> Result<(), Refusal> {
    if on > context.today {
        return Err(Refusal::AttestedInTheFuture);
    }
    let by = assessment.none_occurred.as_ref().map(|attestation| attestation.by.clone()).unwrap_or_default();
    assessment.none_occurred = Some(Arc::new(Attestation { on, by }));
    Ok(())
}

fn review(assessment: &mut Assessment) -> &mut Review {
    Arc::make_mut(&mut assessment.review)
}

fn evidence(assessment: &mut Assessment, id: ItemId) -> Result<&mut Evidence, Refusal> {
    assessment.evidence.get_mut(id).ok_or(Refusal::NoSuchEvidence)
}

fn action(assessment: &mut Assessment, id: ItemId) -> Result<&mut Action, Refusal> {
    assessment.actions.get_mut(id).ok_or(Refusal::NoSuchAction)
}

fn heading(text: String, when_blank: Refusal) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        Err(when_blank)
    } else if too_long(&text) {
        Err(Refusal::TextTooLong)
    } else {
        Ok(text)
    }
}

/// Bytes are looked at first: counting characters would walk through a long text on every keystroke.
fn too_long(text: &str) -> bool {
    text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT
}

const fn found(found: bool, otherwise: Refusal) -> Result<(), Refusal> {
    if found { Ok(()) } else { Err(otherwise) }
}

const fn add(added: bool) -> Result<(), Refusal> {
    found(added, Refusal::IdTaken)
}
