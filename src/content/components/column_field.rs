//! What the fields of a row say besides the words of their columns.

/// What is said where a row has no heading.
pub const NO_HEADING: &str = "Write something here, so that others know what this is.";
/// The choice that links no row.
pub const NO_ROW: &str = "None";
/// The way to the row that is linked.
pub const GO_TO_IT: &str = "Go to it";
/// The label of the choice of a row to link.
pub const ADD_ONE: &str = "Add one";
/// What is said where no row is linked.
pub const NONE_LINKED: &str = "None linked.";
/// What stands in a choice of which nothing is chosen yet.
pub const CHOOSE: &str = "Choose…";
/// Links the row that is chosen.
pub const LINK: &str = "Link it";
/// Takes a link away.
pub const REMOVE_LINK: &str = "Remove link";
/// The choice that names no place of the checklist.
pub const NO_PLACE: &str = "None";

/// The same as [`REMOVE_LINK`], with the name of the row that is linked.
#[must_use]
pub fn remove_the_link_to(name: &str) -> String {
    ["Remove the link to ", name].concat()
}
