//! For whom a report is, in words.

use crate::domain::audience::Audience;

/// The question.
pub const FOR_WHOM: &str = "Who is it for?";

/// What an audience is called.
#[must_use]
pub const fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Full => "Full",
        Audience::Board => "Board",
        Audience::WithoutPeople => "Anonymised",
    }
}

/// What is left out for an audience, besides the columns and fields that are listed one by one.
#[must_use]
pub const fn audience_means(audience: Audience) -> &'static str {
    match audience {
        Audience::Full => "Everything that was written, as it was written.",
        Audience::Board => {
            "For the board: without the working detail. Names on the private list are replaced by their roles. The \
             second look is left out as a whole."
        }
        Audience::WithoutPeople => {
            "Without the fields for people and locators: names and roles, contacts, areas, references, and where \
             things are kept. Titles, decisions, days and all other text stay, and may still tell who somebody is: \
             read it before you pass it on. Names on the private list are replaced by their roles. The second look is \
             left out as a whole."
        }
    }
}
