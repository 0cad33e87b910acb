//! Adding a source to a cell of the coverage matrix.

use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::ui::state::AppState;

/// Adds a source with this heading for what a cell stands for, and returns whether it was added. A refusal is shown in
/// the field with this id.
pub fn add_to_cell(
    state: AppState,
    field: &str,
    (kind, information): (SourceKind, Option<Information>),
    heading: String,
) -> bool {
    let said = (Column::SourceKind, Value::Choice(Choice::of_kind(kind)));
    let is_added = state.act(field, Command::Add(Register::Sources, heading, Some(said)));
    if let (true, Some(information)) = (is_added, information) {
        let new = state.read(|it| it.rows(Register::Sources).iter().last().map(|row| row.id));
        let tells = Value::Choices(vec![Choice::of_information(information)]);
        if let Some(new) = new {
            state.act(field, Command::Set(Register::Sources, new, Column::Tells, tells));
        }
    }
    is_added
}
