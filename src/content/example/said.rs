//! How a row of the example is written down: plain data, from which one function makes rows of any register.

use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::day::Day;
use crate::domain::item::ItemId;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::moment::Moment;
use crate::domain::register::{Register, cell};
use crate::domain::row::{Row, Value};
use crate::domain::rows::Registers;
use crate::domain::subject::Subject;

/// What is said in a column.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said {
    /// A text.
    Text(&'static str),
    /// A day as files write it: `2026-11-22`, `about 2026-11-22` or `not known`.
    Day(&'static str),
    /// What is chosen.
    Is(Choice),
    /// What is ticked, in the order in which it is offered.
    Are(&'static [Choice]),
    /// Rows of another register.
    Rows(&'static [ItemId]),
    /// A cell of the coverage matrix, or a kind as a whole.
    Cell(SourceKind, Option<Information>),
    /// Places of the checklist, in its order.
    Places(&'static [Subject]),
}

/// A row of the example.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Its id.
    pub id: ItemId,
    /// Which state of the commission it was last set against.
    pub commission: u64,
    /// When it was recorded, as files write it; empty where it was not.
    pub recorded: &'static str,
    /// What is said of it.
    pub said: &'static [(Column, Said)],
}

/// A row that was set against the commission as it stands now, and that is not a record.
pub(super) const fn entry(id: ItemId, said: &'static [(Column, Said)]) -> Entry {
    Entry { id, commission: super::review::CHANGES, recorded: "", said }
}

/// Adds rows to a register.
pub(super) fn add(registers: &mut Registers, register: Register, entries: &[Entry]) {
    for entry in entries {
        let mut row = Row::new(register, entry.id).set_against(entry.commission);
        row.recorded = Moment::parse(entry.recorded);
        for (column, said) in entry.said {
            row = row.with(*column, said.value());
        }
        let _ids_differ = registers.of_mut(register).add(row);
    }
}

impl Said {
    /// As what stands in a column.
    pub(super) fn value(self) -> Value {
        match self {
            Self::Text(text) => text.into(),
            Self::Day(day) => Day::parse(day).unwrap_or_default().into(),
            Self::Is(choice) => choice.into(),
            Self::Are(chosen) => chosen.into(),
            Self::Rows(ids) => ids.to_vec().into(),
            Self::Cell(kind, information) => vec![cell(kind, information)].into(),
            Self::Places(places) => places.to_vec().into(),
        }
    }
}
