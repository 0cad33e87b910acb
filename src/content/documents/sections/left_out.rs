//! What the section on what a copy leaves out says.

/// Its heading.
pub const TITLE: &str = "What this copy leaves out";

/// Sections, by name, that somebody chose to leave out.
#[must_use]
pub fn by_choice(sections: &str) -> String {
    ["Sections left out by choice: ", sections, "."].concat()
}

/// Sections, by name, in which nothing stands.
#[must_use]
pub fn empty(sections: &str) -> String {
    ["Sections in which nothing has been entered: ", sections, ". No conclusion is drawn from that."].concat()
}

/// Leads to the list of fields.
pub const FIELDS: &str = "Left out of this copy, field by field:";
