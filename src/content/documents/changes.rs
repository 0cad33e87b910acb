//! How it is said what differs between two states of an assessment.

use crate::content::language::{count, listed};

/// Something was added.
pub const ADDED: &str = "Added";
/// Something else is said of it.
pub const CHANGED: &str = "Changed";
/// Something was removed.
pub const REMOVED: &str = "Removed";
/// A prompt was set aside.
pub const SET_ASIDE: &str = "Set aside";
/// A prompt that had been set aside was taken up again.
pub const TAKEN_UP: &str = "Reopened";

/// `3 added`, `1 set aside`: to how many things the same happened.
#[must_use]
pub fn counted(number: usize, what_happened: &str) -> String {
    let what_happened = what_happened.to_lowercase();
    count(number, &what_happened, &what_happened)
}

/// `Judgement: from “Partly met” to “Met”`: what stands before, between and after the two texts, either of which may be
/// nothing.
#[must_use]
pub fn from_to(label: &str, has_before: bool, has_after: bool) -> [String; 3] {
    let from = if label.ends_with('?') { " From " } else { ": from " };
    let before = if has_before { "“" } else { "nothing" };
    let between = match (has_before, has_after) {
        (true, true) => "” to “",
        (true, false) => "” to nothing",
        (false, true) => " to “",
        (false, false) => " to nothing",
    };
    let after = if has_after { "”" } else { "" };
    [[label, from, before].concat(), between.to_owned(), after.to_owned()]
}

/// The chapter on what was judged.
pub const JUDGEMENTS: &str = "Judgements";
/// The chapter on the matrix of sources.
pub const COVERAGE: &str = "Coverage";
/// What stands in it.
pub const CELLS: &str = "Coverage entries";
/// The chapter on the registers.
pub const REGISTERS: &str = "Records";
/// The chapter on what was written to the questions.
pub const NOTES: &str = "Notes on the questions";
/// The last chapter.
pub const EVERYTHING_ELSE: &str = "Everything else";
/// What stands in it: what is said of the review.
pub const REVIEW: &str = "The review and its commission";
/// What is said of the whole.
pub const WHOLE: &str = "Summary, limitations and names";
/// Prompts that were set aside or taken up again.
pub const PROMPTS: &str = "Prompts of the second look";
/// What people attested.
pub const NOBODY_REFUSED: &str = "Confirmation that everyone has cooperated";

/// How many changes the commission has seen.
pub const COMMISSION_CHANGES: &str = "How often the commission was changed";
/// What was judged of a part.
pub const JUDGEMENT: &str = "Judgement";
/// The draft that the limitations began as.
pub const LIMITATIONS_DRAFT: &str = "Draft of the limitations that was used";
/// What the report does without.
pub const REPORT_WITHOUT: &str = "Sections left out of the report";
/// What the board summary does without.
pub const NOT_ON_BOARD: &str = "Limitations left off the board summary";

/// `paragraph 2`, `paragraphs 2 and 4`: which paragraphs; nothing if there are none.
#[must_use]
pub fn paragraphs(positions: &[usize]) -> String {
    let numbers: Vec<String> = positions.iter().map(|position| (position + 1).to_string()).collect();
    match numbers.len() {
        0 => String::new(),
        1 => ["paragraph ", &listed(&numbers)].concat(),
        _ => ["paragraphs ", &listed(&numbers)].concat(),
    }
}

/// When a decision was recorded.
pub const RECORDED: &str = "Recorded";
/// Which commission a judgement was made against.
pub const SET_AGAINST: &str = "Confirmed for the commission";
/// Why a prompt was set aside.
pub const REASON: &str = "Reason";
/// Whether a kind of source was considered.
pub const CONSIDERED: &str = "Considered";
/// Whether anything came of it.
pub const OBTAINED: &str = "Received";

/// What leads to another row than before, where both are called the same.
#[must_use]
pub fn another_of_the_same_name(name: &str) -> String {
    [name, " (another with the same name)"].concat()
}

/// The commission after so many changes.
#[must_use]
pub fn after_changes(changes: u64) -> String {
    if changes == 0 { "as first given".to_owned() } else { ["as changed ", &times(changes)].concat() }
}

/// How often something happened.
#[must_use]
pub fn times(changes: u64) -> String {
    match changes {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => [&changes.to_string(), " times"].concat(),
    }
}
