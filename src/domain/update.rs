//! The one way in which an assessment changes.

use std::sync::Arc;

use super::assessment::Assessment;
use super::attestation::Attestation;
use super::column::{Column, Shape};
use super::command::{Command, Refusal};
use super::confirm;
use super::context::Context;
use super::date::Date;
use super::day::Day;
use super::field::{DateField, Field, PartField, QuestionField, ReviewField};
use super::item::ItemId;
use super::judgement::Judgement;
use super::keyed::Keyed;
use super::limitations;
use super::register::Register;
use super::review::{Asked, Review};
use super::row::{Row, Value};
use super::second_look::{Rule, SetAside};
use super::subject::Subject;
use super::target::Target;

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
        Command::AskMoreWidespread(asked) => ask(assessment, asked, |review| &mut review.more_widespread),
        Command::AskStillCurrent(asked) => ask(assessment, asked, |review| &mut review.still_current),
        Command::Judge(subject, judgement) => judge(assessment, subject, judgement),
        Command::SetConfidence(question, confidence) => {
            assessment.answers.question_mut(question).confidence = confidence;
        }
        Command::AttestNoneOccurred(on) => attest(assessment, on, context)?,
        Command::WithdrawAttestation => {
            assessment.none_occurred.take().ok_or(Refusal::NotAttested)?;
        }
        Command::Add(register, heading, said) => add(assessment, register, heading, said, context)?,
        Command::Set(register, id, column, value) => set(assessment, register, id, column, value)?,
        Command::Remove(register, id) => remove(assessment, register, id)?,
        Command::Record(id) => record(assessment, id, context)?,
        Command::Confirm(target) => confirm(assessment, target)?,
        Command::SetAside(rule, target, reason) => set_aside(assessment, rule, target, reason)?,
        Command::TakeUp(rule, target) => {
            Arc::make_mut(&mut assessment.set_aside).retain(|known| (known.rule, known.about) != (rule, target));
        }
        Command::TakeDraft(draft) => {
            let text = limitations::taken_over(&assessment.limitations, &assessment.limitations_draft, &draft);
            if too_long(&text) || too_long(&draft) {
                return Err(Refusal::TextTooLong);
            }
            assessment.limitations = text.into();
            assessment.limitations_draft = draft.into();
        }
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
        Field::Review(field) => {
            let review = review(assessment);
            let place = review_text(review, field);
            if *place != text {
                *place = text;
                review.changes += u64::from(field.is_commission());
            }
        }
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
        Field::Row(register, id, column) => {
            // Before the row: a fixed row would come into being for nothing.
            if register.place_of(column).is_none() || !column.is_text() {
                return Err(Refusal::DoesNotFit);
            }
            let now = assessment.review.changes;
            let row = row(assessment, register, id)?;
            put(row, column, Value::Text(text))?;
            if confirm::is_dependent(column) {
                row.commission = now;
            }
        }
        Field::Limitations => assessment.limitations = text.into(),
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
            let review = review(assessment);
            review.changes += u64::from(review.period_from != date);
            review.period_from = date;
        }
        DateField::PeriodTo => {
            in_order(assessment.review.period_from, date)?;
            let review = review(assessment);
            review.changes += u64::from(review.period_to != date);
            review.period_to = date;
        }
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
    assessment.answers.set_against(subject, assessment.review.changes);
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

fn ask(assessment: &mut Assessment, asked: Asked, place: fn(&mut Review) -> &mut Asked) {
    let review = review(assessment);
    let place = place(review);
    if *place != asked {
        *place = asked;
        review.changes += 1;
    }
}

/// A row that may be changed. A fixed row of which nothing has been said comes into being.
fn row(assessment: &mut Assessment, register: Register, id: ItemId) -> Result<&mut Row, Refusal> {
    let commission = assessment.review.changes;
    let rows = assessment.registers.of_mut(register);
    if register.has_fixed(id) {
        let _there_already = rows.add(Row::new(register, id).set_against(commission));
    }
    let row = rows.get_mut(id).ok_or(Refusal::NoSuchRow)?;
    if row.recorded.is_some() { Err(Refusal::Recorded) } else { Ok(row) }
}

fn add(
    assessment: &mut Assessment,
    register: Register,
    heading: String,
    said: Option<(Column, Value)>,
    context: &Context,
) -> Result<(), Refusal> {
    let column = register.heading().ok_or(Refusal::FixedRows)?;
    if heading.trim().is_empty() {
        return Err(Refusal::NeedsHeading);
    }
    if too_long(&heading) {
        return Err(Refusal::TextTooLong);
    }
    let mut row = Row::new(register, context.new_id).set_against(assessment.review.changes);
    put(&mut row, column, Value::Text(heading))?;
    // The day on which somebody writes a decision down is nearly always the day they mean, unless they say another.
    if register.is_append_only() {
        put(&mut row, Column::DecidedOn, Value::Day(Day::On(context.today)))?;
    }
    if let Some((column, value)) = said {
        let value = fitting(assessment, register, context.new_id, column, value)?;
        put(&mut row, column, value)?;
    }
    if assessment.registers.of_mut(register).add(row) { Ok(()) } else { Err(Refusal::IdTaken) }
}

fn put(row: &mut Row, column: Column, value: Value) -> Result<(), Refusal> {
    *row.value_mut(column).ok_or(Refusal::DoesNotFit)? = value;
    Ok(())
}

