//! An assessment in which every text field says something, and every register has rows.

use std::sync::Arc;

use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::attestation::Attestation;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::field::{Field, PartField, QuestionField, ReviewField};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::register::Register;
use quality_marker::domain::review::{Asked, Phase, Review};
use quality_marker::domain::row::{Row, Value};
use quality_marker::domain::rule::Rule;
use quality_marker::domain::set_aside::SetAside;
use quality_marker::domain::shape::Shape;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;

use crate::case::moment;

/// How many rows a register has. Sources are of six kinds.
const ROWS: u64 = 7;

/// The first judgements and confidences are those of which nothing was said: here something always is.
const SAID: usize = 1;

/// A place at which something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A text field. The choice is the kind of the row's source, where it is one.
    Text(Field, Choice),
    /// The reason for which a prompt was set aside.
    Aside,
    /// The draft that was last taken over into the limitations.
    Draft,
}

/// An assessment that says this at each place, and that has the days of these columns in another year.
pub fn filled(say: &mut dyn FnMut(Spot) -> String, year: &dyn Fn(Column) -> u16) -> Assessment {
    let mut text = |field| say(Spot::Text(field, Choice::NotSaid));
    let mut it = Assessment::new(ItemId(0xca5e), text(Field::Name), moment("2026-10-02T09:00:00.000Z"));
    it.changed = moment("2026-11-22T20:53:07.042Z");
    it.summary = text(Field::Summary).into();
    it.assessors = text(Field::Assessors).into();
    it.board_asks = text(Field::BoardAsks).into();
    it.limitations = text(Field::Limitations).into();
    let on = Date::new(2026, 11, 12).expect("a day");
    it.none_occurred = Some(Arc::new(Attestation { on, by: text(Field::AttestedBy) }));
    it.review = Arc::new(review(&mut |field| text(Field::Review(field))));
    for (number, part) in Part::ALL.iter().enumerate() {
        let answer = it.answers.part_mut(*part);
        answer.judgement = turn(&Judgement::ALL[SAID..], number);
        answer.reason = text(Field::Part(*part, PartField::Reason));
        answer.note = text(Field::Part(*part, PartField::Note));
    }
    for (number, question) in Question::ALL.iter().enumerate() {
        let answer = it.answers.question_mut(*question);
        answer.judgement = turn(&Judgement::ALL[SAID..], number);
        answer.confidence = turn(&Confidence::ALL[SAID..], number);
        answer.reason = text(Field::Question(*question, QuestionField::Reason));
        answer.how_we_know = text(Field::Question(*question, QuestionField::HowWeKnow));
        answer.what_would_change = text(Field::Question(*question, QuestionField::WhatWouldChange));
    }
    for register in Register::ALL {
        for number in 0..ROWS {
            let row = row(*register, number, say, year);
            assert!(it.registers.of_mut(*register).add(row), "an id of its own");
        }
    }
    it.limitations_draft = say(Spot::Draft).into();
    let about = [Target::Whole, Target::Row(Register::Sources, id(Register::Sources, 1))];
    let aside = about.map(|about| SetAside { rule: Rule::NoMethod, about, reason: say(Spot::Aside) });
    it.set_aside = Arc::new(aside.to_vec());
    it
}

fn review(text: &mut dyn FnMut(ReviewField) -> String) -> Review {
    Review {
        title: text(ReviewField::Title),
        reference: text(ReviewField::Reference),
        jurisdiction: text(ReviewField::Jurisdiction),
        phase: Phase::UnderWay,
        commissioner: text(ReviewField::Commissioner),
        lead_reviewer: text(ReviewField::LeadReviewer),
        period_from: Date::new(2024, 1, 1),
        period_to: Date::new(2025, 12, 31),
        model: text(ReviewField::Model),
        proportionality: text(ReviewField::Proportionality),
        specification: text(ReviewField::Specification),
        more_widespread: Asked::Yes,
        still_current: Asked::No,
        changes: 0,
    }
}

/// One of several, in turn.
fn turn<T: Copy>(all: &[T], number: usize) -> T {
    all[number % all.len()]
}

/// The id of a row by its number, from 0. The rows that nobody adds have the first numbers.
fn id(register: Register, number: u64) -> ItemId {
    ItemId(if register.grows() { 0xf00d_0000 + ((register as u64) << 8) + number } else { number + 1 })
}

fn row(register: Register, number: u64, say: &mut dyn FnMut(Spot) -> String, year: &dyn Fn(Column) -> u16) -> Row {
    let turned = usize::try_from(number).expect("a few rows");
    let mut row = Row::new(register, id(register, number));
    if register.is_append_only() && number % 2 == 1 {
        row.recorded = Some(moment("2026-10-05T08:15:30.500Z"));
    }
    // A source's kind stands after what it is called.
    let kind = match Column::SourceKind.shape() {
        Shape::Choice(kinds) if register == Register::Sources => turn(kinds, turned),
        _ => Choice::NotSaid,
    };
    register.columns().iter().fold(row, |row, column| {
        let value = match column.shape() {
            Shape::Line | Shape::Lines => {
                Value::Text(say(Spot::Text(Field::Row(register, id(register, number), *column), kind)))
            }
            Shape::Day => {
                let month = u8::try_from(number % 12 + 1).expect("a month");
                let date = Date::new(year(*column), month, 3).expect("a day");
                Value::Day(if number % 2 == 1 { Day::About(date) } else { Day::On(date) })
            }
            Shape::Choice(offered) => Value::Choice(turn(offered, turned)),
            Shape::Choices(offered) => Value::Choices(offered[..turned.min(offered.len())].to_vec()),
            Shape::Link(to) if to == register => {
                Value::Links(number.checked_sub(2).map(|to| id(register, to)).into_iter().collect())
            }
            Shape::Link(to) | Shape::Links(to) => Value::Links(vec![id(to, number)]),
            Shape::Place | Shape::Places => Value::Places(Subject::all().skip(turned * 3).take(1).collect()),
        };
        row.with(*column, value)
    })
}
