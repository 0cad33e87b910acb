//! Rows of registers in words: their names, and what stands in their columns.

use std::collections::BTreeMap;

use super::words::{day, place, title, whole_place};
use crate::content::documents::rows as say;
use crate::content::{columns, labels, marker, registers};
use crate::domain::assessment::Assessment;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::day::Day;
use crate::domain::item::ItemId;
use crate::domain::letters::is_blank;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::naming::{look_the_same, told_apart};
use crate::domain::register::{Register, cell_of, obstacle_of};
use crate::domain::review::Vocabulary;
use crate::domain::row::{Row, Value};
use crate::domain::rule::Rule;
use crate::domain::shape::Shape;
use crate::domain::subject::Subject;
use crate::domain::target::Target;

/// What a row is called where no other stands beside it.
#[must_use]
pub fn name(row: &Row, vocabulary: Vocabulary) -> String {
    let heading = row.heading().trim();
    if is_blank(heading) {
        fixed_name(row.register, row.id, vocabulary).unwrap_or_else(|| say::UNNAMED.to_owned())
    } else {
        heading.to_owned()
    }
}

/// The name of a row that nobody adds: a cell of the matrix, or an obstacle.
#[must_use]
pub fn fixed_name(register: Register, id: ItemId, vocabulary: Vocabulary) -> Option<String> {
    match register {
        Register::Coverage => cell_of(id).map(|(kind, information)| cell(kind, information)),
        Register::Obstacles => obstacle_of(id).map(|obstacle| marker::obstacle(obstacle).title.say(vocabulary)),
        _ => None,
    }
}

/// A cell of the matrix, or a kind as a whole.
#[must_use]
pub fn cell(kind: SourceKind, information: Option<Information>) -> String {
    let kind = labels::choice(Choice::of_kind(kind));
    match information {
        None => kind.to_owned(),
        Some(information) => [kind, labels::choice(Choice::of_information(information))].join(": "),
    }
}

/// What a row is called, by its id. Of rows that look the same each has a number. Who names a whole register takes
/// [`Names`].
#[must_use]
pub fn name_of(assessment: &Assessment, register: Register, id: ItemId) -> String {
    let rows = assessment.rows(register);
    let is_alone =
        |row: &Row| !rows.iter().any(|other| other.id != id && look_the_same(row.heading(), other.heading()));
    match rows.get(id) {
        Some(row) if is_blank(row.heading()) || is_alone(row) => name(row, assessment.vocabulary),
        _ => Names::of(assessment, register).name(id),
    }
}

/// What all rows of a register are called, put together in one go.
pub struct Names {
    register: Register,
    vocabulary: Vocabulary,
    all: BTreeMap<ItemId, String>,
}

impl Names {
    /// Returns the names in a register.
    #[must_use]
    pub fn of(assessment: &Assessment, register: Register) -> Self {
        let (rows, vocabulary) = (assessment.rows(register), assessment.vocabulary);
        let named: Vec<&Row> = rows.iter().map(|row| &**row).filter(|row| !is_blank(row.heading())).collect();
        let headings: Vec<&str> = named.iter().map(|row| row.heading()).collect();
        let told = told_apart(&headings).into_iter().map(|name| name.trim().to_owned());
        Self { register, vocabulary, all: named.iter().map(|row| row.id).zip(told).collect() }
    }

    /// Returns what a row is called.
    #[must_use]
    pub fn name(&self, id: ItemId) -> String {
        let fixed = || fixed_name(self.register, id, self.vocabulary).unwrap_or_else(|| say::UNNAMED.to_owned());
        self.all.get(&id).cloned().unwrap_or_else(fixed)
    }
}

/// What a prompt of this rule is about, with the register or question that it stands in.
#[must_use]
pub fn target(assessment: &Assessment, rule: Rule, target: Target) -> String {
    match target {
        Target::Whole => registers::register(rule.register()).title.to_owned(),
        Target::Place(Subject::Question(question)) => title(question, assessment.vocabulary),
        Target::Place(place) => whole_place(place, assessment.vocabulary),
        Target::Row(register, id) => {
            [registers::register(register).title, &name_of(assessment, register, id)].join(": ")
        }
    }
}

/// What a prompt of this rule is about, on a page that says already which question it belongs to. The register is named
/// where the rule asks about several of them.
#[must_use]
pub fn target_within(assessment: &Assessment, rule: Rule, about: Target) -> String {
    match about {
        Target::Place(part) => place(part, assessment.vocabulary),
        Target::Row(register, id) if !matches!(rule, Rule::ReasonMissing | Rule::ConfirmAgain) => {
            name_of(assessment, register, id)
        }
        _ => target(assessment, rule, about),
    }
}

/// A day as people say it; nothing where it was not said.
#[must_use]
pub fn when(when: Day) -> String {
    match when {
        Day::NotSaid => String::new(),
        Day::NotKnown => say::NOT_KNOWN.to_owned(),
        Day::About(date) => say::about(&day(date)),
        Day::On(date) => day(date),
    }
}

/// The label of a column.
#[must_use]
pub fn label(column: Column, vocabulary: Vocabulary) -> String {
    columns::column(column).label.say(vocabulary)
}

/// What stands in a column; nothing where nothing was said.
#[must_use]
pub fn value(assessment: &Assessment, row: &Row, column: Column) -> String {
    let register = match column.shape() {
        Shape::Link(to) | Shape::Links(to) => to,
        _ => row.register,
    };
    match row.value(column) {
        None | Some(Value::Choice(Choice::NotSaid)) => String::new(),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Day(day)) => when(*day),
        Some(Value::Choice(choice)) => labels::choice(*choice).to_owned(),
        Some(Value::Choices(chosen)) => {
            chosen.iter().map(|choice| labels::choice(*choice)).collect::<Vec<_>>().join(", ")
        }
        Some(Value::Links(links)) => {
            links.iter().map(|id| name_of(assessment, register, *id)).collect::<Vec<_>>().join("\n")
        }
        Some(Value::Places(places)) => {
            places.iter().map(|place| whole_place(*place, assessment.vocabulary)).collect::<Vec<_>>().join("\n")
        }
    }
}
