//! The one way in which an assessment changes.

use std::sync::Arc;

use super::add_rows::add_rows;
use super::assessment::Assessment;
use super::attestation::Attestation;
use super::board_page;
use super::column::Column;
use super::command::{Command, Refusal};
use super::confirm;
use super::context::Context;
use super::date::Date;
use super::day::Day;
use super::field::{DateField, Field, PartField, QuestionField, ReviewField};
use super::fit::{can_be_seen, fitting, put, send, too_long};
use super::item::ItemId;
use super::judgement::Judgement;
use super::keyed::Keyed;
use super::limitations;
use super::register::Register;
use super::review::{Asked, Review};
use super::row::{Row, Value};
use super::rule::Rule;
use super::set_aside::SetAside;
use super::subject::Subject;
use super::target::Target;

pub use super::fit::LONGEST_TEXT;

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
        Command::AddRows(register, rows) => add_rows(assessment, register, rows, context)?,
        Command::Set(register, id, column, value) => {
            set(assessment, register, id, column, value)?;
            if column == Column::AskedOn {
                send(row(assessment, register, id)?, context)?;
            }
        }
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
            board_page::write(assessment, text);
            assessment.limitations_draft = draft.into();
        }
        Command::ReportFor(audience) => Arc::make_mut(&mut assessment.report).audience = audience,
        Command::IncludeInReport(section, included) => Arc::make_mut(&mut assessment.report).include(section, included),
        Command::LeaveEmptySections(empty) => Arc::make_mut(&mut assessment.report).empty = empty,
        Command::PutOnBoard(position, is_on) => board_page::put(assessment, position, is_on)?,
        Command::MoveLimitationUp(position) => board_page::move_up(assessment, position)?,
    }
    Ok(())
}

