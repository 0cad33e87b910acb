//! What the list of the registers says.

/// What they are for.
pub const LEAD: &str =
    "Use these to keep track of the information you gather. You need only those that help your review.";

/// The heading over the registers in use.
pub const IN_USE: &str = "In use";

/// The heading over the registers that can be added.
pub const ADD: &str = "Add…";

/// What is said under it.
pub const ADD_WHEN: &str = "Add one of these when you need it. It moves up as soon as you list something.";

/// An example of what belongs in a register.
#[must_use]
pub fn for_example(example: &str) -> String {
    ["For example: ", example].concat()
}

/// What is said of the coverage matrix.
#[must_use]
pub fn not_pursued(cells: usize) -> String {
    let number = if cells == 0 { "none".to_owned() } else { cells.to_string() };
    [&number, " marked as not pursued"].concat()
}

/// What is said of the common obstacles.
#[must_use]
pub fn looked_at(obstacles: usize) -> String {
    [obstacles.to_string().as_str(), " of 9 looked at"].concat()
}

/// What is said of any other register.
#[must_use]
pub fn listed(rows: usize, overdue: usize) -> String {
    let listed = if rows == 0 { "none listed yet".to_owned() } else { [&rows.to_string(), " listed"].concat() };
    if overdue == 0 { listed } else { [listed.as_str(), ", ", &overdue.to_string(), " overdue"].concat() }
}
