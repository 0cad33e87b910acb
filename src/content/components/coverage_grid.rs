//! What a table of the coverage says: on the overview, and on its own page.

use crate::domain::coverage::standing::Standing;
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

/// How a cell stands.
#[must_use]
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "Nothing listed",
        Standing::Undecided => "Not decided",
        Standing::NotRelevant => "Not relevant",
        Standing::NotPursued => "Not pursued",
        Standing::WithoutReason => "Not pursued, no reason",
        Standing::NoAccess => "No access yet",
        Standing::Refused => "Refused",
        Standing::Awaited => "Nothing received yet",
        Standing::InPart => "Some received",
        Standing::InFull => "All received",
    }
}
