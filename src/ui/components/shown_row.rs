//! A row of a register as the page of the row follows it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::row::{Row, Value};
use crate::ui::address;
use crate::ui::state::AppState;

/// A row that is shown, and followed but for its texts: typing in one field wakes no other.
#[derive(Clone)]
pub struct Shown {
    /// The assessment's id.
    pub assessment: ItemId,
    /// The register.
    pub register: Register,
    /// The row's id.
    pub id: ItemId,
    row: Memo<ButTexts>,
}

/// A row that counts as the same while only its texts change; `None` once it was removed.
#[derive(Clone)]
struct ButTexts(Option<Arc<Row>>);

impl PartialEq for ButTexts {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one.is_same_but_for_texts(other),
            _ => false,
        }
    }
}

impl Shown {
    /// Looks up a row, and follows it.
    #[must_use]
    pub fn new(state: AppState, assessment: ItemId, register: Register, id: ItemId) -> Self {
        Self { assessment, register, id, row: state.memo_of_acts(move |it| ButTexts(it.row(register, id))) }
    }

    /// Returns the row and tracks it, or `None` once it was removed. Its texts may be out of date.
    #[must_use]
    pub fn row(&self) -> Option<Arc<Row>> {
        self.row.with(|row| row.0.clone())
    }

    /// Returns the rows that a column links to.
    #[must_use]
    pub fn links(&self, column: Column) -> Vec<ItemId> {
        self.row().map(|row| row.links(column).to_vec()).unwrap_or_default()
    }

    /// The row as it is now, without following it.
    #[must_use]
    pub fn now(&self) -> Option<Arc<Row>> {
        self.row.get_untracked().0
    }
}

/// Says something of the row in a column.
pub fn set(state: AppState, shown: &Shown, column: Column, value: Value) {
    let id = address::of_column(shown.register, column);
    state.act(&id, Command::Set(shown.register, shown.id, column, value));
}
