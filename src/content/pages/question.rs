//! What the page of a question says beside the question itself.

/// Which of the questions this is.
#[must_use]
pub fn place(number: u8) -> String {
    ["Question ", &number.to_string(), " of 7"].concat()
}

/// The way to the guidance, where it does not stand beside.
pub const TO_GUIDANCE: &str = "Guidance for this question";

/// The heading over the only part of a question.
pub const ONE_PART: &str = "What is judged";

/// The heading over several parts.
pub const PARTS: &str = "Part by part";

/// What opens the meanings of the judgements.
pub const MEANINGS: &str = "What do these answers mean?";

/// The heading over what the registers say.
pub const REGISTERS_SAY: &str = "What the registers say";

/// What these counts are, and what not.
pub const COUNTS_ONLY: &str = "These counts do not change your answers.";

/// The heading over the question as a whole.
pub const WHOLE: &str = "The question as a whole";

/// The name of the ways to the pages before and after, where it is read out.
pub const NEIGHBOURS: &str = "Previous and next";

/// What stands over the way to the page before.
pub const PREVIOUS: &str = "Previous";

/// What stands over the way to the page after.
pub const NEXT: &str = "Next";

/// How many rows are listed under a question.
#[must_use]
pub fn listed(number: usize) -> String {
    if number == 0 { "none listed".to_owned() } else { [&number.to_string(), " listed"].concat() }
}
