//! What the small picture of the coverage says.

use crate::content::registers;
use crate::domain::coverage::{Cell, Considered};
use crate::domain::marker::Information;

/// The heading, which leads to the page.
pub const TITLE: &str = "Coverage";

/// What the table is called.
pub const TABLE: &str = "What each kind of source can tell, and what has been received";

/// The heading over the kinds.
pub const KIND: &str = "Kind of source";

/// The heading over the kinds as a whole, as short as there is room.
pub const WHOLE: &str = "All";

/// A type of information, as short as there is room.
#[must_use]
pub const fn information(information: Information) -> &'static str {
    match information {
        Information::Facts => "Facts",
        Information::Rationale => "Why",
        Information::Normality => "Usual",
        Information::Factors => "Org.",
    }
}

/// How a cell stands: what was received where there are relevant sources, otherwise whether it was considered.
#[must_use]
pub const fn cell(cell: &Cell) -> &'static str {
    match cell.considered {
        Considered::Sourced => registers::obtained(cell.obtained),
        considered => registers::considered(considered),
    }
}