fn set(
    assessment: &mut Assessment,
    register: Register,
    id: ItemId,
    column: Column,
    value: Value,
) -> Result<(), Refusal> {
    let value = fitting(assessment, register, id, column, value)?;
    let commission = assessment.review.changes;
    let row = row(assessment, register, id)?;
    put(row, column, value)?;
    if confirm::is_dependent(column) {
        row.commission = commission;
    }
    Ok(())
}

/// The value, in its one form, if it fits the column: of its shape, among what is offered, leading somewhere.
fn fitting(
    assessment: &Assessment,
    register: Register,
    id: ItemId,
    column: Column,
    value: Value,
) -> Result<Value, Refusal> {
    if register.place_of(column).is_none() {
        return Err(Refusal::DoesNotFit);
    }
    match (column.shape(), value) {
        (Shape::Day, value @ Value::Day(_)) => Ok(value),
        (Shape::Choice(offered), Value::Choice(choice)) if offered.contains(&choice) => Ok(Value::Choice(choice)),
        (Shape::Choices(offered), Value::Choices(chosen)) if chosen.iter().all(|one| offered.contains(one)) => {
            Ok(Value::Choices(offered.iter().copied().filter(|one| chosen.contains(one)).collect()))
        }
        (Shape::Link(to), Value::Links(links)) if links.len() <= 1 => linked(assessment, (register, id), to, links),
        (Shape::Links(to), Value::Links(links)) => linked(assessment, (register, id), to, links),
        (Shape::Place, Value::Places(places)) if places.len() <= 1 => Ok(Value::Places(places)),
        (Shape::Places, Value::Places(mut places)) => {
            places.sort_unstable_by_key(|place| place.order());
            places.dedup();
            Ok(Value::Places(places))
        }
        _ => Err(Refusal::DoesNotFit),
    }
}

fn linked(
    assessment: &Assessment,
    own: (Register, ItemId),
    to: Register,
    links: Vec<ItemId>,
) -> Result<Value, Refusal> {
    let mut once: Vec<ItemId> = Vec::with_capacity(links.len());
    for id in links {
        if (to, id) == own || !assessment.registers.has(to, id) {
            return Err(Refusal::LeadsNowhere);
        }
        if !once.contains(&id) {
            once.push(id);
        }
    }
    Ok(Value::Links(once))
}

fn remove(assessment: &mut Assessment, register: Register, id: ItemId) -> Result<(), Refusal> {
    if !register.grows() {
        return Err(Refusal::FixedRows);
    }
    if assessment.rows(register).get(id).ok_or(Refusal::NoSuchRow)?.recorded.is_some() {
        return Err(Refusal::Recorded);
    }
    if assessment.registers.linking_to(register, id).any(|row| row.recorded.is_some()) {
        return Err(Refusal::RecordRefersToIt);
    }
    if !assessment.registers.of_mut(register).remove(id) {
        return Err(Refusal::NoSuchRow);
    }
    for from in Register::ALL {
        assessment.registers.of_mut(*from).unlink(register, id);
    }
    let gone = Target::Row(register, id);
    if assessment.set_aside.iter().any(|known| known.about == gone) {
        Arc::make_mut(&mut assessment.set_aside).retain(|known| known.about != gone);
    }
    Ok(())
}

fn record(assessment: &mut Assessment, id: ItemId, context: &Context) -> Result<(), Refusal> {
    let row = row(assessment, Register::Decisions, id)?;
    let complete = row.day(Column::DecidedOn) != Day::NotSaid
        && [Column::Decision, Column::DecisionWhy, Column::DecidedBy].iter().all(|column| !row.is_blank(*column));
    if !complete {
        return Err(Refusal::DecisionIncomplete);
    }
    let superseded = row.links(Column::Supersedes).to_vec();
    let decisions = assessment.rows(Register::Decisions);
    if superseded.iter().any(|earlier| decisions.get(*earlier).is_none_or(|earlier| earlier.recorded.is_none())) {
        return Err(Refusal::SupersedesUnrecorded);
    }
    self::row(assessment, Register::Decisions, id)?.recorded = Some(context.now);
    Ok(())
}

fn confirm(assessment: &mut Assessment, target: Target) -> Result<(), Refusal> {
    let now = assessment.review.changes;
    match target {
        Target::Whole => {}
        Target::Place(subject) => assessment.answers.set_against(subject, now),
        // Nothing has been said of a fixed row that is not kept, so there is nothing to confirm.
        Target::Row(register, id) if register.has_fixed(id) && assessment.rows(register).get(id).is_none() => {}
        Target::Row(register, id) => {
            let row = row(assessment, register, id)?;
            if register.depends_on_commission() {
                row.commission = now;
            }
        }
    }
    Ok(())
}

fn set_aside(assessment: &mut Assessment, rule: Rule, about: Target, reason: String) -> Result<(), Refusal> {
    if reason.trim().is_empty() {
        return Err(Refusal::NeedsReason);
    }
    if too_long(&reason) {
        return Err(Refusal::TextTooLong);
    }
    if let Target::Row(register, id) = about
        && !assessment.registers.has(register, id)
    {
        return Err(Refusal::NoSuchRow);
    }
    let all = Arc::make_mut(&mut assessment.set_aside);
    all.retain(|known| (known.rule, known.about) != (rule, about));
    all.push(SetAside { rule, about, reason });
    Ok(())
}

/// Bytes are looked at first: counting characters would walk through a long text on every keystroke.
fn too_long(text: &str) -> bool {
    text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT
}
