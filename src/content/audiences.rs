//! For whom a report is, in words.

use crate::domain::audience::Audience;

/// The question.
pub const FOR_WHOM: &str = "Leave something out?";

/// What an audience is called.
#[must_use]
pub const fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Full => "No",
        Audience::Board => "Working detail, for the board",
        Audience::WithoutPeople => "People, to anonymise it",
    }
}

/// What is left out for an audience, besides the columns and fields that are listed one by one.
#[must_use]
pub const fn audience_means(audience: Audience) -> &'static str {
    match audience {
        Audience::Full => "Everything, as it was written.",
        Audience::Board => {
            "For the board, without working detail. Names on the private list are replaced by their roles. The second \
            look is left out."
        }
        Audience::WithoutPeople => {
            "Without the fields for names, roles, contacts, areas, references and where things are kept. Titles, \
            decisions, dates and all other text stay, and may still identify someone: read it before you pass it on. \
            Names on the private list are replaced by their roles. The second look is left out."
        }
    }
}
