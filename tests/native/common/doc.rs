//! An assessment that a test fills in through the commands of the domain, as people do.

use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::{Column, Column as C};
use quality_marker::domain::command::Command;
use quality_marker::domain::context::Context;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::field::{Field, PartField, ReviewField};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::register::{Register, Register as R};
use quality_marker::domain::review::Phase;
use quality_marker::domain::row::Value;
use quality_marker::domain::rule::Rule;
use quality_marker::domain::second_look::asks;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;
use quality_marker::domain::update::update;

use super::{now, today};

/// The row that most cases are about, and another.
pub const ONE: ItemId = ItemId(1);
pub const TWO: ItemId = ItemId(2);

/// An assessment in the making.
#[derive(Clone)]
pub struct Doc(pub Assessment);

impl Doc {
    pub fn new() -> Self {
        Self(Assessment::new(ItemId(9), "Second look".to_owned(), now()))
    }

    pub fn act(mut self, command: Command, new_id: ItemId) -> Self {
        let said = format!("{command:?}");
        let done = update(&mut self.0, command, &Context { now: now(), today: today(), new_id });
        assert_eq!(done, Ok(()), "{said}");
        self
    }

    pub fn act_on(self, command: Command) -> Self {
        self.act(command, ItemId(0))
    }

    pub fn add(self, register: Register, id: ItemId) -> Self {
        self.act(Command::Add(register, "Something".to_owned(), None), id)
    }

    /// Says something in a column of a row.
    pub fn at(self, register: Register, id: ItemId, column: Column, value: impl Into<Value>) -> Self {
        match value.into() {
            Value::Text(text) => self.act_on(Command::Write(Field::Row(register, id, column), text)),
            value => self.act_on(Command::Set(register, id, column, value)),
        }
    }

    /// Says something in a column of the first row.
    pub fn say(self, register: Register, column: Column, value: impl Into<Value>) -> Self {
        self.at(register, ONE, column, value)
    }

    pub fn judge(self, part: Part, judgement: Judgement) -> Self {
        self.act_on(Command::Judge(Subject::Part(part), judgement))
    }

    /// A source that is deemed relevant.
    pub fn relevant(self) -> Self {
        self.add(R::Sources, ONE).say(R::Sources, C::Relevant, Choice::Yes)
    }

    pub fn tells(self, all: &[Choice]) -> Self {
        self.say(R::Sources, C::Tells, all)
    }

    pub fn attested(self) -> Self {
        self.act_on(Command::AttestNoneOccurred(today()))
    }

    pub fn asks(&self, rule: Rule) -> Vec<Target> {
        asks(rule, &self.0, today())
    }

    /// Adds a row of this name and says these things in its columns.
    pub fn row(self, register: Register, id: u64, name: &str, said: Vec<(Column, Value)>) -> Self {
        let first = if name.is_empty() { "To be named" } else { name };
        let doc = self.act(Command::Add(register, first.to_owned(), None), ItemId(id));
        let doc = match register.heading() {
            Some(heading) if name.is_empty() => doc.at(register, ItemId(id), heading, ""),
            _ => doc,
        };
        said.into_iter().fold(doc, |doc, (column, value)| doc.at(register, ItemId(id), column, value))
    }

    pub fn phase(self, phase: Phase) -> Self {
        self.act_on(Command::SetPhase(phase))
    }

    pub fn judge_whole(self, question: Question, judgement: Judgement, confidence: Confidence) -> Self {
        self.act_on(Command::Judge(Subject::Question(question), judgement))
            .act_on(Command::SetConfidence(question, confidence))
    }

    pub fn note(self, part: Part, note: &str) -> Self {
        self.act_on(Command::Write(Field::Part(part, PartField::Note), note.to_owned()))
    }

    pub fn reason(self, part: Part, reason: &str) -> Self {
        self.act_on(Command::Write(Field::Part(part, PartField::Reason), reason.to_owned()))
    }

    pub fn review(self, field: ReviewField, text: &str) -> Self {
        self.act_on(Command::Write(Field::Review(field), text.to_owned()))
    }

    pub fn write(self, field: Field, text: &str) -> Self {
        self.act_on(Command::Write(field, text.to_owned()))
    }
}

/// A day so many days before today.
pub fn days_ago(days: i64) -> Day {
    Day::On(Date::from_days_since_1970(today().days_since_1970() - days).expect("a day"))
}