fn write(assessment: &mut Assessment, field: Field, text: String) -> Result<(), Refusal> {
    if too_long(&text) {
        return Err(Refusal::TextTooLong);
    }
    if matches!(field, Field::Name)
        || matches!(field, Field::Row(register, _, column) if register.heading() == Some(column))
    {
        can_be_seen(&text)?;
    }
    match field {
        Field::Name => assessment.name = text,
        Field::Summary => assessment.summary = text.into(),
        Field::Assessors => assessment.assessors = text.into(),
        Field::BoardAsks => assessment.board_asks = text.into(),
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
        Field::Limitations => board_page::write(assessment, text),
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
    can_be_seen(&heading)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::choice::Choice;
    use crate::domain::marker::{Information, SourceKind};
    use crate::domain::moment::Moment;
    use crate::domain::register::cell;

    fn context(new_id: ItemId) -> Context {
        let today = Date::new(2026, 11, 22).expect("a day");
        Context { now: Moment::from_millis(1000), today, new_id }
    }

    fn blank() -> Assessment {
        Assessment::new(ItemId(9), String::new(), Moment::from_millis(0))
    }

    fn act(assessment: &mut Assessment, command: Command, new_id: u64) {
        let said = format!("{command:?}");
        assert_eq!(update(assessment, command, &context(ItemId(new_id))), Ok(()), "{said}");
    }

    fn add(assessment: &mut Assessment, register: Register, id: u64) {
        act(assessment, Command::Add(register, "Something".to_owned(), None), id);
    }

    fn link(assessment: &mut Assessment, register: Register, id: u64, column: Column, to: &[u64]) {
        let to = to.iter().copied().map(ItemId).collect();
        act(assessment, Command::Set(register, ItemId(id), column, Value::Links(to)), 0);
    }

    #[test]
    fn a_request_that_was_made_on_a_day_awaits_its_answer() {
        let today = Date::new(2026, 11, 22).expect("a day");
        let tomorrow = Date::new(2026, 11, 23).expect("a day");
        let answer_after = |said: &[(Column, Value)]| {
            let mut assessment = blank();
            add(&mut assessment, Register::Requests, 1);
            for (column, value) in said {
                act(&mut assessment, Command::Set(Register::Requests, ItemId(1), *column, value.clone()), 0);
            }
            assessment.row(Register::Requests, ItemId(1)).expect("the request").choice(Column::Answer)
        };
        let asked = |day: Day| (Column::AskedOn, Value::Day(day));
        assert_eq!(answer_after(&[]), Choice::NotSent);
        assert_eq!(answer_after(&[asked(Day::On(today))]), Choice::Awaited);
        assert_eq!(answer_after(&[asked(Day::About(today))]), Choice::Awaited);
        // It is yet to be sent, or nobody knows when it was.
        assert_eq!(answer_after(&[asked(Day::On(tomorrow))]), Choice::NotSent);
        assert_eq!(answer_after(&[asked(Day::NotKnown)]), Choice::NotSent);
        // What is said of the answer stays, and may be changed after the day.
        let part = (Column::Answer, Value::Choice(Choice::InPart));
        assert_eq!(answer_after(&[part, asked(Day::On(today))]), Choice::InPart);
        let not_sent = (Column::Answer, Value::Choice(Choice::NotSent));
        assert_eq!(answer_after(&[asked(Day::On(today)), not_sent]), Choice::NotSent);
    }

    fn write_row(assessment: &mut Assessment, register: Register, id: u64, column: Column, text: &str) {
        act(assessment, Command::Write(Field::Row(register, ItemId(id), column), text.to_owned()), 0);
    }

    #[test]
    fn a_row_is_added_at_the_end_with_what_is_said_of_it_from_the_start() {
        let mut it = blank();
        let gap = cell(SourceKind::Family, Some(Information::Normality));
        let origin = Value::Places(vec![Subject::from_key("q4.every").expect("a place")]);
        for (id, column, value) in [(5, Column::Origin, origin), (3, Column::Cell, Value::Links(vec![gap]))] {
            let said = Some((column, value.clone()));
            act(&mut it, Command::Add(Register::Actions, " Ask ".to_owned(), said), id);
            let row = it.rows(Register::Actions).get(ItemId(id)).expect("a row");
            assert_eq!((row.heading(), row.value(column)), (" Ask ", Some(&value)));
        }
        let ids: Vec<u64> = it.rows(Register::Actions).iter().map(|row| row.id.0).collect();
        assert_eq!(ids, [5, 3]);
    }

    #[test]
    fn what_is_said_from_the_start_takes_its_one_form() {
        let mut it = blank();
        let tells = Value::Choices(vec![Choice::Normality, Choice::Facts, Choice::Normality]);
        act(&mut it, Command::Add(Register::Sources, "Records".to_owned(), Some((Column::Tells, tells))), 1);
        let row = it.rows(Register::Sources).get(ItemId(1)).expect("a row");
        assert_eq!(row.value(Column::Tells), Some(&Value::Choices(vec![Choice::Facts, Choice::Normality])));
    }

    #[test]
    fn a_decision_gets_the_day_on_which_it_is_written_down_unless_another_is_said() {
        let mut it = blank();
        let decisions = Register::Decisions;
        add(&mut it, decisions, 1);
        let said = Some((Column::DecidedOn, Value::Day(Day::NotKnown)));
        act(&mut it, Command::Add(decisions, "Earlier".to_owned(), said), 2);
        let on = |id| it.rows(decisions).get(ItemId(id)).expect("a row").day(Column::DecidedOn);
        assert_eq!(on(1), Day::On(context(ItemId(0)).today));
        assert_eq!(on(2), Day::NotKnown);
        let mut other = blank();
        add(&mut other, Register::NonCooperation, 1);
        let row = other.rows(Register::NonCooperation).get(ItemId(1)).expect("a row");
        assert_eq!(row.day(Column::RefusedOn), Day::NotSaid, "only decisions");
    }

    #[test]
    fn a_fixed_row_comes_into_being_where_its_id_belongs_when_something_is_said_of_it() {
        let mut it = blank();
        for id in [7, 2, 9] {
            write_row(&mut it, Register::Obstacles, id, Column::Response, "Say it early");
        }
        let ids: Vec<u64> = it.rows(Register::Obstacles).iter().map(|row| row.id.0).collect();
        assert_eq!(ids, [2, 7, 9]);
    }

    #[test]
    fn a_fixed_row_is_not_made_by_what_does_not_fit_it() {
        let mut it = blank();
        let wrong = Command::Write(Field::Row(Register::Coverage, ItemId(5), Column::LeftAside), "yes".to_owned());
        assert_eq!(update(&mut it, wrong, &context(ItemId(0))), Err(Refusal::DoesNotFit));
        assert_eq!(it, blank());
    }

    /// Sources 1 and 2; a request, non-cooperation, two decisions, people and a process that lead to the first, to
    /// both, or to one another.
    fn linked() -> Assessment {
        let mut it = blank();
        for (register, id) in [
            (Register::Sources, 1),
            (Register::Sources, 2),
            (Register::Requests, 1),
            (Register::NonCooperation, 1),
            (Register::Decisions, 1),
            (Register::Decisions, 2),
            (Register::Practitioners, 1),
            (Register::Family, 1),
            (Register::Processes, 1),
        ] {
            add(&mut it, register, id);
        }
        for (register, column, to) in [
            (Register::Requests, Column::Sources, &[2_u64, 1] as &[u64]),
            (Register::NonCooperation, Column::Sources, &[1]),
            (Register::NonCooperation, Column::Request, &[1]),
            (Register::Decisions, Column::Sources, &[1, 2]),
            (Register::Decisions, Column::Supersedes, &[2]),
            (Register::Practitioners, Column::Sources, &[1]),
            (Register::Family, Column::Sources, &[2]),
            (Register::Processes, Column::Holds, &[1, 2]),
        ] {
            link(&mut it, register, 1, column, to);
        }
        it
    }

    #[test]
    fn whoever_removes_a_row_removes_every_link_to_it_and_no_other() {
        let mut it = linked();
        act(&mut it, Command::Remove(Register::Sources, ItemId(1)), 0);
        assert_eq!(it.registers.linking_to(Register::Sources, ItemId(1)).count(), 0);
        let links = |register, column| {
            let row = it.rows(register).get(ItemId(1)).expect("a row");
            row.links(column).iter().map(|id| id.0).collect::<Vec<_>>()
        };
        for (register, column, left) in [
            (Register::Requests, Column::Sources, &[2_u64] as &[u64]),
            (Register::NonCooperation, Column::Sources, &[]),
            (Register::NonCooperation, Column::Request, &[1]),
            (Register::Decisions, Column::Sources, &[2]),
            (Register::Decisions, Column::Supersedes, &[2]),
            (Register::Practitioners, Column::Sources, &[]),
            (Register::Family, Column::Sources, &[2]),
            (Register::Processes, Column::Holds, &[2]),
        ] {
            assert_eq!(links(register, column), left, "{register:?} {column:?}");
        }
    }

    #[test]
    fn rows_that_led_nowhere_near_are_left_where_they_are() {
        let before = linked();
        let mut after = before.clone();
        act(&mut after, Command::Remove(Register::Decisions, ItemId(2)), 0);
        let kept = |register, id| {
            let of = |it: &Assessment| Arc::clone(it.rows(register).get(ItemId(id)).expect("a row"));
            Arc::ptr_eq(&of(&before), &of(&after))
        };
        assert!(kept(Register::Sources, 1) && kept(Register::Requests, 1) && kept(Register::Processes, 1));
        assert!(!kept(Register::Decisions, 1), "it superseded the other");
    }

    #[test]
    fn what_a_recorded_decision_refers_to_stays() {
        let mut it = linked();
        for id in [2, 1] {
            write_row(&mut it, Register::Decisions, id, Column::DecisionWhy, "It bears on nothing");
            write_row(&mut it, Register::Decisions, id, Column::DecidedBy, "The panel");
            act(&mut it, Command::Record(ItemId(id)), 0);
        }
        let recorded = it.clone();
        for (register, id, refusal) in [
            (Register::Sources, 1, Refusal::RecordRefersToIt),
            (Register::Sources, 2, Refusal::RecordRefersToIt),
            (Register::Decisions, 2, Refusal::Recorded),
            (Register::Decisions, 1, Refusal::Recorded),
        ] {
            let remove = Command::Remove(register, ItemId(id));
            assert_eq!(update(&mut it, remove, &context(ItemId(0))), Err(refusal), "{register:?} {id}");
        }
        assert_eq!(it, recorded);
        assert_eq!(it.rows(Register::Decisions).get(ItemId(1)).expect("a row").recorded, Some(context(ItemId(0)).now));
        // What no recorded decision refers to may still go.
        act(&mut it, Command::Remove(Register::Requests, ItemId(1)), 0);
        act(&mut it, Command::Remove(Register::Processes, ItemId(1)), 0);
    }

    #[test]
    fn a_recorded_source_may_still_be_described_further() {
        let mut it = linked();
        write_row(&mut it, Register::Decisions, 2, Column::DecisionWhy, "It bears on nothing");
        write_row(&mut it, Register::Decisions, 2, Column::DecidedBy, "The panel");
        act(&mut it, Command::Record(ItemId(2)), 0);
        write_row(&mut it, Register::Sources, 1, Column::Note, "Read in part");
        assert_eq!(it.rows(Register::Sources).get(ItemId(1)).expect("a row").text(Column::Note), "Read in part");
    }

    #[test]
    fn a_draft_is_taken_over_beside_what_was_written_and_remembered() {
        let mut it = blank();
        act(&mut it, Command::TakeDraft("One.\n\nTwo.".to_owned()), 0);
        act(&mut it, Command::Write(Field::Limitations, "Our one.".to_owned()), 0);
        act(&mut it, Command::TakeDraft("One.\n\nTwo.\n\nThree.".to_owned()), 0);
        assert_eq!(&*it.limitations, "Our one.\n\nThree.");
        assert_eq!(&*it.limitations_draft, "One.\n\nTwo.\n\nThree.");
    }
}
