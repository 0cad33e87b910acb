//! What the coverage matrix says around its signs.

use crate::content::language::count;

/// How to use it.
pub const HINT: &str = "Choose a cell to see its sources, to add one, or to leave it aside for a reason.";

/// The caption of the first picture.
pub const CONSIDERED: &str = "What has been considered";

/// The caption of the second.
pub const OBTAINED: &str = "What has been obtained";

/// The heading over the kinds of source.
pub const KIND: &str = "Kind of source";

/// The heading over the cells of a whole kind.
pub const WHOLE: &str = "As a whole";

/// How many sources a cell has.
#[must_use]
pub fn sources(number: usize) -> String {
    count(number, "source", "sources")
}

/// What is read out of a cell: its name, how it stands, and its sources where it has any.
#[must_use]
pub fn cell(name: &str, state: &str, number: usize) -> String {
    let named = [name, ": ", state].concat();
    if number == 0 { named } else { [&named, ", ", &sources(number)].concat() }
}

/// What opens the meanings of the signs.
pub const SIGNS: &str = "What the signs mean";

/// The way to the register.
pub const ALL_SOURCES: &str = "All sources";
