//! What the page of the coverage matrix says.

use crate::content::components::coverage_grid;
use crate::content::language::count;
use crate::domain::coverage::Cell;
use crate::domain::coverage::standing::Standing;

/// What the page is for.
pub const LEAD: &str = "What you have considered, and what you have received: six kinds of source by what they can \
    tell you.";

/// How to use it.
pub const HINT: &str =
    "Choose a box in the table to see its sources, to add one, or to say that you are not pursuing it.";

/// The caption of the matrix.
pub const CAPTION: &str = "What was considered and what was received";

/// The name of a cell: its kind of source, and what it can tell.
#[must_use]
pub fn name(kind: &str, column: &str) -> String {
    [kind, ", ", &column.to_lowercase()].concat()
}

/// The number in a cell, and the words after it. There is no number where there is no source.
#[must_use]
pub fn counted(cell: &Cell) -> (String, &'static str) {
    let of_relevant = || [&cell.received.to_string(), " of ", &cell.relevant.to_string()].concat();
    match cell.standing() {
        Standing::Open | Standing::NotPursued | Standing::WithoutReason => {
            (String::new(), coverage_grid::standing(cell.standing()))
        }
        Standing::Undecided => (cell.sources.to_string(), "not decided"),
        Standing::NotRelevant => (cell.sources.to_string(), "not relevant"),
        Standing::NoAccess => (of_relevant(), "received, no access"),
        Standing::Refused => (of_relevant(), "received, refused"),
        Standing::Awaited => (of_relevant(), "received yet"),
        Standing::InPart if cell.received == cell.relevant => (cell.received.to_string(), "received, partly"),
        Standing::InPart if cell.received == cell.in_full => (of_relevant(), "received"),
        Standing::InPart => (of_relevant(), "received, partly"),
        Standing::InFull => (cell.received.to_string(), "received"),
    }
}

/// What is read out of a cell: its name, whether it was considered, and what was received.
#[must_use]
pub fn read_out(name: &str, cell: &Cell) -> String {
    let (number, words) = counted(cell);
    let considered = if cell.standing().is_considered() { "considered, " } else { "" };
    let counted = if number.is_empty() { words.to_lowercase() } else { [&number, " ", words].concat() };
    [name, ": ", considered, &counted].concat()
}

/// What a symbol means: how a cell stands, and whether that is considered.
#[must_use]
pub fn meaning(standing: Standing) -> String {
    let words = coverage_grid::standing(standing);
    if standing.is_considered() { ["Considered: ", &words.to_lowercase()].concat() } else { words.to_owned() }
}

/// The heading over what the symbols mean.
pub const SYMBOLS: &str = "What the symbols mean";

/// What is said of the numbers.
pub const NUMBERS: &str =
    "“2 of 3 received” means that something has come from 2 of 3 relevant sources. It is not a score.";

/// Where a cell has no source.
pub const NO_SOURCE: &str = "No source is listed for this.";

/// The heading over what says that nothing is sought in a cell.
pub const NOT_PURSUED: &str = "If you are not pursuing this";

/// The way from a cell to its page.
pub const MORE_ON_CELL: &str = "Actions and more about this";

/// The button that closes a cell.
pub const CLOSE: &str = "Close";

/// The heading over the sources of which nobody has said what kind they are.
pub const WITHOUT_KIND: &str = "Sources without a kind";

/// What is said of them.
#[must_use]
pub fn without_kind(number: usize) -> String {
    [&count(number, "source is", "sources are"), " not in the table yet. Choose a kind for each."].concat()
}

/// What is said once each has one.
pub const ALL_HAVE_KIND: &str = "Each of these has a kind now.";

/// The way to the register.
pub const ALL_SOURCES: &str = "All sources";
