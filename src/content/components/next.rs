//! What is said of what to do next.

use crate::content::language::count;

/// What to do about a request that is overdue; whom it goes to follows.
#[must_use]
pub const fn chase(is_sent: bool) -> &'static str {
    if is_sent { "Chase the answer from " } else { "Send the request to " }
}

/// For how long it has been overdue.
#[must_use]
pub fn overdue(days: i64, is_about: bool) -> String {
    let about = if is_about { "about " } else { "" };
    [about, &count(usize::try_from(days).unwrap_or_default(), "day", "days"), " overdue"].concat()
}

/// The way to the others that are overdue.
#[must_use]
pub fn others(number: usize) -> String {
    count(number, "other request is overdue", "other requests are overdue")
}

/// Where a prompt comes from, and how many there are.
#[must_use]
pub fn prompts(number: usize) -> String {
    ["Second look: ", &count(number, "prompt", "prompts")].concat()
}
