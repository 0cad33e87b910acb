//! What the columns and cells of the coverage matrix are called, and the ids of their elements.

use crate::content::components::coverage_grid;
use crate::content::labels;
use crate::content::pages::coverage as said;
use crate::domain::choice::Choice;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, SourceKind};

/// What the columns stand for: a kind as a whole, then each type of information.
pub fn columns() -> impl Iterator<Item = Option<Information>> {
    std::iter::once(None).chain(Information::ALL.iter().copied().map(Some))
}

/// The words over a column.
#[must_use]
pub const fn column(information: Option<Information>) -> &'static str {
    match information {
        None => coverage_grid::WHOLE,
        Some(information) => labels::choice(Choice::of_information(information)),
    }
}

/// What a cell is called, in the table and over its editor.
#[must_use]
pub fn name_of_cell(kind: SourceKind, information: Option<Information>) -> String {
    said::name(labels::choice(Choice::of_kind(kind)), column(information))
}

/// The id of the element for a cell.
#[must_use]
pub fn id_of_cell(cell: ItemId) -> String {
    ["cell-", &cell.to_text()].concat()
}
